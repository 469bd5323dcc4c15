/** The cell being edited: the text box over it, its dropdown, and whether its person may type there at all. */
import type { EditRight } from '../../../src/workbench/edit-rights';
import type { CellAt } from '../../../src/workbench/protocol';
import type { RowMove } from '../book/row-moves';
import { CellEditor } from './cell-editor';
import { ChoiceList } from './choice-list';
import type { Rect } from './grid-view';
import type { EditMode } from './keys';

export interface EditingPort {
  textAt(row: number, column: number): string;
  right(row: number, column: number): EditRight;
  choices(column: number): readonly string[] | null;
  notice(text: string): void;
  /** Where typing goes while nothing is edited. */
  active(): CellAt;
  /** Editing began or its text changed. */
  changed(): void;
  /** A word of the dropdown was clicked: the text is complete. */
  picked(): void;
}

export class Editing {
  /** The cell being edited; null at rest. */
  cell: CellAt | null = null;
  private readonly editor: CellEditor;
  private readonly list: ChoiceList;

  constructor(private readonly port: EditingPort) {
    this.editor = new CellEditor({
      begins: () => this.typingBegan(),
      changes: (text) => {
        this.offerChoices(text);
        port.changed();
      },
    });
    this.list = new ChoiceList((choice) => {
      this.editor.begin('editing', choice);
      this.list.hide();
      port.picked();
    });
  }

  get box(): HTMLTextAreaElement {
    return this.editor.box;
  }
  get panel(): HTMLElement {
    return this.list.panel;
  }
  get mode(): EditMode {
    return this.editor.mode;
  }
  get listOpen(): boolean {
    return this.list.open;
  }
  /** The text so far; null at rest. */
  get text(): string | null {
    return this.cell ? this.editor.text : null;
  }

  focus(): void {
    this.editor.focus();
  }
  toggleMode(): void {
    this.editor.toggleMode();
  }
  insertNewline(): void {
    this.editor.insertNewline();
  }
  highlight(by: 1 | -1): void {
    this.list.highlight(by);
  }

  /** Edits what stands in the active cell. `allChoices`: with the whole dropdown open. */
  begin(allChoices: boolean): void {
    const cell = this.port.active();
    if (this.cell || !this.allowed(cell)) return;
    this.cell = cell;
    const text = this.port.textAt(cell.row, cell.column);
    this.editor.begin('editing', text);
    if (allChoices || text === '') this.offerChoices('');
    this.port.changed();
  }

  /** Ends editing. Returns what is to be stored; null when nothing was edited or nothing differs. */
  finish(): { readonly cell: CellAt; readonly text: string } | null {
    const { cell } = this;
    const text = this.list.choice ?? this.editor.text;
    this.cancel();
    return cell && text !== this.port.textAt(cell.row, cell.column) ? { cell, text } : null;
  }

  cancel(): void {
    this.cell = null;
    this.editor.end();
    this.list.hide();
  }

  /** The edited row has moved; when it is gone, the text is given back in words. */
  follow(move: RowMove): void {
    if (!this.cell) return;
    const row = move(this.cell.row);
    if (row !== null) {
      this.cell = { ...this.cell, row };
      return;
    }
    const { text } = this.editor;
    this.cancel();
    this.port.notice(`Baris yang sedang Anda isi baru saja dihapus. Ketikan Anda: ${text}`);
  }

  place(cell: Rect, frame: { readonly width: number; readonly height: number }): void {
    this.editor.place(cell, frame);
    if (this.list.open) this.list.place(cell, frame.height);
  }

  private typingBegan(): void {
    const cell = this.port.active();
    if (this.allowed(cell)) this.cell = cell;
    else this.editor.end();
  }

  private allowed({ row, column }: CellAt): boolean {
    const right = this.port.right(row, column);
    if (right.notice !== undefined) this.port.notice(right.notice);
    return right.allowed;
  }

  private offerChoices(typed: string): void {
    const choices = this.cell && this.port.choices(this.cell.column);
    if (choices) this.list.show(choices, typed);
    else this.list.hide();
  }
}
