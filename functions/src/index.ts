/** Registers the function `capaian`. Wrong settings end the start, so that a deployment fails instead of a request. */
import { setTimeout as sleep } from 'node:timers/promises';
import { http } from '@google-cloud/functions-framework';
import { connectFirestore } from './adapters/firestore/connect';
import { certificatesFrom, oidcVerifier } from './adapters/identity/oidc';
import { cloudTasksQueue, tasksApp } from './adapters/queue/cloud-tasks';
import { inProcessQueue, type TaskWorker } from './adapters/queue/in-process';
import { googleSheets } from './adapters/sheets/google-sheets';
import { createEngine } from './app/engine';
import type { SyncQueue } from './app/ports';
import { compose } from './compose';
import { parseConfig, type Config } from './config';
import { allAudiences } from './http/access';
import { jsonLog } from './http/log';
import { leaveAllUnread } from './http/unread-bodies';
import { answerWithoutStacks } from './http/without-stacks';

const config = parseConfig(process.env);
answerWithoutStacks(process.env);
leaveAllUnread();
const clock = { now: Date.now };

const createQueue = ({ queue, projectId, windows }: Config): ((worker: TaskWorker) => SyncQueue) =>
  queue === null
    ? inProcessQueue(windows, clock)
    : () => cloudTasksQueue({ ...queue, app: tasksApp(projectId, queue.account), windows, clock });

const { app } = compose({
  firestore: connectFirestore(config.projectId),
  sheets: googleSheets({
    clock,
    sleep: (ms) => sleep(ms),
    random: Math.random,
    callsPerMinute: config.callsPerMinute,
    ...(config.sheetsRootUrl === undefined ? {} : { rootUrl: config.sheetsRootUrl }),
  }),
  identity: oidcVerifier({
    audiences: allAudiences(config.callers),
    certificates: certificatesFrom(config.certificatesUrl),
  }),
  callers: config.callers,
  clock,
  log: jsonLog((text) => process.stdout.write(text)),
  createQueue: createQueue(config),
  createEngine,
});

http('capaian', app);
