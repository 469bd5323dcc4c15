/** Which lock or reopening a sync commits, and the manifest it leaves behind. PURE; see locks.ts for the protocol. */
import { denganVersi, policyPada, type NamaPeriode } from '../../contract';
import { ENGINE } from '../../domain/engine';
import type { HasilPegawai } from '../../domain/hasil';
import { tanggalWib } from '../../domain/waktu';
import { encodeFrozen } from '../codec';
import { encodeLangkah, langkahPeriode } from '../explanation';
import { SCHEMA_VERSION, type LockEntry, type LockWrite, type PerPeriode } from '../state';
import type { Gathered } from './gather';
import { digestOf } from './hash';
import type { EmployeeInputs } from './inputs';
import { ratingsOfHead } from './kepala';
import { lockDigest, ratingWords } from './lock-digest';
import { freeze } from './locks';
import type { Ratings } from './ratings';
import { hashContext, type Resolved } from './resolve';

/** One part of a version stays far below a document's limit. Units: characters of JSON. */
const PART_CHARS = 400_000;

export interface LockPlan {
  readonly locks: PerPeriode<LockEntry>;
  readonly lock: LockWrite | null;
  readonly askAgain: boolean;
}

export function planLock(
  gathered: Gathered,
  resolved: Resolved,
  results: ReadonlyMap<string, HasilPegawai>,
  ratings: ReadonlyMap<string, Ratings>,
  /** `mayLock`: nothing is held back and every tab was read, so that a lock freezes what people typed. */
  { committed, mayLock }: { readonly committed: boolean; readonly mayLock: boolean },
): LockPlan {
  const { manifest } = gathered;
  const { locks, reopened, wanted, more } = resolved.locks;
  if (!manifest) return { locks, lock: null, askAgain: wanted !== null && mayLock };
  const entry = reopened ? locks[reopened] : undefined;
  if (reopened && entry) {
    const lock = { version: version(gathered, reopened, entry, {}, []), parts: [] };
    return { locks, lock, askAgain: more || wanted !== null };
  }
  if (!wanted) return { locks, lock: null, askAgain: false };
  if (!committed || !mayLock) return { locks, lock: null, askAgain: mayLock };
  const locked: LockEntry = {
    status: 'dikunci',
    versi: manifest.generation + 1,
    pada: gathered.seenAt,
    alasan: locks[wanted]?.alasan ?? null,
  };
  const dariAtas = ({ masukan }: EmployeeInputs): boolean =>
    ratingsOfHead(gathered, masukan.pegawai)[wanted] !== undefined;
  const frozen = [...resolved.inputs].map(([nip, inputs]) => {
    const hasil = results.get(nip);
    if (!hasil) throw new Error('everybody who counts has a result');
    const rating = ratings.get(nip)?.perPeriode[wanted]?.hasil ?? null;
    const steps = encodeLangkah(langkahPeriode(gathered.registration, inputs, tanggalWib(gathered.seenAt), wanted));
    return [nip, encodeFrozen(freeze(inputs, hasil, rating, wanted, dariAtas(inputs), steps))] as const;
  });
  const context = hashContext(gathered);
  const digests = Object.fromEntries(
    [...resolved.inputs].map(([nip, of]) => {
      const [word] = ratingWords(of, wanted, ratings.get(nip)?.dinilai?.[wanted], dariAtas(of));
      return [nip, lockDigest(of, wanted, context, word)];
    }),
  );
  const parts = toParts(frozen);
  const head = version(gathered, wanted, { ...locked, alasan: null }, digests, parts);
  return { locks: { ...locks, [wanted]: locked }, lock: { version: head, parts }, askAgain: more };
}

const version = (
  { registration }: Gathered,
  periode: NamaPeriode,
  { status, versi, pada, alasan }: LockEntry,
  pegawai: LockWrite['version']['pegawai'],
  parts: LockWrite['parts'],
): LockWrite['version'] => ({
  schema: SCHEMA_VERSION,
  generation: versi,
  periode,
  status,
  pada,
  alasan,
  engine: ENGINE,
  policy: denganVersi(policyPada(registration, periode)),
  digest: digestOf(parts),
  pegawai,
  parts: parts.length,
});

function toParts(frozen: readonly (readonly [nip: string, part: unknown])[]): LockWrite['parts'] {
  const parts: Record<string, unknown>[] = [];
  let chars = Infinity;
  for (const [nip, part] of frozen) {
    const size = JSON.stringify(part).length;
    if (chars + size > PART_CHARS) {
      parts.push({});
      chars = 0;
    }
    const last = parts[parts.length - 1];
    if (last) last[nip] = part;
    chars += size;
  }
  return parts;
}
