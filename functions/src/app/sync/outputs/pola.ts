/** The ratings of a unit held against the pattern of its predikat organisasi. It warns; the leader decides. PURE. */
import { NAMA_PERIODE, type NamaPeriode } from '../../../contract';
import { jumlahPredikat, temuanPola, type TemuanPola } from '../../../domain/pola-distribusi';
import type { PredikatOrganisasi } from '../../../domain/kuadran';
import type { PerPeriode } from '../../state';
import { isLocked, type LockDecision } from '../locks';
import type { Ratings } from '../ratings';

export interface PolaFacts {
  /** By NIP. */
  readonly ratings: ReadonlyMap<string, Ratings>;
  readonly predikatOrganisasi: PerPeriode<PredikatOrganisasi>;
  readonly locks: LockDecision;
  /** NIP of the head, who is rated elsewhere and not counted here. */
  readonly kepala: string | null;
}

/** Findings per period that is still being rated. */
export function polaPerPeriode(facts: PolaFacts): ReadonlyMap<NamaPeriode, readonly TemuanPola[]> {
  const { ratings, predikatOrganisasi, locks, kepala } = facts;
  const found = new Map<NamaPeriode, readonly TemuanPola[]>();
  for (const periode of NAMA_PERIODE) {
    const unit = predikatOrganisasi[periode];
    if (!unit || isLocked(locks.locks, periode)) continue;
    const predikat = [...ratings].map(([nip, of]) =>
      nip === kepala ? null : (of.perPeriode[periode]?.hasil.predikat ?? null),
    );
    const temuan = temuanPola(jumlahPredikat(predikat), unit);
    if (temuan.length > 0) found.set(periode, temuan);
  }
  return found;
}
