/**
 * One rollup of an organisation: gather, plan, apply, report. It reads figures, never a unit's files, so its cost grows
 * with the units alone.
 *
 * Protocol, as that of a sync (rounds.ts, write-sheets.ts). A commit proves with the guard of its read that no other
 * rollup and no registration came in between. Units whose figures change meanwhile ask for the next rollup themselves.
 * Repeating any part is harmless.
 */
import type { RollupReportBody } from '../../contract';
import type { InstantMs } from '../../domain/waktu';
import type { Registry, SyncQueue } from '../ports';
import { createRounds, type Round, type Rounds } from '../rounds';
import { writeSheets, type Written } from '../write-sheets';
import { gatherOrganisation, type GatheredOrganisation, type GatherOrganisationPorts } from './gather';
import { interpretOrganisation } from './interpret';
import { staleSince } from './outputs/perhatian';
import { planRollup, type RollupPlan } from './plan';

export interface RollupPorts extends GatherOrganisationPorts {
  readonly registry: Registry;
  readonly queue: SyncQueue;
}

export type Rollup = Rounds<RollupReportBody>;

export function createRollup(ports: RollupPorts): Rollup {
  return createRounds({
    what: 'rollup',
    clock: ports.clock,
    attempt: (organisasiId, startedAt) => attempt(ports, organisasiId, startedAt),
    covered,
  });
}

async function attempt(
  ports: RollupPorts,
  organisasiId: string,
  startedAt: InstantMs,
): Promise<Round<RollupReportBody>> {
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

/** Commits first; a crash before the sheets or before the units are told costs only what the next rollup or sync repeats. */
async function apply(ports: RollupPorts, gathered: GatheredOrganisation, plan: RollupPlan): Promise<Written> {
  const { organisasiId } = gathered.registration;
  if (plan.commit) await ports.organisations.commitOrganisation(organisasiId, gathered.guard, plan.commit);
  for (const unitId of plan.tell) if (await ports.registry.unit(unitId)) await ports.queue.ask(unitId);

  return writeSheets(ports.sheets, plan.writes, {
    what: 'rollup.write',
    ours: plan.commit?.generation ?? gathered.state?.generation ?? 0,
    generation: () => generation(ports, organisasiId),
    askAgain: () => ports.queue.ask(organisasiId, 'rollup'),
  });
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
