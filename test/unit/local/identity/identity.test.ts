import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import express from 'express';
import { OAuth2Client } from 'google-auth-library';
import request from 'supertest';
import { Store } from '../../../../local/src/book/store';
import { emailOfBearer } from '../../../../local/src/identity/bearer';
import { ISSUER, openIdentity, type IdentityProvider } from '../../../../local/src/identity/identity-provider';
import { identityRouter } from '../../../../local/src/identity/identity-router';

const AUDIENCE = 'http://127.0.0.1:8080';
const EMAIL = 'operator@contoh.id';
let dir: string;
let provider: IdentityProvider;
beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'capaian-identity-'));
  provider = await openIdentity(await Store.open(dir));
});
afterAll(() => rm(dir, { recursive: true }));

const verify = (token: string, certs = provider.certs(), audience = AUDIENCE) =>
  new OAuth2Client().verifySignedJwtWithCertsAsync(token, { ...certs }, audience, [ISSUER]);

describe('a token of the local identity provider', () => {
  it('satisfies Google’s own verifier', async () => {
    const ticket = await verify(provider.mint({ email: EMAIL, audience: AUDIENCE }));
    expect(ticket.getPayload()).toMatchObject({ iss: ISSUER, aud: AUDIENCE, email: EMAIL, email_verified: true });
    expect(ticket.getPayload()?.sub).toMatch(/^\d{21}$/);
  });

  it('is refused for another audience', async () => {
    await expect(verify(provider.mint({ email: EMAIL, audience: 'lain' }))).rejects.toThrow(/audience/);
  });

  it('is refused once expired', async () => {
    await expect(verify(provider.mint({ email: EMAIL, audience: AUDIENCE, expSeconds: -600 }))).rejects.toThrow(
      /too late/,
    );
  });

  it('is refused when a claim was changed', async () => {
    const [head = '', body = '', signature = ''] = provider.mint({ email: EMAIL, audience: AUDIENCE }).split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, email: 'lain@contoh.id' })).toString('base64url');
    await expect(verify([head, forged, signature].join('.'))).rejects.toThrow(/signature/);
  });

  it('still verifies after a restart, with the same key', async () => {
    const token = provider.mint({ email: EMAIL, audience: AUDIENCE });
    const again = await openIdentity(await Store.open(dir));
    expect(again.certs()).toEqual(provider.certs());
    await expect(verify(token, again.certs())).resolves.toBeDefined();
  });
});

describe('the bearer of a request', () => {
  const now = Date.now();
  const token = (expSeconds = 3600) => provider.mint({ email: EMAIL, audience: AUDIENCE, expSeconds });
  const encoded = (text: string) => Buffer.from(text).toString('base64url');

  it('is the e-mail address of a token signed here', () => {
    expect(emailOfBearer(provider, `Bearer ${token()}`, now)).toBe(EMAIL);
  });

  it.each([
    ['no header', () => undefined],
    ['an expired token', () => `Bearer ${token(-60)}`],
    ['another scheme', () => `Basic ${token()}`],
    ['a changed signature', () => `Bearer ${token().split('.').slice(0, 2).join('.')}.${encoded('palsu')}`],
    ['an unknown key', () => `Bearer ${encoded('{"kid":"lain"}')}.${token().split('.').slice(1).join('.')}`],
    ['a header that is no object', () => `Bearer ${encoded('null')}.${token().split('.').slice(1).join('.')}`],
    ['a header that is no JSON', () => `Bearer x.${token().split('.').slice(1).join('.')}`],
  ])('is nobody for %s', (_what, header) => {
    expect(emailOfBearer(provider, header(), now)).toBeNull();
  });
});

describe('the identity endpoints', () => {
  const app = () => express().use(identityRouter(provider, { operator: { email: EMAIL, audience: AUDIENCE } }));

  it('serve the key as certificates and as a key set', async () => {
    const certs = await request(app()).get('/certs').expect(200);
    const jwks = await request(app()).get('/.well-known/jwks.json').expect(200);
    const [key] = (jwks.body as { keys: (JsonWebKey & { kid: string })[] }).keys;
    const pem = createPublicKey({ key: key!, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    expect(certs.body).toEqual({ [key!.kid]: pem });
    expect(Object.keys(key!)).not.toContain('d');
  });

  it('give a token to a known account of this machine', async () => {
    const answer = await request(app()).get('/token?as=operator').expect(200);
    expect(answer.body).toMatchObject({ email: EMAIL, audience: AUDIENCE, expires_in: 3600 });
    await expect(verify((answer.body as { id_token: string }).id_token)).resolves.toBeDefined();
  });

  it('give none to an unknown account', async () => {
    const answer = await request(app()).get('/token?as=constructor').expect(404);
    expect(answer.body).toMatchObject({ error: { message: expect.stringContaining('operator') as string } });
  });

  it('give none under a foreign host name', async () => {
    await request(app()).get('/token?as=operator').set('Host', 'jahat.contoh').expect(403);
  });
});
