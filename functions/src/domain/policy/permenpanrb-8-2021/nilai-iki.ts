/** Category and nilai of one IKI under PermenPANRB 8/2021. */
import { dec, type Decimal } from '../../decimal';
import { dalamBatas } from './capaian';
import { persenBulat } from './pembulatan';

export type Kategori = 'SANGAT_BAIK' | 'BAIK' | 'CUKUP' | 'KURANG' | 'SANGAT_KURANG';

export interface NilaiIki {
  /** The whole percent that was classified. */
  readonly bulatPct: Decimal;
  readonly kategori: Kategori;
  /** 0-120, exact. */
  readonly nilai: Decimal;
}

type Rumus = (bulatPct: Decimal) => Decimal;

const tetap =
  (nilai: number): Rumus =>
  () =>
    dec(nilai);

/** nilai1 + (nilai2 - nilai1) / (c2 - c1) x (c - c1), as the annex writes it; divided last, so that no digit is lost. */
const lurus =
  ([c1, c2]: readonly [number, number], [nilai1, nilai2]: readonly [number, number]): Rumus =>
  (c) => c.minus(c1).times(nilai2 - nilai1).div(c2 - c1).plus(nilai1); // prettier-ignore

/**
 * From the best band downwards; `mulai` is the first whole percent of a band.
 * Source: rows 111, 100, 80, 60 and 0 [official: PermenPANRB 8/2021 annex, scan p. 101; 109 and 88 confirmed on scan
 * p. 363, 120/109/85 on scan p. 428]; row 101 [public code, and the pattern of the other rows; annex p. 92 was not seen].
 */
const PITA: readonly { readonly mulai: number; readonly kategori: Kategori; readonly nilai: Rumus }[] = [
  { mulai: 111, kategori: 'SANGAT_BAIK', nilai: tetap(120) },
  { mulai: 101, kategori: 'SANGAT_BAIK', nilai: lurus([101, 110], [110, 120]) },
  { mulai: 100, kategori: 'BAIK', nilai: tetap(109) },
  { mulai: 80, kategori: 'CUKUP', nilai: lurus([80, 99], [70, 89]) },
  { mulai: 60, kategori: 'KURANG', nilai: lurus([60, 79], [50, 69]) },
  { mulai: 0, kategori: 'SANGAT_KURANG', nilai: lurus([0, 59], [0, 49]) },
];

/**
 * `capaianPct`: unrounded, before cap and floor. `targetMaksimum`: the target is the highest attainable value; then
 * reaching it is Sangat Baik, 120 [official: PermenPANRB 8/2021 annex, scan p. 101, (h)(i)].
 * Written for pejabat pimpinan tinggi and heads of independent units (a Kepala Puskesmas too); of administrasi and
 * fungsional only the category counts (rencana-kinerja.ts).
 */
export function nilaiIki(capaianPct: Decimal, targetMaksimum: boolean): NilaiIki {
  const bulatPct = persenBulat(dalamBatas(capaianPct));
  if (targetMaksimum && bulatPct.eq(100)) return { bulatPct, kategori: 'SANGAT_BAIK', nilai: dec(120) };
  const pita = PITA.find(({ mulai }) => bulatPct.gte(mulai));
  if (!pita) throw new RangeError(`no band for a capaian of ${bulatPct.toFixed()} %`);
  return { bulatPct, kategori: pita.kategori, nilai: pita.nilai(bulatPct) };
}
