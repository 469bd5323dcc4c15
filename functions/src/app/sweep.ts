/** The sweep: asks for a sync of every unit and a rollup of every organisation, so that no change depends on a trigger. */
import type { Registry, SyncQueue } from './ports';

/** Number of units and organisations asked for. */
export async function sweep({
  registry,
  queue,
}: {
  readonly registry: Registry;
  readonly queue: SyncQueue;
}): Promise<number> {
  const units = await registry.units();
  for (const { unitId } of units) await queue.ask(unitId);
  const organisations = await registry.organisations();
  for (const { organisasiId } of organisations) await queue.ask(organisasiId, 'rollup');
  return units.length + organisations.length;
}
