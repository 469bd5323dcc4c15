/** A1 notation and the joining of single cells into the fewest ranges. Pure. */
import type { CellWrite, GridSize } from '../../app/ports';

/** A tab's name as the whole-tab range. Quoted always: `Target` alone could mean a named range. */
export const quoteTab = (tab: string): string => `'${tab.replaceAll("'", "''")}'`;

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 0) throw new RangeError(`a column counts from 0, got ${column}`);
  const head = Math.floor(column / 26);
  return (head > 0 ? columnLetters(head - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A column's index from 0: A is 0, AA is 26. */
export const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The size of a tab whose whole range is `range`, e.g. "Target!A1:Z1000"; null when it does not begin at A1. */
export function gridOf(range: string): GridSize | null {
  const found = /(?:^|!)A1(?::([A-Z]+)(\d+))?$/.exec(range);
  if (!found) return null;
  const [, letters = 'A', rows = '1'] = found;
  return { rows: Number(rows), columns: columnIndex(letters) + 1 };
}

/** A rectangle of neighbouring cells with their values, row by row. Rows and columns count from 0. */
export interface Block {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number)[])[];
}

const widthOf = (block: Block): number => block.values[0]?.length ?? 0;

export const cellsIn = (block: Block): number => block.values.length * widthOf(block);

export function a1Range(block: Block): string {
  const from = `${columnLetters(block.column)}${block.row + 1}`;
  const to = `${columnLetters(block.column + widthOf(block) - 1)}${block.row + block.values.length}`;
  return `${quoteTab(block.tab)}!${from === to ? from : `${from}:${to}`}`;
}

/**
 * Joins cells that lie side by side into runs, and equally wide runs that lie above one another into blocks.
 * Throws: Error when one cell is written twice; which value was meant only the planner can know.
 */
export function toBlocks(cells: readonly CellWrite[]): Block[] {
  const sorted = cells.toSorted((a, b) => a.tab.localeCompare(b.tab) || a.row - b.row || a.column - b.column);
  const runs: { tab: string; row: number; column: number; values: (string | number)[] }[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const next = last && last.column + last.values.length;
    if (last?.tab === cell.tab && last.row === cell.row && next !== undefined && cell.column <= next) {
      if (cell.column < next) throw new Error(`a cell of ${cell.tab} in row ${cell.row + 1} is written twice`);
      last.values.push(cell.value);
    } else runs.push({ tab: cell.tab, row: cell.row, column: cell.column, values: [cell.value] });
  }
  const blocks: (Block & { values: (string | number)[][] })[] = [];
  const open = new Map<string, Block & { values: (string | number)[][] }>();
  for (const run of runs) {
    const key = JSON.stringify([run.tab, run.column, run.values.length]);
    const above = open.get(key);
    if (above !== undefined && above.row + above.values.length === run.row) above.values.push(run.values);
    else {
      const block = { ...run, values: [run.values] };
      blocks.push(block);
      open.set(key, block);
    }
  }
  return blocks;
}
