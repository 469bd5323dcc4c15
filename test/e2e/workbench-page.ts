/** A page of the workbench in the browser: what a person does there, and what stands in its cells afterwards. */
import type { Page } from 'playwright-core';
import type { Role } from '../../local/src/workbench/protocol';

export interface Place {
  readonly unit: string;
  readonly file: string;
  readonly tab: string;
}

export type Wanted = Readonly<Record<string, string>>;

const CLICKS = 5;

/** Rows count from 0, the header being 0; columns go by their header. */
export class WorkbenchPage {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** Resolves when the tab is laid out. Only the first call loads the page, with the units registered by then. */
  async open(role: Role, { unit, file, tab }: Place): Promise<void> {
    const hash = `#${new URLSearchParams({ peran: role, unit, berkas: file, lembar: tab }).toString()}`;
    if (this.page.url().startsWith(this.url)) await this.page.evaluate(goTo, hash);
    else await this.page.goto(`${this.url}/${hash}`);
    await this.page.waitForFunction((title) => 'capaian' in window && window.capaian.activeTab() === title, tab);
    await this.page.waitForFunction(() => window.capaian.cellRect(0, 0) !== null);
  }

  async read(row: number, column: string): Promise<string> {
    return this.page.evaluate(([r, c]) => window.capaian.shownText(r, c), [row, column] as const);
  }

  /** The row with these values, once it is there. */
  async row(wanted: Wanted): Promise<number> {
    await this.page.waitForFunction((w) => window.capaian.findRow(w) >= 0, wanted);
    return this.page.evaluate((w) => window.capaian.findRow(w), wanted);
  }

  has(wanted: Wanted): Promise<boolean> {
    return this.page.evaluate((w) => window.capaian.findRow(w) >= 0, wanted);
  }

  /** Clicks until the cell is selected: while the layout settles a click can meet its neighbour. */
  async click(row: number, column: string): Promise<void> {
    for (let tries = 0; tries < CLICKS; tries += 1) {
      const rect = await this.page.evaluate(([r, c]) => window.capaian.cellRect(r, c), [row, column] as const);
      if (!rect) throw new Error(`cell ${row} ${column} cannot be seen`);
      await this.page.mouse.click(rect.left + rect.width / 2, rect.top + rect.height / 2);
      if ((await this.page.evaluate(() => window.capaian.selected().row)) === row) return;
    }
    throw new Error(`cell ${row} ${column} was clicked and not selected`);
  }

  async type(row: number, column: string, text: string): Promise<void> {
    await this.click(row, column);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(() => window.capaian.status() === 'Tersimpan');
  }

  /** A block from another spreadsheet, pasted from this cell on: cells apart by tabs, rows by line ends. */
  async paste(row: number, column: string, block: string): Promise<void> {
    await this.click(row, column);
    await this.page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      (document.activeElement ?? document.body).dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, block);
  }

  /** Resolves when the cell shows exactly this. */
  async until(row: number, column: string, text: string): Promise<void> {
    await this.page.waitForFunction(([r, c, t]) => window.capaian.shownText(r, c) === t, [row, column, text] as const);
  }

  /** As `until`, for a part of the text. */
  async untilHolds(row: number, column: string, part: string): Promise<void> {
    await this.page.waitForFunction(([r, c, t]) => window.capaian.shownText(r, c).includes(t), [
      row,
      column,
      part,
    ] as const);
  }

  /** What the bar under the grid says. */
  message(): Promise<string> {
    return this.page.evaluate(() => window.capaian.message());
  }

  /** The text of a page such as `Ringkasan`. */
  text(): Promise<string> {
    return this.page.evaluate(linesHolding, '');
  }

  /** Resolves when some line of the page holds this. */
  async untilLine(part: string): Promise<void> {
    await this.page.waitForFunction(linesHolding, part);
  }
}

/** Runs in the browser. */
function linesHolding(part: string): string {
  return Array.from({ length: window.capaian.rowCount() }, (_, row) =>
    Array.from({ length: 6 }, (_cell, column) => String(window.capaian.readCell(row, column))).join(' | '),
  )
    .filter((line) => line.includes(part))
    .join('\n');
}

/** Runs in the browser; resolves when the page has heard of it. */
function goTo(hash: string): Promise<void> {
  if (location.hash === hash) return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener('hashchange', () => resolve(), { once: true });
    location.hash = hash;
  });
}
