/**
 * One rollup of an organisation: gather, plan, apply, report. It reads figures, never a unit's files, so its cost grows
 * with the units alone.
 *
 * Protocol, as that of a sync. A commit proves with the guard of its read that no other rollup and no registration came
 * in between; refused, it starts again, at most three times. The sheets know no precondition, so the generation is read
 * right before they are written (moved: start again) and once after (moved: ask for one more rollup). Units whose
 * figures change meanwhile ask for the next rollup themselves. Repeating any part is harmless.
 */
import type { RollupReportBody } from '../../contract';
import type { InstantMs } from '../../domain/waktu';
import { AppFailure, isFailure } from '../failure';
import { oneAtATime } from '../one-at-a-time';
import type { Registry, SyncQueue } from '../ports';
import { gatherOrganisation, type GatheredOrganisation, type GatherOrganisationPorts } from './gather';
import { interpretOrganisation } from './interpret';
import { staleSince } from './outputs/perhatian';
import { planRollup, type RollupPlan } from './plan';

const MAX_STARTS = 3;

export interface RollupPorts extends GatherOrganisationPorts {
  readonly registry: Registry;
  readonly queue: SyncQueue;
}

export type Rollup = (organisasiId: string, since?: InstantMs) => Promise<RollupReportBody>;

/** Builds the rollup function; what it keeps in memory only saves work. */
export function createRollup(ports: RollupPorts): Rollup {
  const lastReadBegan = new Map<string, InstantMs>();
  const turns = oneAtATime();
  return (organisasiId, since) =>
    turns(organisasiId, async () => {
      const began = lastReadBegan.get(organisasiId);
      if (since !== undefined && began !== undefined && since < began) return covered(organisasiId, ports.clock.now());
      const { report, seenAt } = await rollupOnce(ports, organisasiId);
      lastReadBegan.set(organisasiId, seenAt);
      return report;
    });
}

interface Done {
  readonly report: RollupReportBody;
  readonly seenAt: InstantMs;
}

async function rollupOnce(ports: RollupPorts, organisasiId: string): Promise<Done> {
  const startedAt = ports.clock.now();
  for (let start = 1; ; start += 1) {
    try {
      return await attempt(ports, organisasiId, startedAt);
    } catch (error) {
      if (!isFailure(error, 'conflict')) throw error;
      if (start >= MAX_STARTS)
        throw new AppFailure('transient', 'rollup', 'others kept committing in between', { cause: error });
    }
  }
}

async function attempt(ports: RollupPorts, organisasiId: string, startedAt: InstantMs): Promise<Done> {
  const t0 = ports.clock.now();
  const gathered = await gatherOrganisation(ports, organisasiId);
  const t1 = ports.clock.now();
  const interpreted = interpretOrganisation(gathered);
  const plan = planRollup(gathered, interpreted);
  const t2 = ports.clock.now();
  const applied = await apply(ports, gathered, plan);
  return {
    seenAt: gathered.seenAt,
    report: {
      organisasiId,
      startedAt,
      outcome: plan.commit || applied.cellsWritten > 0 ? 'changed' : 'unchanged',
      generation: plan.commit?.generation ?? gathered.state?.generation ?? 0,
      counts: {
        units: gathered.units.length,
        staleUnits: gathered.units.filter((unit) => staleSince(unit) !== null).length,
        toldUnits: plan.tell.length,
        cellsWritten: applied.cellsWritten,
      },
      faults: [...gathered.faults, ...interpreted.faults, ...applied.faults],
      timingsMs: { gather: t1 - t0, plan: t2 - t1, apply: ports.clock.now() - t2 },
      calls: {
        sheetReads: Object.values(gathered.files).filter((file) => file !== null).length,
        sheetWrites: applied.sheetWrites,
      },
    },
  };
}

interface Applied {
  readonly cellsWritten: number;
  readonly sheetWrites: number;
  readonly faults: readonly string[];
}

/** Commits first; a crash before the sheets or before the units are told costs only what the next rollup or sync repeats. */
async function apply(ports: RollupPorts, gathered: GatheredOrganisation, plan: RollupPlan): Promise<Applied> {
  const { organisasiId } = gathered.registration;
  if (plan.commit) await ports.organisations.commitOrganisation(organisasiId, gathered.guard, plan.commit);
  for (const unitId of plan.tell) if (await ports.registry.unit(unitId)) await ports.queue.ask(unitId);

  const writes = [...plan.writes].filter(([, cells]) => cells.length > 0);
  if (writes.length === 0) return { cellsWritten: 0, sheetWrites: 0, faults: [] };
  const ours = plan.commit?.generation ?? gathered.state?.generation ?? 0;
  if ((await generation(ports, organisasiId)) !== ours)
    throw new AppFailure('conflict', 'rollup.write', 'the generation moved before the sheet write');
  const outcomes = await Promise.allSettled(
    writes.map(async ([spreadsheetId, cells]) => ports.sheets.write(spreadsheetId, cells)),
  );
  if ((await generation(ports, organisasiId)) !== ours) await ports.queue.ask(organisasiId, 'rollup');
  let cellsWritten = 0;
  const faults: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') throw outcome.reason;
    cellsWritten += outcome.value.written;
    for (const { tab, cells } of outcome.value.dropped) {
      faults.push(`Tab ${tab} kekurangan baris atau kolom; ${cells} sel belum ditulis. Tambahkan baris di bawahnya.`);
    }
  }
  return { cellsWritten, sheetWrites: writes.length, faults };
}

const generation = async (ports: RollupPorts, organisasiId: string): Promise<number> =>
  (await ports.organisations.organisation(organisasiId)).state?.generation ?? 0;

const covered = (organisasiId: string, now: InstantMs): RollupReportBody => ({
  organisasiId,
  startedAt: now,
  outcome: 'covered',
  generation: 0,
  counts: { units: 0, staleUnits: 0, toldUnits: 0, cellsWritten: 0 },
  faults: [],
  timingsMs: { gather: 0, plan: 0, apply: 0 },
  calls: { sheetReads: 0, sheetWrites: 0 },
});
