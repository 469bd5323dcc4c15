/** The policies of this version. The policy of a period is data; here its id and version become rules. */
import type { NamaPeriode } from '../contract/periode';
import { idPolicy, policyLengkap, versiPolicy, type PolicyText, type PolicyUnit } from '../contract/policy';
import type { Policy, PolicyId } from './policy/kontrak';
import { perkaBkn1tahun2013 } from './policy/perka-bkn-1-2013/policy';
import { permenpanrb6tahun2022 } from './policy/permenpanrb-6-2022';
import { permenpanrb8tahun2021 } from './policy/permenpanrb-8-2021/policy';

export type { Policy, PolicyId, PolicyNilai, PolicyRating } from './policy/kontrak';

/** Every version that a stored result may rest on: a version is never changed, its successor stands beside it. */
const SEMUA: readonly Policy[] = [permenpanrb6tahun2022, permenpanrb8tahun2021, perkaBkn1tahun2013];

/** Throws: RangeError on a rule set or version that is not known here; it never falls back to another one. */
export function policyOf(text: PolicyText): Policy {
  const found = SEMUA.find(({ id, version }) => id === idPolicy(text) && version === versiPolicy(text));
  if (!found) throw new RangeError(`policy "${text}" is not known here; known: ${SEMUA.map(textOf).join(', ')}`);
  return found;
}

export const textOf = ({ id, version }: Pick<Policy, 'id' | 'version'>): PolicyText => `${id}@${version}`;

/** The newest version of a rule set: what a new registration gets. */
export function policyTerbaru(id: PolicyId): PolicyText {
  return textOf(SEMUA.filter((p) => p.id === id).reduce((a, b) => (b.version > a.version ? b : a)));
}

export const dikenal = (text: PolicyText): boolean =>
  SEMUA.some(({ id, version }) => id === idPolicy(text) && version === versiPolicy(text));

/** The rules of a unit's periods. Throws as policyOf. */
export function aturanUnit(unit: PolicyUnit): {
  readonly policy: Policy;
  readonly policyPeriode: Readonly<Partial<Record<NamaPeriode, Policy>>>;
} {
  const { policy, policyPeriode } = policyLengkap(unit);
  const lain = Object.entries(policyPeriode) as [NamaPeriode, PolicyText][];
  return {
    policy: policyOf(policy),
    policyPeriode: Object.fromEntries(lain.map(([periode, text]) => [periode, policyOf(text)])),
  };
}
