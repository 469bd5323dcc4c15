/** A column chart over a few cells of a page: where its bars and names stand. Pure. */
import type { ChartView } from '../../../src/workbench/protocol';
import type { CellSource } from './cell-source';

/** Units: pixels. */
export const TITLE_PX = 20;
const VALUE_PX = 14;
export const LABEL_LINE_PX = 12;
const LABEL_FONT_PX = 11;
export const LABEL_LINES = 3;
/** Mean width of a letter, as a share of the font's size. */
const LETTER_EM = 0.55;

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
  const words = label.split(' ').flatMap((word) => (word.length > perLine ? word.split(/(?<=\/)/) : [word]));
  for (const word of words) {
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
