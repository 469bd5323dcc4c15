/** What an explanation is made from, and what it is. */
import type { Langkah } from '../../domain/langkah';
import type { Tanggal } from '../../domain/model';
import type { KeberatanTercatat, LockVersion, PerPeriode, Registration } from '../state';
import type { EmployeeInputs } from '../sync/inputs';
import type { FrozenPart } from '../sync/locks';

/** A locked period: the version in force and what it froze of this person; null for somebody not listed then. */
export interface Kunci {
  readonly versi: Pick<LockVersion, 'generation' | 'pada' | 'digest' | 'policy'>;
  readonly beku: FrozenPart | null;
}

export interface ExplanationFacts {
  readonly registration: Registration;
  readonly inputs: EmployeeInputs;
  /** The day for which the result is computed. */
  readonly tanggal: Tanggal;
  /** The manifest's words for this person's ratings: the usulan each was given on. */
  readonly dinilai: PerPeriode<string>;
  /** Locked periods alone. */
  readonly kunci: PerPeriode<Kunci>;
  /** Decided objections of this person. */
  readonly keberatan: PerPeriode<KeberatanTercatat>;
}

export interface Explanation {
  readonly langkah: readonly Langkah[];
  readonly lines: readonly string[];
}
