/** OIDC tokens as Google makes them, signed with a key of the test. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface TestKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** PEM, as in Google's list of certificates. */
  readonly publicPem: string;
}

export function aKey(kid = 'kunci-1'): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid, privateKey, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

/** Claims of a valid token; a test names the one that it changes. Times in seconds since the epoch. */
export const claims = (part: Record<string, unknown> = {}): Record<string, unknown> => {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: 'https://accounts.google.com',
    aud: 'layanan',
    sub: '1',
    email: 'operator@contoh.go.id',
    email_verified: true,
    iat: now,
    exp: now + 3_600,
    ...part,
  };
};

export function aToken(key: TestKey, payload: Record<string, unknown> = claims(), header: object = {}): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })}.${encode(payload)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key.privateKey).toString('base64url')}`;
}
