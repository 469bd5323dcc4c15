/** Where a row went when the rows of its tab moved. The cursor, the open editor and waiting ops all follow it. */
import type { BookChange, TabView } from '../../../src/workbench/protocol';
import { rawOf } from './cells';

/** New index of a row after the change, or null when it is gone or can no longer be told from others. */
export type RowMove = (row: number) => number | null;

export const stay: RowMove = (row) => row;

/** The move of an insertion, deletion or new order. A row inserted at a row's own index pushes it down. */
export function moveOf(change: Extract<BookChange, { kind: 'insertRows' | 'deleteRows' | 'reorderRows' }>): RowMove {
  const at = change.row;
  if (change.kind === 'reorderRows') {
    const placeOf = new Map(change.order.map((from, to) => [at + from, at + to]));
    return (row) => placeOf.get(row) ?? row;
  }
  const { count } = change;
  if (change.kind === 'insertRows') return (row) => (row >= at ? row + count : row);
  return (row) => (row < at ? row : row < at + count ? null : row - count);
}

type Rows = TabView['rows'];

const contentOf = (rows: Rows, row: number): string => {
  const values = (rows[row] ?? []).map(rawOf);
  while (values.length > 0 && values.at(-1) === '') values.pop();
  return JSON.stringify(values);
};

/** The move between two states of a tab, told from the content of whole rows: unchanged in place, or found once elsewhere. */
export function moveBetween(before: Rows, after: Rows): RowMove {
  return (row) => {
    const content = contentOf(before, row);
    if (contentOf(after, row) === content) return row;
    const found = after.flatMap((_, index) => (contentOf(after, index) === content ? [index] : []));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}
