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

/**
 * How `a` stands to `b`: above 0 when it is greater, 0 when equal. As `a.cmp(b)`, without the copy of its argument that
 * decimal.js makes: both are digits in words of seven from the first one on, so the first word that differs decides.
 */
export function banding(a: DecimalJs, b: DecimalJs): number {
  if (a.s !== b.s || a.isZero() || b.isZero() || !a.isFinite() || !b.isFinite()) return a.cmp(b);
  if (a.e !== b.e) return (a.e - b.e) * a.s;
  const words = Math.min(a.d.length, b.d.length);
  for (let i = 0; i < words; i += 1) {
    const more = (a.d[i] ?? 0) - (b.d[i] ?? 0);
    if (more !== 0) return more * a.s;
  }
  return (a.d.length - b.d.length) * a.s;
}

/** `nilai` x `kali` / `bagi`, both whole. A whole number that divides evenly needs no long division. */
export function kaliBagi(nilai: DecimalJs, kali: number, bagi: number): Decimal {
  const product = nilai.isInteger() ? nilai.toNumber() * kali : NaN;
  return Number.isSafeInteger(product) && product % bagi === 0 ? dec(product / bagi) : nilai.times(kali).div(bagi);
}

export const NOL = dec(0);
export const SERATUS = dec(100);

/** Rounds half up to `places`, the sixth decimal of a stored capaian too. Source: domain.md 8 #2 (our default). */
export const bulatkan = (value: Decimal, places: number): Decimal =>
  value.toDecimalPlaces(places, DecimalJs.ROUND_HALF_UP);
