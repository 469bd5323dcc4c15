/** A workbook as the Spreadsheet resource of spreadsheets.get: its frame, and cells where they are asked for. */
import type { GridRange } from '../book/a1';
import type { Tab, Workbook } from '../book/model';
import { gridData } from './grid-data';

/** The tabs wanted, and of each the ranges whose cells are wanted too. */
export type Wanted = ReadonlyMap<number, readonly GridRange[]>;

/** `only`: left out, every tab without cells. */
export function spreadsheetResource(book: Workbook, only?: Wanted): object {
  const tabs = book.tabs.map((tab, index) => ({ tab, index }));
  return {
    spreadsheetId: book.spreadsheetId,
    properties: {
      title: book.title,
      locale: book.locale ?? 'in_ID',
      autoRecalc: 'ON_CHANGE',
      timeZone: book.timeZone ?? 'Asia/Jakarta',
    },
    sheets: tabs
      .filter(({ tab }) => only?.has(tab.sheetId) ?? true)
      .map(({ tab, index }) => sheet(tab, index, only?.get(tab.sheetId) ?? [])),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.spreadsheetId}/edit`,
  };
}

function sheet(tab: Tab, index: number, ranges: readonly GridRange[]): object {
  const groups = columnGroups(tab);
  return {
    properties: sheetProperties(tab, index),
    ...tab.laid,
    ...(groups.length > 0 ? { columnGroups: groups } : {}),
    ...(ranges.length > 0 ? { data: ranges.map((range) => gridData(tab, range)) } : {}),
  };
}

/** Runs of grouped columns. */
function columnGroups({ sheetId, columns }: Tab): object[] {
  const runs: { startIndex: number; endIndex: number; collapsed: boolean }[] = [];
  columns.forEach(({ grouped, hidden = false }, at) => {
    if (grouped !== true) return;
    const last = runs.at(-1);
    if (last?.endIndex === at) Object.assign(last, { endIndex: at + 1, collapsed: last.collapsed && hidden });
    else runs.push({ startIndex: at, endIndex: at + 1, collapsed: hidden });
  });
  return runs.map(({ startIndex, endIndex, collapsed }) => ({
    range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
    depth: 1,
    ...(collapsed ? { collapsed } : {}),
  }));
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
