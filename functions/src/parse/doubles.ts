/** Rows that claim one identity: equal content counts once; otherwise none counts and each names the others. */
import { isSalah, type Problem } from './problem';
import { samaIsi } from './same';
import type { ParsedRow } from './table';

export interface DoubleRules<T> {
  /** Identity of a row, null when it has none. */
  readonly keyOf: (row: ParsedRow<T>) => string | null;
  /** The fault of a row of which another holds something else. `rows`: the numbers of the others, as people see them. */
  readonly differs: (row: ParsedRow<T>, rows: string) => Problem;
  /** Told to a row that repeats the counted row `rows`. */
  readonly repeats: (row: ParsedRow<T>, rows: string) => Problem;
  /** What counted so far under this identity: the row that still says it is the original, and the others are copies. */
  readonly stored?: (key: string) => T | undefined;
  readonly copy?: (row: ParsedRow<T>, rows: string) => Problem;
}

/** Settles all doubles of a tab. Blank rows say nothing and take no part. */
export function settleDoubles<T>(rows: readonly ParsedRow<T>[], rules: DoubleRules<T>): readonly ParsedRow<T>[] {
  const groups = new Map<string, ParsedRow<T>[]>();
  for (const row of rows) {
    const key = row.blank ? null : rules.keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const settled = new Map<ParsedRow<T>, ParsedRow<T>>();
  for (const [key, group] of groups) {
    if (group.length > 1) for (const [row, result] of settleGroup(key, group, rules)) settled.set(row, result);
  }
  return settled.size === 0 ? rows : rows.map((row) => settled.get(row) ?? row);
}

function settleGroup<T>(
  key: string,
  group: readonly ParsedRow<T>[],
  rules: DoubleRules<T>,
): [ParsedRow<T>, ParsedRow<T>][] {
  const others = (row: ParsedRow<T>): string => rowNumbers(group.filter((other) => other !== row));
  const original = originalOf(key, group, rules);
  return group.map((row) => {
    if (row === original) return [row, row];
    if (!original) return [row, refused(row, rules.differs(row, others(row)))];
    const same = row.value !== null && samaIsi(row.value, original.value);
    const told = same ? rules.repeats : (rules.copy ?? rules.differs);
    return [row, refused(row, told(row, rowNumbers([original])))];
  });
}

/** The row that counts for the group: the first when all say the same, or the first that equals what counted so far. */
function originalOf<T>(key: string, group: readonly ParsedRow<T>[], rules: DoubleRules<T>): ParsedRow<T> | undefined {
  const [first] = group;
  if (first && first.value !== null && group.every((row) => samaIsi(row.value, first.value))) return first;
  const stored = rules.stored?.(key);
  return stored === undefined ? undefined : group.find((row) => row.value !== null && samaIsi(row.value, stored));
}

const refused = <T>(row: ParsedRow<T>, found: Problem): ParsedRow<T> => ({
  ...row,
  value: null,
  problems: [...row.problems, found],
});

/** Row numbers as people see them: '5' or '5, 9'. */
export const rowNumbers = (rows: readonly { readonly row: number }[]): string =>
  rows.map(({ row }) => String(row + 1)).join(', ');

/** A row with further problems; one of severity `salah` takes its value away. */
export const withProblems = <T>(row: ParsedRow<T>, found: readonly Problem[]): ParsedRow<T> =>
  found.length === 0
    ? row
    : { ...row, value: isSalah(found) ? null : row.value, problems: [...row.problems, ...found] };
