/**
 * The schema of a row: a reader per column, then the rules between columns, all faults of the row at once. Tens of
 * thousands of rows pass here in every sync, so a row costs the object it becomes and, unless something is wrong,
 * nothing else.
 */
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
  // What the row being read was found to have; emptied for the next one.
  const stops: Problem[] = [];
  const unread: Problem[] = [];
  const report: Report = (found) => stops.push(found);
  return {
    read(cells) {
      const row: Partial<R> = {};
      stops.length = 0;
      unread.length = 0;
      for (const id of ids) {
        const { header, read, aside: isAside } = fields[id];
        const value = read(cells[id]);
        if (!(value instanceof Fault)) row[id] = value;
        else if (isAside) {
          row[id] = null as R[typeof id];
          unread.push({ ...faultIn(header, cells[id], value), severity: 'cek' });
        } else stops.push(faultIn(header, cells[id], value));
      }
      between(row, report);
      // What stops the row comes first; a column read aside never does.
      const problems = stops.length + unread.length > 0 ? [...stops, ...unread] : NONE;
      return { row: stops.length === 0 ? (row as R) : null, problems };
    },
  };
}

const faultIn = (header: string, cell: Cell, { code, detail }: Fault): Problem =>
  problem(code, header, shown(cell), detail);
