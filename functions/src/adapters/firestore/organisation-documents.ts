/** Documents of an organisation as parsed on read: the figures of its units, and the state of its rollup. */
import { z } from 'zod';
import { NAMA_PERIODE, STATUS } from '../../contract';
import { organisationDocument } from './documents';

const count = z.int().min(0);
const text = z.string();
const arah = z.enum(['NAIK', 'TURUN']);
const rating = z.enum(['DI_ATAS', 'SESUAI', 'DI_BAWAH']).nullable();
const predikat = z.enum(['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG']);
const periode = z.enum(NAMA_PERIODE);
const target = z.object({ min: text, max: text }).nullable();
const value = z.object({ realisasi: text, dari: z.object({ a: text, b: text }).nullable(), target });

const masa = z.object({ mulai: text.nullable(), selesai: text.nullable() });

const figures = z.object({
  schema: z.int().min(1),
  organisasiId: text,
  unitId: text.min(1),
  unitKerja: text,
  urutan: z.int(),
  mode: z.literal('resmi'),
  penilaian: z.enum(['ya', 'hanya-indikator']),
  periode: z.array(
    z.object({
      periode,
      terisi: count,
      diharapkan: count,
      pegawai: count,
      dinilai: count,
      predikat: z.record(predikat, count),
    }),
  ),
  indikator: z.array(
    z.object({
      nama: text,
      satuan: text,
      arah,
      target,
      tahunLalu: text.nullable(),
      baris: count,
      bulan: z.array(value.extend({ bulan: z.int().min(1).max(12) })),
    }),
  ),
  perhatian: z.array(
    z.object({
      hal: text,
      tab: text.nullable(),
      spreadsheetId: text,
      tabId: z.int().nullable().default(null),
      pesan: text,
      sejak: z.number(),
    }),
  ),
  kepala: z
    .object({
      nama: text,
      jabatan: text,
      periode: z.array(z.object({ periode, usulan: rating, fakta: text, aturanNilai: text.exactOptional() })),
    })
    .nullable(),
  keberatan: z
    .array(
      z.object({
        id: text,
        periode,
        isi: text.nullable(),
        status: z.enum(Object.values(STATUS)),
        pesan: text,
        disampaikan: text.nullable(),
        semula: text,
        sesudah: text,
      }),
    )
    .exactOptional(),
  orang: z.record(z.string(), masa).exactOptional(),
  generation: count,
  complete: z.boolean(),
  changedAt: z.number(),
});

/** `figures` is absent where syncs failed before any commit. */
export const unitFiguresDocument = z.object({
  schema: z.int().min(1),
  figures: figures.optional(),
  failedSince: z.number().nullable().optional(),
});

const penetapan = z.object({
  predikatOrganisasi: z.enum(['ISTIMEWA', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG']).nullable(),
  ratingHasilKerja: rating,
  ratingPerilaku: rating,
  predikat: predikat.nullable(),
  alasan: text.nullable(),
  kepala: text.nullable().default(null),
  isi: text,
  usulan: rating,
});

const line = value
  .extend({ targetTahun: target, tahunLalu: text.nullable(), bulan: z.int().min(1).max(12) })
  .nullable();

const publik = z.object({
  nama: text,
  tahun: z.int(),
  pengaduan: text,
  dataPer: z.number().nullable(),
  indikator: z.array(
    z.object({
      nama: text,
      satuan: text,
      arah,
      penjelasan: text.nullable(),
      unit: z.array(z.object({ unitKerja: text, nilai: line })),
      gabungan: line,
    }),
  ),
});

const keberatan = z.object({
  nip: text,
  periode,
  tanggalDiterima: text,
  alasan: text,
  disampaikanLangsung: text.nullable(),
  putusan: z
    .object({
      keputusan: z.enum(['DITOLAK', 'DIUBAH']),
      ratingHasilKerja: rating,
      ratingPerilaku: rating,
      alasan: text,
      oleh: text,
      tanggal: text,
    })
    .nullable(),
});

const rollupState = z.object({
  schema: z.int().min(1),
  generation: count,
  generationOf: z.record(z.string(), count),
  penetapan: z.record(z.string(), z.partialRecord(periode, penetapan)),
  keberatan: z.record(z.string(), z.array(keberatan)).exactOptional(),
  jugaDi: z.record(z.string(), z.record(z.string(), z.array(masa.extend({ unitKerja: text })))).exactOptional(),
  indikatorBersama: z.array(
    z.object({
      nama: text,
      satuan: text,
      arah,
      caraGabung: z.enum(['DIJUMLAHKAN', 'DIRATA_RATA']),
      publik: z.boolean(),
      penjelasan: text.nullable(),
    }),
  ),
  publik,
  changedAt: z.number(),
});

/** The operator's registration, and the state that a rollup keeps beside it. */
export const organisationStateDocument = organisationDocument.extend({ state: rollupState.optional() });
