/**
 * The text box that receives every key. It always has the focus while the grid has: at rest it is invisible and empty,
 * so the first letter typed (also by an input method or a phone's keyboard) is already in it when editing begins and
 * no key is ever lost. Nothing the server sends touches it.
 */
import { element } from '../dom';
import type { Rect } from './grid-view';
import type { EditMode } from './keys';

export class CellEditor {
  readonly box = element('textarea', {
    className: 'editor',
    rows: 1,
    spellcheck: false,
    autocomplete: 'off',
    ariaLabel: 'Isi sel',
  });
  private currentMode: EditMode = 'none';

  /** `begins`: the first letter has just been typed at rest. `changes`: the text changed while editing. */
  constructor(on: { begins(): void; changes(text: string): void }) {
    this.box.setAttribute('autocapitalize', 'off');
    this.box.addEventListener('input', () => {
      if (this.currentMode === 'none') {
        if (this.box.value === '') return;
        this.currentMode = 'typing';
        on.begins();
      }
      this.grow();
      on.changes(this.box.value);
    });
  }

  get mode(): EditMode {
    return this.currentMode;
  }

  get text(): string {
    return this.box.value;
  }

  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  /** Starts editing the text given, or goes on with what was typed already. */
  begin(mode: 'typing' | 'editing', text?: string): void {
    this.currentMode = mode;
    if (text !== undefined) this.box.value = text;
    this.box.setSelectionRange(this.box.value.length, this.box.value.length);
    this.grow();
    this.focus();
  }

  toggleMode(): void {
    this.currentMode = this.currentMode === 'typing' ? 'editing' : 'typing';
  }

  insertNewline(): void {
    this.box.setRangeText('\n', this.box.selectionStart, this.box.selectionEnd, 'end');
    this.grow();
  }

  /** Back to rest: empty, invisible, ready for the next letter. */
  end(): void {
    this.currentMode = 'none';
    this.box.value = '';
  }

  /** Lays the box over its cell, within a frame of this size. */
  place(cell: Rect, inside: { readonly width: number; readonly height: number }): void {
    const editing = this.currentMode !== 'none';
    this.box.classList.toggle('editing', editing);
    const left = Math.max(0, Math.min(cell.left, inside.width - cell.width));
    const top = Math.max(0, Math.min(cell.top, inside.height - cell.height));
    const { style } = this.box;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${editing ? Math.min(Math.max(cell.width + 1, 140), inside.width - left) : cell.width}px`;
    style.minHeight = `${cell.height + 1}px`;
    if (!editing) style.height = '';
  }

  private grow(): void {
    this.box.style.height = '';
    this.box.style.height = `${this.box.scrollHeight}px`;
  }
}
