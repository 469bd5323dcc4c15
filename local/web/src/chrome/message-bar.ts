/** The bar under the grid: what the service says about a row, in full, without sideways scrolling. */
import { element } from '../dom';
import { statusLabel } from '../grid/status-label';

export interface RowJudgement {
  /** As people count: the header is row 1. */
  readonly sheetRow: number;
  /** Whom it is about; '' when the tab does not say. */
  readonly subject: string;
  readonly status: string;
  readonly message: string;
}

export function judgementLine(label: string, { sheetRow, subject, status, message }: RowJudgement): HTMLElement {
  const line = element(
    'p',
    { className: 'judgement' },
    element('span', { className: 'where' }, `${label} ${sheetRow}`),
  );
  if (subject !== '') line.append(` (${subject})`);
  if (status !== '') line.append(' · ', statusLabel(status, 'word'));
  if (message !== '') line.append(status === '' ? ' · ' : ' — ', message);
  return line;
}

/** What the bar shows: the row filled last, the row under cursor or mouse, and a word on the active cell. */
export interface BarContent {
  readonly lastFilled: RowJudgement | null;
  readonly current: RowJudgement | null;
  readonly detail: string;
}

/** Draws only when the content differs: the bar is read aloud by screen readers whenever it changes. */
export function renderMessageBar(bar: HTMLElement, content: BarContent): void {
  const { lastFilled, current, detail } = content;
  const key = JSON.stringify(content);
  if (bar.dataset['content'] === key) return;
  bar.dataset['content'] = key;
  const lines: HTMLElement[] = [];
  if (lastFilled) lines.push(judgementLine('Isian terakhir, baris', lastFilled));
  if (current && current.sheetRow !== lastFilled?.sheetRow) lines.push(judgementLine('Baris', current));
  if (detail !== '' && lines.length < 2) lines.push(element('p', { className: 'detail' }, detail));
  bar.replaceChildren(...lines);
}
