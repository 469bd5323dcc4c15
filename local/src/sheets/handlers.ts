/** The methods this server has, by their id in the discovery document. Whatever is not here answers 501 by name. */
import { quoteTab, type GridRange } from '../book/a1';
import { clearRange } from '../book/edits';
import type { Library } from '../book/library';
import { tabById, type Value, type Workbook } from '../book/model';
import { ApiError, invalid, unimplemented } from './api-error';
import { applyRequests } from './apply-requests';
import type { Query } from './check-request';
import type { FieldMask } from './field-mask';
import type { ApiRequest } from './layout-types';
import { fullName, locate, readable } from './ranges';
import { readValues, renderRange, type RenderOptions } from './read-values';
import { spreadsheetResource } from './spreadsheet-resource';
import { planWrite, type GivenValues, type InputOption, type PlannedWrite } from './write-values';

/** A request that passed all checks of form, identity and permission. */
export interface Call {
  readonly books: Library;
  readonly book: Workbook;
  /** E-mail address of the caller. */
  readonly actor: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Undefined: everything. */
  readonly mask: FieldMask | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** The current year in Jakarta, for dates typed without one. */
  readonly year: number;
}

export type Handler = (call: Call) => object;

export const HANDLERS: Readonly<Record<string, Handler>> = {
  'sheets.spreadsheets.get': getSpreadsheet,
  'sheets.spreadsheets.batchUpdate': changeLayout,
  'sheets.spreadsheets.values.get': getValues,
  'sheets.spreadsheets.values.batchGet': batchGet,
  'sheets.spreadsheets.values.update': update,
  'sheets.spreadsheets.values.batchUpdate': batchUpdate,
  'sheets.spreadsheets.values.clear': clear,
  'sheets.spreadsheets.values.batchClear': batchClear,
};

const one = (query: Query, name: string): string | undefined => query.get(name)?.[0];
const readOptions = (query: Query): RenderOptions => ({
  value: one(query, 'valueRenderOption'),
  dateTime: one(query, 'dateTimeRenderOption'),
});

/** A field mask decides whether cells are wanted; without one, `includeGridData` does. */
function getSpreadsheet({ book, query, mask }: Call): object {
  const cells = mask ? wants(mask, 'sheets', 'data') : one(query, 'includeGridData') === 'true';
  const ranges = query.get('ranges') ?? (cells ? book.tabs.map(({ title }) => quoteTab(title)) : undefined);
  if (!ranges) return spreadsheetResource(book);
  const wanted = new Map<number, GridRange[]>();
  for (const text of ranges) {
    const located = locate(book, text);
    const before = wanted.get(located.tab.sheetId) ?? [];
    wanted.set(located.tab.sheetId, cells ? [...before, readable(located)] : before);
  }
  return spreadsheetResource(book, wanted);
}

const wants = (mask: FieldMask, ...path: readonly string[]): boolean => {
  const [name, ...below] = path;
  if (name === undefined || mask.size === 0 || mask.has('*')) return true;
  const inner = mask.get(name);
  return inner !== undefined && wants(inner, ...below);
};

/** The layout of the whole file is one mutation; the steps that people could undo before it are gone. */
function changeLayout({ books, book, actor, body }: Call): object {
  const {
    requests = [],
    includeSpreadsheetInResponse,
    responseRanges,
    responseIncludeGridData,
  } = body as {
    readonly requests?: readonly ApiRequest[];
    readonly includeSpreadsheetInResponse?: boolean;
    readonly responseRanges?: readonly string[];
    readonly responseIncludeGridData?: boolean;
  };
  if (includeSpreadsheetInResponse || responseRanges || responseIncludeGridData) {
    throw unimplemented('the spreadsheet in the answer of batchUpdate');
  }
  const applied = applyRequests(book, requests);
  books.add(applied.book, actor);
  return { spreadsheetId: book.spreadsheetId, replies: applied.replies };
}

function getValues({ book, query, path }: Call): object {
  return readValues(book, path['range'] ?? '', one(query, 'majorDimension'), readOptions(query));
}

function batchGet({ book, query }: Call): object {
  const ranges = query.get('ranges');
  if (!ranges) throw invalid('Must specify at least one range.');
  const major = one(query, 'majorDimension');
  const valueRanges = ranges.map((range) => readValues(book, range, major, readOptions(query)));
  return { spreadsheetId: book.spreadsheetId, valueRanges };
}

function update(call: Call): object {
  const { query, path } = call;
  const range = path['range'] ?? '';
  const given = call.body as Partial<GivenValues>;
  if (given.range !== undefined && !sameRange(call.book, given.range, range)) {
    throw invalid(`Requested updates to range [${range}] do not match the range [${given.range}] of the values.`);
  }
  const planned = planWrite(call.book, { ...given, range }, inputOption(one(query, 'valueInputOption')), call.year);
  commit(call, [planned]);
  const render = {
    value: one(query, 'responseValueRenderOption'),
    dateTime: one(query, 'responseDateTimeRenderOption'),
  };
  return writeAnswer(
    call,
    planned,
    one(query, 'includeValuesInResponse') === 'true' ? render : undefined,
    given.majorDimension,
  );
}

function batchUpdate(call: Call): object {
  const { book, year } = call;
  const body = call.body as {
    valueInputOption?: string;
    data?: readonly Partial<GivenValues>[];
    includeValuesInResponse?: boolean;
    responseValueRenderOption?: string;
    responseDateTimeRenderOption?: string;
  };
  const option = inputOption(body.valueInputOption);
  const data = (body.data ?? []).map((given, i) => {
    return inData(i, () => ({ given, planned: planWrite(book, { ...given, range: given.range ?? '' }, option, year) }));
  });
  const planned = data.map((part) => part.planned);
  commit(call, planned);
  const render = { value: body.responseValueRenderOption, dateTime: body.responseDateTimeRenderOption };
  const sum = (count: (write: PlannedWrite) => number): number =>
    planned.reduce((total, write) => total + count(write), 0);
  return {
    spreadsheetId: book.spreadsheetId,
    ...withoutZeros({
      totalUpdatedRows: sum((write) => write.rows),
      totalUpdatedColumns: sum((write) => write.columns),
      totalUpdatedCells: sum((write) => write.cells),
      totalUpdatedSheets: new Set(planned.filter((write) => write.cells > 0).map((write) => write.sheetId)).size,
    }),
    responses: data.map((part) =>
      writeAnswer(call, part.planned, body.includeValuesInResponse ? render : undefined, part.given.majorDimension),
    ),
  };
}

function clear(call: Call): object {
  const cleared = clearAll(call, [call.path['range'] ?? '']);
  return { spreadsheetId: call.book.spreadsheetId, clearedRange: cleared[0] };
}

function batchClear(call: Call): object {
  const ranges = (call.body as { ranges?: readonly string[] }).ranges ?? [];
  return { spreadsheetId: call.book.spreadsheetId, clearedRanges: clearAll(call, ranges) };
}

function clearAll({ books, book, actor }: Call, ranges: readonly string[]): string[] {
  const found = ranges.map((text) => {
    const located = locate(book, text);
    return { tab: located.tab, range: readable(located) };
  });
  const operations = found.map(({ tab, range }) => clearRange(tab, range));
  if (operations.length > 0) books.mutate(book.spreadsheetId, { source: 'api', actor, operations });
  return found.map(({ tab, range }) => fullName(tab, range));
}

/** All of a request's writes are one mutation: either everything stands in the sheet or nothing. */
function commit({ books, book, actor }: Call, planned: readonly PlannedWrite[]): void {
  const operations = planned.flatMap((write) => write.operation ?? []);
  if (operations.length > 0) books.mutate(book.spreadsheetId, { source: 'api', actor, operations });
}

function writeAnswer(call: Call, write: PlannedWrite, render: RenderOptions | undefined, major = 'ROWS'): object {
  const tab = tabById(call.books.get(call.book.spreadsheetId), write.sheetId);
  return {
    spreadsheetId: call.book.spreadsheetId,
    updatedRange: fullName(tab, write.range),
    ...withoutZeros({ updatedRows: write.rows, updatedColumns: write.columns, updatedCells: write.cells }),
    ...(render ? { updatedData: renderRange(tab, write.range, major, render) } : {}),
  };
}

function inputOption(option: string | undefined): InputOption {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  throw invalid("'valueInputOption' is required but not specified");
}

function sameRange(book: Workbook, a: string, b: string): boolean {
  const [left, right] = [locate(book, a), locate(book, b)];
  return fullName(left.tab, readable(left)) === fullName(right.tab, readable(right));
}

/** Google says which part of a batch it refuses: "Invalid data[3]: …". */
function inData<T>(index: number, plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    throw error instanceof ApiError ? invalid(`Invalid data[${index}]: ${error.message}`) : error;
  }
}

/** Google's JSON leaves out counts of zero. */
const withoutZeros = (counts: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
