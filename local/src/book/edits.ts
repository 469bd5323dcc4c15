/** The operations people and scripts ask for, put in terms of the few that a workbook knows. */
import type { GridRange } from './a1';
import { BLANK_ROW, rowAt, valueAt, type CellFormat, type Tab, type Value } from './model';
import type { CellEdit, TabOperation } from './operation';

/** Sets a block of values from (row, column) down; null leaves a cell, '' clears it. Formats stay. */
export function setValues(
  tab: Tab,
  row: number,
  column: number,
  values: readonly (readonly (Value | null)[])[],
): TabOperation {
  const cells = values.map((line) => line.map((value) => (value === null ? null : { value })));
  return { kind: 'set-cells', sheetId: tab.sheetId, row, column, cells };
}

/** Gives every cell of a block one number format; the values stay. */
export const setFormat = (tab: Tab, range: GridRange, format: CellFormat | null): TabOperation =>
  fill(tab, range, { format });

/** Empties a block; formats stay, as with the Delete key. */
export const clearRange = (tab: Tab, range: GridRange): TabOperation => fill(tab, range, { value: '' });

/** Empties all cells of a tab. */
export const clearTab = (tab: Tab): TabOperation =>
  clearRange(tab, { startRow: 0, endRow: tab.rows.length, startColumn: 0, endColumn: tab.columnCount });

export const insertBlankRows = (tab: Tab, at: number, count: number): TabOperation => ({
  kind: 'insert-rows',
  sheetId: tab.sheetId,
  at,
  rows: Array.from({ length: count }, () => BLANK_ROW),
});

export const insertBlankColumns = (tab: Tab, at: number, count: number): TabOperation => ({
  kind: 'insert-columns',
  sheetId: tab.sheetId,
  at,
  columns: Array.from({ length: count }, () => ({ layout: null, values: [], formats: [] })),
});

/**
 * Sorts the rows of a block by one column; cells outside the block stay where they are.
 * As in Sheets: numbers before text before booleans, text without regard to case, blanks last in both directions,
 * equal rows keep their order.
 */
export function sortRange(tab: Tab, range: GridRange, by: number, ascending: boolean): TabOperation {
  const keys = Array.from({ length: range.endRow - range.startRow }, (_, i) => valueAt(tab, range.startRow + i, by));
  const order = keys.map((_, i) => i);
  order.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '', ascending) || a - b);
  return reorder(tab, range, 'sort', order);
}

/** Moves whole rows [from, from + count) so that they stand before the row that is `to` now. */
export function moveRows(tab: Tab, from: number, count: number, to: number): TabOperation {
  const startRow = Math.min(from, to);
  const endRow = Math.max(from + count, to);
  const all = Array.from({ length: endRow - startRow }, (_, i) => i);
  const moved = all.splice(from - startRow, count);
  all.splice(to > from ? to - startRow - count : 0, 0, ...moved);
  return reorder(tab, { startRow, endRow, startColumn: 0, endColumn: tab.columnCount }, 'move', all);
}

/** Cut and paste: the block, formats included, moves to (row, column); what it leaves behind is blank. */
export function cutPaste(tab: Tab, from: GridRange, row: number, column: number): TabOperation[] {
  const cells = block(from, (r, c): CellEdit => {
    return { value: valueAt(tab, r, c), format: rowAt(tab, r).formats?.[c] ?? null };
  });
  return [
    fill(tab, from, { value: '', format: null }),
    { kind: 'set-cells', sheetId: tab.sheetId, row, column, cells },
  ];
}

function fill(tab: Tab, range: GridRange, edit: CellEdit): TabOperation {
  const { startRow: row, startColumn: column } = range;
  return { kind: 'set-cells', sheetId: tab.sheetId, row, column, cells: block(range, () => edit) };
}

function block<T>(range: GridRange, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: range.endRow - range.startRow }, (_, i) =>
    Array.from({ length: range.endColumn - range.startColumn }, (__, j) =>
      cell(range.startRow + i, range.startColumn + j),
    ),
  );
}

function reorder(tab: Tab, range: GridRange, why: 'sort' | 'move', order: readonly number[]): TabOperation {
  const { startRow: row, startColumn: column } = range;
  const columnCount = range.endColumn - column;
  return { kind: 'reorder-rows', why, sheetId: tab.sheetId, row, column, columnCount, order };
}

const RANK = { number: 0, string: 1, boolean: 2 };
const rank = (value: Value): number => RANK[typeof value as keyof typeof RANK];

function compare(a: Value, b: Value, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const sign = ascending ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return sign * a.localeCompare(b, 'id', { sensitivity: 'accent' });
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  return sign * (Number(a) - Number(b));
}
