/** What the script host needs of the workbooks. Rows and columns count from 1, as Apps Script does. */

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly numRows: number;
  readonly numColumns: number;
}

export interface SheetInfo {
  readonly sheetId: number;
  readonly title: string;
  /** Size of the grid. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Last row and column that hold a value; 0 when the tab is blank. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A cell as `getValues` gives it; what is shown as a date arrives as its serial and becomes a Date in the script. */
export type ScriptCell = string | number | boolean | { readonly serial: number };

/** Every method throws RangeError for a workbook, tab or range that does not exist. */
export interface Workbooks {
  sheets(spreadsheetId: string): readonly SheetInfo[];
  values(spreadsheetId: string, sheetId: number, rect: Rect): ScriptCell[][];
  /**
   * Text is taken as if typed, as Google does it: in a cell of automatic format 'Mar 2026' becomes a date.
   * Writes count as a script's: they fire no trigger.
   */
  setValues(spreadsheetId: string, sheetId: number, rect: Rect, values: readonly (readonly ScriptCell[])[]): void;
  /** `pattern` as in `Range.setNumberFormat`; '@' is text. Throws RangeError for a pattern it does not know. */
  setNumberFormat(spreadsheetId: string, sheetId: number, rect: Rect, pattern: string): void;
  /** As `Range.getNumberFormats`: 'General' where a cell has no format of its own or its column's. */
  numberFormats(spreadsheetId: string, sheetId: number, rect: Rect): string[][];
  insertRowsAfter(spreadsheetId: string, sheetId: number, afterRow: number, count: number): void;
}
