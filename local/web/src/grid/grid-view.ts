/** Paints the rows of a tab that are in view, the header above them, and the selection. It decides nothing. */
import { columnLetters } from '../../../src/book/a1';
import type { CellAt, RawValue } from '../../../src/workbench/protocol';
import type { TabState } from '../book/book-state';
import { element } from '../dom';
import { cellLook, MESSAGE_HEADER } from './cell-look';
import type { Geometry } from './geometry';
import { overflowWidth } from './overflow';
import { pageRowKind } from './page-look';
import { rangeOf, type Selection } from './selection';

/** Rows painted beyond both edges, so that a scroll shows no gap before the next frame. */
const MARGIN_ROWS = 6;

export interface CellSource {
  textAt(row: number, column: number): string;
  rawAt(row: number, column: number): RawValue;
}

/** Place in the grid's frame, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Spot =
  | { readonly on: 'cell'; readonly cell: CellAt; readonly arrow: boolean; readonly handle: boolean }
  | { readonly on: 'rowHead'; readonly row: number }
  | { readonly on: 'columnHead'; readonly column: number };

export class GridView {
  /** The scrolled element. */
  readonly scroller = element('div', { className: 'grid', role: 'grid' });
  private readonly head = element('div', { className: 'grid-head' });
  private readonly body = element('div', { className: 'grid-body' });
  private readonly painted = new Map<number, HTMLElement>();
  private tab: TabState | null = null;
  private geometry: Geometry | null = null;
  private selection: Selection | null = null;
  private cut: Selection | null = null;
  private rowHeadPx = 0;
  private frame = 0;
  // Sizes and scroll positions are remembered: asking the browser after each change would make it lay out anew.
  private viewWidth = 0;
  private viewHeight = 0;
  private headHeight = 0;
  private scrollLeft = 0;
  private scrollTop = 0;

  constructor(private readonly source: CellSource) {
    this.scroller.append(this.head, this.body);
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true });
  }

  /** The frame has another size: measures it and paints the rows now in view. */
  measure(): void {
    this.viewWidth = this.scroller.clientWidth;
    this.viewHeight = this.scroller.clientHeight;
    this.headHeight = this.head.offsetHeight;
    this.scrolled();
  }

  /** Width left for columns. */
  widthFor(rowHeadPx: number): number {
    return this.scroller.clientWidth - rowHeadPx;
  }

  /** Takes a tab with its geometry and paints everything anew; the row at the top of the view stays there. */
  layout(tab: TabState, geometry: Geometry, rowHeadPx: number): void {
    const anchor = this.geometry && this.tab?.sheetId === tab.sheetId ? this.topRow(this.geometry) : null;
    this.tab = tab;
    this.geometry = geometry;
    this.rowHeadPx = rowHeadPx;
    this.scroller.classList.toggle('page', tab.frozenRows === 0);
    this.scroller.setAttribute('aria-rowcount', String(tab.rowCount));
    this.scroller.setAttribute('aria-label', `Lembar ${tab.title}`);
    this.body.style.width = `${geometry.width + rowHeadPx}px`;
    this.body.style.height = `${geometry.totalHeight - geometry.top(tab.frozenRows)}px`;
    this.paintHead();
    for (const row of this.painted.values()) row.remove();
    this.painted.clear();
    if (anchor) this.scroller.scrollTop += geometry.top(anchor.row) - anchor.top;
    else this.scroller.scrollTo(0, 0);
    this.measure();
    this.paint();
  }

  /** New content in rows [from, to), same heights. */
  refresh(from: number, to: number): void {
    if (this.tab && from < this.tab.frozenRows) this.paintHead();
    for (const row of [...this.painted.keys()]) {
      if (row < from || row >= to) continue;
      this.painted.get(row)?.remove();
      this.painted.delete(row);
    }
    this.paint();
  }

  select(selection: Selection, cut: Selection | null): void {
    this.selection = selection;
    this.cut = cut;
    this.paintSelection();
  }

  /** Place of a cell, whether in view or not; null when its column is hidden. */
  cellRect({ row, column }: CellAt): Rect | null {
    const box = this.geometry?.column(column);
    if (!box || !this.geometry || !this.tab) return null;
    const left = this.rowHeadPx + box.left - this.scrollLeft;
    const scrolled = row < this.tab.frozenRows ? 0 : this.scrollTop;
    const top = this.headHeight + this.bodyTop(row) - scrolled;
    return { left, top, width: box.width, height: this.geometry.height(row) };
  }

  /** Scrolls as little as needed to show the cell whole. */
  reveal({ row, column }: CellAt): void {
    const box = this.geometry?.column(column);
    if (!box || !this.geometry || !this.tab) return;
    const room = this.viewWidth - this.rowHeadPx;
    const left = revealed(this.scrollLeft, room, box.left, box.width);
    if (left !== this.scrollLeft) this.scroller.scrollLeft = left;
    if (row >= this.tab.frozenRows) {
      const height = this.geometry.height(row);
      const top = revealed(this.scrollTop, this.viewHeight - this.headHeight, this.bodyTop(row), height);
      if (top !== this.scrollTop) this.scroller.scrollTop = top;
      else if (left === this.scrollLeft) return;
    }
    this.scrolled();
    this.paint();
  }

  /** Whole rows that fit the view. */
  rowsPerPage(): number {
    if (!this.geometry) return 1;
    const first = this.topRow(this.geometry).row;
    return Math.max(1, this.geometry.rowAt(this.geometry.top(first) + this.viewHeight - this.headHeight) - first);
  }

  /** What lies under an event's target. */
  spot(target: EventTarget | null): Spot | null {
    if (!(target instanceof Element)) return null;
    const data = target.closest<HTMLElement>('[data-column], [data-row]')?.dataset;
    if (!data) return null;
    const column = Number(data['column']);
    if (data['row'] === undefined) return { on: 'columnHead', column };
    const row = Number(data['row']);
    if (data['column'] === undefined) return { on: 'rowHead', row };
    const arrow = target.classList.contains('arrow');
    return { on: 'cell', cell: { row, column }, arrow, handle: target.classList.contains('handle') };
  }

  private bodyTop(row: number): number {
    return (this.geometry?.top(row) ?? 0) - (this.geometry?.top(this.tab?.frozenRows ?? 0) ?? 0);
  }

  private topRow(geometry: Geometry): { row: number; top: number } {
    const row = geometry.rowAt(this.scrollTop + geometry.top(this.tab?.frozenRows ?? 0));
    return { row, top: geometry.top(row) };
  }

  private scrolled(): void {
    this.scrollLeft = this.scroller.scrollLeft;
    this.scrollTop = this.scroller.scrollTop;
    this.paintSoon();
  }

  private paintSoon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private paint(): void {
    const { tab, geometry, scrollTop } = this;
    if (!tab || !geometry) return;
    const offset = geometry.top(tab.frozenRows);
    const first = Math.max(tab.frozenRows, geometry.rowAt(scrollTop + offset) - MARGIN_ROWS);
    const bottom = scrollTop + offset + this.viewHeight;
    const end = Math.min(tab.rowCount, geometry.rowAt(bottom) + 1 + MARGIN_ROWS);
    for (const [row, painted] of this.painted) {
      if (row >= first && row < end) continue;
      painted.remove();
      this.painted.delete(row);
    }
    for (let row = first; row < end; row += 1) {
      if (this.painted.has(row)) continue;
      const painted = this.rowElement(tab, geometry, row);
      painted.style.transform = `translateY(${this.bodyTop(row)}px)`;
      this.painted.set(row, painted);
      this.body.append(painted);
    }
    this.paintSelection();
  }

  private paintHead(): void {
    const { tab, geometry } = this;
    if (!tab || !geometry) return;
    const letters = element('div', { className: 'row letters' }, this.rowHead(''));
    letters.style.width = `${geometry.width + this.rowHeadPx}px`;
    for (const { index, width } of geometry.columns) {
      const letter = element(
        'div',
        { className: 'cell letter', data: { column: String(index) } },
        columnLetters(index),
      );
      letter.style.width = `${width}px`;
      letters.append(letter);
    }
    const frozen = Array.from({ length: tab.frozenRows }, (_, row) => this.rowElement(tab, geometry, row));
    this.head.replaceChildren(letters, ...frozen);
  }

  private rowHead(text: string, row?: number): HTMLElement {
    const data: Record<string, string> = row === undefined ? {} : { row: String(row) };
    const head = element('div', { className: 'row-head', role: 'rowheader', data }, text);
    head.style.width = `${this.rowHeadPx}px`;
    return head;
  }

  private rowElement(tab: TabState, geometry: Geometry, row: number): HTMLElement {
    const line = element('div', { className: 'row', role: 'row' }, this.rowHead(String(row + 1), row));
    line.setAttribute('aria-rowindex', String(row + 1));
    line.style.width = `${geometry.width + this.rowHeadPx}px`;
    line.style.height = `${geometry.height(row)}px`;
    if (tab.frozenRows === 0) {
      const columns = geometry.columns.map(({ index }) => index);
      line.classList.add(pageRowKind((r, c) => this.source.textAt(r, c), columns, row));
    }
    geometry.columns.forEach(({ index, width }, place) => {
      const cell = this.cellElement(tab, row, index);
      cell.style.width = `${width}px`;
      const text = cell.firstElementChild;
      if (tab.frozenRows === 0 && text instanceof HTMLElement) {
        const isBlank = (column: number): boolean => this.source.textAt(row, column) === '';
        text.style.width = `${overflowWidth(geometry.columns, place, isBlank) - 12}px`;
      }
      line.append(cell);
    });
    return line;
  }

  private cellElement(tab: TabState, row: number, column: number): HTMLElement {
    const text = this.source.textAt(row, column);
    const look = cellLook(tab, row, column, this.source.rawAt(row, column), text);
    const cell = element('div', {
      className: look.className,
      role: row < tab.frozenRows ? 'columnheader' : 'gridcell',
      data: { row: String(row), column: String(column) },
    });
    const label = element('span', { className: look.tone ? `text chip ${look.tone}` : 'text' }, text);
    cell.append(label);
    if (look.choices) cell.append(element('span', { className: 'arrow', ariaHidden: 'true' }, '▾'));
    const help = row < tab.frozenRows ? tab.columns[column]?.help : undefined;
    const header = tab.columns[column]?.header;
    if (help !== undefined) {
      cell.title = help;
      cell.classList.add('has-note');
    } else if (text.length > 12 || look.tone) {
      cell.title = look.tone ? this.rowMessage(tab, row, text) : `${header ? `${header}: ` : ''}${text}`;
    }
    return cell;
  }

  private rowMessage(tab: TabState, row: number, status: string): string {
    const message = this.source.textAt(
      row,
      tab.columns.findIndex(({ header }) => header === MESSAGE_HEADER),
    );
    return message === '' ? status : `${status}: ${message}`;
  }

  private paintSelection(): void {
    const { selection } = this;
    if (!selection) return;
    const range = rangeOf(selection);
    const cutRange = this.cut && rangeOf(this.cut);
    const inside = (row: number, column: number, r: typeof range): boolean =>
      row >= r.top && row <= r.bottom && column >= r.left && column <= r.right;
    const single = range.top === range.bottom && range.left === range.right;
    for (const line of [...this.head.children, ...this.body.children]) {
      for (const cell of line.children) {
        if (!(cell instanceof HTMLElement)) continue;
        const { row: rowText, column: columnText } = cell.dataset;
        const row = Number(rowText);
        const column = Number(columnText);
        const { classList } = cell;
        if (rowText === undefined) classList.toggle('touched', column >= range.left && column <= range.right);
        else if (columnText === undefined) classList.toggle('touched', row >= range.top && row <= range.bottom);
        else {
          const active = row === selection.active.row && column === selection.active.column;
          classList.toggle('active', active);
          classList.toggle('selected', !single && inside(row, column, range));
          classList.toggle('cut', cutRange !== null && inside(row, column, cutRange));
          this.paintHandle(cell, row === range.bottom && column === range.right);
        }
      }
    }
  }

  private paintHandle(cell: HTMLElement, wanted: boolean): void {
    const handle = cell.querySelector('.handle');
    if (wanted && !handle) cell.append(element('span', { className: 'handle', ariaHidden: 'true' }));
    else if (!wanted) handle?.remove();
  }
}

/** The scroll position that shows [start, start + size) with the least movement. */
function revealed(scroll: number, room: number, start: number, size: number): number {
  if (start < scroll) return start;
  if (start + size > scroll + room) return Math.min(start, start + size - room);
  return scroll;
}
