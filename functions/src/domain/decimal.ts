/**
 * Exact decimals for every rule boundary. Binary floats never enter a rule: 9.12 of 12 months must be exactly 24 %.
 * Precision: 40 significant digits, so that only true division rounds, far behind the sixth decimal that is stored.
 */
import { Decimal as DecimalJs } from 'decimal.js';

export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

export const dec = (value: string | number | DecimalJs): Decimal => new Decimal(value);

/** Signs without the copy of its argument that every comparison of decimal.js makes. Zero of either sign is neither. */
export const positif = (value: DecimalJs): boolean => value.isPositive() && !value.isZero();
export const negatif = (value: DecimalJs): boolean => value.isNegative() && !value.isZero();

export const NOL = dec(0);
export const SERATUS = dec(100);

/** Rounds half up to `places`, the sixth decimal of a stored capaian too. Source: domain.md 8 #2 (our default). */
export const bulatkan = (value: Decimal, places: number): Decimal =>
  value.toDecimalPlaces(places, DecimalJs.ROUND_HALF_UP);
