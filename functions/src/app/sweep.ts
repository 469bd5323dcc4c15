/** The sweep: asks for a sync of every unit, so that no change depends on a trigger having fired. */
import type { Registry, SyncQueue } from './ports';

/** Number of units asked for. */
export async function sweep({
  registry,
  queue,
}: {
  readonly registry: Registry;
  readonly queue: SyncQueue;
}): Promise<number> {
  const units = await registry.units();
  for (const { unitId } of units) await queue.ask(unitId);
  return units.length;
}
