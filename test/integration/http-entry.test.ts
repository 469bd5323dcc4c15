/** The deployed entry: what the platform loads registers the function, or ends the start when the settings are wrong. */
import type * as Testing from '@google-cloud/functions-framework/testing';
import request from 'supertest';
import { aKey, aToken } from '../support/tokens';

const SETTINGS = {
  TRIGGER_EMAILS: 'kantor@contoh.go.id',
  TRIGGER_AUDIENCES: 'skrip',
  TASKS_EMAILS: 'antrean@contoh.go.id',
  TASKS_AUDIENCES: 'layanan',
  OPERATOR_EMAILS: 'operator@contoh.go.id',
  OPERATOR_AUDIENCES: 'layanan',
  GOOGLE_CLOUD_PROJECT: 'capaian-uji',
};

describe('functions/src/index', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  /** Loads the entry as the platform does; what it registers lives in the same fresh set of modules. */
  const load = (): void => {
    jest.resetModules();
    jest.requireActual('../../functions/src/index');
  };

  it('ends the start with all that is wrong with the settings', () => {
    process.env = { ...before, ...SETTINGS, TASKS_EMAILS: '', OPERATOR_EMAILS: 'x' };
    expect(() => load()).toThrow(/TASKS_EMAILS[^]*OPERATOR_EMAILS/);
  });

  it('registers the function capaian, which answers', async () => {
    // Certificates from a closed port: proving a caller then fails in passing, and nothing is let through meanwhile.
    process.env = { ...before, ...SETTINGS, IDENTITY_CERTS_URL: 'http://127.0.0.1:9/certs' };
    load();
    const { getTestServer } = jest.requireActual<typeof Testing>('@google-cloud/functions-framework/testing');
    const server = getTestServer('capaian');
    const log = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect((await request(server).get('/healthz')).status).toBe(200);
    expect((await request(server).get('/v1/units')).status).toBe(401);
    const unprovable = await request(server)
      .get('/v1/units')
      .set('Authorization', `Bearer ${aToken(aKey())}`);
    const lines = log.mock.calls.map(([text]) => JSON.parse(String(text)) as { event: string });
    log.mockRestore();
    expect(unprovable.status).toBe(500);
    expect(lines.map(({ event }) => event)).toEqual(['request', 'failure', 'request']);
  });
});
