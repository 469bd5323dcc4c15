/** A free page on paper: all of its rows at the widths they are laid with, charts where they stand. */
import type { TabState } from '../book/book-state';
import { element } from '../dom';
import { Geometry } from './geometry';
import type { CellSource } from './cell-source';
import { rowElement } from './row-elements';

/** Puts the page beside everything else; style.css shows it alone on paper. Takes it away again after printing. */
export function bindPrinting(source: CellSource, page: () => TabState | null): void {
  let paper: HTMLElement | null = null;
  window.addEventListener('beforeprint', () => {
    const tab = page();
    if (tab?.frozenRows !== 0) return;
    paper = printed(tab, source);
    document.body.append(paper);
    document.body.classList.add('printing');
  });
  window.addEventListener('afterprint', () => {
    document.body.classList.remove('printing');
    paper?.remove();
    paper = null;
  });
}

/** Width of the page; style.css gives its margins. Units: pixels. */
const PAPER_PX = 746;

/** The columns that fit: what lies beyond is for the screen. */
function onPaper<T extends { readonly width: number }>(columns: readonly T[]): T[] {
  let right = 0;
  return columns.filter(({ width }) => (right += width) <= PAPER_PX);
}

function printed(tab: TabState, source: CellSource): HTMLElement {
  const columns = onPaper(tab.columns.map(({ widthPx }, index) => ({ index, width: widthPx })));
  const geometry = new Geometry(columns, tab.rows.length, () => 0);
  const rows = tab.rows.map((_, row) => {
    const line = rowElement({ source, tab, geometry, rowHeadPx: 0 }, row);
    line.style.height = ''; // as tall as its texts turn out
    return line;
  });
  return element('div', { className: 'paper grid page' }, ...rows);
}
