import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import request from 'supertest';
import { bookFromContract } from '../../../../local/src/book/from-contract';
import { Library } from '../../../../local/src/book/library';
import { libraryBooks } from '../../../../local/src/workbench/library-books';
import type { WorkbenchMenus } from '../../../../local/src/workbench/menus';
import type { BookOp, StreamMessage } from '../../../../local/src/workbench/protocol';
import { workbenchRouter } from '../../../../local/src/workbench/router';

const KERJA = 'kerja';
const PIMPINAN = 'pimpinan';

function aWorkbench() {
  const library = new Library();
  const add = (spreadsheetId: string, kind: 'buku-kerja' | 'buku-pimpinan', sharedWith: string[]): void =>
    library.add(bookFromContract({ spreadsheetId, title: spreadsheetId, kind, sharedWith, tabs: {} }));
  add(KERJA, 'buku-kerja', ['staf', 'pimpinan', 'operator']);
  add(PIMPINAN, 'buku-pimpinan', ['pimpinan', 'operator']);
  add('tidak-terdaftar', 'buku-kerja', ['staf']);
  const files = [KERJA, PIMPINAN].map((spreadsheetId) => ({ spreadsheetId, kind: spreadsheetId }));
  const books = libraryBooks({
    library,
    units: () => [{ unitId: 'u', name: 'Unit', files }],
    actorOf: (_id, role) => role,
    year: () => 2026,
  });
  const web = { asset: (path: string) => (path === '/' ? { type: 'html', body: '<p>Capaian</p>' } : undefined) };
  const menus: WorkbenchMenus = {
    menus: (_id, role) => Promise.resolve([{ title: 'Capaian', items: [{ label: role, functionName: 'hitung' }] }]),
    choose: (id, functionName, role) =>
      Promise.resolve(
        functionName === 'hitung' ? { shown: [{ kind: 'toast', title: id, text: `untuk ${role}` }] } : null,
      ),
  };
  const app = express().use(workbenchRouter(books, menus, web));
  const tab = library.get(KERJA).tabs.find(({ title }) => title === 'Realisasi')!.sheetId;
  return { app, library, tab };
}
const set = (tab: number, column: number, text: string): BookOp => ({
  kind: 'set',
  tab,
  row: 1,
  column,
  texts: [[text]],
});

describe('workbench files', () => {
  it.each([
    ['pimpinan', 200],
    ['operator', 200],
    ['staf', 403],
    ['tamu', 400],
  ])('are open to %s with %i', async (role, status) => {
    const { app } = aWorkbench();
    expect((await request(app).get(`/api/books/${PIMPINAN}?as=${role}`)).status).toBe(status);
    expect(
      (
        await request(app)
          .post(`/api/books/${PIMPINAN}/ops?as=${role}`)
          .send({ baseVersion: 0, op: { kind: 'undo' } })
      ).status,
    ).toBe(status);
  });

  it('are those of the registered units only', async () => {
    const { app } = aWorkbench();
    expect((await request(app).get('/api/books/tidak-terdaftar?as=staf')).status).toBe(404);
    expect((await request(app).get('/api/books/tidak-ada?as=staf')).status).toBe(404);
  });
});

describe('workbench ops', () => {
  it('change the book and answer with its version', async () => {
    const { app, library, tab } = aWorkbench();
    const answer = await request(app)
      .post(`/api/books/${KERJA}/ops?as=staf`)
      .send({ baseVersion: 0, op: set(tab, 4, '12,5') });
    expect(answer.body).toEqual({ version: 1 });
    expect(library.get(KERJA).tabs.find(({ sheetId }) => sheetId === tab)?.rows[1]?.values[4]).toBe(12.5);
  });

  it('are refused in a column that is filled in automatically, and nothing changes', async () => {
    const { app, library, tab } = aWorkbench();
    const answer = await request(app)
      .post(`/api/books/${KERJA}/ops?as=staf`)
      .send({ baseVersion: 0, op: set(tab, 5, 'Tercatat') });
    expect([answer.status, library.get(KERJA).version]).toEqual([403, 0]);
  });

  it('planned before rows moved are refused as stale, with the version to catch up to', async () => {
    const { app, library, tab } = aWorkbench();
    const post = (baseVersion: number, op: BookOp) =>
      request(app).post(`/api/books/${KERJA}/ops?as=staf`).send({ baseVersion, op });
    await post(0, { kind: 'insertRows', tab, row: 1, count: 1 });
    const late = await post(0, set(tab, 4, '1'));
    expect([late.status, late.body]).toEqual([409, expect.objectContaining({ version: 1 })]);
    expect((await post(1, set(tab, 4, '1'))).status).toBe(200);
    expect(library.get(KERJA).version).toBe(2);
  });

  it('that cannot be read are answered with 400', async () => {
    const { app, tab } = aWorkbench();
    const send = (body: object) => request(app).post(`/api/books/${KERJA}/ops?as=staf`).send(body);
    expect((await send({ op: set(tab, 4, '1') })).status).toBe(400);
    expect((await send({ baseVersion: 0, op: set(99, 4, '1') })).status).toBe(404);
  });

  it('say when there was nothing to undo', async () => {
    const { app } = aWorkbench();
    const answer = await request(app)
      .post(`/api/books/${KERJA}/ops?as=staf`)
      .send({ baseVersion: 0, op: { kind: 'undo' } });
    expect(answer.body).toEqual({ version: 0, notice: 'Tidak ada perubahan Anda yang dapat diurungkan.' });
  });
});

describe('workbench menus', () => {
  it('are those of the person in that role, and their items show what the script shows', async () => {
    const { app } = aWorkbench();
    const menus = await request(app).get(`/api/books/${PIMPINAN}/menus?as=pimpinan`);
    expect(menus.body).toEqual([{ title: 'Capaian', items: [{ label: 'pimpinan', functionName: 'hitung' }] }]);
    const chosen = await request(app).post(`/api/books/${KERJA}/menus?as=staf`).send({ functionName: 'hitung' });
    expect(chosen.body).toEqual({ shown: [{ kind: 'toast', title: KERJA, text: 'untuk staf' }] });
  });

  it('run nothing that is not in them, and nothing for a role without the file', async () => {
    const { app } = aWorkbench();
    const choose = (file: string, body: object) => request(app).post(`/api/books/${file}/menus?as=staf`).send(body);
    expect((await choose(KERJA, { functionName: 'onOpen' })).status).toBe(400);
    expect((await choose(KERJA, {})).status).toBe(400);
    expect((await choose(PIMPINAN, { functionName: 'hitung' })).status).toBe(403);
    expect((await request(app).get(`/api/books/${PIMPINAN}/menus?as=staf`)).status).toBe(403);
  });
});

describe('workbench events', () => {
  it('begin with a snapshot and go on with every change', async () => {
    const { app, library, tab } = aWorkbench();
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stop = new AbortController();
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/api/books/${KERJA}/events?as=staf`, { signal: stop.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const next = async (): Promise<StreamMessage> => {
      while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
      const end = text.indexOf('\n\n');
      const message = text.slice(0, end).replace(/^data: /, '');
      text = text.slice(end + 2);
      return JSON.parse(message) as StreamMessage;
    };
    expect(await next()).toMatchObject({ kind: 'snapshot', snapshot: { version: 0, title: KERJA } });
    const operations = [
      { kind: 'set-cells', sheetId: tab, row: 1, column: 5, cells: [[{ value: 'Tercatat' }]] },
    ] as const;
    library.mutate(KERJA, { source: 'api', actor: 'layanan', operations });
    expect(await next()).toEqual({
      kind: 'event',
      version: 1,
      changes: [{ kind: 'cells', tab, row: 1, column: 5, cells: [['Tercatat']] }],
    });
    stop.abort();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('workbench page', () => {
  it('loads nothing from other origins', async () => {
    const { app } = aWorkbench();
    const page = await request(app).get('/');
    expect(page.text).toBe('<p>Capaian</p>');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect((await request(app).get('/app.js')).status).toBe(404);
  });
});
