/** A policy: the rule set of a period as a named, versioned, pure module. */
import type { Decimal } from '../decimal';
import type { Arah, NilaiTarget, Rating } from '../model';

export type PolicyId = 'permenpanrb-6-2022' | 'permenpanrb-8-2021' | 'perka-bkn-1-2013';

export interface Policy {
  readonly id: PolicyId;
  readonly version: number;
  /** Name for people, in Indonesian. */
  readonly nama: string;
  /** Percent limits of a capaian. */
  readonly batasAtasPct: Decimal;
  readonly batasBawahPct: Decimal;
  /** The formula in words, in Indonesian, for those who recompute a number by hand. */
  readonly rumus: Readonly<Record<Arah, string>>;
  /** Unrounded capaian before cap and floor. Throws RangeError on a target the rule cannot use. */
  capaianPct(realisasi: Decimal, target: NilaiTarget, arah: Arah): Decimal;
  usulan(totalPct: Decimal): Rating;
}
