/** The local workbooks as the script host reads and writes them: one script's view of the library. */
import { enterTexts } from '../book/enter';
import { insertBlankRows, setFormat } from '../book/edits';
import type { GridRange } from '../book/a1';
import type { Library } from '../book/library';
import { formatAt, tabById, valueAt, type CellFormat, type Tab } from '../book/model';
import type { TabOperation } from '../book/operation';
import type { Rect, ScriptCell, SheetInfo, Workbooks } from './books';

/** Patterns of the formats, as `getNumberFormats` gives them. */
const PATTERNS: Readonly<Record<CellFormat, string>> = {
  automatic: 'General',
  text: '@',
  number: '#,##0.##',
  percent: '0.00%',
  currency: '[$Rp]#,##0',
  scientific: '0.00E+00',
  date: 'dd/MM/yyyy',
  month: 'mmm yyyy',
  time: 'HH:mm',
  datetime: 'dd/MM/yyyy HH:mm:ss',
};
/** Number formats by their pattern, as far as the scripts set them. */
const FORMATS: Readonly<Record<string, CellFormat>> = { '@': 'text', General: 'automatic' };
/** Formats whose cells `getValues` gives as Date. */
const DATE_FORMATS: readonly CellFormat[] = ['date', 'month', 'datetime'];

function gridRange(tab: Tab, { row, column, numRows, numColumns }: Rect): GridRange {
  const endRow = row - 1 + numRows;
  const endColumn = column - 1 + numColumns;
  if (row < 1 || column < 1 || endRow > tab.rowCount || endColumn > tab.columnCount) {
    throw new RangeError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { startRow: row - 1, endRow, startColumn: column - 1, endColumn };
}

/** Text of a cell a script writes, entered as if typed; numbers and booleans are written in the Indonesian way. */
function entryText(cell: ScriptCell): string {
  if (typeof cell === 'object') return entryText(cell.serial);
  return typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell);
}

function sheetInfo(tab: Tab): SheetInfo {
  const lastRow = tab.rows.reduce((last, row, i) => (row.values.length > 0 ? i + 1 : last), 0);
  const lastColumn = tab.rows.reduce((most, row) => Math.max(most, row.values.length), 0);
  const { sheetId, title, rowCount: maxRows, columnCount: maxColumns } = tab;
  return { sheetId, title, maxRows, maxColumns, lastRow, lastColumn };
}

/** `actor`: e-mail of the account whose script it is. `year` completes dates typed without one. */
export function libraryWorkbooks(library: Library, actor: string, year: () => number): Workbooks {
  const tabOf = (spreadsheetId: string, sheetId: number): Tab => tabById(library.get(spreadsheetId), sheetId);
  const write = (spreadsheetId: string, operation: TabOperation): void => {
    library.mutate(spreadsheetId, { source: 'script', actor, operations: [operation] });
  };
  return {
    sheets: (spreadsheetId) => library.get(spreadsheetId).tabs.map(sheetInfo),
    values(spreadsheetId, sheetId, rect) {
      const tab = tabOf(spreadsheetId, sheetId);
      const { startRow, startColumn } = gridRange(tab, rect);
      const cell = (row: number, column: number): ScriptCell => {
        const value = valueAt(tab, row, column);
        const asDate = typeof value === 'number' && DATE_FORMATS.includes(formatAt(tab, row, column));
        return asDate ? { serial: value } : value;
      };
      return Array.from({ length: rect.numRows }, (_, i) =>
        Array.from({ length: rect.numColumns }, (__, j) => cell(startRow + i, startColumn + j)),
      );
    },
    setValues(spreadsheetId, sheetId, rect, values) {
      const tab = tabOf(spreadsheetId, sheetId);
      const { startRow, startColumn } = gridRange(tab, rect);
      const texts = values.map((row) => row.map(entryText));
      write(spreadsheetId, enterTexts(tab, startRow, startColumn, texts, year()));
    },
    setNumberFormat(spreadsheetId, sheetId, rect, pattern) {
      const format = FORMATS[pattern];
      if (!format) throw new RangeError(`the local script host does not know the number format ${pattern}`);
      const tab = tabOf(spreadsheetId, sheetId);
      write(spreadsheetId, setFormat(tab, gridRange(tab, rect), format));
    },
    numberFormats(spreadsheetId, sheetId, rect) {
      const tab = tabOf(spreadsheetId, sheetId);
      const { startRow, startColumn } = gridRange(tab, rect);
      return Array.from({ length: rect.numRows }, (_, i) =>
        Array.from({ length: rect.numColumns }, (__, j) => PATTERNS[formatAt(tab, startRow + i, startColumn + j)]),
      );
    },
    insertRowsAfter(spreadsheetId, sheetId, afterRow, count) {
      write(spreadsheetId, insertBlankRows(tabOf(spreadsheetId, sheetId), afterRow, count));
    },
  };
}
