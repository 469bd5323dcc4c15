/** Cells as they come over the wire: their raw value and the text shown. */
import type { RawValue, TabView, WireCell } from '../../../src/workbench/protocol';

export const rawOf = (cell: WireCell | undefined): RawValue =>
  cell === undefined ? '' : typeof cell === 'object' ? cell.v : cell;
export const textOf = (cell: WireCell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'object' ? cell.t : String(cell);

/** Column with this header, -1 when there is none. */
export const columnOf = (tab: Pick<TabView, 'columns'>, header: string): number =>
  tab.columns.findIndex((column) => column.header === header);
