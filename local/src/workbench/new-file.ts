/** `POST /api/files` {title, roles}: an empty spreadsheet, as the operator makes one in Drive and shares it. */
import { randomBytes } from 'node:crypto';
import express, { type Router } from 'express';
import { z } from 'zod';
import { emptyBook } from '../book/empty-book';
import type { Library } from '../book/library';
import { ROLES } from './protocol';

const body = z.object({ title: z.string().trim().min(1).max(200), roles: z.array(z.enum(ROLES)).min(1) });

/** `accounts`: e-mail addresses of the service and of the script's owner, which every file is shared with. */
export function newFileRouter(library: Library, accounts: readonly string[]): Router {
  const router = express.Router();
  router.post('/api/files', express.json(), (request, response) => {
    const parsed = body.safeParse(request.body);
    if (!parsed.success) {
      response.status(400).json({ error: { code: 'invalid', message: 'Sebutkan title, dan roles yang membukanya.' } });
      return;
    }
    const { title, roles } = parsed.data;
    const spreadsheetId = `berkas-${randomBytes(8).toString('hex')}`;
    library.add(emptyBook({ spreadsheetId, title, sharedWith: [...roles, ...accounts] }));
    response.status(201).json({ spreadsheetId, title });
  });
  return router;
}
