/** The geometry of a tab: rows as tall as their wrapped texts need, within limits that keep many rows in view. Pure. */
import type { TabShape } from '../../../src/workbench/protocol';
import { Geometry, linesOf } from './geometry';
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

/** `only`: measure these rows alone (the others get height 0). */
export function geometryOf(
  tab: TabShape,
  columns: Columns,
  compact: boolean,
  textAt: (row: number, column: number) => string,
  only?: { readonly from: number; readonly to: number },
): Geometry {
  const isPage = tab.frozenRows === 0;
  const most = isPage ? MOST_LINES.page : compact ? MOST_LINES.compactTable : MOST_LINES.table;
  const font = compact ? COMPACT_FONT_PX : FONT_PX;
  const heightOf = (row: number): number => {
    if (only && (row < only.from || row >= only.to)) return 0;
    let lines = 1;
    columns.forEach(({ index, width }, place) => {
      const text = textAt(row, index);
      if (text === '' || lines >= most) return;
      const room = isPage ? overflowWidth(columns, place, (column) => textAt(row, column) === '') : width;
      const extra = tab.columns[index]?.choices ? CHIP_PX : 0;
      lines = Math.max(lines, Math.min(most, linesOf(text, room - PADDING_X_PX - extra, font)));
    });
    return lines * LINE_PX + PADDING_Y_PX;
  };
  return new Geometry(columns, tab.rowCount, heightOf);
}
