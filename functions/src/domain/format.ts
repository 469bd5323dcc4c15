/** Numbers and months as Indonesians read them (id-ID): decimal comma, dots between thousands. */
import { bulanPendek } from '../contract/bulan';
import { bulatkan, type Decimal } from './decimal';
import type { NilaiTarget } from './model';

/** Dots between thousands, and a comma, written by hand: Intl would make the text depend on the runtime's ICU data. */
function idId(plain: string): string {
  const [whole = '', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${plain.startsWith('-') ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** A number with at most `places` decimals, rounded half up, without trailing zeros: 1234.50 is '1.234,5'. */
export const formatAngka = (nilai: Decimal, places = 2): string => {
  const rounded = bulatkan(nilai, places);
  return idId(rounded.isZero() ? '0' : rounded.toFixed());
};

/** A number with all its decimals. */
export const formatPenuh = (nilai: Decimal): string => idId(nilai.isZero() ? '0' : nilai.toFixed());

/** A number with at most six decimals; '…' behind it where there are more, with which the computation goes on. */
export const formatHampir = (nilai: Decimal): string =>
  `${formatAngka(nilai, 6)}${nilai.decimalPlaces() > 6 ? '…' : ''}`;

/**
 * A percent with two decimals and without its sign: '96,40'. Where rounding would put it on a whole ten, where rules
 * draw their limits, all six are shown: 89.999999 is '89,999999', since '90,00' would contradict "below 90".
 */
export function formatPersen(pct: Decimal): string {
  const shown = bulatkan(pct, 2);
  return shown.mod(10).isZero() && !shown.eq(bulatkan(pct, 6)) ? formatAngka(pct, 6) : idId(shown.toFixed(2));
}

/** '95', or '7 s.d. 8' for a range. */
export const formatTarget = (target: NilaiTarget, places = 2): string =>
  target.kind === 'angka'
    ? formatAngka(target.nilai, places)
    : `${formatAngka(target.min, places)} s.d. ${formatAngka(target.max, places)}`;

/** Months (1-12, ascending) as runs: [1, 2, 3, 6] is 'Jan-Mar, Jun'. */
export function formatBulan(months: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && run[1] === month - 1) run[1] = month;
    else runs.push([month, month]);
  }
  return runs
    .map(([first, last]) => (first === last ? bulanPendek(first) : `${bulanPendek(first)}-${bulanPendek(last)}`))
    .join(', ');
}
