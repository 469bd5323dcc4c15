/** A1 notation: 'Tab''s name'!A1:C, whole tabs, open ranges. Text to half-open ranges counted from 0, and back. */
import type { Tab } from './model';

/** A block inside a grid. Half-open, from 0. */
export interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A range as written: a side that is left out runs to the edge of the grid. */
export interface A1Range {
  readonly tab?: string;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0 of column letters in any case. */
export function columnNumber(letters: string): number {
  let count = 0;
  for (const letter of letters.toUpperCase()) count = count * 26 + letter.charCodeAt(0) - 64;
  return count - 1;
}

/**
 * Reads a range; null when it cannot be one. A lone word that is no cell is a tab's name, as in Google Sheets:
 * 'Target' is the whole tab, 'A1' the cell A1 of the first tab.
 */
export function parseA1(text: string): A1Range | null {
  const quoted = /^'((?:[^']|'')+)'(?:!(.+))?$/s.exec(text);
  if (quoted) {
    const tab = (quoted[1] ?? '').replaceAll("''", "'");
    return quoted[2] === undefined ? { tab } : onTab(tab, parseCells(quoted[2]));
  }
  if (text.startsWith("'") || text === '') return null;
  const mark = text.lastIndexOf('!');
  if (mark >= 0) return mark === 0 ? null : onTab(text.slice(0, mark), parseCells(text.slice(mark + 1)));
  return parseCells(text) ?? { tab: text };
}

const onTab = (tab: string, cells: A1Range | null): A1Range | null => cells && { tab, ...cells };

function parseCells(text: string): A1Range | null {
  const [first = '', second, ...more] = text.split(':');
  const from = corner(first);
  if (!from || more.length > 0) return null;
  if (second === undefined) {
    if (from.row === undefined || from.column === undefined) return null; // 'A' or '5' alone is no range
    return { startRow: from.row, endRow: from.row + 1, startColumn: from.column, endColumn: from.column + 1 };
  }
  const to = corner(second);
  if (!to) return null;
  const rows = span(from.row, to.row);
  const columns = span(from.column, to.column);
  return {
    ...(rows.start === undefined ? {} : { startRow: rows.start }),
    ...(rows.end === undefined ? {} : { endRow: rows.end }),
    ...(columns.start === undefined ? {} : { startColumn: columns.start }),
    ...(columns.end === undefined ? {} : { endColumn: columns.end }),
  };
}

function corner(text: string): { row?: number; column?: number } | null {
  const match = CORNER.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    ...(match[1] === undefined ? {} : { column: columnNumber(match[1]) }),
    ...(match[2] === undefined ? {} : { row: Number(match[2]) - 1 }),
  };
}

/** Both ends given: in either order. One end given: open to the other side ('A5:A', and 'A:A5' means the same). */
function span(a: number | undefined, b: number | undefined): { start?: number; end?: number } {
  if (a === undefined || b === undefined) return a === undefined && b === undefined ? {} : { start: a ?? b ?? 0 };
  return { start: Math.min(a, b), end: Math.max(a, b) + 1 };
}

/** The range on a real grid: open sides closed. It may still lie beyond the grid: the caller decides what that means. */
export const onGrid = (range: A1Range, tab: Pick<Tab, 'rowCount' | 'columnCount'>): GridRange => ({
  startRow: range.startRow ?? 0,
  endRow: range.endRow ?? tab.rowCount,
  startColumn: range.startColumn ?? 0,
  endColumn: range.endColumn ?? tab.columnCount,
});

/** Name of a tab inside A1 notation: in quotes unless it is one plain word that no one can take for a cell. */
export const quoteTab = (title: string): string =>
  /^[A-Za-z_]\w*$/.test(title) && parseCells(title) === null ? title : `'${title.replaceAll("'", "''")}'`;

/** Writes a range, open sides left out; a single cell as 'A1'. */
export function formatA1(range: A1Range): string {
  const { tab, startRow, endRow, startColumn, endColumn } = range;
  const cells = formatCells({ startRow, endRow, startColumn, endColumn });
  if (tab === undefined) return cells;
  return cells === '' ? quoteTab(tab) : `${quoteTab(tab)}!${cells}`;
}

type Sides = { [Side in keyof GridRange]: number | undefined };

function formatCells({ startRow, endRow, startColumn, endColumn }: Sides): string {
  const at = (column: number | undefined, row: number | undefined): string =>
    (column === undefined ? '' : columnLetters(column)) + (row === undefined ? '' : String(row + 1));
  const lastRow = endRow === undefined ? undefined : endRow - 1;
  const lastColumn = endColumn === undefined ? undefined : endColumn - 1;
  // A side without an end still needs one of its letters or numbers behind the colon.
  const first = at(startColumn ?? (startRow !== undefined && endColumn !== undefined ? 0 : undefined), startRow);
  const last = at(lastColumn, lastRow);
  if (first === '' && last === '') return '';
  return first === last && lastRow !== undefined && lastColumn !== undefined ? first : `${first}:${last}`;
}
