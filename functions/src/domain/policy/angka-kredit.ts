/** Angka kredit of a jabatan fungsional from its predikat: PermenPANRB 1/2023 and Peraturan BKN 3/2023. */
import { bulatkan, dec, NOL, type Decimal } from '../decimal';
import { pembaca, type Predikat } from '../kuadran';

export type JenjangFungsional =
  'PEMULA' | 'TERAMPIL' | 'MAHIR' | 'PENYELIA' | 'AHLI_PERTAMA' | 'AHLI_MUDA' | 'AHLI_MADYA' | 'AHLI_UTAMA';

/**
 * Koefisien of a year.
 * Source: 12.5 [official: BKN slides via scribd.com/document/667706939]; 25 (reported by fliphtml5.com/ffcwr/kblm, p. 25);
 * the others [public code], a SIASN client form.
 */
const KOEFISIEN: Readonly<Record<JenjangFungsional, string>> = {
  PEMULA: '3.75',
  TERAMPIL: '5',
  MAHIR: '12.5',
  PENYELIA: '25',
  AHLI_PERTAMA: '12.5',
  AHLI_MUDA: '25',
  AHLI_MADYA: '37.5',
  AHLI_UTAMA: '50',
};

/**
 * Percent of the koefisien. Cukup and Butuh Perbaikan are one.
 * Source: [official: PermenPANRB 1/2023, slides via scribd.com/presentation/694983391 and BKN slides via
 * scribd.com/document/667706939].
 */
const PERSEN: Readonly<Record<Predikat, number>> = {
  SANGAT_BAIK: 150,
  BAIK: 100,
  BUTUH_PERBAIKAN: 75,
  KURANG: 50,
  SANGAT_KURANG: 25,
};

/** A jenjang as people write it: 'Ahli Pertama'. Null when it is none of a jabatan fungsional: then there is no angka kredit. */
export const bacaJenjang = pembaca<JenjangFungsional>({
  PEMULA: [],
  TERAMPIL: [],
  MAHIR: [],
  PENYELIA: [],
  AHLI_PERTAMA: [],
  AHLI_MUDA: [],
  AHLI_MADYA: [],
  AHLI_UTAMA: [],
});

export interface PeriodeAngkaKredit {
  readonly jenjang: JenjangFungsional;
  readonly predikat: Predikat;
  /** Months of the period, 1-12. Less than a year is for those who are short of the angka kredit they need. */
  readonly bulan: number;
}

/** The only rounding: each period, 2 decimals, half up. Source: table of a SIASN client form [public code]. */
const perPeriode = (angkaKredit: Decimal): Decimal => bulatkan(angkaKredit, 2);

/**
 * Angka kredit of one period: bulan/12 x percent of the predikat x koefisien. 2 decimals.
 * Source: [official: PermenPANRB 1/2023, slides via scribd.com/presentation/694983391 and BKN slides via
 * scribd.com/document/667706939].
 * Throws: RangeError unless `bulan` is a whole number from 1 to 12.
 */
export function angkaKredit({ jenjang, predikat, bulan }: PeriodeAngkaKredit): Decimal {
  if (!Number.isInteger(bulan) || bulan < 1 || bulan > 12) throw new RangeError(`months must be 1 to 12, got ${bulan}`);
  return perPeriode(dec(KOEFISIEN[jenjang]).times(PERSEN[predikat]).times(bulan).div(1200));
}

/** Several periods: each rounded, then added, as BKN's example can be read [derived]. */
export function angkaKreditKumulatif(periode: readonly PeriodeAngkaKredit[]): {
  readonly rincian: readonly Decimal[];
  readonly total: Decimal;
} {
  const rincian = periode.map(angkaKredit);
  return { rincian, total: rincian.reduce((sum, ak) => sum.plus(ak), NOL) };
}
