/** Targets, reports and ratings as a document prints them: the formats of the sheets, and why something is missing. PURE. */
import { ASPEK } from '../../contract';
import { formatAngka, formatBulan, formatPersen, formatTarget } from '../../domain/format';
import type { RincianIndikator } from '../../domain/hasil';
import type { Rating, Realisasi, Target } from '../../domain/model';
import { NAMA_RATING, teksRentang } from '../../domain/penjelasan';

/** All digits that people type. */
const PLACES = 15;

export const BENTUK_FORMULIR =
  'Bentuk formulir resmi belum dipastikan. Susunan ini mengikuti bagian-bagian yang diketahui; cocokkan dengan formulir yang berlaku di instansi.';

/** A number with its unit: '12 surat', '95 %'. */
const bersatuan = (angka: string, satuan: string): string => `${angka} ${satuan}`;

export const teksTargetTahun = ({ target, satuan }: Target): string => bersatuan(formatTarget(target, PLACES), satuan);

/** The target the realisasi was held against, with the two decimals of the sheet. */
export const teksTargetPeriode = ({ target, satuan }: RincianIndikator): string =>
  target === null ? '—' : bersatuan(formatTarget(target), satuan);

export const aspek = ({ aspek: a }: Target): string => (a === null ? '—' : ASPEK[a]);

/** 'Jan-Mar 315 surat', or why there is none. */
export function teksRealisasi(r: RincianIndikator): string {
  if (r.realisasi === null) return belumAda(r);
  const angka = r.dari
    ? `${formatAngka(r.dari.a)} dari ${formatAngka(r.dari.b)} = ${formatAngka(r.realisasi)}`
    : formatAngka(r.realisasi);
  return `${teksRentang(r)} ${bersatuan(angka, r.satuan)}`;
}

function belumAda({ bulanTidakBerlaku, bulanCuti, bulanKosong }: RincianIndikator): string {
  if (bulanKosong.length > 0) return `— (${formatBulan(bulanKosong)} belum diisi)`;
  if (bulanTidakBerlaku.length > 0) return `— (${formatBulan(bulanTidakBerlaku)} tidak berlaku)`;
  if (bulanCuti.length > 0) return `— (cuti ${formatBulan(bulanCuti)})`;
  return '— (belum ada laporan)';
}

export const teksCapaian = (pct: RincianIndikator['capaianPct']): string => (pct === null ? '—' : formatPersen(pct));

/** Evidence of the months from `awal` to `akhir`; equal texts once: 'Jan-Mar: register surat'. */
export function teksBukti(rows: readonly Realisasi[], awal: number, akhir: number): string[] {
  const months = new Map<string, number[]>();
  for (const { bukti, bulan } of rows) {
    if (bukti === null || bulan < awal || bulan > akhir) continue;
    months.set(bukti, [...(months.get(bukti) ?? []), bulan]);
  }
  return [...months].map(([bukti, bulan]) => `${formatBulan(bulan.sort((a, b) => a - b))}: ${bukti}`);
}

export const namaRating = (rating: Rating | null | undefined): string | null => (rating ? NAMA_RATING[rating] : null);
