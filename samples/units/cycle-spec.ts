/** What a sample unit's leader did: decisions about plans, ratings, feedback, locks. */
import type { Keputusan, NamaPeriode, PilihanRating } from '../../functions/src/contract';
import type { Hari } from '../dates';

/** People are named by `nomor`. */
export interface SpesSiklus {
  /** Whose plan is not simply Disetujui; `keputusan` null: not decided yet. */
  readonly persetujuan: Readonly<Record<number, { readonly keputusan?: Keputusan | null; readonly catatan?: string }>>;
  /** Who is rated in a period: all but these. A period that is not named here is rated for nobody. */
  readonly dinilaiKecuali: Readonly<Partial<Record<NamaPeriode, readonly number[]>>>;
  /** Ratings other than Ikut usulan and Sesuai ekspektasi. */
  readonly penilaian: readonly ContohPenilaian[];
  readonly umpanBalik: readonly ContohUmpanBalik[];
  readonly dikunci: readonly NamaPeriode[];
  /** Whose NIP nobody can read, so that the script has laid no rows. */
  readonly tanpaBaris?: readonly number[];
}

export interface ContohPenilaian {
  readonly periode: NamaPeriode;
  readonly pegawai: number;
  readonly hasilKerja?: PilihanRating;
  readonly perilaku?: Exclude<PilihanRating, 'IKUT_USULAN'>;
  readonly alasan?: string;
  readonly inovasi?: string;
}

export interface ContohUmpanBalik {
  readonly hari: Hari;
  readonly pegawai: number;
  /** An indicator of the person, or a BerAKHLAK value. */
  readonly tentang: string;
  readonly isi: string;
  readonly tindakLanjut?: string;
}
