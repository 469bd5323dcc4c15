/** Draws a column chart, plainly. */
import type { ChartView } from '../../../src/workbench/protocol';
import type { CellSource } from './cell-source';
import { bars, LABEL_LINE_PX, LABEL_LINES, pointsOf, TITLE_PX } from './chart';

const SVG = 'http://www.w3.org/2000/svg';

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
