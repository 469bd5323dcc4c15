/** The quadrant of PermenPANRB 6/2022: two ratings become a predikat, and the spellings in which both are met. */
import type { PREDIKAT_ORGANISASI } from '../contract/status';
import type { Rating } from './model';
import { lipat } from './teks';

export type Predikat = 'SANGAT_BAIK' | 'BAIK' | 'BUTUH_PERBAIKAN' | 'KURANG' | 'SANGAT_KURANG';
export type PredikatOrganisasi = keyof typeof PREDIKAT_ORGANISASI;

/** From best to worst, the order of every list of predicates. */
export const NAMA_PREDIKAT: Readonly<Record<Predikat, string>> = {
  SANGAT_BAIK: 'Sangat Baik',
  BAIK: 'Baik',
  BUTUH_PERBAIKAN: 'Butuh Perbaikan',
  KURANG: 'Kurang/misconduct',
  SANGAT_KURANG: 'Sangat Kurang',
};

/** First key: hasil kerja, second: perilaku. */
const KUADRAN: Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>> = {
  DI_ATAS: { DI_ATAS: 'SANGAT_BAIK', SESUAI: 'BAIK', DI_BAWAH: 'KURANG' },
  SESUAI: { DI_ATAS: 'BAIK', SESUAI: 'BAIK', DI_BAWAH: 'KURANG' },
  DI_BAWAH: { DI_ATAS: 'BUTUH_PERBAIKAN', SESUAI: 'BUTUH_PERBAIKAN', DI_BAWAH: 'SANGAT_KURANG' },
};

/**
 * Predikat kinerja of an employee from the two ratings that the pejabat penilai gave. A table, not a formula: only one
 * of its nine cells is Sangat Baik, and no hasil kerja makes up for a perilaku di bawah ekspektasi.
 * Source: quadrant of PermenPANRB 6/2022 [public code: five implementations agree on all nine cells; the text of the
 * regulation was not seen]. Not for the rule sets before 2022.
 */
export const predikatPegawai = (hasilKerja: Rating, perilaku: Rating): Predikat => KUADRAN[hasilKerja][perilaku];

/** Case, spaces, underscores, strokes and brackets say nothing: "DI_ATAS", "Diatas" and "di atas" are one. */
const rapat = (text: string): string => lipat(text).replaceAll(' ', '');

/** A reader of the given spellings; null for any other text, the blank one too. */
export function pembaca<T extends string>(ejaan: Readonly<Record<T, readonly string[]>>): (text: string) => T | null {
  const known = new Map<string, T>();
  for (const key of Object.keys(ejaan) as T[]) {
    for (const word of [key, ...ejaan[key]]) known.set(rapat(word), key);
  }
  return (text) => known.get(rapat(text)) ?? null;
}

/** "Cukup" is what the predicate between Baik and Kurang was called before 2022; forms still print both. */
const BUTUH_PERBAIKAN = ['Butuh Perbaikan/Cukup', 'Cukup'];

/** A rating as people write it: 'Diatas  Ekspektasi', 'sesuai', 'DI_BAWAH'. Null when it is none. */
export const bacaRating = pembaca<Rating>({
  DI_ATAS: ['Di atas ekspektasi'],
  SESUAI: ['Sesuai ekspektasi'],
  DI_BAWAH: ['Di bawah ekspektasi'],
});

/** A predikat of an employee as people write it: 'butuh perbaikan/cukup', 'Misconduct'. Null when it is none. */
export const bacaPredikat = pembaca<Predikat>({
  SANGAT_BAIK: [],
  BAIK: [],
  BUTUH_PERBAIKAN,
  KURANG: [NAMA_PREDIKAT.KURANG, 'Misconduct'],
  SANGAT_KURANG: [],
});

/** A predikat of a unit: the same words with Istimewa on top. Null when it is none. */
export const bacaPredikatOrganisasi = pembaca<PredikatOrganisasi>({
  ISTIMEWA: [],
  BAIK: [],
  BUTUH_PERBAIKAN,
  KURANG: [],
  SANGAT_KURANG: [],
});
