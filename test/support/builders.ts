/** Rows of the sheet for tests: a good row of each tab, of which a test states only the cells that matter. */
import {
  PEGAWAI, PENILAIAN, PERSETUJUAN_SKP, REALISASI, TARGET, UMPAN_BALIK, type Cell, type ColumnId,
} from '../../functions/src/contract'; // prettier-ignore
import { headerRow, rowOf } from '../../samples/rows';

type Cells<T> = Readonly<Partial<Record<ColumnId<T>, Cell>>>;

export const NIP_A = '198501152010011901';
export const NIP_B = '199204202019032902';
export const KODE_A = 'BK42TQ';

export const pegawaiHeader = (): Cell[] => headerRow(PEGAWAI);
export const targetHeader = (): Cell[] => headerRow(TARGET);
export const realisasiHeader = (): Cell[] => headerRow(REALISASI);

/** Cells in contract order: `aPegawaiRow({ cuti: '01/03/2026 s.d. 31/05/2026' })`. */
export const aPegawaiRow = (cells: Cells<typeof PEGAWAI> = {}): Cell[] =>
  rowOf(PEGAWAI, { nip: NIP_A, nama: 'Pegawai Contoh 01', jabatan: 'Pengolah Data dan Informasi', ...cells });

export const aTargetRow = (cells: Cells<typeof TARGET> = {}): Cell[] =>
  rowOf(TARGET, {
    pegawai: `Pegawai Contoh 01 · ${NIP_A}`,
    rhk: 'Warga terlayani surat keterangan',
    indikator: 'Surat keterangan yang selesai',
    target: 1200,
    satuan: 'surat',
    kode: KODE_A,
    ...cells,
  });

export const aRealisasiRow = (cells: Cells<typeof REALISASI> = {}): Cell[] =>
  rowOf(REALISASI, { periode: 'Jan 2026', realisasi: 100, kode: KODE_A, ...cells });

/** Laid and undecided: `aPersetujuanRow({ keputusan: 'Disetujui' })`. */
export const aPersetujuanRow = (cells: Cells<typeof PERSETUJUAN_SKP> = {}): Cell[] =>
  rowOf(PERSETUJUAN_SKP, { pegawai: `Pegawai Contoh 01 · ${NIP_A}`, ...cells });

/** Laid and unrated: `aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })`. */
export const aPenilaianRow = (cells: Cells<typeof PENILAIAN> = {}): Cell[] =>
  rowOf(PENILAIAN, { periode: 'TW I', pegawai: `Pegawai Contoh 01 · ${NIP_A}`, ...cells });

export const anUmpanBalikRow = (cells: Cells<typeof UMPAN_BALIK> = {}): Cell[] =>
  rowOf(UMPAN_BALIK, {
    tanggal: '15/02/2026',
    pegawai: `Pegawai Contoh 01 · ${NIP_A}`,
    umpanBalik: 'Warga terlayani dengan cepat.',
    ...cells,
  });
