/** `Buku Pimpinan`: the file of the pejabat penilai and the operator. People, periods and what leaders read. */
import { PESAN_BARIS, STATUS_BARIS } from './common-columns';
import { defineTable, defineForm, type PageSpec } from './column';
import { POLICY_NILAI } from './policy';
import { KELOMPOK_JABATAN, STATUS_PEGAWAI, STATUS_PERIODE } from './status';

/** How its sections begin: set-up colours them. */
export const JUDUL_RINGKASAN = {
  todo: 'Yang perlu dilakukan sekarang',
  indikator: 'Indikator di bawah',
  kelengkapan: 'Kelengkapan laporan',
  sebaran: 'Sebaran predikat',
} as const;

export const RINGKASAN = {
  kind: 'page',
  name: 'Ringkasan',
  file: 'buku-pimpinan',
  written: true,
  // The first four are one A4 page upright with narrow margins; a phone shows two of them and half of the third. The
  // addresses of rows stand beside the page, unwrapped: nobody taps on paper.
  widthsPx: [200, 60, 216, 270, 100],
  wraps: 4,
  headings: Object.values(JUDUL_RINGKASAN),
} as const satisfies PageSpec;

/**
 * Rows (from 0) at which the two tables at the foot of `Ringkasan` begin, each with its heading, its header row and its
 * rows. Charts are laid once and cannot follow a table, so these never move; what stands above fits the room there.
 */
export const KAKI_RINGKASAN = {
  kelengkapan: { dari: 22, baris: 4 },
  sebaran: { dari: 30, baris: 5 },
} as const;

export const REKAP_PEGAWAI = defineTable({
  kind: 'table',
  name: 'Rekap Pegawai',
  file: 'buku-pimpinan',
  written: true,
  columns: {
    pegawai: { header: 'Pegawai', role: 'output', widthPx: 170 },
    jabatan: { header: 'Jabatan', role: 'output', widthPx: 200 },
    kelengkapan: { header: 'Kelengkapan', role: 'output', widthPx: 95 },
    capaian: { header: 'Capaian (%)', role: 'output', widthPx: 90 },
    tren: { header: 'Tren', role: 'output', widthPx: 60 },
    usulan: { header: 'Usulan Rating', role: 'output', widthPx: 150 },
    ratingHasilKerja: { header: 'Rating Hasil Kerja', role: 'output', widthPx: 140, mayBeAbsent: true },
    ratingPerilaku: { header: 'Rating Perilaku', role: 'output', widthPx: 140, mayBeAbsent: true },
    predikat: { header: 'Predikat', role: 'output', widthPx: 150, mayBeAbsent: true },
    bukti: { header: 'Bukti', role: 'output', widthPx: 95 },
    perhatian: { header: 'Perlu Perhatian', role: 'output', widthPx: 340 },
    penjelasan: { header: 'Penjelasan', role: 'output', widthPx: 600 },
    disampaikan: { header: 'Disampaikan', role: 'output', widthPx: 150, mayBeAbsent: true },
    tw1: { header: 'TW I', role: 'output', widthPx: 70, grouped: true },
    tw2: { header: 'TW II', role: 'output', widthPx: 70, grouped: true },
    tw3: { header: 'TW III', role: 'output', widthPx: 70, grouped: true },
    tw4: { header: 'TW IV', role: 'output', widthPx: 70, grouped: true },
    nilaiSkp: { header: 'Nilai SKP', role: 'output', widthPx: 80, policies: POLICY_NILAI },
    nilaiAkhir: { header: 'Nilai Akhir', role: 'output', widthPx: 190, policies: POLICY_NILAI },
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
    alasan: {
      header: 'Alasan',
      role: 'input',
      format: 'text',
      widthPx: 260,
      help: 'Wajib diisi bila Status diubah menjadi Dibuka kembali.',
    },
    predikatOrganisasi: { header: 'Predikat Organisasi', role: 'output', widthPx: 130, mayBeAbsent: true },
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
      choices: { from: 'pegawai' },
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
    status: STATUS_BARIS,
    pesan: PESAN_BARIS,
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

/** Lists for the dropdowns of this file; the other file has its own. */
export const DAFTAR_PIMPINAN = defineTable({
  kind: 'table',
  name: 'Daftar Pilihan',
  file: 'buku-pimpinan',
  written: true,
  hidden: true,
  columns: {
    pegawai: { header: 'Pegawai', role: 'output', format: 'text', widthPx: 260 },
    tentang: { header: 'Tentang', role: 'output', format: 'text', widthPx: 260 },
  },
});

/** Headers of the three columns of a form tab. */
export const FORM_HEADERS = ['Pengaturan', 'Nilai', 'Keterangan'] as const;
