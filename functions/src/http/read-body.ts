/** Reads a request's body as bytes, never more than an honest caller sends. */
import express, { type Request, type RequestHandler, type Response } from 'express';
import { Refusal } from './refusal';

/** Units: bytes. The largest honest body is a few hundred. */
const MAX_BODY_BYTES = 16 * 1024;

const read = express.raw({ type: () => true, limit: MAX_BODY_BYTES, inflate: false }) as RequestHandler;

/** Undefined when the request has none. Throws: Refusal 413 when too long, 400 when it cannot be read. */
export async function readBody(req: Request, res: Response): Promise<Buffer | undefined> {
  const failed = await new Promise<unknown>((resolve) => read(req, res, resolve));
  const body: unknown = req.body;
  if (failed === undefined) return Buffer.isBuffer(body) ? body : undefined;
  const { type } = failed as { type?: unknown };
  throw type === 'entity.too.large'
    ? new Refusal(413, 'too-large', `Isi permintaan terlalu besar (paling banyak ${MAX_BODY_BYTES} bita).`)
    : new Refusal(400, 'invalid', 'Isi permintaan tidak dapat dibaca. Kirim sebagai JSON tanpa kompresi.');
}
