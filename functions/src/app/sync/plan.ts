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
import { sameFigures, unitFigures } from '../organisation/figures';
import type { CellWrite } from '../ports';
import type { Counts, PerPeriode, StoredInputs } from '../state';
import { toBatches, type Batch, type CommitFrame } from './chunks';
import { diffAgainst } from './diff';
import type { Gathered } from './gather';
import { countsOfInputs, guard, type Guarded } from './guard';
import { contentHash } from './hash';
import type { EmployeeInputs } from './inputs';
import type { Interpreted } from './interpret';
import { planKeberatan, withKeberatan } from './keberatan';
import { penetapanOf, ratingsOfHead } from './kepala';
import { withFrozenResults } from './locks';
import { judgeRows, outputCells } from './outputs';
import { ratingFacts } from './outputs/rating-facts';
import { planLock } from './plan-lock';
import { planPuts, type Computed, type Scores } from './puts';
import { ratingsOf, type Ratings } from './ratings';
import { peaksAfter, type Hold } from './removal-guard';
import { decidedOf, hashContext, marksOf, type Resolved } from './resolve';

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
