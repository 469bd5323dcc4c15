import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { certificatesFrom, oidcVerifier } from '../../../../functions/src/adapters/identity/oidc';
import { aKey, aToken, claims } from '../../../support/tokens';

const key = aKey();
const otherKey = aKey();
const now = Math.floor(Date.now() / 1_000);
const verifier = oidcVerifier({
  audiences: ['layanan', 'skrip'],
  certificates: () => Promise.resolve({ [key.kid]: key.publicPem }),
});

describe('oidcVerifier', () => {
  it('names the caller and the audience of a valid token', async () => {
    await expect(verifier.verify(aToken(key))).resolves.toEqual({
      email: 'operator@contoh.go.id',
      audience: 'layanan',
    });
  });

  it('accepts both spellings of the issuer and every audience of its list', async () => {
    const token = aToken(key, claims({ iss: 'accounts.google.com', aud: 'skrip' }));
    await expect(verifier.verify(token)).resolves.toMatchObject({ audience: 'skrip' });
  });

  it('folds the case of the address', async () => {
    const token = aToken(key, claims({ email: 'Operator@Contoh.go.id' }));
    await expect(verifier.verify(token)).resolves.toMatchObject({ email: 'operator@contoh.go.id' });
  });

  // Each is the valid token with one fact changed.
  it.each([
    { fact: 'signed by another key', token: aToken(otherKey) },
    { fact: 'with a changed payload', token: tampered(aToken(key)) },
    { fact: 'of an unknown key id', token: aToken(key, claims(), { kid: 'kunci-lain' }) },
    { fact: 'without a signature', token: `${aToken(key).split('.').slice(0, 2).join('.')}.` },
    {
      fact: 'that names no algorithm',
      token: `${aToken(key, claims(), { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
    },
    { fact: 'of another issuer', token: aToken(key, claims({ iss: 'https://accounts.example.com' })) },
    { fact: 'without an issuer', token: aToken(key, claims({ iss: undefined })) },
    { fact: 'for another audience', token: aToken(key, claims({ aud: 'layanan-lain' })) },
    { fact: 'without an audience', token: aToken(key, claims({ aud: undefined })) },
    { fact: 'for a list of audiences', token: aToken(key, claims({ aud: ['layanan'] })) },
    { fact: 'that has expired', token: aToken(key, claims({ iat: now - 7_200, exp: now - 3_600 })) },
    { fact: 'that is not valid yet', token: aToken(key, claims({ iat: now + 3_600, exp: now + 7_200 })) },
    { fact: 'that never expires', token: aToken(key, claims({ exp: now + 10 * 365 * 86_400 })) },
    { fact: 'without an expiry', token: aToken(key, claims({ exp: undefined })) },
    { fact: 'whose address is not verified', token: aToken(key, claims({ email_verified: false })) },
    { fact: 'whose verification is only text', token: aToken(key, claims({ email_verified: 'true' })) },
    { fact: 'without an address', token: aToken(key, claims({ email: undefined })) },
    { fact: 'that is no token', token: 'bukan-token' },
    { fact: 'that is no JSON', token: 'a.b.c' },
  ])('refuses a token $fact, and tells nothing of it', async ({ token }) => {
    const answer = verifier.verify(token);
    await expect(answer).rejects.toMatchObject({ kind: 'denied', cause: undefined });
    await expect(answer).rejects.not.toThrow(token.slice(0, 20));
  });

  it('fails in passing, not as a refusal, while the certificates cannot be fetched', async () => {
    const closed = http.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const blind = oidcVerifier({
      audiences: ['layanan'],
      certificates: certificatesFrom(`http://127.0.0.1:${port}/certs`),
    });
    await expect(blind.verify(aToken(key))).rejects.toMatchObject({ kind: 'transient' });
  });
});

describe('certificatesFrom', () => {
  it('fetches the certificates once and keeps them as long as their answer allows', async () => {
    let asked = 0;
    const server = http.createServer((_req, res) => {
      asked += 1;
      res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=600' });
      res.end(JSON.stringify({ [key.kid]: key.publicPem }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const certificates = certificatesFrom(`http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`);
    await expect(certificates()).resolves.toEqual({ [key.kid]: key.publicPem });
    await certificates();
    expect(asked).toBe(1);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

function tampered(token: string): string {
  const [head, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify(claims({ email: 'lain@contoh.go.id' }))).toString('base64url');
  return [head, payload, signature].join('.');
}
