/** The workbench's HTTP side: the page, its API and its event streams (protocol.ts). Mounted on the local origin. */
import express, { type Request, type Response, type Router } from 'express';
import type { WorkbenchBooks } from './books';
import { streamBook } from './event-stream';
import { guardOp } from './guard-op';
import type { WorkbenchMenus } from './menus';
import { parseOpRequest } from './parse-op';
import { ROLES, type BookOp, type OpAnswer, type OpRefusal, type Role } from './protocol';
import type { WebApp } from './web-app';

/** A pasted block of thousands of cells is still one op. */
const BODY_LIMIT = '8mb';

/** Styles may stand in elements: a script's sidebar brings its own, in a frame that runs nothing. */
const CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

const HTTP_STATUS = { invalid: 400, denied: 403, missing: 404, stale: 409 } as const;

function refuse(response: Response, code: keyof typeof HTTP_STATUS, message: string, version?: number): void {
  const body: OpRefusal = version === undefined ? { error: { code, message } } : { error: { code, message }, version };
  response.status(HTTP_STATUS[code]).json(body);
}

interface OpenBook {
  readonly id: string;
  readonly role: Role;
  readonly shape: NonNullable<ReturnType<WorkbenchBooks['shape']>>;
}

/** The book and role of a request, or undefined once the refusal has been sent. */
function opened(books: WorkbenchBooks, request: Request<{ id: string }>, response: Response): OpenBook | undefined {
  const role = ROLES.find((name) => name === request.query['as']);
  const { id } = request.params;
  const file = books
    .units()
    .flatMap((unit) => unit.files)
    .find((candidate) => candidate.spreadsheetId === id);
  const shape = file && books.shape(id);
  if (!shape) refuse(response, 'missing', 'Berkas tidak ditemukan.');
  else if (!role) refuse(response, 'invalid', `Peran tidak dikenal: gunakan as=${ROLES.join(', as=')}.`);
  else if (!file.roles.includes(role)) refuse(response, 'denied', 'Berkas ini tidak dibagikan kepada peran tersebut.');
  else return { id, role, shape };
  return undefined;
}

function carryOut(books: WorkbenchBooks, id: string, op: BookOp, role: Role, notice?: string): OpAnswer {
  const done = books.apply(id, op, role);
  const version = books.shape(id)?.version ?? 0;
  if (!done && op.kind === 'undo') return { version, notice: 'Tidak ada perubahan Anda yang dapat diurungkan.' };
  if (!done && op.kind === 'redo') return { version, notice: 'Tidak ada perubahan yang dapat diulang.' };
  return notice === undefined ? { version } : { version, notice };
}

export function workbenchRouter(books: WorkbenchBooks, menus: WorkbenchMenus, web: WebApp): Router {
  const router = express.Router();

  router.get('/api/units', (_request, response) => {
    response.json(books.units());
  });

  router.get('/api/books/:id', (request, response) => {
    const book = opened(books, request, response);
    if (book) response.json(books.snapshot(book.id));
  });

  router.get('/api/books/:id/events', (request, response) => {
    const book = opened(books, request, response);
    if (book) streamBook(books, book.id, response);
  });

  router.post('/api/books/:id/ops', express.json({ limit: BODY_LIMIT }), (request, response) => {
    const book = opened(books, request, response);
    if (!book) return;
    const { id, role, shape } = book;
    const parsed = parseOpRequest(request.body);
    if (!parsed) {
      refuse(response, 'invalid', 'Permintaan tidak dapat dibaca.');
      return;
    }
    const { op, baseVersion } = parsed;
    if (op.kind === 'undo' || op.kind === 'redo') return void response.json(carryOut(books, id, op, role));
    const tab = shape.tabs.find(({ sheetId }) => sheetId === op.tab);
    if (!tab) {
      refuse(response, 'missing', 'Lembar tidak ditemukan.');
      return;
    }
    if (books.rowsMovedAt(id, op.tab) > baseVersion) {
      refuse(response, 'stale', 'Baris di lembar ini baru saja bergeser.', shape.version);
      return;
    }
    const guarded = guardOp(tab, op, role);
    if (!guarded.ok) {
      refuse(response, 'denied', guarded.message);
      return;
    }
    response.json(carryOut(books, id, guarded.op, role, guarded.notice));
  });

  router.get('/api/books/:id/menus', async (request, response) => {
    const book = opened(books, request, response);
    if (book) response.json(await menus.menus(book.id, book.role));
  });

  router.post('/api/books/:id/menus', express.json(), async (request, response) => {
    const book = opened(books, request, response);
    if (!book) return;
    const { functionName } = (request.body ?? {}) as { functionName?: unknown };
    const outcome = typeof functionName === 'string' ? await menus.choose(book.id, functionName, book.role) : null;
    if (outcome) response.json(outcome);
    else refuse(response, 'invalid', 'Menu ini tidak ada.');
  });

  router.get(['/', '/app.js', '/app.css'], (request, response) => {
    const asset = web.asset(request.path);
    if (!asset) return void response.sendStatus(404);
    response.set('Content-Security-Policy', CONTENT_POLICY).type(asset.type).send(asset.body);
  });

  return router;
}
