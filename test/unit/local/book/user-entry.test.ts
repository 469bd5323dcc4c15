import { displayValue } from '../../../../local/src/book/display';
import type { CellFormat, Value } from '../../../../local/src/book/model';
import { interpretEntry, serialOf } from '../../../../local/src/book/user-entry';

const YEAR = 2026;
const serial = (year: number, month: number, day: number): number => serialOf(year, month, day) ?? NaN;

/** known: documented by Google or seen by many; assumed: our best reading, to be tried on a real sheet. */
type Row = ['known' | 'assumed', string, Value, CellFormat?];

const AUTOMATIC: Row[] = [
  ['known', '12,5', 12.5],
  ['known', '85', 85],
  ['known', '0', 0],
  ['known', '-5', -5],
  ['known', '+5', 5],
  ['known', ' 85 ', 85],
  ['known', '007', 7],
  ['known', '1.234', 1234, 'number'],
  ['known', '1.234,56', 1234.56, 'number'],
  ['known', '1.250.000', 1_250_000, 'number'],
  ['assumed', ',5', 0.5],
  ['assumed', '(5)', -5],
  ['assumed', '12.34', '12.34'],
  ['assumed', '0.85', '0.85'],
  ['assumed', '0.850', '0.850'],
  ['assumed', '1.5', '1.5'],
  ['assumed', '1,234.56', '1,234.56'],
  ['known', '85%', 0.85, 'percent'],
  ['known', '12,5%', 0.125, 'percent'],
  ['assumed', '85 %', 0.85, 'percent'],
  ['known', 'Rp1.250.000', 1_250_000, 'currency'],
  ['known', 'Rp 1.250.000', 1_250_000, 'currency'],
  ['assumed', 'Rp\u00A01.250.000,50', 1_250_000.5, 'currency'],
  ['assumed', '-Rp500', -500, 'currency'],
  ['known', '1E3', 1000, 'scientific'],
  ['known', '199001152015051001', 199_001_152_015_051_000],
  ['assumed', '199001152015052123', 199_001_152_015_052_000],
  ['known', '31/12/2025', 46_022, 'date'],
  ['known', '31-12-2025', 46_022, 'date'],
  ['known', '2025-12-31', 46_022, 'date'],
  ['known', '31 Des 2025', 46_022, 'date'],
  ['assumed', '31 desember 2025', 46_022, 'date'],
  ['assumed', '31/12/25', 46_022, 'date'],
  ['known', '1/4', serial(YEAR, 4, 1), 'date'],
  ['known', '7-8', serial(YEAR, 8, 7), 'date'],
  ['assumed', '1 April', serial(YEAR, 4, 1), 'date'],
  ['known', 'Mar 2026', serial(2026, 3, 1), 'month'],
  ['assumed', 'Maret 2026', serial(2026, 3, 1), 'month'],
  ['assumed', '3/2026', serial(2026, 3, 1), 'month'],
  ['assumed', '12/31/2025', '12/31/2025'],
  ['assumed', '31/2/2026', '31/2/2026'],
  ['known', '932/985', '932/985'],
  ['known', '10:05', 605 / 1440, 'time'],
  ['known', '24/11/2026 12:00', serial(2026, 11, 24) + 0.5, 'datetime'],
  ['assumed', '24/11/2026 10.05 · a@b.id', '24/11/2026 10.05 · a@b.id'],
  ['assumed', 'Maret', 'Maret'],
  ['known', 'TRUE', true],
  ['known', 'false', false],
  ['assumed', 'BENAR', true],
  ['assumed', 'SALAH', false],
  ['known', "'0812", '0812'],
  ['known', "'85", '85'],
  ['known', '=A1+B1', '#ERROR!'],
  ['known', '=', '='],
  ['known', '932 dari 985', '932 dari 985'],
  ['known', '7 s.d. 8', '7 s.d. 8'],
  ['known', '147 surat', '147 surat'],
  ['known', 'tidak berlaku', 'tidak berlaku'],
  ['known', '-', '-'],
  ['known', '%', '%'],
  ['known', 'Rp', 'Rp'],
  ['known', '  teks dengan spasi ', '  teks dengan spasi '],
  ['known', '#REF!', '#REF!'],
  ['known', '', ''],
];

describe('typed text in an automatic cell', () => {
  it.each(AUTOMATIC)('[%s] %p becomes %p', (...row) => {
    const [, text, value, format] = row; // a rest parameter: jest would pass `done` for a column left out
    expect(interpretEntry(text, 'automatic', YEAR)).toEqual(format === undefined ? { value } : { value, format });
  });
});

describe('typed text in a cell that has a format', () => {
  it.each<['known' | 'assumed', string, CellFormat, Value, CellFormat?]>([
    ['known', '199001152015051001', 'text', '199001152015051001'],
    ['known', '007', 'text', '007'],
    ['known', '1/4', 'text', '1/4'],
    ['known', 'Mar 2026', 'text', 'Mar 2026'],
    ['known', '=A1', 'text', '=A1'],
    ['known', 'TRUE', 'text', 'TRUE'],
    ['assumed', "'abc", 'text', "'abc"],
    ['known', '85', 'percent', 0.85],
    ['known', '85%', 'percent', 0.85],
    ['assumed', '0,85', 'percent', 0.0085],
    ['assumed', '85%', 'number', 0.85, 'percent'],
    ['assumed', '31/12/2025', 'percent', 46_022, 'date'],
    ['assumed', '147', 'date', 147],
    ['assumed', 'akhir tahun', 'date', 'akhir tahun'],
  ])('[%s] %p in a %s cell becomes %p', (...row) => {
    const [, text, format, value, taken] = row;
    expect(interpretEntry(text, format, YEAR)).toEqual(taken === undefined ? { value } : { value, format: taken });
  });
});

describe('the text a cell shows', () => {
  it.each<[Value, CellFormat, string]>([
    [12.5, 'automatic', '12,5'],
    [1234, 'automatic', '1234'],
    [1 / 3, 'automatic', '0,3333333333'],
    [123_456_789_012, 'automatic', '123456789012'],
    [199_001_152_015_051_000, 'automatic', '1,99001E+17'],
    [1234.5, 'number', '1.234,5'],
    [0.85, 'percent', '85%'],
    [0.12345, 'percent', '12,35%'],
    [1_250_000, 'currency', 'Rp1.250.000'],
    [-500, 'currency', '-Rp500'],
    [1000, 'scientific', '1,00E+03'],
    [46_022, 'date', '31/12/2025'],
    [46_022, 'month', 'Des 2025'],
    [0, 'date', '0'],
    [605 / 1440, 'time', '10.05'],
    [46_022.5, 'datetime', '31/12/2025 12.00'],
    [true, 'automatic', 'TRUE'],
    ['#REF!', 'percent', '#REF!'],
    ['', 'date', ''],
  ])('%p as %s is %p', (value, format, text) => {
    expect(displayValue(value, format)).toBe(text);
  });
});
