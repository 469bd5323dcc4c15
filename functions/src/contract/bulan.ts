/** Months as the key `Periode` of a Realisasi row: their label, how typed variants are read, and when a report is due. */
import { cellText, type Cell } from './cells';
import type { Lapor } from './status';

export interface Bulan {
  readonly tahun: number;
  /** 1 to 12. */
  readonly bulan: number;
}

export const NAMA_BULAN = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const; // prettier-ignore
const PENDEK = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;
const EJAAN_LAIN: Readonly<Record<string, number>> = {
  agt: 8,
  agus: 8,
  ags: 8,
  sept: 9,
  nop: 11,
  nopember: 11,
  pebruari: 2,
  peb: 2,
};

export const namaBulan = (bulan: number): string => NAMA_BULAN[bulan - 1] ?? '';
export const bulanPendek = (bulan: number): string => PENDEK[bulan - 1] ?? '';

/** The label that stands in `Periode`, e.g. 'Mar 2026'. */
export const labelBulan = (b: Bulan): string => `${bulanPendek(b.bulan)} ${b.tahun}`;

/** Number of a month name, short or long, any case; null when it is none. */
export function nomorBulan(nama: string): number | null {
  const fold = nama.toLowerCase().replace(/\.$/, '');
  const i = NAMA_BULAN.findIndex((n, k) => n.toLowerCase() === fold || PENDEK[k]?.toLowerCase() === fold);
  return i >= 0 ? i + 1 : (EJAAN_LAIN[fold] ?? null);
}

const DAY_MS = 86_400_000;

/** A spreadsheet date serial (days since 1899-12-30) as a calendar date. Range: 1 (1899-12-31) and up. */
export function dariSerial(serial: number): { tahun: number; bulan: number; hari: number } {
  const d = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS);
  return { tahun: d.getUTCFullYear(), bulan: d.getUTCMonth() + 1, hari: d.getUTCDate() };
}

/**
 * The month a `Periode` cell means: 'Mar 2026', 'Maret 2026', 'Maret', '03/2026', '2026-03', a date inside the month
 * ('15/03/2026') or its serial. A month without a year belongs to `tahun`. Null when it is not a month.
 */
export function bacaBulan(cell: Cell, tahun: number): Bulan | null {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell) || cell < 36_526 || cell > 73_050) return null; // 2000-01-01 to 2099-12-31
    return dariSerial(cell);
  }
  const text = cellText(cell);
  const named = /^(?:\d{1,2} )?([A-Za-z]+)\.?(?: (\d{4}))?$/.exec(text);
  if (named) {
    const bulan = nomorBulan(named[1] ?? '');
    return bulan === null ? null : { tahun: named[2] ? Number(named[2]) : tahun, bulan };
  }
  const numeric = /^(?:(\d{1,2})[/-])?(\d{1,2})[/-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(text);
  const found = numeric
    ? { tahun: Number(numeric[3]), bulan: Number(numeric[2]) }
    : iso
      ? { tahun: Number(iso[1]), bulan: Number(iso[2]) }
      : null;
  return found && found.bulan >= 1 && found.bulan <= 12 ? { tahun: found.tahun, bulan: found.bulan } : null;
}

const SELANG: Readonly<Record<Lapor, number>> = { BULANAN: 1, TRIWULAN: 3, SEMESTER: 6, TAHUNAN: 12 };

/**
 * Months (1-12) in which a realisation is due, for an indicator that runs from month `mulai` to month `selesai`
 * (inclusive). The last running month is always due, so that a transfer in August loses nothing of July and August.
 */
export function bulanLapor(lapor: Lapor, mulai = 1, selesai = 12): number[] {
  const due: number[] = [];
  for (let bulan = mulai; bulan <= selesai; bulan += 1) {
    if (bulan % SELANG[lapor] === 0 || bulan === selesai) due.push(bulan);
  }
  return due;
}
