/** Builds the elements of rows, cells and heads. */
import { columnLetters } from '../../../src/book/a1';
import type { ChartView } from '../../../src/workbench/protocol';
import type { TabState } from '../book/book-state';
import { columnOf } from '../book/cells';
import { element } from '../dom';
import { isAddress } from './address';
import { cellLook, MESSAGE_HEADER, withoutHourglass } from './cell-look';
import type { CellSource } from './cell-source';
import { chartElement } from './chart-element';
import type { Geometry } from './geometry';
import { overflowWidth } from './overflow';
import { pageRowKind } from './page-look';
import { statusLabel } from './status-label';

/** What rows are built from. */
export interface Paper {
  readonly source: CellSource;
  readonly tab: TabState;
  readonly geometry: Geometry;
  /** Width of the column of row numbers. */
  readonly rowHeadPx: number;
}

/** Padding and borders of a cell on both sides; the same figure stands in style.css (.cell). Units: pixels. */
const CELL_FRAME_PX = 12;
const CHART_GAP_PX = 8;
/** Letters that a cell shows for certain: longer texts are also told by its tooltip. */
const SHORT_TEXT = 12;

/** The line of column letters. */
export function lettersElement(paper: Paper): HTMLElement {
  const { geometry, rowHeadPx } = paper;
  const letters = element('div', { className: 'row letters' }, rowHead('', rowHeadPx));
  letters.style.width = `${geometry.width + rowHeadPx}px`;
  for (const { index, width } of geometry.columns) {
    const letter = element('div', { className: 'cell letter', data: { column: String(index) } }, columnLetters(index));
    letter.style.width = `${width}px`;
    keepInView(paper, letter, index);
    letters.append(letter);
  }
  return letters;
}

export function rowElement(paper: Paper, row: number): HTMLElement {
  const { source, tab, geometry, rowHeadPx } = paper;
  const line = element('div', { className: 'row', role: 'row' }, rowHead(String(row + 1), rowHeadPx, row));
  line.setAttribute('aria-rowindex', String(row + 1));
  line.style.width = `${geometry.width + rowHeadPx}px`;
  line.style.height = `${geometry.height(row)}px`;
  if (tab.frozenRows === 0) {
    const columns = geometry.columns.map(({ index }) => index);
    line.classList.add(pageRowKind((r, c) => source.textAt(r, c), columns, row));
  }
  geometry.columns.forEach(({ index, width }, place) => {
    const cell = cellElement(paper, row, index);
    cell.style.width = `${width}px`;
    keepInView(paper, cell, index);
    const text = cell.firstElementChild;
    if (tab.frozenRows === 0 && text instanceof HTMLElement) {
      const isBlank = (column: number): boolean => source.textAt(row, column) === '';
      if (isAddress(source.textAt(row, index))) text.classList.add('address');
      text.style.width = `${overflowWidth(geometry.columns, place, isBlank) - CELL_FRAME_PX}px`;
    }
    line.append(cell);
  });
  for (const chart of tab.charts ?? []) if (chart.at.row === row) line.append(placedChart(paper, chart));
  return line;
}

/** A cell of a frozen column stays where it is when the others scroll by. */
function keepInView({ tab, geometry, rowHeadPx }: Paper, cell: HTMLElement, column: number): void {
  if (column >= tab.frozenColumns) return;
  cell.classList.add('frozen');
  cell.style.left = `${rowHeadPx + (geometry.column(column)?.left ?? 0)}px`;
}

/** From the column of its anchor to the right edge at most: columns may be shown narrower than they are laid. */
function placedChart({ source, geometry, rowHeadPx }: Paper, chart: ChartView): SVGElement {
  const left = geometry.column(chart.at.column)?.left ?? 0;
  const drawn = chartElement(chart, source, Math.min(chart.widthPx, geometry.width - left - CHART_GAP_PX));
  drawn.style.left = `${left + rowHeadPx + CHART_GAP_PX}px`;
  return drawn;
}

function rowHead(text: string, widthPx: number, row?: number): HTMLElement {
  const data: Record<string, string> = row === undefined ? {} : { row: String(row) };
  const head = element('div', { className: 'row-head', role: 'rowheader', data }, text);
  head.style.width = `${widthPx}px`;
  return head;
}

function cellElement({ source, tab }: Paper, row: number, column: number): HTMLElement {
  const text = source.textAt(row, column);
  const look = cellLook(tab, row, column, source.rawAt(row, column), text);
  const cell = element('div', {
    className: look.className,
    role: row < tab.frozenRows ? 'columnheader' : 'gridcell',
    data: { row: String(row), column: String(column) },
  });
  cell.append(look.isStatus ? statusLabel(text, 'text') : element('span', { className: 'text' }, text));
  if (look.choices) cell.append(element('span', { className: 'arrow', ariaHidden: 'true' }, '▾'));
  const help = row < tab.frozenRows ? tab.columns[column]?.help : undefined;
  const header = tab.columns[column]?.header;
  if (help !== undefined) {
    cell.title = help;
    cell.classList.add('has-note');
  } else if (look.isStatus) {
    const message = source.textAt(row, columnOf(tab, MESSAGE_HEADER));
    cell.title = message === '' ? withoutHourglass(text) : `${withoutHourglass(text)}: ${message}`;
  } else if (text.length > SHORT_TEXT) {
    cell.title = `${header ? `${header}: ` : ''}${text}`;
  }
  return cell;
}
