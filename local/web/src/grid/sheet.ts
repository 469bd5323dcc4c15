/**
 * One tab on the screen: selection, editing, and what people ask for with keys, mouse and clipboard.
 * It changes no cell itself: every wish becomes an op for the server, and cells change when the server says so.
 */
import type { EditRight } from '../../../src/workbench/edit-rights';
import type { BookOp, CellAt, RawValue } from '../../../src/workbench/protocol';
import type { TabState } from '../book/book-state';
import type { RowMove } from '../book/row-moves';
import { element } from '../dom';
import { cellsOf, clearOp, fillDownOp, filledRange, pasteOp, type Cut, type FillingOp } from './block-ops';
import { shownColumns } from './columns';
import { Editing } from './editing';
import { Geometry } from './geometry';
import { GridView } from './grid-view';
import { keyAction, type KeyAction } from './keys';
import { geometryOf, ROW_HEAD_PX } from './row-heights';
import {
  at,
  edge,
  jump,
  moved,
  rangeOf,
  selectionOf,
  step,
  type CellRange,
  type Field,
  type Selection,
} from './selection';
import { formatTsv } from './tsv';

export interface SheetPort {
  textAt(row: number, column: number): string;
  rawAt(row: number, column: number): RawValue;
  right(row: number, column: number): EditRight;
  choices(column: number): readonly string[] | null;
  submit(op: BookOp): void;
  /** Something to tell the person at once. */
  notice(text: string): void;
  /** The active cell, the text being typed or the last filled row changed. */
  changed(): void;
}

/** Phones held upright. */
const COMPACT_PX = 480;
const ORIGIN: Selection = at(0, 0);

export class Sheet {
  readonly view: GridView;
  private readonly editing: Editing;
  readonly frame = element('div', { className: 'grid-frame' });
  tab: TabState | null = null;
  selection: Selection = ORIGIN;
  /** The row an input went into last: its judgement stays in sight. */
  lastFilledRow: number | null = null;
  showGrouped = false;
  private geometry = new Geometry([], 0, () => 0);
  private cut: Cut | null = null;
  /** Column in which a run of Tab keys began: Enter returns there, as in Sheets. */
  private tabOrigin: number | null = null;
  private size = { width: 0, height: 0 };
  private readonly places = new Map<number, Selection>();

  constructor(private readonly port: SheetPort) {
    this.view = new GridView(port);
    this.editing = new Editing({
      textAt: (row, column) => port.textAt(row, column),
      right: (row, column) => port.right(row, column),
      choices: (column) => port.choices(column),
      notice: (text) => port.notice(text),
      active: () => this.active,
      changed: () => {
        this.view.reveal(this.active);
        this.placeEditor();
        port.changed();
      },
      picked: () => this.commitAndMove('down'),
    });
    const { box, panel } = this.editing;
    this.frame.append(this.view.scroller, box, panel);
    box.addEventListener('keydown', (event) => {
      const action = keyAction(event, this.editing.mode, this.editing.listOpen);
      if (!action) return;
      event.preventDefault();
      this.act(action);
    });
    this.view.scroller.addEventListener('scroll', () => this.placeEditor(), { passive: true });
    new ResizeObserver(() => this.resized()).observe(this.frame);
  }

  get compact(): boolean {
    return window.innerWidth <= COMPACT_PX;
  }

  get editingText(): string | null {
    return this.editing.text;
  }

  focus(): void {
    this.editing.focus();
  }

  /** The grid has the focus and no cell is being edited: the clipboard is about blocks. */
  get atRest(): boolean {
    return document.activeElement === this.editing.box && this.editing.mode === 'none';
  }

  /** Columns in sight, in order. */
  get columns(): readonly number[] {
    return this.geometry.columns.map(({ index }) => index);
  }

  /** Shows another tab, at the place where it was left. What was being typed is committed first. */
  open(tab: TabState): void {
    this.commit();
    if (this.tab) this.places.set(this.tab.sheetId, this.selection);
    this.tab = tab;
    this.lastFilledRow = null;
    this.selection = this.places.get(tab.sheetId) ?? firstInput(tab);
    this.relayout();
    this.setSelection(this.selection);
    this.view.reveal(this.selection.active);
  }

  /** Forgets places of another book. */
  reset(): void {
    this.cancel();
    this.places.clear();
    this.cut = null;
    this.tab = null;
  }

  /** The tab after a change from the server: rows with new content (null: any), and where rows went (null: nowhere). */
  update(tab: TabState, rows: { readonly from: number; readonly to: number } | null, move: RowMove | null): void {
    this.tab = tab;
    if (move) this.follow(move);
    if (rows && !move && !this.heightsChanged(rows)) this.view.refresh(rows.from, rows.to);
    else this.relayout();
    if (move) this.setSelection(this.selection);
    this.placeEditor();
  }

  private resized(): void {
    const { width } = this.size;
    this.size = { width: this.frame.clientWidth, height: this.frame.clientHeight };
    if (this.size.width !== width) this.relayout();
    this.view.measure();
    this.view.reveal(this.editing.cell ?? this.active);
    this.placeEditor();
  }

  relayout(): void {
    const { tab } = this;
    if (!tab || this.size.width === 0) return;
    const rowHeadPx = this.compact ? 0 : ROW_HEAD_PX;
    const screen = { widthPx: this.view.widthFor(rowHeadPx), compact: this.compact, showGrouped: this.showGrouped };
    const columns = shownColumns(tab, screen);
    this.geometry = geometryOf(tab, columns, this.compact, (row, column) => this.port.textAt(row, column));
    this.frame.classList.toggle('compact', this.compact);
    this.view.layout(tab, this.geometry, rowHeadPx);
    this.view.select(this.selection, this.cutSelection());
    this.placeEditor();
  }

  setSelection(selection: Selection): void {
    const rowMax = Math.max(0, (this.tab?.rowCount ?? 1) - 1);
    const inside = ({ row, column }: CellAt): CellAt => ({ row: Math.min(row, rowMax), column });
    this.selection = { active: inside(selection.active), corner: inside(selection.corner) };
    this.view.select(this.selection, this.cutSelection());
    this.placeEditor();
    this.port.changed();
  }

  /** Selects one cell and shows it. */
  goTo(cell: CellAt): void {
    this.commit();
    this.setSelection(at(cell.row, cell.column));
    this.view.reveal(cell);
    this.focus();
  }

  get range(): CellRange {
    return rangeOf(this.selection);
  }

  /** The cell editing or typing goes to. */
  get active(): CellAt {
    return this.selection.active;
  }

  beginEdit(allChoices = false): void {
    this.editing.begin(allChoices);
  }

  /** Ends editing; text that differs goes to the server. */
  commit(): void {
    const done = this.tab && this.editing.finish();
    this.placeEditor();
    if (!done || !this.tab) return;
    this.submitFilling({ kind: 'set', tab: this.tab.sheetId, ...done.cell, texts: [[done.text]] });
  }

  cancel(): void {
    this.cut = null;
    this.editing.cancel();
    this.setSelection(this.selection);
  }

  act(action: KeyAction): void {
    if (!this.tab) return;
    switch (action.do) {
      case 'move':
      case 'page':
      case 'edge':
        this.moveTo(this.destination(action), action.extend);
        break;
      case 'commit':
        this.commitAndMove(action.then);
        break;
      case 'highlight':
        this.editing.highlight(action.by);
        break;
      case 'edit':
      case 'choices':
        this.beginEdit(action.do === 'choices');
        break;
      case 'toggleMode':
        this.editing.toggleMode();
        break;
      case 'newline':
        this.editing.insertNewline();
        break;
      case 'clear':
        this.submitFilling(clearOp(this.tab.sheetId, this.range));
        break;
      case 'fillDown':
        this.fillDown(this.range, 1);
        break;
      case 'cancel':
        this.cancel();
        break;
      case 'selectAll': {
        const corner = edge(this.active, 'last', true, this.field());
        this.setSelection({ active: { row: 0, column: this.columns[0] ?? 0 }, corner });
        break;
      }
      case 'undo':
      case 'redo':
        this.port.submit({ kind: action.do });
    }
  }

  /** Texts of the selected block, as the clipboard wants them. */
  copyText(): string {
    return formatTsv(cellsOf(this.range, (row, column) => this.port.textAt(row, column)));
  }

  cutText(): string {
    const text = this.copyText();
    if (this.tab) this.cut = { text, tab: this.tab.sheetId, range: this.range };
    this.view.select(this.selection, this.cutSelection());
    return text;
  }

  paste(text: string): void {
    if (!this.tab || text === '') return;
    const op = pasteOp(this.tab.sheetId, this.range, text, this.cut);
    this.cut = null;
    this.submitFilling(op);
    const filled = filledRange(op);
    this.setSelection(selectionOf({ ...filled, right: Math.min(filled.right, this.tab.columnCount - 1) }));
  }

  /** Repeats the first `sourceRows` rows of the range down to its end. */
  fillDown(range: CellRange, sourceRows: number): void {
    const read = (row: number, column: number): RawValue => this.port.rawAt(row, column);
    const op = this.tab && fillDownOp(this.tab.sheetId, range, sourceRows, read);
    if (op) this.submitFilling(op);
  }

  insertRows(where: 'above' | 'below'): void {
    if (!this.tab) return;
    const { top, bottom } = this.range;
    const row = Math.max(this.tab.frozenRows, where === 'above' ? top : bottom + 1);
    this.port.submit({ kind: 'insertRows', tab: this.tab.sheetId, row, count: bottom - top + 1 });
  }

  deleteRows(): void {
    if (!this.tab) return;
    const { top, bottom } = this.range;
    this.port.submit({ kind: 'deleteRows', tab: this.tab.sheetId, row: top, count: bottom - top + 1 });
  }

  sort(ascending: boolean): void {
    if (this.tab) this.port.submit({ kind: 'sort', tab: this.tab.sheetId, column: this.active.column, ascending });
  }

  private commitAndMove(then: 'up' | 'down' | 'left' | 'right'): void {
    const from = this.active;
    this.commit();
    const horizontal = then === 'left' || then === 'right';
    const origin = this.tabOrigin ?? from.column;
    const start = then === 'down' ? { row: from.row, column: origin } : from;
    this.moveTo(step(start, then, this.field()), false);
    this.tabOrigin = horizontal ? origin : null;
  }

  private destination(action: Extract<KeyAction, { do: 'move' | 'page' | 'edge' }>): CellAt {
    const from = action.extend ? this.selection.corner : this.active;
    const field = this.field();
    if (action.do === 'edge') return edge(from, action.to, action.whole, field);
    if (action.do === 'page') return step(from, action.direction, field, field.page);
    return (action.jump ? jump : step)(from, action.direction, field);
  }

  private moveTo(cell: CellAt, extend: boolean): void {
    this.tabOrigin = null;
    this.setSelection(moved(this.selection, cell, extend));
    this.view.reveal(cell);
  }

  private field(): Field {
    const { columns, port, tab } = this;
    return {
      columns,
      rowCount: tab?.rowCount ?? 1,
      frozenRows: tab?.frozenRows ?? 0,
      usedRows: tab?.rows.length ?? 0,
      page: this.view.rowsPerPage(),
      isBlank: (row, column) => port.textAt(row, column) === '',
    };
  }

  private submitFilling(op: FillingOp): void {
    this.lastFilledRow = filledRange(op).top;
    this.port.submit(op);
    this.port.changed();
  }

  /** Cursor, selection and open editor go where their rows went. */
  private follow(move: RowMove): void {
    const { active, corner } = this.selection;
    const moveCell = (cell: CellAt): CellAt => ({ ...cell, row: move(cell.row) ?? cell.row });
    this.selection = { active: moveCell(active), corner: moveCell(corner) };
    this.cut = null;
    if (this.lastFilledRow !== null) this.lastFilledRow = move(this.lastFilledRow);
    this.editing.follow(move);
  }

  private heightsChanged({ from, to }: { readonly from: number; readonly to: number }): boolean {
    const { tab, geometry } = this;
    if (!tab || tab.rowCount !== geometry.rowCount) return true;
    const columns = geometry.columns.map(({ index, width }) => ({ index, width }));
    const fresh = geometryOf(tab, columns, this.compact, (row, column) => this.port.textAt(row, column), { from, to });
    for (let row = from; row < to; row += 1) if (fresh.height(row) !== geometry.height(row)) return true;
    return false;
  }

  private cutSelection(): Selection | null {
    return this.cut && this.cut.tab === this.tab?.sheetId ? selectionOf(this.cut.range) : null;
  }

  private placeEditor(): void {
    const cell = this.view.cellRect(this.editing.cell ?? this.active);
    if (cell) this.editing.place(cell, this.size);
  }
}

/** Where people begin to type in a tab they open for the first time. */
function firstInput(tab: TabState): Selection {
  const open = tab.openCells?.[0];
  if (open) return at(open.row, open.column);
  return at(
    tab.frozenRows,
    Math.max(
      0,
      tab.columns.findIndex(({ role }) => role === 'input'),
    ),
  );
}
