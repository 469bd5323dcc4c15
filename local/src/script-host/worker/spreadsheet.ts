/** SpreadsheetApp and what it hands out: spreadsheets, sheets, ranges, and the user interface of a bound script. */
import type { Rect, ScriptCell, SheetInfo } from '../books';
import type { RunOrder } from '../protocol';
import type { Host } from './bridge';
import { msToSerial, serialToMs, type MakeDate } from './clock';
import { strict } from './strict';

interface FakeRange {
  getRow(): number;
  getColumn(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getSheet(): object;
  getValues(): unknown[][];
  setValues(values: readonly (readonly unknown[])[]): FakeRange;
  setNumberFormat(pattern: string): FakeRange;
  getNumberFormats(): string[][];
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

function cellToWrite(value: unknown): ScriptCell {
  if (isDate(value)) return msToSerial(value.getTime());
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`Range.setValues: a cell cannot hold ${typeof value}`);
}

export class SpreadsheetFakes {
  constructor(
    private readonly host: Host,
    private readonly order: RunOrder,
    private readonly makeDate: MakeDate,
  ) {}

  app() {
    return strict('SpreadsheetApp', {
      openById: (id: string) => {
        this.host.sheets(id); // an unknown id fails here, as with Google
        return this.spreadsheet(id);
      },
      getActiveSpreadsheet: () => (this.order.activeId === null ? null : this.spreadsheet(this.order.activeId)),
      flush: () => undefined, // local writes are in the workbook at once
      getUi: () => this.ui(),
    });
  }

  spreadsheet(id: string) {
    return strict('Spreadsheet', {
      getId: () => id,
      getSheetByName: (name: string) => {
        const info = this.host.sheets(id).find((sheet) => sheet.title === name);
        return info ? this.sheet(id, info.sheetId) : null;
      },
      toast: (text: string, title = '') => this.host.show({ kind: 'toast', title, text }),
    });
  }

  sheet(spreadsheetId: string, sheetId: number) {
    const info = (): SheetInfo => {
      const found = this.host.sheets(spreadsheetId).find((sheet) => sheet.sheetId === sheetId);
      if (!found) throw new Error(`Sheet ${sheetId} not found`);
      return found;
    };
    return strict('Sheet', {
      getName: () => info().title,
      getLastRow: () => info().lastRow,
      getLastColumn: () => info().lastColumn,
      getMaxRows: () => info().maxRows,
      getRange: (row: number, column: number, numRows = 1, numColumns = 1) => {
        if (numRows < 1 || numColumns < 1)
          throw new Error('The number of rows and columns in the range must be at least 1.');
        return this.range(spreadsheetId, sheetId, { row, column, numRows, numColumns });
      },
      insertRowsAfter: (afterRow: number, count: number) => {
        this.host.insertRowsAfter(spreadsheetId, sheetId, afterRow, count);
      },
    });
  }

  range(spreadsheetId: string, sheetId: number, rect: Rect): FakeRange {
    const range: FakeRange = strict('Range', {
      getRow: () => rect.row,
      getColumn: () => rect.column,
      getLastRow: () => rect.row + rect.numRows - 1,
      getLastColumn: () => rect.column + rect.numColumns - 1,
      getSheet: () => this.sheet(spreadsheetId, sheetId),
      getValues: () =>
        this.host
          .values(spreadsheetId, sheetId, rect)
          .map((row) => row.map((cell) => (typeof cell === 'object' ? this.makeDate(serialToMs(cell.serial)) : cell))),
      setValues: (values) => {
        const wrong = values.find((row) => row.length !== rect.numColumns);
        if (values.length !== rect.numRows || wrong) {
          const [has, needs] = wrong
            ? [`${wrong.length} columns`, `${rect.numColumns}`]
            : [`${values.length} rows`, `${rect.numRows}`];
          throw new Error(`The data has ${has} but the range has ${needs}.`);
        }
        const cells = values.map((row) => row.map(cellToWrite));
        this.host.setValues(spreadsheetId, sheetId, rect, cells);
        return range;
      },
      setNumberFormat: (pattern) => {
        this.host.setNumberFormat(spreadsheetId, sheetId, rect, pattern);
        return range;
      },
      getNumberFormats: () => this.host.numberFormats(spreadsheetId, sheetId, rect),
    });
    return range;
  }

  private ui() {
    return strict('Ui', {
      createMenu: (title: string) => {
        const items: { label: string; functionName: string }[] = [];
        const menu = strict('Menu', {
          addItem: (label: string, functionName: string): unknown => {
            items.push({ label, functionName });
            return menu;
          },
          addToUi: () => this.host.show({ kind: 'menu', title, items }),
        });
        return menu;
      },
      showSidebar: (output: { getTitle(): string; getContent(): string }) =>
        this.host.show({ kind: 'sidebar', title: output.getTitle(), html: output.getContent() }),
    });
  }
}
