/** Marks painted cells as active, selected or cut, and their row and column heads as touched. */
import { element } from '../dom';
import { rangeOf, type CellRange, type Selection } from './selection';

const inside = (row: number, column: number, r: CellRange): boolean =>
  row >= r.top && row <= r.bottom && column >= r.left && column <= r.right;

export function markSelection(lines: Iterable<Element>, selection: Selection, cut: Selection | null): void {
  const range = rangeOf(selection);
  const cutRange = cut && rangeOf(cut);
  const single = range.top === range.bottom && range.left === range.right;
  for (const line of lines) {
    for (const cell of line.children) {
      if (!(cell instanceof HTMLElement)) continue;
      const { row: rowText, column: columnText } = cell.dataset;
      const row = Number(rowText);
      const column = Number(columnText);
      const { classList } = cell;
      if (rowText === undefined) classList.toggle('touched', column >= range.left && column <= range.right);
      else if (columnText === undefined) classList.toggle('touched', row >= range.top && row <= range.bottom);
      else {
        const active = row === selection.active.row && column === selection.active.column;
        classList.toggle('active', active);
        classList.toggle('selected', !single && inside(row, column, range));
        classList.toggle('cut', cutRange !== null && inside(row, column, cutRange));
        markHandle(cell, row === range.bottom && column === range.right);
      }
    }
  }
}

/** The square at the selection's end that is dragged to fill down. */
function markHandle(cell: HTMLElement, wanted: boolean): void {
  const handle = cell.lastElementChild?.classList.contains('handle') ? cell.lastElementChild : null;
  if (wanted && !handle) cell.append(element('span', { className: 'handle', ariaHidden: 'true' }));
  else if (!wanted) handle?.remove();
}
