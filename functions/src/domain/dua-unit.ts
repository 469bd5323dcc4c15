/** A person whom two units list: in which months each counts him, and on which days both do. PURE. */
import { bulanPendek } from '../contract/bulan';
import { masaKerja } from './masa-kerja';
import type { Tanggal } from './model';

/** First and last day of service, both inclusive; null is open. */
export interface MasaTugas {
  readonly mulai: Tanggal | null;
  readonly selesai: Tanggal | null;
}

export interface DuaUnit {
  readonly pesan: string;
  /** Both units claim the same days. */
  readonly bentrok: boolean;
}

/** 'Juga di Kelurahan X, Jan-Jun; di sini dihitung Jul-Des.' A month broken by a transfer counts in both, its days do not. */
export function duaUnit(sini: MasaTugas, sana: MasaTugas, unitKerja: string, tahun: number): DuaUnit {
  const bulan = (masa: MasaTugas): string => rentangBulan(bulanDinas(masa, tahun)) || 'tanpa bulan dinas';
  const pesan = `Juga di ${unitKerja}, ${bulan(sana)}; di sini dihitung ${bulan(sini)}.`;
  const bersama = rentangBulan(bulanDinas(irisan(sini, sana), tahun));
  return bersama === ''
    ? { pesan, bentrok: false }
    : { pesan: `${pesan} ${bersama} tercatat di keduanya: betulkan Mulai atau Selesai di salah satu unit.`, bentrok: true }; // prettier-ignore
}

/** Days that belong to both; none when it ends before it begins. */
const irisan = (a: MasaTugas, b: MasaTugas): MasaTugas => ({
  mulai: a.mulai === null || (b.mulai !== null && b.mulai > a.mulai) ? b.mulai : a.mulai,
  selesai: a.selesai === null || (b.selesai !== null && b.selesai < a.selesai) ? b.selesai : a.selesai,
});

function bulanDinas(masa: MasaTugas, tahun: number): number[] {
  if (masa.mulai !== null && masa.selesai !== null && masa.selesai < masa.mulai) return [];
  const { dinas } = masaKerja({ ...masa, cuti: [] }, tahun);
  return Array.from({ length: 12 }, (_, i) => i + 1).filter((bulan) => dinas[bulan]);
}

/** Months of service follow each other: 'Jan-Jun', 'Jul', '' without any. */
function rentangBulan(bulan: readonly number[]): string {
  const [first] = bulan;
  const last = bulan.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? bulanPendek(first) : `${bulanPendek(first)}-${bulanPendek(last)}`;
}
