/** Small workbooks for tests; each builder takes only the facts that matter. */
import { makeTab, type Tab, type Value, type Workbook } from '../../../../local/src/book/model';

export const aTab = (rows: readonly (readonly Value[])[], facts: Partial<Omit<Tab, 'rows'>> = {}): Tab =>
  makeTab({ sheetId: 1, title: 'Data', rowCount: 20, columnCount: 6, ...facts }, rows);

export const aBook = (facts: Partial<Workbook> = {}): Workbook => ({
  spreadsheetId: 'buku-1',
  title: 'Buku',
  sharedWith: ['layanan@contoh.id'],
  version: 0,
  tabs: [aTab([])],
  ...facts,
});
