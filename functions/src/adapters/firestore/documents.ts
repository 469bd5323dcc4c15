/** Documents as parsed on read. What was written by a newer version is refused, never guessed at. */
import { z } from 'zod';
import { AppFailure } from '../../app/failure';
import { SCHEMA_VERSION } from '../../app/state';
import { NAMA_PERIODE, POLICY_ID, type PolicyText } from '../../contract';

const schema = z.int().min(1);
const count = z.int().min(0);
const instant = z.number();
const counts = z.object({ employees: count, targets: count, realisations: count });
const policy = z
  .string()
  .regex(new RegExp(`^(?:${POLICY_ID.join('|')})(?:@[1-9]\\d*)?$`))
  .transform((text) => text as PolicyText);

/** A file belongs to a unit or to an organisation. */
const perPeriode = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(NAMA_PERIODE), value);

/** What was decided about a person. */
const decided = {
  disetujui: z.object({ digest: z.string(), terbuka: z.boolean(), pada: instant }).exactOptional(),
  dinilai: perPeriode(z.string()).exactOptional(),
};

export const fileDocument = z.union([
  z.object({ schema, unitId: z.string().min(1) }),
  z.object({ schema, organisasiId: z.string().min(1) }),
]);

const registrationDocument = z.object({
  unitId: z.string().min(1),
  tahun: z.int(),
  unitKerja: z.string(),
  organisasi: z.string(),
  organisasiId: z.string(),
  penilaian: z.enum(['ya', 'hanya-indikator']),
  mode: z.enum(['resmi', 'latihan']),
  policy,
  policyPeriode: perPeriode(policy).exactOptional(),
  riwayatPolicy: z
    .array(
      z.object({
        pada: instant,
        oleh: z.string(),
        perubahan: z.array(z.object({ periode: z.enum(NAMA_PERIODE), dari: policy, menjadi: policy })),
      }),
    )
    .exactOptional(),
  urutan: z.int().min(1).default(1),
  kepala: z.string().nullable().default(null),
  persetujuan: z.enum(['wajib', 'tanpa']).default('tanpa'),
  surat: z.boolean().default(false),
  files: z.object({ bukuKerja: z.string().min(1), bukuPimpinan: z.string().min(1) }),
  tabIds: z.record(z.string(), z.int()).exactOptional(),
});

const organisationRegistrationDocument = z.object({
  organisasiId: z.string().min(1),
  nama: z.string(),
  tahun: z.int(),
  pengaduan: z.string(),
  pimpinan: z.string().exactOptional(),
  files: z.object({ bukuOrganisasi: z.string().min(1), informasiPublik: z.string().min(1) }),
});

/** The operator's part of `organisations/{organisasiId}`; the rollup keeps its own beside it. */
export const organisationDocument = z.object({ schema, registration: organisationRegistrationDocument.optional() });

const rating = z.enum(['DI_ATAS', 'SESUAI', 'DI_BAWAH']).nullable();
const ratingHasil = { ratingHasilKerja: rating, ratingPerilaku: rating };
const keberatan = z.object({
  keputusan: z.enum(['DITOLAK', 'DIUBAH']),
  ...ratingHasil,
  semula: z.object(ratingHasil),
  oleh: z.string(),
  tanggal: z.string(),
  isi: z.string(),
  disampaikan: z.string(),
  digest: z.string(),
});

export const manifestDocument = z.object({
  schema,
  generation: count,
  entries: z.record(
    z.string(),
    z.object({
      hash: z.string(),
      targets: count,
      realisations: count,
      ...decided,
    }),
  ),
  peaks: z.array(counts.extend({ hour: instant })),
  confirmations: count,
  locks: perPeriode(
    z.object({
      status: z.enum(['dikunci', 'dibuka']),
      versi: count,
      pada: instant,
      alasan: z.string().nullable(),
    }),
  ).default({}),
  keberatan: z.record(z.string(), perPeriode(keberatan)).exactOptional(),
  seenAt: instant,
});

export const scorecardDocument = z.object({
  schema,
  nip: z.string(),
  generation: count,
  engine: z.string(),
  policy,
  policyPeriode: perPeriode(policy).exactOptional(),
  inputs: z.unknown(),
  result: z.unknown(),
  kept: z.object({ ...decided, target: z.unknown() }).exactOptional(),
});

export const inputsDocument = scorecardDocument.omit({ result: true });

const unitStateDocument = z.object({
  schema,
  generation: count,
  complete: z.boolean(),
  changedAt: instant,
  hold: z.object({ code: z.string(), counts }).nullable(),
});

const reportDocument = z.object({
  unitId: z.string(),
  startedAt: instant,
  outcome: z.enum(['changed', 'unchanged', 'covered', 'failed']),
  generation: count,
  counts: counts.extend({ faultyRows: count, put: count, skipped: count, cellsWritten: count }),
  faults: z.array(z.string()),
  hold: z.string().nullable(),
  timingsMs: z.object({ gather: z.number(), plan: z.number(), apply: z.number() }),
  calls: z.object({ sheetReads: count, sheetWrites: count }),
});

/** What `units/{unitId}` may hold; each part has its own writer. */
export const unitDocument = z.object({
  schema,
  registration: registrationDocument.optional(),
  state: unitStateDocument.optional(),
  report: reportDocument.optional(),
  confirmedCode: z.string().nullable().optional(),
});

export const historyDocument = z.object({
  schema,
  generation: count,
  seenAfter: instant.nullable(),
  seenBy: instant,
  cause: z.enum(['edit', 'version', 'policy', 'calendar', 'period', 'confirmed-removal']),
  changes: z.array(
    z.object({
      cell: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      stamp: z.string().nullable(),
    }),
  ),
}); // prettier-ignore

/** Head of a version of a locked or reopened period. */
export const lockVersionDocument = z.object({
  schema,
  generation: count,
  periode: z.enum(NAMA_PERIODE),
  status: z.enum(['dikunci', 'dibuka']),
  pada: instant,
  alasan: z.string().nullable(),
  engine: z.string(),
  policy,
  digest: z.string(),
  pegawai: z.record(z.string(), z.string()),
  parts: count,
});
/** One part of a lock version: what was frozen, by NIP. */
export const lockPartDocument = z.object({ schema, pegawai: z.record(z.string(), z.unknown()) });

/**
 * Parses a stored document of `kind` (a word for the message; never an id, which may be a NIP).
 * Throws: AppFailure misconfigured when a newer version wrote it or when it is not what we write.
 */
export function parseDocument<T>(kind: string, type: z.ZodType<T>, data: unknown): T {
  const version = z.object({ schema: z.number() }).safeParse(data);
  if (version.success && version.data.schema > SCHEMA_VERSION) {
    throw new AppFailure(
      'misconfigured',
      'firestore.read',
      `a ${kind} has schema ${version.data.schema}, this version knows ${SCHEMA_VERSION}: deploy the newer version`,
    );
  }
  const parsed = type.safeParse(data);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.filter((p) => !/^\d{9,}$/.test(String(p))).join('.'));
  throw new AppFailure('misconfigured', 'firestore.read', `a ${kind} cannot be read, see: ${where.join(', ')}`);
}
