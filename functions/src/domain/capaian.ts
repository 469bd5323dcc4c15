/** Capaian of one realisasi under a policy: computed, rounded to what is stored, then held within cap and floor. */
import { bulatkan, type Decimal } from './decimal';
import type { Policy } from './policy/kontrak';
import type { Arah } from './model';
import type { TargetPeriode } from './target-periode';

export interface Capaian {
  /** Percent with 6 decimals, before cap and floor. */
  readonly asliPct: Decimal;
  /** Percent with 6 decimals, within the policy's limits. */
  readonly pct: Decimal;
  readonly dibatasi: 'atas' | 'bawah' | null;
}

const PLACES = 6;

/**
 * Whether nothing was to be reached so far: a quarter's target of 0 where higher is better ("begins in TW II"), or
 * positions that fall and leave less than nothing once "tidak berlaku" months are taken off. The annual target itself
 * is never excused so; the parser refuses it and the policy throws.
 */
function belumAdaTarget({ cara, nilai }: TargetPeriode, arah: Arah): boolean {
  if (cara.kind === 'tahunan' || (cara.kind === 'sampai-bulan' && cara.tw === null)) return false;
  const max = nilai.kind === 'angka' ? nilai.nilai : nilai.max;
  return arah === 'NAIK' ? max.lte(0) : max.lt(0);
}

/** Null when there was nothing to reach yet. Throws: RangeError on a target the policy cannot use. */
export function capaianDari(realisasi: Decimal, target: TargetPeriode, arah: Arah, policy: Policy): Capaian | null {
  if (belumAdaTarget(target, arah)) return null;
  const asliPct = bulatkan(policy.capaianPct(realisasi, target.nilai, arah), PLACES);
  if (asliPct.gt(policy.batasAtasPct)) return { asliPct, pct: policy.batasAtasPct, dibatasi: 'atas' };
  if (asliPct.lt(policy.batasBawahPct)) return { asliPct, pct: policy.batasBawahPct, dibatasi: 'bawah' };
  return { asliPct, pct: asliPct, dibatasi: null };
}
