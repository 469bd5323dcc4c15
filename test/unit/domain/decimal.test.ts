/** Short cuts beside decimal.js give what decimal.js gives. */
import fc from 'fast-check';
import { banding, dec, kaliBagi } from '../../../functions/src/domain/decimal';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: -20, max: 3 }))
  .map(([digits, exponent]) => dec(`${digits}e${exponent}`));

describe('banding', () => {
  it('orders any two numbers as decimal.js does', () => {
    fc.assert(fc.property(decimal, decimal, (a, b) => Math.sign(banding(a, b)) === a.cmp(b)));
  });

  it.each([
    ['0', '0'],
    ['0', '-0'],
    ['120', '120'],
    ['120.000001', '120'],
    ['-1', '1'],
    ['-2.5', '-2.50001'],
    ['10000000', '9999999.9999999'],
    ['Infinity', '1'],
    ['-Infinity', '-1'],
  ])('%s and %s', (a, b) => {
    expect(Math.sign(banding(dec(a), dec(b)))).toBe(dec(a).cmp(dec(b)));
    expect(Math.sign(banding(dec(b), dec(a)))).toBe(dec(b).cmp(dec(a)));
  });
});

describe('kaliBagi', () => {
  const whole = fc.integer({ min: 1, max: 12 });

  it('multiplies first and divides exactly as decimal.js does', () => {
    fc.assert(
      fc.property(decimal, whole, whole, (n, kali, bagi) => {
        expect(kaliBagi(n, kali, bagi)).toEqual(n.times(kali).div(bagi));
      }),
    );
    fc.assert(
      fc.property(fc.maxSafeInteger(), whole, whole, (n, kali, bagi) => {
        expect(kaliBagi(dec(n), kali, bagi)).toEqual(dec(n).times(kali).div(bagi));
      }),
    );
  });
});
