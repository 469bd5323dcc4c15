import { batasKeberatan } from '../../../functions/src/domain/keberatan';
import { tanggalWib } from '../../../functions/src/domain/waktu';

describe('batasKeberatan', () => {
  it.each([
    ['2026-07-01', '2026-07-15'],
    ['2026-02-20', '2026-03-06'],
    ['2028-02-20', '2028-03-05'],
    ['2026-12-31', '2027-01-14'],
    ['2026-03-28', '2026-04-11'],
    ['2026-10-30', '2026-11-13'],
  ])('a result told on %s may be objected to until %s', (disampaikan, batas) => {
    expect(batasKeberatan(disampaikan)).toBe(batas);
  });

  it('counts from the day of WIB, which begins while it is still yesterday in UTC', () => {
    const before = Date.parse('2026-06-30T16:59:59Z');
    expect([before, before + 1000].map((at) => batasKeberatan(tanggalWib(at)))).toEqual(['2026-07-14', '2026-07-15']);
  });

  it('refuses what is no date', () => {
    expect(() => batasKeberatan('01/07/2026')).toThrow(RangeError);
  });
});
