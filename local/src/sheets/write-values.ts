/** A ValueRange as an operation on the workbook, with the answer that reports it. Plans only: nothing is written here. */
import type { GridRange } from '../book/a1';
import { onGrid, columnLetters } from '../book/a1';
import { formatAt, type Tab, type Value, type Workbook } from '../book/model';
import type { CellEdit, TabOperation } from '../book/operation';
import { interpretEntry } from '../book/user-entry';
import { invalid } from './api-error';
import { beyondGrid, fullName, locate } from './ranges';

/** A request's ValueRange after its schema was checked. */
export interface GivenValues {
  readonly range: string;
  readonly majorDimension?: string;
  readonly values?: readonly (readonly (Value | null)[])[];
}

export interface PlannedWrite {
  readonly sheetId: number;
  readonly range: GridRange;
  /** Undefined when there are no cells. */
  readonly operation: TabOperation | undefined;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export type InputOption = 'RAW' | 'USER_ENTERED';

/**
 * A block that is wider or longer than a stated block is refused, as at Google; behind a single cell or an open side
 * it may be as large as it likes, within the grid. null leaves a cell, '' clears it, short rows leave the rest.
 * Throws ApiError INVALID_ARGUMENT.
 */
export function planWrite(book: Workbook, given: GivenValues, option: InputOption, year: number): PlannedWrite {
  const { tab, written } = locate(book, given.range);
  const lines = given.majorDimension === 'COLUMNS' ? byRow(given.values ?? []) : (given.values ?? []);
  const stated = onGrid(written, tab);
  const height = lines.length;
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const { startRow, startColumn } = stated;
  const oneCell = stated.endRow - startRow === 1 && stated.endColumn - startColumn === 1;
  const openRows = oneCell || written.endRow === undefined;
  const openColumns = oneCell || written.endColumn === undefined;
  const range = {
    startRow,
    startColumn,
    endRow: startRow + Math.max(height, 1),
    endColumn: startColumn + Math.max(width, 1),
  };
  if (!openRows && range.endRow > stated.endRow) throw outside(tab, stated, `row [${stated.endRow + 1}]`);
  if (!openColumns && range.endColumn > stated.endColumn) {
    throw outside(tab, stated, `column [${columnLetters(stated.endColumn)}]`);
  }
  const reach = { ...range, endRow: openRows ? range.endRow : stated.endRow };
  if (!openColumns) reach.endColumn = stated.endColumn;
  if (reach.endRow > tab.rowCount || reach.endColumn > tab.columnCount) throw beyondGrid(tab, reach);

  const cells = lines.map((line, i) =>
    line.map((value, j) => (value === null ? null : edit(value, tab, startRow + i, startColumn + j, option, year))),
  );
  const touched = cells.map((line) => line.flatMap((cell, j) => (cell ? [j] : [])));
  return {
    sheetId: tab.sheetId,
    range,
    operation:
      height * width === 0
        ? undefined
        : { kind: 'set-cells', sheetId: tab.sheetId, row: startRow, column: startColumn, cells },
    rows: touched.filter((line) => line.length > 0).length,
    columns: new Set(touched.flat()).size,
    cells: touched.flat().length,
  };
}

function edit(value: Value, tab: Tab, row: number, column: number, option: InputOption, year: number): CellEdit {
  if (option === 'RAW' || typeof value !== 'string') return { value };
  return interpretEntry(value, formatAt(tab, row, column), year);
}

/** Columns to rows; a short column leaves its further cells alone. */
function byRow(columns: readonly (readonly (Value | null)[])[]): (Value | null)[][] {
  const height = columns.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, i) => columns.map((column) => column[i] ?? null));
}

const outside = (tab: Tab, stated: GridRange, where: string): Error =>
  invalid(`Requested writing within range [${fullName(tab, stated)}], but tried writing to ${where}`);
