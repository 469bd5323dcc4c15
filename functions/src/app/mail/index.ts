/** The mails of the service as its endpoints see them. */
import type { MailBody, UnitStatusBody } from '../../contract';
import type { Clock, Registry, SheetsPort, StateStore, SyncQueue } from '../ports';
import { halSurat } from './failed';
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
  /** How many mails of the unit were given up; null for none. */
  failed(unitId: string): Promise<UnitStatusBody['failedMails']>;
}

export function createMails({ store, ...parts }: MailParts): Mails {
  return {
    plan: () => planMails({ ...parts, outbox: store }),
    take: (max) => takeMails({ ...parts, mails: store }, max),
    report: (ids) => reportMails({ ...parts, mails: store }, ids),
    async failed(unitId) {
      const { failed } = await store.outcomes(unitId);
      return failed[0] ? { count: failed.length, first: halSurat(failed[0]) } : null;
    },
  };
}
