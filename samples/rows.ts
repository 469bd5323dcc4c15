/** Rows of a tab as the sheet holds them, from values named by column id: the column order stands in the contract alone. */
import { usesColumn, type Cell, type PolicyId, type TableSpec } from '../functions/src/contract';

/** The columns of a freshly set-up tab of a unit whose periods use `policies`. */
const laid = <Id extends string>(spec: TableSpec<Id>, policies: readonly PolicyId[]): Id[] =>
  (Object.keys(spec.columns) as Id[]).filter((id) => usesColumn(spec.columns[id], policies));

/** Position of a column in a freshly set-up tab, from 0. */
export function columnIndex<Id extends string>(spec: TableSpec<Id>, id: Id): number {
  return laid(spec, []).indexOf(id);
}

export function headerRow(spec: TableSpec, policies: readonly PolicyId[] = []): Cell[] {
  return laid(spec, policies).map((id) => spec.columns[id]?.header);
}

/** A row with the given cells; every other cell is blank. */
export function rowOf<Id extends string>(
  spec: TableSpec<Id>,
  cells: Readonly<Partial<Record<Id, Cell>>>,
  policies: readonly PolicyId[] = [],
): Cell[] {
  return laid(spec, policies).map((id) => cells[id] ?? '');
}
