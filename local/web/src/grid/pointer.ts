/** Mouse and finger on the grid: selecting, dragging, filling, double clicks, the menu. */
import type { CellAt } from '../../../src/workbench/protocol';
import { at, type Selection } from './selection';
import type { Sheet } from './sheet';
import { spotOf, type Spot } from './spot';

export function bindPointer(
  sheet: Sheet,
  on: { hover(row: number | null): void; menu(x: number, y: number): void },
): void {
  const { scroller } = sheet.view;
  /** What a drag that is under way does when it reaches a cell, and at its end. */
  let drag: { reach(cell: CellAt): void; end(): void } | null = null;

  const wholeRows = (from: number, to: number): Selection => ({
    active: { row: from, column: sheet.columns[0] ?? 0 },
    corner: { row: to, column: sheet.columns.at(-1) ?? 0 },
  });

  const press = (spot: Spot, extend: boolean): void => {
    sheet.commit();
    if (spot.on === 'columnHead') {
      const top = sheet.tab?.frozenRows ?? 0;
      const bottom = Math.max(top, (sheet.tab?.rows.length ?? 1) - 1);
      sheet.setSelection({
        active: { row: top, column: spot.column },
        corner: { row: bottom, column: spot.column },
      });
      return;
    }
    if (spot.on === 'rowHead') {
      const from = extend ? sheet.cursor.active.row : spot.row;
      sheet.setSelection(wholeRows(from, spot.row));
      drag = { reach: (cell) => sheet.setSelection(wholeRows(from, cell.row)), end: () => undefined };
      return;
    }
    if (spot.handle) {
      startFill();
      return;
    }
    const { active } = extend ? sheet.cursor.selection : at(spot.cell.row, spot.cell.column);
    sheet.setSelection({ active, corner: spot.cell });
    drag = { reach: (corner) => sheet.setSelection({ active, corner }), end: () => undefined };
    if (spot.arrow) {
      drag = null;
      sheet.editing.begin(true);
    }
  };

  const startFill = (): void => {
    const source = sheet.cursor.range;
    const rows = source.bottom - source.top + 1;
    let bottom = source.bottom;
    const corners = { active: { row: source.top, column: source.left } };
    drag = {
      reach: (cell) => {
        bottom = Math.max(source.bottom, cell.row);
        sheet.setSelection({ ...corners, corner: { row: bottom, column: source.right } });
      },
      end: () => sheet.blocks.fillDown({ ...source, bottom }, rows),
    };
  };

  scroller.addEventListener('pointerdown', (event) => {
    const spot = spotOf(event.target);
    if (!spot || event.pointerType === 'touch' || event.button !== 0) return;
    event.preventDefault(); // the text box keeps the focus
    press(spot, event.shiftKey);
    sheet.editing.focus();
  });
  scroller.addEventListener('pointermove', (event) => {
    const spot = spotOf(event.target);
    on.hover(spot?.on === 'cell' ? spot.cell.row : null);
    if (drag && spot?.on === 'cell') drag.reach(spot.cell);
    else if (drag && spot?.on === 'rowHead') drag.reach({ row: spot.row, column: 0 });
  });
  scroller.addEventListener('pointerleave', () => on.hover(null));
  window.addEventListener('pointerup', () => {
    const ended = drag;
    drag = null;
    ended?.end();
  });
  // A finger scrolls by dragging, so it selects with a tap; a second tap on the same cell edits it.
  scroller.addEventListener('click', (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    const spot = spotOf(event.target);
    if (!spot) return;
    const { row, column } = sheet.cursor.active;
    const again = spot.on === 'cell' && spot.cell.row === row && spot.cell.column === column;
    if (again && !spot.arrow) {
      sheet.editing.begin(false);
      return;
    }
    press(spot, false);
    drag = null;
    sheet.editing.focus();
  });
  scroller.addEventListener('dblclick', (event) => {
    if (spotOf(event.target)?.on === 'cell') sheet.editing.begin(false);
  });
  scroller.addEventListener('contextmenu', (event) => {
    const spot = spotOf(event.target);
    if (!spot) return;
    event.preventDefault();
    const range = sheet.cursor.range;
    const row = spot.on === 'cell' ? spot.cell.row : spot.on === 'rowHead' ? spot.row : range.top;
    const outside = row < range.top || row > range.bottom;
    if (spot.on === 'cell' && (outside || spot.cell.column < range.left || spot.cell.column > range.right)) {
      sheet.goTo(spot.cell);
    } else if (outside) sheet.setSelection(wholeRows(row, row));
    on.menu(event.clientX, event.clientY);
  });
}
