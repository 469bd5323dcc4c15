/** The policies this version can compute with. The policy of a period is data; here its id becomes rules. */
import type { Policy, PolicyId } from './policy/kontrak';
import { permenpanrb6tahun2022 } from './policy/permenpanrb-6-2022';

export type { Policy, PolicyId } from './policy/kontrak';

const POLICIES: Partial<Readonly<Record<PolicyId, Policy>>> = { 'permenpanrb-6-2022': permenpanrb6tahun2022 };

/** Throws: RangeError when this version has no rules for `id`; it never falls back to another rule set. */
export function policyOf(id: PolicyId): Policy {
  const policy = POLICIES[id];
  if (!policy)
    throw new RangeError(`no rules for policy "${id}"; this version has ${Object.keys(POLICIES).join(', ')}`);
  return policy;
}
