/** The sheet contract: the one place where a file, tab or header name stands. */
export * from './cells';
export * from './column';
export * from './find-columns';
export * from './status';
export * from './kode';
export * from './nip';
export * from './bulan';
export * from './routes';
export * from './banding';
export * from './buku-kerja';
export * from './buku-pimpinan';
export * from './buku-pimpinan-siklus';
export * from './buku-organisasi';
export * from './dokumen';
export * from './periode';
export * from './policy';
export * from './panduan';
import { DAFTAR, PANDUAN, REALISASI, TARGET } from './buku-kerja';
import {
  INDIKATOR_BERSAMA,
  INFORMASI_PUBLIK,
  KEBERATAN,
  PENETAPAN_UNIT,
  PERLU_PERHATIAN,
  RINGKASAN_ORGANISASI,
} from './buku-organisasi';
import { DAFTAR_PIMPINAN, PEGAWAI, PENGATURAN, PERIODE, REKAP_PEGAWAI, RINGKASAN } from './buku-pimpinan';
import { PENILAIAN, PERSETUJUAN_SKP, UMPAN_BALIK } from './buku-pimpinan-siklus';
import type { FileKind, TabSpec } from './column';

/** The files of a unit and of an organisation, and their tabs, in the order in which people see them. */
export const FILES: Readonly<Record<FileKind, { readonly title: string; readonly tabs: readonly TabSpec[] }>> = {
  'buku-kerja': { title: 'Buku Kerja', tabs: [PANDUAN, TARGET, REALISASI, DAFTAR] },
  'buku-pimpinan': {
    title: 'Buku Pimpinan',
    tabs: [
      RINGKASAN,
      PERSETUJUAN_SKP,
      PENILAIAN,
      UMPAN_BALIK,
      REKAP_PEGAWAI,
      PERIODE,
      PEGAWAI,
      PENGATURAN,
      DAFTAR_PIMPINAN,
    ],
  },
  'buku-organisasi': {
    title: 'Buku Organisasi',
    tabs: [RINGKASAN_ORGANISASI, PERLU_PERHATIAN, PENETAPAN_UNIT, KEBERATAN, INDIKATOR_BERSAMA],
  },
  'informasi-publik': { title: 'Informasi Publik', tabs: [INFORMASI_PUBLIK] },
};

/** The list tab of a file, where it has one: its dropdowns draw on it. */
export const DAFTAR_DI: Partial<Record<FileKind, typeof DAFTAR | typeof DAFTAR_PIMPINAN>> = {
  'buku-kerja': DAFTAR,
  'buku-pimpinan': DAFTAR_PIMPINAN,
};
