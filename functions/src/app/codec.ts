/** Inputs and results as plain JSON (decimals as text), for hashing and for Firestore, and back again. */
import { z } from 'zod';
import { NAMA_PERIODE, POLICY_ID } from '../contract';
import { dec, Decimal } from '../domain/decimal';
import type { Target } from '../domain/model';
import type { HasilPegawai } from '../domain/hasil';
import { HAL_KURANG } from '../domain/nilai-skp';
import type { EmployeeInputs } from './sync/inputs';
import type { FrozenPart } from './sync/locks';
import type { CountedItems } from './sync/removal-guard';

/** JSON of a value whose decimals become text. Key order is the order of construction, so equal values give equal text. */
export function toJson(value: unknown): unknown {
  if (value instanceof Decimal) return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    const json: Record<string, unknown> = {};
    for (const key in value) json[key] = toJson((value as Record<string, unknown>)[key]);
    return json;
  }
  return value;
}

const decimal = z.string().transform((text) => dec(text));
const tanggal = z.string().nullable();
const nilaiTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('angka'), nilai: decimal }),
  z.object({ kind: z.literal('rentang'), min: decimal, max: decimal }),
]);
const tw = nilaiTarget.nullable();

const pegawai = z.object({
  nip: z.string(),
  nama: z.string(),
  jabatan: z.string(),
  pejabatPenilai: z.string().nullable(),
  mulai: tanggal,
  selesai: tanggal,
  statusPegawai: z.enum(['PNS', 'PPPK']).nullable(),
  golongan: z.string().nullable(),
  kelompokJabatan: z.enum(['JPT', 'JA', 'JF']).nullable(),
  jenjang: z.string().nullable(),
  email: z.string().nullable(),
  cuti: z.array(z.object({ mulai: z.string(), selesai: z.string() })),
});

const target = z.object({
  kode: z.string(),
  nip: z.string(),
  rhk: z.string(),
  indikator: z.string(),
  target: nilaiTarget,
  satuan: z.string(),
  arah: z.enum(['NAIK', 'TURUN']),
  caraHitung: z.enum(['DIJUMLAHKAN', 'KUMULATIF', 'DIRATA_RATA', 'TERAKHIR']),
  lapor: z.enum(['BULANAN', 'TRIWULAN', 'SEMESTER', 'TAHUNAN']),
  bobot: decimal.nullable(),
  targetTw: z.tuple([tw, tw, tw, tw]).nullable(),
  bulanMulai: z.number().int().min(1).max(12),
  bulanSelesai: z.number().int().min(1).max(12),
  tahunLalu: decimal.nullable(),
  jenisHasilKerja: z.enum(['UTAMA', 'TAMBAHAN']),
  aspek: z.enum(['KUANTITAS', 'KUALITAS', 'WAKTU', 'BIAYA']).nullable(),
  indikatorBersama: z.string().nullable(),
  rhkAtasan: z.string().nullable(),
  asumsi: z.array(z.enum(['arah', 'caraHitung', 'lapor'])),
  targetMaksimum: z.boolean().exactOptional(),
  jenisKu: z.enum(['PERJANJIAN', 'INISIATIF']).exactOptional(),
  lingkup: decimal.exactOptional(),
});

const realisasi = z.object({
  kode: z.string(),
  bulan: z.number().int().min(1).max(12),
  nilai: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('angka'), nilai: decimal }),
    z.object({ kind: z.literal('dari'), a: decimal, b: decimal }),
    z.object({ kind: z.literal('tidak-berlaku') }),
  ]),
  bukti: z.string().nullable(),
  keterangan: z.string().nullable(),
});

const rating = z.enum(['DI_ATAS', 'SESUAI', 'DI_BAWAH']);
const persetujuan = z.object({
  nip: z.string(),
  keputusan: z.enum(['DISETUJUI', 'DIKEMBALIKAN']).nullable(),
  kode: z.string().nullable(),
  catatan: z.string().nullable(),
});
const penilaian = z.object({
  periode: z.enum(NAMA_PERIODE),
  nip: z.string(),
  hasilKerja: rating.or(z.literal('IKUT_USULAN')).nullable(),
  perilaku: rating.nullable(),
  alasan: z.string().nullable(),
  inovasi: z.string().nullable(),
  nilaiSkp: decimal.or(z.literal('IKUT_HITUNGAN')).exactOptional(),
  nilaiPerilaku: decimal.exactOptional(),
  pendapatRekan: z.boolean().exactOptional(),
});
const umpanBalik = z.object({
  nip: z.string(),
  tanggal: z.string(),
  tentang: z.string().nullable(),
  isi: z.string(),
  tindakLanjut: z.string().nullable(),
});

const employeeInputs = z.object({
  masukan: z.object({ pegawai, target: z.array(target), realisasi: z.array(realisasi) }),
  persetujuan: persetujuan.nullable().default(null),
  penilaian: z.array(penilaian).default([]),
  umpanBalik: z.array(umpanBalik).default([]),
  faulty: z.array(z.object({ cell: z.string(), raw: z.string() })),
});

export const encodeInputs = (inputs: EmployeeInputs): unknown => toJson(inputs);

/** Throws ZodError when the stored document is not what this version wrote. */
export const decodeInputs = (stored: unknown): EmployeeInputs => employeeInputs.parse(stored);

export const encodeTargets = (targets: readonly Target[]): unknown => toJson(targets);
export const decodeTargets = (stored: unknown): readonly Target[] => z.array(target).parse(stored);

const countedItems = z.object({
  masukan: z.object({
    pegawai: pegawai.pick({ nip: true }),
    target: z.array(target.pick({ kode: true })),
    realisasi: z.array(realisasi.pick({ kode: true, bulan: true })),
  }),
});

/** Only the names of what counts in stored inputs: a fraction of the work of decodeInputs. Throws as it does. */
export const decodeCountedItems = (stored: unknown): CountedItems => countedItems.parse(stored);

export const encodeResult = (tanggalEvaluasi: string, hasil: HasilPegawai): unknown => ({
  tanggal: tanggalEvaluasi,
  hasil: toJson(hasil),
});

/** Evaluation date a stored result was computed for. */
export const evaluationDateOf = (storedResult: unknown): string =>
  z.object({ tanggal: z.string() }).parse(storedResult).tanggal;

const kelengkapan = z.object({ terisi: z.number(), diharapkan: z.number() });
const masalahPenilaian = z.discriminatedUnion('code', [
  z.object({ code: z.literal('alasan-kosong'), dipilih: rating, usulan: rating }),
  z.object({ code: z.literal('usulan-belum-ada') }),
  z.object({ code: z.literal('rating-tidak-lengkap'), kosong: z.enum(['hasilKerja', 'perilaku']) }),
]);
const policy = z.enum(POLICY_ID);
const kategoriNilai = z.enum(['SANGAT_BAIK', 'BAIK', 'CUKUP', 'KURANG', 'SANGAT_KURANG', 'BURUK']);
const kurang = z.object({ hal: z.enum(HAL_KURANG), di: z.string().nullable() });
const nilaiSkp = z.object({
  policy,
  version: z.number(),
  kelompok: z.array(
    z.object({
      rhk: z.string(),
      kode: z.array(z.string()),
      nilai: decimal.nullable(),
      kategori: kategoriNilai.nullable(),
    }),
  ),
  nilai: decimal.nullable(),
  usulan: decimal.nullable(),
  kurang: z.array(kurang),
});
const masalahNilai = z.discriminatedUnion('code', [
  z.object({ code: z.literal('rating-bukan-nilai') }),
  z.object({ code: z.literal('nilai-skp-diminta'), usulan: decimal.nullable() }),
  z.object({ code: z.literal('hitungan-belum-ada') }),
  z.object({ code: z.literal('alasan-nilai-kosong'), dipilih: decimal, hitungan: decimal }),
  z.object({ code: z.literal('perilaku-kosong') }),
]);
const akhir = z.object({
  policy,
  version: z.number(),
  skp: decimal.nullable(),
  perilaku: decimal.nullable(),
  nilai: decimal.nullable(),
  kategori: kategoriNilai.nullable(),
  batasBelumPasti: z.boolean(),
  masalah: z.array(masalahNilai),
});
const hasilPeriode = z.union([
  z.object({ periode: z.string(), kelengkapan, nilai: nilaiSkp, totalPct: z.null(), usulan: z.null() }),
  z.object({ periode: z.string(), totalPct: decimal.nullable(), kelengkapan, usulan: rating.nullable() }),
]);
const frozenPart = z.object({
  target: z.array(target),
  realisasi: z.array(realisasi),
  penilaian: penilaian.nullable(),
  hasil: hasilPeriode.nullable(),
  bulan: z.array(z.object({ kode: z.string(), bulan: z.number(), targetPeriode: tw, capaianPct: decimal.nullable() })),
  rating: z
    .object({
      periode: z.string(),
      ratingHasilKerja: rating.nullable(),
      ratingPerilaku: rating.nullable(),
      predikat: z.enum(['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG']).nullable(),
      alasan: z.string().nullable(),
      problems: z.array(masalahPenilaian),
      akhir: akhir.exactOptional(),
    })
    .nullable(),
  dariAtas: z.boolean().default(false),
  langkah: z.unknown().default(null),
});

export const encodeFrozen = (part: FrozenPart): unknown => toJson(part);

/** Throws ZodError when the stored version is not what this version wrote. */
export const decodeFrozen = (stored: unknown): FrozenPart => frozenPart.parse(stored);
