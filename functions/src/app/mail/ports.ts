/** What the mail needs of the store: an outbox that is planned on, and a counter where mails are handed out for sending. */
import type { Tanggal } from '../../domain/model';
import type { InstantMs } from '../../domain/waktu';
import type { Guard } from '../ports';
import type { PerPeriode } from '../state';
import type { Mail } from './mail';

/** `ditarik`: planned and no longer right before it went out. `gagal`: handed out too often without a report. */
export type MailStatus = 'menunggu' | 'terkirim' | 'ditarik' | 'gagal';

/** What the last plan was made for; while it is the same, there is nothing to plan. */
export interface MailMark {
  /** Day in WIB. */
  readonly hari: Tanggal;
  /** The locks, as text. */
  readonly kunci: string;
}

/** A mail that was given up, without its address and its words. */
export type FailedMail = Pick<Mail, 'kind' | 'periode' | 'nip'>;

export interface MailOutcomes {
  /** NIP to the day on which each period's result was told. */
  readonly told: ReadonlyMap<string, PerPeriode<Tanggal>>;
  /** Given up and not sent since, oldest id first. */
  readonly failed: readonly FailedMail[];
}

export interface MailWrites {
  /** Created; fails when one of them exists by now. */
  readonly create: readonly Mail[];
  /** Withdrawn ones that are right again or given up ones with another address, and waiting ones that are not right. */
  readonly revive: readonly { readonly mail: Mail; readonly guard: Guard; readonly wasFailed?: boolean }[];
  readonly withdraw: readonly { readonly id: string; readonly guard: Guard }[];
  readonly mark: MailMark;
}

export interface Outbox {
  planned(unitId: string): Promise<MailMark | null>;
  /** Those of `ids` that exist, and all that wait. */
  find(unitId: string, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly status: MailStatus; readonly to: string; readonly guard: Guard }>>; // prettier-ignore
  /** Throws AppFailure conflict when somebody else wrote in between. */
  save(unitId: string, writes: MailWrites): Promise<void>;
}

export interface MailCounter {
  /**
   * Takes up to `max` waiting mails for `leaseMs`; until then nobody else gets them. What was taken too often without
   * ever being reported becomes `gagal`. Throws AppFailure conflict when two take at once.
   */
  claim(unitId: string, order: { readonly max: number; readonly now: InstantMs; readonly leaseMs: number }): Promise<readonly Mail[]>; // prettier-ignore
  /** Marks them as sent; a result counts as told on the day on which it was taken. Reporting again changes nothing. */
  sent(unitId: string, ids: readonly string[], now: InstantMs): Promise<void>;
  /** What became of the unit's mails: one read. */
  outcomes(unitId: string): Promise<MailOutcomes>;
}
