/** A cell as the person sees it, for messages: numbers in Indonesian form, long text cut. */
import { cellText, dariSerial, type Cell } from '../contract';
import { dec, type Decimal } from '../domain/decimal';
import { formatAngka } from '../domain/format';
import type { Tanggal } from '../domain/model';

const MAX_CHARS = 60;

/** Content of a cell for `terbaca ...`; '' for a blank cell. */
export function shown(cell: Cell): string {
  const text =
    typeof cell === 'number' ? numberText(cell) : typeof cell === 'boolean' ? booleanText(cell) : cellText(cell);
  return text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS)}…` : text;
}

const numberText = (cell: number): string =>
  Number.isFinite(cell) ? shownNumber(dec(cell.toPrecision(15))) : String(cell);
const booleanText = (cell: boolean): string => (cell ? 'TRUE' : 'FALSE');

/** All digits of a number in Indonesian form: 1234.5 is '1.234,5'. */
export const shownNumber = (value: Decimal): string => formatAngka(value, 15);

/** '2026-04-10' as people write it: '10/04/2026'. */
export const shownDate = (tanggal: Tanggal): string => tanggal.split('-').reverse().join('/');

/** A date serial as people would have typed it, e.g. '07/08/2026'. */
export function shownSerial(serial: number): string {
  const { tahun, bulan, hari } = dariSerial(serial);
  return `${String(hari).padStart(2, '0')}/${String(bulan).padStart(2, '0')}/${tahun}`;
}
