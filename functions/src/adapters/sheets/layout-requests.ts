/** Changes of a layout as requests of `spreadsheets.batchUpdate`. Pure; the types of the API stay with the client. */
import type { ChartSpec, Colour, ColumnFormat, DropdownChoices, LayoutChange, Protected } from '../../app/layout';
import { columnLetters, quoteTab } from './a1';

/** One request: its kind and its content. */
export type LayoutRequest = Readonly<Record<string, object>>;

const NUMBER_FORMATS: Readonly<Record<ColumnFormat, { readonly type: string; readonly pattern: string }>> = {
  text: { type: 'TEXT', pattern: '@' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  number: { type: 'NUMBER', pattern: '#,##0.##' },
};

const rgb = (hex: string): object => {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { rgbColor: { red, green, blue } };
};
const COLOURS: Readonly<Record<Colour, object>> = {
  green: rgb('d9ead3'),
  yellow: rgb('fff2cc'),
  red: rgb('f4cccc'),
  grey: rgb('efefef'),
  blue: rgb('d0e0f0'),
};
const HEADER = rgb('dce6f1');
const WRITTEN = rgb('f3f3f3');

/** `account`: e-mail address of the service, which must not lock itself out. */
export function toRequests(changes: readonly LayoutChange[], account: string | null): LayoutRequest[] {
  return changes.flatMap((change) => requestsFor(change, account));
}

function requestsFor(change: LayoutChange, account: string | null): LayoutRequest[] {
  switch (change.do) {
    case 'set-file': {
      const { locale, timeZone } = change;
      return [{ updateSpreadsheetProperties: { properties: { locale, timeZone }, fields: 'locale,timeZone' } }];
    }
    case 'add-tab': {
      const { sheetId, title, index, hidden, rowCount, columnCount, frozenRows: frozenRowCount } = change;
      const gridProperties = { rowCount, columnCount, frozenRowCount };
      return [{ addSheet: { properties: { sheetId, title, index, hidden, gridProperties } } }];
    }
    case 'delete-tab':
      return [{ deleteSheet: { sheetId: change.sheetId } }];
    case 'set-tab':
      return [{ updateSheetProperties: tabProperties(change) }];
    case 'extend': {
      const dimension = change.what === 'rows' ? 'ROWS' : 'COLUMNS';
      return [{ appendDimension: { sheetId: change.sheetId, dimension, length: change.count } }];
    }
    case 'write': {
      const start = { sheetId: change.sheetId, rowIndex: change.row, columnIndex: change.column };
      const rows = change.values.map((line) => ({ values: line.map((value) => ({ userEnteredValue: raw(value) })) }));
      return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
    }
    case 'note': {
      const start = { sheetId: change.sheetId, rowIndex: 0, columnIndex: change.column };
      return [{ updateCells: { start, rows: [{ values: [{ note: change.note }] }], fields: 'note' } }];
    }
    case 'format': {
      const cell = { userEnteredFormat: { numberFormat: NUMBER_FORMATS[change.format] } };
      return [{ repeatCell: { range: below(change), cell, fields: 'userEnteredFormat.numberFormat' } }];
    }
    case 'choices': {
      const rule = { condition: condition(change.choices), strict: false, showCustomUi: true };
      return [{ setDataValidation: { range: below(change), rule } }];
    }
    case 'width': {
      const range = columns(change.sheetId, change.column, change.column + 1);
      return [{ updateDimensionProperties: { range, properties: { pixelSize: change.widthPx }, fields: 'pixelSize' } }];
    }
    case 'group': {
      const range = columns(change.sheetId, change.from, change.to);
      return [
        { addDimensionGroup: { range } },
        { updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed: true }, fields: 'collapsed' } },
      ];
    }
    case 'dress-header': {
      const { sheetId, from, to } = change;
      const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: from, endColumnIndex: to };
      const look = { backgroundColorStyle: HEADER, textFormat: { bold: true }, wrapStrategy: 'WRAP' };
      return [dressed(range, look, 'backgroundColorStyle,textFormat.bold,wrapStrategy')];
    }
    case 'dress-column': {
      const look = {
        verticalAlignment: 'TOP',
        ...(change.wrap ? { wrapStrategy: 'WRAP' } : {}),
        ...(change.grey ? { backgroundColorStyle: WRITTEN } : {}),
      };
      return [dressed(below(change), look, Object.keys(look).join(','))];
    }
    case 'colour':
      return change.words.map(({ begins, colour }) => {
        const when = { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: begins }] };
        const booleanRule = { condition: when, format: { backgroundColorStyle: COLOURS[colour] } };
        return { addConditionalFormatRule: { rule: { ranges: [below(change)], booleanRule }, index: 0 } };
      });
    case 'protect': {
      const { name: description, warningOnly } = change;
      const users = [...new Set([...change.editors, ...(account === null ? [] : [account])])];
      const guarded = { ...protectedRanges(change.sheetId, change.what), description, warningOnly };
      return [{ addProtectedRange: { protectedRange: warningOnly ? guarded : { ...guarded, editors: { users } } } }];
    }
    case 'chart':
      return [{ addChart: { chart: chart(change.sheetId, change.sourceSheetId, change.chart) } }];
  }
}

/** RAW: a text that begins with '=' stays text. */
const raw = (value: string | number): object =>
  typeof value === 'number' ? { numberValue: value } : { stringValue: value };

/** A column's rows below the header, to the end of the grid. */
const below = ({ sheetId, column }: { readonly sheetId: number; readonly column: number }): object => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

const columns = (sheetId: number, startIndex: number, endIndex: number): object => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex,
  endIndex,
});

const dressed = (range: object, look: object, fields: string): LayoutRequest => ({
  repeatCell: {
    range,
    cell: { userEnteredFormat: look },
    fields: fields.split(',').map((field) => `userEnteredFormat.${field}`).join(','), // prettier-ignore
  },
});

function tabProperties(change: Extract<LayoutChange, { do: 'set-tab' }>): object {
  const { sheetId, title, hidden, frozenRows, frozenColumns } = change;
  const grid = {
    ...(frozenRows === undefined ? {} : { frozenRowCount: frozenRows }),
    ...(frozenColumns === undefined ? {} : { frozenColumnCount: frozenColumns }),
  };
  const own = { ...(title === undefined ? {} : { title }), ...(hidden === undefined ? {} : { hidden }) };
  const fields = [...Object.keys(own), ...Object.keys(grid).map((name) => `gridProperties.${name}`)].join(',');
  return { properties: { sheetId, ...own, gridProperties: grid }, fields };
}

function condition(choices: DropdownChoices): object {
  if ('tab' in choices) {
    const letters = columnLetters(choices.column);
    const userEnteredValue = `=${quoteTab(choices.tab)}!$${letters}$2:$${letters}`;
    return { type: 'ONE_OF_RANGE', values: [{ userEnteredValue }] };
  }
  return { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) };
}

function protectedRanges(sheetId: number, what: Protected): object {
  if (what.part === 'header') return { range: { sheetId, startRowIndex: 0, endRowIndex: 1 } };
  if (what.part === 'column') {
    return { range: { sheetId, startColumnIndex: what.column, endColumnIndex: what.column + 1 } };
  }
  const unprotectedRanges = what.open.map(({ row, column }) => ({
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  }));
  return { range: { sheetId }, ...(unprotectedRanges.length > 0 ? { unprotectedRanges } : {}) };
}

function chart(sheetId: number, source: number, spec: ChartSpec): object {
  const { fromRow, toRow, domain, series } = spec.source;
  const data = (column: number): object => {
    const range = { startRowIndex: fromRow, endRowIndex: toRow, startColumnIndex: column, endColumnIndex: column + 1 };
    return { sourceRange: { sources: [{ sheetId: source, ...range }] } };
  };
  const targetAxis = spec.kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  const basicChart = {
    chartType: spec.kind.toUpperCase(),
    legendPosition: series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
    headerCount: 1,
    domains: [{ domain: data(domain) }],
    series: series.map((column) => ({ series: data(column), targetAxis })),
  };
  const anchorCell = { sheetId, rowIndex: spec.at.row, columnIndex: spec.at.column };
  const overlayPosition = { anchorCell, widthPixels: spec.widthPx, heightPixels: spec.heightPx };
  return { spec: { title: spec.title, altText: spec.title, basicChart }, position: { overlayPosition } };
}
