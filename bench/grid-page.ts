/** Clocks inside the page: from an event to the frame that shows it, and how long frames keep each other waiting. */
import type { Page } from 'playwright-core';
import '../local/web/src/capaian-hook';

/** Median and worst. Units of the times: ms. */
export function describeTimes(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return `median ${median.toFixed(0)} ms, worst ${(sorted.at(-1) ?? NaN).toFixed(0)} ms of ${sorted.length}`;
}

/** From each key press while `act` runs to the end of the frame after it. Units: ms. */
export async function watchKeys(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const pressed = ({ timeStamp }: KeyboardEvent): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel(); // its message comes once the frame has been painted
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    };
    window.addEventListener('keydown', pressed, { capture: true });
    Object.assign(window, { benchTimes: times, benchStop: () => window.removeEventListener('keydown', pressed, true) });
  });
  await act();
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const bench = window as unknown as { benchTimes: number[]; benchStop: () => void };
    bench.benchStop();
    return bench.benchTimes;
  });
}

/** Times between frames while `act` runs. Units: ms. */
export async function frames(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    const state = { gaps, on: true };
    let before = performance.now();
    const tick = (): void => {
      const now = performance.now();
      gaps.push(now - before);
      before = now;
      if (state.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { benchFrames: state });
  });
  await act();
  return page.evaluate(() => {
    const state = (window as unknown as { benchFrames: { gaps: number[]; on: boolean } }).benchFrames;
    state.on = false;
    return state.gaps;
  });
}

/** The longest time without a frame while `act` runs. Units: ms. */
export const heldBack = async (page: Page, act: () => Promise<void>): Promise<number> =>
  Math.max(...(await frames(page, act)));

/** Pastes a text into the grid. Units: ms until it is painted. */
export function paste(page: Page, text: string): Promise<number> {
  return page.evaluate(async (pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const began = performance.now();
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    });
    return performance.now() - began;
  }, text);
}
