/** Carries out what a key or a button means. */
import type { CellAt } from '../../../src/workbench/protocol';
import type { Blocks } from './blocks';
import type { Cursor } from './cursor';
import type { Editing } from './editing';
import type { KeyAction } from './keys';
import { edge, type Direction, type Field, type Selection } from './selection';

/** What of a tab on the screen keys act on. */
export interface KeyTarget {
  readonly cursor: Cursor;
  readonly editing: Editing;
  readonly blocks: Blocks;
  /** Shown columns, left to right. */
  readonly columns: readonly number[];
  field(): Field;
  moveTo(cell: CellAt, extend: boolean): void;
  commitAndMove(then: Direction): void;
  setSelection(selection: Selection): void;
  cancel(): void;
}

export function carryOut(sheet: KeyTarget, action: KeyAction): void {
  const { cursor, editing, blocks } = sheet;
  switch (action.do) {
    case 'move':
    case 'page':
    case 'edge':
      sheet.moveTo(cursor.destination(action, sheet.field()), action.extend);
      break;
    case 'commit':
      sheet.commitAndMove(action.then);
      break;
    case 'highlight':
      editing.highlight(action.by);
      break;
    case 'edit':
    case 'choices':
      editing.begin(action.do === 'choices');
      break;
    case 'toggleMode':
      editing.toggleMode();
      break;
    case 'newline':
      editing.insertNewline();
      break;
    case 'clear':
      blocks.clear();
      break;
    case 'fillDown':
      blocks.fillDown(cursor.range, 1);
      break;
    case 'cancel':
      sheet.cancel();
      break;
    case 'selectAll':
      sheet.setSelection({
        active: { row: 0, column: sheet.columns[0] ?? 0 },
        corner: edge(cursor.active, 'last', true, sheet.field()),
      });
      break;
    case 'undo':
    case 'redo':
      blocks.step(action.do);
  }
}
