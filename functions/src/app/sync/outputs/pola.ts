/** The ratings of a unit held against the pattern of its predikat organisasi. It warns; the leader decides. PURE. */
import { NAMA_PERIODE, type NamaPeriode } from '../../../contract';
import { jumlahPredikat, temuanPola, type TemuanPola } from '../../../domain/pola-distribusi';
import { isLocked } from '../locks';
import type { Facts } from './view';

/** Findings per period that is still being rated. The head is rated elsewhere and not counted here. */
export function polaPerPeriode(facts: Required<Facts>): ReadonlyMap<NamaPeriode, readonly TemuanPola[]> {
  const { ratings, predikatOrganisasi, locks, gathered } = facts;
  const { kepala } = gathered.registration;
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
