/** The text a cell shows under locale id_ID: what FORMATTED_VALUE answers and what people see in the grid. */
import { bulanPendek, dariSerial } from '../../../functions/src/contract/bulan';
import type { CellFormat, Value } from './model';

const fixed = (min: number, max: number): Intl.NumberFormat =>
  new Intl.NumberFormat('id-ID', { minimumFractionDigits: min, maximumFractionDigits: max });
const GROUPED = fixed(0, 2);
const PERCENT = fixed(0, 2);
const CURRENCY = fixed(0, 2);
/** An automatic cell shows at most 10 significant digits after which the value goes on unseen. */
const SHOWN_DIGITS = 10;

/** Text of `value` in a cell of format `format`. */
export function displayValue(value: Value, format: CellFormat): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  switch (format) {
    case 'number':
      return GROUPED.format(value);
    case 'percent':
      return `${PERCENT.format(value * 100)}%`;
    case 'currency':
      return `${value < 0 ? '-' : ''}Rp${CURRENCY.format(Math.abs(value))}`;
    case 'scientific':
      return scientific(value, 2);
    case 'date':
      return isDate(value) ? date(value) : automatic(value);
    case 'month':
      return isDate(value) ? month(value) : automatic(value);
    case 'time':
      return time(value);
    case 'datetime':
      return isDate(value) ? `${date(value)} ${time(value)}` : automatic(value);
    case 'text':
    case 'automatic':
      return automatic(value);
  }
}

function automatic(value: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-9)) return scientific(value, 5);
  const digits = Math.max(SHOWN_DIGITS, String(Math.trunc(Math.abs(value))).length);
  return String(Number(value.toPrecision(digits))).replace('.', ',');
}

/** 1,99001E+17 */
function scientific(value: number, decimals: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${mantissa.replace('.', ',')}E${sign}${exponent.slice(1).padStart(2, '0')}`;
}

/** Serials of the years 1900 to 9999. */
const isDate = (value: number): boolean => value >= 1 && value < 2_958_466;
const two = (n: number): string => String(n).padStart(2, '0');

function date(serial: number): string {
  const { tahun, bulan, hari } = dariSerial(serial);
  return `${two(hari)}/${two(bulan)}/${tahun}`;
}

function month(serial: number): string {
  const { tahun, bulan } = dariSerial(serial);
  return `${bulanPendek(bulan)} ${tahun}`;
}

/** Hours and minutes of the fraction of a day, in the Indonesian form 10.05. */
function time(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${two(Math.floor(minutes / 60))}.${two(minutes % 60)}`;
}
