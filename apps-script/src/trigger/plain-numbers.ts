/**
 * Number cells after an edit. Sheets gives a cell the form of what was typed ('85%', '7/8', '12:30') and holds every later
 * number to it: after '85%' a plain 85 is 85 % again, after '7/8' a 7 is shown as 06/01/1900, so that nobody could do
 * what the message asks. The form goes, the value stays.
 */
import type { TableSpec } from '../../../functions/src/contract/column';
import { openTable } from '../shared/table';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Percent, date, time and exponent; grouping and currency are how people write large sums and change no number. */
const MISLEADING = /[%dmyhs]|E\+/i;
const AUTOMATIC = 'General';

/** Inputs that are neither text nor date: set-up leaves their form to Sheets. */
const numberIds = (spec: TableSpec): string[] =>
  Object.keys(spec.columns).filter((id) => {
    const column = spec.columns[id];
    return column?.role === 'input' && column.format === undefined;
  });

export function plainNumbers(spec: TableSpec, range: Range): void {
  const ids = numberIds(spec);
  const table = ids.length === 0 ? null : openTable(range.getSheet(), spec);
  if (!table) return;
  const first = Math.max(range.getRow(), 2);
  const count = Math.min(range.getLastRow(), table.lastRow) - first + 1;
  if (count < 1) return;
  for (const id of ids) {
    const column = (table.columns.get(id) ?? -1) + 1;
    if (column < range.getColumn() || column > range.getLastColumn()) continue;
    const formats = table.sheet.getRange(first, column, count, 1).getNumberFormats();
    for (const [start, length] of runs(formats.map(([pattern]) => MISLEADING.test(pattern ?? '')))) {
      table.sheet.getRange(first + start, column, length, 1).setNumberFormat(AUTOMATIC);
    }
  }
}

/** Start and length of every unbroken run of true. */
function runs(marks: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  marks.forEach((mark, i) => {
    const last = found[found.length - 1];
    if (!mark) return;
    if (last && last[0] + last[1] === i) last[1] += 1;
    else found.push([i, 1]);
  });
  return found;
}
