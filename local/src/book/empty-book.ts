/** A spreadsheet as somebody makes it in Google Drive: one blank tab, in the language of that account. */
import { makeTab, type Workbook } from './model';

export const emptyBook = (facts: Pick<Workbook, 'spreadsheetId' | 'title' | 'sharedWith'>): Workbook => ({
  ...facts,
  version: 0,
  locale: 'en_US',
  timeZone: 'Etc/GMT',
  tabs: [makeTab({ sheetId: 0, title: 'Sheet1', rowCount: 1000, columnCount: 26 })],
});
