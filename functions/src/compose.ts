/** Wires the service from its parts. Running locally passes other parts; nothing in here asks where it runs. */
import type { Express } from 'express';
import type { Firestore } from 'firebase-admin/firestore';
import { firestoreMailStore } from './adapters/firestore/mail-store';
import { firestoreOrganisationStore } from './adapters/firestore/organisation-store';
import { firestoreRegistry } from './adapters/firestore/registry';
import { firestoreStateStore } from './adapters/firestore/state-store';
import type { TaskWorker } from './adapters/queue/in-process';
import { createBanding } from './app/banding';
import { createDocuments } from './app/documents';
import type { Engine, EngineParts } from './app/engine';
import { createMails, type Mails } from './app/mail';
import type { MailCounter } from './app/mail/ports';
import { markFailing } from './app/organisation/failing';
import type {
  Clock,
  IdentityVerifier,
  OrganisationStore,
  Registry,
  SheetsLayout,
  SheetsPort,
  StateStore,
  SyncQueue,
} from './app/ports';
import { createSetUp } from './app/setup/set-up';
import type { GiveUp } from './app/tasks';
import type { Callers } from './http/access';
import type { Log } from './http/log';
import { createRouter } from './http/router';

export interface Parts<Queue extends SyncQueue> {
  readonly firestore: Firestore;
  readonly sheets: SheetsPort & SheetsLayout;
  readonly identity: IdentityVerifier;
  readonly callers: Callers;
  readonly clock: Clock;
  readonly log: Log;
  /** Cloud Tasks delivers over HTTP and needs no worker. */
  readonly createQueue: (worker: TaskWorker) => Queue;
  readonly createEngine: (parts: EngineParts) => Engine;
}

export interface Composed<Queue extends SyncQueue> {
  readonly app: Express;
  readonly registry: Registry;
  readonly state: StateStore;
  readonly organisations: OrganisationStore;
  readonly engine: Engine;
  readonly queue: Queue;
  readonly mails: Mails;
  readonly mailStore: MailCounter;
}

export function compose<Queue extends SyncQueue>(parts: Parts<Queue>): Composed<Queue> {
  const { clock, log, identity, callers } = parts;
  const registry = firestoreRegistry(parts.firestore);
  const state = firestoreStateStore(parts.firestore);
  const organisations = firestoreOrganisationStore(parts.firestore);
  const giveUp: GiveUp = async ({ kind, id }, error, why) => {
    log({ severity: 'ERROR', event: 'task-given-up', task: kind, id, message: String(error) });
    if (kind !== 'sync' || why === 'closed') return;
    await markFailing({ registry, organisations, queue, clock }, id).catch((cause: unknown) =>
      log({ severity: 'ERROR', event: 'not-marked', id, message: String(cause) }),
    );
  };
  const queue = parts.createQueue({
    run: ({ kind, id, since }) => (kind === 'sync' ? engine.sync(id, since) : engine.rollup(id, since)),
    givenUp: giveUp,
  });
  const mailStore = firestoreMailStore(parts.firestore);
  const sheets = parts.sheets;
  const engine = parts.createEngine({ registry, state, organisations, mails: mailStore, sheets, queue, clock });
  const setUp = createSetUp({ registry, sheets, state, queue, clock, random: Math.random });
  const mails = createMails({ registry, state, store: mailStore, sheets, queue, clock });
  const documents = createDocuments({ registry, state, organisations, clock });
  const banding = createBanding({ registry, state, clock });
  const service = { engine, registry, state, organisations, queue, setUp, mails, documents, banding, giveUp, clock };
  const app = createRouter({ service, identity, callers, clock, log });
  return { app, registry, state, organisations, engine, queue, mails, mailStore };
}
