/** Documents of the mails as parsed on read. */
import { z } from 'zod';
import { NAMA_PERIODE } from '../../contract';

const schema = z.int().min(1);
const periode = z.enum(NAMA_PERIODE);
const kind = z.enum(['pengingat', 'pengingat-pimpinan', 'tunggakan', 'tunggakan-pimpinan', 'hasil', 'hasil-pimpinan']);

export const mailDocument = z.object({
  schema,
  id: z.string(),
  kind,
  periode,
  nip: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  status: z.enum(['menunggu', 'terkirim', 'ditarik', 'gagal']),
  /** Until then whoever took it is sending it. Units: ms since the epoch, as of the two below. */
  leasedUntil: z.number(),
  takenAt: z.number().nullable(),
  sentAt: z.number().nullable(),
  /** How often it was taken. */
  taken: z.int().min(0),
});
export type MailDocument = z.infer<typeof mailDocument>;

export const mailMarkDocument = z.object({ schema, hari: z.string(), kunci: z.string() });

/** By NIP the day on which each period's result was told; by id the mails that were given up, null once they went out. */
export const outcomesDocument = z.object({
  schema,
  pegawai: z.record(z.string(), z.partialRecord(periode, z.string())).default({}),
  gagal: z.record(z.string(), z.object({ kind, periode, nip: z.string() }).nullable()).default({}),
});
