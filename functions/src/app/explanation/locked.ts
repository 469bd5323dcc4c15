/** What is locked now, and the facts of one person's explanation under it: one road for all that tell results. */
import type { NamaPeriode } from '../../contract';
import type { Tanggal } from '../../domain/model';
import { decodeFrozen } from '../codec';
import type { StateStore } from '../ports';
import type { LockVersion, Manifest, PerPeriode, Registration } from '../state';
import type { EmployeeInputs } from '../sync/inputs';
import { isLocked } from '../sync/locks';
import type { ExplanationFacts, Kunci } from './facts';

export interface PeriodeTerkunci {
  readonly versi: LockVersion;
  /** What it froze of everybody, encoded, by NIP. */
  readonly beku: ReadonlyMap<string, unknown>;
}

/** Null while the period is open. */
export async function periodeTerkunci(
  state: Pick<StateStore, 'lockVersion' | 'frozen'>,
  unitId: string,
  { locks }: Manifest,
  periode: NamaPeriode,
): Promise<PeriodeTerkunci | null> {
  const lock = isLocked(locks, periode) ? locks[periode] : undefined;
  if (!lock) return null;
  const [versi, beku] = await Promise.all([
    state.lockVersion(unitId, periode, lock.versi),
    state.frozen(unitId, periode, lock.versi),
  ]);
  return versi && { versi, beku };
}

/** Of one person; a person who was not listed then has nothing frozen. */
export function kunciOf({ versi, beku }: PeriodeTerkunci, nip: string): Kunci {
  const part = beku.get(nip);
  return { versi, beku: part === undefined ? null : decodeFrozen(part) };
}

/** `tanggal`: the day for which the result is computed. `kunci`: of the locked periods that are told. */
export function explanationFacts(
  registration: Registration,
  manifest: Manifest | null,
  inputs: EmployeeInputs,
  tanggal: Tanggal,
  kunci: PerPeriode<Kunci>,
): ExplanationFacts {
  const { nip } = inputs.masukan.pegawai;
  return {
    registration,
    inputs,
    tanggal,
    dinilai: manifest?.entries[nip]?.dinilai ?? {},
    kunci,
    keberatan: manifest?.keberatan?.[nip] ?? {},
  };
}
