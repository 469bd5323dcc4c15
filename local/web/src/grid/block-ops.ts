/** What people do with blocks of cells, as ops for the server. Pure. */
import type { BookOp, RawValue } from '../../../src/workbench/protocol';
import type { CellRange } from './selection';
import { parseTsv } from './tsv';

export type FillingOp = Extract<BookOp, { kind: 'set' | 'fill' | 'move' }>;

/** A block taken with Ctrl+X: it moves when the same text is pasted in the same tab. */
export interface Cut {
  readonly text: string;
  readonly tab: number;
  readonly range: CellRange;
}

const block = <T>(rows: number, columns: number, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cell(r, c)));

const heightOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
const widthOf = ({ left, right }: CellRange): number => right - left + 1;

/** The cells of the range, row by row. */
export const cellsOf = <T>(range: CellRange, read: (row: number, column: number) => T): T[][] =>
  block(heightOf(range), widthOf(range), (r, c) => read(range.top + r, range.left + c));

export const clearOp = (tab: number, range: CellRange): FillingOp => ({
  kind: 'fill',
  tab,
  row: range.top,
  column: range.left,
  values: cellsOf(range, () => ''),
});

/** Repeats the first `sourceRows` rows of the range down to its end; null when there is nothing below them. */
export function fillDownOp(
  tab: number,
  range: CellRange,
  sourceRows: number,
  rawAt: (row: number, column: number) => RawValue,
): FillingOp | null {
  const row = range.top + sourceRows;
  if (row > range.bottom) return null;
  const values = cellsOf({ ...range, top: row }, (r, c) => rawAt(range.top + ((r - row) % sourceRows), c));
  return { kind: 'fill', tab, row, column: range.left, values };
}

const sameText = (a: string, b: string): boolean => a.replaceAll('\r', '') === b.replaceAll('\r', '');

/** Pastes at the range's corner; a single value fills the whole range, a cut block moves. */
export function pasteOp(tab: number, range: CellRange, text: string, cut: Cut | null): FillingOp {
  const { top, left } = range;
  if (cut?.tab === tab && sameText(cut.text, text)) {
    const { top: row, left: column } = cut.range;
    const size = { rowCount: heightOf(cut.range), columnCount: widthOf(cut.range) };
    return { kind: 'move', tab, row, column, ...size, toRow: top, toColumn: left };
  }
  const pasted = parseTsv(text);
  const single = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0] : undefined;
  const texts = single === undefined ? pasted : cellsOf(range, () => single);
  return { kind: 'set', tab, row: top, column: left, texts };
}

/** Where the op's cells end up. */
export function filledRange(op: FillingOp): CellRange {
  if (op.kind === 'move') {
    return {
      top: op.toRow,
      left: op.toColumn,
      bottom: op.toRow + op.rowCount - 1,
      right: op.toColumn + op.columnCount - 1,
    };
  }
  const lines: readonly (readonly unknown[])[] = op.kind === 'set' ? op.texts : op.values;
  const width = Math.max(...lines.map((line) => line.length));
  return { top: op.row, left: op.column, bottom: op.row + lines.length - 1, right: op.column + width - 1 };
}
