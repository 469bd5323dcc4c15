/**
 * Proves who calls by a Google OIDC token: signature, issuer, audience, expiry, verified e-mail. Who may do what is
 * decided by the HTTP side.
 */
import { OAuth2Client } from 'google-auth-library';
import { z } from 'zod';
import { AppFailure } from '../../app/failure';
import type { IdentityVerifier } from '../../app/ports';

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];

/** Public keys by key id, as PEM text. */
export type Certificates = Readonly<Record<string, string>>;

export interface OidcOptions {
  /** Every audience that some caller may use. */
  readonly audiences: readonly string[];
  readonly certificates: () => Promise<Certificates>;
}

const payloadType = z.object({ email: z.string().min(3), email_verified: z.literal(true), aud: z.string() });

/** No cause is kept: the library's messages quote the whole token. */
const denied = (why: string): AppFailure => new AppFailure('denied', 'identity.verify', why);

export function oidcVerifier({ audiences, certificates }: OidcOptions): IdentityVerifier {
  const client = new OAuth2Client();
  return {
    async verify(bearerToken) {
      const certs = await certificates();
      let payload: unknown;
      try {
        const ticket = await client.verifySignedJwtWithCertsAsync(bearerToken, certs, [...audiences], ISSUERS);
        payload = ticket.getPayload();
      } catch {
        throw denied('the token is not valid');
      }
      const claims = payloadType.safeParse(payload);
      if (!claims.success) throw denied('the token names no verified e-mail address');
      return { email: claims.data.email.toLowerCase(), audience: claims.data.aud };
    },
  };
}

/** Google's certificates, or those at `url`; kept as long as their answer allows. Throws: AppFailure transient. */
export function certificatesFrom(url: string | undefined): () => Promise<Certificates> {
  const client = new OAuth2Client({
    transporterOptions: { fetchImplementation: fetch }, // Node's own: the client would load another one
    ...(url === undefined ? {} : { endpoints: { oauth2FederatedSignonPemCertsUrl: url } }),
  });
  return async () => {
    try {
      const { certs } = await client.getFederatedSignonCertsAsync();
      return z.record(z.string(), z.string()).parse(certs);
    } catch (cause) {
      throw new AppFailure('transient', 'identity.certificates', 'the certificates cannot be fetched', { cause });
    }
  };
}
