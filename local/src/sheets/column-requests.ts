/** Requests that give whole columns a number format or a dropdown. */
import { parseA1 } from '../book/a1';
import { makeRow, type CellFormat, type Column, type Workbook } from '../book/model';
import { invalid, unimplemented } from './api-error';
import type { ApiRequest, Rule } from './layout-types';
import { belowHeader, only, replaced, tabOf, withColumns } from './request-parts';

const FORMATS: Readonly<Record<string, CellFormat>> = {
  TEXT: 'text',
  NUMBER: 'number',
  PERCENT: 'percent',
  CURRENCY: 'currency',
  DATE: 'date',
  TIME: 'time',
  DATE_TIME: 'datetime',
  SCIENTIFIC: 'scientific',
};
const LOOKS = ['backgroundColorStyle', 'textFormat.bold', 'wrapStrategy', 'verticalAlignment'];

export function withFormat(book: Workbook, request: NonNullable<ApiRequest['repeatCell']>): Workbook {
  const { range = {}, cell = {}, fields = '' } = request;
  const named = (name: string): string => `userEnteredFormat.${name}`;
  only(fields, ['numberFormat', ...LOOKS].map(named), 'repeatCell');
  const tab = tabOf(book, range.sheetId ?? 0);
  if (!fields.split(',').includes(named('numberFormat'))) return book;
  const type = cell.userEnteredFormat?.numberFormat?.type ?? '';
  const format = FORMATS[type];
  if (!format) throw unimplemented(`number format ${type}`);
  const place = belowHeader(book, range, 'repeatCell');
  const rows = tab.rows.map((row, i) =>
    i === 0
      ? row
      : makeRow(
          row.values,
          row.formats?.map((own, c) => (c >= place.from && c < place.to ? null : own)),
        ),
  );
  return withColumns(replaced(book, tab, { rows }), place, () => ({ format }));
}

export function choicesOf(book: Workbook, rule: Rule | undefined): NonNullable<Column['choices']> {
  const { type = '', values = [] } = rule?.condition ?? {};
  const words = values.map((value) => value.userEnteredValue ?? '');
  if (type === 'ONE_OF_LIST') return words;
  if (type !== 'ONE_OF_RANGE') throw unimplemented(`data validation ${type}`);
  const listed = parseA1((words[0] ?? '').replace(/^=/, ''));
  const tab = listed?.tab;
  if (tab === undefined || !book.tabs.some(({ title }) => title === tab)) {
    throw invalid(`Unable to parse range: ${words[0] ?? ''}`);
  }
  return { tab, column: listed?.startColumn ?? 0 };
}
