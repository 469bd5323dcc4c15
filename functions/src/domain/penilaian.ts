/** What a leader picked for one person and period, held against the usulan: effective ratings, predikat, what is wrong. */
import type { HasilPegawai } from './hasil';
import { NAMA_PREDIKAT, predikatPegawai, type Predikat } from './kuadran';
import type { Rating } from './model';
import type { HasilAkhir } from './nilai-skp';
import { PERIODE_PENILAIAN } from './periode';

/** Null is not picked yet. */
export type PilihanRating = 'IKUT_USULAN' | Rating | null;

/** One row of `Penilaian` as read. */
export interface Penilaian {
  /** 'TW I' ... 'TW IV' or 'Tahun'. */
  readonly periode: string;
  readonly hasilKerja: PilihanRating;
  /** Nothing is computed for perilaku: 'IKUT_USULAN' there is SESUAI, a default of this product and not law. */
  readonly perilaku: PilihanRating;
  readonly alasan: string | null;
  readonly inovasi: string | null;
}

export type MasalahPenilaian =
  /** Another rating than the usulan, without a reason: it takes no effect until there is one. */
  | { readonly code: 'alasan-kosong'; readonly dipilih: Rating; readonly usulan: Rating }
  | { readonly code: 'usulan-belum-ada' }
  | { readonly code: 'rating-tidak-lengkap'; readonly kosong: 'hasilKerja' | 'perilaku' };

export interface HasilPenilaian {
  readonly periode: string;
  /** In effect; null without the leader's act, or while that act has a problem. */
  readonly ratingHasilKerja: Rating | null;
  readonly ratingPerilaku: Rating | null;
  /** Null unless both ratings are in effect: without the leader there is no predikat. */
  readonly predikat: Predikat | null;
  readonly alasan: string | null;
  readonly problems: readonly MasalahPenilaian[];
  /** Of a period whose rule set ends in a number; ratings and predikat are null then. */
  readonly akhir?: HasilAkhir;
}

/** The leader has finished with this period: a predikat, or a number with its category. */
export const sudahDinilai = ({ predikat, akhir }: Pick<HasilPenilaian, 'predikat' | 'akhir'>): boolean =>
  akhir ? akhir.kategori !== null : predikat !== null;

function ratingHasilKerja(pilihan: PilihanRating, usulan: Rating | null, alasan: string | null) {
  if (pilihan === null) return null;
  if (pilihan === 'IKUT_USULAN') return usulan ?? ({ code: 'usulan-belum-ada' } as const);
  if (usulan !== null && pilihan !== usulan && alasan === null) {
    return { code: 'alasan-kosong', dipilih: pilihan, usulan } as const;
  }
  return pilihan;
}

/** Usulan of a rating period; null before it begins and while nothing can be computed. */
export const usulanPeriode = (hasil: HasilPegawai, periode: string): Rating | null =>
  hasil.periode.find((p) => p.periode === periode)?.usulan ?? null;

/**
 * Effective ratings and predikat of one period. `usulan`: the one the leader saw. The year is rated anew like any other period: periodic predicates are
 * never averaged.
 * Source: PermenPANRB 6/2022 knows ratings by the pejabat penilai only [official: BKN FAQ]; that another rating than the
 * usulan wants a reason, and that one without it has no effect, is [ours].
 */
export function hasilPenilaian(penilaian: Penilaian, usulan: Rating | null): HasilPenilaian {
  const { periode, hasilKerja, perilaku } = penilaian;
  const alasan = penilaian.alasan?.trim() ? penilaian.alasan : null;
  const problems: MasalahPenilaian[] = [];
  if (hasilKerja !== null && perilaku === null) problems.push({ code: 'rating-tidak-lengkap', kosong: 'perilaku' });
  if (hasilKerja === null && perilaku !== null) problems.push({ code: 'rating-tidak-lengkap', kosong: 'hasilKerja' });
  const terbaca = ratingHasilKerja(hasilKerja, usulan, alasan);
  if (terbaca !== null && typeof terbaca === 'object') problems.push(terbaca);
  const rating = typeof terbaca === 'string' ? terbaca : null;
  const ratingPerilaku = perilaku === 'IKUT_USULAN' ? 'SESUAI' : perilaku;
  return {
    periode,
    ratingHasilKerja: rating,
    ratingPerilaku,
    predikat: rating && ratingPerilaku && predikatPegawai(rating, ratingPerilaku),
    alasan,
    problems,
  };
}

/**
 * Whether the leader decided on another usulan than the present one. `anchor`: the usulan when the decision was first
 * seen; null when there was none, so that nothing the leader looked at has changed.
 */
export const usulanBerubah = (anchor: Rating | null, now: Rating | null): boolean => anchor !== null && anchor !== now;

/** The predicates of the quarters in one line, beside the year's own: 'TW I Baik, TW II -, TW III -, TW IV Sangat Baik'. */
export function predikatPeriodik(hasil: readonly Pick<HasilPenilaian, 'periode' | 'predikat'>[]): string {
  return PERIODE_PENILAIAN.filter((p) => p.nama !== 'Tahun')
    .map(({ nama }) => {
      const predikat = hasil.find((h) => h.periode === nama)?.predikat;
      return `${nama} ${predikat ? NAMA_PREDIKAT[predikat] : '-'}`;
    })
    .join(', ');
}
