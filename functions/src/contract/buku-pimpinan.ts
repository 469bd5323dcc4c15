/** `Buku Pimpinan`: the file of the pejabat penilai and the operator. People, periods and what leaders read. */
import type { FormSpec, PageSpec, TableSpec } from './column';
import { KELOMPOK_JABATAN, STATUS_PEGAWAI, STATUS_PERIODE } from './status';

const defineTable = <const Id extends string>(spec: TableSpec<Id>): TableSpec<Id> => spec;
const defineForm = <const Id extends string>(spec: FormSpec<Id>): FormSpec<Id> => spec;

export const RINGKASAN = {
  kind: 'page',
  name: 'Ringkasan',
  file: 'buku-pimpinan',
  written: true,
} as const satisfies PageSpec;

export const REKAP_PEGAWAI = defineTable({
  kind: 'table',
  name: 'Rekap Pegawai',
  file: 'buku-pimpinan',
  written: true,
  columns: {
    pegawai: { header: 'Pegawai', role: 'output', widthPx: 170 },
    jabatan: { header: 'Jabatan', role: 'output', widthPx: 180 },
    kelengkapan: { header: 'Kelengkapan', role: 'output', widthPx: 95 },
    capaian: { header: 'Capaian (%)', role: 'output', widthPx: 90 },
    tren: { header: 'Tren', role: 'output', widthPx: 60 },
    usulan: { header: 'Usulan Rating', role: 'output', widthPx: 150 },
    bukti: { header: 'Bukti', role: 'output', widthPx: 70 },
    perhatian: { header: 'Perlu Perhatian', role: 'output', widthPx: 300 },
    penjelasan: { header: 'Penjelasan', role: 'output', widthPx: 420 },
    tw1: { header: 'TW I', role: 'output', widthPx: 70, grouped: true },
    tw2: { header: 'TW II', role: 'output', widthPx: 70, grouped: true },
    tw3: { header: 'TW III', role: 'output', widthPx: 70, grouped: true },
    tw4: { header: 'TW IV', role: 'output', widthPx: 70, grouped: true },
  },
});

export const PERIODE = defineTable({
  kind: 'table',
  name: 'Periode',
  file: 'buku-pimpinan',
  columns: {
    periode: { header: 'Periode', role: 'key', format: 'text', widthPx: 110 },
    batas: {
      header: 'Batas Pengisian',
      role: 'input',
      format: 'date',
      widthPx: 130,
      help: 'Tanggal terakhir mengisi realisasi periode ini, misalnya 10/04/2026.',
    },
    status: { header: 'Status', role: 'input', format: 'text', widthPx: 130, choices: Object.values(STATUS_PERIODE) },
    alasan: { header: 'Alasan', role: 'input', format: 'text', widthPx: 260 },
    kelengkapan: { header: 'Kelengkapan', role: 'output', widthPx: 110 },
    pesan: { header: 'Pesan', role: 'output', widthPx: 360 },
  },
});

export const PEGAWAI = defineTable({
  kind: 'table',
  name: 'Pegawai',
  file: 'buku-pimpinan',
  columns: {
    nip: {
      header: 'NIP',
      role: 'input',
      required: true,
      aliases: ['NIP/NI PPPK', 'NI PPPK'],
      format: 'text',
      widthPx: 160,
      help: '18 angka sebagai teks. Jangan ditempel sebagai angka: angka terakhirnya hilang.',
    },
    nama: { header: 'Nama', role: 'input', required: true, format: 'text', widthPx: 180 },
    jabatan: { header: 'Jabatan', role: 'input', required: true, format: 'text', widthPx: 200 },
    pejabatPenilai: {
      header: 'Pejabat Penilai',
      role: 'input',
      aliases: ['Atasan'],
      format: 'text',
      widthPx: 220,
      choices: { from: 'daftar-pegawai' },
    },
    mulai: {
      header: 'Mulai',
      role: 'input',
      format: 'date',
      widthPx: 95,
      help: 'Tanggal mulai bekerja di unit ini. Kosong berarti sejak 1 Januari.',
    },
    selesai: {
      header: 'Selesai',
      role: 'input',
      format: 'date',
      widthPx: 95,
      help: 'Hari kerja terakhir di unit ini. Kosong berarti masih bekerja di sini.',
    },
    status: { header: 'Status', role: 'output', widthPx: 145 },
    pesan: { header: 'Pesan', role: 'output', widthPx: 320 },
    statusPegawai: {
      header: 'Status Pegawai',
      role: 'input',
      format: 'text',
      widthPx: 110,
      grouped: true,
      mayBeAbsent: true,
      choices: Object.values(STATUS_PEGAWAI),
    },
    golongan: {
      header: 'Gol. Ruang',
      role: 'input',
      aliases: ['Golongan', 'Gol/Ruang', 'Pangkat/Gol.'],
      format: 'text',
      widthPx: 90,
      grouped: true,
      mayBeAbsent: true,
    },
    kelompokJabatan: {
      header: 'Kelompok Jabatan',
      role: 'input',
      format: 'text',
      widthPx: 130,
      grouped: true,
      mayBeAbsent: true,
      choices: Object.values(KELOMPOK_JABATAN),
    },
    jenjang: { header: 'Jenjang', role: 'input', format: 'text', widthPx: 110, grouped: true, mayBeAbsent: true },
    email: { header: 'Email', role: 'input', format: 'text', widthPx: 180, grouped: true, mayBeAbsent: true },
    cuti: {
      header: 'Cuti',
      role: 'input',
      format: 'text',
      widthPx: 200,
      grouped: true,
      mayBeAbsent: true,
      help: 'Rentang tanggal, misalnya 01/03/2026 s.d. 31/05/2026. Beberapa rentang dipisah titik koma.',
    },
    keterangan: { header: 'Keterangan', role: 'input', format: 'text', widthPx: 220, grouped: true, mayBeAbsent: true },
  },
});

export const PENGATURAN = defineForm({
  kind: 'form',
  name: 'Pengaturan',
  file: 'buku-pimpinan',
  fields: {
    tahun: { label: 'Tahun', role: 'output', help: 'Diatur operator.' },
    unitKerja: { label: 'Unit Kerja', role: 'output', help: 'Diatur operator.' },
    organisasi: { label: 'Organisasi', role: 'output', help: 'Diatur operator.' },
    dasarAturan: {
      label: 'Dasar Aturan',
      role: 'output',
      help: 'Aturan yang dipakai menghitung usulan. Diatur operator.',
    },
    periodePenilaian: { label: 'Periode Penilaian', role: 'output', help: 'Triwulan atau bulan. Diatur operator.' },
    penilaian: {
      label: 'Penilaian',
      role: 'output',
      help: 'Ya: pegawai dinilai di sini. Hanya Indikator: hanya capaian indikator yang ditampilkan.',
    },
    mode: { label: 'Mode', role: 'output', help: 'Resmi, atau Latihan yang tidak masuk rekap mana pun.' },
    konfirmasi: {
      label: 'Konfirmasi',
      role: 'input',
      help: 'Ketik kode dari Ringkasan (misalnya HAPUS-41-K7) bila penghapusan itu memang benar.',
    },
  },
});

/** Headers of the three columns of a form tab. */
export const FORM_HEADERS = ['Pengaturan', 'Nilai', 'Keterangan'] as const;
