/** A row of `Penilaian` of a period whose rule set ends in a number: what was computed, what is asked, the final number. */
import type { PENILAIAN } from '../../../contract';
import { IKUT_HITUNGAN, STATUS, type ColumnId, type NamaPeriode } from '../../../contract';
import { formatPersen } from '../../../domain/format';
import { kalimatKurang } from '../../../domain/kekurangan';
import { NAMA_KATEGORI, type NilaiSkp } from '../../../domain/nilai-skp';
import type { HasilAkhir, MasalahNilai } from '../../../domain/nilai-skp';
import { policyOf } from '../../../domain/policy';
import type { Value } from './cells';
import { kalimatPesan, shown } from './shown';
import type { Verdict, View } from './view';

/** More than these no leader reads in one cell. */
const MAKS_KURANG = 3;
const BATAS_BELUM_PASTI =
  'Kategori: batas antara Kurang dan Sangat Kurang (50) baru menurut pemberitaan; pastikan pada teks PP 30/2019.';

/** The nilai SKP of a person's period; undefined under a rule set that ends in a rating. */
export const skpOf = ({ results }: View, nip: string, periode: NamaPeriode): NilaiSkp | undefined =>
  results.get(nip)?.periode.find((p) => p.periode === periode)?.nilai;

export function outputsNilai(
  skp: NilaiSkp,
  akhir: HasilAkhir | undefined,
): Partial<Record<ColumnId<typeof PENILAIAN>, Value>> {
  return {
    nilaiHitungan: shown(skp.nilai ?? skp.usulan),
    nilaiAkhir: shown(akhir?.nilai ?? null),
    kategori: akhir?.kategori ? NAMA_KATEGORI[akhir.kategori] : '',
  };
}

/** `mulaiDinilai`: the period is over, or the leader has begun to fill the row. */
export function judgeNilai(skp: NilaiSkp, akhir: HasilAkhir | undefined, mulaiDinilai: boolean): Verdict {
  if (!mulaiDinilai) return { status: STATUS.belumDiisi, pesan: '' };
  const masalah: readonly MasalahNilai[] = akhir?.masalah ?? [
    ...(skp.nilai ? [] : [{ code: 'nilai-skp-diminta', usulan: skp.usulan } as const]),
    { code: 'perilaku-kosong' },
  ];
  const belumPasti = akhir?.batasBelumPasti ? BATAS_BELUM_PASTI : '';
  const pesan = kalimatPesan(...masalah.map((m) => pesanMasalah(m, skp)), belumPasti);
  return { status: statusOf(masalah, belumPasti), pesan };
}

function statusOf(masalah: readonly MasalahNilai[], belumPasti: string): Verdict['status'] {
  const ada = (...codes: MasalahNilai['code'][]): boolean => masalah.some(({ code }) => codes.includes(code));
  if (ada('rating-bukan-nilai', 'hitungan-belum-ada', 'alasan-nilai-kosong')) return STATUS.perluDiperbaiki;
  if (ada('nilai-skp-diminta', 'perilaku-kosong')) return STATUS.belumDiisi;
  return belumPasti === '' ? STATUS.tercatat : STATUS.perluDicek;
}

function pesanMasalah(masalah: MasalahNilai, { policy, version, kurang }: NilaiSkp): string {
  const { nama } = policyOf(`${policy}@${version}`);
  switch (masalah.code) {
    case 'rating-bukan-nilai':
      return `Rating: ${nama} memakai Nilai Perilaku, bukan rating. Kosongkan kedua kolom rating di baris ini.`;
    case 'nilai-skp-diminta': {
      const usulan = masalah.usulan ? ` Hitungan yang belum pasti: ${formatPersen(masalah.usulan)}.` : '';
      return `Nilai SKP: kosong, dan belum dapat ditetapkan menurut ${nama}.${usulan} ${kalimatKurang(kurang, MAKS_KURANG)}`;
    }
    case 'hitungan-belum-ada':
      return `Nilai SKP: terbaca ${IKUT_HITUNGAN}, padahal hitungannya belum ada. ${kalimatKurang(kurang, MAKS_KURANG)}`;
    case 'alasan-nilai-kosong':
      return `Alasan: masih kosong, padahal Nilai SKP ${formatPersen(masalah.dipilih)} berbeda dari hitungan ${formatPersen(masalah.hitungan)}. Tulis alasannya; sampai itu ada, nilai ini belum berlaku.`;
    case 'perilaku-kosong':
      return 'Nilai Perilaku: masih kosong. Ketik angkanya; nilai akhir ada setelah itu.';
  }
}
