/** Rows of a tab as the sheet holds them, from values named by column id: the column order stands in the contract alone. */
import type { Cell, TableSpec } from '../functions/src/contract';

/** Position of a column in a freshly set-up tab, from 0. */
export function columnIndex<Id extends string>(spec: TableSpec<Id>, id: Id): number {
  return Object.keys(spec.columns).indexOf(id);
}

export function headerRow(spec: TableSpec): Cell[] {
  return Object.values(spec.columns).map((column) => column.header);
}

/** A row with the given cells; every other cell is blank. */
export function rowOf<Id extends string>(spec: TableSpec<Id>, cells: Readonly<Partial<Record<Id, Cell>>>): Cell[] {
  return (Object.keys(spec.columns) as Id[]).map((id) => cells[id] ?? '');
}
