/**
 * The identity provider of the local mode: it plays Google for ID tokens, with a key of its own made at the first start
 * and kept in the data directory. Tokens have Google's shape, so the service verifies them as it does in the cloud.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Store } from '../book/store';

export const ISSUER = 'https://accounts.google.com';
const DOCUMENT = 'identity';

export interface TokenRequest {
  readonly email: string;
  readonly audience: string;
  /** Units: seconds from now. Default one hour, as at Google; negative makes an expired token for a test. */
  readonly expSeconds?: number;
}

export interface IdentityProvider {
  /** An OIDC ID token, RS256. */
  mint(request: TokenRequest): string;
  /** Key id to PEM public key: the form google-auth-library verifies with. */
  certs(): Readonly<Record<string, string>>;
  /** The same key as a JSON Web Key Set. */
  jwks(): { readonly keys: readonly object[] };
}

/** Loads the key, or makes and saves one at the first start. `now`: epoch milliseconds. */
export async function openIdentity(store: Store, now: () => number = Date.now): Promise<IdentityProvider> {
  const stored = (await store.load(DOCUMENT)) as { readonly privateKeyPem: string } | undefined;
  const privateKey = stored ? createPrivateKey(stored.privateKeyPem) : newKey();
  if (!stored) {
    const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    store.save(DOCUMENT, () => ({ privateKeyPem }));
    await store.flush(); // a token given out now must still verify after a crash
  }
  return identityProvider(privateKey, now);
}

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** The provider of a given RSA key. */
export function identityProvider(privateKey: KeyObject, now: () => number): IdentityProvider {
  const publicKey = createPublicKey(privateKey);
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const kid = createHash('sha256').update(pem).digest('hex').slice(0, 40);
  return {
    mint({ email, audience, expSeconds = 3600 }) {
      const iat = Math.floor(now() / 1000);
      const claims = {
        iss: ISSUER,
        aud: audience,
        azp: email,
        sub: subjectOf(email),
        email,
        email_verified: true,
        iat,
        exp: iat + expSeconds,
      };
      const signed = `${encode({ alg: 'RS256', kid, typ: 'JWT' })}.${encode(claims)}`;
      return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
    },
    certs: () => ({ [kid]: pem }),
    jwks: () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] }),
  };
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Google's subject is a number of 21 digits; the same person keeps the same one. */
function subjectOf(email: string): string {
  const hash = BigInt(`0x${createHash('sha256').update(email).digest('hex')}`);
  return String(10n ** 20n + (hash % (9n * 10n ** 20n)));
}
