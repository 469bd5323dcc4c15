/** Routes of the service and the shapes of their bodies, shared by service, script and command line. */
import type { NamaPeriode } from './periode';
import type { PolicyText, PolicyUnit } from './policy';

export const ROUTES = {
  hints: '/v1/hints',
  sync: '/v1/sync',
  rollups: '/v1/rollups',
  sweep: '/v1/sweep',
  units: '/v1/units',
  organisations: '/v1/organisations',
  explain: '/v1/explain',
  documents: '/v1/documents',
  mails: '/v1/mails',
  mailsSent: '/v1/mails/sent',
  healthz: '/healthz',
  publik: '/publik',
} as const;

export const unitRoute = (unitId: string): string => `${ROUTES.units}/${encodeURIComponent(unitId)}`;
/** The page for residents: no token. */
export const publikRoute = (organisasiId: string): string => `${ROUTES.publik}/${encodeURIComponent(organisasiId)}`;
export const confirmationsRoute = (unitId: string): string => `${unitRoute(unitId)}/confirmations`;

/** Body of `POST /v1/hints`: which file changed. It carries no data, so a forged one can only cause a re-read. */
export interface HintBody {
  readonly spreadsheetId: string;
}

/** Body of `POST /v1/sync`. `since` (ms since epoch): the end of the window the hint fell into. */
export interface SyncBody {
  readonly id: string;
  readonly since?: number;
}

/** Body of `POST /v1/rollups`: which organisation; `since` as in SyncBody. */
export type RollupBody = SyncBody;

/** Body of `POST /v1/sweep`. `everyone`: quiet units too, as when a day has ended. */
export interface SweepBody {
  readonly everyone?: boolean;
}

/** Body of `POST /v1/explain`: whose numbers; a unit and a NIP never stand in an address. */
export interface ExplainBody {
  readonly unitId?: string;
  readonly spreadsheetId?: string;
  /** Left out by a person asking about himself: his e-mail address then decides whose numbers. */
  readonly nip?: string;
  /** Left out: the year as it stands. */
  readonly periode?: NamaPeriode;
  /** The year that was written with the period; another one than the unit's is refused. */
  readonly tahun?: number;
  /** 'YYYY-MM-DD', WIB: as things stood at the end of that day, and what happened since. */
  readonly pada?: string;
}

/** Body of `POST /v1/units`: a unit's registration, and what its set-up shall do besides. */
export interface SetUpUnitBody {
  readonly unitId: string;
  readonly tahun: number;
  readonly unitKerja: string;
  readonly organisasiId: string;
  readonly organisasi: string;
  readonly penilaian: 'ya' | 'hanya-indikator';
  readonly mode: 'resmi' | 'latihan';
  /** Rules of all periods; left out: as registered, and for a new unit those in force. */
  readonly policy?: PolicyText;
  /** Rules of single periods that have others. */
  readonly policyPeriode?: PolicyUnit['policyPeriode'];
  readonly urutan: number;
  readonly kepala: string | null;
  readonly persetujuan: 'wajib' | 'tanpa';
  readonly surat: boolean;
  /** Empty files that the operator made and shared with the service; a service account owns no Drive storage. */
  readonly files: { readonly bukuKerja: string; readonly bukuPimpinan: string };
  /** Last year's unit whose people and targets fill the new files where these are empty. */
  readonly salinDari?: string;
}

/** Body of `POST /v1/organisations`. */
export interface SetUpOrganisationBody {
  readonly organisasiId: string;
  readonly nama: string;
  readonly tahun: number;
  readonly pengaduan: string;
  /** NIP of the head, who fills Buku Organisasi: objections against his own ratings are not recorded there. */
  readonly pimpinan?: string;
  readonly files: { readonly bukuOrganisasi: string; readonly informasiPublik: string };
}

/** Answer of both: what changed and what is left to do, in Indonesian. */
export interface SetUpReportBody {
  readonly id: string;
  readonly files: readonly {
    readonly title: string;
    readonly spreadsheetId: string;
    readonly changes: readonly string[];
    readonly warnings: readonly string[];
  }[];
  readonly notes: readonly string[];
  /** Value of the property FILES of the trigger script: every registered file in which people type, and its year. */
  readonly triggerFiles: Readonly<Record<string, number>>;
}

/** Body of `POST /v1/mails`: how many the caller can send now. */
export interface TakeMailsBody {
  readonly max: number;
}

/** A mail ready to go. `id` is for the report alone. */
export interface MailBody {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Answer of `POST /v1/mails`. Whoever takes mails has ten minutes to report them before they are offered again. */
export interface MailsBody {
  readonly mails: readonly MailBody[];
}

/** Body of `POST /v1/mails/sent`: what went out. */
export interface MailsSentBody {
  readonly ids: readonly string[];
}

export interface ConfirmationBody {
  readonly code: string;
}

/** Body of every answer that is not 2xx. `message` is safe to show; it never holds a stack or a name. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

/** One unit in the answer of `GET /v1/units`. */
export interface UnitBody {
  readonly unitId: string;
  readonly unitKerja: string;
  readonly tahun: number;
  readonly mode: 'resmi' | 'latihan';
  readonly files: { readonly bukuKerja: string; readonly bukuPimpinan: string };
}

/** Answer of `GET /v1/units`. */
export interface UnitsBody {
  readonly units: readonly UnitBody[];
}

/** Answer of `POST /v1/sync`. Times in ms since the epoch. */
export interface ReportBody {
  readonly unitId: string;
  readonly startedAt: number;
  readonly outcome: 'changed' | 'unchanged' | 'covered' | 'failed';
  readonly generation: number;
  readonly counts: Readonly<
    Record<'employees' | 'targets' | 'realisations' | 'faultyRows' | 'put' | 'skipped' | 'cellsWritten', number>
  >;
  readonly faults: readonly string[];
  readonly hold: string | null;
  readonly timingsMs: Readonly<Record<'gather' | 'plan' | 'apply', number>>;
  readonly calls: { readonly sheetReads: number; readonly sheetWrites: number };
}

/** Answer of `POST /v1/rollups`. Times in ms since the epoch. */
export interface RollupReportBody {
  readonly organisasiId: string;
  readonly startedAt: number;
  readonly outcome: 'changed' | 'unchanged' | 'covered';
  readonly generation: number;
  /** `staleUnits`: units whose figures are not what their sheets say. `toldUnits`: units asked to sync. */
  readonly counts: Readonly<Record<'units' | 'staleUnits' | 'toldUnits' | 'cellsWritten', number>>;
  readonly faults: readonly string[];
  readonly timingsMs: Readonly<Record<'gather' | 'plan' | 'apply', number>>;
  readonly calls: { readonly sheetReads: number; readonly sheetWrites: number };
}

/** Answer of `GET /v1/units/{id}`; `state` and `report` are null before the first sync. */
export interface UnitStatusBody {
  readonly unit: UnitBody;
  /** The rules of its periods, and every change of them: who asked for it, and when. */
  readonly policies: {
    readonly policy: PolicyText;
    readonly policyPeriode: NonNullable<PolicyUnit['policyPeriode']>;
    readonly riwayat: readonly {
      readonly pada: number;
      readonly oleh: string;
      readonly perubahan: readonly {
        readonly periode: NamaPeriode;
        readonly dari: PolicyText;
        readonly menjadi: PolicyText;
      }[];
    }[];
  };
  readonly state: {
    readonly generation: number;
    readonly complete: boolean;
    readonly changedAt: number;
    readonly hold: {
      readonly code: string;
      readonly counts: Readonly<Record<'employees' | 'targets' | 'realisations', number>>;
    } | null;
  } | null;
  readonly report: ReportBody | null;
  /** Mails that were given up: how many, and what the first was to tell to whom by role. Null: none. */
  readonly failedMails: { readonly count: number; readonly first: string } | null;
}

/** One step of an explanation: its words, its exact numbers by name, its rule and where that comes from. */
export interface LangkahBody {
  readonly teks: string;
  readonly angka: Readonly<Record<string, string>>;
  readonly aturan: string | null;
  readonly sumber: string | null;
}

/** Answer of `POST /v1/explain`: Indonesian lines, ready to show, and the steps they are made of. */
export interface ExplanationBody {
  readonly lines: readonly string[];
  readonly langkah: readonly LangkahBody[];
}
