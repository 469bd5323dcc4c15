/** Cells with what is laid on them, as the GridData of spreadsheets.get. */
import { columnLetters, type GridRange } from '../book/a1';
import { displayValue } from '../book/display';
import { columnAt, formatAt, valueAt, type CellFormat, type Column, type Tab, type Value } from '../book/model';

const NUMBER_FORMATS: Readonly<Record<Exclude<CellFormat, 'automatic'>, { type: string; pattern: string }>> = {
  text: { type: 'TEXT', pattern: '@' },
  number: { type: 'NUMBER', pattern: '#,##0.##' },
  percent: { type: 'PERCENT', pattern: '0.##%' },
  currency: { type: 'CURRENCY', pattern: '"Rp"#,##0.##' },
  scientific: { type: 'SCIENTIFIC', pattern: '0.00E+00' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  month: { type: 'DATE', pattern: 'mmm yyyy' },
  time: { type: 'TIME', pattern: 'hh.mm' },
  datetime: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh.mm' },
};

export function gridData(tab: Tab, range: GridRange): object {
  const columns = Array.from({ length: range.endColumn - range.startColumn }, (_, i) => range.startColumn + i);
  const rows = Array.from({ length: range.endRow - range.startRow }, (_, i) => range.startRow + i);
  return {
    ...(range.startRow > 0 ? { startRow: range.startRow } : {}),
    ...(range.startColumn > 0 ? { startColumn: range.startColumn } : {}),
    rowData: rows.map((row) => ({ values: columns.map((column) => cell(tab, row, column)) })),
    columnMetadata: columns.map((column) => {
      const { widthPx, hidden } = columnAt(tab, column);
      return { pixelSize: widthPx, ...(hidden ? { hiddenByUser: true } : {}) };
    }),
  };
}

function cell(tab: Tab, row: number, column: number): object {
  const value = valueAt(tab, row, column);
  const format = formatAt(tab, row, column);
  const { note, choices } = columnAt(tab, column);
  return {
    ...(value === '' ? {} : { userEnteredValue: extended(value), effectiveValue: extended(value) }),
    ...(value === '' ? {} : { formattedValue: displayValue(value, format) }),
    ...(format === 'automatic' ? {} : { userEnteredFormat: { numberFormat: NUMBER_FORMATS[format] } }),
    ...(row === 0 && note ? { note } : {}),
    ...(row > 0 && choices ? { dataValidation: { condition: condition(choices), showCustomUi: true } } : {}),
  };
}

function extended(value: Value): object {
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

/** As Google tells it: the list's rows to the end of the column. */
function condition(choices: NonNullable<Column['choices']>): object {
  if ('tab' in choices) {
    const letters = columnLetters(choices.column);
    const userEnteredValue = `='${choices.tab.replaceAll("'", "''")}'!$${letters}$2:$${letters}`;
    return { type: 'ONE_OF_RANGE', values: [{ userEnteredValue }] };
  }
  return { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) };
}
