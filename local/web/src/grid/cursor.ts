/** Where the selection is and where keys take it; it remembers its place on every tab. Pure but for that memory. */
import type { CellAt } from '../../../src/workbench/protocol';
import type { TabState } from '../book/book-state';
import type { RowMove } from '../book/row-moves';
import type { KeyAction } from './keys';
import { at, edge, jump, rangeOf, step, type CellRange, type Direction, type Field, type Selection } from './selection';

type MoveAction = Extract<KeyAction, { do: 'move' | 'page' | 'edge' }>;

export class Cursor {
  selection: Selection = at(0, 0);
  /** Column in which a run of Tab keys began: Enter returns there, as in Sheets. */
  private tabOrigin: number | null = null;
  private readonly places = new Map<number, Selection>();

  /** The cell editing or typing goes to. */
  get active(): CellAt {
    return this.selection.active;
  }

  get range(): CellRange {
    return rangeOf(this.selection);
  }

  /** Goes to the place where the tab was left. */
  open(tab: TabState, before: TabState | null): void {
    if (before) this.places.set(before.sheetId, this.selection);
    this.selection = this.places.get(tab.sheetId) ?? firstInput(tab);
  }

  /** Forgets the places of another book. */
  reset(): void {
    this.places.clear();
  }

  /** Takes a selection, kept within the rows there are. */
  set({ active, corner }: Selection, rowCount: number): void {
    const rowMax = Math.max(0, rowCount - 1);
    const inside = ({ row, column }: CellAt): CellAt => ({ row: Math.min(row, rowMax), column });
    this.selection = { active: inside(active), corner: inside(corner) };
  }

  /** Where a key of movement leads. */
  destination(action: MoveAction, field: Field): CellAt {
    this.tabOrigin = null;
    const from = action.extend ? this.selection.corner : this.active;
    if (action.do === 'edge') return edge(from, action.to, action.whole, field);
    if (action.do === 'page') return step(from, action.direction, field, field.page);
    return (action.jump ? jump : step)(from, action.direction, field);
  }

  /** Where Enter, Tab or an arrow leads that ended editing. */
  afterCommit(then: Direction, field: Field): CellAt {
    const from = this.active;
    const horizontal = then === 'left' || then === 'right';
    const origin = this.tabOrigin ?? from.column;
    this.tabOrigin = horizontal ? origin : null;
    return step(then === 'down' ? { row: from.row, column: origin } : from, then, field);
  }

  /** The selection goes where its rows went. */
  follow(move: RowMove): void {
    const moved = (cell: CellAt): CellAt => ({ ...cell, row: move(cell.row) ?? cell.row });
    const { active, corner } = this.selection;
    this.selection = { active: moved(active), corner: moved(corner) };
  }
}

/** Where people begin to type in a tab they open for the first time. */
function firstInput(tab: TabState): Selection {
  const open = tab.openCells?.[0];
  if (open) return at(open.row, open.column);
  const column = tab.columns.findIndex(({ role }) => role === 'input');
  return at(tab.frozenRows, Math.max(0, column));
}
