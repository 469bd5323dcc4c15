/**
 * Approval of plans (`Persetujuan SKP`): which targets of a person count. PURE.
 *
 * The first `Disetujui` freezes the targets as they stand. A later change waits: the approved targets go on counting
 * until the leader approves that very change: by its code, or by picking something else and then `Disetujui` again. The
 * manifest keeps the digest of what was approved; the targets themselves stand in the scorecard and are loaded only
 * while the sheet differs from them. Both outlive the removal of the person: who comes back finds his approval again.
 */
import type { Target } from '../../domain/model';
import type { InstantMs } from '../../domain/waktu';
import type { BarisPersetujuan } from '../../parse/persetujuan';
import type { Approval } from '../state';
import { digestOf } from './hash';

export type ApprovalState =
  /** The unit works without approvals. */
  | { readonly kind: 'bebas' }
  | { readonly kind: 'belum' }
  /** `kodeLain`: a code stands in the row that approves nothing of what there is. */
  | { readonly kind: 'disetujui'; readonly pada: InstantMs; readonly kodeLain: boolean }
  /** Targets differ from the approved ones; `kode` approves what stands in the sheet now. */
  | { readonly kind: 'menunggu'; readonly pada: InstantMs; readonly kode: string; readonly kodeLain: boolean }
  | { readonly kind: 'dikembalikan'; readonly pada: InstantMs | null }
  /** Approved while targets are held back: what counts once that is decided will be approved. */
  | { readonly kind: 'ditahan'; readonly pada: InstantMs | null };

export interface ApprovalDecision {
  /** What the manifest keeps; null before the first approval. */
  readonly approval: Approval | null;
  readonly state: ApprovalState;
}

export const BEBAS: ApprovalDecision = { approval: null, state: { kind: 'bebas' } };

const READABLE = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/** Code that approves exactly the targets with this digest, e.g. 'SETUJU-K7BQ'. */
export function approvalCode(digest: string): string {
  const letters = [0, 2, 4, 6].map((at) => READABLE.charAt(parseInt(digest.slice(at, at + 2), 16) % READABLE.length));
  return `SETUJU-${letters.join('')}`;
}

/** `targets` ordered by Kode, so that sorting the sheet changes nothing. */
export const targetsDigest = (targets: readonly Target[]): string => digestOf(targets);

/** The decision while rows of the approved targets are held back: approved is what counts once that is decided. */
export const deferredBy = (stored: Approval | null): ApprovalDecision => ({
  approval: stored,
  state: { kind: 'ditahan', pada: stored?.pada ?? null },
});

/**
 * `row`: what stands in `Persetujuan SKP` now; null for no row or a faulty one, which decide nothing; 'unread' when the
 * tab cannot be read, which leaves everything as it was.
 */
export function decideApproval(
  stored: Approval | null,
  row: BarisPersetujuan | null | 'unread',
  digest: string,
  now: InstantMs,
): ApprovalDecision {
  const keputusan = row === null || row === 'unread' ? null : row.keputusan;
  const kode = row === null || row === 'unread' ? null : row.kode;
  const approve = (): ApprovalDecision => ({
    approval: { digest, terbuka: false, pada: now },
    state: { kind: 'disetujui', pada: now, kodeLain: false },
  });
  const asked = kode === null || kode === approvalCode(digest);

  if (stored === null) {
    if (keputusan === 'DISETUJUI' && asked) return approve();
    const kind = keputusan === 'DIKEMBALIKAN' ? 'dikembalikan' : 'belum';
    return { approval: null, state: kind === 'belum' ? { kind } : { kind, pada: null } };
  }
  if (stored.digest === digest) {
    const terbuka = row === 'unread' ? stored.terbuka : keputusan !== 'DISETUJUI';
    return { approval: { ...stored, terbuka }, state: { kind: 'disetujui', pada: stored.pada, kodeLain: !asked } };
  }
  const again = keputusan === 'DISETUJUI' && (kode === null ? stored.terbuka : asked);
  if (again) return approve();
  const kept = { ...stored, terbuka: stored.terbuka || (row !== 'unread' && keputusan !== 'DISETUJUI') };
  return {
    approval: kept,
    state:
      keputusan === 'DIKEMBALIKAN'
        ? { kind: 'dikembalikan', pada: stored.pada }
        : {
            kind: 'menunggu',
            pada: stored.pada,
            kode: approvalCode(digest),
            kodeLain: kode !== null && !asked,
          },
  };
}
