import type { Cell } from '../../../functions/src/contract';
import { Fault } from '../../../functions/src/parse/reader';
import { bacaCuti, bacaTanggal, mungkinTanggal, pembacaBulan } from '../../../functions/src/parse/tanggal';

const shownFault = (value: unknown): unknown => (value instanceof Fault ? `!${value.code}` : value);

describe('bacaTanggal', () => {
  it.each<[Cell, unknown]>([
    ['31/12/2025', '2025-12-31'],
    ['1/2/2026', '2026-02-01'],
    ['01-02-2026', '2026-02-01'],
    ['31 Desember 2025', '2025-12-31'],
    ['31 DESEMBER 2025', '2025-12-31'],
    ['5 Agt 2026', '2026-08-05'],
    ['2026-03-15', '2026-03-15'],
    [46_023, '2026-01-01'],
    [46_023.75, '2026-01-01'],
    ['29/02/2024', '2024-02-29'],
    ['', null],
    ['-', null],
    ['31/02/2026', '!tanggal-tidak-sah'],
    ['29/02/2026', '!tanggal-tidak-sah'],
    ['12/31/2025', '!tanggal-tidak-sah'],
    ['31/12/25', '!tanggal-tidak-sah'],
    ['31 Desember', '!tanggal-tidak-sah'],
    ['besok', '!tanggal-tidak-sah'],
    [12, '!tanggal-tidak-sah'],
    [true, '!tanggal-tidak-sah'],
    ['#REF!', '!sel-galat'],
  ])('reads %p', (cell, expected) => expect(shownFault(bacaTanggal(cell))).toBe(expected));
});

describe('pembacaBulan', () => {
  const read = pembacaBulan(2026);

  it.each<[Cell]>([['Apr 2026'], ['April'], ['01/04/2026'], ['30 April 2026'], [46_113]])(
    'takes %p for April',
    (cell) => expect(read(cell)).toEqual(expect.objectContaining({ tahun: 2026, bulan: 4 })),
  );

  it('does not take an impossible day for its month', () => {
    expect(shownFault(read('31/02/2026'))).toBe('!tanggal-tidak-sah');
  });
});

describe('bacaCuti', () => {
  it.each<[Cell, unknown]>([
    ['01/03/2026 s.d. 31/05/2026', [['2026-03-01', '2026-05-31']]],
    ['1 Maret 2026 sampai dengan 31 Mei 2026', [['2026-03-01', '2026-05-31']]],
    ['01/03/2026 - 31/05/2026', [['2026-03-01', '2026-05-31']]],
    ['01/03/2026-31/05/2026', [['2026-03-01', '2026-05-31']]],
    ['17/08/2026', [['2026-08-17', '2026-08-17']]],
    [46_023, [['2026-01-01', '2026-01-01']]],
    ['01/03/2026 s.d. 05/03/2026; 10/06/2026 s.d. 12/06/2026',
      [['2026-03-01', '2026-03-05'], ['2026-06-10', '2026-06-12']]],
    ['01/03/2026 s.d. 05/03/2026\n17/08/2026', [['2026-03-01', '2026-03-05'], ['2026-08-17', '2026-08-17']]],
    ['', []],
    ['-', []],
  ])('reads %p', (cell, expected) => {
    const ranges = bacaCuti(cell);
    expect(ranges instanceof Fault ? ranges : ranges.map(({ mulai, selesai }) => [mulai, selesai])).toEqual(expected);
  }); // prettier-ignore

  it.each<[string, Cell]>([
    ['a range that ends before it begins', '31/05/2026 s.d. 01/03/2026'],
    ['an impossible day', '30/02/2026'],
    ['a range without its end', '01/03/2026 s.d.'],
    ['a word', 'melahirkan'],
    ['a plain number', 12],
    ['one unreadable range among good ones', '01/03/2026; x'],
  ])('refuses %s', (_what, cell) => expect(shownFault(bacaCuti(cell))).toBe('!cuti-tidak-sah'));
});

describe('mungkinTanggal', () => {
  it.each([
    [46_023, true],
    [46_387, true],
    [45_658, true],
    [45_657, false],
    [46_388, false],
    [46_023.5, false],
  ])('%p could be a date of 2026 or 2025: %p', (value, expected) => expect(mungkinTanggal(value, 2026)).toBe(expected));
});
