/**
 * Plan: PURE. What was read + what is stored + the policy + now give what to commit and which output cells to write.
 * The same input always gives the same plan; a plan for an unchanged unit is empty.
 */
import type { NamaPeriode } from '../../contract';
import { ENGINE } from '../../domain/engine';
import type { HasilPegawai } from '../../domain/hasil';
import { nilaiPegawai } from '../../domain/nilai-pegawai';
import { policyOf } from '../../domain/policy';
import { tanggalWib } from '../../domain/waktu';
import { decodeInputs, encodeInputs, encodeResult } from '../codec';
import { sameFigures, unitFigures } from '../organisation/figures';
import type { CellWrite } from '../ports';
import type { Counts, HistoryEntry, Manifest, ManifestEntry, Registration, Scorecard } from '../state';
import { toBatches, type Batch, type Put } from './chunks';
import { diffAgainst, type Diff } from './diff';
import type { Gathered } from './gather';
import { contentHash } from './hash';
import { changesBetween } from './history';
import type { EmployeeInputs } from './inputs';
import type { Interpreted } from './interpret';
import { isLocked, withFrozenResults } from './locks';
import { judgeRows, outputCells } from './outputs';
import { ratingFacts } from './outputs/rating-facts';
import { planLock } from './plan-lock';
import { ratingsOf, type Ratings } from './ratings';
import { holdFor, peaksAfter, restoreHeld, stopSet, type Hold } from './removal-guard';
import { approvalOf, hashContext, penetapanOf, type Resolved } from './resolve';

export interface SyncPlan {
  readonly batches: readonly Batch[];
  /** A lock waits for what this sync commits: one more sync is to follow. */
  readonly askAgain: boolean;
  /** Differing output cells by spreadsheet id; an absent file has none. */
  readonly writes: ReadonlyMap<string, readonly CellWrite[]>;
  /** Tabs that are too small for their results, in Indonesian. */
  readonly faults: readonly string[];
  readonly hold: Hold | null;
  readonly counts: Counts & { readonly faultyRows: number; readonly put: number; readonly skipped: number };
}

/** What counts, and which of it differs from what is stored. */
export interface Computed extends Resolved {
  readonly hashes: ReadonlyMap<string, string>;
  readonly diff: Diff;
}

/** Hashes each employee and says whose stored scorecard is needed. */
export function compute(gathered: Gathered, resolved: Resolved): Computed {
  const context = hashContext(gathered);
  const hashes = new Map([...resolved.inputs].map(([nip, i]) => [nip, contentHash(i, context)]));
  return { ...resolved, hashes, diff: diffAgainst(gathered.manifest, hashes) };
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
  const { results, ratings } = score(gathered, computed, guarded.inputs);

  const context = hashContext(gathered);
  const tanggal = tanggalWib(seenAt);
  const puts: Put[] = [];
  for (const nip of changed) {
    const inputs = guarded.inputs.get(nip);
    const result = results.get(nip);
    if (!inputs || !result) continue;
    const computedHash = inputs === computed.inputs.get(nip) ? computed.hashes.get(nip) : undefined;
    const hash = computedHash ?? contentHash(inputs, context);
    if (manifest?.entries[nip]?.hash === hash) continue; // held: exactly what is stored
    const changes = changesBetween(before.get(nip) ?? null, inputs, registration.tahun, interpreted.stampOf);
    puts.push({
      nip,
      entry: entryOf(hash, inputs, computed, ratings.get(nip), manifest?.entries[nip]),
      inputs: encodeInputs(inputs),
      result: encodeResult(tanggal, result),
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
  const settled = manifest !== null && gathered.lastUnit?.complete === true;
  const locking = planLock(gathered, { ...computed, inputs: guarded.inputs }, results, ratings, {
    nothingElse: puts.length === 0 && settled && !hold,
  });
  const judged = judgeRows({
    gathered,
    interpreted,
    inputs: guarded.inputs,
    approvals: computed.approvals,
    locks: { ...computed.locks, locks: locking.locks },
    edits: computed.edits,
    results,
    ratings,
    hold,
    now: seenAt,
  });
  const figures = unitFigures(judged.view, ratingFacts(judged.view), gathered.figures);
  const mustCommit =
    !sameFigures(gathered.figures, figures) ||
    puts.length > 0 ||
    !settled ||
    locking.lock !== null ||
    (gathered.lastUnit.hold?.code ?? null) !== (hold?.code ?? null);
  const batches = mustCommit
    ? toBatches(puts, {
        before: locking.manifest,
        locks: locking.locks,
        lock: locking.lock,
        peaks: confirmed ? [] : peaksAfter(manifest, seenAt),
        confirmations: (manifest?.confirmations ?? 0) + (confirmed ? 1 : 0),
        seenAt,
        now: seenAt,
        engine: ENGINE,
        registration,
        hold: holdNote,
        figures,
      })
    : [];
  const changedAt = batches.length > 0 ? seenAt : (gathered.lastUnit?.changedAt ?? seenAt);
  return {
    batches,
    askAgain: locking.askAgain,
    ...outputCells(judged, changedAt),
    hold,
    counts: {
      ...countsOfInputs(guarded.inputs),
      faultyRows: interpreted.faultyRows,
      put: puts.length,
      skipped: computed.inputs.size - puts.filter((p) => p.entry !== null).length,
    },
  };
}

/** Everybody's results and ratings; what a lock froze stays as it was. */
function score(gathered: Gathered, computed: Computed, inputs: ReadonlyMap<string, EmployeeInputs>): Scores {
  const { registration, manifest, seenAt } = gathered;
  const konteks = { tahun: registration.tahun, tanggal: tanggalWib(seenAt), policy: policyOf(registration.policy) };
  const results = new Map<string, HasilPegawai>();
  const ratings = new Map<string, Ratings>();
  const penetapan = (nip: string) => (nip === registration.kepala ? penetapanOf(gathered) : {});
  for (const [nip, of] of inputs) {
    const frozen = computed.frozen.get(nip) ?? {};
    const result = withFrozenResults(nilaiPegawai(of.masukan, konteks), frozen);
    results.set(nip, result);
    ratings.set(nip, ratingsOf(of, result, manifest?.entries[nip]?.dinilai, frozen, penetapan(nip)));
  }
  return { results, ratings };
}

/** The manifest's entry of one person; approvals and locks it holds already stay. */
function entryOf(
  hash: string,
  { masukan }: EmployeeInputs,
  { approvals, locks }: Computed,
  ratings: Ratings | undefined,
  before: ManifestEntry | undefined,
): ManifestEntry {
  const kunci = Object.entries(before?.kunci ?? {}).filter(([nama]) => isLocked(locks.locks, nama as NamaPeriode));
  const { approval } = approvalOf(approvals, masukan.pegawai.nip);
  return {
    hash,
    targets: masukan.target.length,
    realisations: masukan.realisasi.length,
    ...(approval ? { disetujui: approval } : {}),
    ...(ratings?.dinilai ? { dinilai: ratings.dinilai } : {}),
    ...(kunci.length > 0 ? { kunci: Object.fromEntries(kunci) } : {}),
  };
}

interface Scores {
  readonly results: ReadonlyMap<string, HasilPegawai>;
  readonly ratings: ReadonlyMap<string, Ratings>;
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
