/** `GET /api/mails?as={role}` → MailView[], newest first: people see their own mails, the operator everybody's. */
import express, { type Router } from 'express';
import type { KeptMails } from '../mails';
import { ROLES, type MailView, type Role } from './protocol';

export function mailsRouter(mails: Pick<KeptMails, 'list'>, personOf: (role: Role) => string): Router {
  const router = express.Router();
  router.get('/api/mails', (request, response) => {
    const role = ROLES.find((name) => name === request.query['as']);
    if (!role) {
      response.status(400).json({ error: { code: 'invalid', message: 'Peran tidak dikenal.' } });
      return;
    }
    const seen = role === 'operator' ? mails.list() : mails.list(personOf(role));
    const views = seen.map(({ to, subject, body, at }): MailView => ({ to, subject, body, at }));
    response.json(views.reverse());
  });
  return router;
}
