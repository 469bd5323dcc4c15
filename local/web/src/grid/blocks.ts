/** What people do to whole blocks and rows: clipboard, filling, clearing, inserting, deleting, sorting. Each becomes an op. */
import type { BookOp, CellAt, RawValue } from '../../../src/workbench/protocol';
import type { TabState } from '../book/book-state';
import { cellsOf, clearOp, fillDownOp, filledRange, pasteOp, type Cut, type FillingOp } from './block-ops';
import { selectionOf, type CellRange, type Selection } from './selection';
import { formatTsv } from './tsv';

export interface BlocksPort {
  tab(): TabState | null;
  active(): CellAt;
  range(): CellRange;
  textAt(row: number, column: number): string;
  rawAt(row: number, column: number): RawValue;
  submit(op: BookOp): void;
  select(selection: Selection): void;
  /** The row filled last or what is marked as cut changed. */
  changed(): void;
}

export class Blocks {
  /** The row an input went into last: its judgement stays in sight. */
  lastFilledRow: number | null = null;
  private cut: Cut | null = null;

  constructor(private readonly port: BlocksPort) {}

  /** What is marked as cut in the open tab. */
  get cutSelection(): Selection | null {
    return this.cut && this.cut.tab === this.port.tab()?.sheetId ? selectionOf(this.cut.range) : null;
  }

  forgetCut(): void {
    this.cut = null;
  }

  /** The row filled last goes where rows went; what was cut can no longer be told. */
  follow(move: (row: number) => number | null): void {
    this.cut = null;
    if (this.lastFilledRow !== null) this.lastFilledRow = move(this.lastFilledRow);
  }

  /** Texts of the selected block, as the clipboard wants them. */
  copyText(): string {
    return formatTsv(cellsOf(this.port.range(), (row, column) => this.port.textAt(row, column)));
  }

  cutText(): string {
    const text = this.copyText();
    const tab = this.port.tab();
    if (tab) this.cut = { text, tab: tab.sheetId, range: this.port.range() };
    this.port.changed();
    return text;
  }

  paste(text: string): void {
    const tab = this.port.tab();
    if (!tab || text === '') return;
    const op = pasteOp(tab.sheetId, this.port.range(), text, this.cut);
    this.cut = null;
    this.fill(op);
    const filled = filledRange(op);
    this.port.select(selectionOf({ ...filled, right: Math.min(filled.right, tab.columnCount - 1) }));
  }

  clear(): void {
    const tab = this.port.tab();
    if (tab) this.fill(clearOp(tab.sheetId, this.port.range()));
  }

  /** Repeats the first `sourceRows` rows of the range down to its end. */
  fillDown(range: CellRange, sourceRows: number): void {
    const tab = this.port.tab();
    const op = tab && fillDownOp(tab.sheetId, range, sourceRows, (row, column) => this.port.rawAt(row, column));
    if (op) this.fill(op);
  }

  insertRows(where: 'above' | 'below'): void {
    const tab = this.port.tab();
    if (!tab) return;
    const { top, bottom } = this.port.range();
    const row = Math.max(tab.frozenRows, where === 'above' ? top : bottom + 1);
    this.port.submit({ kind: 'insertRows', tab: tab.sheetId, row, count: bottom - top + 1 });
  }

  deleteRows(): void {
    const tab = this.port.tab();
    if (!tab) return;
    const { top, bottom } = this.port.range();
    this.port.submit({ kind: 'deleteRows', tab: tab.sheetId, row: top, count: bottom - top + 1 });
  }

  /** By the column of the active cell. */
  sort(ascending: boolean): void {
    const tab = this.port.tab();
    if (tab) this.port.submit({ kind: 'sort', tab: tab.sheetId, column: this.port.active().column, ascending });
  }

  /** Takes the person's own last change back, or makes it again. */
  step(kind: 'undo' | 'redo'): void {
    this.port.submit({ kind });
  }

  /** Sends what fills cells. */
  fill(op: FillingOp): void {
    this.lastFilledRow = filledRange(op).top;
    this.port.submit(op);
    this.port.changed();
  }
}
