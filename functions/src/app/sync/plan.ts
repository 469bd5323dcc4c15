/**
 * Plan: PURE. What was read + what is stored + the policy + now give what to commit and which output cells to write.
 * The same input always gives the same plan; a plan for an unchanged unit is empty.
 */
import { ENGINE } from '../../domain/engine';
import type { HasilPegawai } from '../../domain/hasil';
import { nilaiPegawai } from '../../domain/nilai-pegawai';
import { policyOf } from '../../domain/policy';
import { bulanBerakhir } from '../../domain/jadwal';
import { tanggalWib, type InstantMs } from '../../domain/waktu';
import { decodeInputs, encodeInputs, encodeResult } from '../codec';
import type { CellWrite } from '../ports';
import type { Counts, HistoryEntry, Manifest, Registration, Scorecard } from '../state';
import { toBatches, type Batch, type Put } from './chunks';
import { diffAgainst, type Diff } from './diff';
import type { Gathered } from './gather';
import { contentHash, type HashContext } from './hash';
import { changesBetween } from './history';
import { groupByEmployee, type EmployeeInputs } from './inputs';
import type { Interpreted } from './interpret';
import { outputCells } from './outputs';
import { holdFor, peaksAfter, restoreHeld, stopSet, type Hold } from './removal-guard';

export interface SyncPlan {
  readonly batches: readonly Batch[];
  /** Differing output cells by spreadsheet id; an absent file has none. */
  readonly writes: ReadonlyMap<string, readonly CellWrite[]>;
  /** Tabs that are too small for their results, in Indonesian. */
  readonly faults: readonly string[];
  readonly hold: Hold | null;
  readonly counts: Counts & { readonly faultyRows: number; readonly put: number; readonly skipped: number };
}

/** Everything computed before anything stored is needed. */
export interface Computed {
  readonly inputs: ReadonlyMap<string, EmployeeInputs>;
  readonly hashes: ReadonlyMap<string, string>;
  readonly diff: Diff;
}

const hashContext = (registration: Registration, now: InstantMs): HashContext => {
  const policy = policyOf(registration.policy);
  return {
    engine: ENGINE,
    policyId: policy.id,
    policyVersion: policy.version,
    tahun: registration.tahun,
    bulanBerakhir: bulanBerakhir(registration.tahun, tanggalWib(now)),
  };
};

/** Groups the rows, hashes each employee and says whose stored scorecard is needed. */
export function compute(gathered: Gathered, interpreted: Interpreted): Computed {
  const inputs = groupByEmployee(interpreted.inputs);
  const context = hashContext(gathered.registration, gathered.seenAt);
  const hashes = new Map([...inputs].map(([nip, i]) => [nip, contentHash(i, context)]));
  return { inputs, hashes, diff: diffAgainst(gathered.manifest, hashes) };
}

/** `stored`: the scorecards of everybody in `computed.diff` that has one. */
export function planSync(
  gathered: Gathered,
  interpreted: Interpreted,
  computed: Computed,
  stored: ReadonlyMap<string, Scorecard>,
): SyncPlan {
  const { registration, manifest, seenAt } = gathered;
  const { changed, gone } = computed.diff;
  const before = new Map<string, EmployeeInputs>();
  for (const nip of [...changed, ...gone]) {
    const inputs = stored.get(nip)?.inputs;
    if (inputs !== null && inputs !== undefined) before.set(nip, decodeInputs(inputs));
  }

  const guarded = guard(gathered, interpreted, computed, before);
  const { hold, confirmed } = guarded;
  const results = new Map<string, HasilPegawai>();
  const konteks = { tahun: registration.tahun, tanggal: tanggalWib(seenAt), policy: policyOf(registration.policy) };
  for (const [nip, inputs] of guarded.inputs) results.set(nip, nilaiPegawai(inputs.masukan, konteks));

  const context = hashContext(registration, seenAt);
  const puts: Put[] = [];
  for (const nip of changed) {
    const inputs = guarded.inputs.get(nip);
    const result = results.get(nip);
    if (!inputs || !result) continue;
    const computedHash = inputs === computed.inputs.get(nip) ? computed.hashes.get(nip) : undefined;
    const hash = computedHash ?? contentHash(inputs, context);
    if (manifest?.entries[nip]?.hash === hash) continue; // held: exactly what is stored
    const was = before.get(nip) ?? null;
    const changes = changesBetween(was, inputs, registration.tahun, interpreted.stampOf);
    puts.push({
      nip,
      entry: { hash, targets: inputs.masukan.target.length, realisations: inputs.masukan.realisasi.length },
      inputs: encodeInputs(inputs),
      result: encodeResult(konteks.tanggal, result),
      changes,
      cause: changes.length > 0 ? 'edit' : causeOf(stored.get(nip), registration),
    });
  }
  for (const nip of gone) {
    if (guarded.inputs.has(nip)) continue; // held
    const changes = changesBetween(before.get(nip) ?? null, null, registration.tahun, interpreted.stampOf);
    puts.push({
      nip,
      entry: null,
      inputs: null,
      result: null,
      changes,
      cause: confirmed ? 'confirmed-removal' : 'edit',
    });
  }

  const holdNote = hold && { code: hold.code, counts: hold.counts };
  const mustCommit =
    puts.length > 0 ||
    manifest === null ||
    gathered.lastUnit?.complete !== true ||
    (gathered.lastUnit.hold?.code ?? null) !== (hold?.code ?? null);
  const batches = mustCommit
    ? toBatches(puts, {
        before: manifest,
        peaks: confirmed ? [] : peaksAfter(manifest, seenAt),
        confirmations: (manifest?.confirmations ?? 0) + (confirmed ? 1 : 0),
        seenAt,
        now: seenAt,
        engine: ENGINE,
        registration,
        hold: holdNote,
      })
    : [];
  const changedAt = batches.length > 0 ? seenAt : (gathered.lastUnit?.changedAt ?? seenAt);
  return {
    batches,
    ...outputCells({ gathered, interpreted, inputs: guarded.inputs, results, hold, changedAt, now: seenAt }),
    hold,
    counts: {
      ...countsOfInputs(guarded.inputs),
      faultyRows: interpreted.faultyRows,
      put: puts.length,
      skipped: computed.inputs.size - puts.filter((p) => p.entry !== null).length,
    },
  };
}

interface Guarded {
  readonly inputs: ReadonlyMap<string, EmployeeInputs>;
  readonly hold: Hold | null;
  readonly confirmed: boolean;
}

function guard(
  gathered: Gathered,
  interpreted: Interpreted,
  computed: Computed,
  before: ReadonlyMap<string, EmployeeInputs>,
): Guarded {
  const { manifest, seenAt } = gathered;
  if (!manifest) return { inputs: computed.inputs, hold: null, confirmed: false };
  const now = computed.diff.changed.flatMap((nip) => computed.inputs.get(nip) ?? []);
  const set = stopSet(before.values(), now);
  const hold = holdFor(set, manifest, countsOfInputs(computed.inputs), seenAt);
  if (!hold) return { inputs: computed.inputs, hold: null, confirmed: false };
  if (interpreted.konfirmasi === hold.code || gathered.confirmedCode === hold.code) {
    return { inputs: computed.inputs, hold: null, confirmed: true };
  }
  const inputs = new Map(computed.inputs);
  for (const [nip, was] of before) {
    if (inputs.has(nip) || set.employees.has(nip)) inputs.set(nip, restoreHeld(inputs.get(nip), was, set));
  }
  return { inputs, hold, confirmed: false };
}

function causeOf(stored: Scorecard | undefined, registration: Registration): HistoryEntry['cause'] {
  if (!stored) return 'edit';
  return stored.engine !== ENGINE || stored.policy !== registration.policy ? 'version' : 'calendar';
}

function countsOfInputs(inputs: ReadonlyMap<string, EmployeeInputs>): Counts {
  let targets = 0;
  let realisations = 0;
  for (const { masukan } of inputs.values()) {
    targets += masukan.target.length;
    realisations += masukan.realisasi.length;
  }
  return { employees: inputs.size, targets, realisations };
}

export const generationAfter = (manifest: Manifest | null, batches: readonly Batch[]): number =>
  batches[batches.length - 1]?.manifest.generation ?? manifest?.generation ?? 0;
