/** What a mass removal holds back in this sync: those rows count as they are stored, and what was approved of them waits. PURE. */
import { decodeCountedItems } from '../codec';
import type { Counts, StoredInputs } from '../state';
import type { Diff } from './diff';
import type { Gathered } from './gather';
import type { EmployeeInputs } from './inputs';
import type { Interpreted } from './interpret';
import { storedInputsOf, type Admitted, type Computed } from './puts';
import {
  holdFor, holdsTargets, restoreApproved, restoreHeld, stopSet, type CountedItems, type Hold,
} from './removal-guard'; // prettier-ignore
import { approvesAnew, decidedOf, deferApprovals, type Approvals } from './resolve';

export interface Guarded extends Admitted {
  /** Those that approve what is held back wait for its end. */
  readonly approvals: Approvals;
  readonly hold: Hold | null;
}

/** Puts back what would stop counting in a mass, as it is stored. */
export function guard(
  gathered: Gathered,
  interpreted: Interpreted,
  computed: Computed,
  stored: ReadonlyMap<string, StoredInputs>,
): Guarded {
  const { manifest, seenAt } = gathered;
  const { approvals } = computed;
  if (!manifest) return { inputs: computed.inputs, approvals, hold: null, confirmed: false };
  const now = computed.diff.changed.flatMap((nip) => computed.inputs.get(nip) ?? []);
  const set = stopSet(countedItems(stored, computed.diff), now);
  const hold = holdFor(set, manifest, countsOfInputs(computed.inputs), seenAt);
  if (!hold) return { inputs: computed.inputs, approvals, hold: null, confirmed: false };
  if (interpreted.konfirmasi === hold.code || gathered.confirmedCode === hold.code) {
    return { inputs: computed.inputs, approvals, hold: null, confirmed: true };
  }
  const inputs = new Map(computed.inputs);
  const deferred: string[] = [];
  for (const nip of [...computed.diff.changed, ...computed.diff.gone]) {
    const was = inputs.has(nip) || set.employees.has(nip) ? storedInputsOf(stored, nip) : null;
    if (!was) continue;
    const now = inputs.get(nip);
    const defers = now && holdsTargets(was, set) && approvesAnew(gathered, approvals, nip);
    if (defers) deferred.push(nip);
    const approved = defers && decidedOf(gathered, nip)?.disetujui !== undefined;
    inputs.set(nip, approved ? restoreApproved(now, was, set) : restoreHeld(now, was, set));
  }
  return { inputs, approvals: deferApprovals(gathered, computed, deferred), hold, confirmed: false };
}

/** What counted until now of those whose content differs, one person at a time. */
function* countedItems(stored: ReadonlyMap<string, StoredInputs>, { changed, gone }: Diff): Generator<CountedItems> {
  for (const nip of [...changed, ...gone]) {
    const inputs = stored.get(nip)?.inputs ?? null;
    if (inputs !== null) yield decodeCountedItems(inputs);
  }
}

export function countsOfInputs(inputs: ReadonlyMap<string, EmployeeInputs>): Counts {
  let targets = 0;
  let realisations = 0;
  for (const { masukan } of inputs.values()) {
    targets += masukan.target.length;
    realisations += masukan.realisasi.length;
  }
  return { employees: inputs.size, targets, realisations };
}
