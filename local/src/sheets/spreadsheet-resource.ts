/** A workbook as the Spreadsheet resource of spreadsheets.get: properties only, no grid data. */
import type { Tab, Workbook } from '../book/model';

export function spreadsheetResource(book: Workbook, only?: ReadonlySet<number>): object {
  const tabs = book.tabs.map((tab, index) => ({ tab, index }));
  return {
    spreadsheetId: book.spreadsheetId,
    properties: { title: book.title, locale: 'id_ID', autoRecalc: 'ON_CHANGE', timeZone: 'Asia/Jakarta' },
    sheets: tabs
      .filter(({ tab }) => only?.has(tab.sheetId) ?? true)
      .map(({ tab, index }) => ({ properties: sheetProperties(tab, index) })),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.spreadsheetId}/edit`,
  };
}

/** Google leaves out what is zero or false, except the sheet's number and index. */
function sheetProperties(tab: Tab, index: number): object {
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: tab.rowCount,
      columnCount: tab.columnCount,
      ...(tab.frozenRows > 0 ? { frozenRowCount: tab.frozenRows } : {}),
      ...(tab.frozenColumns > 0 ? { frozenColumnCount: tab.frozenColumns } : {}),
    },
    ...(tab.hidden ? { hidden: true } : {}),
  };
}
