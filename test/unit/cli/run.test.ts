import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { run } from '../../../cli/src/run';
import { ROUTES } from '../../../functions/src/contract';
import { aReport } from '../../support/state-builders';

const NIP = '199001012015011001';
/** A server in place of service and token giver. */
let server: http.Server;
let url: string;
let asked: { readonly line: string; readonly authorization: string | undefined; readonly body: string }[];
let answers: Record<string, { readonly status: number; readonly body: unknown }>;

beforeEach(async () => {
  asked = [];
  answers = { 'GET /token?as=operator': { status: 200, body: { id_token: 'lokal' } } };
  server = http.createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const line = `${req.method ?? ''} ${req.url ?? ''}`;
      asked.push({ line, authorization: req.headers.authorization, body: Buffer.concat(chunks).toString() });
      const { status, body } = answers[line] ?? { status: 404, body: {} };
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function capaian(...typed: string[]) {
  const said = { out: '', err: '' };
  const env = { CAPAIAN_URL: url, CAPAIAN_TOKEN_URL: `${url}/token?as=operator` };
  const code = await run(typed, env, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

describe('capaian', () => {
  it('asks the local mode for a token and the service for a sync', async () => {
    answers[`POST ${ROUTES.sync}`] = { status: 200, body: aReport() };
    const { code, out } = await capaian('sync', '2026-contoh');
    expect([code, out]).toEqual([0, expect.stringContaining('ada perubahan, sudah disimpan')]);
    expect(asked).toEqual([
      { line: 'GET /token?as=operator', authorization: undefined, body: '' },
      { line: 'POST /v1/sync', authorization: 'Bearer lokal', body: '{"id":"2026-contoh"}' },
    ]);
  });

  it('shows a token that was given and asks for none', async () => {
    answers[`GET ${ROUTES.units}`] = { status: 200, body: { units: [] } };
    expect((await capaian('status', '--token', 'diberi')).code).toBe(0);
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer diberi']);
  });

  it('fails when the sync failed, with its faults', async () => {
    answers[`POST ${ROUTES.sync}`] = { status: 200, body: aReport({ outcome: 'failed', faults: ['Tab hilang.'] }) };
    const { code, out } = await capaian('sync', '2026-contoh');
    expect([code, out]).toEqual([1, expect.stringContaining('! Tab hilang.')]);
  });

  it('status --json prints the answer as it is', async () => {
    const body = { units: [{ unitId: '2026-contoh', files: { bukuKerja: 'kerja-1', bukuPimpinan: 'pimpinan-1' } }] };
    answers[`GET ${ROUTES.units}`] = { status: 200, body };
    const { code, out } = await capaian('status', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, body]);
  });

  it('never puts a NIP into an address', async () => {
    answers[`POST ${ROUTES.explain}`] = { status: 200, body: { lines: ['satu', 'dua'] } };
    const { code, out } = await capaian('explain', '2026-contoh', NIP);
    expect([code, out]).toEqual([0, 'satu\ndua']);
    expect(asked.map(({ line }) => line).join()).not.toContain(NIP);
    expect(JSON.parse(asked[1]!.body)).toEqual({ unitId: '2026-contoh', nip: NIP });
  });

  it('sends the code that confirms a hold', async () => {
    answers['POST /v1/units/2026-contoh/confirmations'] = { status: 202, body: { confirmed: true } };
    expect((await capaian('confirm', '2026-contoh', 'HAPUS-41-K7')).code).toBe(0);
    expect(asked[1]).toMatchObject({ body: '{"code":"HAPUS-41-K7"}' });
  });

  it('tells the service’s own words when it refuses', async () => {
    answers[`GET ${ROUTES.units}`] = { status: 403, body: { error: { code: 'forbidden', message: 'Tidak berhak.' } } };
    expect(await capaian('status')).toEqual({ code: 1, out: '', err: 'Tidak berhak. (403)' });
  });

  it('says what to do when nothing listens', async () => {
    const { code, err } = await capaian('status', '--token', 't', '--url', 'http://127.0.0.1:9');
    expect([code, err]).toEqual([1, expect.stringContaining('npm start')]);
  });

  it('shows the usage when the command is unknown', async () => {
    const { code, err } = await capaian('hapus');
    expect([code, err]).toEqual([2, expect.stringContaining('Pemakaian:')]);
    expect(asked).toEqual([]);
  });

  it('asks for a token, not for a local one, when the service is elsewhere', async () => {
    const { code, err } = await capaian('status', '--url', 'https://layanan.example');
    expect([code, err]).toEqual([2, expect.stringContaining('--token')]);
    expect(asked).toEqual([]);
  });

  describe('setup', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'capaian-cli-'));
    const fileOf = (text: string): string => {
      const file = path.join(dir, 'unit.json');
      writeFileSync(file, text);
      return file;
    };
    afterAll(() => rmSync(dir, { recursive: true }));

    it.each([
      { what: 'a unit', registration: { unitId: '2026-contoh' }, route: ROUTES.units },
      { what: 'an organisation', registration: { organisasiId: '2026-kec' }, route: ROUTES.organisations },
    ])('sends the registration of $what as it stands in the file', async ({ registration, route }) => {
      const body = { id: 'x', files: [], notes: [], triggerFiles: {} };
      answers[`POST ${route}`] = { status: 200, body };
      const { code, out } = await capaian('setup', '--file', fileOf(JSON.stringify(registration)), '--json');
      expect([code, JSON.parse(out)]).toEqual([0, body]);
      expect(JSON.parse(asked[1]!.body)).toEqual(registration);
    });

    it.each(['{"unitId": ', '[]', '"x"'])('calls the file content %s no registration', async (text) => {
      const { code, err } = await capaian('setup', '--file', fileOf(text));
      expect([code, err]).toEqual([2, expect.stringMatching(/bukan JSON pendaftaran[^]*"unitId": "2026-pudakpayung"/)]);
    });

    it('says that a file cannot be read', async () => {
      const { code, err } = await capaian('setup', '--file', path.join(dir, 'tidak-ada.json'));
      expect([code, err]).toEqual([2, expect.stringContaining('tidak dapat dibaca')]);
    });
  });

  it.each(['bukan alamat', '://'])('calls the address %s none', async (address) => {
    expect((await capaian('status', '--url', address)).code).toBe(2);
  });
});
