/** Cells as a ValueRange: blank ends cut off, in the wanted form and direction. */
import type { GridRange } from '../book/a1';
import { displayValue } from '../book/display';
import { formatAt, rowAt, type CellFormat, type Tab, type Value, type Workbook } from '../book/model';
import { fullName, locate, readable } from './ranges';

export interface ValueRange {
  readonly range: string;
  readonly majorDimension: string;
  /** Left out when every cell is blank. */
  readonly values?: readonly (readonly Value[])[];
}

export interface RenderOptions {
  /** FORMATTED_VALUE (default), UNFORMATTED_VALUE, FORMULA (no formulas are kept: as unformatted). */
  readonly value: string | undefined;
  /** SERIAL_NUMBER (default), FORMATTED_STRING. */
  readonly dateTime: string | undefined;
}

export function readValues(book: Workbook, text: string, major: string | undefined, render: RenderOptions): ValueRange {
  const found = locate(book, text);
  return renderRange(found.tab, readable(found), major, render);
}

export function renderRange(tab: Tab, range: GridRange, major: string | undefined, render: RenderOptions): ValueRange {
  const rows: Value[][] = [];
  for (let row = range.startRow; row < Math.min(range.endRow, tab.rows.length); row += 1) {
    const values = rowAt(tab, row).values.slice(range.startColumn, range.endColumn);
    rows.push(values.map((value, j) => renderCell(value, formatAt(tab, row, range.startColumn + j), render)));
  }
  const columns = major === 'COLUMNS';
  const values = cutBlank(columns ? transpose(rows) : rows);
  const range_ = { range: fullName(tab, range), majorDimension: columns ? 'COLUMNS' : 'ROWS' };
  return values.length === 0 ? range_ : { ...range_, values };
}

const DATES: ReadonlySet<CellFormat> = new Set(['date', 'month', 'time', 'datetime']);

function renderCell(value: Value, format: CellFormat, render: RenderOptions): Value {
  const asText =
    (render.value ?? 'FORMATTED_VALUE') === 'FORMATTED_VALUE' ||
    (render.dateTime === 'FORMATTED_STRING' && DATES.has(format));
  return asText ? displayValue(value, format) : value;
}

/** No blanks at the end of a line, no blank lines at the end; a blank line in between is []. */
function cutBlank(lines: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  const cut = lines.map((line) => line.slice(0, line.findLastIndex((value) => value !== '') + 1));
  return cut.slice(0, cut.findLastIndex((line) => line.length > 0) + 1);
}

/** Rows to columns and back; short lines are filled with `blank`. */
export function transpose<T>(lines: readonly (readonly T[])[], blank: T | '' = ''): (T | '')[][] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, j) => lines.map((line) => line[j] ?? blank));
}
