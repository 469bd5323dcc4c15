import fc from 'fast-check';
import {
  a1Range,
  cellsIn,
  columnLetters,
  gridOf,
  quoteTab,
  toBlocks,
} from '../../../../functions/src/adapters/sheets/a1';
import type { CellWrite } from '../../../../functions/src/app/ports';

const cell = (row: number, column: number, value: string | number = 'x', tab = 'Target'): CellWrite => ({
  tab,
  row,
  column,
  value,
});
const ranges = (cells: readonly CellWrite[]): string[] => toBlocks(cells).map(a1Range);

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i as %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('refuses what is no column', () => {
    expect(() => columnLetters(-1)).toThrow(RangeError);
    expect(() => columnLetters(0.5)).toThrow(RangeError);
  });
});

describe('quoteTab', () => {
  it('quotes every name and doubles the quotes inside', () => {
    expect(quoteTab('Target')).toBe("'Target'");
    expect(quoteTab("Jum'at")).toBe("'Jum''at'");
  });
});

describe('gridOf', () => {
  it.each([
    ['Target!A1:Z1000', { rows: 1000, columns: 26 }],
    ["'Rekap Pegawai'!A1:AB4", { rows: 4, columns: 28 }],
    ["'A1:B2'!A1", { rows: 1, columns: 1 }],
    ['Target!B1:C9', null],
    ['', null],
  ])('reads %p as %j', (range, size) => expect(gridOf(range)).toEqual(size));
});

describe('toBlocks', () => {
  it('writes a lone cell as a lone cell', () => {
    expect(ranges([cell(1, 2)])).toEqual(["'Target'!C2"]);
  });

  it('joins neighbours in a row, whatever their order', () => {
    expect(toBlocks([cell(1, 3, 'b'), cell(1, 2, 'a')])).toEqual([
      { tab: 'Target', row: 1, column: 2, values: [['a', 'b']] },
    ]);
  });

  it('joins equal runs in neighbouring rows into one rectangle', () => {
    expect(ranges([cell(1, 2), cell(1, 3), cell(2, 2), cell(2, 3)])).toEqual(["'Target'!C2:D3"]);
  });

  it('joins two columns apart from one another each for itself', () => {
    expect(ranges([cell(1, 2), cell(1, 5), cell(2, 2), cell(2, 5)])).toEqual(["'Target'!C2:C3", "'Target'!F2:F3"]);
  });

  it('keeps tabs, gaps and different widths apart', () => {
    expect(ranges([cell(1, 2), cell(3, 2), cell(4, 2), cell(4, 3), cell(1, 2, 'x', 'Realisasi')])).toEqual([
      "'Realisasi'!C2",
      "'Target'!C2",
      "'Target'!C4",
      "'Target'!C5:D5",
    ]);
  });

  it('refuses two values for one cell', () => {
    expect(() => toBlocks([cell(1, 2, 'a'), cell(1, 2, 'b')])).toThrow(/written twice/);
  });

  it('places every cell once and exactly where it belongs', () => {
    const cells = fc.uniqueArray(
      fc.record({
        tab: fc.constantFrom('A', 'B'),
        row: fc.nat(6),
        column: fc.nat(6),
        value: fc.oneof(fc.integer(), fc.string()),
      }),
      { selector: ({ tab, row, column }) => `${tab} ${row} ${column}` },
    );
    fc.assert(
      fc.property(cells, (written) => {
        const blocks = toBlocks(written);
        const placed = blocks.flatMap((block) =>
          block.values.flatMap((row, r) =>
            row.map((value, c) => ({ tab: block.tab, row: block.row + r, column: block.column + c, value })),
          ),
        );
        const key = (w: CellWrite): string => `${w.tab} ${w.row} ${w.column}`;
        const byPlace = (a: CellWrite, b: CellWrite): number => key(a).localeCompare(key(b));
        expect(placed.toSorted(byPlace)).toEqual(written.toSorted(byPlace));
        expect(blocks.reduce((sum, block) => sum + cellsIn(block), 0)).toBe(written.length);
      }),
    );
  });
});
