/**
 * One sync of one unit: gather, plan, apply, report.
 *
 * Protocol. State is ordered by the manifest alone. A commit carries the guard of the manifest that was read before
 * the files; refused means somebody committed in between: start again from the read, at most three times. Sheets knows
 * no precondition, so the generation is read right before a sheet write (moved: start again) and once after (moved: ask
 * for one more sync). Repeating any part is harmless: history ids are generations, outputs are compared before writing.
 * The mutex per unit only saves work; correctness does not need it.
 */
import type { NamaPeriode } from '../../contract';
import type { InstantMs } from '../../domain/waktu';
import { AppFailure, isFailure } from '../failure';
import { rollupLags } from '../organisation/state';
import type { SyncQueue } from '../ports';
import type { StoredInputs, SyncReport, UnitFigureWrite } from '../state';
import { decodeFrozen } from '../codec';
import { gather, type Gathered, type GatherPorts } from './gather';
import type { EmployeeInputs } from './inputs';
import { interpret, NOTHING_KNOWN, type Interpreted } from './interpret';
import type { FrozenPart } from './locks';
import { compute, guard, planSync, type Guarded, type SyncPlan } from './plan';
import { storedInputsOf, type Computed } from './puts';
import {
  approvalsOf, heldDifferences, lockedDifferences, resolve, typedInputs, withFrozen, type Differences, type Versions,
} from './resolve'; // prettier-ignore

const MAX_STARTS = 3;
const MAX_SYNC_MS = 100_000;
/** Two syncs computing at once are enough for one instance. */
const MAX_COMPUTING = 2;

export interface SyncPorts extends GatherPorts {
  readonly queue: SyncQueue;
}

export type Sync = (unitId: string, since?: InstantMs) => Promise<SyncReport>;

/** Builds the sync function; what it keeps in memory only saves work. */
export function createSync(ports: SyncPorts): Sync {
  const lastReadBegan = new Map<string, InstantMs>();
  const tails = new Map<string, Promise<unknown>>();
  const computing = semaphore(MAX_COMPUTING);

  return (unitId, since) => {
    const run = async (): Promise<SyncReport> => {
      const began = lastReadBegan.get(unitId);
      if (since !== undefined && began !== undefined && since < began) return covered(unitId, ports.clock.now());
      const { report, seenAt } = await computing(() => syncOnce(ports, unitId));
      lastReadBegan.set(unitId, seenAt);
      return report;
    };
    const next = (tails.get(unitId) ?? Promise.resolve()).then(run, run);
    const settled = next.catch(() => undefined);
    tails.set(unitId, settled);
    void settled.then(() => {
      if (tails.get(unitId) === settled) tails.delete(unitId);
    });
    return next;
  };
}

async function syncOnce(ports: SyncPorts, unitId: string): Promise<{ report: SyncReport; seenAt: InstantMs }> {
  const startedAt = ports.clock.now();
  for (let start = 1; ; start += 1) {
    try {
      return await attempt(ports, unitId, startedAt);
    } catch (error) {
      if (!isFailure(error, 'conflict')) throw error;
      if (start >= MAX_STARTS)
        throw new AppFailure('transient', 'sync', 'others kept committing in between', { cause: error });
    }
  }
}

async function attempt(
  ports: SyncPorts,
  unitId: string,
  startedAt: InstantMs,
): Promise<{ report: SyncReport; seenAt: InstantMs }> {
  const t0 = ports.clock.now();
  const gathered = await gather(ports, unitId);
  const { interpreted, computed, stored, guarded } = await load(ports, gathered);
  const t1 = ports.clock.now();
  const plan = planSync(gathered, interpreted, computed, stored, guarded);
  const t2 = ports.clock.now();
  if (t2 - startedAt > MAX_SYNC_MS) throw new AppFailure('transient', 'sync', 'took longer than 100 s');
  const applied = await apply(ports, unitId, gathered, plan);
  if (plan.askAgain) await ports.queue.ask(unitId);
  await askRollup(ports, gathered, applied.figures);
  const report: SyncReport = {
    unitId,
    startedAt,
    outcome: applied.committed || applied.cellsWritten > 0 ? 'changed' : 'unchanged',
    generation: applied.generation,
    counts: { ...plan.counts, cellsWritten: applied.cellsWritten },
    faults: [...gathered.faults, ...interpreted.faults, ...plan.faults, ...applied.faults],
    hold: plan.hold?.code ?? null,
    timingsMs: { gather: t1 - t0, plan: t2 - t1, apply: ports.clock.now() - t2 },
    calls: {
      sheetReads: Object.values(gathered.files).filter((f) => f !== null).length,
      sheetWrites: applied.sheetWrites,
    },
  };
  await keepReport(ports, unitId, report);
  return { report, seenAt: gathered.seenAt };
}

/** The organisation is to see what this unit shows now. Practice leaves the unit nowhere. */
async function askRollup({ queue }: SyncPorts, gathered: Gathered, written: UnitFigureWrite | null): Promise<void> {
  const { registration, organisation, hasOrganisation } = gathered;
  const shown = written ?? gathered.figures;
  if (hasOrganisation && shown && rollupLags(organisation, registration.unitId, shown.generation))
    await queue.ask(registration.organisasiId, 'rollup');
}

/**
 * Loads what the manifest's digests name: everybody when a tab cannot be read or two rows fight for one Kode, those
 * whose approved targets or frozen rows differ from the sheet, whoever changed, and what was frozen of whom is held.
 */
async function load(
  ports: SyncPorts,
  gathered: Gathered,
): Promise<{
  interpreted: Interpreted;
  computed: Computed;
  stored: ReadonlyMap<string, StoredInputs>;
  guarded: Guarded;
}> {
  const { unitId } = gathered.registration;
  const stored = new Map<string, StoredInputs>();
  const loadInputs = async (nips: readonly string[]): Promise<void> => {
    const missing = gathered.manifest ? nips.filter((nip) => !stored.has(nip)) : [];
    if (missing.length === 0) return;
    for (const [nip, inputs] of await ports.store.inputs(unitId, missing)) stored.set(nip, inputs);
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
  const approvals = approvalsOf(gathered, interpreted);
  const waiting = [...approvals.waiting.keys()];
  if (waiting.length > 0) {
    await loadInputs(waiting);
    const approved = new Map(inputsOf(waiting).map(({ masukan }) => [masukan.pegawai.nip, masukan.target]));
    interpreted = interpret(gathered, { ...known, approved });
  }
  const inputs = typedInputs(gathered, interpreted);
  const locked = lockedDifferences(gathered, interpreted, inputs);
  const versions = await frozenVersions(ports, gathered, locked.differing);
  const computed = compute(gathered, resolve(inputs, approvals, locked, versions));
  await loadInputs([...computed.diff.changed, ...computed.diff.gone]);
  const guarded = guard(gathered, interpreted, computed, stored);
  const held = heldDifferences(gathered, computed, guarded.inputs);
  const frozen = withFrozen(computed.frozen, held, await frozenVersions(ports, gathered, held));
  return { interpreted, computed: { ...computed, frozen }, stored, guarded };
}

async function frozenVersions(ports: SyncPorts, gathered: Gathered, differing: Differences): Promise<Versions> {
  const { registration, manifest } = gathered;
  const versions = new Map<NamaPeriode, ReadonlyMap<string, FrozenPart>>();
  for (const nama of differing.keys()) {
    const found = await ports.store.frozen(registration.unitId, nama, manifest?.locks[nama]?.versi ?? 0);
    versions.set(nama, new Map([...found].map(([nip, part]) => [nip, decodeFrozen(part)])));
  }
  return versions;
}

interface Applied {
  readonly committed: boolean;
  readonly generation: number;
  /** Figures of the last commit; null when it had none. */
  readonly figures: UnitFigureWrite | null;
  readonly cellsWritten: number;
  readonly sheetWrites: number;
  readonly faults: readonly string[];
}

/** Commits first, then writes the sheet: a crash in between costs only the write, which the next sync repeats. */
async function apply(ports: SyncPorts, unitId: string, gathered: Gathered, plan: SyncPlan): Promise<Applied> {
  let { guard } = gathered;
  const before = gathered.manifest?.generation ?? 0;
  let ours = before;
  let figures: UnitFigureWrite | null = null;
  for (const batch of plan.batches()) {
    guard = await ports.store.commit(unitId, guard, batch);
    ours = batch.manifest.generation;
    figures = batch.figures ?? null;
  }
  const commits = { committed: ours > before, generation: ours, figures };

  const writes = [...plan.writes].filter(([, cells]) => cells.length > 0);
  if (writes.length === 0) return { ...commits, cellsWritten: 0, sheetWrites: 0, faults: [] };
  if ((await generation(ports, unitId)) !== ours)
    throw new AppFailure('conflict', 'sync.write', 'the generation moved before the sheet write');
  const outcomes = await Promise.allSettled(
    writes.map(async ([spreadsheetId, cells]) => ports.sheets.write(spreadsheetId, cells)),
  );
  if ((await generation(ports, unitId)) !== ours) await ports.queue.ask(unitId);
  let cellsWritten = 0;
  const faults: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') throw outcome.reason;
    cellsWritten += outcome.value.written;
    for (const { tab, why, cells } of outcome.value.dropped) {
      faults.push(
        why === 'tab-missing'
          ? `Tab ${tab} tidak ditemukan saat hasil ditulis; ${cells} sel belum ditulis. Kembalikan nama tab itu.`
          : `Tab ${tab} kekurangan baris atau kolom; ${cells} sel belum ditulis. Tambahkan baris di bagian bawah tab ${tab}.`,
      );
    }
  }
  return { ...commits, cellsWritten, sheetWrites: writes.length, faults };
}

const generation = async (ports: SyncPorts, unitId: string): Promise<number> =>
  (await ports.store.manifest(unitId)).manifest?.generation ?? 0;

/** A sync that found nothing new writes nothing anywhere, its own report included. */
async function keepReport(ports: SyncPorts, unitId: string, report: SyncReport): Promise<void> {
  if (report.outcome !== 'unchanged') await ports.store.saveReport(unitId, report);
}

const covered = (unitId: string, now: InstantMs): SyncReport => ({
  unitId,
  startedAt: now,
  outcome: 'covered',
  generation: 0,
  counts: { employees: 0, targets: 0, realisations: 0, faultyRows: 0, put: 0, skipped: 0, cellsWritten: 0 },
  faults: [],
  hold: null,
  timingsMs: { gather: 0, plan: 0, apply: 0 },
  calls: { sheetReads: 0, sheetWrites: 0 },
});

function semaphore(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
