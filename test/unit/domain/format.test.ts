import { dec } from '../../../functions/src/domain/decimal';
import { formatAngka, formatBulan, formatPersen, formatTarget } from '../../../functions/src/domain/format';
import { angka, rentang } from './builders';

describe('formatAngka', () => {
  it.each([
    ['0', '0'],
    ['620', '620'],
    ['1234.5', '1.234,5'],
    ['1250000', '1.250.000'],
    ['999999.995', '1.000.000'],
    ['0.005', '0,01'],
    ['-0.004', '0'],
    ['-1234.56', '-1.234,56'],
    ['123456789012345678', '123.456.789.012.345.678'],
  ])('writes %s as %s', (value, text) => {
    expect(formatAngka(dec(value))).toBe(text);
  });

  it('shows as many decimals as asked for', () => {
    expect(formatAngka(dec('94.6192893'), 6)).toBe('94,619289');
  });
});

describe('formatPersen', () => {
  it.each([
    ['100', '100,00'],
    ['96.4', '96,40'],
    ['103.333333', '103,33'],
    ['-25', '-25,00'],
    ['0', '0,00'],
    ['1234.5', '1.234,50'],
  ])('writes %s with two decimals as %s', (value, text) => {
    expect(formatPersen(dec(value))).toBe(text);
  });

  it.each([
    ['89.999999', '89,999999'],
    ['110.000001', '110,000001'],
    ['90.0049', '90,0049'],
  ])('does not let %s look like the whole number beside it', (value, text) => {
    expect(formatPersen(dec(value))).toBe(text);
  });
});

describe('formatTarget', () => {
  it('writes a range with s.d.', () => {
    expect([formatTarget(rentang(7, '8.5')), formatTarget(angka(95))]).toEqual(['7 s.d. 8,5', '95']);
  });
});

describe('formatBulan', () => {
  it.each<[number[], string]>([
    [[], ''],
    [[3], 'Mar'],
    [[1, 2, 3, 4, 5, 6], 'Jan-Jun'],
    [[1, 2, 4, 6, 7], 'Jan-Feb, Apr, Jun-Jul'],
    [[8, 12], 'Agu, Des'],
  ])('writes months %j as "%s"', (months, text) => {
    expect(formatBulan(months)).toBe(text);
  });
});
