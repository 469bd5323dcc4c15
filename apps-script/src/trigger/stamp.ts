/** Marks the rows just edited: who and when in `Terakhir Diubah`, and the waiting mark in `Status`. Needs no lock. */
import { isBlankCell } from '../../../functions/src/contract/cells';
import type { ColumnSpec, TableSpec } from '../../../functions/src/contract/column';
import { waitingMark } from '../../../functions/src/contract/status';
import { asCell, openTable, readRows, type OpenTable } from '../shared/table';
import { jamWib, waktuWib } from '../shared/wib';

/** What the stamp says when Google does not tell who edited. Never the owner of the trigger: that would be a lie. */
const UNKNOWN_EDITOR = 'tidak diketahui';

type Range = GoogleAppsScript.Spreadsheet.Range;

function columnsWhere(table: OpenTable<string>, wanted: (column: ColumnSpec) => boolean): number[] {
  return [...table.columns].flatMap(([id, index]) => {
    const column = table.spec.columns[id];
    return column && wanted(column) ? [index] : [];
  });
}

/** `editor` is the e-mail of the event's user, '' when unknown. */
export function stampRows(spec: TableSpec, range: Range, editor: string, now: Date): void {
  const sheet = range.getSheet();
  const table = openTable(sheet, spec);
  if (!table) return;
  const [left, right] = [range.getColumn() - 1, range.getLastColumn() - 1];
  const inputs = columnsWhere(table, (column) => column.role === 'input');
  if (!inputs.some((index) => index >= left && index <= right)) return;

  const first = Math.max(range.getRow(), 2);
  const rows = readRows(table, first, Math.min(range.getLastRow(), table.lastRow));
  const contents = columnsWhere(table, (column) => column.role === 'input' || column.role === 'key');
  const holds = rows.map((row) => contents.some((index) => !isBlankCell(asCell(row[index]))));
  if (!holds.includes(true)) return;

  // One write for the block: a row without content gets back what it held, so that no mark waits on a blank row.
  const write = (index: number, text: string): void => {
    const values = rows.map((row, i) => [holds[i] ? text : row[index]]);
    sheet.getRange(first, index + 1, values.length, 1).setValues(values);
  };
  const stamp = `${waktuWib(now)} · ${editor || UNKNOWN_EDITOR}`;
  for (const index of columnsWhere(table, (column) => column.role === 'stamp')) write(index, stamp);
  const status = table.columns.get('status');
  if (status !== undefined && spec.columns['status']?.role === 'output') write(status, waitingMark(jamWib(now)));
}
