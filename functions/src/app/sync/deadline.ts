/** Until when a month may be reported: `Batas Pengisian` of its quarter, or the tenth day after the quarter. */
import type { Tanggal } from '../../domain/model';
import type { BarisPeriode } from '../../parse/periode';

const DAYS_AFTER_QUARTER = 10;
export const TRIWULAN = ['TW I', 'TW II', 'TW III', 'TW IV'] as const;

export const triwulanOf = (bulan: number): (typeof TRIWULAN)[number] => TRIWULAN[Math.ceil(bulan / 3) - 1] ?? 'TW IV';

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
  const monthAfter = Math.ceil(bulan / 3) * 3 + 1;
  const [year, month] = monthAfter > 12 ? [tahun + 1, 1] : [tahun, monthAfter];
  return {
    batas: `${year}-${String(month).padStart(2, '0')}-${String(DAYS_AFTER_QUARTER).padStart(2, '0')}`,
    bawaan: true,
  };
}

/** '2026-04-10' as people write it: '10/04/2026'. */
export const tanggalBiasa = (tanggal: Tanggal): string => tanggal.split('-').reverse().join('/');
