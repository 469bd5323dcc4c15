/** What the two sides of the script host say to each other: the main thread (workbooks, lock, network) and the worker. */
import type { Rect, Workbooks } from './books';

export type EventType = 'ON_EDIT' | 'ON_CHANGE' | 'CLOCK';

export interface TriggerRecord {
  readonly uid: string;
  readonly handler: string;
  readonly eventType: EventType;
  /** The spreadsheet it listens to; null for a clock. */
  readonly sourceId: string | null;
  /** How often a clock fires; null for a spreadsheet. */
  readonly every: Every | null;
}

export type Every = 'day' | 'hour';

/** A mail as the script sends it. */
export interface ScriptMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** The sender's name as the recipient sees it. */
  readonly name?: string;
}

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** An edit by a person. `user` is left out when Google would not tell; values only for a single cell. */
export interface EditFacts {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly rect: Rect;
  readonly user?: string;
  readonly value?: string;
  readonly oldValue?: string;
}

export interface ChangeFacts {
  readonly spreadsheetId: string;
  readonly changeType: ChangeType;
  readonly user?: string;
}

export type EventFacts =
  | ({ readonly kind: 'edit'; readonly triggerUid: string } & EditFacts)
  | ({ readonly kind: 'change'; readonly triggerUid: string } & ChangeFacts)
  | { readonly kind: 'clock'; readonly triggerUid: string };

/** One call of a top-level function of the script, sent to the worker. */
export interface RunOrder {
  readonly functionName: string;
  readonly event: EventFacts | null;
  /** The spreadsheet a bound script is open in; null for a standalone script. */
  readonly activeId: string | null;
  /** Who runs the script, and who sits at the keyboard ('' when Google would not tell). */
  readonly effectiveUser: string;
  readonly activeUser: string;
  /** The script's clock at the start. Units: milliseconds since the epoch. */
  readonly nowMs: number;
}

export type RunResult = { readonly value: unknown } | { readonly error: string };

export interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | null;
}

export interface FetchReply {
  readonly status: number;
  readonly text: string;
}

/** What a script put before the person's eyes. */
export type Shown =
  | { readonly kind: 'toast'; readonly title: string; readonly text: string }
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'menu';
      readonly title: string;
      readonly items: readonly { label: string; functionName: string }[];
    };

/** What a running script asks of the main thread, each call waiting for its answer. */
export interface HostCalls extends Workbooks {
  tryLock(timeoutMs: number): boolean;
  releaseLock(): void;
  fetch(request: FetchRequest): FetchReply;
  identityToken(): string;
  property(name: string): string | null;
  setProperty(name: string, value: string): void;
  deleteProperty(name: string): void;
  triggers(): readonly TriggerRecord[];
  createTrigger(wanted: Omit<TriggerRecord, 'uid'>): TriggerRecord;
  deleteTrigger(uid: string): void;
  /** Mails the account may still send today. */
  mailQuota(): number;
  sendMail(mail: ScriptMail): void;
  log(text: string): void;
  show(shown: Shown): void;
}

export interface CallMessage {
  readonly name: keyof HostCalls;
  readonly args: readonly unknown[];
}

export type CallReply = { readonly value: unknown } | { readonly error: string };

/** Data the worker starts with. `signal` counts the replies, so that the worker can sleep until the next one. */
export interface WorkerSetup<Port> {
  readonly code: string;
  readonly signal: SharedArrayBuffer;
  readonly port: Port;
}
