/** A tab after parsing: its columns found by name, its rows as values with all their problems. */
import { findColumns, isBlankCell, type Cell, type NamaPeriode, type PolicyId, type TableSpec } from '../contract';
import type { Problem } from './problem';

/** Why a whole tab cannot be read. Its stored content stays in force and people are told. */
export type TabFault =
  | { readonly kind: 'tab-missing'; readonly tab: string; readonly titles: readonly string[] }
  | {
      readonly kind: 'header-missing';
      readonly tab: string;
      readonly missing: readonly string[];
      readonly seen: readonly string[];
    }
  | { readonly kind: 'header-double'; readonly tab: string; readonly header: string }
  | { readonly kind: 'tab-empty'; readonly tab: string };

/** Which report a row is about; `bulan` is null in the tab Target. */
export interface RowKey {
  readonly kode: string;
  /** 1-12. */
  readonly bulan: number | null;
}

/** Whom a row of a leader's tab is about; `periode` is null in Persetujuan SKP. */
export interface RowSubject {
  /** NIP of the person, id of the unit in Penetapan Unit, both in Keberatan. */
  readonly id: string;
  readonly periode: NamaPeriode | null;
}

export interface ParsedRow<T> {
  /** Row in the sheet, from 0 (0 is the header), so row + 1 is what people see. */
  readonly row: number;
  /** The row as a value; null when it is blank, has a problem of severity `salah`, or repeats a row that counts. */
  readonly value: T | null;
  /** No input cell holds anything: nothing was said, so nothing is wrong. */
  readonly blank: boolean;
  readonly problems: readonly Problem[];
  /** The cells as read, by column index; short rows are filled with '' up to the width of the header. */
  readonly cells: readonly Cell[];
  /** Identity of a Target or Realisasi row when its key cells can be read, for blank and faulty rows too. */
  readonly key?: RowKey | null;
  /** Whom a row laid by its key is about, when its key cells can be read: for faulty and repeated rows too. */
  readonly subject?: RowSubject | null;
}

export interface ParsedTable<T, Id extends string = string> {
  readonly fault: TabFault | null;
  /** Column index (from 0) of every header found. */
  readonly columns: ReadonlyMap<Id, number>;
  /** Non-empty rows in sheet order; rows without any cell content at all are left out. */
  readonly rows: readonly ParsedRow<T>[];
}

/** Rows of one tab as read: row 0 is the header; short rows lack their trailing blanks. */
export type RawRows = readonly (readonly Cell[])[];

/** A row before its cells are read. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface RawTable<Id extends string> {
  readonly fault: TabFault | null;
  readonly columns: ReadonlyMap<Id, number>;
  /** None when there is a fault. */
  readonly rows: readonly RawRow[];
}

/**
 * Finds the columns of a tab by header name. `titles`: the tabs that do exist, to name the likely one of a lost tab.
 * `policies`: as findColumns.
 */
export function readTable<Id extends string>(
  spec: TableSpec<Id>,
  rows: RawRows | undefined,
  titles: readonly string[] = [],
  policies: readonly PolicyId[] = [],
): RawTable<Id> {
  const tab = spec.name;
  const unreadable = (fault: TabFault, columns: ReadonlyMap<Id, number> = new Map()): RawTable<Id> => ({
    fault,
    columns,
    rows: [],
  });
  if (!rows) return unreadable({ kind: 'tab-missing', tab, titles });
  const header = rows[0] ?? [];
  if (header.every(isBlankCell)) return unreadable({ kind: 'tab-empty', tab });
  const { columns, missing, double } = findColumns(spec, header, policies);
  const [twice] = double;
  if (twice !== undefined) return unreadable({ kind: 'header-double', tab, header: twice }, columns);
  if (missing.length > 0) {
    const seen = header.filter((cell) => !isBlankCell(cell)).map(String);
    return unreadable({ kind: 'header-missing', tab, missing, seen }, columns);
  }
  return { fault: null, columns, rows: contentRows(rows, header.length) };
}

function contentRows(rows: RawRows, width: number): RawRow[] {
  const found: RawRow[] = [];
  for (let row = 1; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    if (cells.every(isBlankCell)) continue;
    found.push({ row, cells: cells.length < width ? padded(cells, width) : cells });
  }
  return found;
}

function padded(cells: readonly Cell[], width: number): readonly Cell[] {
  const full = cells.slice();
  while (full.length < width) full.push('');
  return full;
}

/** Picks the cells of the named columns out of rows; a column that is absent reads as blank. */
export function cellPicker<Id extends string, K extends Id>(
  columns: ReadonlyMap<Id, number>,
  ids: readonly K[],
): (cells: readonly Cell[]) => Record<K, Cell> {
  const places = ids.map((id) => [id, columns.get(id) ?? -1] as const);
  return (cells) => {
    const picked = {} as Record<K, Cell>;
    for (const [id, column] of places) picked[id] = column < 0 ? '' : (cells[column] ?? '');
    return picked;
  };
}
