/**
 * Plan: PURE. What was read + what is stored + the policy + now give what to commit and which output cells to write.
 * The same input always gives the same plan; a plan for an unchanged unit is empty.
 */
import { ENGINE } from '../../domain/engine';
import type { HasilPegawai } from '../../domain/hasil';
import type { PredikatOrganisasi } from '../../domain/kuadran';
import { nilaiPegawai } from '../../domain/nilai-pegawai';
import { aturanUnit } from '../../domain/policy';
import { tanggalWib } from '../../domain/waktu';
import { decodeCountedItems } from '../codec';
import { sameFigures, unitFigures } from '../organisation/figures';
import type { CellWrite } from '../ports';
import type { Counts, PerPeriode, StoredInputs } from '../state';
import { toBatches, type Batch, type CommitFrame } from './chunks';
import { diffAgainst, type Diff } from './diff';
import type { Gathered } from './gather';
import { contentHash } from './hash';
import type { EmployeeInputs } from './inputs';
import type { Interpreted } from './interpret';
import { planKeberatan, withKeberatan } from './keberatan';
import { penetapanOf, ratingsOfHead } from './kepala';
import { withFrozenResults } from './locks';
import { judgeRows, outputCells } from './outputs';
import { ratingFacts } from './outputs/rating-facts';
import { planLock } from './plan-lock';
import { planPuts, storedInputsOf, type Admitted, type Computed, type Scores } from './puts';
import { ratingsOf, type Ratings } from './ratings';
import {
  holdFor, holdsTargets, peaksAfter, restoreApproved, restoreHeld, stopSet, type CountedItems, type Hold,
} from './removal-guard'; // prettier-ignore
import {
  approvesAnew,
  decidedOf,
  deferApprovals,
  hashContext,
  marksOf,
  type Approvals,
  type Resolved,
} from './resolve';

export interface SyncPlan {
  /** The commits in their order, each encoded when it is asked for; none when nothing differs. */
  batches(): Iterable<Batch>;
  /** A lock waits for what this sync commits: one more sync is to follow. */
  readonly askAgain: boolean;
  /** Differing output cells by spreadsheet id; an absent file has none. */
  readonly writes: ReadonlyMap<string, readonly CellWrite[]>;
  /** Tabs that are too small for their results, in Indonesian. */
  readonly faults: readonly string[];
  readonly hold: Hold | null;
  readonly counts: Counts & { readonly faultyRows: number; readonly put: number; readonly skipped: number };
}

/** Hashes each employee and says whose stored inputs are needed. */
export function compute(gathered: Gathered, resolved: Resolved): Computed {
  const context = hashContext(gathered);
  const hashes = new Map(
    [...resolved.inputs].map(([nip, i]) => [nip, contentHash(i, context, marksOf(resolved, nip))]),
  );
  return { ...resolved, hashes, diff: diffAgainst(gathered.manifest, hashes) };
}

/** `stored`: the inputs of everybody in `computed.diff` that has one. */
export function planSync(
  gathered: Gathered,
  interpreted: Interpreted,
  computed: Computed,
  stored: ReadonlyMap<string, StoredInputs>,
  guarded: Guarded = guard(gathered, interpreted, computed, stored),
): SyncPlan {
  const { registration, manifest, seenAt } = gathered;
  const { hold, confirmed } = guarded;
  const scores = score(gathered, computed, guarded.inputs);
  const { results, ratings } = scores;
  const keberatan = planKeberatan(gathered, guarded.inputs, computed.locks, ratings);
  const puts = planPuts(gathered, interpreted, computed, stored, guarded, scores);

  const holdNote = hold && { code: hold.code, counts: hold.counts };
  const settled = manifest !== null && gathered.lastUnit?.complete === true;
  const locking = planLock(gathered, { ...computed, inputs: guarded.inputs }, results, ratings, {
    committed: puts.length === 0 && settled,
    mayLock: !hold && interpreted.complete,
  });
  const judged = judgeRows({
    gathered,
    interpreted,
    inputs: guarded.inputs,
    approvals: computed.approvals,
    locks: { ...computed.locks, locks: locking.locks },
    edits: computed.edits,
    results,
    ratings: withKeberatan(ratings, keberatan.tercatat),
    hold,
    predikatOrganisasi: predikatOrganisasi(gathered),
    indikatorBersama: (gathered.organisation?.indikatorBersama ?? []).map(({ nama }) => nama),
    now: seenAt,
  });
  const figures = unitFigures(judged.view, ratingFacts(judged.view), gathered.figures, keberatan.jawaban);
  const mustCommit =
    !sameFigures(gathered.figures, figures) ||
    puts.length > 0 ||
    !settled ||
    locking.lock !== null ||
    keberatan.baru.length > 0 ||
    (gathered.lastUnit.hold?.code ?? null) !== (hold?.code ?? null);
  const frame: CommitFrame = {
    before: manifest,
    locks: locking.locks,
    lock: locking.lock,
    keberatan,
    peaks: confirmed ? [] : peaksAfter(manifest, seenAt),
    confirmations: (manifest?.confirmations ?? 0) + (confirmed ? 1 : 0),
    seenAt,
    now: seenAt,
    engine: ENGINE,
    registration,
    hold: holdNote,
    figures,
  };
  const changedAt = mustCommit ? seenAt : gathered.lastUnit.changedAt;
  return {
    batches: () => (mustCommit ? toBatches(puts, frame) : []),
    askAgain: locking.askAgain || keberatan.more || (locking.lock !== null && keberatan.menungguKunci),
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
  const { registration, seenAt } = gathered;
  const konteks = { tahun: registration.tahun, tanggal: tanggalWib(seenAt), ...aturanUnit(registration) };
  const results = new Map<string, HasilPegawai>();
  const ratings = new Map<string, Ratings>();
  for (const [nip, of] of inputs) {
    const frozen = computed.frozen.get(nip) ?? {};
    const result = withFrozenResults(nilaiPegawai(of.masukan, konteks), frozen);
    results.set(nip, result);
    ratings.set(
      nip,
      ratingsOf(of, result, decidedOf(gathered, nip)?.dinilai, frozen, ratingsOfHead(gathered, of.masukan.pegawai)),
    );
  }
  return { results, ratings };
}

function predikatOrganisasi(gathered: Gathered): PerPeriode<PredikatOrganisasi> {
  const decided = Object.entries(penetapanOf(gathered)).flatMap(([periode, { predikatOrganisasi: predikat }]) =>
    predikat ? [[periode, predikat] as const] : [],
  );
  return Object.fromEntries(decided);
}

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

function countsOfInputs(inputs: ReadonlyMap<string, EmployeeInputs>): Counts {
  let targets = 0;
  let realisations = 0;
  for (const { masukan } of inputs.values()) {
    targets += masukan.target.length;
    realisations += masukan.realisasi.length;
  }
  return { employees: inputs.size, targets, realisations };
}
