/** Dates: date serials, '31/12/2025', '31 Desember 2025', '2025-12-31'. Day before month, always with a year. */
import { bacaBulan, cellText, dariSerial, nomorBulan, type Bulan, type Cell } from '../contract';
import type { RentangTanggal, Tanggal } from '../domain/model';
import { isErrorText, isNoValue } from './cell-kind';
import { Fault, type Reader } from './reader';

/** 2000-01-01 and 2099-12-31: outside them a number is hardly meant as a date. */
const SERIAL_MIN = 36_526;
const SERIAL_MAX = 73_050;
const HARI_BULAN_TAHUN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const TAHUN_BULAN_HARI = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DENGAN_NAMA = /^(\d{1,2})[ -]([A-Za-z]+)\.?[ -](\d{4})$/;
const BUKAN = 'tanggal-tidak-sah';

/** The calendar date of a year, month (1-12) and day; null when the calendar has no such day. */
export function tanggalDari(tahun: number, bulan: number, hari: number): Tanggal | null {
  const at = new Date(Date.UTC(tahun, bulan - 1, hari));
  const exists = at.getUTCFullYear() === tahun && at.getUTCMonth() === bulan - 1 && at.getUTCDate() === hari;
  return exists ? at.toISOString().slice(0, 10) : null;
}

/** The date a text means; null when it is none. */
function tanggalDariTeks(text: string): Tanggal | null {
  const dmy = HARI_BULAN_TAHUN.exec(text);
  if (dmy) return tanggalDari(Number(dmy[3]), Number(dmy[2]), Number(dmy[1]));
  const ymd = TAHUN_BULAN_HARI.exec(text);
  if (ymd) return tanggalDari(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const named = DENGAN_NAMA.exec(text);
  const bulan = named ? nomorBulan(named[2] ?? '') : null;
  return named && bulan !== null ? tanggalDari(Number(named[3]), bulan, Number(named[1])) : null;
}

/** The serial of a calendar date, e.g. 46023 for 2026-01-01. */
const serialOf = (tahun: number, bulan: number, hari: number): number =>
  Math.round((Date.UTC(tahun, bulan - 1, hari) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** Whether a number could be what Sheets made of '7-8' or '7/8': a whole date serial of this year or the one before. */
export const mungkinTanggal = (value: number, tahun: number): boolean =>
  Number.isInteger(value) && value >= serialOf(tahun - 1, 1, 1) && value <= serialOf(tahun, 12, 31);

export const isSerial = (value: number): boolean => value >= SERIAL_MIN && value <= SERIAL_MAX;

/** One date, null when the cell has no value. */
export function bacaTanggal(cell: Cell): Tanggal | null | Fault {
  if (typeof cell === 'number') {
    if (!isSerial(cell)) return new Fault(BUKAN);
    const { tahun, bulan, hari } = dariSerial(cell);
    return tanggalDari(tahun, bulan, hari) ?? new Fault(BUKAN);
  }
  const text = cellText(cell);
  if (text === '' || isNoValue(text)) return null;
  if (isErrorText(text)) return new Fault('sel-galat');
  return tanggalDariTeks(text) ?? new Fault(BUKAN);
}

/** The month in which an indicator begins or ends: a date, or a month ('Mar 2026', 'Maret'). */
export function pembacaBulan(tahun: number): Reader<Bulan | null> {
  return (cell) => {
    const tanggal = bacaTanggal(cell);
    if (tanggal === null) return null;
    if (!(tanggal instanceof Fault)) return { tahun: Number(tanggal.slice(0, 4)), bulan: Number(tanggal.slice(5, 7)) };
    // A text with day and month that is no date ('31/02/2026') is not taken for its month.
    const looksLikeDate = typeof cell === 'string' && /\d.*[/.-].*[/.-]/.test(cell);
    return (looksLikeDate ? null : bacaBulan(cell, tahun)) ?? tanggal;
  };
}

const PEMISAH = /;|\n/;
const RENTANG = /^(.*\d) ?(?:s\.? ?d\.?|s\/d|sampai(?: dengan)?|hingga|[\u2013\u2014]| - ) ?(\d.*)$/i;
const RENTANG_RAPAT = /^([\d/.]+)-([\d/.]+)$/;
/** Leave cells hold a few ranges; a longer text is something else. */
const MAX_CHARS = 500;

/** Leave: date ranges ('01/03/2026 s.d. 31/05/2026') or single days, several parted by ';' or a line break. */
export function bacaCuti(cell: Cell): readonly RentangTanggal[] | Fault {
  if (typeof cell === 'number') {
    const hari = bacaTanggal(cell);
    return typeof hari === 'string' ? [{ mulai: hari, selesai: hari }] : new Fault('cuti-tidak-sah');
  }
  const text = cellText(cell);
  if (text === '' || isNoValue(text)) return [];
  if (isErrorText(text)) return new Fault('sel-galat');
  if (text.length > MAX_CHARS) return new Fault('cuti-tidak-sah', { bagian: '' });
  const ranges: RentangTanggal[] = [];
  for (const part of String(cell).split(PEMISAH).map(cellText)) {
    if (part === '') continue;
    const range = rentangDariTeks(part);
    if (range === null) return new Fault('cuti-tidak-sah', { bagian: part });
    ranges.push(range);
  }
  return ranges;
}

function rentangDariTeks(text: string): RentangTanggal | null {
  const single = tanggalDariTeks(text);
  if (single !== null) return { mulai: single, selesai: single };
  const parts = RENTANG_RAPAT.exec(text) ?? RENTANG.exec(text);
  const mulai = tanggalDariTeks(parts?.[1]?.trim() ?? '');
  const selesai = tanggalDariTeks(parts?.[2]?.trim() ?? '');
  return mulai !== null && selesai !== null && mulai <= selesai ? { mulai, selesai } : null;
}
