import fc from 'fast-check';
import { columnLetters, columnNumber, formatA1, onGrid, parseA1 } from '../../../../local/src/book/a1';

const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => !text.includes('\n') && text.trim() !== '');
const cut = fc.tuple(fc.nat(3000), fc.nat(40)).map(([start, count]) => ({ start, end: start + count + 1 }));
const columns = fc.tuple(fc.nat(700), fc.nat(40)).map(([start, count]) => ({ start, end: start + count + 1 }));

describe('A1 notation', () => {
  it.each([
    ["'Tab''s name'!A1:C", { tab: "Tab's name", startRow: 0, startColumn: 0, endColumn: 3 }],
    ['Target', { tab: 'Target' }],
    ["'Target'", { tab: 'Target' }],
    ["'A1'", { tab: 'A1' }],
    ['A1', { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }],
    ['Realisasi!$B$2:$D$5', { tab: 'Realisasi', startRow: 1, endRow: 5, startColumn: 1, endColumn: 4 }],
    ['Realisasi!D5:B2', { tab: 'Realisasi', startRow: 1, endRow: 5, startColumn: 1, endColumn: 4 }],
    ['Realisasi!A:C', { tab: 'Realisasi', startColumn: 0, endColumn: 3 }],
    ['Realisasi!3:4', { tab: 'Realisasi', startRow: 2, endRow: 4 }],
    ['Realisasi!A5:A', { tab: 'Realisasi', startRow: 4, startColumn: 0, endColumn: 1 }],
    ['Rekap Pegawai!A2', { tab: 'Rekap Pegawai', startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 }],
  ])('reads %s', (text, range) => {
    expect(parseA1(text)).toEqual(range);
  });

  it.each([
    "'Target",
    "''!A1",
    '!A1',
    'Target!',
    'Target!A0',
    'Target!A',
    'Target!5',
    'Target!A1:B2:C3',
    'Target!A1B',
    '',
  ])('refuses %p', (text) => {
    expect(parseA1(text)).toBeNull();
  });

  it('names columns as spreadsheets do and reads the names back', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    fc.assert(fc.property(fc.nat(18_277), (column) => columnNumber(columnLetters(column)) === column));
  });

  it('reads every range it has written', () => {
    const bounded = fc.tuple(title, cut, columns).map(([tab, rows, cols]) => ({
      tab,
      startRow: rows.start,
      endRow: rows.end,
      startColumn: cols.start,
      endColumn: cols.end,
    }));
    const openRows = bounded.map(({ tab, startRow, startColumn, endColumn }) => ({
      tab,
      startRow,
      startColumn,
      endColumn,
    }));
    const wholeColumns = bounded.map(({ tab, startColumn, endColumn }) => ({ tab, startColumn, endColumn }));
    const wholeRows = bounded.map(({ tab, startRow, endRow }) => ({ tab, startRow, endRow }));
    const wholeTab = bounded.map(({ tab }) => ({ tab }));
    fc.assert(
      fc.property(fc.oneof(bounded, openRows, wholeColumns, wholeRows, wholeTab), (range) => {
        expect(parseA1(formatA1(range))).toEqual(range);
      }),
    );
  });

  it('closes open sides at the edge of the grid', () => {
    const range = parseA1('Target!B3:C');
    expect(range && onGrid(range, { rowCount: 100, columnCount: 9 })).toEqual({
      startRow: 2,
      endRow: 100,
      startColumn: 1,
      endColumn: 3,
    });
  });
});
