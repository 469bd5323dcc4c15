/** Rating periods of a year: TW I to IV and Tahun, each half-open `[mulai, batas)` in calendar days of WIB. */
import { BULAN_PERIODE, NAMA_PERIODE, type NamaPeriode } from '../contract/periode';
import type { Tanggal } from './model';

export interface PeriodePenilaian {
  readonly nama: NamaPeriode;
  /** First and last month, 1-12, inclusive. */
  readonly bulanAwal: number;
  readonly bulanAkhir: number;
}

export const PERIODE_PENILAIAN: readonly PeriodePenilaian[] = NAMA_PERIODE.map((nama) => ({
  nama,
  ...BULAN_PERIODE[nama],
}));

export type Triwulan = 1 | 2 | 3 | 4;

/** Quarter of a month (1-12). */
export const triwulanDari = (bulan: number): Triwulan => Math.ceil(bulan / 3) as Triwulan;

/** First day of a month; month 13 is January of the next year, so it also names the exclusive end of December. */
export function awalBulan(tahun: number, bulan: number): Tanggal {
  const year = bulan > 12 ? tahun + 1 : tahun;
  const month = bulan > 12 ? bulan - 12 : bulan;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** Days in a month. Computed in UTC: the machine's zone has no say. */
export const hariDalamBulan = (tahun: number, bulan: number): number =>
  new Date(Date.UTC(tahun, bulan, 0)).getUTCDate();

/** A month is over on the first day of the next one. ISO dates compare as text. */
export const bulanLewat = (tahun: number, bulan: number, tanggal: Tanggal): boolean =>
  tanggal >= awalBulan(tahun, bulan + 1);

/** A period has begun on its first day. */
export const periodeMulai = (tahun: number, periode: PeriodePenilaian, tanggal: Tanggal): boolean =>
  tanggal >= awalBulan(tahun, periode.bulanAwal);
