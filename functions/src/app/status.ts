/** What the operator asks about a unit, and his confirmation of a hold. */
import { policyLengkap, type UnitBody, type UnitStatusBody } from '../contract';
import { AppFailure } from './failure';
import type { Mails } from './mail';
import type { Registry, StateStore, SyncQueue } from './ports';
import type { Registration } from './state';

const toBody = ({ unitId, unitKerja, tahun, mode, files }: Registration): UnitBody => ({
  unitId,
  unitKerja,
  tahun,
  mode,
  files,
});

export async function listUnits(registry: Registry): Promise<readonly UnitBody[]> {
  return (await registry.units()).map(toBody);
}

/** Throws: AppFailure missing when the unit is not registered. */
export async function unitStatus(
  { registry, state, mails }: { readonly registry: Registry; readonly state: StateStore; readonly mails: Pick<Mails, 'failed'> }, // prettier-ignore
  unitId: string,
): Promise<UnitStatusBody> {
  const unit = await registeredUnit(registry, unitId);
  const { update: last, report } = await state.unitState(unitId);
  return {
    unit: toBody(unit),
    policies: { ...policyLengkap(unit), riwayat: unit.riwayatPolicy ?? [] },
    state: last && { generation: last.generation, complete: last.complete, changedAt: last.changedAt, hold: last.hold },
    report,
    failedMails: await mails.failed(unitId),
  };
}

/**
 * Confirms the hold that is open now and asks for the sync that applies it. A code for anything else is refused here:
 * stored, it would wait for a later hold that nobody has looked at.
 * Throws: AppFailure missing when the unit is not registered.
 */
export async function confirmHold(
  parts: { readonly registry: Registry; readonly state: StateStore; readonly queue: SyncQueue },
  unitId: string,
  code: string,
): Promise<'confirmed' | 'no-hold' | 'other-code'> {
  await registeredUnit(parts.registry, unitId);
  const hold = (await parts.state.unitState(unitId)).update?.hold ?? null;
  if (hold === null) return 'no-hold';
  if (hold.code.toUpperCase() !== code.trim().toUpperCase()) return 'other-code';
  await parts.state.confirm(unitId, hold.code);
  await parts.queue.ask(unitId);
  return 'confirmed';
}

async function registeredUnit(registry: Registry, unitId: string): Promise<Registration> {
  const unit = await registry.unit(unitId);
  if (unit === null) throw new AppFailure('missing', 'units', 'the unit is not registered');
  return unit;
}
