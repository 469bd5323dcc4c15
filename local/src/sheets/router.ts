/**
 * The Sheets v4 REST subset as an Express router. Each request passes the same gates in the same order: known method,
 * fault injection, identity, form, existence, permission, quota; then its handler; then the field mask.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import type { Library } from '../book/library';
import { mayOpen } from '../book/model';
import { ApiError, denied, invalid, notFound, statusOfCode, unimplemented } from './api-error';
import { checkBody, checkQuery } from './check-request';
import { matchMethod, type Method } from './discovery';
import { applyFieldMask, parseFieldMask } from './field-mask';
import { HANDLERS } from './handlers';
import { QuotaCounter, type Quotas } from './quota';

/** What a test wants to go wrong with one request. */
export interface Fault {
  /** Units: milliseconds before anything else. */
  readonly delayMs?: number;
  /** HTTP code answered instead of the result. */
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  /** `after`: the work is done all the same, only the answer is lost. Default `before`. */
  readonly when?: 'before' | 'after';
  /** The connection breaks after so many bytes of the answer. */
  readonly truncateAtByte?: number;
}

export interface FaultTarget {
  readonly methodId: string;
  readonly spreadsheetId: string | undefined;
}

export interface SheetsServer {
  readonly books: Library;
  /** E-mail (first) and roles of the caller, from the Authorization header; null: not known, answered 401. */
  readonly callerOf: (authorization: string | undefined) => readonly string[] | null;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Left out: no limits. */
  readonly quotas?: Quotas;
  readonly faults?: (target: FaultTarget) => Fault | undefined;
}

const JAKARTA_OFFSET_MS = 7 * 3_600_000;

/** Serves /v4/… . Mount it at the root: the paths are Google's. */
export function sheetsRouter(server: SheetsServer): Router {
  const now = server.now ?? Date.now;
  const quota = server.quotas ? new QuotaCounter(server.quotas, now) : undefined;
  const router = express.Router();
  router.use('/v4', express.json({ limit: '10mb', strict: false, type: () => true }));
  router.all('/v4/{*rest}', async (request, response) => {
    const url = new URL(request.originalUrl, 'http://localhost');
    const { method, path } = matched(request.method, url.pathname);
    const spreadsheetId = path['spreadsheetId'];
    const fault = server.faults?.({ methodId: method.id, spreadsheetId });
    if (fault?.delayMs) await sleep(fault.delayMs);
    if (fault?.status !== undefined && fault.when !== 'after') {
      fail(response, fault, fault.status);
      return;
    }
    const answer = handle(request, method, path, url.searchParams);
    if (fault?.status !== undefined) {
      fail(response, fault, fault.status);
      return;
    }
    send(response, answer, fault?.truncateAtByte);
  });
  router.use('/v4', refuse);

  function handle(request: Request, method: Method, path: Record<string, string>, search: URLSearchParams): unknown {
    const handler = HANDLERS[method.id];
    if (!handler) throw unimplemented(`Method ${method.id}`);
    const names = server.callerOf(request.headers.authorization);
    const actor = names?.[0];
    if (!names || actor === undefined) {
      throw new ApiError('UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    }
    const query = checkQuery(method, search);
    const fields = query.get('fields')?.[0];
    const mask = fields === undefined ? undefined : parseFieldMask(fields, method.response ?? '');
    const body = method.request === undefined ? {} : checkBody(method.request, request.body);
    const book = server.books.find(path['spreadsheetId'] ?? '');
    if (!book) throw notFound();
    if (!mayOpen(book, names)) throw denied();
    quota?.spend(actor, method.httpMethod === 'GET' ? 'read' : 'write');
    const year = new Date(now() + JAKARTA_OFFSET_MS).getUTCFullYear();
    const answer = handler({ books: server.books, book, actor, path, query, mask, body, year });
    return mask ? applyFieldMask(mask, answer) : answer;
  }
  return router;
}

function matched(httpMethod: string, path: string): NonNullable<ReturnType<typeof matchMethod>> {
  try {
    const found = matchMethod(httpMethod, path);
    if (found) return found;
  } catch (cause) {
    if (cause instanceof URIError) throw invalid(`Invalid path: ${path}`);
    throw cause;
  }
  throw new ApiError('NOT_FOUND', `The requested URL ${path} was not found on this server.`);
}

function fail(response: Response, fault: Fault, code: number): void {
  if (fault.retryAfterSeconds !== undefined) response.set('Retry-After', String(fault.retryAfterSeconds));
  const status = statusOfCode(code);
  response.status(code).json({ error: { code, message: `Injected fault: ${status}.`, status } });
}

function send(response: Response, answer: unknown, truncateAtByte?: number): void {
  if (truncateAtByte === undefined) {
    response.json(answer);
    return;
  }
  const body = Buffer.from(JSON.stringify(answer));
  response.set({ 'Content-Type': 'application/json', 'Content-Length': String(body.length) });
  response.write(body.subarray(0, truncateAtByte), () => response.destroy());
}

/** A refusal becomes Google's error body; a bug goes on to the error handling of the app that mounts this. */
const refuse: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const refusal = response.headersSent ? null : asApiError(error);
  if (refusal) response.status(refusal.code).json(refusal.body);
  else next(error);
};

function asApiError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.parse.failed') return invalid('Invalid JSON payload received.');
  if (type === 'entity.too.large') return invalid('Request payload size exceeds the limit: 10485760 bytes.');
  return null;
}
