/**
 * The requests of `spreadsheets.batchUpdate` that set-up sends, applied to a workbook. Pure: one refused request leaves
 * nothing behind. Kinds that nobody sends answer 501 by name. Colours and the like are taken and not kept: the
 * workbench has its own.
 */
import { parseA1 } from '../book/a1';
import { apply } from '../book/apply';
import { insertBlankColumns, insertBlankRows } from '../book/edits';
import { makeRow, makeTab, type CellFormat, type Column, type Laid, type Tab, type Workbook } from '../book/model';
import type { CellEdit, Operation } from '../book/operation';
import { ApiError, invalid, unimplemented } from './api-error';
import type { ApiCell, ApiRange, ApiRequest, DimensionRange, Rule } from './layout-types';

export interface Applied {
  readonly book: Workbook;
  /** One per request; most are empty. */
  readonly replies: readonly object[];
}

/** Throws ApiError: INVALID_ARGUMENT naming the request, UNIMPLEMENTED. */
export function applyRequests(book: Workbook, requests: readonly ApiRequest[]): Applied {
  if (requests.length === 0) throw invalid('Must specify at least one request.');
  const replies: object[] = [];
  const after = requests.reduce((now, request, i) => {
    const [kind, ...others] = Object.keys(request) as (keyof ApiRequest)[];
    if (kind === undefined || others.length > 0) throw invalid(`Invalid requests[${i}]: one kind is needed`);
    try {
      const done = applyOne(now, kind, request);
      replies.push(done.reply ?? {});
      return done.book;
    } catch (error) {
      if (error instanceof RangeError) throw invalid(`Invalid requests[${i}].${kind}: ${error.message}`);
      if (error instanceof ApiError && error.status === 'INVALID_ARGUMENT') {
        throw invalid(`Invalid requests[${i}].${kind}: ${error.message}`);
      }
      throw error;
    }
  }, book);
  return { book: { ...after, version: book.version + 1 }, replies };
}

interface Done {
  readonly book: Workbook;
  readonly reply?: object;
}

function applyOne(book: Workbook, kind: keyof ApiRequest, request: ApiRequest): Done {
  const { updateSpreadsheetProperties, addSheet, deleteSheet, updateSheetProperties, appendDimension } = request;
  const { updateCells, repeatCell, setDataValidation, updateDimensionProperties } = request;
  const { addDimensionGroup, updateDimensionGroup, addProtectedRange, addConditionalFormatRule, addChart } = request;
  if (updateSpreadsheetProperties) {
    const { properties = {}, fields = '' } = updateSpreadsheetProperties;
    only(fields, ['locale', 'timeZone'], kind);
    return { book: { ...book, ...properties } };
  }
  if (addSheet) return withTab(book, addSheet.properties ?? {});
  if (deleteSheet) return { book: apply(book, { kind: 'delete-tab', sheetId: deleteSheet.sheetId ?? 0 }).book };
  if (updateSheetProperties) return { book: withProperties(book, updateSheetProperties) };
  if (appendDimension) {
    const { sheetId = 0, dimension, length = 0 } = appendDimension;
    const tab = tabOf(book, sheetId);
    const more = dimension === 'ROWS' ? insertBlankRows(tab, tab.rowCount, length) : insertBlankColumns(tab, tab.columnCount, length); // prettier-ignore
    return { book: apply(book, more).book };
  }
  if (updateCells) return { book: withCells(book, updateCells) };
  if (repeatCell) return { book: withFormat(book, repeatCell) };
  if (setDataValidation) {
    const { range = {}, rule } = setDataValidation;
    return { book: withColumns(book, belowHeader(book, range, kind), () => ({ choices: choicesOf(book, rule) })) };
  }
  if (updateDimensionProperties) {
    const { range, properties = {}, fields = '' } = updateDimensionProperties;
    only(fields, ['pixelSize', 'hiddenByUser'], kind);
    const { pixelSize, hiddenByUser } = properties;
    return {
      book: withColumns(book, columnsOf(range, kind), () => ({
        ...(pixelSize === undefined ? {} : { widthPx: pixelSize }),
        ...(hiddenByUser === undefined ? {} : { hidden: hiddenByUser }),
      })),
    };
  }
  if (addDimensionGroup) {
    return { book: withColumns(book, columnsOf(addDimensionGroup.range, kind), () => ({ grouped: true })) };
  }
  if (updateDimensionGroup) {
    const { dimensionGroup, fields = '' } = updateDimensionGroup;
    only(fields, ['collapsed'], kind);
    const hidden = dimensionGroup?.collapsed ?? false;
    return { book: withColumns(book, columnsOf(dimensionGroup?.range, kind), () => ({ hidden })) };
  }
  if (addProtectedRange) {
    const given = addProtectedRange.protectedRange ?? {};
    const { sheetId = 0 } = given.range ?? {};
    const protectedRangeId = given.protectedRangeId ?? nextId(book);
    const protectedRange = { ...given, protectedRangeId, requestingUserCanEdit: true };
    return { book: withLaid(book, sheetId, 'protectedRanges', protectedRange), reply: { addProtectedRange: { protectedRange } } }; // prettier-ignore
  }
  if (addConditionalFormatRule) {
    const { rule = {} } = addConditionalFormatRule;
    return { book: withLaid(book, rule.ranges?.[0]?.sheetId ?? 0, 'conditionalFormats', rule) };
  }
  if (addChart) {
    const { sheetId = 0 } = addChart.chart?.position?.overlayPosition?.anchorCell ?? {};
    const chart = { ...addChart.chart, chartId: nextId(book) };
    return { book: withLaid(book, sheetId, 'charts', chart), reply: { addChart: { chart } } };
  }
  throw unimplemented(`Request ${kind}`);
}

function only(fields: string, known: readonly string[], kind: string): void {
  if (fields === '') throw invalid('At least one field must be specified.');
  const strange = fields.split(',').find((field) => !known.includes(field));
  if (strange !== undefined) throw unimplemented(`Field ${strange} of request ${kind}`);
}

/** Google's own word for a number it does not know. */
function tabOf(book: Workbook, sheetId: number): Tab {
  const tab = book.tabs.find((candidate) => candidate.sheetId === sheetId);
  if (!tab) throw invalid(`No grid with id: ${sheetId}`);
  return tab;
}

function replaced(book: Workbook, before: Tab, facts: Partial<Tab>): Workbook {
  return { ...book, tabs: book.tabs.with(book.tabs.indexOf(before), { ...before, ...facts }) };
}

/** Numbers of protected ranges and charts count up through the whole file. */
const nextId = ({ tabs }: Workbook): number =>
  1 + tabs.reduce((n, { laid }) => n + (laid?.protectedRanges?.length ?? 0) + (laid?.charts?.length ?? 0), 0);

function withLaid(book: Workbook, sheetId: number, what: keyof Laid, item: object): Workbook {
  const tab = tabOf(book, sheetId);
  return replaced(book, tab, { laid: { ...tab.laid, [what]: [...(tab.laid?.[what] ?? []), item] } });
}

function withTab(book: Workbook, properties: NonNullable<NonNullable<ApiRequest['addSheet']>['properties']>): Done {
  const { title = `Sheet${book.tabs.length + 1}`, index = book.tabs.length, hidden = false } = properties;
  const { sheetId = 1 + Math.max(...book.tabs.map((tab) => tab.sheetId)), gridProperties = {} } = properties;
  const { rowCount = 1000, columnCount = 26, frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  const size = { rowCount, columnCount, frozenRows: frozenRowCount, frozenColumns: frozenColumnCount };
  const operation: Operation = { kind: 'add-tab', sheetId, index, tab: makeTab({ sheetId, title, hidden, ...size }) };
  return { book: apply(book, operation).book, reply: { addSheet: { properties: { ...properties, sheetId, title, index } } } }; // prettier-ignore
}

function withProperties(book: Workbook, request: NonNullable<ApiRequest['updateSheetProperties']>): Workbook {
  const { properties = {}, fields = '' } = request;
  const { title, hidden = false, gridProperties = {} } = properties;
  const named = ['title', 'hidden', 'gridProperties.frozenRowCount', 'gridProperties.frozenColumnCount'];
  only(fields, named, 'updateSheetProperties');
  const wanted = new Set(fields.split(','));
  const tab = tabOf(book, properties.sheetId ?? 0);
  const facts = {
    ...(wanted.has('hidden') ? { hidden } : {}),
    ...(wanted.has('gridProperties.frozenRowCount') ? { frozenRows: gridProperties.frozenRowCount ?? 0 } : {}),
    ...(wanted.has('gridProperties.frozenColumnCount') ? { frozenColumns: gridProperties.frozenColumnCount ?? 0 } : {}),
  };
  const changed = replaced(book, tab, facts);
  if (!wanted.has('title') || title === undefined) return changed;
  return apply(changed, { kind: 'set-tab', sheetId: tab.sheetId, title }).book;
}

function withCells(book: Workbook, request: NonNullable<ApiRequest['updateCells']>): Workbook {
  const { start, rows = [], fields = '' } = request;
  if (!start) throw unimplemented('updateCells with a range');
  const { sheetId = 0, rowIndex: row = 0, columnIndex: column = 0 } = start;
  const lines = rows.map(({ values = [] }) => values);
  only(fields, ['userEnteredValue', 'note'], 'updateCells');
  if (fields === 'note') {
    if (row !== 0 || lines.length !== 1) throw unimplemented('notes below the header');
    const notes = lines[0] ?? [];
    const range = { sheetId, from: column, to: column + notes.length };
    return withColumns(book, range, (at) => ({ note: notes[at - column]?.note ?? '' }));
  }
  if (fields !== 'userEnteredValue') throw unimplemented('updateCells of several fields');
  tabOf(book, sheetId);
  return apply(book, { kind: 'set-cells', sheetId, row, column, cells: lines.map((line) => line.map(edit)) }).book;
}

function edit({ userEnteredValue }: ApiCell): CellEdit {
  const { stringValue, numberValue, boolValue, ...others } = userEnteredValue ?? {};
  if (Object.keys(others).length > 0) throw unimplemented(`updateCells with ${Object.keys(others).join(', ')}`);
  return { value: stringValue ?? numberValue ?? boolValue ?? '' };
}

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

function withFormat(book: Workbook, request: NonNullable<ApiRequest['repeatCell']>): Workbook {
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

interface Columns {
  readonly sheetId: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Whole columns below the header: the only ranges whose format and dropdown a column of the workbook can hold. */
function belowHeader(book: Workbook, range: ApiRange, kind: string): Columns {
  const { sheetId = 0, startRowIndex, endRowIndex, startColumnIndex: from = 0, endColumnIndex } = range;
  const tab = tabOf(book, sheetId);
  if (startRowIndex !== 1 || (endRowIndex ?? tab.rowCount) < tab.rowCount) {
    throw unimplemented(`${kind} on other rows than all below the header`);
  }
  return { sheetId, from, to: endColumnIndex ?? tab.columnCount };
}

function columnsOf(range: DimensionRange | undefined, kind: string): Columns {
  if (range?.dimension !== 'COLUMNS') throw unimplemented(`${kind} of rows`);
  const { sheetId = 0, startIndex: from = 0, endIndex: to } = range;
  if (to === undefined) throw unimplemented(`${kind} without an end`);
  return { sheetId, from, to };
}

function withColumns(book: Workbook, { sheetId, from, to }: Columns, facts: (at: number) => Partial<Column>): Workbook {
  const tab = tabOf(book, sheetId);
  if (to > tab.columnCount) throw invalid(`columns up to ${to} exceed grid limits: ${tab.columnCount} columns`);
  const columns = Array.from({ length: Math.max(tab.columns.length, to) }, (_, at) => {
    const before = tab.columns[at] ?? { widthPx: 100 };
    return at >= from && at < to ? { ...before, ...facts(at) } : before;
  });
  return replaced(book, tab, { columns });
}

function choicesOf(book: Workbook, rule: Rule | undefined): NonNullable<Column['choices']> {
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
