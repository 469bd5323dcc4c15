/** Bodies of requests, parsed once at the door. */
import { z } from 'zod';
import type { ConfirmationBody, ExplainBody, HintBody, RollupBody, SyncBody } from '../contract';
import { Refusal } from './refusal';

/** Ids become parts of document paths: nothing that could lead elsewhere. */
const unitId = z.string().regex(/^[A-Za-z0-9][\w-]{0,99}$/);
const spreadsheetId = z.string().regex(/^[A-Za-z0-9][\w-]{0,199}$/);

export const hintBody = z.object({ spreadsheetId }) satisfies z.ZodType<HintBody>;
export const syncBody = z.object({
  id: unitId,
  since: z.number().int().min(0).exactOptional(),
}) satisfies z.ZodType<SyncBody>;
/** An organisation's id is made like a unit's. */
export const rollupBody = syncBody satisfies z.ZodType<RollupBody>;
export const confirmationBody = z.object({
  code: z.string().trim().min(1).max(60),
}) satisfies z.ZodType<ConfirmationBody>;
export const explainBody = z
  .object({
    unitId: unitId.exactOptional(),
    spreadsheetId: spreadsheetId.exactOptional(),
    nip: z
      .string()
      .regex(/^\d{18}$/)
      .exactOptional(),
  })
  .refine(
    (body) => (body.unitId === undefined) !== (body.spreadsheetId === undefined),
  ) satisfies z.ZodType<ExplainBody>;

/** A unit id that stands in an address. Throws: Refusal 404. */
export function unitIdParam(value: unknown): string {
  const parsed = unitId.safeParse(value);
  if (!parsed.success) throw new Refusal(404, 'missing', 'Unit tidak ditemukan.');
  return parsed.data;
}

/** Throws: Refusal 400 when it is no JSON or not of this shape. */
export function parseBody<T>(type: z.ZodType<T>, raw: Buffer | undefined): T {
  let json: unknown;
  try {
    json = JSON.parse(raw?.toString('utf8') ?? '');
  } catch {
    throw new Refusal(400, 'invalid', 'Isi permintaan bukan JSON yang sah.');
  }
  const parsed = type.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).filter((path) => path !== '');
  const where = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  throw new Refusal(400, 'invalid', `Isi permintaan tidak sesuai${where}.`);
}
