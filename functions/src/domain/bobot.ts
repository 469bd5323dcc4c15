/** Weights of one person's indicators: all blank is equal, otherwise exactly 100.00 together. */
import { bulatkan, dec, NOL, SERATUS, type Decimal } from './decimal';
import type { StatusBobot } from './hasil';
import type { Target } from './model';

const SATU = dec(1);

/** Source: design of this product (difference of a hundredth counts: 99.99 is not 100). */
export function statusBobot(target: readonly Target[]): StatusBobot {
  const kosong = target.filter((t) => t.bobot === null).map((t) => t.kode);
  if (kosong.length === target.length) return { kind: 'sama' };
  const jumlah = target.reduce((sum, t) => sum.plus(t.bobot ?? NOL), NOL);
  return kosong.length === 0 && jumlah.eq(SERATUS) ? { kind: 'seratus' } : { kind: 'salah', jumlah, kosong };
}

export interface Berbobot {
  /** Percent; null takes no part, and its weight neither. */
  readonly capaianPct: Decimal | null;
  readonly bobot: Decimal | null;
}

/**
 * Σ w·c / Σ w over the indicators that have a capaian. Percent, 6 decimals. `bobotPct` in the same order, 0 for those
 * that take no part. Null total: nothing reported, wrong weights, or only indicators of weight 0 reported.
 */
export function rataBerbobot(
  items: readonly Berbobot[],
  status: StatusBobot,
): { readonly totalPct: Decimal | null; readonly bobotPct: readonly Decimal[] } {
  if (status.kind === 'salah') return { totalPct: null, bobotPct: items.map(() => NOL) };
  let bobotSum = NOL;
  let sum = NOL;
  const bobot = items.map(({ capaianPct, bobot: typed }) => {
    if (capaianPct === null) return NOL;
    const w = status.kind === 'sama' ? SATU : (typed ?? NOL);
    bobotSum = bobotSum.plus(w);
    sum = sum.plus(w.times(capaianPct));
    return w;
  });
  if (bobotSum.isZero()) return { totalPct: null, bobotPct: items.map(() => NOL) };
  return {
    totalPct: bulatkan(sum.div(bobotSum), 6),
    bobotPct: bobot.map((w) => (w.isZero() ? NOL : bulatkan(w.times(SERATUS).div(bobotSum), 6))),
  };
}
