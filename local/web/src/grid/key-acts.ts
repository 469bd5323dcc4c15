/** Carries out what a key or a button means. */
import type { KeyAction } from './keys';
import { edge } from './selection';
import type { Sheet } from './sheet';

export function carryOut(sheet: Sheet, action: KeyAction): void {
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
