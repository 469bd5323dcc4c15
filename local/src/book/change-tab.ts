/** The effect of an operation on one tab, with the operation that takes it back. Pure; untouched rows are shared. */
import {
  BLANK_ROW,
  makeRow,
  rowAt,
  trimRows,
  type CellFormat,
  type Column,
  type Row,
  type Tab,
  type Value,
} from './model';
import type { CellEdit, ColumnSlice, TabOperation } from './operation';

type Changed = { readonly tab: Tab; readonly inverse: TabOperation };
type Of<Kind extends TabOperation['kind']> = Extract<TabOperation, { kind: Kind }>;
export type SetCells = Of<'set-cells'>;

export function changeTab(tab: Tab, operation: TabOperation): Changed {
  switch (operation.kind) {
    case 'set-cells': {
      const rows = [...tab.rows];
      const inverse = setBlock(tab, rows, operation);
      return { tab: { ...tab, rows: trimRows(rows) }, inverse };
    }
    case 'insert-rows':
      return insertRows(tab, operation);
    case 'delete-rows':
      return deleteRows(tab, operation);
    case 'insert-columns':
      return insertColumns(tab, operation);
    case 'delete-columns':
      return deleteColumns(tab, operation);
    case 'reorder-rows':
      return reorderRows(tab, operation);
    case 'set-tab':
      return setTab(tab, operation);
  }
}

/** Several blocks of one tab in order: its list of rows is copied once, however many there are. */
export function setBlocks(
  tab: Tab,
  operations: readonly SetCells[],
): { readonly tab: Tab; readonly done: readonly { readonly operation: SetCells; readonly inverse: SetCells }[] } {
  const rows = [...tab.rows];
  const done = operations.map((operation) => ({ operation, inverse: setBlock(tab, rows, operation) }));
  return { tab: { ...tab, rows: trimRows(rows) }, done };
}

/** Replaces rows of the list `rows` in place; the rows themselves are shared. Returns the operation that restores them. */
function setBlock(tab: Tab, rows: Row[], operation: SetCells): SetCells {
  const { row, column, cells } = operation;
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  inside(tab, row, cells.length, column, width);
  while (rows.length < row + cells.length) rows.push(BLANK_ROW);
  const before = cells.map((line, i) => {
    const old = rows[row + i] ?? BLANK_ROW;
    const values = [...old.values];
    const formats = [...(old.formats ?? [])];
    const undo = line.map((edit, j) => (edit ? setCell(values, formats, column + j, edit) : null));
    rows[row + i] = makeRow(values, formats);
    return undo;
  });
  return { ...operation, cells: before };
}

/** Changes one cell in place and returns the edit that restores it. */
function setCell(values: Value[], formats: (CellFormat | null)[], at: number, edit: CellEdit): CellEdit {
  const undo: { value?: Value; format?: CellFormat | null } = {};
  if (edit.value !== undefined) {
    undo.value = values[at] ?? '';
    while (values.length < at) values.push('');
    values[at] = edit.value;
  }
  if (edit.format !== undefined) {
    undo.format = formats[at] ?? null;
    while (formats.length < at) formats.push(null);
    formats[at] = edit.format;
  }
  return undo;
}

function insertRows(tab: Tab, { sheetId, at, rows: added }: Of<'insert-rows'>): Changed {
  inside(tab, at, 0, 0, 0);
  const rows = padded(tab.rows, at).toSpliced(at, 0, ...added);
  return {
    tab: { ...tab, rowCount: tab.rowCount + added.length, rows: trimRows(rows) },
    inverse: { kind: 'delete-rows', sheetId, at, count: added.length },
  };
}

function deleteRows(tab: Tab, { sheetId, at, count }: Of<'delete-rows'>): Changed {
  inside(tab, at, count, 0, 0);
  if (count >= tab.rowCount) throw new RangeError(`tab ${tab.title} keeps at least one row`);
  const removed = Array.from({ length: count }, (_, i) => rowAt(tab, at + i));
  return {
    tab: { ...tab, rowCount: tab.rowCount - count, rows: trimRows(tab.rows.toSpliced(at, count)) },
    inverse: { kind: 'insert-rows', sheetId, at, rows: removed },
  };
}

function insertColumns(tab: Tab, { sheetId, at, columns }: Of<'insert-columns'>): Changed {
  inside(tab, 0, 0, at, 0);
  const height = columns.reduce((most, slice) => Math.max(most, slice.values.length, slice.formats.length), 0);
  const rows = padded(tab.rows, height).map((row, i) => {
    const values = Array.from({ length: Math.max(at, row.values.length) }, (_, j) => row.values[j] ?? '');
    const formats = Array.from({ length: Math.max(at, row.formats?.length ?? 0) }, (_, j) => row.formats?.[j] ?? null);
    values.splice(at, 0, ...columns.map((slice) => slice.values[i] ?? ''));
    formats.splice(at, 0, ...columns.map((slice) => slice.formats[i] ?? null));
    return makeRow(values, formats);
  });
  // A layout shorter than the grid stays short as long as nothing has to stand behind its end.
  const layouts: Column[] = [...tab.columns];
  if (at < layouts.length || columns.some((slice) => slice.layout)) {
    while (layouts.length < at) layouts.push({ widthPx: 100 });
    layouts.splice(at, 0, ...columns.map((slice) => slice.layout ?? { widthPx: 100 }));
  }
  return {
    tab: { ...tab, columnCount: tab.columnCount + columns.length, columns: layouts, rows: trimRows(rows) },
    inverse: { kind: 'delete-columns', sheetId, at, count: columns.length },
  };
}

function deleteColumns(tab: Tab, { sheetId, at, count }: Of<'delete-columns'>): Changed {
  inside(tab, 0, 0, at, count);
  if (count >= tab.columnCount) throw new RangeError(`tab ${tab.title} keeps at least one column`);
  const columns = Array.from({ length: count }, (_, j): ColumnSlice => {
    const values = tab.rows.map((row) => row.values[at + j] ?? '');
    const formats = tab.rows.map((row) => row.formats?.[at + j] ?? null);
    return { layout: tab.columns[at + j] ?? null, values, formats };
  });
  const rows = tab.rows.map((row) =>
    makeRow(row.values.toSpliced(at, count), (row.formats ?? []).toSpliced(at, count)),
  );
  return {
    tab: {
      ...tab,
      columnCount: tab.columnCount - count,
      columns: tab.columns.toSpliced(at, count),
      rows: trimRows(rows),
    },
    inverse: { kind: 'insert-columns', sheetId, at, columns },
  };
}

function reorderRows(tab: Tab, operation: Of<'reorder-rows'>): Changed {
  const { row, column, columnCount, order } = operation;
  inside(tab, row, order.length, column, columnCount);
  const back = order.map(() => -1);
  order.forEach((from, to) => (back[from] = to));
  if (back.length !== order.length || back.includes(-1)) throw new RangeError('order is not a permutation');
  const rows = padded(tab.rows, row + order.length);
  order.forEach((from, to) => {
    rows[row + to] = spliceCells(rowAt(tab, row + to), rowAt(tab, row + from), column, column + columnCount);
  });
  return { tab: { ...tab, rows: trimRows(rows) }, inverse: { ...operation, order: back } };
}

/** `into` with its cells of columns [start, end) taken from `from`. */
function spliceCells(into: Row, from: Row, start: number, end: number): Row {
  const mix = <T>(a: readonly T[], b: readonly T[], blank: T): T[] =>
    Array.from({ length: Math.max(a.length, Math.min(b.length, end)) }, (_, j) => {
      return (j >= start && j < end ? b[j] : a[j]) ?? blank;
    });
  return makeRow(mix(into.values, from.values, ''), mix(into.formats ?? [], from.formats ?? [], null));
}

function setTab(tab: Tab, operation: Of<'set-tab'>): Changed {
  const { kind, sheetId, title, hidden } = operation;
  return {
    tab: { ...tab, title: title ?? tab.title, hidden: hidden ?? tab.hidden },
    inverse: {
      kind,
      sheetId,
      ...(title === undefined ? {} : { title: tab.title }),
      ...(hidden === undefined ? {} : { hidden: tab.hidden }),
    },
  };
}

function padded(rows: readonly Row[], length: number): Row[] {
  return rows.length >= length
    ? [...rows]
    : [...rows, ...Array.from({ length: length - rows.length }, () => BLANK_ROW)];
}

function inside(tab: Tab, row: number, rowCount: number, column: number, columnCount: number): void {
  const whole = [row, rowCount, column, columnCount].every((n) => Number.isInteger(n) && n >= 0);
  if (whole && row + rowCount <= tab.rowCount && column + columnCount <= tab.columnCount) return;
  throw new RangeError(
    `rows ${row}+${rowCount}, columns ${column}+${columnCount} lie outside tab ${tab.title} ` +
      `(${tab.rowCount} rows, ${tab.columnCount} columns)`,
  );
}
