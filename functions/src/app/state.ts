/** The stored state of a unit: what Firestore holds and a sync compares against. All JSON, decimals as text. */
import type { InstantMs } from '../domain/waktu';
import type { NamaPeriode, PolicyText, PolicyUnit } from '../contract';
import type { HasilKeberatan } from '../domain/keberatan';
import type { Tanggal } from '../domain/model';

export type * from './organisation/state';

export const SCHEMA_VERSION = 1;

/** Other rules for some periods: who asked for them, and when. Append-only. */
export interface PerubahanPolicy {
  readonly pada: InstantMs;
  /** E-mail address of the operator. */
  readonly oleh: string;
  readonly perubahan: readonly {
    readonly periode: NamaPeriode;
    readonly dari: PolicyText;
    readonly menjadi: PolicyText;
  }[];
}

/** Set by the operator; the service never changes it. */
export interface Registration extends PolicyUnit {
  readonly riwayatPolicy?: readonly PerubahanPolicy[];
  readonly unitId: string;
  readonly tahun: number;
  readonly unitKerja: string;
  readonly organisasi: string;
  readonly organisasiId: string;
  /** 'ya': people are rated here. 'hanya-indikator': only the indicators are shown (puskesmas, schools). */
  readonly penilaian: 'ya' | 'hanya-indikator';
  readonly mode: 'resmi' | 'latihan';
  /** Place in the official order of the organisation's units, from 1. */
  readonly urutan: number;
  /** NIP of the head of the unit, who is rated one level above (Penetapan Unit); null when not known. */
  readonly kepala: string | null;
  /** 'wajib': only approved targets count once a plan was approved. 'tanpa': every valid target counts. */
  readonly persetujuan: 'wajib' | 'tanpa';
  /** Reminders and results go out by mail. */
  readonly surat: boolean;
  readonly files: { readonly bukuKerja: string; readonly bukuPimpinan: string };
  /** The id of each tab by its name, as set-up found it; so that messages can link to a row. */
  readonly tabIds?: Readonly<Record<string, number>>;
}

/** An organisation (a kecamatan) and year: what spans its units. Set by the operator. */
export interface OrganisationRegistration {
  readonly organisasiId: string;
  readonly nama: string;
  readonly tahun: number;
  /** Where residents complain, as shown on the public page. */
  readonly pengaduan: string;
  /** NIP of the head, who fills Buku Organisasi; absent when not known. */
  readonly pimpinan?: string;
  readonly files: { readonly bukuOrganisasi: string; readonly informasiPublik: string };
}

export interface Counts {
  readonly employees: number;
  readonly targets: number;
  readonly realisations: number;
}

export interface ManifestEntry {
  /** contentHash of everything the employee's result was computed from. */
  readonly hash: string;
  readonly targets: number;
  readonly realisations: number;
  /** Approved targets; absent before the first approval. */
  readonly disetujui?: Approval;
  /** Per rated period 'digest usulan': digest of the leader's row, and the usulan he saw when he filled it, or '-'. */
  readonly dinilai?: PerPeriode<string>;
}

export type PerPeriode<T> = Readonly<Partial<Record<NamaPeriode, T>>>;

export interface Approval {
  readonly digest: string;
  /** The leader's cell has since held something else than `Disetujui`: picking it again approves anew. */
  readonly terbuka: boolean;
  readonly pada: InstantMs;
}

/** A rating period that is, or was, locked. */
export interface LockEntry {
  readonly status: 'dikunci' | 'dibuka';
  /** Generation that wrote the version: `locks/{periode}/versions/{versi}`. */
  readonly versi: number;
  readonly pada: InstantMs;
  /** Why it was last reopened; the next reopening needs another reason. */
  readonly alasan: string | null;
}

/** A decided objection as every sync knows it. */
export interface KeberatanTercatat extends HasilKeberatan {
  /** Digest of the row as it was decided; another content since then is told and has no effect. */
  readonly isi: string;
  readonly disampaikan: Tanggal;
  /** Digest of the version that was stored beside the lock. */
  readonly digest: string;
}

/** `units/{unitId}/state/manifest`: one small document that orders all commits of a unit. */
export interface Manifest {
  readonly schema: number;
  /** +1 per commit. */
  readonly generation: number;
  readonly entries: Readonly<Record<string, ManifestEntry>>;
  /** Largest counts per hour of the last 24 h, newest last; the mass-removal guard compares against them. */
  readonly peaks: readonly (Counts & { readonly hour: InstantMs })[];
  /** How many holds were confirmed so far: an old code never confirms a new hold. */
  readonly confirmations: number;
  readonly locks: PerPeriode<LockEntry>;
  /** Decided objections by NIP; final, so that no row takes one back. Absent without any. */
  readonly keberatan?: Readonly<Record<string, PerPeriode<KeberatanTercatat>>>;
  /** When the reading began that led to the last commit; bounds "changed between" of the next history. */
  readonly seenAt: InstantMs;
}

/** One employee's year. `inputs` are stored as parsed, so that they can stand in for a file that cannot be read. */
export interface Scorecard {
  readonly schema: number;
  readonly nip: string;
  readonly generation: number;
  readonly engine: string;
  /** The rules of the year; `policyPeriode` names those of periods that have others. */
  readonly policy: PolicyText;
  readonly policyPeriode?: PolicyUnit['policyPeriode'];
  /** MasukanPegawai, encoded (see app/codec.ts). Null: the employee no longer counts. */
  readonly inputs: unknown;
  /** HasilPegawai, encoded. Null with `inputs`. */
  readonly result: unknown;
  /** What the return of somebody who no longer counts must find again; absent of everybody else. */
  readonly kept?: Kept;
}

/** What was decided about a person who was taken out of the manifest. */
export interface Kept extends Pick<ManifestEntry, 'disetujui' | 'dinilai'> {
  /** The approved targets, encoded; null without an approval. */
  readonly target: unknown;
}

/** A scorecard without its result: what a sync compares the sheet against. */
export type StoredInputs = Omit<Scorecard, 'result'>;

/** One changed cell of one employee. History is append-only; its id is the generation. */
export interface HistoryChange {
  /** e.g. 'Realisasi BK42TQ Mar 2026' or 'Target BK42TQ › Bobot'. */
  readonly cell: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Content of the `Terakhir Diubah` cell: a claim, never used to decide. */
  readonly stamp: string | null;
}

export interface HistoryEntry {
  readonly schema: number;
  readonly generation: number;
  /** The change happened after `seenAfter` (null: unknown) and before or at `seenBy`. */
  readonly seenAfter: InstantMs | null;
  readonly seenBy: InstantMs;
  /** 'edit': somebody's cells changed. The others are never told as an edit. */
  readonly cause: 'edit' | 'version' | 'policy' | 'calendar' | 'period' | 'confirmed-removal';
  readonly changes: readonly HistoryChange[];
}

/** One version of a locked or reopened period; append-only. `parts` hold what was frozen, person by person. */
export interface LockVersion {
  readonly schema: number;
  readonly generation: number;
  readonly periode: NamaPeriode;
  readonly status: LockEntry['status'];
  readonly pada: InstantMs;
  readonly alasan: string | null;
  readonly engine: string;
  readonly policy: PolicyText;
  /** Digest of all parts: whoever changes a frozen number afterwards cannot hide it. */
  readonly digest: string;
  /** NIP to the digest of all that was frozen of this person; while the sheet still gives it, no part is loaded. */
  readonly pegawai: Readonly<Record<string, string>>;
  readonly parts: number;
}

/** NIP to FrozenPart, encoded (see app/codec.ts). */
export type FrozenParts = Readonly<Record<string, unknown>>;

export interface LockWrite {
  readonly version: LockVersion;
  readonly parts: readonly FrozenParts[];
}

/**
 * `units/{unitId}/locks/{periode}/keberatan/{nip}`: the version of a result that an objection made, beside the frozen one
 * that it was made about. Created once, never changed.
 */
export interface VersiKeberatan extends Omit<KeberatanTercatat, 'isi'> {
  readonly schema: number;
  readonly generation: number;
  readonly nip: string;
  readonly periode: NamaPeriode;
  readonly tanggalDiterima: Tanggal;
  readonly alasanKeberatan: string;
  readonly alasanKeputusan: string;
  /** The lock version that holds the evidence, and its digest of this person; null for somebody not frozen in it. */
  readonly beku: { readonly versi: number; readonly digest: string | null };
  readonly pada: InstantMs;
}

export interface ScorecardWrite {
  readonly scorecard: Scorecard;
  /** Null when nothing a person did changed (then no history document). */
  readonly history: HistoryEntry | null;
}

/** Part of `units/{unitId}` that a sync writes. */
export interface UnitUpdate {
  readonly schema: number;
  readonly generation: number;
  /** False while chunks of one plan are still being committed. */
  readonly complete: boolean;
  /** When something last changed: the summary's "data per". */
  readonly changedAt: InstantMs;
  /** Open hold, if any: its code and what it holds. */
  readonly hold: { readonly code: string; readonly counts: Counts } | null;
}

/** What a sync did: answered by POST /v1/sync and kept for `status`. No names, no NIP. */
export interface SyncReport {
  readonly unitId: string;
  readonly startedAt: InstantMs;
  readonly outcome: 'changed' | 'unchanged' | 'covered' | 'failed';
  readonly generation: number;
  readonly counts: Counts & {
    readonly faultyRows: number;
    readonly put: number;
    readonly skipped: number;
    readonly cellsWritten: number;
  };
  /** Named faults of files, tabs and headers, in Indonesian. */
  readonly faults: readonly string[];
  readonly hold: string | null;
  readonly timingsMs: Readonly<Record<'gather' | 'plan' | 'apply', number>>;
  readonly calls: { readonly sheetReads: number; readonly sheetWrites: number };
}

/** The stored parts of `units/{unitId}` besides its registration. */
export interface UnitState {
  /** Null before the first sync. */
  readonly update: UnitUpdate | null;
  readonly report: SyncReport | null;
  /** Hold code an operator confirmed last. */
  readonly confirmedCode: string | null;
}
