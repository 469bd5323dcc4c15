/** The script host's view of the local workbooks, and the events that people's edits become. */
import { Library, type BookEvent, type Source } from '../../../../local/src/book/library';
import { formatAt, makeTab, valueAt } from '../../../../local/src/book/model';
import { sortRange } from '../../../../local/src/book/edits';
import type { Operation } from '../../../../local/src/book/operation';
import { eventsOf } from '../../../../local/src/script-host/library-events';
import { libraryWorkbooks } from '../../../../local/src/script-host/library-workbooks';

const ID = 'buku-uji';
const SERIAL_2026_03_01 = 46_082;

function open() {
  const library = new Library();
  const columns = [{ widthPx: 90 }, { widthPx: 90, format: 'date' as const }];
  const tab = makeTab({ sheetId: 7, title: 'Tab', rowCount: 5, columnCount: 3, frozenRows: 1, columns }, [
    ['A', 'B'],
    [1, SERIAL_2026_03_01],
    ['x', ''],
  ]);
  library.add({ spreadsheetId: ID, title: 'Uji', sharedWith: [], version: 0, tabs: [tab] });
  const events: BookEvent[] = [];
  library.subscribe((event) => events.push(event));
  return { library, events, books: libraryWorkbooks(library, 'kantor@contoh.test', () => 2026) };
}

const cell = (row: number, column: number, numRows = 1, numColumns = 1) => ({ row, column, numRows, numColumns });

describe('the workbooks of a script', () => {
  it('tell the size of the grid and of what it holds', () => {
    expect(open().books.sheets(ID)).toEqual([
      { sheetId: 7, title: 'Tab', maxRows: 5, maxColumns: 3, lastRow: 3, lastColumn: 2 },
    ]);
  });

  it('give blanks as "" and a date cell as its serial, but not the header above it', () => {
    expect(open().books.values(ID, 7, cell(1, 1, 3, 3))).toEqual([
      ['A', 'B', ''],
      [1, { serial: SERIAL_2026_03_01 }, ''],
      ['x', '', ''],
    ]);
  });

  it.each([
    ['above', cell(0, 1)],
    ['below', cell(5, 1, 2)],
    ['to the right of', cell(1, 3, 1, 2)],
  ])('refuse a range %s the grid', (_, rect) => {
    expect(() => open().books.values(ID, 7, rect)).toThrow('outside the dimensions of the sheet');
  });

  it('take text as typed, so that only a text cell keeps a month', () => {
    const { books, library } = open();
    books.setNumberFormat(ID, 7, cell(4, 1), '@');
    books.setValues(ID, 7, cell(4, 1), [['Mar 2026']]);
    books.setValues(ID, 7, cell(4, 3), [['Mar 2026']]);
    const tab = library.get(ID).tabs[0]!;
    expect([valueAt(tab, 3, 0), formatAt(tab, 3, 0)]).toEqual(['Mar 2026', 'text']);
    expect(valueAt(tab, 3, 2)).toBe(SERIAL_2026_03_01);
  });

  it('write numbers, booleans and dates back unharmed', () => {
    const { books } = open();
    books.setValues(ID, 7, cell(2, 1, 1, 3), [[12.5, { serial: SERIAL_2026_03_01 }, true]]);
    expect(books.values(ID, 7, cell(2, 1, 1, 3))).toEqual([[12.5, { serial: SERIAL_2026_03_01 }, true]]);
  });

  it('grow by inserted rows and know only the number formats that the scripts use', () => {
    const { books } = open();
    books.insertRowsAfter(ID, 7, 5, 4);
    expect(books.sheets(ID)[0]!.maxRows).toBe(9);
    expect(() => books.setNumberFormat(ID, 7, cell(1, 1), '0.00')).toThrow('does not know the number format 0.00');
  });
});

describe('eventsOf', () => {
  const firedBy = (operation: Operation, source: Source = 'user', actor = 'staf@contoh.test') => {
    const { library, events } = open();
    library.mutate(ID, { source, actor, operations: [operation] });
    return eventsOf(events[0]!);
  };
  const set = (values: (string | number)[][]): Operation => ({
    kind: 'set-cells',
    sheetId: 7,
    row: 1,
    column: 0,
    cells: values.map((row) => row.map((value) => ({ value }))),
  });

  it('gives an edit with old and new value for a single cell', () => {
    expect(firedBy(set([[2]]))).toEqual([
      {
        kind: 'edit',
        spreadsheetId: ID,
        sheetId: 7,
        rect: cell(2, 1),
        user: 'staf@contoh.test',
        value: '2',
        oldValue: '1',
      },
    ]);
  });

  it('leaves the value out for a block, and for a cell that was emptied', () => {
    expect(firedBy(set([[2], [3]]))).toEqual([
      { kind: 'edit', spreadsheetId: ID, sheetId: 7, rect: cell(2, 1, 2), user: 'staf@contoh.test' },
    ]);
    expect(firedBy(set([['']]))[0]).not.toHaveProperty('value');
  });

  it('leaves the user out when the actor is unknown', () => {
    expect(firedBy(set([[2]]), 'user', '')[0]).not.toHaveProperty('user');
  });

  it.each(['api', 'script'] as const)('gives nothing for a write by %s', (source) => {
    expect(firedBy(set([[2]]), source)).toEqual([]);
  });

  const tab = open().library.get(ID).tabs[0]!;
  const all = { startRow: 1, endRow: 3, startColumn: 0, endColumn: 2 };
  it.each<[string, Operation]>([
    ['INSERT_ROW', { kind: 'insert-rows', sheetId: 7, at: 2, rows: [{ values: [] }] }],
    ['REMOVE_ROW', { kind: 'delete-rows', sheetId: 7, at: 2, count: 1 }],
    ['REMOVE_COLUMN', { kind: 'delete-columns', sheetId: 7, at: 1, count: 1 }],
    ['OTHER', sortRange(tab, all, 0, false)],
    ['OTHER', { kind: 'set-tab', sheetId: 7, title: 'Lain' }],
    ['FORMAT', { kind: 'set-cells', sheetId: 7, row: 1, column: 0, cells: [[{ format: 'text' }]] }],
    [
      'INSERT_GRID',
      { kind: 'add-tab', sheetId: 8, index: 1, tab: makeTab({ sheetId: 8, title: 'B', rowCount: 1, columnCount: 1 }) },
    ],
  ])('gives a change %s for its operation (%#)', (changeType, operation) => {
    expect(firedBy(operation)).toEqual([{ kind: 'change', spreadsheetId: ID, changeType, user: 'staf@contoh.test' }]);
  });
});
