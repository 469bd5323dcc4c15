/** The foot of a document: by which version its numbers were frozen, and the fingerprint that proves it. PURE. */
import type { NamaPeriode } from '../../contract';
import { saatWib, type InstantMs } from '../../domain/waktu';
import type { Approval, KeberatanTercatat, Registration } from '../state';
import type { UnitFacts } from './facts';

export const BELUM_DIKUNCI = 'SEMENTARA, belum dikunci';
export const BELUM_DISETUJUI = 'SEMENTARA, belum disetujui';

/** Groups of four, so that two prints can be compared by eye: 'a1b2-c3d4-e5f6'. */
export const sidik = (digest: string): string => digest.match(/.{1,4}/g)?.join('-') ?? '';

/** 'TW I 2026', 'Tahun 2026'. */
export const namaPeriode = (periode: NamaPeriode, { tahun }: Pick<Registration, 'tahun'>): string =>
  `${periode} ${tahun}`;

const dataPer = (at: InstantMs): string => `data per ${saatWib(at)} WIB`;

/** `keberatan`: a decided objection; its version lies beside the frozen one and has a fingerprint of its own. */
export function kakiPeriode(
  { unit, manifest, periode, kunci }: UnitFacts,
  keberatan: KeberatanTercatat | null = null,
): string {
  const nama = namaPeriode(periode, unit);
  if (!kunci) return `${BELUM_DIKUNCI} | ${nama} | ${dataPer(manifest.seenAt)}`;
  const sesudah = keberatan ? ` | keputusan keberatan ${sidik(keberatan.digest)}` : '';
  return `Sidik ${sidik(kunci.digest)} | ${nama} | versi ${kunci.generation}, dikunci ${saatWib(kunci.pada)} WIB${sesudah}`;
}

/** A plan is frozen by its approval, not by a period. */
export function kakiRencana({ unit, manifest }: UnitFacts, approval: Approval | undefined): string {
  const nama = `SKP ${unit.tahun}`;
  if (!approval) return `${BELUM_DISETUJUI} | ${nama} | ${dataPer(manifest.seenAt)}`;
  return `Sidik ${sidik(approval.digest)} | ${nama} | disetujui ${saatWib(approval.pada)} WIB`;
}
