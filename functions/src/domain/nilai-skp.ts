/** What rule sets that end in a number give: the value of a row, of a rencana kinerja or activity, of the SKP, of a person. */
import type { PolicyId } from '../contract/policy';
import type { Decimal } from './decimal';
import type { Target } from './model';
import { lipat } from './teks';

/** Buruk is Perka BKN 1/2013 only, Sangat Kurang all but that. */
export type KategoriNilai = 'SANGAT_BAIK' | 'BAIK' | 'CUKUP' | 'KURANG' | 'SANGAT_KURANG' | 'BURUK';

export const NAMA_KATEGORI: Readonly<Record<KategoriNilai, string>> = {
  SANGAT_BAIK: 'Sangat Baik',
  BAIK: 'Baik',
  CUKUP: 'Cukup',
  KURANG: 'Kurang',
  SANGAT_KURANG: 'Sangat Kurang',
  BURUK: 'Buruk',
};

/** What a value still lacks: a cell that is blank, or a rule that was not seen and for which the leader's value is asked. */
export const HAL_KURANG = [
  'belum-lapor',
  'aspek-kosong',
  'aspek-ganda',
  'aspek-kurang',
  'rentang',
  'target-nol',
  'jumlah-iki',
  'kelompok-jabatan',
  'jenis-ku',
  'satu-jenis-ku',
  'lingkup',
  'iki-tambahan',
  'nilai-tertimbang',
  'bobot-ku',
  'tambahan',
  'rata-kegiatan',
] as const;
export type HalKurang = (typeof HAL_KURANG)[number];

export interface Kekurangan {
  readonly hal: HalKurang;
  /** Kode of a row, or the text of a Rencana Hasil Kerja; null for the whole SKP. */
  readonly di: string | null;
}

/** The value of one row as of its last report. */
export type NilaiBaris =
  | {
      readonly kind: 'nilai';
      /** Exact. */
      readonly nilai: Decimal;
      readonly kategori: KategoriNilai | null;
      /** The number the value was taken from: a whole percent (8/2021), or the efficiency of waktu and biaya (Perka). */
      readonly bulatPct: Decimal | null;
      readonly efisiensiPct: Decimal | null;
    }
  | { readonly kind: 'kurang'; readonly hal: HalKurang };

export interface BarisTernilai {
  readonly target: Target;
  /** Null while nothing is reported. */
  readonly nilai: NilaiBaris | null;
}

/** Rows that are valued together: a rencana kinerja (8/2021, JA and JF) or an activity (Perka). */
export interface KelompokNilai {
  readonly rhk: string;
  readonly kode: readonly string[];
  /** Exact; null while something is lacking. */
  readonly nilai: Decimal | null;
  readonly kategori: KategoriNilai | null;
}

export interface NilaiSkp {
  readonly policy: PolicyId;
  readonly version: number;
  readonly kelompok: readonly KelompokNilai[];
  /** By rules that were seen; exact. Null while nothing can be computed, and where the leader's value is asked. */
  readonly nilai: Decimal | null;
  /** What the known numbers suggest where the rule itself is open: it takes effect by the leader's word alone. */
  readonly usulan: Decimal | null;
  readonly kurang: readonly Kekurangan[];
}

export interface MasukanAkhir {
  readonly skp: Decimal;
  readonly perilaku: Decimal;
  readonly pendapatRekan: boolean;
  readonly ideBaru: boolean;
}

/** The end of an appraisal: a number on the scale of its own rule set, never beside a rating. */
export interface AkhirNilai {
  /** Exact. */
  readonly nilai: Decimal;
  readonly kategori: KategoriNilai;
  /** The category rests on a limit that is only reported. */
  readonly batasBelumPasti: boolean;
}

export type MasalahNilai =
  /** A rating typed where this rule set knows none: it takes no effect. */
  | { readonly code: 'rating-bukan-nilai' }
  /** The rules give no nilai SKP, or only a usulan: the leader's value is needed. */
  | { readonly code: 'nilai-skp-diminta'; readonly usulan: Decimal | null }
  | { readonly code: 'hitungan-belum-ada' }
  /** Another value than the computed one, without a reason: it takes no effect until there is one. */
  | { readonly code: 'alasan-nilai-kosong'; readonly dipilih: Decimal; readonly hitungan: Decimal }
  | { readonly code: 'perilaku-kosong' };

/** A final number and what it is made of. `nilai` and `kategori` are null while a part is missing. */
export interface HasilAkhir {
  readonly policy: NilaiSkp['policy'];
  readonly version: number;
  /** In effect. Exact. */
  readonly skp: Decimal | null;
  readonly perilaku: Decimal | null;
  readonly nilai: Decimal | null;
  readonly kategori: KategoriNilai | null;
  readonly batasBelumPasti: boolean;
  readonly masalah: readonly MasalahNilai[];
}

/** Rows of one Rencana Hasil Kerja together, in the order in which they come. */
export function perRhk(baris: readonly BarisTernilai[]): readonly (readonly BarisTernilai[])[] {
  const groups = new Map<string, BarisTernilai[]>();
  for (const b of baris) {
    const key = lipat(b.target.rhk);
    const group = groups.get(key);
    if (group) group.push(b);
    else groups.set(key, [b]);
  }
  return [...groups.values()];
}

/** What keeps the rows of a group from being valued together: nothing reported, or a fault of a row. */
export const kurangBaris = (baris: readonly BarisTernilai[]): Kekurangan[] =>
  baris.flatMap(({ target, nilai }) => {
    if (nilai === null) return [{ hal: 'belum-lapor', di: target.kode } as const];
    return nilai.kind === 'kurang' ? [{ hal: nilai.hal, di: target.kode }] : [];
  });
