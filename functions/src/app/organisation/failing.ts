/** A unit whose syncs fail for good: its organisation must not take old figures for new ones. */
import type { Clock, OrganisationStore, Registry, SyncQueue } from '../ports';

export interface FailingPorts {
  readonly registry: Registry;
  readonly organisations: OrganisationStore;
  readonly queue: SyncQueue;
  readonly clock: Clock;
}

/**
 * To be called when a sync was given up. Marks the unit once, from its first failure on, and asks for a rollup that
 * shows it. A unit that only practises has no figures to go stale.
 */
export async function markFailing(ports: FailingPorts, unitId: string): Promise<void> {
  const registration = await ports.registry.unit(unitId);
  if (!registration) return;
  const { organisasiId } = registration;
  const figures = await ports.organisations.figuresOf(organisasiId, unitId);
  if (!figures || figures.failedSince !== null) return;
  await ports.organisations.markFailing(organisasiId, unitId, ports.clock.now());
  await ports.queue.ask(organisasiId, 'rollup');
}
