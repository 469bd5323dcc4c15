/** Nilai SKP under PermenPANRB 8/2021 of pejabat pimpinan tinggi and heads of independent units: Nilai KU + Nilai KT. */
import { dec, Decimal, NOL, SERATUS } from '../../decimal';
import type { Kategori } from './nilai-iki';

/** Percent weights of the two kinds of kinerja utama. */
export interface BobotKu {
  readonly perjanjianPct: Decimal;
  readonly inisiatifPct: Decimal;
}

export interface NilaiKu {
  /** The two weighted means that make up `nilai`. Exact. */
  readonly bagianPerjanjian: Decimal;
  readonly bagianInisiatif: Decimal;
  readonly nilai: Decimal;
}

/** Null without any value: absent is not zero. */
const rata = (nilai: readonly Decimal[]): Decimal | null =>
  nilai.length === 0 ? null : nilai.reduce((sum, n) => sum.plus(n), NOL).div(nilai.length);

/**
 * Kinerja utama: the mean of what perjanjian kinerja or a directive asks, and the mean of rencana aksi or inisiatif
 * strategis, weighted. Null while one kind has no value: how the other one then counts was not seen.
 * Source: the two kinds [official: PermenPANRB 8/2021 annex, scan p. 101]; weighting their means [inferred], hence
 * `bobot` is asked (BOBOT_KU_TERSIRAT in terbuka.ts).
 */
export function nilaiKu(perjanjian: readonly Decimal[], inisiatif: readonly Decimal[], bobot: BobotKu): NilaiKu | null {
  const [rataPerjanjian, rataInisiatif] = [rata(perjanjian), rata(inisiatif)];
  if (rataPerjanjian === null || rataInisiatif === null) return null;
  const bagianPerjanjian = rataPerjanjian.times(bobot.perjanjianPct).div(SERATUS);
  const bagianInisiatif = rataInisiatif.times(bobot.inisiatifPct).div(SERATUS);
  return { bagianPerjanjian, bagianInisiatif, nilai: bagianPerjanjian.plus(bagianInisiatif) };
}

/**
 * Value of a period within the year: (mean of the rencana aksi + mean of the measurable KU) / 2. Null while one of them
 * has no value.
 * Source: [official: PermenPANRB 8/2021 annex, scan p. 75].
 */
export function nilaiPeriodik(rencanaAksi: readonly Decimal[], kuTerukur: readonly Decimal[]): Decimal | null {
  const [rataAksi, rataKu] = [rata(rencanaAksi), rata(kuTerukur)];
  return rataAksi && rataKu && rataAksi.plus(rataKu).div(2);
}

/** Percent. Source: [official: PermenPANRB 8/2021, annex p. 95-96 via pubhtml5.com]. */
const BOBOT_TAMBAHAN: Readonly<Record<Kategori, number>> = {
  SANGAT_BAIK: 100,
  BAIK: 80,
  CUKUP: 60,
  KURANG: 40,
  SANGAT_KURANG: 20,
};

/** Lingkup penugasan within the same unit. Source: [official: PermenPANRB 8/2021 annex via anyflip.com/dexzb/vrxf]. */
export const LINGKUP_SATU_UNIT = dec(1);
/** The most that kinerja tambahan may add. Source: [official: PermenPANRB 8/2021, annex p. 95-96 via pubhtml5.com]. */
export const BATAS_TAMBAHAN = dec(10);

export interface KinerjaTambahan {
  readonly kategori: Kategori;
  /**
   * Percent. Within one unit LINGKUP_SATU_UNIT; 2 between units and 3 between instansi are [unverified], so the leader
   * gives the number.
   */
  readonly lingkup: Decimal;
  readonly nilai: Decimal;
}

/**
 * Nilai tertimbang of one kinerja tambahan: bobot/100 x lingkup/100 x nilai.
 * Source: [official: PermenPANRB 8/2021, annex p. 95-96 via pubhtml5.com; worked value 0.8 via anyflip.com/dexzb/vrxf].
 */
export const nilaiTambahan = ({ kategori, lingkup, nilai }: KinerjaTambahan): Decimal =>
  nilai.times(lingkup).times(BOBOT_TAMBAHAN[kategori]).div(10_000);

/** Nilai KT: the sum, at most 10. Nobody needs to have kinerja tambahan: none is 0. */
export const totalTambahan = (nilaiTertimbang: readonly Decimal[]): Decimal =>
  Decimal.min(BATAS_TAMBAHAN, nilaiTertimbang.reduce((sum, n) => sum.plus(n), NOL)); // prettier-ignore

/** Nilai SKP = Nilai KU + Nilai KT. Source: [official: PermenPANRB 8/2021, annex p. 95-96 via pubhtml5.com]. */
export const nilaiSkp = (ku: Omit<NilaiKu, 'nilai'>, tambahan: Decimal): Decimal =>
  ku.bagianPerjanjian.plus(ku.bagianInisiatif).plus(tambahan);
