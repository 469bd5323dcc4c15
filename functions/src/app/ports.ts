/** What the application needs from the world, named for our need. Adapters bring one SDK each. */
import type { Cell, NamaPeriode } from '../contract';
import type { InstantMs } from '../domain/waktu';
import type { FileLook, LayoutChange } from './layout';
import type {
  HistoryEntry,
  LockVersion,
  LockWrite,
  Manifest,
  OrganisationRegistration,
  OrganisationState,
  Registration,
  Scorecard,
  ScorecardWrite,
  StoredInputs,
  SyncReport,
  UnitFigures,
  UnitFigureWrite,
  UnitState,
  UnitUpdate,
  VersiKeberatan,
} from './state';

/** Rows of one tab as read: row 0 is the header; short rows lack their trailing blanks. */
export type TabRows = readonly (readonly Cell[])[];

/** How many rows and columns a tab has, blank ones included. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** A file read whole. A tab that does not exist (renamed, deleted) is absent from the map. */
export interface FileRead {
  readonly spreadsheetId: string;
  readonly tabs: ReadonlyMap<string, TabRows>;
  /** Sizes of the tabs read, where the answer told them: what lies beyond cannot be written. */
  readonly grids?: ReadonlyMap<string, GridSize>;
  /** Titles of tabs that exist when a repair look-up was needed; undefined otherwise. */
  readonly titles?: readonly string[];
  /** Sheets calls this took, retries and look-ups included. */
  readonly calls?: number;
}

/** One cell to write. `row` and `column` count from 0 (row 0 is the header). */
export interface CellWrite {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** Writes that could not be placed, after one repair look-up; the others were written. */
export interface WriteOutcome {
  readonly written: number;
  readonly dropped: readonly {
    readonly tab: string;
    readonly why: 'tab-missing' | 'grid-too-small';
    readonly cells: number;
  }[];
  /** Sheets calls this took, retries and look-ups included. */
  readonly calls?: number;
}

export interface SheetsPort {
  /**
   * Reads the named tabs of a file with one values.batchGet (UNFORMATTED_VALUE, SERIAL_NUMBER, ROWS).
   * A 400 (a tab is gone) costs one look-up and one more read of the tabs that exist.
   * Throws AppFailure: missing (404), denied (403), transient (after its own retries).
   */
  read(spreadsheetId: string, tabs: readonly string[]): Promise<FileRead>;
  /** Writes cells RAW with at most one values.batchUpdate; nothing to write costs no call. Failures as `read`. */
  write(spreadsheetId: string, cells: readonly CellWrite[]): Promise<WriteOutcome>;
}

/** The layout of a file, for set-up and repair. Draws on the part of the budget that syncs leave. */
export interface SheetsLayout {
  /** Everything that is laid, and the content of every tab. Failures as `read`. */
  look(spreadsheetId: string): Promise<FileLook>;
  /**
   * Carries out all changes with one spreadsheets.batchUpdate, or none of them. Never tried again by itself: nobody
   * knows whether a lost answer meant success, and laying the same tab twice fails; looking again tells.
   */
  change(spreadsheetId: string, changes: readonly LayoutChange[]): Promise<void>;
}

/** Proof of what was read, to be handed back when committing. Opaque to the application. */
export type Guard = unknown;

export type FileOwner =
  { readonly kind: 'unit'; readonly unitId: string } | { readonly kind: 'organisasi'; readonly organisasiId: string };

export interface Registry {
  /** Whose file it is, null when the file is not registered. */
  ownerOfFile(spreadsheetId: string): Promise<FileOwner | null>;
  /** Id of the unit that owns the file, null when none does. */
  unitOfFile(spreadsheetId: string): Promise<string | null>;
  unit(unitId: string): Promise<Registration | null>;
  units(): Promise<readonly Registration[]>;
  /** Registers or replaces a unit and its files. Throws: AppFailure invalid when a file belongs to somebody else. */
  register(registration: Registration): Promise<void>;
  organisation(organisasiId: string): Promise<OrganisationRegistration | null>;
  organisations(): Promise<readonly OrganisationRegistration[]>;
  /** Registers or replaces an organisation and its files. Throws as `register`. */
  registerOrganisation(registration: OrganisationRegistration): Promise<void>;
}

export interface StateStore {
  /** The manifest, `null` before the first commit, with the guard of this very read. */
  manifest(unitId: string): Promise<{ readonly manifest: Manifest | null; readonly guard: Guard }>;
  scorecards(unitId: string, nips: readonly string[]): Promise<ReadonlyMap<string, Scorecard>>;
  /** The same without results, which are the larger part and in which no sync is interested. */
  inputs(unitId: string, nips: readonly string[]): Promise<ReadonlyMap<string, StoredInputs>>;
  /**
   * One atomic batch: the manifest guarded by `guard`, scorecards, history, the unit document, the head of a lock
   * version. The version's parts are written just before: nothing points at them until the batch is through.
   * Returns the guard for the next chunk. Throws AppFailure conflict when somebody committed in between.
   */
  commit(
    unitId: string,
    guard: Guard,
    batch: {
      readonly manifest: Manifest;
      readonly scorecards: readonly ScorecardWrite[];
      readonly unit: UnitUpdate;
      readonly lock?: LockWrite;
      /** Objections decided; each fails the commit when it exists. */
      readonly keberatan?: readonly VersiKeberatan[];
      /** What the organisation may see; absent in practice mode. */
      readonly figures?: UnitFigureWrite;
    },
  ): Promise<Guard>;
  /** Digest of what a lock version froze, by NIP. */
  lockDigests(unitId: string, periode: NamaPeriode, versi: number): Promise<ReadonlyMap<string, string>>;
  /** The head of one version; null when there is none. */
  lockVersion(unitId: string, periode: NamaPeriode, versi: number): Promise<LockVersion | null>;
  /** Heads of all versions of a period, oldest first. */
  lockVersions(unitId: string, periode: NamaPeriode): Promise<readonly LockVersion[]>;
  /** The history of one person, newest first: at most `limit` entries of generations below `before`. */
  history(unitId: string, nip: string, limit: number, before?: number): Promise<readonly HistoryEntry[]>;
  /** What a lock version froze, by NIP. */
  frozen(unitId: string, periode: NamaPeriode, versi: number): Promise<ReadonlyMap<string, unknown>>;
  /** What is kept beside the truth of the manifest: one read. */
  unitState(unitId: string): Promise<UnitState>;
  /** Keeps the last report (counts, faults, timings) for `status`; never part of a commit's truth. */
  saveReport(unitId: string, report: SyncReport): Promise<void>;
  /** Records an operator's confirmation of a hold code; read by the next sync. */
  confirm(unitId: string, code: string): Promise<void>;
}

/** What spans the units of an organisation. */
export interface OrganisationStore {
  /** State of the last rollup with the registration, both null where there is none, and the guard of this read. */
  organisation(organisasiId: string): Promise<{
    readonly registration: OrganisationRegistration | null;
    readonly state: OrganisationState | null;
    readonly guard: Guard;
  }>;
  /** Figures of all units: one query. */
  unitFigures(organisasiId: string): Promise<readonly UnitFigures[]>;
  /** Figures of one unit; null before its first commit and in practice mode. */
  figuresOf(organisasiId: string, unitId: string): Promise<UnitFigures | null>;
  /** Replaces the state. Throws AppFailure conflict when the document changed after the guard's read. */
  commitOrganisation(organisasiId: string, guard: Guard, state: OrganisationState): Promise<void>;
  /** Marks the unit's figures as stale: its syncs have failed for good since then. The next commit takes it away. */
  markFailing(organisasiId: string, unitId: string, since: InstantMs): Promise<void>;
}

/** `sync` of a unit, or `rollup` of an organisation. */
export type TaskKind = 'sync' | 'rollup';

export interface SyncQueue {
  /**
   * Asks for one task after the current window, or after the window of `notBefore`: a sync of the unit `id`, or the rollup
   * of the organisation `id`. Asking again in the same window changes nothing.
   */
  ask(id: string, kind?: TaskKind, notBefore?: InstantMs): Promise<void>;
}

export interface Clock {
  now(): InstantMs;
}

/** Who calls, proved by a token. */
export interface Caller {
  readonly email: string;
  readonly audience: string;
}

export interface IdentityVerifier {
  /** Checks signature, issuer, audience, expiry and verified e-mail. Throws AppFailure denied. */
  verify(bearerToken: string): Promise<Caller>;
}
