/** What several kinds of layout request share: the fields they may name, their tab, and the columns they speak of. */
import type { Column, Tab, Workbook } from '../book/model';
import { invalid, unimplemented } from './api-error';
import type { ApiRange, DimensionRange } from './layout-types';

export function only(fields: string, known: readonly string[], kind: string): void {
  if (fields === '') throw invalid('At least one field must be specified.');
  const strange = fields.split(',').find((field) => !known.includes(field));
  if (strange !== undefined) throw unimplemented(`Field ${strange} of request ${kind}`);
}

/** Google's own word for a number it does not know. */
export function tabOf(book: Workbook, sheetId: number): Tab {
  const tab = book.tabs.find((candidate) => candidate.sheetId === sheetId);
  if (!tab) throw invalid(`No grid with id: ${sheetId}`);
  return tab;
}

export function replaced(book: Workbook, before: Tab, facts: Partial<Tab>): Workbook {
  return { ...book, tabs: book.tabs.with(book.tabs.indexOf(before), { ...before, ...facts }) };
}

export interface Columns {
  readonly sheetId: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Whole columns below the header: the only ranges whose format and dropdown a column of the workbook can hold. */
export function belowHeader(book: Workbook, range: ApiRange, kind: string): Columns {
  const { sheetId = 0, startRowIndex, endRowIndex, startColumnIndex: from = 0, endColumnIndex } = range;
  const tab = tabOf(book, sheetId);
  if (startRowIndex !== 1 || (endRowIndex ?? tab.rowCount) < tab.rowCount) {
    throw unimplemented(`${kind} on other rows than all below the header`);
  }
  return { sheetId, from, to: endColumnIndex ?? tab.columnCount };
}

export function columnsOf(range: DimensionRange | undefined, kind: string): Columns {
  if (range?.dimension !== 'COLUMNS') throw unimplemented(`${kind} of rows`);
  const { sheetId = 0, startIndex: from = 0, endIndex: to } = range;
  if (to === undefined) throw unimplemented(`${kind} without an end`);
  return { sheetId, from, to };
}

export function withColumns(
  book: Workbook,
  { sheetId, from, to }: Columns,
  facts: (at: number) => Partial<Column>,
): Workbook {
  const tab = tabOf(book, sheetId);
  if (to > tab.columnCount) throw invalid(`columns up to ${to} exceed grid limits: ${tab.columnCount} columns`);
  const columns = Array.from({ length: Math.max(tab.columns.length, to) }, (_, at) => {
    const before = tab.columns[at] ?? { widthPx: 100 };
    return at >= from && at < to ? { ...before, ...facts(at) } : before;
  });
  return replaced(book, tab, { columns });
}
