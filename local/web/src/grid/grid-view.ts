/** Paints the rows of a tab that are in view, the header above them, and the selection. It decides nothing. */
import type { CellAt } from '../../../src/workbench/protocol';
import type { TabState } from '../book/book-state';
import { element } from '../dom';
import type { Geometry } from './geometry';
import type { CellSource } from './cell-source';
import { lettersElement, rowElement, type Paper } from './row-elements';
import type { Selection } from './selection';
import { markSelection } from './selection-marks';

/** Rows painted beyond both edges, so that a scroll shows no gap before the next frame. */
const MARGIN_ROWS = 6;

/** Place in the grid's frame, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export class GridView {
  /** The scrolled element. */
  readonly scroller = element('div', { className: 'grid', role: 'grid' });
  private readonly head = element('div', { className: 'grid-head' });
  private readonly body = element('div', { className: 'grid-body' });
  private readonly painted = new Map<number, HTMLElement>();
  private paper: Paper | null = null;
  private selection: Selection | null = null;
  private cut: Selection | null = null;
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
    const before = this.paper;
    const anchor = before && before.tab.sheetId === tab.sheetId ? this.topRow(before) : null;
    const paper = { source: this.source, tab, geometry, rowHeadPx };
    this.paper = paper;
    this.scroller.classList.toggle('page', tab.frozenRows === 0);
    this.scroller.setAttribute('aria-rowcount', String(tab.rowCount));
    this.scroller.setAttribute('aria-label', `Lembar ${tab.title}`);
    this.body.style.width = `${geometry.width + rowHeadPx}px`;
    this.body.style.height = `${geometry.totalHeight - geometry.top(tab.frozenRows)}px`;
    this.paintHead(paper);
    for (const row of this.painted.values()) row.remove();
    this.painted.clear();
    if (anchor) this.scroller.scrollTop += geometry.top(anchor.row) - anchor.top;
    else this.scroller.scrollTo(0, 0);
    this.measure();
    this.paint();
  }

  /** New content in rows [from, to), same heights. */
  refresh(from: number, to: number): void {
    if (this.paper && from < this.paper.tab.frozenRows) this.paintHead(this.paper);
    for (const [row, painted] of this.painted) {
      if (row < from || row >= to) continue;
      painted.remove();
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
    const { paper } = this;
    const box = paper?.geometry.column(column);
    if (!paper || !box) return null;
    const left = paper.rowHeadPx + box.left - (column < paper.tab.frozenColumns ? 0 : this.scrollLeft);
    const scrolled = row < paper.tab.frozenRows ? 0 : this.scrollTop;
    const top = this.headHeight + bodyTop(paper, row) - scrolled;
    return { left, top, width: box.width, height: paper.geometry.height(row) };
  }

  /** Scrolls as little as needed to show the cell whole. */
  reveal({ row, column }: CellAt): void {
    const { paper } = this;
    const box = paper?.geometry.column(column);
    if (!paper || !box) return;
    const frozen = paper.geometry.widthBefore(paper.tab.frozenColumns);
    const room = this.viewWidth - paper.rowHeadPx - frozen;
    const left =
      column < paper.tab.frozenColumns
        ? this.scrollLeft
        : revealed(this.scrollLeft, room, box.left - frozen, box.width);
    if (left !== this.scrollLeft) this.scroller.scrollLeft = left;
    if (row >= paper.tab.frozenRows) {
      const height = paper.geometry.height(row);
      const top = revealed(this.scrollTop, this.viewHeight - this.headHeight, bodyTop(paper, row), height);
      if (top !== this.scrollTop) this.scroller.scrollTop = top;
      else if (left === this.scrollLeft) return;
    }
    this.scrolled();
    this.paint();
  }

  /** Whole rows that fit the view. */
  rowsPerPage(): number {
    if (!this.paper) return 1;
    const { geometry } = this.paper;
    const first = this.topRow(this.paper).row;
    return Math.max(1, geometry.rowAt(geometry.top(first) + this.viewHeight - this.headHeight) - first);
  }

  private topRow({ geometry, tab }: Paper): { row: number; top: number } {
    const row = geometry.rowAt(this.scrollTop + geometry.top(tab.frozenRows));
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
    const { paper, scrollTop } = this;
    if (!paper) return;
    const { tab, geometry } = paper;
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
      const painted = rowElement(paper, row);
      painted.style.transform = `translateY(${bodyTop(paper, row)}px)`;
      this.painted.set(row, painted);
      this.body.append(painted);
    }
    this.paintSelection();
  }

  private paintHead(paper: Paper): void {
    const frozen = Array.from({ length: paper.tab.frozenRows }, (_, row) => rowElement(paper, row));
    this.head.replaceChildren(lettersElement(paper), ...frozen);
  }

  private paintSelection(): void {
    if (!this.selection) return;
    markSelection([...this.head.children, ...this.body.children], this.selection, this.cut);
  }
}

/** Top of a row in the body, which begins below the frozen rows. */
const bodyTop = ({ geometry, tab }: Paper, row: number): number => geometry.top(row) - geometry.top(tab.frozenRows);

/** The scroll position that shows [start, start + size) with the least movement. */
function revealed(scroll: number, room: number, start: number, size: number): number {
  if (start < scroll) return start;
  if (start + size > scroll + room) return Math.min(start, start + size - room);
  return scroll;
}
