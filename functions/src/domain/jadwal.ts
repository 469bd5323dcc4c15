/** The calendar of one indicator for one person: active months, and what each report of the year covers. */
import { bulanLapor } from '../contract/bulan';
import type { MasaKerja } from './masa-kerja';
import type { NilaiRealisasi, Tanggal, Target } from './model';
import { awalBulan } from './periode';

/** A month in which a report is due or was given, and the active months since the one before it. */
export interface TitikLapor {
  readonly bulan: number;
  readonly laporan: NilaiRealisasi | null;
  /** Active months this report speaks for, ascending. */
  readonly cakupan: readonly number[];
  /** A report is expected: due by `Lapor`, and at least one active month to report about. */
  readonly wajib: boolean;
}

export interface Jadwal {
  /** Ascending; every active month lies in the cakupan of exactly one titik. */
  readonly titik: readonly TitikLapor[];
  /** Active months of the year per quarter (TW I-IV). */
  readonly aktifPerTw: readonly number[];
  /** Months of leave within the run that stayed inactive, ascending. */
  readonly cuti: readonly number[];
  /** Months whose row may stand in the sheet although the indicator does not run for this person then. */
  readonly diLuar: readonly number[];
}

/** First and last month in which the indicator runs while the person serves; null when there is none. */
function rentangJalan(target: Target, masa: MasaKerja): { mulai: number; selesai: number } | null {
  let mulai = 0;
  let selesai = 0;
  for (let bulan = target.bulanMulai; bulan <= target.bulanSelesai; bulan += 1) {
    if (!masa.dinas[bulan]) continue;
    if (mulai === 0) mulai = bulan;
    selesai = bulan;
  }
  return mulai === 0 ? null : { mulai, selesai };
}

/**
 * Active months are running months less leave. A report about leave months only, given all the same, makes its own
 * month active: who reports a number has worked. `laporan` is indexed by month (1-12).
 */
export function susunJadwal(target: Target, masa: MasaKerja, laporan: readonly (NilaiRealisasi | undefined)[]): Jadwal {
  const jalan = rentangJalan(target, masa);
  const jatuhTempo = jalan ? bulanLapor(target.lapor, jalan.mulai, jalan.selesai) : [];
  const titik: TitikLapor[] = [];
  const aktifPerTw = [0, 0, 0, 0];
  const cuti: number[] = [];
  let cakupan: number[] = [];
  for (let bulan = jalan?.mulai ?? 1; bulan <= (jalan?.selesai ?? 0); bulan += 1) {
    if (masa.cuti[bulan]) cuti.push(bulan);
    else cakupan = cakupan.concat(bulan); // no room for more: most hold one month
    const isi = laporan[bulan] ?? null;
    const tempo = jatuhTempo.includes(bulan);
    if (!tempo && isi === null) continue;
    if (cakupan.length === 0 && isi !== null && isi.kind !== 'tidak-berlaku') {
      cakupan = [bulan];
      cuti.pop();
    }
    for (const aktif of cakupan) {
      const tw = Math.floor((aktif - 1) / 3);
      aktifPerTw[tw] = (aktifPerTw[tw] ?? 0) + 1;
    }
    titik.push({ bulan, laporan: isi, cakupan, wajib: tempo && cakupan.length > 0 });
    cakupan = [];
  }
  return { titik, aktifPerTw, cuti, diLuar: bulanDiLuar(target, jalan, laporan) };
}

/** Due months of the target's own run, and reported months, that lie outside of the person's run. */
function bulanDiLuar(
  target: Target,
  jalan: { readonly mulai: number; readonly selesai: number } | null,
  laporan: readonly (NilaiRealisasi | undefined)[],
): number[] {
  if (jalan?.mulai === 1 && jalan.selesai === 12) return [];
  const laid = bulanLapor(target.lapor, target.bulanMulai, target.bulanSelesai);
  const luar: number[] = [];
  for (let bulan = 1; bulan <= 12; bulan += 1) {
    const inside = jalan !== null && bulan >= jalan.mulai && bulan <= jalan.selesai;
    if (!inside && (laporan[bulan] !== undefined || laid.includes(bulan))) luar.push(bulan);
  }
  return luar;
}

/**
 * How many months of `tahun` are over on `tanggal`: 0-12, and -1 before the year. The calendar enters a result in no
 * other way, so this number stands for the evaluation date in a content hash.
 */
export function bulanBerakhir(tahun: number, tanggal: Tanggal): number {
  let bulan = -1;
  while (bulan < 12 && tanggal >= awalBulan(tahun, bulan + 2)) bulan += 1;
  return bulan;
}
