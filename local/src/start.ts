/**
 * Starts the whole system on this machine: Sheets server, identity provider and workbench on one origin, the shipped
 * function behind the Functions Framework on another, the shipped scripts in workers between them.
 */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { certificatesFrom, oidcVerifier } from '../../functions/src/adapters/identity/oidc';
import { inProcessQueue, type InProcessQueue } from '../../functions/src/adapters/queue/in-process';
import { LOCAL_WINDOWS } from '../../functions/src/adapters/queue/window';
import { googleSheets } from '../../functions/src/adapters/sheets/google-sheets';
import { createEngine } from '../../functions/src/app/engine';
import { sweep } from '../../functions/src/app/sweep';
import { compose, type Composed } from '../../functions/src/compose';
import { allAudiences } from '../../functions/src/http/access';
import type { Log } from '../../functions/src/http/log';
import { ACCOUNTS, CALLERS, OFFICE_ACCOUNT, PERSON, SERVICE_ACCOUNT, SHEETS_AUDIENCE } from './accounts';
import { Library } from './book/library';
import { keepLibrary } from './book/persist';
import { Store } from './book/store';
import { openFirestore } from './firestore';
import { emailOfBearer } from './identity/bearer';
import { openIdentity, type IdentityProvider } from './identity/identity-provider';
import { identityRouter } from './identity/identity-router';
import { loadSamples } from './load-samples';
import { fireTriggers, type ScriptHost } from './script-host';
import { KeptMails } from './mails';
import { RegistryFollower } from './registered';
import { startScripts } from './scripts';
import { closeServer, HOST, listen, serveFunction } from './serve';
import { sheetsRouter, type SheetsServer } from './sheets/router';
import { libraryBooks } from './workbench/library-books';
import { mailsRouter } from './workbench/mails';
import { newFileRouter } from './workbench/new-file';
import { organisationFiles, unitFiles } from './workbench/registered-files';
import { workbenchRouter } from './workbench/router';
import { scriptMenus } from './workbench/script-menus';
import { buildWebApp } from './workbench/web-app';

/** Stands for Cloud Scheduler: hints every unit, so that a lost hint costs a minute. Units: ms. */
const SWEEP_EVERY_MS = 60_000;
/** Nobody waits for a sweep longer than that on this machine. Units: ms. */
const SPREAD_MS = 1_000;
/** The Sheets server on this machine sets no quota unless asked to; Google's 60 a minute would slow a lone fast typist. */
const UNLIMITED_CALLS = 100_000;
const DAILY_EVERY_MS = 6 * 3_600_000;
/** The scheduler's and the script's hours in one: whoever locks a period here wants to see the mails. Units: ms. */
const MAILS_EVERY_MS = 60_000;

export interface LocalOptions {
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly functionPort: number;
  readonly workbenchPort: number;
  /** False: a first start begins with nothing, as the operator of a new organisation does. */
  readonly samples?: boolean;
  readonly log: Log;
  /** Units: ms since the epoch. */
  readonly now?: () => number;
  readonly quotas?: SheetsServer['quotas'];
  readonly faults?: SheetsServer['faults'];
}

export interface RunningLocal {
  readonly workbenchUrl: string;
  readonly functionUrl: string;
  readonly library: Library;
  /** Projects of the trigger script. */
  readonly scripts: readonly ScriptHost[];
  readonly service: Composed<InProcessQueue>;
  readonly identity: IdentityProvider;
  /** Mails that would have gone out. */
  readonly mails: KeptMails;
  /** Plans what is due and lets the script send it. */
  mailRound(): Promise<void>;
  /** Resolves when scripts and queue have nothing left to do. */
  settled(): Promise<void>;
  /** Ends everything and saves what changed. */
  close(): Promise<void>;
}

export async function startLocal(options: LocalOptions): Promise<RunningLocal> {
  const now = options.now ?? Date.now;
  const year = (): number => new Date(now() + 7 * 3_600_000).getUTCFullYear();
  const store = await Store.open(options.dataDir);
  const identity = await openIdentity(store, now);
  const library = new Library();
  await keepLibrary(library, store);
  const database = await openFirestore(store);
  const mails = await KeptMails.open(store, now);

  const origin = express();
  const workbench = await listen(createServer(origin), options.workbenchPort);
  const workbenchUrl = `http://${HOST}:${workbench.port}`;
  const service = compose({
    firestore: database.firestore,
    sheets: googleSheets({
      clock: { now },
      sleep: (ms) => sleep(ms),
      random: Math.random,
      rootUrl: `${workbenchUrl}/`,
      ...(options.quotas ? {} : { callsPerMinute: UNLIMITED_CALLS }),
      accessToken: () => Promise.resolve(identity.mint({ email: SERVICE_ACCOUNT, audience: SHEETS_AUDIENCE })),
      account: SERVICE_ACCOUNT,
    }),
    identity: oidcVerifier({
      audiences: allAudiences(CALLERS),
      certificates: certificatesFrom(`${workbenchUrl}/certs`),
    }),
    callers: CALLERS,
    clock: { now },
    log: options.log,
    createQueue: inProcessQueue(LOCAL_WINDOWS, { now }),
    createEngine,
  });
  if (options.samples !== false) await loadSamples(library, service);
  const registered = new RegistryFollower(service.registry);
  await registered.read();

  const fn = await serveFunction(service.app, options.functionPort);
  const functionUrl = `http://${HOST}:${fn.port}`;
  const {
    trigger: scripts,
    menu,
    lookAfter,
  } = await startScripts({
    library,
    identity,
    registered,
    mailbox: mails,
    functionUrl,
    now,
    year,
  });
  registered.follow(database, lookAfter);
  const stopTriggers = fireTriggers(library, scripts);

  origin.use(identityRouter(identity, ACCOUNTS));
  origin.use(sheetsServerFor(library, identity, now, options));
  const books = libraryBooks({
    library,
    units: () => [...registered.units.map(unitFiles), ...registered.organisations.map(organisationFiles)],
    actorOf: (_id, role) => PERSON[role],
    year,
  });
  const menus = scriptMenus(menu, (role) => PERSON[role]);
  origin.use(mailsRouter(mails, (role) => PERSON[role]));
  origin.use(newFileRouter(library, [OFFICE_ACCOUNT, SERVICE_ACCOUNT]));
  origin.use(workbenchRouter(books, menus, await buildWebApp()));

  const layRows = (): Promise<unknown> => Promise.all(scripts.map((project) => project.daily()));
  // One round at a time: whoever waits for a round knows then that its mails are there.
  let rounds: Promise<void> = Promise.resolve();
  const mailRound = (): Promise<void> => {
    const round = rounds.then(async () => {
      await service.mails.plan();
      for (const project of scripts) await project.hourly();
    });
    rounds = round.catch(() => undefined); // the caller of this round hears of it; the next one goes on
    return round;
  };
  const mailRoundLogged = (): Promise<void> =>
    mailRound().catch((error: unknown) =>
      options.log({ severity: 'ERROR', event: 'mails-failed', message: String(error) }),
    );
  const sweepAll = (): Promise<number> => sweep({ ...service, clock: { now } }, { everyMs: SPREAD_MS, everyone: true });
  const timers = [
    setInterval(() => void sweepAll(), SWEEP_EVERY_MS),
    setInterval(() => void layRows(), DAILY_EVERY_MS),
    setInterval(() => void mailRoundLogged(), MAILS_EVERY_MS),
  ];
  await layRows();
  await sweepAll();

  return {
    workbenchUrl,
    functionUrl,
    library,
    scripts,
    service,
    identity,
    mails,
    mailRound,
    async settled() {
      await registered.idle();
      await Promise.all([...scripts, menu].map((project) => project.idle()));
      await service.queue.drain();
    },
    async close() {
      timers.forEach(clearInterval);
      await rounds;
      registered.stop();
      await registered.idle();
      stopTriggers();
      await Promise.all([...scripts, menu].map((project) => project.close()));
      await service.queue.close();
      await Promise.all([fn, workbench].map(({ server }) => closeServer(server)));
      await store.flush();
    },
  };
}

function sheetsServerFor(
  library: Library,
  identity: IdentityProvider,
  now: () => number,
  options: LocalOptions,
): express.Router {
  return sheetsRouter({
    books: library,
    callerOf: (authorization) => {
      const email = emailOfBearer(identity, authorization, now());
      return email === null ? null : [email];
    },
    now,
    ...(options.quotas ? { quotas: options.quotas } : {}),
    ...(options.faults ? { faults: options.faults } : {}),
  });
}
