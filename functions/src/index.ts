/** Registers the function `capaian`. Wrong settings end the start, so that a deployment fails instead of a request. */
import { setTimeout as sleep } from 'node:timers/promises';
import { http } from '@google-cloud/functions-framework';
import { connectFirestore } from './adapters/firestore/connect';
import { certificatesFrom, oidcVerifier } from './adapters/identity/oidc';
import { googleSheets } from './adapters/sheets/google-sheets';
import { createEngine } from './app/engine';
import { compose } from './compose';
import { parseConfig } from './config';
import { allAudiences } from './http/access';
import { jsonLog } from './http/log';
import { leaveAllUnread } from './http/unread-bodies';
import { answerWithoutStacks } from './http/without-stacks';

const config = parseConfig(process.env);
answerWithoutStacks(process.env);
leaveAllUnread();
const clock = { now: Date.now };

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
  windows: config.windows,
  createEngine,
});

http('capaian', app);
