/** What lies under a point of the grid, told from the elements the grid is painted with. */
import type { CellAt } from '../../../src/workbench/protocol';

export type Spot =
  | { readonly on: 'cell'; readonly cell: CellAt; readonly arrow: boolean; readonly handle: boolean }
  | { readonly on: 'rowHead'; readonly row: number }
  | { readonly on: 'columnHead'; readonly column: number };

export function spotOf(target: EventTarget | null): Spot | null {
  if (!(target instanceof Element)) return null;
  const data = target.closest<HTMLElement>('[data-column], [data-row]')?.dataset;
  if (!data) return null;
  const column = Number(data['column']);
  if (data['row'] === undefined) return { on: 'columnHead', column };
  const row = Number(data['row']);
  if (data['column'] === undefined) return { on: 'rowHead', row };
  const arrow = target.classList.contains('arrow');
  return { on: 'cell', cell: { row, column }, arrow, handle: target.classList.contains('handle') };
}
