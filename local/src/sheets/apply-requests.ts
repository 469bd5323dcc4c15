/**
 * The requests of `spreadsheets.batchUpdate` that set-up sends, applied to a workbook. Pure: one refused request leaves
 * nothing behind. Kinds that nobody sends answer 501 by name. Colours and the like are taken and not kept: the
 * workbench has its own.
 */
import { apply } from '../book/apply';
import { insertBlankColumns, insertBlankRows } from '../book/edits';
import { makeTab, type Laid, type Workbook } from '../book/model';
import type { CellEdit, Operation } from '../book/operation';
import { ApiError, invalid, unimplemented } from './api-error';
import { choicesOf, withFormat } from './column-requests';
import type { ApiCell, ApiRequest } from './layout-types';
import { belowHeader, columnsOf, only, replaced, tabOf, withColumns } from './request-parts';

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
