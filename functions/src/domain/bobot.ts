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

/** Weight with which an indicator takes part now: 0 without a capaian, and while the weights are wrong. */
function bobotIkut({ capaianPct, bobot }: Berbobot, status: StatusBobot): Decimal {
  if (capaianPct === null || status.kind === 'salah') return NOL;
  return status.kind === 'sama' ? SATU : (bobot ?? NOL);
}

const jumlahIkut = (items: readonly Berbobot[], status: StatusBobot): Decimal =>
  items.reduce((sum, item) => sum.plus(bobotIkut(item, status)), NOL);

/**
 * Σ w·c / Σ w over the indicators that have a capaian. Percent, 6 decimals. Null: nothing reported, wrong weights, or only
 * indicators of weight 0 reported.
 */
export function rataBerbobot(items: readonly Berbobot[], status: StatusBobot): Decimal | null {
  const jumlah = jumlahIkut(items, status);
  if (jumlah.isZero()) return null;
  let sum = NOL;
  for (const item of items) {
    const { capaianPct } = item;
    if (capaianPct === null) continue;
    sum = sum.plus(status.kind === 'sama' ? capaianPct : bobotIkut(item, status).times(capaianPct));
  }
  return bulatkan(sum.div(jumlah), 6);
}

/** Share of each indicator in the total, in their order. Percent, 6 decimals; 0 for those that take no part. */
export function bagianBobot(items: readonly Berbobot[], status: StatusBobot): readonly Decimal[] {
  const jumlah = jumlahIkut(items, status);
  const pct = (bobot: Decimal): Decimal => bulatkan(bobot.times(SERATUS).div(jumlah), 6);
  const sama = status.kind === 'sama' && !jumlah.isZero() ? pct(SATU) : null;
  return items.map((item) => {
    const bobot = bobotIkut(item, status);
    return bobot.isZero() ? NOL : (sama ?? pct(bobot));
  });
}
