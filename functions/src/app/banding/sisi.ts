/** One person's result under one rule set in words, and what that rule set still lacks of him. PURE. */
import type { SisiBanding } from '../../contract';
import { formatPersen } from '../../domain/format';
import type { HasilPeriode, StatusBobot } from '../../domain/hasil';
import { teksKurang } from '../../domain/kekurangan';
import { NAMA_PREDIKAT } from '../../domain/kuadran';
import type { MasalahNilai, NilaiSkp } from '../../domain/nilai-skp';
import { teksBobotSalah } from '../../domain/penjelasan';
import type { HasilPenilaian } from '../../domain/penilaian';
import { kapital } from '../../domain/teks';
import { teksHasil } from '../explanation';

export interface Sisi {
  /** Null: nothing was recorded of this person and period. */
  readonly hasil: HasilPeriode | null;
  /** Null without a row of `Penilaian`. */
  readonly rating: HasilPenilaian | null;
  readonly bobot: StatusBobot;
  /** False where only indicators are shown: no leader's act is lacking then. */
  readonly dinilai: boolean;
}

export function sisi({ hasil, rating, bobot, dinilai }: Sisi): SisiBanding {
  if (hasil === null) return { hasil: 'Tidak tercatat', kurang: ['Tidak ada hasil pegawai ini pada periode ini'] };
  const { nilai } = hasil;
  const predikat = rating?.predikat ? `; predikat ${NAMA_PREDIKAT[rating.predikat]}` : '';
  return {
    hasil: kapital(`${teksHasil(hasil, rating?.akhir)}${predikat}`),
    kurang: nilai ? kurangNilai(nilai, rating, dinilai) : kurangRating(hasil, rating, bobot, dinilai),
  };
}

function kurangNilai(skp: NilaiSkp, rating: HasilPenilaian | null, dinilai: boolean): string[] {
  const kosong: readonly MasalahNilai[] = [
    ...(skp.nilai ? [] : [{ code: 'nilai-skp-diminta', usulan: skp.usulan } as const]),
    { code: 'perilaku-kosong' },
  ];
  const masalah = rating?.akhir?.masalah ?? kosong;
  return masalah
    .filter(({ code }) => dinilai || code !== 'perilaku-kosong')
    .flatMap((m) => teksMasalah(m, skp).map(kapital));
}

/** A rating of the other scale lacks nothing: the two are asked side by side here. */
function teksMasalah(masalah: MasalahNilai, { kurang }: NilaiSkp): string[] {
  switch (masalah.code) {
    case 'rating-bukan-nilai':
      return [];
    case 'nilai-skp-diminta':
    case 'hitungan-belum-ada':
      return kurang.length > 0 ? kurang.map(teksKurang) : ['Nilai SKP belum dapat ditetapkan'];
    case 'alasan-nilai-kosong':
      return [`Alasan belum diisi untuk Nilai SKP ${formatPersen(masalah.dipilih)}`];
    case 'perilaku-kosong':
      return ['Nilai Perilaku belum diisi'];
  }
}

function kurangRating(
  { totalPct }: HasilPeriode,
  rating: HasilPenilaian | null,
  bobot: StatusBobot,
  dinilai: boolean,
): string[] {
  const total = totalPct ? [] : [kapital(teksBobotSalah(bobot) ?? 'belum ada realisasi yang dapat dihitung')];
  if (!dinilai) return total;
  const alasan = rating?.problems.some(({ code }) => code === 'alasan-kosong') === true;
  return [
    ...total,
    ...(alasan ? ['Alasan belum diisi, sehingga Rating Hasil Kerja belum berlaku'] : []),
    ...(rating?.ratingHasilKerja || alasan ? [] : ['Rating Hasil Kerja belum ditetapkan']),
    ...(rating?.ratingPerilaku ? [] : ['Rating Perilaku belum ditetapkan']),
  ];
}
