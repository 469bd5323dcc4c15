/**
 * The HTTP side of the service: an Express app inside one Functions Framework function. In this order, so that nothing
 * is read or written for a stranger: path (404), method (405), token (401), right (403), rate (429), body
 * (413, 400), work. The public page alone asks for no token.
 */
import express, { type Express, type Request as HttpRequest, type Response } from 'express';
import { AppFailure } from '../app/failure';
import type { Clock, IdentityVerifier, OrganisationStore } from '../app/ports';
import { ATTEMPTS } from '../app/tasks';
import { ROUTES } from '../contract';
import type { InstantMs } from '../domain/waktu';
import { callerOf, roleFor, type Callers } from './access';
import { endpoints, type Endpoint, type Service } from './endpoints';
import type { Log } from './log';
import { BUSY, publicPages } from './publik/serve';
import { createLimiter } from './rate';
import { readBody } from './read-body';
import { internalError, Refusal, refusalOf } from './refusal';

export interface RouterParts {
  readonly service: Service & { readonly organisations: Pick<OrganisationStore, 'organisation'> };
  readonly identity: IdentityVerifier;
  readonly callers: Callers;
  readonly clock: Clock;
  readonly log: Log;
}

/** How often Cloud Tasks tried this task before. */
const RETRIES_HEADER = 'x-cloudtasks-taskretrycount';

type Work = (req: HttpRequest, res: Response) => Promise<{ readonly status: number; readonly body: object }>;

export function createRouter({ service, identity, callers, clock, log }: RouterParts): Express {
  const app = express();
  const spend = createLimiter(clock);
  app.disable('x-powered-by').disable('etag').enable('strict routing').enable('case sensitive routing');

  const logRequest = (route: string, status: number, startedAt: InstantMs): void => {
    const severity = status >= 500 ? 'ERROR' : status >= 400 ? 'WARNING' : 'INFO';
    log({ severity, event: 'request', route, status, durationMs: clock.now() - startedAt });
  };

  const serve =
    (name: string, work: Work) =>
    async (req: HttpRequest, res: Response): Promise<void> => {
      const startedAt = clock.now();
      const answer = await work(req, res).catch((error: unknown) => {
        const refusal = toRefusal(error, name, log);
        res.set(refusal.headers);
        return refusal;
      });
      res.status(answer.status).json(answer.body);
      logRequest(name, answer.status, startedAt);
    };

  const handle = (endpoint: Endpoint) =>
    serve(endpoint.name, async (req, res) => {
      const caller = await callerOf(req.headers.authorization, identity);
      const role = roleFor(endpoint.name, caller, callers);
      spend(role, caller.email);
      const body = endpoint.method === 'post' ? await readBody(req, res) : undefined;
      const lastAttempt = role === 'tasks' && Number(req.headers[RETRIES_HEADER]) >= ATTEMPTS - 1;
      return endpoint.handle({ role, email: caller.email, id: req.params['id'], body, lastAttempt });
    });

  const all = endpoints(service);
  for (const path of new Set(all.map((endpoint) => endpoint.path))) {
    const here = all.filter((endpoint) => endpoint.path === path);
    const route = app.route(path);
    for (const endpoint of here) route[endpoint.method](handle(endpoint));
    route.all(wrongMethod(here.map(({ method }) => (method === 'get' ? 'GET, HEAD' : 'POST')).join(', ')));
  }
  app.route(`${ROUTES.publik}/:id`).get(publik()).all(wrongMethod('GET, HEAD'));
  app
    .route(ROUTES.healthz)
    .get((_req, res) => void res.json({ ok: true }))
    .all(wrongMethod('GET, HEAD'));
  app.use(serve('unknown', () => Promise.reject(new Refusal(404, 'unknown-path', 'Alamat ini tidak ada.'))));
  return app;

  /** The one page without a token. Its faults are told in HTML, for a resident reads them. */
  function publik() {
    const servePage = publicPages(service.organisations, clock);
    return async (req: HttpRequest, res: Response): Promise<void> => {
      const startedAt = clock.now();
      const status = await servePage(req, res).catch((error: unknown) => {
        const refusal = toRefusal(error, 'publik', log);
        res.set({ 'Cache-Control': 'no-store', ...refusal.headers });
        res.status(refusal.status).send(BUSY);
        return refusal.status;
      });
      logRequest('publik', status, startedAt);
    };
  }

  function wrongMethod(allow: string) {
    const refusal = new Refusal(405, 'wrong-method', `Gunakan metode ${allow}.`, { Allow: allow });
    return serve('wrong-method', () => Promise.reject(refusal));
  }
}

/** Answer to whatever was thrown. Details go to the log alone. */
function toRefusal(error: unknown, route: string, log: Log): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof AppFailure) {
    log({ severity: 'WARNING', event: 'failure', route, kind: error.kind, what: error.what, message: error.message });
    return refusalOf(error);
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log({ severity: 'ERROR', event: 'bug', route, stack });
  return internalError();
}
