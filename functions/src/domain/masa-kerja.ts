/** Which months of a year a person serves in the unit, and which of those a leave takes away. */
import type { Pegawai, RentangTanggal, Tanggal } from './model';
import { awalBulan, hariDalamBulan } from './periode';

/** Two flags per month, index 1-12 (index 0 is unused). */
export interface MasaKerja {
  readonly dinas: readonly boolean[];
  /** Served, but on leave for at least half of the days served in that month. */
  readonly cuti: readonly boolean[];
}

const di = (hari: Tanggal, r: { readonly mulai: Tanggal | null; readonly selesai: Tanggal | null }): boolean =>
  (r.mulai === null || r.mulai <= hari) && (r.selesai === null || hari <= r.selesai);

type Bertugas = Pick<Pegawai, 'mulai' | 'selesai' | 'cuti'>;

/** Whether a person serves on at least one day of `[mulai, batas)`. */
export const bertugas = (pegawai: Pick<Pegawai, 'mulai' | 'selesai'>, mulai: Tanggal, batas: Tanggal): boolean =>
  (pegawai.mulai === null || pegawai.mulai < batas) && (pegawai.selesai === null || pegawai.selesai >= mulai);

/** Counted day by day, so that overlapping leaves count once; only months touched by a leave come here. */
function cutiSeparuh(pegawai: Bertugas, cuti: readonly RentangTanggal[], tahun: number, bulan: number): boolean {
  const prefix = awalBulan(tahun, bulan).slice(0, 8);
  let served = 0;
  let away = 0;
  for (let day = 1; day <= hariDalamBulan(tahun, bulan); day += 1) {
    const hari = `${prefix}${String(day).padStart(2, '0')}`;
    if (!di(hari, pegawai)) continue;
    served += 1;
    if (cuti.some((c) => di(hari, c))) away += 1;
  }
  return away * 2 >= served;
}

/**
 * Months of service and leave within `tahun`. One day of service makes the month a month of service.
 * Source: our choice; the rules do not say how a broken month counts.
 */
export function masaKerja(pegawai: Bertugas, tahun: number): MasaKerja {
  const dinas = [false];
  const cuti = [false];
  for (let bulan = 1; bulan <= 12; bulan += 1) {
    const first = awalBulan(tahun, bulan);
    const next = awalBulan(tahun, bulan + 1);
    const serves = bertugas(pegawai, first, next);
    const touching = pegawai.cuti.filter((c) => c.mulai < next && c.selesai >= first);
    dinas.push(serves);
    cuti.push(serves && touching.length > 0 && cutiSeparuh(pegawai, touching, tahun, bulan));
  }
  return { dinas, cuti };
}
