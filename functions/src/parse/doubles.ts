/** Rows that claim one identity: equal content counts once; otherwise none counts and each names the others. */
import { isSalah, type Problem } from './problem';
import { samaIsi } from './same';
import type { ParsedRow } from './table';

/** Words a fault for `row`; `rows`: the numbers of the other rows, as people see them. */
type Tell<T> = (row: ParsedRow<T>, rows: string) => Problem;

export interface DoubleRules<T> {
  /** Identity of a row, null when it has none. */
  readonly keyOf: (row: ParsedRow<T>) => string | null;
  /** Told to rows of which another holds something else: none of them counts. */
  readonly differs: Tell<T>;
  /** Told to a row that repeats the counted one. */
  readonly repeats: Tell<T>;
  /** What counted so far under this identity: the row that still says it is the original, the others are copies. */
  readonly stored?: ((key: string) => T | undefined) | undefined;
  readonly copy?: Tell<T>;
  /** Told to a blank row beside another of its identity; without it blank rows take no part. */
  readonly blank?: Tell<T>;
}

/** Settles all doubles of a tab. Rows come back in their order. */
export function settleDoubles<T>(rows: readonly ParsedRow<T>[], rules: DoubleRules<T>): readonly ParsedRow<T>[] {
  const groups = doubled(rows, rules.keyOf);
  if (groups.size === 0) return rows;
  const settled = new Map<ParsedRow<T>, ParsedRow<T>>();
  for (const [key, group] of groups) {
    const filled = group.filter((row) => !row.blank);
    if (filled.length > 1) for (const row of filled) settled.set(row, settle(row, key, filled, rules));
    const kept = filled[0] ?? group[0];
    for (const row of group) {
      if (row.blank && row !== kept && kept && rules.blank) {
        settled.set(row, withProblems(row, [rules.blank(row, rowNumbers([kept]))]));
      }
    }
  }
  return rows.map((row) => settled.get(row) ?? row);
}

/** Groups of two and more. Doubles are rare among thousands of rows, so single rows cost no group. */
function doubled<T>(
  rows: readonly ParsedRow<T>[],
  keyOf: DoubleRules<T>['keyOf'],
): ReadonlyMap<string, readonly ParsedRow<T>[]> {
  const first = new Map<string, ParsedRow<T>>();
  const groups = new Map<string, ParsedRow<T>[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const earlier = first.get(key);
    if (earlier) groups.set(key, [...(groups.get(key) ?? [earlier]), row]);
    else first.set(key, row);
  }
  return groups;
}

function settle<T>(
  row: ParsedRow<T>,
  key: string,
  group: readonly ParsedRow<T>[],
  rules: DoubleRules<T>,
): ParsedRow<T> {
  const original = originalOf(key, group, rules);
  if (row === original) return row;
  if (!original) return refused(row, rules.differs(row, rowNumbers(group.filter((other) => other !== row))));
  const same = row.value !== null && samaIsi(row.value, original.value);
  const told = same ? rules.repeats : (rules.copy ?? rules.differs);
  return refused(row, told(row, rowNumbers([original])));
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
