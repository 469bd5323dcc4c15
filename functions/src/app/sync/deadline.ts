/** Until when a month may be reported: `Batas Pengisian` of its quarter, or the tenth day after the quarter. */
import { NAMA_TRIWULAN } from '../../contract';
import type { Tanggal } from '../../domain/model';
import { awalBulan, triwulanDari } from '../../domain/periode';
import { jamWib, tanggalWib, type InstantMs } from '../../domain/waktu';
import type { BarisPeriode } from '../../parse/periode';

const DAYS_AFTER_QUARTER = 10;
const DAY_MS = 86_400_000;
/** From so many days before a deadline on, blank rows are told of it. */
const DAYS_OF_WARNING = 7;

export const triwulanOf = (bulan: number): (typeof NAMA_TRIWULAN)[number] =>
  NAMA_TRIWULAN[triwulanDari(bulan) - 1] ?? 'TW IV';

export interface Deadline {
  readonly batas: Tanggal;
  /** Nobody set it; the default of the product was taken. */
  readonly bawaan: boolean;
}

/** Last day on which month `bulan` (1-12) of `tahun` is in time. */
export function deadlineOf(periods: readonly BarisPeriode[], tahun: number, bulan: number): Deadline {
  const name = triwulanOf(bulan);
  const set = periods.find((p) => p.periode === name)?.batas;
  if (set) return { batas: set, bawaan: false };
  const monthAfter = awalBulan(tahun, triwulanDari(bulan) * 3 + 1);
  return { batas: `${monthAfter.slice(0, 8)}${DAYS_AFTER_QUARTER}`, bawaan: true };
}

/** '2026-04-10' as people write it: '10/04/2026'. */
export const tanggalBiasa = (tanggal: Tanggal): string => tanggal.split('-').reverse().join('/');
export const hariBiasa = (at: InstantMs): string => tanggalBiasa(tanggalWib(at));
/** '10/04/2026 09.12' in WIB. */
export const saatBiasa = (at: InstantMs): string => `${hariBiasa(at)} ${jamWib(at)}`;

/** Days left until `batas` while it is near, 0 on the day itself; null before that and once it has passed. */
export function hariTersisa(today: Tanggal, batas: Tanggal): number | null {
  const days = (Date.parse(`${batas}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS;
  return days >= 0 && days <= DAYS_OF_WARNING ? days : null;
}
