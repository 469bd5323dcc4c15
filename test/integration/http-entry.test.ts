/** The deployed entry, started as the platform starts it: by the command of the Functions Framework, in a process. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ROUTES, type ErrorBody } from '../../functions/src/contract';
import { runEntry, type RunningEntry } from '../support/entry-process';
import { aKey, aToken, claims } from '../support/tokens';

const SETTINGS = {
  TRIGGER_EMAILS: 'kantor@contoh.go.id',
  TRIGGER_AUDIENCES: 'skrip',
  TASKS_EMAILS: 'antrean@contoh.go.id',
  TASKS_AUDIENCES: 'layanan',
  OPERATOR_EMAILS: 'operator@contoh.go.id',
  OPERATOR_AUDIENCES: 'layanan',
  GOOGLE_CLOUD_PROJECT: 'capaian-uji',
};
const key = aKey();

/** The world of the entry: certificates, and a Firestore and a Sheets that only count who comes. */
const certificates = createServer((_request, response) => {
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ [key.kid]: key.publicPem }));
});
let visits = 0;
const data = createServer().on('connection', (socket) => {
  visits += 1;
  socket.destroy();
});

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let entry: RunningEntry;
beforeAll(async () => {
  const [certs, store] = [await listen(certificates), await listen(data)];
  entry = await runEntry({
    ...SETTINGS,
    IDENTITY_CERTS_URL: `http://${certs}/certs`,
    FIRESTORE_EMULATOR_HOST: store,
    SHEETS_ROOT_URL: `http://${store}/`,
  });
}, 60_000);
afterAll(async () => {
  await (entry as RunningEntry | undefined)?.end();
  for (const server of [certificates, data]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const post = (route: string, body: string, token: string | null = aToken(key, claims())): Promise<Response> =>
  fetch(entry.url + route, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
    body,
  });

describe('functions/src/index', () => {
  it('ends the start with all that is wrong with the settings', async () => {
    const started = runEntry({ ...SETTINGS, TASKS_EMAILS: '', OPERATOR_EMAILS: 'x' });
    await expect(started).rejects.toThrow(/TASKS_EMAILS[^]*OPERATOR_EMAILS/);
  }, 60_000);

  it('serves the function capaian, and logs what it refused', async () => {
    expect((await fetch(`${entry.url}${ROUTES.healthz}`)).status).toBe(200);
    expect((await fetch(`${entry.url}${ROUTES.units}`)).status).toBe(401);
    await expect(entry.logged('request')).resolves.toBeUndefined();
  });

  it.each([
    { what: 'broken JSON', body: '{"spreadsheetId": ', status: 400, code: 'invalid' },
    { what: 'no JSON at all', body: 'halo', status: 400, code: 'invalid' },
    { what: 'an oversized body', body: JSON.stringify({ x: 'x'.repeat(17_000) }), status: 413, code: 'too-large' },
    { what: 'an oversized body that is broken', body: '{'.repeat(2_000_000), status: 413, code: 'too-large' },
  ])('answers $what with $status in our own words, without a read or write', async ({ body, status, code }) => {
    visits = 0;
    for (const route of [ROUTES.hints, ROUTES.sync]) {
      const answer = await post(route, body);
      const text = await answer.text();
      expect([answer.status, (JSON.parse(text) as ErrorBody).error.code]).toEqual([status, code]);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(text).not.toMatch(/node_modules|SyntaxError|\bat .*:\d+/);
    }
    expect(visits).toBe(0);
    expect(entry.errors()).toBe('');
  });

  it('goes to its data with a sound body, and with the same body not for a stranger', async () => {
    const body = JSON.stringify({ spreadsheetId: 'berkas' });
    visits = 0;
    expect((await post(ROUTES.hints, body, null)).status).toBe(401);
    expect((await post(ROUTES.hints, '{', null)).status).toBe(401);
    expect(visits).toBe(0);
    const served = post(ROUTES.hints, body).catch(() => undefined);
    await expect(firstVisit()).resolves.toBeUndefined();
    await (entry as RunningEntry | undefined)?.end(); // Firestore's client would go on trying
    await served;
  });

  const firstVisit = (): Promise<void> =>
    new Promise((resolve) => {
      if (visits > 0) resolve();
      else data.once('connection', () => resolve());
    });
});
