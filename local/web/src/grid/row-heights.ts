/** The geometry of a tab: rows as tall as their wrapped texts need, within limits that keep many rows in view. Pure. */
import type { TabShape } from '../../../src/workbench/protocol';
import { Geometry, linesOf } from './geometry';
import { isAddress } from './address';
import { overflowWidth } from './overflow';

/** Width of the column of row numbers. */
export const ROW_HEAD_PX = 46;

/** The same figures stand in style.css (.cell, .compact .cell). Units: pixels. */
const FONT_PX = 13;
const COMPACT_FONT_PX = 12;
const LINE_PX = 17;
const PADDING_X_PX = 12;
const PADDING_Y_PX = 9;
const CHIP_PX = 14;

/** Lines shown of a cell; the message bar shows the rest. */
const MOST_LINES = { table: 3, compactTable: 4, page: 12 };

type Columns = readonly { readonly index: number; readonly width: number }[];

type TextAt = (row: number, column: number) => string;

/** The height of one row. */
function heightOf(tab: TabShape, columns: Columns, compact: boolean, textAt: TextAt, row: number): number {
  const isPage = tab.frozenRows === 0;
  const most = isPage ? MOST_LINES.page : compact ? MOST_LINES.compactTable : MOST_LINES.table;
  const font = compact ? COMPACT_FONT_PX : FONT_PX;
  let lines = 1;
  columns.forEach(({ index, width }, place) => {
    if (lines >= most) return;
    const text = textAt(row, index);
    if (text === '' || isAddress(text)) return;
    const room = isPage ? overflowWidth(columns, place, (column) => textAt(row, column) === '') : width;
    const extra = tab.columns[index]?.choices ? CHIP_PX : 0;
    lines = Math.max(lines, Math.min(most, linesOf(text, room - PADDING_X_PX - extra, font)));
  });
  return lines * LINE_PX + PADDING_Y_PX;
}

export function geometryOf(tab: TabShape, columns: Columns, compact: boolean, textAt: TextAt): Geometry {
  return new Geometry(columns, tab.rowCount, (row) => heightOf(tab, columns, compact, textAt, row));
}

/** The geometry after rows [from, to) got new content; null when no height differs. */
export function remeasured(
  tab: TabShape,
  before: Geometry,
  { from, to }: { readonly from: number; readonly to: number },
  compact: boolean,
  textAt: TextAt,
): Geometry | null {
  const fresh = Array.from({ length: to - from }, (_, i) => heightOf(tab, before.columns, compact, textAt, from + i));
  if (fresh.every((height, i) => height === before.height(from + i))) return null;
  return before.withHeights((row) => fresh[row - from] ?? before.height(row));
}
