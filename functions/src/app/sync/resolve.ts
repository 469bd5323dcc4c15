/**
 * Resolve: from what stands in the sheet to what counts. PURE. Approved targets stand in for others that wait, frozen
 * rows for later edits. Both rest on digests in the manifest: only where the sheet differs does anything stored count.
 */
import { NAMA_PERIODE, policyLengkap, type NamaPeriode } from '../../contract';
import type { Target } from '../../domain/model';
import { tanggalWib } from '../../domain/waktu';
import { ENGINE } from '../../domain/engine';
import { bulanBerakhir } from '../../domain/jadwal';
import { policyOf } from '../../domain/policy';
import type { BarisPersetujuan } from '../../parse/persetujuan';
import { BEBAS, decideApproval, deferredBy, targetsDigest, type ApprovalDecision } from './approval';
import { restoreFrozen, type LockedEdits } from './frozen';
import type { Gathered } from './gather';
import type { HashContext } from './hash';
import { groupByEmployee, type EmployeeInputs } from './inputs';
import type { Interpreted } from './interpret';
import { isHead, ratedFromAbove, ratingsOfHead } from './kepala';
import { lockDigest, ratingWords } from './lock-digest';
import { decideLocks, isLocked, type FrozenPart, type LockDecision } from './locks';
import type { LockEntry, ManifestEntry, PerPeriode, Registration } from '../state';

/** Per locked period the people whose rows give another digest than was frozen. */
export type Differences = ReadonlyMap<NamaPeriode, readonly string[]>;
/** Per locked period what was frozen, by NIP. */
export type Versions = ReadonlyMap<NamaPeriode, ReadonlyMap<string, FrozenPart>>;
/** Per person the locked periods whose digest differs: what they froze; null for somebody not listed then. */
export type Frozen = ReadonlyMap<string, PerPeriode<FrozenPart | null>>;

export interface Approvals {
  readonly decisions: ReadonlyMap<string, ApprovalDecision>;
  /** Targets as typed of those whose approved ones go on counting, by NIP. */
  readonly waiting: ReadonlyMap<string, readonly Target[]>;
}

/** What counts of one person, and why it is not simply what stands in the sheet. */
export interface Resolved {
  readonly inputs: ReadonlyMap<string, EmployeeInputs>;
  readonly approvals: Approvals;
  readonly locks: LockDecision;
  readonly frozen: Frozen;
  readonly edits: ReadonlyMap<string, LockedEdits>;
}

export function hashContext({ registration, seenAt }: Gathered): HashContext {
  const policy = policyOf(registration.policy);
  return {
    engine: ENGINE,
    policyId: policy.id,
    policyVersion: policy.version,
    policyPeriode: policyLengkap(registration).policyPeriode,
    tahun: registration.tahun,
    bulanBerakhir: bulanBerakhir(registration.tahun, tanggalWib(seenAt)),
    wajibDisetujui: approves(registration),
  };
}

const approves = ({ persetujuan, penilaian }: Registration): boolean => persetujuan === 'wajib' && penilaian === 'ya';

/** What stands in the files, person by person. The head is rated one level above, whatever his own book says. */
export const typedInputs = (gathered: Gathered, interpreted: Interpreted): ReadonlyMap<string, EmployeeInputs> =>
  ratedFromAbove(gathered, groupByEmployee(interpreted.inputs));

/** What is stored of the decisions about a person, also of one who was away. */
export const decidedOf = (
  { manifest, returned }: Gathered,
  nip: string,
): Pick<ManifestEntry, 'disetujui' | 'dinilai'> | undefined => manifest?.entries[nip] ?? returned.get(nip);

/** Decides each person's approval from the targets as typed, `inputs`. */
export function approvalsOf(
  gathered: Gathered,
  interpreted: Interpreted,
  inputs: ReadonlyMap<string, EmployeeInputs>,
): Approvals {
  const { registration, seenAt } = gathered;
  const decisions = new Map<string, ApprovalDecision>();
  const waiting = new Map<string, readonly Target[]>();
  if (!approves(registration)) return { decisions, waiting };
  const rows = new Map(interpreted.inputs.persetujuan.map((row): [string, BarisPersetujuan] => [row.nip, row]));
  for (const [nip, { masukan }] of inputs) {
    const row = interpreted.readable.persetujuan ? (rows.get(nip) ?? null) : 'unread';
    const digest = targetsDigest(masukan.target);
    const decision = decideApproval(decidedOf(gathered, nip)?.disetujui ?? null, row, digest, seenAt);
    decisions.set(nip, decision);
    if (decision.approval && decision.approval.digest !== digest) waiting.set(nip, masukan.target);
  }
  return { decisions, waiting };
}

/** The approvals of `nips` wait for the hold that puts targets of theirs back; what was approved before goes on counting. */
export function deferApprovals(
  gathered: Gathered,
  { inputs, approvals }: Resolved,
  nips: readonly string[],
): Approvals {
  const decisions = new Map(approvals.decisions);
  const waiting = new Map(approvals.waiting);
  for (const nip of nips) {
    const stored = decidedOf(gathered, nip)?.disetujui ?? null;
    decisions.set(nip, deferredBy(stored));
    if (stored) waiting.set(nip, inputs.get(nip)?.masukan.target ?? []);
  }
  return { decisions, waiting };
}

/** Whether this sync approves something else than was approved before. */
export const approvesAnew = (gathered: Gathered, approvals: Approvals, nip: string): boolean =>
  approvalOf(approvals, nip).approval?.digest !== decidedOf(gathered, nip)?.disetujui?.digest;

export const approvalOf = (approvals: Approvals, nip: string): ApprovalDecision =>
  approvals.decisions.get(nip) ?? BEBAS;

/** Locks in force, and per locked period the people whose digest differs from what was frozen. */
export function lockedDifferences(
  gathered: Gathered,
  interpreted: Interpreted,
  inputs: ReadonlyMap<string, EmployeeInputs>,
): { readonly locks: LockDecision; readonly differing: Differences } {
  const { manifest, registration, seenAt } = gathered;
  const rows = interpreted.readable.periode ? interpreted.periode.rows.flatMap((r) => r.value ?? []) : null;
  const locks = decideLocks(manifest?.locks ?? {}, rows, {
    tahun: registration.tahun,
    tanggal: tanggalWib(seenAt),
    now: seenAt,
    generation: (manifest?.generation ?? 0) + 1,
  });
  return { locks, differing: differences(gathered, locks.locks, inputs) };
}

/** The locked periods of people whose rows are held: what is put back may differ from what was frozen, too. */
export function heldDifferences(
  gathered: Gathered,
  { inputs, locks }: Resolved,
  admitted: ReadonlyMap<string, EmployeeInputs>,
): Differences {
  const held = [...admitted].filter(([nip, of]) => of !== inputs.get(nip));
  return differences(gathered, locks.locks, new Map(held));
}

function differences(
  gathered: Gathered,
  locks: PerPeriode<LockEntry>,
  inputs: ReadonlyMap<string, EmployeeInputs>,
): Differences {
  const { lockDigests } = gathered;
  const context = hashContext(gathered);
  const differing = new Map<NamaPeriode, readonly string[]>();
  for (const nama of NAMA_PERIODE) {
    if (!isLocked(locks, nama)) continue;
    const nips = [...inputs].flatMap(([nip, of]) => {
      const dinilai = decidedOf(gathered, nip)?.dinilai?.[nama];
      const words = ratingWords(of, nama, dinilai, ratingsOfHead(gathered, of.masukan.pegawai)[nama] !== undefined);
      const was = lockDigests[nama]?.get(nip);
      return words.some((word) => was === lockDigest(of, nama, context, word)) ? [] : [nip];
    });
    if (nips.length > 0) differing.set(nama, nips);
  }
  return differing;
}

/** Puts frozen content in place. `versions`: what the lock versions of the differing periods hold. */
export function resolve(
  gathered: Gathered,
  inputs: ReadonlyMap<string, EmployeeInputs>,
  approvals: Approvals,
  { locks, differing }: ReturnType<typeof lockedDifferences>,
  versions: Versions,
): Resolved {
  const frozen = withFrozen(new Map(), differing, versions);
  const counted = new Map(inputs);
  const edits = new Map<string, LockedEdits>();
  for (const [nip, parts] of frozen) {
    const typed = inputs.get(nip);
    if (!typed) continue;
    const { pegawai } = typed.masukan;
    const dariAtas = new Set(Object.keys(ratingsOfHead(gathered, pegawai)));
    const restored = restoreFrozen(typed, parts, { kepala: isHead(gathered, pegawai), dariAtas });
    counted.set(nip, restored.inputs);
    if (restored.edits.size > 0) edits.set(nip, restored.edits);
  }
  return { inputs: counted, approvals, locks, frozen, edits };
}

/** `frozen` with the parts of everybody in `differing`. */
export function withFrozen(frozen: Frozen, differing: Differences, versions: Versions): Frozen {
  const all = new Map(frozen);
  for (const [nama, nips] of differing)
    for (const nip of nips) all.set(nip, { ...all.get(nip), [nama]: versions.get(nama)?.get(nip) ?? null });
  return all;
}

/**
 * What of the stored state enters this person's content: locks whose frozen results stand in for what would be computed,
 * as 'TW I 7', and that an approval waits for a hold, so that the end of the hold is a change.
 */
export function marksOf({ frozen, locks, approvals }: Resolved, nip: string): readonly string[] {
  const parts = Object.entries(frozen.get(nip) ?? {}) as [NamaPeriode, FrozenPart | null][];
  const beku = parts.flatMap(([nama, part]) => (part ? [`${nama} ${locks.locks[nama]?.versi ?? ''}`] : []));
  return [...beku, ...(approvalOf(approvals, nip).state.kind === 'ditahan' ? ['ditahan'] : [])].sort();
}
