/** Capaian of an IKI by the annex of PermenPANRB 8/2021: formula normal (NAIK), khusus (TURUN), and range targets. */
import { dec, Decimal, NOL, SERATUS } from '../../decimal';
import type { Arah, NilaiTarget } from '../../model';
import { disimpan, persenBulat } from './pembulatan';

const DUA_RATUS = dec(200);
const BATAS_ATAS = dec(120);

/** The number of a range that the realisasi is held against; null inside the range, where the target is met. */
function patokan(realisasi: Decimal, target: NilaiTarget): Decimal | null {
  if (target.kind === 'angka') return target.nilai;
  if (realisasi.gt(target.max)) return target.max;
  return realisasi.lt(target.min) ? target.min : null;
}

/**
 * How far the realisasi of an IKI reached its target: realisasi / target (normal), 1 + (1 - realisasi / target) (khusus).
 * Units: percent, exact; realisasi and target share the indicator's unit.
 * Range: unbounded here; who uses it caps at 120 and floors at 0.
 * Source: annex p. 91-100 [official: PermenPANRB 8/2021 annex, scan p. 99, 101, 110] for normal, khusus and both edges of
 * a range; inside the range = 100 [public code: Croazt/skp_app]; target 0 where lower is better [ours]. The example on
 * annex p. 100 prints 113 % for realisasi 92 % of 80-90 %; that is an error, 92/90 is 102.2 %.
 * Throws: RangeError on a target that a ratio cannot use: 0 with NAIK, negative with either.
 */
export function capaianPct(realisasi: Decimal, target: NilaiTarget, arah: Arah): Decimal {
  const t = patokan(realisasi, target);
  if (t === null) return SERATUS;
  if (t.isNegative() && !t.isZero()) throw new RangeError(`a target must not be negative, got ${t.toFixed()}`);
  if (t.isZero()) {
    if (arah === 'NAIK') throw new RangeError('a target must be positive where higher is better, got 0');
    return realisasi.isZero() ? SERATUS : NOL;
  }
  const rasioPct = realisasi.times(SERATUS).div(t);
  return arah === 'NAIK' ? rasioPct : DUA_RATUS.minus(rasioPct);
}

/** Within 0 and 120. Source: cap and floor are [ours]; no category depends on the cap. */
export const dalamBatas = (pct: Decimal): Decimal => Decimal.max(NOL, Decimal.min(BATAS_ATAS, pct));

export interface CapaianIki {
  /** Percent, neither rounded nor capped. */
  readonly asliPct: Decimal;
  /** Percent within cap and floor, 6 decimals. */
  readonly pct: Decimal;
  /** Whole percent within cap and floor: the one that is classified, rounded from the unrounded number. */
  readonly bulatPct: Decimal;
}

/** `realisasi`: null when not reported; then there is no capaian, for absent is not zero. Throws: as capaianPct. */
export function capaianIki(realisasi: Decimal | null, target: NilaiTarget, arah: Arah): CapaianIki | null {
  if (realisasi === null) return null;
  const asliPct = capaianPct(realisasi, target, arah);
  const batas = dalamBatas(asliPct);
  return { asliPct, pct: disimpan(batas), bulatPct: persenBulat(batas) };
}
