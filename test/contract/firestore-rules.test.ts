/** `firestore.rules` on the official emulator: every client is refused, whatever it claims to be; the service is not. */
import path from 'node:path';
import { findEmulator, startEmulator, type Emulator } from '../support/emulator';

jest.setTimeout(60_000);
const RULES = path.join(__dirname, '../../firestore.rules');
const DOCUMENTS = [
  'files/kerja-1',
  'units/2026-contoh',
  'units/2026-contoh/state/manifest',
  'units/2026-contoh/scorecards/199001012015011001',
  'units/2026-contoh/scorecards/199001012015011001/history/0000000001',
  'organisations/kec-contoh',
];

/** A token that the emulator takes for a signed-in user's: it never checks a signature. */
function signedInToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1_000);
  const claims = { sub: 'pegawai-1', user_id: 'pegawai-1', email: 'pegawai@contoh.go.id', iat: now, exp: now + 3_600 };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, aud: 'capaian-rules', iss: 'https://securetoken.google.com/capaian-rules' })}.`;
}

const CLIENTS = [
  { client: 'a stranger', headers: {} },
  { client: 'a signed-in user', headers: { Authorization: `Bearer ${signedInToken()}` } },
];

const jar = findEmulator();
describe.each(jar === null ? [] : [{ jar }])('firestore.rules', ({ jar: found }) => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator(found, RULES);
  });
  afterAll(() => emulator.stop());

  const request = async (method: 'GET' | 'PATCH' | 'DELETE', document: string, headers: Record<string, string>) => {
    const url = `http://${emulator.host}/v1/projects/capaian-rules/databases/(default)/documents/${document}`;
    const body = method === 'PATCH' ? { body: JSON.stringify({ fields: { a: { integerValue: '1' } } }) } : {};
    return (await fetch(url, { method, headers, ...body })).status;
  };

  it.each(CLIENTS)('refuses every read, write and delete of $client', async ({ headers }) => {
    for (const document of DOCUMENTS) {
      const answers = [];
      for (const method of ['GET', 'PATCH', 'DELETE'] as const) answers.push(await request(method, document, headers));
      expect({ document, answers }).toEqual({ document, answers: [403, 403, 403] });
    }
  });

  it('lets the service through with the same requests', async () => {
    const owner = { Authorization: 'Bearer owner' };
    for (const document of DOCUMENTS) {
      const answers = [];
      for (const method of ['PATCH', 'GET', 'DELETE'] as const) answers.push(await request(method, document, owner));
      expect({ document, answers }).toEqual({ document, answers: [200, 200, 200] });
    }
  });
});

describe('the search for the official emulator', () => {
  it('finds nothing where the environment names a jar that is not there', () => {
    withEnvironment({ CAPAIAN_FIRESTORE_EMULATOR_JAR: '/tidak/ada.jar', CAPAIAN_REQUIRE_EMULATOR: '' }, () => {
      expect(findEmulator()).toBeNull();
    });
  });

  it('turns absence into a failure where the environment requires it', () => {
    withEnvironment({ CAPAIAN_FIRESTORE_EMULATOR_JAR: '/tidak/ada.jar', CAPAIAN_REQUIRE_EMULATOR: '1' }, () => {
      expect(() => findEmulator()).toThrow(/CAPAIAN_REQUIRE_EMULATOR/);
    });
  });
});

function withEnvironment(values: Record<string, string>, run: () => void): void {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    run();
  } finally {
    process.env = before;
  }
}
