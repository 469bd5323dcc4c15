/** Links to the superior's targets (`RHK Atasan`) that do not hold, in words: what to type instead. PURE. */
import { TARGET } from '../../../contract';
import { cascading, type TemuanRhk } from '../../../domain/cascading';
import type { Target } from '../../../domain/model';
import { potong } from '../../../domain/teks';
import { termirip } from '../../../parse/mirip';
import type { View } from './view';

const MAKS_USUL = 3;
/** Characters. */
const PANJANG_RHK = 40;

/** What to tell each target whose link does not hold, by Kode. Judged on what stands in the tab, approved or not. */
export function pesanRhkAtasan({ interpreted, pegawaiOf }: View): ReadonlyMap<string, string> {
  const targets = interpreted.target.rows.flatMap((row) => row.value ?? []);
  if (!targets.some((t) => t.rhkAtasan !== null)) return new Map();
  const { temuan } = cascading([...pegawaiOf.values()], targets);
  const pemilik = new Map(targets.map((t) => [t.kode, t.nip]));
  return new Map(
    temuan.map((t) => {
      const atasan = pegawaiOf.get(pemilik.get(t.kode) ?? '')?.pejabatPenilai ?? '';
      const milikAtasan = targets.filter(({ nip }) => nip === atasan);
      const nama = pegawaiOf.get(atasan)?.nama ?? '';
      const milik = t.code === 'bukan-atasan' ? (pegawaiOf.get(t.milik)?.nama ?? '') : '';
      return [t.kode, pesan(t, nama, milik, saran(t.rujukan, nama, milikAtasan))];
    }),
  );
}

function pesan(t: TemuanRhk, atasan: string, milik: string, saran: string): string {
  const terbaca = `${TARGET.columns.rhkAtasan.header}: terbaca ${potong(t.rujukan, PANJANG_RHK)}`;
  switch (t.code) {
    case 'tidak-ditemukan':
      return `${terbaca}, tidak ada di tab ${TARGET.name}. ${saran}`;
    case 'bukan-atasan':
      return `${terbaca}, milik ${milik}, padahal pejabat penilai pemilik baris ini ${atasan}. ${saran}`;
    case 'milik-sendiri':
      return `${terbaca}, target milik sendiri. ${saran}`;
    case 'melingkar':
      return `${terbaca}; rujukannya berputar (${[...t.lingkaran, t.lingkaran[0]].join(' -> ')}). Kosongkan RHK Atasan pada target yang paling atas.`;
  }
}

/** The superior's targets that look most like what was typed; the first ones when none does. */
function saran(rujukan: string, atasan: string, targets: readonly Target[]): string {
  if (targets.length === 0) return `${atasan} belum punya target; kosongkan dulu, isi setelah targetnya ada.`;
  const mirip = termirip(rujukan, targets, ({ rhk }) => rhk);
  const usul = (mirip.length > 0 ? mirip : targets.slice(0, MAKS_USUL))
    .map(({ kode, rhk }) => `${kode} (${potong(rhk, PANJANG_RHK)})`)
    .join(', ');
  return `Ketik Kode target milik ${atasan} yang didukung baris ini, misalnya ${usul}, atau kosongkan.`;
}
