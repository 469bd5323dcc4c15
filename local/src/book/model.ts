/** The workbook as plain data: files, tabs, rows of raw values, and the layout a grid needs to look like Google Sheets. */

/** A raw cell value; '' is blank, dates are serials (days since 1899-12-30), errors are text such as '#REF!'. */
export type Value = string | number | boolean;

/** How a value is shown, and what typed text becomes: a `text` cell keeps every character. */
export type CellFormat =
  'automatic' | 'text' | 'number' | 'percent' | 'currency' | 'scientific' | 'date' | 'month' | 'time' | 'datetime';

/**
 * One row. Canonical: no trailing blanks, no trailing empty formats, so that equal rows compare equal.
 * `formats` holds what differs from the column's format; null means the column's.
 */
export interface Row {
  readonly values: readonly Value[];
  readonly formats?: readonly (CellFormat | null)[];
}

export interface Column {
  /** Units: pixels. */
  readonly widthPx: number;
  readonly format?: CellFormat;
  /** Words of the dropdown, or the column (from 0, below its header) of a tab that lists them. */
  readonly choices?: readonly string[] | { readonly tab: string; readonly column: number };
  readonly grouped?: boolean;
  readonly hidden?: boolean;
  /** Note on the header cell. */
  readonly note?: string;
}

export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  /** Size of the grid, blank cells included. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Layout by position; columns beyond its end have the default width and no format. */
  readonly columns: readonly Column[];
  /** Rows by position, without trailing blank rows. */
  readonly rows: readonly Row[];
  /** What set-up lays beside the cells, kept as the API's own resources: nothing here computes with them. */
  readonly laid?: Laid;
}

export interface Laid {
  readonly protectedRanges?: readonly object[];
  readonly conditionalFormats?: readonly object[];
  readonly charts?: readonly object[];
}

export interface Workbook {
  readonly spreadsheetId: string;
  readonly title: string;
  /** E-mail addresses and roles of those who may open and edit the whole file: the file is the wall. */
  readonly sharedWith: readonly string[];
  /** Counts mutations; a reader that missed one sees it here. */
  readonly version: number;
  /** As the API names them; left out: Indonesian, Jakarta. */
  readonly locale?: string;
  readonly timeZone?: string;
  readonly tabs: readonly Tab[];
}

export const BLANK_ROW: Row = { values: [] };
const DEFAULT_COLUMN: Column = { widthPx: 100 };

/** A row in canonical form. */
export function makeRow(values: readonly Value[], formats: readonly (CellFormat | null)[] = []): Row {
  const cutValues = cutTrailing(values, '');
  const cutFormats = cutTrailing(formats, null);
  if (cutFormats.length > 0) return { values: cutValues, formats: cutFormats };
  return cutValues.length > 0 ? { values: cutValues } : BLANK_ROW;
}

export const isBlankRow = (row: Row): boolean => row.values.length === 0 && row.formats === undefined;

/** Rows without trailing blank ones. */
export function trimRows(rows: readonly Row[]): readonly Row[] {
  let end = rows.length;
  while (end > 0 && isBlankRow(rows[end - 1] ?? BLANK_ROW)) end -= 1;
  return end === rows.length ? rows : rows.slice(0, end);
}

export function makeTab(
  facts: Pick<Tab, 'sheetId' | 'title' | 'rowCount' | 'columnCount'> & Partial<Omit<Tab, 'rows'>>,
  rows: readonly (readonly Value[])[] = [],
): Tab {
  const base = { hidden: false, frozenRows: 0, frozenColumns: 0, columns: [], ...facts };
  return { ...base, rows: trimRows(rows.map((values) => makeRow(values))) };
}

export const rowAt = (tab: Tab, row: number): Row => tab.rows[row] ?? BLANK_ROW;
export const columnAt = (tab: Tab, column: number): Column => tab.columns[column] ?? DEFAULT_COLUMN;
export const valueAt = (tab: Tab, row: number, column: number): Value => tab.rows[row]?.values[column] ?? '';

/** The format in force: the cell's own, else the column's (never on the frozen header), else automatic. */
export function formatAt(tab: Tab, row: number, column: number): CellFormat {
  const own = tab.rows[row]?.formats?.[column];
  if (own) return own;
  return (row >= tab.frozenRows ? tab.columns[column]?.format : undefined) ?? 'automatic';
}

/** The tab with this number. Throws RangeError when there is none. */
export function tabById(book: Workbook, sheetId: number): Tab {
  const tab = book.tabs.find((candidate) => candidate.sheetId === sheetId);
  if (!tab) throw new RangeError(`workbook ${book.spreadsheetId} has no tab with sheetId ${sheetId}`);
  return tab;
}

export const tabByTitle = (book: Workbook, title: string): Tab | undefined =>
  book.tabs.find((tab) => tab.title === title);

/** True when one of the names a caller goes by (e-mail, role) is on the file's sharing list. */
export const mayOpen = (book: Workbook, names: readonly string[]): boolean =>
  names.some((name) => book.sharedWith.includes(name));

function cutTrailing<T>(list: readonly T[], blank: T): readonly T[] {
  let end = list.length;
  while (end > 0 && list[end - 1] === blank) end -= 1;
  return end === list.length ? list : list.slice(0, end);
}
