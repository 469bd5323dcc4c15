/** A workbook as the page sees it: shapes from layout and contract, cells with the text Sheets would show. */
import { FILES, findColumns, type TabSpec } from '../../../functions/src/contract';
import { displayValue } from '../book/display';
import { columnAt, formatAt, rowAt, valueAt, type Column, type Tab, type Workbook } from '../book/model';
import { chartViews } from './chart-view';
import type { BookSnapshot, CellAt, ColumnView, TabShape, TabView, WireCell } from './protocol';

type Role = NonNullable<ColumnView['role']>;

const SPECS = new Map<string, TabSpec>(
  Object.values(FILES).flatMap(({ tabs }) => tabs.map((spec): [string, TabSpec] => [spec.name, spec])),
);

export function cellView(tab: Tab, row: number, column: number): WireCell {
  const value = valueAt(tab, row, column);
  const text = displayValue(value, formatAt(tab, row, column));
  return text === String(value) ? value : { v: value, t: text };
}

/** The cells of a block, row by row. */
export function cellViews(tab: Tab, row: number, column: number, rowCount: number, columnCount: number): WireCell[][] {
  return Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (__, c) => cellView(tab, row + r, column + c)),
  );
}

export function tabShape(book: Workbook, tab: Tab): TabShape {
  const { sheetId, title, hidden, rowCount, columnCount, frozenRows, frozenColumns } = tab;
  const spec = SPECS.get(title);
  const roles = rolesOf(tab, spec);
  const columns = Array.from({ length: columnCount }, (_, column) => columnView(book, tab, column, roles.get(column)));
  const charts = chartViews(tab);
  const drawn = charts.length > 0 ? { charts } : {};
  const shape = { sheetId, title, hidden, rowCount, columnCount, frozenRows, frozenColumns, columns, ...drawn };
  if (spec?.kind === 'form') return { ...shape, written: true, openCells: inputCells(tab, spec) };
  return { ...shape, written: spec?.written === true };
}

export function tabView(book: Workbook, tab: Tab): TabView {
  const rows = tab.rows.map((row, r) => row.values.map((_, column) => cellView(tab, r, column)));
  return { ...tabShape(book, tab), rows };
}

export const bookSnapshot = (book: Workbook): BookSnapshot => ({
  spreadsheetId: book.spreadsheetId,
  title: book.title,
  version: book.version,
  tabs: book.tabs.map((tab) => tabView(book, tab)),
});

/** Who writes each column: told by its header, wherever it stands, as the service finds it. */
function rolesOf(tab: Tab, spec: TabSpec | undefined): ReadonlyMap<number, Role> {
  if (spec?.kind !== 'table') return new Map();
  const found = findColumns(spec, rowAt(tab, 0).values).columns;
  return new Map([...found].flatMap(([id, column]) => (spec.columns[id] ? [[column, spec.columns[id].role]] : [])));
}

function columnView(book: Workbook, tab: Tab, column: number, role: Role | undefined): ColumnView {
  const { widthPx, grouped, hidden, note, choices } = columnAt(tab, column);
  const header = tab.frozenRows > 0 ? String(valueAt(tab, 0, column)) : '';
  return {
    header,
    widthPx,
    ...(role ? { role } : {}),
    ...(grouped === true || hidden === true ? { grouped: true } : {}),
    ...(note === undefined ? {} : { help: note }),
    ...(choices ? choicesView(book, choices) : {}),
  };
}

function choicesView(book: Workbook, choices: NonNullable<Column['choices']>): Pick<ColumnView, 'choices'> {
  if (!('tab' in choices)) return { choices };
  const source = book.tabs.find((tab) => tab.title === choices.tab);
  return source ? { choices: { sheetId: source.sheetId, column: choices.column } } : {};
}

/** Cells of a form beside the labels of its inputs, wherever the rows stand. */
function inputCells(tab: Tab, spec: Extract<TabSpec, { kind: 'form' }>): CellAt[] {
  const labels = new Set(Object.values(spec.fields).flatMap((field) => (field.role === 'input' ? [field.label] : [])));
  return tab.rows.flatMap((_, row) =>
    labels.has(String(rowAt(tab, row).values[0] ?? '')) ? [{ row, column: 1 }] : [],
  );
}
