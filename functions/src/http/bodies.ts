/** Bodies of requests, parsed once at the door. */
import { z } from 'zod';
import { JENIS_DOKUMEN, NAMA_PERIODE, POLICY_ID, type PolicyText } from '../contract';
import type {
  BandingBody,
  ConfirmationBody,
  DocumentsBody,
  ExplainBody,
  HintBody,
  MailsSentBody,
  RollupBody,
  SetUpOrganisationBody,
  SetUpUnitBody,
  SweepBody,
  SyncBody,
  TakeMailsBody,
} from '../contract';
import { dikenal } from '../domain/policy';
import { Refusal } from './refusal';

/** Ids become parts of document paths: nothing that could lead elsewhere. */
const unitId = z.string().regex(/^[A-Za-z0-9][\w-]{0,99}$/);
const spreadsheetId = z.string().regex(/^[A-Za-z0-9][\w-]{0,199}$/);

export const hintBody = z.object({ spreadsheetId }) satisfies z.ZodType<HintBody>;
/** Cloud Tasks delivers what firebase-admin wrapped in `data`. */
const taskBody = (raw: unknown): unknown => (typeof raw === 'object' && raw !== null && 'data' in raw ? raw.data : raw);
export const syncBody = z.preprocess(
  taskBody,
  z.object({ id: unitId, since: z.number().int().min(0).exactOptional() }),
) satisfies z.ZodType<SyncBody>;
/** An organisation's id is made like a unit's. */
export const rollupBody = syncBody satisfies z.ZodType<RollupBody>;
export const sweepBody = z.object({ everyone: z.boolean().exactOptional() }) satisfies z.ZodType<SweepBody>;
export const confirmationBody = z.object({
  code: z.string().trim().min(1).max(60),
}) satisfies z.ZodType<ConfirmationBody>;
/** About a person of one unit, which is named by its id or by one of its files, never by both. */
const aboutPerson = {
  unitId: unitId.exactOptional(),
  spreadsheetId: spreadsheetId.exactOptional(),
  nip: z
    .string()
    .regex(/^\d{18}$/)
    .exactOptional(),
  periode: z.enum(NAMA_PERIODE).exactOptional(),
  tahun: z.int().exactOptional(),
};
const ofOneUnit = (body: { readonly unitId?: string; readonly spreadsheetId?: string }): boolean =>
  (body.unitId === undefined) !== (body.spreadsheetId === undefined);

export const explainBody = z
  .object({ ...aboutPerson, pada: z.iso.date().exactOptional() })
  .refine(ofOneUnit) satisfies z.ZodType<ExplainBody>;
export const documentsBody = z
  .object({ ...aboutPerson, jenis: z.enum(JENIS_DOKUMEN) })
  .refine(ofOneUnit) satisfies z.ZodType<DocumentsBody>;

const name = z.string().trim().min(1).max(200);
const tahun = z.int().min(2020).max(2100);
const twoFiles = <A extends string, B extends string>(a: A, b: B) =>
  z
    .strictObject({ [a]: spreadsheetId, [b]: spreadsheetId } as Record<A | B, typeof spreadsheetId>)
    .refine((files) => new Set(Object.values(files)).size === 2);

const policy = z
  .string()
  .transform((text) => text as PolicyText)
  .refine(dikenal);

export const bandingBody = z.object({
  periode: z.enum(NAMA_PERIODE),
  tahun: z.int().exactOptional(),
  policy,
}) satisfies z.ZodType<BandingBody>;

export const setUpUnitBody = z.strictObject({
  unitId,
  tahun,
  unitKerja: name,
  organisasiId: unitId,
  organisasi: name,
  penilaian: z.enum(['ya', 'hanya-indikator']).default('ya'),
  mode: z.enum(['resmi', 'latihan']).default('resmi'),
  policy: policy.exactOptional(),
  policyPeriode: z.partialRecord(z.enum(NAMA_PERIODE), policy).exactOptional(),
  urutan: z.int().min(1).max(10_000),
  kepala: z
    .string()
    .regex(/^\d{18}$/)
    .nullable()
    .default(null),
  persetujuan: z.enum(['wajib', 'tanpa']).default('wajib'),
  surat: z.boolean().default(false),
  files: twoFiles('bukuKerja', 'bukuPimpinan'),
  salinDari: unitId.exactOptional(),
}) satisfies z.ZodType<SetUpUnitBody>;

export const setUpOrganisationBody = z.strictObject({
  organisasiId: unitId,
  nama: name,
  tahun,
  pengaduan: z.string().trim().max(500).default(''),
  pimpinan: z
    .string()
    .regex(/^\d{18}$/)
    .exactOptional(),
  files: twoFiles('bukuOrganisasi', 'informasiPublik'),
}) satisfies z.ZodType<SetUpOrganisationBody>;

/** As many as one account may send in a day is more than one request should carry. */
const MAX_MAILS = 100;
export const takeMailsBody = z.object({ max: z.int().min(1).max(MAX_MAILS) }) satisfies z.ZodType<TakeMailsBody>;
/** Ids as they were handed out: '{unitId}/{id}'. */
export const mailsSentBody = z.object({
  ids: z
    .array(z.string().regex(/^[A-Za-z0-9][\w-]{0,99}\/[0-9a-f]{32}$/))
    .min(1)
    .max(MAX_MAILS),
}) satisfies z.ZodType<MailsSentBody>;

const TULIS_POLICY = `tulis ${POLICY_ID.map((id) => `"${id}"`).join(', ')}, atau hapus baris ini`;

/** What belongs into the fields of a registration, which the operator writes by hand. */
const ISIAN: Readonly<Record<string, string>> = {
  periode: 'pilih "TW I", "TW II", "TW III", "TW IV", atau "Tahun"',
  pada: 'tulis tanggal yang ada dengan bentuk 2026-05-31',
  unitId: 'tulis huruf, angka, dan tanda hubung, misalnya "2026-pudakpayung"',
  organisasiId: 'tulis huruf, angka, dan tanda hubung, misalnya "2026-banyumanik"',
  tahun: 'tulis angkanya tanpa tanda kutip, misalnya 2026',
  unitKerja: 'tulis nama unit, misalnya "Kelurahan Pudakpayung"',
  organisasi: 'tulis nama organisasi, misalnya "Kecamatan Banyumanik"',
  nama: 'tulis nama organisasi, misalnya "Kecamatan Banyumanik"',
  urutan: 'tulis angka urutan resmi unit tanpa tanda kutip, misalnya 3',
  penilaian: 'pilih "ya" atau "hanya-indikator"',
  mode: 'pilih "resmi" atau "latihan"',
  policy: TULIS_POLICY,
  ...Object.fromEntries(['policyPeriode', ...NAMA_PERIODE.map((nama) => `policyPeriode.${nama}`)].map((path) => [path, `untuk tiap periode yang aturannya lain, ${TULIS_POLICY}`])), // prettier-ignore
  kepala: 'tulis 18 angka NIP kepala unit dalam tanda kutip, atau null',
  persetujuan: 'pilih "wajib" atau "tanpa"',
  surat: 'tulis true atau false tanpa tanda kutip',
  pimpinan: 'tulis 18 angka NIP pimpinan organisasi dalam tanda kutip, atau hapus baris ini',
  pengaduan: 'tulis tempat mengadu bagi warga, paling banyak 500 huruf',
  salinDari: 'tulis id unit tahun lalu, misalnya "2025-pudakpayung"',
  files: 'sebutkan dua berkas yang berbeda',
  jenis: `pilih ${JENIS_DOKUMEN.join(', ')}`,
  ...Object.fromEntries(
    ['bukuKerja', 'bukuPimpinan', 'bukuOrganisasi', 'informasiPublik'].map((file) => [
      `files.${file}`,
      'tulis id berkasnya saja: bagian alamat di antara /d/ dan /edit',
    ]),
  ),
};

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
  const wrong = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${key}: tidak dikenal`)
      : faultAt(issue.path.join('.')),
  );
  const what = wrong.length === 0 ? '' : ` ${wrong.join(' • ')}`;
  throw new Refusal(400, 'invalid', `Isi permintaan tidak sesuai.${what}`);
}

function faultAt(path: string): string[] {
  const wanted = ISIAN[path];
  if (path === '') return [];
  return [wanted === undefined ? path : `${path}: ${wanted}`];
}
