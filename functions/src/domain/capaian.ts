/** Capaian of one realisasi under a policy: computed, rounded to what is stored, then held within cap and floor. */
import { banding, bulatkan, type Decimal } from './decimal';
import type { Policy } from './policy/kontrak';
import type { Arah, Target } from './model';
import type { NilaiBaris } from './nilai-skp';
import type { TargetPeriode } from './target-periode';

export interface Capaian {
  /** Percent with 6 decimals, before cap and floor; null where the policy states none for such a row. */
  readonly asliPct: Decimal | null;
  /** Percent with 6 decimals, within the policy's limits. */
  readonly pct: Decimal | null;
  readonly dibatasi: 'atas' | 'bawah' | null;
  /** Under a policy that ends in a number. */
  readonly nilai?: NilaiBaris;
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

/**
 * Null when there was nothing to reach yet. The value of a row is taken from the unrounded capaian: rounding twice could
 * carry it over a limit. Throws: RangeError on a target the policy cannot use.
 */
export function capaianDari(realisasi: Decimal, tolok: TargetPeriode, target: Target, policy: Policy): Capaian | null {
  if (belumAdaTarget(tolok, target.arah)) return null;
  const tepat = policy.capaianPct(realisasi, tolok.nilai, target.arah, target.aspek);
  const capaian = dalamBatas(tepat && bulatkan(tepat, PLACES), policy);
  return policy.kind === 'rating'
    ? capaian
    : { ...capaian, nilai: policy.nilaiBaris(tepat, realisasi, tolok.nilai, target) };
}

function dalamBatas(asliPct: Decimal | null, { batasAtasPct, batasBawahPct }: Policy): Capaian {
  if (asliPct === null) return { asliPct, pct: null, dibatasi: null };
  if (batasAtasPct && banding(asliPct, batasAtasPct) > 0) return { asliPct, pct: batasAtasPct, dibatasi: 'atas' };
  if (banding(asliPct, batasBawahPct) < 0) return { asliPct, pct: batasBawahPct, dibatasi: 'bawah' };
  return { asliPct, pct: asliPct, dibatasi: null };
}
