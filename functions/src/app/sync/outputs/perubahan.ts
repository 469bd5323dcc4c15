/** A plan that differs from the approved one: old and new, target by target, in the words of the tab Target. PURE. */
import { ARAH, ASPEK, CARA_HITUNG, JENIS_KU, JENIS_RHK, LAPOR, TARGET, YA_TIDAK } from '../../../contract';
import type { Decimal } from '../../../domain/decimal';
import { formatAngka } from '../../../domain/format';
import type { Asumsi, Target } from '../../../domain/model';
import { potong } from '../../../domain/teks';
import { bulanJalan } from '../../../parse/target-checks';
import type { TargetBermasalah } from '../../../parse/target';
import { teksTarget } from './shown';

const KOSONG = 'kosong';
const MAKS_BARIS = 8;
/** Characters. */
const PANJANG_ISI = 60;
const PANJANG_INDIKATOR = 40;

type Isi = readonly (readonly [header: string, text: string])[];

const angka = (n: Decimal | null): string => (n === null ? KOSONG : formatAngka(n, 15));

function isi(t: Target): Isi {
  const c = TARGET.columns;
  const kecuali = (asumsi: Asumsi, text: string): string => (t.asumsi.includes(asumsi) ? KOSONG : text);
  const tw = t.targetTw?.map((bagian) => (bagian ? teksTarget(bagian) : '-')).join(' | ');
  return [
    [c.rhk.header, t.rhk],
    [c.indikator.header, t.indikator],
    [c.target.header, teksTarget(t.target)],
    [c.satuan.header, t.satuan],
    [c.arah.header, kecuali('arah', ARAH[t.arah])],
    [c.caraHitung.header, kecuali('caraHitung', CARA_HITUNG[t.caraHitung])],
    [c.lapor.header, kecuali('lapor', LAPOR[t.lapor])],
    [c.bobot.header, angka(t.bobot)],
    ['Target TW I-IV', tw ?? KOSONG],
    ['Mulai dan Selesai', bulanJalan(t)],
    [c.tahunLalu.header, angka(t.tahunLalu)],
    [c.jenisRhk.header, JENIS_RHK[t.jenisHasilKerja]],
    [c.aspek.header, t.aspek === null ? KOSONG : ASPEK[t.aspek]],
    [c.indikatorBersama.header, t.indikatorBersama ?? KOSONG],
    [c.rhkAtasan.header, t.rhkAtasan ?? KOSONG],
    [c.targetMaksimum.header, t.targetMaksimum ? YA_TIDAK.YA : KOSONG],
    [c.jenisKu.header, t.jenisKu ? JENIS_KU[t.jenisKu] : KOSONG],
    [c.lingkup.header, angka(t.lingkup ?? null)],
  ];
}

/** 'Target 95 -> 90; Bobot 40 -> 30'; '' when nothing differs. */
export function bedaTarget(lama: Target, baru: Target): string {
  const dahulu = isi(lama);
  return isi(baru)
    .flatMap(([header, text], i) => {
      const sebelum = dahulu[i]?.[1] ?? '';
      return sebelum === text ? [] : [`${header} ${potong(sebelum, PANJANG_ISI)} -> ${potong(text, PANJANG_ISI)}`];
    })
    .join('; ');
}

export const namaTarget = ({ kode, indikator }: Target): string => `${kode} ${potong(indikator, PANJANG_INDIKATOR)}`;

/**
 * One line per target that was changed, added or taken away. `bermasalah`: rows that cannot be read now, which are gone
 * from `baru` without anybody having deleted them.
 */
export function daftarPerubahan(
  lama: readonly Target[],
  baru: readonly Target[],
  bermasalah: ReadonlyMap<string, TargetBermasalah>,
): string {
  const dahulu = new Map(lama.map((t) => [t.kode, t]));
  const kini = new Map(baru.map((t) => [t.kode, t]));
  const besar = (t: Target): string => `Target ${teksTarget(t.target)} ${t.satuan}`;
  const baris = [
    ...lama.flatMap((t) => {
      const sekarang = kini.get(t.kode);
      if (sekarang) {
        const beda = bedaTarget(t, sekarang);
        return beda === '' ? [] : [`${namaTarget(t)}: ${beda}`];
      }
      const salah = bermasalah.get(t.kode);
      return salah
        ? [`Perlu diperbaiki: ${namaTarget(t)} (tab ${TARGET.name} baris ${salah.baris})`]
        : [`Dihapus: ${namaTarget(t)}, ${besar(t)}`];
    }),
    ...baru.filter((t) => !dahulu.has(t.kode)).map((t) => `Ditambah: ${namaTarget(t)}, ${besar(t)}`),
  ];
  const sisa = baris.length - MAKS_BARIS;
  return [...baris.slice(0, MAKS_BARIS), ...(sisa > 0 ? [`dan ${sisa} perubahan lain`] : [])].join('\n');
}
