import fc from 'fast-check';
import { apply, steps } from '../../../../local/src/book/apply';
import {
  clearTab,
  cutPaste,
  insertBlankColumns,
  insertBlankRows,
  moveRows,
  setValues,
  sortRange,
} from '../../../../local/src/book/edits';
import { enterTexts } from '../../../../local/src/book/enter';
import { formatAt, makeTab, tabById, type Tab, type Value, type Workbook } from '../../../../local/src/book/model';
import type { Operation } from '../../../../local/src/book/operation';
import { aBook, aTab } from './builders';

const after = (tab: Tab, ...operations: Operation[]): Tab =>
  tabById(
    operations.reduce((book, operation) => apply(book, operation).book, aBook({ tabs: [tab] })),
    tab.sheetId,
  );
const values = (tab: Tab): (readonly Value[])[] => tab.rows.map((row) => row.values);
const sheetId = 1;

describe('a workbook operation', () => {
  const abc = aTab([['a', 1], ['b', 2], ['c', 3]]); // prettier-ignore

  it('sets a block of cells and leaves those given as null', () => {
    expect(values(after(abc, setValues(abc, 1, 0, [['x', null], [null, 9]])))).toEqual([['a', 1], ['x', 2], ['c', 9]]); // prettier-ignore
  });

  it('keeps the old workbook as it was', () => {
    after(abc, setValues(abc, 0, 0, [['x']]));
    expect(values(abc)[0]).toEqual(['a', 1]);
  });

  it('inserts rows before the named one, also right below the grid', () => {
    const grown = after(abc, insertBlankRows(abc, 1, 2));
    expect(values(grown)).toEqual([['a', 1], [], [], ['b', 2], ['c', 3]]);
    expect(grown.rowCount).toBe(abc.rowCount + 2);
    expect(after(abc, insertBlankRows(abc, abc.rowCount, 5)).rowCount).toBe(abc.rowCount + 5);
  });

  it('moves layout and cells when a column is inserted', () => {
    const tab = { ...abc, columns: [{ widthPx: 50 }, { widthPx: 70, format: 'text' as const }] };
    const grown = after(tab, insertBlankColumns(tab, 1, 1));
    expect(values(grown)[0]).toEqual(['a', '', 1]);
    expect(formatAt(grown, 0, 2)).toBe('text');
  });

  it('refuses cells beyond the grid', () => {
    expect(() => after(abc, setValues(abc, abc.rowCount, 0, [['x']]))).toThrow(/outside tab/);
    expect(() => after(abc, setValues(abc, 0, abc.columnCount, [['x']]))).toThrow(RangeError);
    expect(() => after(abc, { kind: 'delete-rows', sheetId, at: 0, count: abc.rowCount })).toThrow(/at least one row/);
  });

  it('refuses two tabs of one name', () => {
    const book = aBook({ tabs: [aTab([]), { ...aTab([]), sheetId: 2, title: 'Lain' }] });
    expect(() => apply(book, { kind: 'set-tab', sheetId: 2, title: 'Data' })).toThrow(/exists already/);
  });

  it('sorts as Sheets does: numbers, text without regard to case, booleans, blanks last', () => {
    const tab = aTab([['b'], [true], [''], [10], ['A'], [9]]);
    const range = { startRow: 0, endRow: 6, startColumn: 0, endColumn: 1 };
    expect(values(after(tab, sortRange(tab, range, 0, true)))).toEqual([[9], [10], ['A'], ['b'], [true]]);
    expect(values(after(tab, sortRange(tab, range, 0, false)))).toEqual([[true], ['b'], ['A'], [10], [9]]);
  });

  it('sorts only the columns of the range and keeps equal rows in order', () => {
    const tab = aTab([['b', 1, 'p'], ['a', 2, 'q'], ['a', 3, 'r']]); // prettier-ignore
    const range = { startRow: 0, endRow: 3, startColumn: 0, endColumn: 2 };
    expect(values(after(tab, sortRange(tab, range, 0, true)))).toEqual([['a', 2, 'p'], ['a', 3, 'q'], ['b', 1, 'r']]); // prettier-ignore
  });

  it.each([
    [0, 1, 3, ['b', 'c', 'a', 'd']],
    [2, 2, 0, ['c', 'd', 'a', 'b']],
    [1, 1, 4, ['a', 'c', 'd', 'b']],
  ])('moves rows from %i, %i of them, before row %i', (from, count, to, expected) => {
    const tab = aTab([['a'], ['b'], ['c'], ['d']]);
    expect(values(after(tab, moveRows(tab, from, count, to))).flat()).toEqual(expected);
  });

  it('cuts and pastes values with their formats', () => {
    const tab = after(aTab([['85']]), enterTexts(aTab([]), 0, 0, [['85%']], 2026));
    const moved = after(tab, ...cutPaste(tab, { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }, 2, 1));
    expect(values(moved)).toEqual([[], [], ['', 0.85]]);
    expect([formatAt(moved, 0, 0), formatAt(moved, 2, 1)]).toEqual(['automatic', 'percent']);
  });

  it('empties a whole tab', () => {
    expect(after(abc, clearTab(abc)).rows).toEqual([]);
  });

  it('reads typed text by the format of the cell it goes into', () => {
    const tab = makeTab({ ...aTab([]), frozenRows: 1, columns: [{ widthPx: 90, format: 'text' }] });
    expect(values(after(tab, enterTexts(tab, 1, 0, [['1/4', '1/4'], [null, '85']], 2026)))).toEqual([
      [],
      ['1/4', 46_113],
      ['', 85],
    ]); // prettier-ignore
  });
});

describe('operations of one mutation', () => {
  const one = aTab([['a', 1], ['b']]);
  const two = { ...aTab([['z']]), sheetId: 2, title: 'Lain' };
  const book = aBook({ tabs: [one, two] });
  const cells = fc.tuple(fc.constantFrom(one, two), fc.nat(4), fc.nat(3), fc.constantFrom<Value>('', 'x', 2));
  const operation = fc.oneof(
    { weight: 4, arbitrary: cells.map(([tab, row, column, value]) => setValues(tab, row, column, [[value, null], [value]])) }, // prettier-ignore
    { weight: 1, arbitrary: fc.nat(2).map((at) => insertBlankRows(one, at, 1)) },
  );

  it('do together what they do one after another, and each is taken back alone', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
        const taken = steps(book, operations);
        const end = taken.at(-1)?.after ?? book;
        expect(end).toEqual(operations.reduce((state, each) => apply(state, each).book, book));
        expect(taken.flatMap(({ done }) => done.map((each) => each.operation))).toEqual(operations);
        const inverses = taken.flatMap(({ done }) => done.map((each) => each.inverse)).reverse();
        expect(inverses.reduce((state, inverse) => apply(state, inverse).book, end)).toEqual(book);
      }),
    );
  });

  it('are one step while they set cells of one tab, however many they are', () => {
    const set = (tab: Tab) => setValues(tab, 0, 0, [['x']]);
    const taken = steps(book, [set(one), set(one), set(two), insertBlankRows(two, 0, 1), set(two), set(two)]);
    expect(taken.map(({ done }) => done.length)).toEqual([2, 1, 1, 2]);
  });

  it('are all refused when one of them does not fit', () => {
    expect(() => steps(book, [setValues(one, 0, 0, [['x']]), setValues(one, 99, 0, [['x']])])).toThrow(/outside tab/);
    expect(values(one)[0]).toEqual(['a', 1]);
  });
});

describe('taking an operation back', () => {
  const cell = fc.constantFrom<Value>('', 'x', 'y', 1, 2, true);
  const book = fc
    .array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 })
    .map((rows): Workbook => aBook({ tabs: [aTab(rows, { rowCount: 24, columnCount: 11 })] }));
  const small = fc.nat(3);
  const step = fc.oneof(
    fc.tuple(small, small, cell).map(([row, column, value]) => (): Operation => {
      return { kind: 'set-cells', sheetId, row, column, cells: [[{ value, format: 'percent' }, null], [{ value }]] };
    }),
    fc.tuple(small, small).map(
      ([at, n]) =>
        (tab: Tab) =>
          insertBlankRows(tab, at, n),
    ),
    fc.tuple(small, small).map(([at, count]) => (): Operation => ({ kind: 'delete-rows', sheetId, at, count })),
    fc.tuple(small, small).map(
      ([at, n]) =>
        (tab: Tab) =>
          insertBlankColumns(tab, at, n),
    ),
    fc.nat(2).map((at) => (): Operation => ({ kind: 'delete-columns', sheetId, at, count: 1 })),
    fc.tuple(small, fc.boolean()).map(([by, up]) => (tab: Tab) => {
      return sortRange(tab, { startRow: 1, endRow: 4, startColumn: 0, endColumn: 2 }, by, up);
    }),
    fc.tuple(small, small).map(
      ([from, to]) =>
        (tab: Tab) =>
          moveRows(tab, from, 1, to),
    ),
    fc.constant((): Operation => ({ kind: 'set-tab', sheetId, title: 'Baru', hidden: true })),
  );

  it('restores exactly what was there, whatever was done', () => {
    fc.assert(
      fc.property(book, fc.array(step, { maxLength: 5 }), (start, steps) => {
        const undo: Operation[] = [];
        let now = start;
        for (const make of steps) {
          const operation = make(tabById(now, sheetId));
          const applied = apply(now, operation);
          undo.unshift(applied.inverse);
          now = applied.book;
        }
        expect(undo.reduce((book, operation) => apply(book, operation).book, now)).toEqual(start);
      }),
    );
  });
});
