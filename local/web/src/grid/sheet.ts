/**
 * One tab on the screen: selection, editing, and what people ask for with keys, mouse and clipboard.
 * It changes no cell itself: every wish becomes an op for the server, and cells change when the server says so.
 */
import type { EditRight } from '../../../src/workbench/edit-rights';
import type { BookOp, CellAt, RawValue } from '../../../src/workbench/protocol';
import type { TabState } from '../book/book-state';
import type { RowMove } from '../book/row-moves';
import { element } from '../dom';
import { CellEditor } from './cell-editor';
import { ChoiceList } from './choice-list';
import { shownColumns } from './columns';
import { Geometry } from './geometry';
import { GridView } from './grid-view';
import { keyAction, type KeyAction } from './keys';
import { geometryOf, ROW_HEAD_PX } from './row-heights';
import { at, jump, moved, rangeOf, step, type CellRange, type Field, type Selection } from './selection';
import { formatTsv, parseTsv } from './tsv';

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

interface Cut {
  readonly text: string;
  readonly sheetId: number;
  readonly range: CellRange;
}

export class Sheet {
  readonly view: GridView;
  readonly editor: CellEditor;
  private readonly list: ChoiceList;
  readonly frame = element('div', { className: 'grid-frame' });
  tab: TabState | null = null;
  selection: Selection = ORIGIN;
  /** The row an input went into last: its judgement stays in sight. */
  lastFilledRow: number | null = null;
  showGrouped = false;
  private geometry = new Geometry([], 0, () => 0);
  private editing: CellAt | null = null;
  private cut: Cut | null = null;
  /** Column in which a run of Tab keys began: Enter returns there, as in Sheets. */
  private tabOrigin: number | null = null;
  private size = { width: 0, height: 0 };
  private readonly places = new Map<number, Selection>();

  constructor(private readonly port: SheetPort) {
    this.view = new GridView(port);
    this.editor = new CellEditor({
      begins: () => this.typingBegan(),
      changes: (text) => {
        this.offerChoices(text);
        this.placeEditor();
        port.changed();
      },
    });
    this.list = new ChoiceList((choice) => this.pick(choice));
    this.frame.append(this.view.scroller, this.editor.box, this.list.panel);
    this.editor.box.addEventListener('keydown', (event) => {
      const action = keyAction(event, this.editor.mode, this.list.open);
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
    return this.editing ? this.editor.text : null;
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
    this.view.reveal(this.editing ?? this.active);
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
    this.editor.focus();
  }

  /** The cell editing or typing goes to. */
  get active(): CellAt {
    return this.selection.active;
  }

  beginEdit(allChoices = false): void {
    const { row, column } = this.active;
    if (this.editing || !this.allowed(row, column)) return;
    this.editing = this.active;
    this.view.reveal(this.active);
    this.editor.begin('editing', this.port.textAt(row, column));
    if (allChoices || this.port.textAt(row, column) === '') this.offerChoices('');
    this.placeEditor();
    this.port.changed();
  }

  /** Ends editing; text that differs goes to the server. */
  commit(): void {
    const cell = this.editing;
    if (!cell || !this.tab) return;
    const text = this.list.choice ?? this.editor.text;
    this.endEdit();
    if (text === this.port.textAt(cell.row, cell.column)) return;
    this.submitFilled({ kind: 'set', tab: this.tab.sheetId, row: cell.row, column: cell.column, texts: [[text]] });
  }

  cancel(): void {
    this.cut = null;
    this.endEdit();
    this.setSelection(this.selection);
  }

  act(action: KeyAction): void {
    if (!this.tab) return;
    switch (action.do) {
      case 'move': {
        this.moveBy(action);
        return;
      }
      case 'page': {
        const from = action.extend ? this.selection.corner : this.active;
        this.moveTo(step(from, action.direction, this.field(), this.view.rowsPerPage()), action.extend);
        return;
      }
      case 'edge': {
        this.moveTo(this.edge(action.to, action.whole), action.extend);
        return;
      }
      case 'commit': {
        this.commitAndMove(action.then);
        return;
      }
      case 'highlight': {
        this.list.highlight(action.by);
        return;
      }
      case 'edit': {
        this.beginEdit();
        return;
      }
      case 'choices': {
        this.beginEdit(true);
        return;
      }
      case 'toggleMode': {
        this.editor.toggleMode();
        return;
      }
      case 'newline': {
        this.editor.insertNewline();
        return;
      }
      case 'clear': {
        this.fillRange(() => '');
        return;
      }
      case 'fillDown': {
        this.fillDown(rangeOf(this.selection), 1);
        return;
      }
      case 'cancel': {
        this.cancel();
        return;
      }
      case 'selectAll': {
        this.setSelection({ active: { row: 0, column: this.columns[0] ?? 0 }, corner: this.edge('last', true) });
        return;
      }
      case 'undo':
      case 'redo': {
        this.port.submit({ kind: action.do });
        return;
      }
    }
  }

  /** Texts of the selected block, as the clipboard wants them. */
  copyText(): string {
    const { top, bottom, left, right } = rangeOf(this.selection);
    const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    return formatTsv(rows.map((row) => columns.map((column) => this.port.textAt(row, column))));
  }

  cutText(): string {
    const text = this.copyText();
    if (this.tab) this.cut = { text, sheetId: this.tab.sheetId, range: rangeOf(this.selection) };
    this.view.select(this.selection, this.cutSelection());
    return text;
  }

  /** Pastes at the selection's corner; a single value fills the whole selection. */
  paste(text: string): void {
    const { tab, cut } = this;
    if (!tab || text === '') return;
    const { top, left, bottom, right } = rangeOf(this.selection);
    const block = parseTsv(text);
    this.cut = null;
    if (cut?.sheetId === tab.sheetId && cut.text.replaceAll('\r', '') === text.replaceAll('\r', '')) {
      const { range } = cut;
      const size = { rowCount: range.bottom - range.top + 1, columnCount: range.right - range.left + 1 };
      const from = { row: range.top, column: range.left };
      this.submitFilled({ kind: 'move', tab: tab.sheetId, ...from, ...size, toRow: top, toColumn: left });
      return;
    }
    const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    const texts =
      single === undefined
        ? block
        : Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => single));
    this.submitFilled({ kind: 'set', tab: tab.sheetId, row: top, column: left, texts });
    const width = Math.max(...texts.map((line) => line.length));
    this.setSelection({
      active: { row: top, column: left },
      corner: { row: top + texts.length - 1, column: Math.min(left + width, tab.columnCount) - 1 },
    });
  }

  /** Repeats the first `sourceRows` rows of the range down to its end. */
  fillDown({ top, bottom, left, right }: CellRange, sourceRows: number): void {
    const first = top + sourceRows;
    if (!this.tab || first > bottom) return;
    const values = Array.from({ length: bottom - first + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => this.port.rawAt(top + (r % sourceRows), left + c)),
    );
    this.submitFilled({ kind: 'fill', tab: this.tab.sheetId, row: first, column: left, values });
  }

  insertRows(where: 'above' | 'below'): void {
    if (!this.tab) return;
    const { top, bottom } = rangeOf(this.selection);
    const row = Math.max(this.tab.frozenRows, where === 'above' ? top : bottom + 1);
    this.port.submit({ kind: 'insertRows', tab: this.tab.sheetId, row, count: bottom - top + 1 });
  }

  deleteRows(): void {
    if (!this.tab) return;
    const { top, bottom } = rangeOf(this.selection);
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

  private moveBy(action: Extract<KeyAction, { do: 'move' }>): void {
    const from = action.extend ? this.selection.corner : this.active;
    const move = action.jump ? jump : step;
    this.moveTo(move(from, action.direction, this.field()), action.extend);
  }

  private moveTo(cell: CellAt, extend: boolean): void {
    this.tabOrigin = null;
    this.setSelection(moved(this.selection, cell, extend));
    this.view.reveal(cell);
  }

  private edge(to: 'first' | 'last', whole: boolean): CellAt {
    const { tab, columns } = this;
    const column = (to === 'first' ? columns[0] : columns.at(-1)) ?? 0;
    if (!whole) return { row: this.active.row, column };
    return { row: to === 'first' ? (tab?.frozenRows ?? 0) : Math.max(0, (tab?.rows.length ?? 1) - 1), column };
  }

  private field(): Field {
    const { columns, port } = this;
    return {
      columns,
      rowCount: this.tab?.rowCount ?? 1,
      isBlank: (row, column) => port.textAt(row, column) === '',
    };
  }

  private fillRange(value: () => RawValue): void {
    if (!this.tab) return;
    const { top, bottom, left, right } = rangeOf(this.selection);
    const values = Array.from({ length: bottom - top + 1 }, () =>
      Array.from({ length: right - left + 1 }, () => value()),
    );
    this.submitFilled({ kind: 'fill', tab: this.tab.sheetId, row: top, column: left, values });
  }

  private submitFilled(op: Extract<BookOp, { kind: 'set' | 'fill' | 'move' }>): void {
    this.lastFilledRow = op.kind === 'move' ? op.toRow : op.row;
    this.port.submit(op);
    this.port.changed();
  }

  private allowed(row: number, column: number): boolean {
    const right = this.port.right(row, column);
    if (right.notice !== undefined) this.port.notice(right.notice);
    return right.allowed;
  }

  private typingBegan(): void {
    const { row, column } = this.active;
    if (!this.allowed(row, column)) {
      this.editor.end();
      return;
    }
    this.editing = this.active;
    this.view.reveal(this.active);
    this.placeEditor();
  }

  private pick(choice: string): void {
    this.editor.begin('editing', choice);
    this.list.hide();
    this.commitAndMove('down');
  }

  private offerChoices(typed: string): void {
    const choices = this.editing && this.port.choices(this.editing.column);
    if (choices) this.list.show(choices, typed);
    else this.list.hide();
  }

  private endEdit(): void {
    this.editing = null;
    this.editor.end();
    this.list.hide();
    this.placeEditor();
  }

  /** Cursor, selection and open editor go where their rows went. */
  private follow(move: RowMove): void {
    const { active, corner } = this.selection;
    const moveCell = (cell: CellAt): CellAt => ({ ...cell, row: move(cell.row) ?? cell.row });
    this.selection = { active: moveCell(active), corner: moveCell(corner) };
    for (const [sheetId, place] of this.places) {
      if (sheetId === this.tab?.sheetId) {
        this.places.set(sheetId, { active: moveCell(place.active), corner: moveCell(place.corner) });
      }
    }
    this.cut = null;
    if (this.lastFilledRow !== null) this.lastFilledRow = move(this.lastFilledRow);
    if (!this.editing) return;
    const row = move(this.editing.row);
    if (row !== null) {
      this.editing = { ...this.editing, row };
      return;
    }
    const { text } = this.editor;
    this.endEdit();
    this.port.notice(`Baris yang sedang Anda isi baru saja dihapus. Ketikan Anda: ${text}`);
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
    if (!this.cut || this.cut.sheetId !== this.tab?.sheetId) return null;
    const { top, left, bottom, right } = this.cut.range;
    return { active: { row: top, column: left }, corner: { row: bottom, column: right } };
  }

  private placeEditor(): void {
    const cell = this.view.cellRect(this.editing ?? this.active);
    if (!cell) return;
    this.editor.place(cell, this.size);
    if (this.list.open) this.list.place(cell, this.size.height);
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
