/** The selected cells and how keys move them. Pure. */
import type { CellAt } from '../../../src/workbench/protocol';

/** From the active cell (where typing goes) to the far corner. */
export interface Selection {
  readonly active: CellAt;
  readonly corner: CellAt;
}

/** Both ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a move must know of the tab: its visible columns in order, its rows, and which cells hold something. */
export interface Field {
  readonly columns: readonly number[];
  readonly rowCount: number;
  /** Rows of the header, which Ctrl+Home leaves out. */
  readonly frozenRows: number;
  /** Rows down to the last one that holds something. */
  readonly usedRows: number;
  /** Whole rows in view. */
  readonly page: number;
  isBlank(row: number, column: number): boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export const at = (row: number, column: number): Selection => ({ active: { row, column }, corner: { row, column } });

export function rangeOf({ active, corner }: Selection): CellRange {
  return {
    top: Math.min(active.row, corner.row),
    bottom: Math.max(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    right: Math.max(active.column, corner.column),
  };
}

const clamp = (value: number, max: number): number => Math.max(0, Math.min(value, max));

/** The cell `steps` further; stops at the edge. */
export function step(from: CellAt, direction: Direction, field: Field, steps = 1): CellAt {
  if (direction === 'up' || direction === 'down') {
    const row = clamp(from.row + (direction === 'down' ? steps : -steps), field.rowCount - 1);
    return { row, column: from.column };
  }
  const place = Math.max(0, field.columns.indexOf(from.column));
  const next = clamp(place + (direction === 'right' ? steps : -steps), field.columns.length - 1);
  return { row: from.row, column: field.columns[next] ?? from.column };
}

/** Ctrl+arrow: to the end of the filled block, or to the next filled cell, or to the edge. */
export function jump(from: CellAt, direction: Direction, field: Field): CellAt {
  const filled = (cell: CellAt): boolean => !field.isBlank(cell.row, cell.column);
  const same = (a: CellAt, b: CellAt): boolean => a.row === b.row && a.column === b.column;
  let cell = from;
  let next = step(cell, direction, field);
  const inBlock = filled(cell) && filled(next);
  while (!same(cell, next)) {
    if (inBlock && !filled(next)) return cell;
    cell = next;
    if (!inBlock && filled(cell)) return cell;
    next = step(cell, direction, field);
  }
  return cell;
}

/** The selection with one end moved: all of it, or with `extend` only its far corner. */
export function moved(selection: Selection, to: CellAt, extend: boolean): Selection {
  return extend ? { active: selection.active, corner: to } : { active: to, corner: to };
}

/** Ends of a row (`whole`: of the tab). */
export function edge(from: CellAt, to: 'first' | 'last', whole: boolean, field: Field): CellAt {
  const column = (to === 'first' ? field.columns[0] : field.columns.at(-1)) ?? 0;
  if (!whole) return { row: from.row, column };
  return { row: to === 'first' ? field.frozenRows : Math.max(0, field.usedRows - 1), column };
}

export const selectionOf = ({ top, bottom, left, right }: CellRange): Selection => ({
  active: { row: top, column: left },
  corner: { row: bottom, column: right },
});
