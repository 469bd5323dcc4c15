/** The HTTP side through the Functions Framework: bodies, failures and answers. Who may call what: rights.test.ts. */
import request from 'supertest';
import { AppFailure, BUDGET_SPENT, type FailureKind } from '../../functions/src/app/failure';
import { confirmationsRoute, ROUTES, unitRoute } from '../../functions/src/contract';
import type { Role, RouteName } from '../../functions/src/http/access';
import { aReport, aUnitUpdate } from '../support/state-builders';
import { anOrganisation, ORGANISASI } from '../support/organisation-builders';
import { A_MAIL, FILE, httpService, NIP, ORGANISATION_FILE, TOKENS, UNIT } from '../support/http-service';
import { aSetUpUnit, REQUESTS } from '../support/http-requests';

const service = httpService();
const { server, calls, log, engine } = service;
afterEach(() => service.reset());

const NAMES = Object.keys(REQUESTS) as RouteName[];

const send = (name: RouteName, token: Role | null, body: string | object | undefined = REQUESTS[name].body) => {
  const { method, path } = REQUESTS[name];
  const sent = request(server)[method](path);
  if (token !== null) void sent.set('Authorization', `Bearer ${TOKENS[token]}`);
  return body === undefined ? sent : sent.set('Content-Type', 'application/json').send(body);
};
const FOR_THE_SCRIPT: readonly RouteName[] = ['mails', 'mails-sent'];
/** Whoever may use the endpoint. */
const userOf = (name: RouteName): 'operator' | 'trigger' => (FOR_THE_SCRIPT.includes(name) ? 'trigger' : 'operator');
const code = (answer: request.Response): unknown => (answer.body as { error?: { code?: unknown } }).error?.code;

describe('the door', () => {
  it('refuses other schemes of authorisation', async () => {
    const answer = await request(server).get(ROUTES.units).set('Authorization', `Basic ${TOKENS.operator}`);
    expect([answer.status, calls]).toEqual([401, []]);
  });

  it('never logs a token, an address or a NIP', async () => {
    for (const name of NAMES) await send(name, userOf(name));
    await send('explain', 'person', { unitId: UNIT, nip: '199001012015011002' });
    const text = JSON.stringify(log);
    expect(log.length).toBeGreaterThanOrEqual(NAMES.length);
    expect(text).not.toMatch(/\d{18}|contoh\.go\.id|eyJ/);
  });
});

describe('what cannot be understood', () => {
  const POSTS = NAMES.filter((name) => REQUESTS[name].method === 'post');

  it.each(POSTS)('%s answers broken JSON with 400 and a clear body, without a read or write', async (name) => {
    const answer = await send(name, userOf(name), '{"spreadsheetId": ');
    expect([answer.status, code(answer), calls]).toEqual([400, 'invalid', []]);
    expect(answer.headers['content-type']).toContain('application/json');
  });

  it.each([
    { what: 'text', headers: { 'Content-Type': 'text/plain' }, body: JSON.stringify({ spreadsheetId: FILE }) },
    { what: 'a form', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: `{"spreadsheetId":"${FILE}"}` }, // prettier-ignore
  ])('hints takes JSON that calls itself $what', async ({ headers, body }) => {
    const sent = request(server).post(ROUTES.hints).set('Authorization', `Bearer ${TOKENS.operator}`).set(headers);
    expect((await sent.send(body)).status).toBe(202);
  });

  it('hints answers a body that says it is compressed with 400', async () => {
    const sent = request(server).post(ROUTES.hints).set('Authorization', `Bearer ${TOKENS.operator}`);
    const answer = await sent.set('Content-Encoding', 'gzip').send(JSON.stringify({ spreadsheetId: FILE }));
    expect([answer.status, code(answer), calls]).toEqual([400, 'invalid', []]);
  });

  it.each(POSTS)('%s tells a stranger nothing about his broken JSON or its length', async (name) => {
    const broken = await send(name, null, '{"spreadsheetId": ');
    const long = await send(name, null, { more: 'x'.repeat(64 * 1024) });
    expect([broken.status, long.status, calls]).toEqual([401, 401, []]);
  });

  it.each(POSTS)('%s answers an empty body with 400', async (name) => {
    const answer = await request(server).post(REQUESTS[name].path).set('Authorization', `Bearer ${TOKENS[userOf(name)]}`); // prettier-ignore
    expect([answer.status, code(answer), calls]).toEqual([400, 'invalid', []]);
  });

  it.each(POSTS)('%s answers an oversized body with 413', async (name) => {
    const answer = await send(name, userOf(name), { ...REQUESTS[name].body, more: 'x'.repeat(16 * 1024) });
    expect([answer.status, code(answer), calls]).toEqual([413, 'too-large', []]);
  });

  it.each([
    { what: 'no file', name: 'hints', body: {} },
    { what: 'a file that is a path', name: 'hints', body: { spreadsheetId: 'a/b' } },
    { what: 'a file that is a number', name: 'hints', body: { spreadsheetId: 7 } },
    { what: 'no unit', name: 'sync', body: { since: 1 } },
    { what: 'a unit that is a path', name: 'sync', body: { id: '../x' } },
    { what: 'a moment that is text', name: 'sync', body: { id: UNIT, since: '1' } },
    { what: 'an organisation that is a path', name: 'rollups', body: { id: 'a/b' } },
    { what: 'one file twice', name: 'set-up-unit', body: aSetUpUnit({ files: { bukuKerja: 'x', bukuPimpinan: 'x' } }) },
    { what: 'a file address', name: 'set-up-unit', body: aSetUpUnit({ files: { bukuKerja: 'https://x', bukuPimpinan: 'y' } }) }, // prettier-ignore
    { what: 'a misspelt field', name: 'set-up-unit', body: aSetUpUnit({ moda: 'latihan' }) },
    { what: 'rules that are not there', name: 'set-up-unit', body: aSetUpUnit({ policy: 'permenpanrb-8-2021@7' }) },
    { what: 'no name', name: 'set-up-organisation', body: { ...anOrganisation(), nama: ' ' } },
    { what: 'an empty code', name: 'confirmations', body: { code: ' ' } },
    { what: 'a short NIP', name: 'explain', body: { unitId: UNIT, nip: '123' } },
    { what: 'neither unit nor file', name: 'explain', body: { nip: NIP } },
    { what: 'a day that does not exist', name: 'explain', body: { unitId: UNIT, nip: NIP, pada: '2026-02-30' } },
    { what: 'an unknown period', name: 'explain', body: { unitId: UNIT, nip: NIP, periode: 'TW V' } },
    { what: 'no NIP from the operator', name: 'explain', body: { unitId: UNIT } },
    { what: 'no number', name: 'mails', body: {} },
    { what: 'a number above its limit', name: 'mails', body: { max: 101 } },
    { what: 'nothing sent', name: 'mails-sent', body: { ids: [] } },
    { what: 'an id that is a path', name: 'mails-sent', body: { ids: [`../${A_MAIL.id}`] } },
  ] as const)('$name answers $what with 400, without reading', async ({ name, body }) => {
    const answer = await send(name, userOf(name), body);
    expect([answer.status, code(answer), calls]).toEqual([400, 'invalid', []]);
  });

  it.each([
    { name: 'hints', body: { spreadsheetId: 'lain' } },
    { name: 'explain', body: { spreadsheetId: 'lain', nip: NIP } },
    { name: 'explain', body: { unitId: UNIT, nip: '199001012015011009' } },
  ] as const)('$name answers what is not registered with 404 and asks for no sync', async ({ name, body }) => {
    const answer = await send(name, 'operator', body);
    expect([answer.status, code(answer)]).toEqual([404, 'missing']);
    expect(calls).not.toContain(`ask ${UNIT}`);
  });

  it.each(['2026-lain', 'a.b', '%2e%2e', 'a%2Fb'])('units/%s answers 404', async (id) => {
    const sent = request(server).get(`${ROUTES.units}/${id}`).set('Authorization', `Bearer ${TOKENS.operator}`);
    expect((await sent).status).toBe(404);
  });

  it.each([
    { method: 'get', path: ROUTES.hints, allow: 'POST' },
    { method: 'put', path: ROUTES.sync, allow: 'POST' },
    { method: 'delete', path: unitRoute(UNIT), allow: 'GET, HEAD' },
    { method: 'get', path: confirmationsRoute(UNIT), allow: 'POST' },
    { method: 'put', path: ROUTES.units, allow: 'GET, HEAD, POST' },
    { method: 'post', path: ROUTES.healthz, allow: 'GET, HEAD' },
  ] as const)('$method $path answers 405 and names what is allowed', async ({ method, path, allow }) => {
    const answer = await request(server)[method](path).set('Authorization', `Bearer ${TOKENS.operator}`);
    expect([answer.status, code(answer), answer.headers['allow'], calls]).toEqual([405, 'wrong-method', allow, []]);
  });

  it.each(['/', '/v1', '/v1/hints/', '/V1/HINTS', '/v1/units/a/b/c'])('%s answers 404', async (path) => {
    const answer = await request(server).post(path).set('Authorization', `Bearer ${TOKENS.operator}`);
    expect([answer.status, code(answer), calls]).toEqual([404, 'unknown-path', []]);
  });
});

describe('failures', () => {
  const statuses: [FailureKind, number][] = [
    ['transient', 500],
    ['conflict', 500],
    ['misconfigured', 500],
    ['denied', 403],
    ['missing', 404],
    ['invalid', 400],
  ];

  it.each(statuses)(
    'answers a failure of the kind %s with %i and keeps its details in the log',
    async (kind, status) => {
      engine.sync = () => Promise.reject(new AppFailure(kind, 'sheets.read', 'rincian rahasia'));
      const answer = await send('sync', 'tasks');
      expect([answer.status, code(answer)]).toEqual([status, kind]);
      expect(answer.text).not.toContain('rahasia');
      expect(answer.headers['retry-after']).toBeUndefined();
      expect(log).toContainEqual(expect.objectContaining({ event: 'failure', kind, what: 'sheets.read' }));
    },
  );

  it('answers 429 with the wait only when the shared budget is spent', async () => {
    engine.sync = () => Promise.reject(new AppFailure('transient', BUDGET_SPENT, 'x', { retryAfterMs: 12_300 }));
    const answer = await send('sync', 'tasks');
    expect([answer.status, code(answer), answer.headers['retry-after']]).toEqual([429, 'budget-spent', '13']);
    engine.sync = () => Promise.reject(new AppFailure('transient', 'sheets.read', 'x', { retryAfterMs: 12_300 }));
    expect((await send('sync', 'tasks')).status).toBe(500);
  });

  it('answers a bug with 500 and no word about it, and logs its stack', async () => {
    engine.sync = () => Promise.reject(new TypeError('x is not a function'));
    const answer = await send('sync', 'tasks');
    expect([answer.status, code(answer)]).toEqual([500, 'internal']);
    expect(answer.text).not.toMatch(/function|TypeError|node_modules/);
    expect(log).toContainEqual(
      expect.objectContaining({ event: 'bug', stack: expect.stringContaining('TypeError') as string }),
    );
  });
});

describe('the endpoints', () => {
  it('hints asks for a sync of the unit that owns the file', async () => {
    const answer = await send('hints', 'trigger');
    expect(answer.body).toEqual({ accepted: true });
    expect(calls).toEqual([`ownerOfFile ${FILE}`, `ask ${UNIT}`]);
  });

  it('sync answers the report, also of a sync that a retry cannot cure', async () => {
    engine.sync = () => Promise.resolve(aReport({ outcome: 'failed', faults: ['Tab Target tidak ada.'] }));
    const answer = await send('sync', 'tasks');
    expect(answer.body).toEqual(aReport({ outcome: 'failed', faults: ['Tab Target tidak ada.'] }));
    expect(calls).toEqual([`sync ${UNIT} 3000`]);
  });

  it('hints ask for a rollup when the file is an organisation’s', async () => {
    await send('hints', 'trigger', { spreadsheetId: ORGANISATION_FILE });
    expect(calls).toEqual([`ownerOfFile ${ORGANISATION_FILE}`, `ask rollup ${ORGANISASI}`]);
  });

  it('rollups answers with the report and keeps to the window it was asked in', async () => {
    const answer = await send('rollups', 'tasks');
    expect(answer.body).toMatchObject({ outcome: 'changed', counts: { units: 13 } });
    expect(calls).toEqual([`rollup ${ORGANISASI} 60000`]);
  });

  it('sweep asks for a sync of every unit and a rollup of every organisation, counts them and plans the mails', async () => {
    const answer = await send('sweep', 'tasks', { everyone: true });
    expect(answer.body).toEqual({ asked: 2, mails: 0 });
    const wanted = [
      'units',
      `unitState ${UNIT}`,
      'organisations',
      `ask ${UNIT}`,
      `ask rollup ${ORGANISASI}`,
      'planMails',
    ];
    expect(calls).toEqual(wanted);
  });

  it.each(['sync', 'rollups'] as const)('%s takes what the queue wraps in data', async (name) => {
    await send(name, 'tasks', { data: REQUESTS[name].body });
    expect(calls).toEqual([name === 'sync' ? `sync ${UNIT} 3000` : `rollup ${ORGANISASI} 60000`]);
  });

  it('mails hands out as many mails as asked for, and mails-sent takes their ids back', async () => {
    expect((await send('mails', 'trigger')).body).toEqual({ mails: [A_MAIL] });
    expect((await send('mails-sent', 'trigger')).body).toEqual({ reported: true });
    expect(calls).toEqual(['takeMails 25', `reportMails ${A_MAIL.id}`]);
  });

  it('units lists units and their files', async () => {
    const answer = await send('units', 'operator');
    expect(answer.body).toEqual({
      units: [
        {
          unitId: UNIT,
          unitKerja: 'Kelurahan Contoh',
          tahun: 2026,
          mode: 'resmi',
          files: { bukuKerja: 'kerja-1', bukuPimpinan: 'pimpinan-1' },
        },
      ],
    });
  });

  it('unit answers registration, state and last report', async () => {
    const answer = await send('unit', 'operator');
    expect(answer.body).toMatchObject({
      unit: { unitId: UNIT },
      state: { generation: 1, complete: true, hold: { code: 'HAPUS-41-K7' } },
      report: aReport(),
    });
  });

  it('confirmations keeps the code of the open hold and asks for a sync', async () => {
    await send('confirmations', 'operator', { code: ' hapus-41-k7 ' });
    expect(calls).toEqual([`unit ${UNIT}`, `unitState ${UNIT}`, `confirm ${UNIT} HAPUS-41-K7`, `ask ${UNIT}`]);
  });

  it('confirmations refuses a code for anything else, storing nothing', async () => {
    const answer = await send('confirmations', 'operator', { code: 'HAPUS-12-A1' });
    expect([answer.status, code(answer)]).toEqual([409, 'other-code']);
    service.state.unitState = () =>
      Promise.resolve({ update: aUnitUpdate({ hold: null }), report: null, confirmedCode: null });
    const nothingHeld = await send('confirmations', 'operator');
    expect([nothingHeld.status, code(nothingHeld)]).toEqual([409, 'no-hold']);
    expect(calls.filter((call) => /^(confirm|ask)/.test(call))).toEqual([]);
  });

  it('explain tells the operator about anybody in the unit', async () => {
    const answer = await send('explain', 'operator', { spreadsheetId: FILE, nip: NIP });
    expect(answer.body).toEqual({ lines: ['Jan-Jun 620 dari target 600 = 103,33 %'], langkah: [] });
  });

  it('explain tells a person about himself, by his address alone', async () => {
    const answer = await send('explain', 'person', { spreadsheetId: FILE });
    expect(answer.status).toBe(200);
    expect(calls).toEqual([`unitOfFile ${FILE}`, `nipOf ${UNIT} pegawai@contoh.go.id`, `explain ${UNIT} ${NIP}`]);
  });

  it('explain tells a person nothing about a colleague, nor anything to an unknown address', async () => {
    const colleague = await send('explain', 'person', { unitId: UNIT, nip: '199001012015011002' });
    engine.nipOf = () => Promise.resolve(null);
    const unknown = await send('explain', 'person', { unitId: UNIT });
    expect([colleague.status, unknown.status]).toEqual([403, 403]);
    expect(calls.filter((call) => call.startsWith('explain'))).toEqual([]);
  });

  it('healthz answers whoever asks, without a read', async () => {
    const answer = await request(server).get(ROUTES.healthz);
    expect([answer.status, answer.body, calls]).toEqual([200, { ok: true }, []]);
  });

  it('answers nothing about its make', async () => {
    const answer = await request(server).get(ROUTES.healthz);
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });
});
