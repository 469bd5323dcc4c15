/** What a script project keeps between executions, and the answers it gives to a running one. */
import { randomUUID } from 'node:crypto';
import type { Workbooks } from './books';
import { performFetch, type Fetch } from './fetch';
import { FairLock } from './lock';
import type { Mailbox } from './mailbox';
import type { Shown, TriggerRecord } from './protocol';
import type { CallDesk } from './worker-thread';

export interface ProjectServices {
  readonly books: Workbooks;
  readonly identityToken: (email: string) => string | Promise<string>;
  readonly fetch: Fetch;
  readonly fetchTimeoutMs: number;
  readonly mailbox: Mailbox;
}

/** One execution as its calls need to know it; what it logs and shows is gathered here. */
export interface RunningExecution {
  readonly id: number;
  readonly effectiveUser: string;
  readonly log: string[];
  readonly shown: Shown[];
}

export class Project {
  readonly lock = new FairLock();
  readonly triggers = new Map<string, TriggerRecord>();
  readonly properties: Map<string, string>;

  constructor(
    private readonly services: ProjectServices,
    properties: Readonly<Record<string, string>>,
  ) {
    this.properties = new Map(Object.entries(properties));
  }

  deskFor(running: RunningExecution): CallDesk {
    const { books, identityToken, fetch, fetchTimeoutMs, mailbox } = this.services;
    return {
      sheets: (...args) => books.sheets(...args),
      values: (...args) => books.values(...args),
      setValues: (...args) => books.setValues(...args),
      setNumberFormat: (...args) => books.setNumberFormat(...args),
      numberFormats: (...args) => books.numberFormats(...args),
      insertRowsAfter: (...args) => books.insertRowsAfter(...args),
      tryLock: (timeoutMs) => this.lock.acquire(running.id, timeoutMs),
      releaseLock: () => this.lock.release(running.id),
      fetch: (request) => performFetch(request, fetch, fetchTimeoutMs),
      identityToken: () => identityToken(running.effectiveUser),
      property: (name) => this.properties.get(name) ?? null,
      setProperty: (name, value) => void this.properties.set(name, value),
      deleteProperty: (name) => void this.properties.delete(name),
      triggers: () => [...this.triggers.values()],
      createTrigger: (wanted) => {
        const record = { uid: randomUUID(), ...wanted };
        this.triggers.set(record.uid, record);
        return record;
      },
      deleteTrigger: (uid) => void this.triggers.delete(uid),
      mailQuota: () => mailbox.remaining(),
      sendMail: (mail) => mailbox.send(mail),
      log: (text) => void running.log.push(text),
      show: (shown) => void running.shown.push(shown),
    };
  }
}
