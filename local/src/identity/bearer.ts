/** Who a request of the local Sheets server is from: the token must carry this identity provider's own signature. */
import { verify } from 'node:crypto';
import type { IdentityProvider } from './identity-provider';

/** E-mail of the bearer; null when the header, the signature or the expiry is wrong. `now`: epoch milliseconds. */
export function emailOfBearer(
  provider: IdentityProvider,
  authorization: string | undefined,
  now: number,
): string | null {
  const [head, claims, signature] =
    /^Bearer ([^.\s]+)\.([^.\s]+)\.([^.\s]+)$/.exec(authorization ?? '')?.slice(1) ?? [];
  if (head === undefined || claims === undefined || signature === undefined) return null;
  const { kid } = decode(head) as { kid?: string };
  const key = kid === undefined ? undefined : provider.certs()[kid];
  if (
    key === undefined ||
    !verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))
  )
    return null;
  const { email, exp } = decode(claims) as { email?: string; exp?: number };
  return email !== undefined && exp !== undefined && exp * 1000 > now ? email : null;
}

/** JSON of one part of a token; nothing at all when it is none. */
function decode(part: string): object {
  try {
    return (JSON.parse(Buffer.from(part, 'base64url').toString()) ?? {}) as object;
  } catch {
    return {};
  }
}
