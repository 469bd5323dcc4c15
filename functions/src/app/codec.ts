/** Inputs and results as plain JSON (decimals as text), for hashing and for Firestore, and back again. */
import { z } from 'zod';
import { dec, Decimal } from '../domain/decimal';
import type { HasilPegawai } from '../domain/hasil';
import type { EmployeeInputs } from './sync/inputs';

/** JSON of a value whose decimals become text. Key order is the order of construction, so equal values give equal text. */
export function toJson(value: unknown): unknown {
  if (value instanceof Decimal) return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    const json: Record<string, unknown> = {};
    for (const key of Object.keys(value)) json[key] = toJson((value as Record<string, unknown>)[key]);
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

const employeeInputs = z.object({
  masukan: z.object({ pegawai, target: z.array(target), realisasi: z.array(realisasi) }),
  faulty: z.array(z.object({ cell: z.string(), raw: z.string() })),
});

export const encodeInputs = (inputs: EmployeeInputs): unknown => toJson(inputs);

/** Throws ZodError when the stored document is not what this version wrote. */
export const decodeInputs = (stored: unknown): EmployeeInputs => employeeInputs.parse(stored);

export const encodeResult = (tanggalEvaluasi: string, hasil: HasilPegawai): unknown => ({
  tanggal: tanggalEvaluasi,
  hasil: toJson(hasil),
});

/** Evaluation date a stored result was computed for. */
export const evaluationDateOf = (storedResult: unknown): string =>
  z.object({ tanggal: z.string() }).parse(storedResult).tanggal;
