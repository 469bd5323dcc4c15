/**
 * What Google Sheets under locale id_ID makes of text that is typed, pasted or written with USER_ENTERED.
 * The one module of these rules; its table test says of each row whether it is known or assumed.
 * Order matters: a text cell keeps everything, then the apostrophe, formula, boolean, number, date, and the rest is text.
 */
import { nomorBulan } from '../../../functions/src/contract/bulan';
import type { CellFormat, Value } from './model';

export interface Entry {
  readonly value: Value;
  /** The format the cell takes on; undefined: it keeps its own. */
  readonly format?: CellFormat;
}

/** Formulas are stored but not evaluated here: the cell shows what Sheets shows for one it cannot read. */
export const FORMULA_RESULT = '#ERROR!';

const SPACES = '[ \\u00A0\\u202F]';
const NUMBER =
  /^(?<open>\()?(?<sign>[-+])?(?<rp>Rp\.?\s*)?(?<sign2>-)?(?<int>\d{1,3}(?:\.\d{3})+|\d+)?(?:,(?<frac>\d+))?(?:[eE](?<exp>[-+]?\d+))?(?<pct>\s*%)?(?<close>\))?$/;
const EDGES = new RegExp(`^${SPACES}+|${SPACES}+$`, 'g');

/**
 * Reads `text` as entered into a cell of format `format`. `year` completes a date without one ('1/4'): the current year.
 * A cell already in percent form takes a plain 85 as 85 %.
 */
export function interpretEntry(text: string, format: CellFormat, year: number): Entry {
  if (text === '') return { value: '' };
  if (format === 'text') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: FORMULA_RESULT };
  const trimmed = text.replace(EDGES, '');
  if (/^(?:true|benar)$/i.test(trimmed)) return { value: true };
  if (/^(?:false|salah)$/i.test(trimmed)) return { value: false };
  return readNumber(trimmed, format) ?? readDate(trimmed, year) ?? readTime(trimmed) ?? { value: text };
}

/** Sheets keeps 15 significant digits, so an 18-digit NIP loses its last three. */
const keep15Digits = (n: number): number => Number(n.toPrecision(15));

function readNumber(text: string, format: CellFormat): Entry | null {
  const part = NUMBER.exec(text)?.groups;
  if (!part || (part['int'] === undefined && part['frac'] === undefined)) return null;
  const { open, close, sign, sign2, rp, frac, exp, pct } = part;
  const int = part['int'] ?? '0';
  const grouped = int.includes('.');
  if (grouped && int.startsWith('0')) return null; // '0.850' groups nothing
  if ((open === undefined) !== (close === undefined) || (open && (sign ?? sign2)) || (sign && sign2)) return null;
  if (exp !== undefined && (grouped || rp !== undefined || pct !== undefined)) return null;
  const size = Number(`${int.replaceAll('.', '')}.${frac ?? '0'}e${exp ?? '0'}`);
  if (!Number.isFinite(size)) return null;
  const signed = open || sign === '-' || sign2 ? -size : size;
  const asPercent = pct !== undefined || (format === 'percent' && rp === undefined);
  const value = keep15Digits(asPercent ? signed / 100 : signed) || 0; // no negative zero in a cell
  const taken = takenFormat({ pct, rp, exp, grouped });
  return taken === undefined || taken === format ? { value } : { value, format: taken };
}

function takenFormat(marks: {
  pct: string | undefined;
  rp: string | undefined;
  exp: string | undefined;
  grouped: boolean;
}): CellFormat | undefined {
  if (marks.pct !== undefined) return 'percent';
  if (marks.rp !== undefined) return 'currency';
  if (marks.exp !== undefined) return 'scientific';
  return marks.grouped ? 'number' : undefined;
}

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** Date serial of a calendar date; null when the calendar has no such day or the year is outside 1900-2099. */
export function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 2099) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? (date.getTime() - EPOCH_MS) / DAY_MS : null;
}

/** '25' is 2025, '99' is 1999: two-digit years turn at 30, as in Sheets. */
function fullYear(text: string): number {
  const n = Number(text);
  if (text.length > 2) return n;
  return n < 30 ? 2000 + n : 1900 + n;
}

function readDate(text: string, year: number): Entry | null {
  const [datePart, timePart] = splitTime(text);
  const found = readDay(datePart, year) ?? readMonth(datePart);
  if (!found || timePart === undefined) return found;
  const time = readTime(timePart);
  const { value } = found;
  if (!time || typeof time.value !== 'number' || typeof value !== 'number') return null;
  return { value: value + time.value, format: 'datetime' };
}

function splitTime(text: string): [string, string | undefined] {
  const match = /^(.+?)\s+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text);
  return match ? [match[1] ?? '', match[2]] : [text, undefined];
}

function readDay(text: string, year: number): Entry | null {
  const numeric = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) {
    const [, day, , month, stated] = numeric;
    return dated(stated === undefined ? year : fullYear(stated), Number(month), Number(day));
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})[ -]([A-Za-z]+)\.?(?:[ -](\d{4}|\d{2}))?$/.exec(text);
  const month = named ? nomorBulan(named[2] ?? '') : null;
  if (!named || month === null) return null;
  return dated(named[3] === undefined ? year : fullYear(named[3]), month, Number(named[1]));
}

/** A month alone becomes its first day: 'Mar 2026', '3/2026'. This is why `Periode` is a text column. */
function readMonth(text: string): Entry | null {
  const named = /^([A-Za-z]+)\.?[ -](\d{4})$/.exec(text);
  const numeric = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  const month = named ? nomorBulan(named[1] ?? '') : numeric ? Number(numeric[1]) : null;
  const serial = month === null ? null : serialOf(Number((named ?? numeric)?.[2]), month, 1);
  return serial === null ? null : { value: serial, format: 'month' };
}

function dated(year: number, month: number, day: number): Entry | null {
  const serial = serialOf(year, month, day);
  return serial === null ? null : { value: serial, format: 'date' };
}

function readTime(text: string): Entry | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: 'time' };
}
