/** How the reports of several months become one realisasi (Cara Hitung). */
import { NOL, SERATUS, type Decimal } from './decimal';
import type { NilaiRealisasi, Target } from './model';
import { satuanPersen } from './satuan';

export type NilaiTerisi = Exclude<NilaiRealisasi, { readonly kind: 'tidak-berlaku' }>;

export interface Gabungan {
  /** In the indicator's unit; percent for "a dari b". */
  readonly realisasi: Decimal;
  /** The two numbers behind a percent, where one pair stands for it. */
  readonly dari: { readonly a: Decimal; readonly b: Decimal } | null;
}

function persen(a: Decimal, b: Decimal): Decimal {
  if (!b.gt(0)) throw new RangeError(`"a dari b" needs b above 0, got ${b.toFixed()}`);
  return a.times(SERATUS).div(b);
}

const satu = (nilai: NilaiTerisi): Gabungan =>
  nilai.kind === 'angka'
    ? { realisasi: nilai.nilai, dari: null }
    : { realisasi: persen(nilai.a, nilai.b), dari: { a: nilai.a, b: nilai.b } };

/**
 * Takes the reports of an indicator one by one, in month order, and answers with the realisasi so far.
 * Dijumlahkan in percent adds both numbers of "a dari b": a mean of percents would weigh a small month like a big one.
 * Throws: RangeError on b = 0, and where Dijumlahkan meets the kind of number it cannot add (the parser refuses both).
 */
export function penggabung(target: Target): (nilai: NilaiTerisi) => Gabungan {
  let sum = NOL;
  let a = NOL;
  let b = NOL;
  let count = 0;
  switch (target.caraHitung) {
    case 'KUMULATIF':
    case 'TERAKHIR':
      return satu;
    case 'DIRATA_RATA':
      return (nilai) => {
        sum = sum.plus(satu(nilai).realisasi);
        count += 1;
        return { realisasi: count === 1 ? sum : sum.div(count), dari: null };
      };
    case 'DIJUMLAHKAN':
      return (nilai) => {
        if ((nilai.kind === 'dari') !== satuanPersen(target.satuan)) {
          throw new RangeError(`target ${target.kode}: Dijumlahkan in "${target.satuan}" cannot add "${nilai.kind}"`);
        }
        if (nilai.kind === 'angka') {
          sum = sum.plus(nilai.nilai);
          return { realisasi: sum, dari: null };
        }
        a = a.plus(nilai.a);
        b = b.plus(nilai.b);
        return { realisasi: persen(a, b), dari: { a, b } };
      };
  }
}
