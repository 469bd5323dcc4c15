/** A sentence for whoever works on the page: shown for a while, and replaced by the next one. */
import { byId } from '../dom';

const NOTICE_MS = 7_000;
let timer: number | undefined;

export function showNotice(text: string): void {
  const box = byId('notice');
  box.textContent = text;
  box.hidden = false;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => (box.hidden = true), NOTICE_MS);
}
