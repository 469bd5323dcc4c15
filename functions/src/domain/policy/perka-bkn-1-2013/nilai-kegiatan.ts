/** PP 46/2011 and Perka BKN 1/2013 (until June 2021): capaian of an activity over its aspects, and prestasi kerja. */
import { bulatkan, dec, Decimal, NOL, SERATUS } from '../../decimal';

/** The only rounding of this rule set: values as stated to people. All limits are held against the exact number [ours]. */
export const dinyatakan = (nilai: Decimal): Decimal => bulatkan(nilai, 2);

export type KategoriPerka = 'SANGAT_BAIK' | 'BAIK' | 'CUKUP' | 'KURANG' | 'BURUK';

/** Both in the aspect's unit: output, quality points, months, rupiah. */
export interface Aspek {
  readonly target: Decimal;
  readonly realisasi: Decimal;
}

export interface Efisiensi {
  readonly efisiensiPct: Decimal;
  readonly nilai: Decimal;
}

/** Up to 24 % saved counts as efficient; more is held to be a target set too high. */
const BATAS_EFISIEN_PCT = dec(24);
const NILAI_TEPAT = dec(76);
const KELONGGARAN = dec('1.76');

function targetPositif({ target }: Aspek): Decimal {
  if (!target.gt(0)) throw new RangeError(`a target must be positive, got ${target.toFixed()}`);
  return target;
}

/**
 * Kuantitas (RO/TO x 100) and kualitas (RK/TK x 100). Exact, neither capped nor rounded.
 * Source: [official: Perka BKN 1/2013, slides via slideplayer.info/slide/2020101, text via text-id.123dok.com].
 * Throws: RangeError unless the target is positive.
 */
export const nilaiLangsung = (aspek: Aspek): Decimal => aspek.realisasi.times(SERATUS).div(targetPositif(aspek));

/**
 * Waktu (RW, TW) and biaya (RB, TB): on target is always 76; 24 % saved is 100, and the branch above it begins at 76
 * again. The formula has no floor; below 0 it is held at 0 [derived].
 * Source: up to 24 % [official: Perka BKN 1/2013, slides via slideplayer.info/slide/2020101, worked example via
 * scribd.com/document/354032278]; above 24 % [public code: lahirwisada/anriskp2019].
 * Throws: RangeError unless the target is positive.
 */
export function nilaiEfisiensi(aspek: Aspek): Efisiensi {
  const target = targetPositif(aspek);
  const efisiensiPct = SERATUS.minus(aspek.realisasi.times(SERATUS).div(target));
  const sampai24 = target.times(KELONGGARAN).minus(aspek.realisasi).times(SERATUS).div(target);
  const nilai = efisiensiPct.lte(BATAS_EFISIEN_PCT) ? sampai24 : NILAI_TEPAT.minus(sampai24.minus(SERATUS));
  return { efisiensiPct, nilai: Decimal.max(NOL, nilai) };
}

/**
 * Source: the printed bands 91, 76-90, 61-75, 51-60, 50 [official: Perka BKN 1/2013, slides via
 * slideplayer.info/slide/2020101]; between them (90.5, 75.5, 60.5, 50.5) [public code: lahirwisada/anriskp2019].
 */
export function kategoriPerka(nilai: Decimal): KategoriPerka {
  if (nilai.gte(91)) return 'SANGAT_BAIK';
  if (nilai.gt(75)) return 'BAIK';
  if (nilai.gt(60)) return 'CUKUP';
  return nilai.gt(50) ? 'KURANG' : 'BURUK';
}

export interface Kegiatan {
  readonly kuantitas: Aspek;
  readonly kualitas: Aspek;
  readonly waktu: Aspek;
  /** Null for an activity without a budget. */
  readonly biaya: Aspek | null;
}

export interface NilaiKegiatan {
  readonly aspek: {
    readonly kuantitas: Decimal;
    readonly kualitas: Decimal;
    readonly waktu: Decimal;
    readonly biaya: Decimal | null;
  };
  readonly jumlah: Decimal;
  readonly nilai: Decimal;
  readonly kategori: KategoriPerka;
}

/**
 * Nilai capaian of one activity: the sum of its aspects over 3, or over 4 with biaya. All exact.
 * Source: [official: Perka BKN 1/2013, slides via slideplayer.info/slide/2020101].
 */
export const nilaiKegiatan = ({ kuantitas, kualitas, waktu, biaya }: Kegiatan): NilaiKegiatan =>
  gabungAspek({
    kuantitas: nilaiLangsung(kuantitas),
    kualitas: nilaiLangsung(kualitas),
    waktu: nilaiEfisiensi(waktu).nilai,
    biaya: biaya && nilaiEfisiensi(biaya).nilai,
  });

/** The same from the values of the aspects. */
export function gabungAspek(aspek: NilaiKegiatan['aspek']): NilaiKegiatan {
  const jumlah = aspek.kuantitas
    .plus(aspek.kualitas)
    .plus(aspek.waktu)
    .plus(aspek.biaya ?? NOL);
  const nilai = jumlah.div(aspek.biaya ? 4 : 3);
  return { aspek, jumlah, nilai, kategori: kategoriPerka(nilai) };
}

/**
 * Prestasi kerja: 60 % SKP and 40 % perilaku. Exact. Both are given: how activities, tugas tambahan and kreativitas make
 * up the SKP, and how aspects make up the perilaku, rests on unverified knowledge only.
 * Source: [official: PP 46/2011 and Perka BKN 1/2013, slides via scribd.com/presentation/376874092].
 */
export function prestasiKerja(
  nilaiSkp: Decimal,
  nilaiPerilaku: Decimal,
): { readonly nilai: Decimal; readonly kategori: KategoriPerka } {
  const nilai = nilaiSkp.times(60).plus(nilaiPerilaku.times(40)).div(SERATUS);
  return { nilai, kategori: kategoriPerka(nilai) };
}
