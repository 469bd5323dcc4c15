/** The mails of the service as its endpoints see them. */
import type { MailBody } from '../../contract';
import type { Clock, Registry, SheetsPort, StateStore, SyncQueue } from '../ports';
import { planMails } from './plan-mails';
import type { MailCounter, Outbox } from './ports';
import { reportMails, takeMails } from './send-mails';

export interface MailParts {
  readonly registry: Registry;
  readonly state: StateStore;
  readonly store: Outbox & MailCounter;
  readonly sheets: SheetsPort;
  readonly queue: SyncQueue;
  readonly clock: Clock;
}

export interface Mails {
  /** Plans what is due in all units; the number of new mails. */
  plan(): Promise<number>;
  /** Takes up to `max` for sending. */
  take(max: number): Promise<readonly MailBody[]>;
  report(ids: readonly string[]): Promise<void>;
}

export function createMails({ store, ...parts }: MailParts): Mails {
  return {
    plan: () => planMails({ ...parts, outbox: store }),
    take: (max) => takeMails({ ...parts, mails: store }, max),
    report: (ids) => reportMails({ ...parts, mails: store }, ids),
  };
}
