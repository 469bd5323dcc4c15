/** Ranges of a request on the tabs of a workbook, with Google's refusals. */
import { formatA1, onGrid, parseA1, type A1Range, type GridRange } from '../book/a1';
import { tabByTitle, type Tab, type Workbook } from '../book/model';
import { invalid } from './api-error';

export interface Located {
  readonly tab: Tab;
  readonly written: A1Range;
}

/** The tab a range means. Throws ApiError INVALID_ARGUMENT "Unable to parse range" when there is none. */
export function locate(book: Workbook, text: string): Located {
  const written = parseA1(text);
  const tab =
    written?.tab === undefined ? book.tabs.find((candidate) => !candidate.hidden) : tabByTitle(book, written.tab);
  if (!written || !tab) throw invalid(`Unable to parse range: ${text}`);
  return { tab, written };
}

/** A range to read: what reaches beyond the grid is cut off; what begins beyond it is refused. */
export function readable({ tab, written }: Located): GridRange {
  const range = onGrid(written, tab);
  if (range.startRow >= tab.rowCount || range.startColumn >= tab.columnCount) throw beyondGrid(tab, range);
  return {
    ...range,
    endRow: Math.min(range.endRow, tab.rowCount),
    endColumn: Math.min(range.endColumn, tab.columnCount),
  };
}

export const fullName = (tab: Tab, range: GridRange): string => formatA1({ tab: tab.title, ...range });

export const beyondGrid = (tab: Tab, range: GridRange): Error =>
  invalid(
    `Range (${fullName(tab, range)}) exceeds grid limits. Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
  );
