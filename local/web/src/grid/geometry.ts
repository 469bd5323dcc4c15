/** Where rows and columns of a tab lie, in pixels of the scrolled area. Pure. */

export interface ColumnBox {
  /** Column of the tab; hidden columns have no box. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

export class Geometry {
  readonly columns: readonly ColumnBox[];
  readonly width: number;
  /** Top of every row, and of the end. */
  private readonly tops: Float64Array;

  constructor(
    columns: readonly { readonly index: number; readonly width: number }[],
    readonly rowCount: number,
    heightOf: (row: number) => number,
  ) {
    let left = 0;
    this.columns = columns.map(({ index, width }) => {
      const box = { index, left, width };
      left += width;
      return box;
    });
    this.width = left;
    this.tops = new Float64Array(rowCount + 1);
    for (let row = 0; row < rowCount; row += 1) this.tops[row + 1] = this.top(row) + heightOf(row);
  }

  /** The same columns with other heights of rows. */
  withHeights(heightOf: (row: number) => number): Geometry {
    return new Geometry(this.columns, this.rowCount, heightOf);
  }

  top(row: number): number {
    return this.tops[row] ?? 0;
  }

  height(row: number): number {
    return this.top(row + 1) - this.top(row);
  }

  get totalHeight(): number {
    return this.top(this.rowCount);
  }

  /** Row that covers this height; the nearest one outside the tab. */
  rowAt(y: number): number {
    let low = 0;
    let high = Math.max(0, this.rowCount - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  column(index: number): ColumnBox | undefined {
    return this.columns.find((box) => box.index === index);
  }

  /** Width of the columns before this one. */
  widthBefore(index: number): number {
    return this.columns.reduce((sum, box) => sum + (box.index < index ? box.width : 0), 0);
  }
}

/** Mean width of a letter of the grid's font, as a share of its size: Indonesian running text in Arial-like faces. */
const LETTER_EM = 0.52;

/** Lines that `text` takes in a cell of this inner width, words kept whole where they fit. Range: from 1. */
export function linesOf(text: string, widthPx: number, fontPx: number): number {
  const perLine = Math.max(1, Math.floor(widthPx / (fontPx * LETTER_EM)));
  if (text.length <= perLine && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > perLine) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      while (used > perLine) {
        lines += 1;
        used -= perLine;
      }
    }
  }
  return lines;
}
