/** The dropdown below a cell: the column's words, filtered by what has been typed. */
import { element } from '../dom';

const foldText = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The choices that contain the typed text; all of them when nothing was typed. */
export function matching(choices: readonly string[], typed: string): string[] {
  const needle = foldText(typed);
  return choices.filter((choice) => foldText(choice).includes(needle));
}

export class ChoiceList {
  readonly panel = element('div', { className: 'choices', role: 'listbox', hidden: true });
  private shown: string[] = [];
  private highlighted = -1;

  constructor(private readonly pick: (choice: string) => void) {
    this.panel.addEventListener('pointerdown', (event) => {
      event.preventDefault(); // the text box keeps the focus
      const choice = event.target instanceof HTMLElement ? event.target.dataset['choice'] : undefined;
      if (choice !== undefined) this.pick(choice);
    });
  }

  get open(): boolean {
    return !this.panel.hidden;
  }

  /** The word chosen with the arrow keys, if any. */
  get choice(): string | undefined {
    return this.open ? this.shown[this.highlighted] : undefined;
  }

  show(choices: readonly string[], typed: string): void {
    this.shown = matching(choices, typed);
    this.highlighted = -1;
    this.panel.hidden = this.shown.length === 0;
    this.panel.replaceChildren(
      ...this.shown.map((choice) => element('div', { className: 'choice', role: 'option', data: { choice } }, choice)),
    );
    this.panel.scrollTop = 0;
  }

  highlight(by: 1 | -1): void {
    const from = this.highlighted < 0 && by < 0 ? 0 : this.highlighted;
    this.highlighted = (from + by + this.shown.length) % this.shown.length;
    [...this.panel.children].forEach((item, i) => {
      item.classList.toggle('highlighted', i === this.highlighted);
      if (i === this.highlighted) item.scrollIntoView({ block: 'nearest' });
    });
  }

  hide(): void {
    this.panel.hidden = true;
    this.highlighted = -1;
  }

  /** Below the cell; above it where the room below is short. Units: pixels of the surrounding box. */
  place(cell: { left: number; top: number; width: number; height: number }, roomHeight: number): void {
    const below = roomHeight - cell.top - cell.height;
    const { style } = this.panel;
    style.left = `${Math.max(0, cell.left)}px`;
    style.minWidth = `${Math.max(cell.width, 160)}px`;
    style.maxHeight = `${Math.max(120, Math.min(280, Math.max(below, cell.top) - 8))}px`;
    if (below >= 160 || below >= cell.top) {
      style.top = `${cell.top + cell.height + 1}px`;
      style.bottom = '';
    } else {
      style.top = '';
      style.bottom = `${roomHeight - cell.top + 1}px`;
    }
  }
}
