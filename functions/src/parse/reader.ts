/** How one cell is read: a reader answers with the value, or with the fault it found. It never throws. */
import type { Cell } from '../contract';
import type { Detail, ProblemCode } from './problem';

/** A fault of one cell, not yet placed in a column. */
export class Fault {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: Detail,
  ) {}
}

export type Reader<T> = (cell: Cell) => T | Fault;

/** A reader for a cell that must hold something: blank (and '-', 'n/a') is a fault of its own. */
export const required =
  <T>(reader: Reader<T | null>, wanted: string): Reader<T> =>
  (cell) => {
    const value = reader(cell);
    return value === null ? new Fault('wajib-diisi', { wanted }) : value;
  };

/** The same reader, reading each spelling once: a month or a code stands in thousands of rows. */
export function memoized<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const memo = new Map<Cell, { readonly value: T }>();
  return (cell) => {
    let known = memo.get(cell);
    if (!known) memo.set(cell, (known = { value: read(cell) }));
    return known.value;
  };
}
