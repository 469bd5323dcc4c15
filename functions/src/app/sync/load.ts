/** Load: what a sync needs from the store beside the manifest, asked for only where a digest in it says so. */
import type { NamaPeriode } from '../../contract';
import type { Target } from '../../domain/model';
import { decodeFrozen, decodeTargets } from '../codec';
import type { StateStore } from '../ports';
import type { Kept, StoredInputs } from '../state';
import type { Gathered } from './gather';
import type { EmployeeInputs } from './inputs';
import { interpret, NOTHING_KNOWN, type Interpreted } from './interpret';
import type { FrozenPart } from './locks';
import { guard, type Guarded } from './guard';
import { compute } from './plan';
import { storedInputsOf, type Computed } from './puts';
import {
  approvalsOf, heldDifferences, lockedDifferences, resolve, typedInputs, withFrozen, type Differences, type Versions,
} from './resolve'; // prettier-ignore

export interface Loaded {
  /** As it was read, with what was kept of people who are back. */
  readonly gathered: Gathered;
  readonly interpreted: Interpreted;
  readonly computed: Computed;
  readonly stored: ReadonlyMap<string, StoredInputs>;
  readonly guarded: Guarded;
}

/**
 * Loads what the manifest's digests name: everybody when a tab cannot be read or two rows fight for one Kode, those
 * whom the manifest does not have or whose approved targets or frozen rows differ from the sheet, whoever changed, and
 * what was frozen of whom is held.
 */
export async function load(store: StateStore, read: Gathered): Promise<Loaded> {
  let gathered = read;
  const { unitId } = gathered.registration;
  const stored = new Map<string, StoredInputs>();
  const loadInputs = async (nips: readonly string[]): Promise<void> => {
    const missing = gathered.manifest ? nips.filter((nip) => !stored.has(nip)) : [];
    if (missing.length === 0) return;
    for (const [nip, inputs] of await store.inputs(unitId, missing)) stored.set(nip, inputs);
  };
  const inputsOf = (nips: readonly string[]): EmployeeInputs[] =>
    nips.flatMap((nip) => storedInputsOf(stored, nip) ?? []);

  let known = NOTHING_KNOWN;
  let interpreted = interpret(gathered, known);
  if (interpreted.wantsStored && gathered.manifest) {
    const everybody = Object.keys(gathered.manifest.entries);
    await loadInputs(everybody);
    known = { ...known, stored: inputsOf(everybody) };
    interpreted = interpret(gathered, known);
  }
  let inputs = typedInputs(gathered, interpreted);
  const newcomers = [...inputs.keys()].filter((nip) => !gathered.manifest?.entries[nip]);
  await loadInputs(newcomers);
  gathered = { ...gathered, returned: new Map(newcomers.flatMap((nip) => keptOf(stored, nip))) };
  const approvals = approvalsOf(gathered, interpreted, inputs);
  const waiting = [...approvals.waiting.keys()];
  if (waiting.length > 0) {
    await loadInputs(waiting);
    const approved = new Map(waiting.map((nip) => [nip, approvedTargets(stored, nip)]));
    interpreted = interpret(gathered, { ...known, approved });
    inputs = typedInputs(gathered, interpreted);
  }
  const locked = lockedDifferences(gathered, interpreted, inputs);
  const versions = await frozenVersions(store, gathered, locked.differing);
  const computed = compute(gathered, resolve(gathered, inputs, approvals, locked, versions));
  await loadInputs([...computed.diff.changed, ...computed.diff.gone]);
  const guarded = guard(gathered, interpreted, computed, stored);
  const held = heldDifferences(gathered, computed, guarded.inputs);
  const frozen = withFrozen(computed.frozen, held, await frozenVersions(store, gathered, held));
  return { gathered, interpreted, computed: { ...computed, frozen, approvals: guarded.approvals }, stored, guarded };
}

function keptOf(stored: ReadonlyMap<string, StoredInputs>, nip: string): [string, Kept][] {
  const kept = stored.get(nip)?.kept;
  return kept ? [[nip, kept]] : [];
}

function approvedTargets(stored: ReadonlyMap<string, StoredInputs>, nip: string): readonly Target[] {
  const counted = storedInputsOf(stored, nip);
  return counted ? counted.masukan.target : decodeTargets(stored.get(nip)?.kept?.target);
}

async function frozenVersions(store: StateStore, gathered: Gathered, differing: Differences): Promise<Versions> {
  const { registration, manifest } = gathered;
  const versions = new Map<NamaPeriode, ReadonlyMap<string, FrozenPart>>();
  for (const nama of differing.keys()) {
    const found = await store.frozen(registration.unitId, nama, manifest?.locks[nama]?.versi ?? 0);
    versions.set(nama, new Map([...found].map(([nip, part]) => [nip, decodeFrozen(part)])));
  }
  return versions;
}
