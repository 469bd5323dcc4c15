/** A tab of the contract as it lies in a real sheet: its columns found by header name, its cells as raw values. */
import type { Cell } from '../../../functions/src/contract/cells';
import type { TableSpec } from '../../../functions/src/contract/column';
import { findColumns } from '../../../functions/src/contract/find-columns';
import { tanggalWib } from './wib';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface OpenTable<Id extends string> {
  readonly sheet: Sheet;
  readonly spec: TableSpec<Id>;
  /** Column index from 0 of every header found. */
  readonly columns: ReadonlyMap<Id, number>;
  /** Sheet row (from 1) of the last row that holds anything; 1 when there is only the header. */
  readonly lastRow: number;
  /** Number of columns that hold anything. */
  readonly width: number;
}

/** `getValues` gives dates as Date objects; the contract reads them as ISO text. */
export function asCell(value: unknown): Cell {
  return value instanceof Date ? tanggalWib(value) : (value as Cell);
}

/** Null when the tab is not there or its header is not the contract's: nobody knows then what stands where. */
export function openTable<Id extends string>(sheet: Sheet | null, spec: TableSpec<Id>): OpenTable<Id> | null {
  const width = sheet?.getLastColumn() ?? 0;
  if (sheet === null || width === 0) return null;
  const header: unknown[] = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  const { columns, missing, double } = findColumns(spec, header.map(asCell));
  if (missing.length + double.length > 0) return null;
  return { sheet, spec, columns, lastRow: sheet.getLastRow(), width };
}

/** Raw values of sheet rows `first` to `last` (from 1, inclusive) over all columns. */
export function readRows(table: OpenTable<string>, first: number, last: number): unknown[][] {
  return last < first ? [] : table.sheet.getRange(first, 1, last - first + 1, table.width).getValues();
}

/** One column below the header, as cells; empty when the column is absent or has no rows. */
export function readColumn<Id extends string>(table: OpenTable<Id>, id: Id): Cell[] {
  const index = table.columns.get(id);
  if (index === undefined || table.lastRow < 2) return [];
  const values: unknown[][] = table.sheet.getRange(2, index + 1, table.lastRow - 1, 1).getValues();
  return values.map((row) => asCell(row[0]));
}
