/** The sheet contract: the one place where a file, tab or header name stands. */
export * from './cells';
export * from './column';
export * from './find-columns';
export * from './status';
export * from './kode';
export * from './bulan';
export * from './routes';
export * from './buku-kerja';
export * from './buku-pimpinan';
import { DAFTAR, PANDUAN, REALISASI, TARGET } from './buku-kerja';
import { PEGAWAI, PENGATURAN, PERIODE, REKAP_PEGAWAI, RINGKASAN } from './buku-pimpinan';
import type { FileKind, TabSpec } from './column';

/** The files of a unit and their tabs, in the order in which people see them. */
export const FILES: Readonly<Record<FileKind, { readonly title: string; readonly tabs: readonly TabSpec[] }>> = {
  'buku-kerja': { title: 'Buku Kerja', tabs: [PANDUAN, TARGET, REALISASI, DAFTAR] },
  'buku-pimpinan': { title: 'Buku Pimpinan', tabs: [RINGKASAN, REKAP_PEGAWAI, PERIODE, PEGAWAI, PENGATURAN] },
};
