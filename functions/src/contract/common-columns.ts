/** Columns that several tabs share: the judgement of a row, its stamp, and the leader's two picks. */
import type { ColumnSpec } from './column';
import { PILIHAN_RATING } from './status';

export const STATUS_BARIS = { header: 'Status', role: 'output', widthPx: 145 } as const satisfies ColumnSpec;
export const PESAN_BARIS = { header: 'Pesan', role: 'output', widthPx: 320 } as const satisfies ColumnSpec;

export const TERAKHIR_DIUBAH = {
  header: 'Terakhir Diubah',
  role: 'stamp',
  format: 'text',
  widthPx: 180,
  mayBeAbsent: true,
} as const satisfies ColumnSpec;

export const RATING_HASIL_KERJA = {
  header: 'Rating Hasil Kerja',
  role: 'input',
  format: 'text',
  widthPx: 150,
  choices: Object.values(PILIHAN_RATING),
  help: 'Ikut usulan, atau pilih sendiri. Bila berbeda dari usulan, tulis Alasan.',
} as const satisfies ColumnSpec;

/** Nothing is computed for the perilaku, so there is no `Ikut usulan`. */
export const RATING_PERILAKU = {
  header: 'Rating Perilaku',
  role: 'input',
  aliases: ['Rating Perilaku Kerja'],
  format: 'text',
  widthPx: 150,
  choices: [PILIHAN_RATING.DI_ATAS, PILIHAN_RATING.SESUAI, PILIHAN_RATING.DI_BAWAH],
  help: 'Perilaku kerja (BerAKHLAK) menurut Anda. Tidak dihitung oleh sistem.',
} as const satisfies ColumnSpec;
