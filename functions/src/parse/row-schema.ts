/**
 * One row of a tab as a zod schema: a codec per column, then the rules between columns, all faults of the row at once.
 * Each issue carries its Problem, so wording comes later and zod's own messages are never shown.
 */
import { z } from 'zod';
import type { Cell } from '../contract';
import { NONE, problem, type Problem } from './problem';
import { Fault, type Reader } from './reader';
import { shown } from './shown';

export interface Field<T> {
  /** Header of its column. */
  readonly header: string;
  readonly read: Reader<T>;
  /** It takes no part in any result: a fault in it is told, and the row counts without it. */
  readonly aside?: boolean;
}

/** A column whose faults stop the row. */
export const field = <T>(spec: { readonly header: string }, read: Reader<T>): Field<T> => ({
  header: spec.header,
  read,
});

/** A column that never stops a row: what cannot be read there counts as blank, and the row says so. */
export const aside = <T>(spec: { readonly header: string }, read: Reader<T | null>): Field<T | null> => ({
  header: spec.header,
  read,
  aside: true,
});

type Fields<R> = { readonly [K in keyof R]: Field<R[K]> };
/** Cells of one row by column id. */
export type RowCells<R> = { readonly [K in keyof R]: Cell };
/** Says one fault of a row; `got` as people see it. */
export type Report = (found: Problem) => void;

export interface RowSchema<R> {
  /** The row as a value (null when something in it is wrong), and everything found. */
  read(cells: RowCells<R>): { readonly row: R | null; readonly problems: readonly Problem[] };
}

/**
 * Builds the schema of a row once. `between` checks what columns say together; it also runs when single cells are
 * faulty (those are undefined then), since people are to hear all faults of a row at once.
 */
export function rowSchema<R extends object>(
  fields: Fields<R>,
  between: (row: Partial<R>, report: Report) => void = () => undefined,
): RowSchema<R> {
  const ids = Object.keys(fields) as (keyof R & string)[];
  const asides = ids.filter((id) => fields[id].aside);
  const checkBetween = (row: object, ctx: z.core.$RefinementCtx): void =>
    between(row, (found) => ctx.addIssue({ code: 'custom', params: { problem: found } }));
  const schema = z
    .object(Object.fromEntries(ids.map((id) => [id, codec(fields[id])])))
    .superRefine(checkBetween, { when: () => true });

  /** What could not be read in columns that never stop a row: it counts as blank, so only blank results are read again. */
  const unread = (cells: RowCells<R>, row: R | null): Problem[] =>
    asides.flatMap((id) => {
      if (cells[id] === '' || (row && row[id] !== null)) return [];
      const { header, read } = fields[id];
      const value = read(cells[id]);
      return value instanceof Fault ? [{ ...faultIn(header, cells[id], value), severity: 'cek' }] : [];
    });

  return {
    read(cells) {
      const parsed = schema.safeParse(cells);
      const row = parsed.success ? (parsed.data as R) : null;
      const faults = parsed.success ? [] : parsed.error.issues.flatMap(problemOf);
      const problems = [...faults, ...unread(cells, row)];
      return { row, problems: problems.length > 0 ? problems : NONE };
    },
  };
}

function codec<T>({ header, read, aside: isAside }: Field<T>): z.ZodType {
  return z.transform((cell: unknown, ctx): unknown => {
    const value = read(cell as Cell);
    if (!(value instanceof Fault)) return value;
    if (isAside) return null;
    ctx.issues.push({ code: 'custom', input: cell, params: { problem: faultIn(header, cell as Cell, value) } });
    return undefined;
  });
}

const faultIn = (header: string, cell: Cell, { code, detail }: Fault): Problem =>
  problem(code, header, shown(cell), detail);

const problemOf = (issue: z.core.$ZodIssue): Problem[] =>
  issue.code === 'custom' && issue.params ? [issue.params['problem'] as Problem] : [];
