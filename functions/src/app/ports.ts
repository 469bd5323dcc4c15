/** What the application needs from the world, named for our need. Adapters bring one SDK each. */
import type { Cell } from '../contract';
import type { InstantMs } from '../domain/waktu';
import type { Manifest, Registration, Scorecard, ScorecardWrite, SyncReport, UnitState, UnitUpdate } from './state';

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

/** Proof of what was read, to be handed back when committing. Opaque to the application. */
export type Guard = unknown;

export interface Registry {
  /** Id of the unit that owns the file, null when the file is not registered. */
  unitOfFile(spreadsheetId: string): Promise<string | null>;
  unit(unitId: string): Promise<Registration | null>;
  units(): Promise<readonly Registration[]>;
  /** Registers or replaces a unit and its files. */
  register(registration: Registration): Promise<void>;
}

export interface StateStore {
  /** The manifest, `null` before the first commit, with the guard of this very read. */
  manifest(unitId: string): Promise<{ readonly manifest: Manifest | null; readonly guard: Guard }>;
  scorecards(unitId: string, nips: readonly string[]): Promise<ReadonlyMap<string, Scorecard>>;
  /**
   * One atomic batch: the manifest guarded by `guard`, scorecards, history, the unit document.
   * Returns the guard for the next chunk. Throws AppFailure conflict when somebody committed in between.
   */
  commit(
    unitId: string,
    guard: Guard,
    batch: { readonly manifest: Manifest; readonly scorecards: readonly ScorecardWrite[]; readonly unit: UnitUpdate },
  ): Promise<Guard>;
  /** What is kept beside the truth of the manifest: one read. */
  unitState(unitId: string): Promise<UnitState>;
  /** Keeps the last report (counts, faults, timings) for `status`; never part of a commit's truth. */
  saveReport(unitId: string, report: SyncReport): Promise<void>;
  /** Records an operator's confirmation of a hold code; read by the next sync. */
  confirm(unitId: string, code: string): Promise<void>;
}

export interface SyncQueue {
  /** Asks for one sync of `unitId` after the current window. Asking again in the same window changes nothing. */
  ask(unitId: string): Promise<void>;
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
