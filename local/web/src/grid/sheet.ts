/**
 * One tab on the screen: selection, editing, blocks and the painted grid, and how they follow what the server says.
 * It changes no cell itself: every wish becomes an op for the server, and cells change when the server says so.
 */
import type { EditRight } from '../../../src/workbench/edit-rights';
import type { BookOp, CellAt } from '../../../src/workbench/protocol';
import type { TabState } from '../book/book-state';
import type { RowMove } from '../book/row-moves';
import { element } from '../dom';
import { Blocks } from './blocks';
import { shownColumns } from './columns';
import { Cursor } from './cursor';
import { Editing } from './editing';
import { Geometry } from './geometry';
import { GridView } from './grid-view';
import { carryOut } from './key-acts';
import { keyAction, type KeyAction } from './keys';
import type { CellSource } from './cell-source';
import { geometryOf, remeasured, ROW_HEAD_PX } from './row-heights';
import { at, moved, type Direction, type Field, type Selection } from './selection';

export interface SheetPort extends CellSource {
  readonly right: (row: number, column: number) => EditRight;
  readonly choices: (column: number) => readonly string[] | null;
  readonly submit: (op: BookOp) => void;
  /** Something to tell the person at once. */
  readonly notice: (text: string) => void;
  /** The active cell, the text being typed or the last filled row changed. */
  readonly changed: () => void;
}

/** Phones held upright. */
const COMPACT_PX = 480;

export class Sheet {
  readonly view: GridView;
  readonly cursor = new Cursor();
  readonly editing: Editing;
  readonly blocks: Blocks;
  readonly frame = element('div', { className: 'grid-frame' });
  tab: TabState | null = null;
  showGrouped = false;
  private geometry = new Geometry([], 0, () => 0);
  private size = { width: 0, height: 0 };

  constructor(private readonly port: SheetPort) {
    const { textAt, rawAt, right, choices, notice, submit } = port;
    this.view = new GridView(port);
    this.editing = new Editing({
      ...{ textAt, right, choices, notice },
      active: () => this.cursor.active,
      changed: () => {
        this.view.reveal(this.cursor.active);
        this.placeEditor();
        port.changed();
      },
      picked: () => this.commitAndMove('down'),
    });
    this.blocks = new Blocks({
      ...{ textAt, rawAt, submit },
      tab: () => this.tab,
      active: () => this.cursor.active,
      range: () => this.cursor.range,
      select: (selection) => this.setSelection(selection),
      changed: () => this.setSelection(this.cursor.selection),
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
    this.cursor.open(tab, this.tab);
    this.tab = tab;
    this.blocks.lastFilledRow = null;
    this.relayout();
    this.setSelection(this.cursor.selection);
    this.view.reveal(this.cursor.active);
  }

  /** Forgets places of another book. */
  reset(): void {
    this.cancel();
    this.cursor.reset();
    this.tab = null;
  }

  /** The tab after a change from the server: rows with new content (null: any), and where rows went (null: nowhere). */
  update(tab: TabState, rows: { readonly from: number; readonly to: number } | null, move: RowMove | null): void {
    this.tab = tab;
    if (move) {
      this.cursor.follow(move);
      this.blocks.follow(move);
      this.editing.follow(move);
    }
    if (rows && !move && tab.rowCount === this.geometry.rowCount) this.remeasure(tab, rows);
    else this.relayout();
    if (move) this.setSelection(this.cursor.selection);
    this.placeEditor();
  }

  relayout(): void {
    const { tab, compact } = this;
    if (!tab || this.size.width === 0) return;
    const rowHeadPx = compact ? 0 : ROW_HEAD_PX;
    const screen = { widthPx: this.view.widthFor(rowHeadPx), compact, showGrouped: this.showGrouped };
    this.layOut(tab, geometryOf(tab, shownColumns(tab, screen), compact, this.port.textAt));
  }

  setSelection(selection: Selection): void {
    this.cursor.set(selection, this.tab?.rowCount ?? 1);
    this.view.select(this.cursor.selection, this.blocks.cutSelection);
    this.placeEditor();
    this.port.changed();
  }

  /** Selects one cell and shows it. */
  goTo(cell: CellAt): void {
    this.commit();
    this.setSelection(at(cell.row, cell.column));
    this.view.reveal(cell);
    this.editing.focus();
  }

  moveTo(cell: CellAt, extend: boolean): void {
    this.setSelection(moved(this.cursor.selection, cell, extend));
    this.view.reveal(cell);
  }

  /** Ends editing; text that differs goes to the server. */
  commit(): void {
    const done = this.tab && this.editing.finish();
    this.placeEditor();
    if (done && this.tab) this.blocks.fill({ kind: 'set', tab: this.tab.sheetId, ...done.cell, texts: [[done.text]] });
  }

  commitAndMove(then: Direction): void {
    this.commit();
    this.moveTo(this.cursor.afterCommit(then, this.field()), false);
  }

  cancel(): void {
    this.blocks.forgetCut();
    this.editing.cancel();
    this.setSelection(this.cursor.selection);
  }

  act(action: KeyAction): void {
    if (this.tab) carryOut(this, action);
  }

  field(): Field {
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

  private get compact(): boolean {
    return window.innerWidth <= COMPACT_PX;
  }

  private resized(): void {
    const { width } = this.size;
    this.size = { width: this.frame.clientWidth, height: this.frame.clientHeight };
    if (this.size.width !== width) this.relayout();
    this.view.measure();
    this.view.reveal(this.editing.cell ?? this.cursor.active);
    this.placeEditor();
  }

  /** Rows have new content: paints them, and moves what stands below them when their heights differ. */
  private remeasure(tab: TabState, rows: { readonly from: number; readonly to: number }): void {
    const fresh = remeasured(tab, this.geometry, rows, this.compact, this.port.textAt);
    if (fresh) this.layOut(tab, fresh);
    else this.view.refresh(rows.from, rows.to);
  }

  private layOut(tab: TabState, geometry: Geometry): void {
    this.geometry = geometry;
    this.frame.classList.toggle('compact', this.compact);
    this.view.layout(tab, geometry, this.compact ? 0 : ROW_HEAD_PX);
    this.view.select(this.cursor.selection, this.blocks.cutSelection);
    this.placeEditor();
  }

  private placeEditor(): void {
    const cell = this.view.cellRect(this.editing.cell ?? this.cursor.active);
    if (cell) this.editing.place(cell, this.size);
  }
}
