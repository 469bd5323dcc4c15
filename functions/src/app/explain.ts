/** Explain: the steps of one person's stored result, in Indonesian, the same words as in the sheet. */
import { langkah } from '../domain/penjelasan';
import { nilaiPegawai } from '../domain/nilai-pegawai';
import { policyOf } from '../domain/policy';
import { decodeInputs, evaluationDateOf } from './codec';
import { AppFailure } from './failure';
import type { Registry, StateStore } from './ports';

export type Explain = (unitId: string, nip: string) => Promise<{ readonly lines: readonly string[] } | null>;

/** Null when nothing is stored for that person. Throws AppFailure missing when the unit is not registered. */
export function createExplain(ports: { readonly registry: Registry; readonly store: StateStore }): Explain {
  return async (unitId, nip) => {
    const registration = await ports.registry.unit(unitId);
    if (!registration) throw new AppFailure('missing', 'explain', `unit ${unitId} is not registered`);
    const scorecard = (await ports.store.scorecards(unitId, [nip])).get(nip);
    if (!scorecard || scorecard.inputs === null) return null;
    const { masukan } = decodeInputs(scorecard.inputs);
    const konteks = { tahun: registration.tahun, tanggal: evaluationDateOf(scorecard.result), policy: policyOf(scorecard.policy) };
    return { lines: langkah(nilaiPegawai(masukan, konteks)) };
  };
}
