/**
 * Attacks on the door as a table: a call that is allowed, and the same call with one fact of its token changed. Every
 * endpoint with every role: rights.test.ts. Every fault that a token itself can have: oidc.test.ts.
 */
import { createHmac } from 'node:crypto';
import request from 'supertest';
import type { RouteName } from '../../functions/src/http/access';
import { REQUESTS } from '../support/http-requests';
import { httpService, PUBLIC_PEM, tokenOf } from '../support/http-service';
import { aKey, aToken, claims } from '../support/tokens';

const service = httpService();
const { server, calls } = service;
afterEach(() => service.reset());

const call = (name: RouteName, token: string): request.Test => {
  const { method, path, body } = REQUESTS[name];
  const sent = request(server)[method](path).set('Authorization', `Bearer ${token}`);
  return body === undefined ? sent : sent.send(body);
};

const KANTOR = 'kantor@contoh.go.id';
const ANTREAN = 'antrean@contoh.go.id';
const OPERATOR = 'operator@contoh.go.id';
const PEGAWAI = 'pegawai@contoh.go.id';
const now = Math.floor(Date.now() / 1_000);
const parts = (token: string): string[] => token.split('.');
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signedWith = (audience: string, header: object, part: object = {}): string =>
  aToken(aKey(), claims({ aud: audience, ...part }), header);

/** Signed with what everybody can read of the service’s own key, as if it were a shared secret. */
function withPublicKeyAsSecret(): string {
  const text = `${encoded({ alg: 'HS256', typ: 'JWT', kid: 'kunci-1' })}.${encoded(claims())}`;
  return `${text}.${createHmac('sha256', PUBLIC_PEM).update(text).digest('base64url')}`;
}
const withOthersPayload = (): string => {
  const [head, , signature] = parts(tokenOf(PEGAWAI, 'menu'));
  return [head, encoded(claims({ email: OPERATOR })), signature].join('.');
};

// prettier-ignore
const ATTACKS: readonly { attack: string; route: RouteName; allowed: readonly [string, string]; token: string; status: 401 | 403 }[] = [
  // signature
  { attack: 'signed with a key of one’s own',        route: 'units', allowed: [OPERATOR, 'layanan'], token: signedWith('layanan', {}), status: 401 },
  { attack: 'signed with a key of an unknown id',    route: 'units', allowed: [OPERATOR, 'layanan'], token: signedWith('layanan', { kid: 'kunci-2' }), status: 401 },
  { attack: 'whose key id is a word of JavaScript',  route: 'units', allowed: [OPERATOR, 'layanan'], token: signedWith('layanan', { kid: '__proto__' }), status: 401 },
  { attack: 'signed with a public key as secret',    route: 'units', allowed: [OPERATOR, 'layanan'], token: withPublicKeyAsSecret(), status: 401 },
  { attack: 'with the payload of another token',     route: 'units', allowed: [OPERATOR, 'layanan'], token: withOthersPayload(), status: 401 },
  { attack: 'cut before its signature',              route: 'units', allowed: [OPERATOR, 'layanan'], token: `${parts(tokenOf(OPERATOR, 'layanan')).slice(0, 2).join('.')}.`, status: 401 },
  // issuer
  { attack: 'of an issuer that looks like Google',   route: 'units', allowed: [OPERATOR, 'layanan'], token: tokenOf(OPERATOR, 'layanan', { iss: 'https://accounts.google.com.contoh.id' }), status: 401 },
  // audience bound to route
  { attack: 'made for the menu, at the operator’s',  route: 'units', allowed: [OPERATOR, 'layanan'], token: tokenOf(OPERATOR, 'menu'), status: 403 },
  { attack: 'made for the script, at the queue’s',   route: 'sync',  allowed: [ANTREAN, 'layanan'],  token: tokenOf(ANTREAN, 'skrip'), status: 403 },
  { attack: 'made for the menu, at the mails',       route: 'mails', allowed: [KANTOR, 'skrip'],     token: tokenOf(KANTOR, 'menu'), status: 403 },
  { attack: 'made for another service of Google',    route: 'hints', allowed: [KANTOR, 'skrip'],     token: tokenOf(KANTOR, 'https://lain.run.app'), status: 401 },
  // expiry
  { attack: 'that ended an hour ago',                route: 'sync',  allowed: [ANTREAN, 'layanan'],  token: tokenOf(ANTREAN, 'layanan', { iat: now - 7_200, exp: now - 3_600 }), status: 401 },
  { attack: 'that lasts ten years',                  route: 'sync',  allowed: [ANTREAN, 'layanan'],  token: tokenOf(ANTREAN, 'layanan', { exp: now + 315_360_000 }), status: 401 },
  // address
  { attack: 'whose address is unverified',           route: 'explain', allowed: [PEGAWAI, 'menu'],   token: tokenOf(PEGAWAI, 'menu', { email_verified: false }), status: 401 },
  { attack: 'without an address',                    route: 'explain', allowed: [PEGAWAI, 'menu'],   token: tokenOf(PEGAWAI, 'menu', { email: undefined }), status: 401 },
  { attack: 'of the same name at a foreign domain',  route: 'units', allowed: [OPERATOR, 'layanan'], token: tokenOf('operator@contoh.id', 'layanan'), status: 403 },
  { attack: 'of a domain that begins like ours',     route: 'units', allowed: [OPERATOR, 'layanan'], token: tokenOf(`${OPERATOR}.jahat.id`, 'layanan'), status: 403 },
  { attack: 'of an address with a Cyrillic letter',  route: 'units', allowed: [OPERATOR, 'layanan'], token: tokenOf('оperator@contoh.go.id', 'layanan'), status: 403 },
  { attack: 'of an address with a NUL behind it',    route: 'units', allowed: [OPERATOR, 'layanan'], token: tokenOf(`${OPERATOR}\u0000`, 'layanan'), status: 403 },
  // wrong service account
  { attack: 'of a service account of another project', route: 'sync', allowed: [ANTREAN, 'layanan'], token: tokenOf('capaian-tasks@lain.iam.gserviceaccount.com', 'layanan'), status: 403 },
  { attack: 'of the office account, at the queue’s', route: 'sync',  allowed: [ANTREAN, 'layanan'],  token: tokenOf(KANTOR, 'layanan'), status: 403 },
  { attack: 'of the queue’s account, at the mails',  route: 'mails', allowed: [KANTOR, 'skrip'],     token: tokenOf(ANTREAN, 'skrip'), status: 403 },
  { attack: 'of the queue’s account, at set-up',     route: 'set-up-unit', allowed: [OPERATOR, 'layanan'], token: tokenOf(ANTREAN, 'layanan'), status: 403 },
];

describe('a token', () => {
  it.each(ATTACKS)('$attack is refused at $route with $status, where its twin is let in', async (row) => {
    const { route, allowed, token, status } = row;
    expect([(await call(route, token)).status, calls]).toEqual([status, []]);
    expect((await call(route, tokenOf(...allowed))).status).toBe(REQUESTS[route].status);
    expect(calls).not.toEqual([]);
  });
});

describe('a body', () => {
  const operator = tokenOf(OPERATOR, 'layanan');
  const post = (name: RouteName, body: string) =>
    request(server).post(REQUESTS[name].path).set('Authorization', `Bearer ${operator}`).send(body);
  const good = JSON.stringify(REQUESTS.sync.body);
  const LIMIT = 16 * 1024;

  it('of exactly the limit is read, and of one byte more is refused', async () => {
    expect((await post('sync', good + ' '.repeat(LIMIT - good.length))).status).toBe(200);
    calls.length = 0;
    expect([(await post('sync', good + ' '.repeat(LIMIT + 1 - good.length))).status, calls]).toEqual([413, []]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('with the key %s changes no other object', async (key) => {
    const hostile = good.replace('{', `{"${key}": {"since": 1, "rusak": true}, `);
    expect((await post('sync', hostile)).status).toBe(200);
    expect(calls).toEqual(['sync 2026-contoh 3000']);
    expect(({} as { rusak?: unknown }).rusak).toBeUndefined();
  });

  it.each(['__proto__', 'constructor'])('of a registration with the key %s is refused as unknown', async (key) => {
    const registration = JSON.stringify(REQUESTS['set-up-unit'].body);
    expect((await post('set-up-unit', registration)).status).toBe(200);
    calls.length = 0;
    const answer = await post('set-up-unit', registration.replace('{', `{"${key}": {"mode": "latihan"}, `));
    expect([answer.status, calls]).toEqual([400, []]);
  });

  it.each(['__proto__', 'a\u0000b', '\u202Ea', '../x', 'a/b', '=1+1'])('with the unit id %j is refused', async (id) => {
    expect([(await post('sync', JSON.stringify({ id }))).status, calls]).toEqual([400, []]);
  });

  it('nested eight thousand deep is refused, and the next request is served', async () => {
    const deep = `${'['.repeat(8_000)}${']'.repeat(8_000)}`;
    expect((await post('sync', deep)).status).toBe(400);
    expect((await post('sync', good)).status).toBe(200);
  });
});
