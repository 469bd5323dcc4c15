/**
 * The sweep: asks for a sync of every unit that is not closed and clean, and for a rollup of every organisation, so that
 * no change depends on a trigger. Spread over the time until the next sweep; quiet units come less often (sweep-plan.ts).
 */
import type { Clock, Registry, StateStore, SyncQueue } from './ports';
import type { Registration } from './state';
import { planSweep, type SweepTask, type SweepTime, type SweepUnit } from './sweep-plan';
import { deadlineOf } from './sync/deadline';
import { isLocked } from './sync/locks';

/** How often the cloud's scheduler sweeps. Units: ms. */
export const SWEEP_EVERY_MS = 5 * 60_000;

/** Last months of the quarters. */
const QUARTER_ENDS = [3, 6, 9, 12];

export interface SweepPorts {
  readonly registry: Registry;
  readonly state: Pick<StateStore, 'unitState' | 'manifest'>;
  readonly queue: SyncQueue;
  readonly clock: Clock;
}

interface Looked extends SweepUnit {
  /** Nothing was held, half done or faulty when it was last looked at. */
  readonly clean: boolean;
}

/** Number of units and organisations asked for. */
export async function sweep(ports: SweepPorts, time: Omit<SweepTime, 'now'>): Promise<number> {
  const { registry, queue, clock } = ports;
  const units: Looked[] = [];
  for (const registration of await registry.units()) units.push(await look(ports, registration));
  const organisations = await registry.organisations();
  const ids = organisations.map(({ organisasiId }) => organisasiId);
  const clean = new Set(units.filter((unit) => unit.clean).map(({ unitId }) => unitId));
  let asked = 0;
  for (const task of planSweep(units, ids, { ...time, now: clock.now() })) {
    if (await isClosed(ports, task, clean)) continue;
    await queue.ask(task.id, task.kind, task.at);
    asked += 1;
  }
  return asked;
}

/** The sheet alone knows a deadline that the leader set; here the product's own stands for it. */
async function look({ state }: SweepPorts, { unitId, organisasiId, tahun }: Registration): Promise<Looked> {
  const { update, report } = await state.unitState(unitId);
  const unfinished = update !== null && (update.hold !== null || !update.complete);
  return {
    unitId,
    organisasiId,
    changedAt: update?.changedAt ?? null,
    unfinished,
    deadlines: QUARTER_ENDS.map((bulan) => deadlineOf([], tahun, bulan).batas),
    clean: update !== null && !unfinished && (report?.faults.length ?? 0) === 0,
  };
}

/** Periods are locked in order, so a locked year has nothing open. The manifest is read only where that may be. */
async function isClosed({ state }: SweepPorts, { kind, id }: SweepTask, clean: ReadonlySet<string>): Promise<boolean> {
  if (kind !== 'sync' || !clean.has(id)) return false;
  const { manifest } = await state.manifest(id);
  return manifest !== null && isLocked(manifest.locks, 'Tahun');
}
