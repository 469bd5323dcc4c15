/** Numbers as Indonesian sheets hold them: real numbers, or text strictly in id-ID form. */
import { dec, type Decimal } from '../domain/decimal';
import { Fault } from './reader';

/**
 * Dot groups thousands, comma is the decimal mark. Mixed or impossible grouping ('1,234.56', '12.34', '0.123') is refused
 * instead of guessed at. Source: domain rules 7.1.
 */
const GROUPED = String.raw`[1-9]\d{0,2}(?:\.\d{3})+`;
export const ANGKA_PATTERN = String.raw`(?:${GROUPED}|\d+)(?:,\d+)?`;
const ANGKA = new RegExp(String.raw`^(?:Rp\.? ?)?([-\u2212]?${ANGKA_PATTERN})$`, 'i');

/** Larger numbers are slips of the finger, and no spreadsheet keeps more than 15 digits of them. */
const MAX_DIGITS = 15;
const MAX = 10 ** MAX_DIGITS;

/** The number an id-ID text means; null when it is none. '−' and '-' both mean minus. */
export function angkaDariTeks(text: string): Decimal | Fault | null {
  const digits = ANGKA.exec(text)?.[1];
  if (digits === undefined) return null;
  const plain = digits.replaceAll('.', '').replace(',', '.').replace('\u2212', '-');
  if (plain.length > 2 * MAX_DIGITS) return new Fault('angka-terlalu-besar');
  const value = dec(plain);
  return value.abs().gte(MAX) ? new Fault('angka-terlalu-besar') : value;
}

/** A number cell. Sheets shows 15 significant digits; what lies behind them is binary noise of a formula. */
export function angkaDariSel(cell: number): Decimal | Fault {
  if (!Number.isFinite(cell)) return new Fault('angka-tidak-sah');
  if (Math.abs(cell) >= MAX) return new Fault('angka-terlalu-besar');
  return Number.isInteger(cell) ? dec(cell) : dec(cell.toPrecision(MAX_DIGITS));
}
