/**
 * One sync of one unit: gather, plan, apply, report.
 *
 * Protocol. State is ordered by the manifest alone. A commit carries the guard of the manifest that was read before the
 * files; refused means somebody committed in between: start again from the read (rounds.ts), and so when the generation
 * moved before the sheet write (write-sheets.ts). Repeating any part is harmless: history ids are generations, outputs are
 * compared before writing.
 */
import type { InstantMs } from '../../domain/waktu';
import { AppFailure } from '../failure';
import { rollupLags } from '../organisation/state';
import type { SyncQueue } from '../ports';
import { createRounds, type Round, type Rounds } from '../rounds';
import type { SyncReport, UnitFigureWrite } from '../state';
import { writeSheets, type Written } from '../write-sheets';
import { gather, type Gathered, type GatherPorts } from './gather';
import { load } from './load';
import { planSync, type SyncPlan } from './plan';

const MAX_SYNC_MS = 100_000;
/** Two syncs computing at once are enough for one instance. */
const MAX_COMPUTING = 2;

export interface SyncPorts extends GatherPorts {
  readonly queue: SyncQueue;
}

export type Sync = Rounds<SyncReport>;

export function createSync(ports: SyncPorts): Sync {
  return createRounds({
    what: 'sync',
    clock: ports.clock,
    attempt: (unitId, startedAt) => attempt(ports, unitId, startedAt),
    covered,
    atOnce: MAX_COMPUTING,
  });
}

async function attempt(ports: SyncPorts, unitId: string, startedAt: InstantMs): Promise<Round<SyncReport>> {
  const t0 = ports.clock.now();
  const { gathered, interpreted, computed, stored, guarded } = await load(ports.store, await gather(ports, unitId));
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

interface Applied extends Written {
  readonly committed: boolean;
  readonly generation: number;
  /** Figures of the last commit; null when it had none. */
  readonly figures: UnitFigureWrite | null;
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
  const written = await writeSheets(ports.sheets, plan.writes, {
    what: 'sync.write',
    ours,
    generation: () => generation(ports, unitId),
    askAgain: () => ports.queue.ask(unitId),
  });
  return { ...written, committed: ours > before, generation: ours, figures };
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
