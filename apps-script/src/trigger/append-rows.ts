/** Writes key cells into new rows at the bottom of a tab. Rows that stand there are never touched. */
import type { OpenTable } from '../shared/table';

/** `keys`: column id to text, one record a row, all with the same columns. */
export function appendRows<Id extends string, Key extends Id>(
  table: OpenTable<Id>,
  keys: readonly Key[],
  rows: readonly Readonly<Record<Key, string>>[],
): void {
  if (rows.length === 0) return;
  const { sheet, lastRow } = table;
  const missing = lastRow + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  for (const id of keys) {
    // As text first: in an automatic cell Sheets would turn 'Mar 2026' into a date.
    sheet
      .getRange(lastRow + 1, (table.columns.get(id) ?? 0) + 1, rows.length, 1)
      .setNumberFormat('@')
      .setValues(rows.map((row) => [row[id]]));
  }
}
