/**
 * Ratings of everybody per period, and the usulan each was given on. PURE.
 *
 * A rating stands on the usulan the leader saw. The manifest keeps that usulan beside a digest of the leader's row: a
 * row that changes is a new look, a usulan that changes under an unchanged row is told (`Perlu dicek`) and takes no
 * effect until the leader looks again.
 */
import type { NamaPeriode } from '../../contract';
import type { HasilPegawai } from '../../domain/hasil';
import { predikatHasil, type HasilKeberatan } from '../../domain/keberatan';
import type { Rating } from '../../domain/model';
import { usulanPeriode, type HasilPenilaian } from '../../domain/penilaian';
import { hasilPenilaianPeriode } from '../../domain/penilaian-nilai';
import type { KeberatanTercatat, ManifestEntry, PenetapanTersimpan, PerPeriode } from '../state';
import type { FrozenPart } from './locks';
import { digestOf } from './hash';
import type { EmployeeInputs } from './inputs';

export interface RatingNow {
  readonly hasil: HasilPenilaian;
  /** The usulan the rating stands on, and the one computed now. */
  readonly dinilaiAtas: Rating | null;
  readonly usulan: Rating | null;
  /** A decided objection; changed ratings stand in `hasil` already. */
  readonly keberatan?: KeberatanTercatat;
}

export interface Ratings {
  readonly perPeriode: PerPeriode<RatingNow>;
  /** For the manifest; absent without a rating. */
  readonly dinilai?: NonNullable<ManifestEntry['dinilai']>;
}

export function ratingsOf(
  inputs: EmployeeInputs,
  hasil: HasilPegawai,
  stored: ManifestEntry['dinilai'],
  frozen: PerPeriode<FrozenPart | null>,
  /** For the head of the unit: the ratings given one level above, which no lock of the unit freezes. */
  penetapan: PerPeriode<PenetapanTersimpan>,
): Ratings {
  const perPeriode: Partial<Record<NamaPeriode, RatingNow>> = {};
  const dinilai: Partial<Record<NamaPeriode, string>> = {};
  for (const row of inputs.penilaian) {
    const usulan = usulanPeriode(hasil, row.periode);
    const isi = digestOf(row);
    const before = stored?.[row.periode];
    const tetap = penetapan[row.periode];
    const seen = before?.startsWith(`${isi} `) ? usulanDilihat(before) : usulan;
    const dilihat = tetap ? tetap.usulan : seen;
    dinilai[row.periode] = `${isi} ${dilihat ?? '-'}`;
    const now = hasilPenilaianPeriode(row, hasil, dilihat);
    perPeriode[row.periode] = {
      hasil: tetap ? now : (frozen[row.periode]?.rating ?? now),
      dinilaiAtas: dilihat,
      usulan,
    };
  }
  return Object.keys(dinilai).length > 0 ? { perPeriode, dinilai } : { perPeriode };
}

/** A person's rating of `periode` as stored, on the usulan in `dinilai`, the manifest's word for it; null without a row. */
export function storedRating(
  { penilaian }: EmployeeInputs,
  hasil: HasilPegawai,
  periode: NamaPeriode,
  dinilai: string | undefined,
): HasilPenilaian | null {
  const row = penilaian.find((p) => p.periode === periode);
  return row
    ? hasilPenilaianPeriode(row, hasil, dinilai === undefined ? usulanPeriode(hasil, periode) : usulanDilihat(dinilai))
    : null;
}

/** A rating as it counts after an objection: a changed result stands in the place of the one that was objected to. */
export function hasilSesudah<T extends HasilPenilaian | null>(
  semula: T,
  periode: NamaPeriode,
  keberatan: HasilKeberatan,
): T | HasilPenilaian {
  if (keberatan.keputusan === 'DITOLAK') return semula;
  const { ratingHasilKerja, ratingPerilaku } = keberatan;
  const predikat = predikatHasil(keberatan);
  // The reason of the pejabat penilai belongs to his own rating.
  return { periode, ratingHasilKerja, ratingPerilaku, predikat, alasan: null, problems: [] };
}

/** The usulan in 'digest usulan' of the manifest. */
function usulanDilihat(dinilai: string): Rating | null {
  const word = dinilai.split(' ')[1];
  return RATINGS.find((rating) => rating === word) ?? null;
}
const RATINGS: readonly Rating[] = ['DI_ATAS', 'SESUAI', 'DI_BAWAH'];
