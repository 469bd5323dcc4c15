/** A column chart over a few cells of a page, drawn plainly: where its bars stand is computed first, then drawn. */
import type { ChartView } from '../../../src/workbench/protocol';
import type { CellSource } from './row-elements';

/** Units: pixels. */
const TITLE_PX = 20;
const VALUE_PX = 14;
const LABEL_LINE_PX = 12;
const LABEL_FONT_PX = 11;
const LABEL_LINES = 3;
/** Mean width of a letter, as a share of the font's size. */
const LETTER_EM = 0.55;
const SVG = 'http://www.w3.org/2000/svg';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null: the cell holds no number, so there is no bar. */
  readonly value: number | null;
  readonly label: readonly string[];
}

export interface Point {
  readonly label: string;
  readonly value: number | null;
}

/** Bars from zero to the largest value, or to 1 when all are less. */
export function bars(points: readonly Point[], widthPx: number, heightPx: number): Bar[] {
  const slot = widthPx / Math.max(1, points.length);
  const base = heightPx - LABEL_LINES * LABEL_LINE_PX - 4;
  const room = base - TITLE_PX - VALUE_PX - 2;
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
  return points.map(({ label, value }, i) => {
    const height = (room * Math.max(0, value ?? 0)) / most;
    const width = Math.min(48, slot * 0.6);
    return { x: i * slot + (slot - width) / 2, y: base - height, width, height, value, label: wrapped(label, slot) };
  });
}

function wrapped(label: string, widthPx: number): string[] {
  const perLine = Math.max(1, Math.floor(widthPx / (LABEL_FONT_PX * LETTER_EM)));
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= perLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, LABEL_LINES);
}

export function pointsOf({ fromRow, toRow, labels, values }: ChartView, { textAt, rawAt }: CellSource): Point[] {
  return Array.from({ length: toRow - fromRow }, (_, i) => {
    const value = rawAt(fromRow + i, values);
    return { label: textAt(fromRow + i, labels), value: typeof value === 'number' ? value : null };
  });
}

export function chartElement(chart: ChartView, source: CellSource, widthPx: number): SVGElement {
  const points = pointsOf(chart, source);
  const { heightPx, title } = chart;
  const drawing = shape('svg', { class: 'chart', width: widthPx, height: heightPx, role: 'img' });
  drawing.setAttribute('aria-label', title);
  drawing.append(shape('rect', { class: 'chart-ground', width: widthPx, height: heightPx }));
  drawing.append(text(title, 6, TITLE_PX - 6, 'chart-title'));
  for (const { x, y, width, height, value, label } of bars(points, widthPx, heightPx)) {
    const middle = x + width / 2;
    drawing.append(shape('rect', { x, y, width, height }));
    if (value !== null) drawing.append(text(value.toLocaleString('id-ID'), middle, y - 3, 'chart-value'));
    const top = heightPx - LABEL_LINES * LABEL_LINE_PX;
    label.forEach((line, i) => drawing.append(text(line, middle, top + (i + 0.6) * LABEL_LINE_PX, 'chart-label')));
  }
  return drawing;
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function text(content: string, x: number, y: number, className: string): SVGElement {
  const made = shape('text', { x, y, class: className });
  made.textContent = content;
  return made;
}
