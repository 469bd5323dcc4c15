/** HTTP servers on this machine only: the function as the platform runs it, and plain ones. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as framework from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import type { Express } from 'express';
import { leaveUnread } from '../../functions/src/http/unread-bodies';
import { answerWithoutStacks } from '../../functions/src/http/without-stacks';

export const HOST = '127.0.0.1';
const FUNCTION = 'capaian';

/** The function as the platform runs it: registered with the Functions Framework and served by its own server. */
export async function serveFunction(app: Express, port: number): Promise<Listening> {
  answerWithoutStacks(process.env);
  framework.http(FUNCTION, app);
  return listen(getTestServer(FUNCTION).prependListener('request', leaveUnread), port);
}

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

export async function listen(server: Server, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
