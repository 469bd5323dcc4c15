/** Where the columns of a table stand: found by header name, in any order, among columns of people's own. */
import { cellText, type Cell } from './cells';
import { foldName, usesColumn, type TableSpec } from './column';
import type { PolicyId } from './policy';

export interface FoundColumns<Id extends string> {
  /** Column index (from 0) of every header found. */
  readonly columns: ReadonlyMap<Id, number>;
  /** Header texts that should be there and are not. */
  readonly missing: readonly string[];
  /** Header texts that stand there more than once: which of them is meant is not ours to guess. */
  readonly double: readonly string[];
}

/**
 * Finds each column by its header, or by an alias when the header itself is not there (then `Arah` may be their own).
 * `policies`: the rule sets of the unit's periods; a column of another one is people's own, whatever its header.
 */
export function findColumns<Id extends string>(
  spec: TableSpec<Id>,
  headerRow: readonly Cell[],
  policies: readonly PolicyId[] = [],
): FoundColumns<Id> {
  const seen = new Map<string, number[]>();
  headerRow.forEach((cell, column) => {
    const name = foldName(cellText(cell));
    if (name !== '') seen.set(name, [...(seen.get(name) ?? []), column]);
  });
  const at = (name: string): readonly number[] => seen.get(foldName(name)) ?? [];

  const columns = new Map<Id, number>();
  const missing: string[] = [];
  const double: string[] = [];
  for (const id of Object.keys(spec.columns) as Id[]) {
    if (!usesColumn(spec.columns[id], policies)) continue;
    const { header, aliases = [], mayBeAbsent, policies: ofPolicies } = spec.columns[id];
    const exact = at(header);
    const found = exact.length > 0 ? exact : aliases.flatMap(at);
    const [column] = found;
    if (found.length > 1) double.push(header);
    else if (column !== undefined) columns.set(id, column);
    else if (!mayBeAbsent && !ofPolicies) missing.push(header);
  }
  return { columns, missing, double };
}
