/** The policies this version can sync with. The policy of a period is data; here its id becomes rules. */
import type { Policy, PolicyId } from './policy/kontrak';
import { permenpanrb6tahun2022 } from './policy/permenpanrb-6-2022';

export type { Policy, PolicyId } from './policy/kontrak';

/**
 * Rule sets whose rules stand in policy/, but whose results a Policy cannot hold: they end in a number and its category,
 * never in a rating, and a Policy that gave one would mix the scales of two rule sets.
 */
const TANPA_SINKRONISASI: Readonly<Record<Exclude<PolicyId, 'permenpanrb-6-2022'>, string>> = {
  'permenpanrb-8-2021':
    'it values each IKI (and needs to know whether its target is the maximum attainable), joins values by rencana ' +
    'kinerja and not capaian by weight, and gives no rating',
  'perka-bkn-1-2013': 'it values activities over kuantitas, kualitas, waktu and biaya together, and gives no rating',
};

/** Throws: RangeError when no sync can use the rules of `id`; it never falls back to another rule set. */
export function policyOf(id: PolicyId): Policy {
  if (id === 'permenpanrb-6-2022') return permenpanrb6tahun2022;
  throw new RangeError(
    `policy "${id}" cannot be synced: ${TANPA_SINKRONISASI[id]}; this version syncs permenpanrb-6-2022 only`,
  );
}
