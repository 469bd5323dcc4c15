/** What the identity provider serves: its certificates in both usual forms, and tokens for the people of the local mode. */
import express, { type Router } from 'express';
import type { IdentityProvider } from './identity-provider';

/** A person or account of the local mode. */
export interface LocalAccount {
  readonly email: string;
  /** Audience of its tokens unless the request names another. */
  readonly audience: string;
}

/**
 * GET /certs → {kid: PEM public key}; GET /.well-known/jwks.json → key set;
 * GET /token?as=operator[&audience=…] → {id_token, email, audience, expires_in}.
 * Whoever reaches this port may be anybody: it is for the loopback interface only, and refuses other host names so that
 * a web page cannot reach it by pointing its own name at this machine.
 */
export function identityRouter(provider: IdentityProvider, accounts: Readonly<Record<string, LocalAccount>>): Router {
  const router = express.Router();
  router.get('/certs', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').json(provider.certs());
  });
  router.get('/.well-known/jwks.json', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').json(provider.jwks());
  });
  router.get('/token', (request, response) => {
    if (!LOOPBACK.test(request.headers.host ?? '')) {
      response.status(403).json({ error: { code: 403, message: 'tokens are given to this machine only' } });
      return;
    }
    const as = typeof request.query['as'] === 'string' ? request.query['as'] : '';
    const account = Object.hasOwn(accounts, as) ? accounts[as] : undefined;
    if (!account) {
      const known = Object.keys(accounts).join(', ');
      response.status(404).json({ error: { code: 404, message: `as: got '${as}', expected one of ${known}` } });
      return;
    }
    const { email } = account;
    const audience = typeof request.query['audience'] === 'string' ? request.query['audience'] : account.audience;
    const expSeconds = 3600;
    const token = provider.mint({ email, audience, expSeconds });
    response.set('Cache-Control', 'no-store').json({ id_token: token, email, audience, expires_in: expSeconds });
  });
  return router;
}

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;
