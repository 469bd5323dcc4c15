/** `Buku Organisasi` (the head of the organisation and the operator) and `Informasi Publik`: what spans all units. */
import { PESAN_BARIS, RATING_HASIL_KERJA, RATING_PERILAKU, STATUS_BARIS, TERAKHIR_DIUBAH } from './common-columns';
import { defineTable, type PageSpec } from './column';
import { NAMA_PERIODE } from './periode';
import { ARAH, CARA_GABUNG, KEPUTUSAN_KEBERATAN, PREDIKAT_ORGANISASI, YA_TIDAK } from './status';

export const RINGKASAN_ORGANISASI = {
  kind: 'page',
  name: 'Ringkasan',
  file: 'buku-organisasi',
  written: true,
  widthsPx: [250, 110, 130, 110, 110, 330],
} as const satisfies PageSpec;

export const PERLU_PERHATIAN = defineTable({
  kind: 'table',
  name: 'Perlu Perhatian',
  file: 'buku-organisasi',
  written: true,
  columns: {
    unit: { header: 'Unit', role: 'output', widthPx: 200 },
    hal: { header: 'Hal', role: 'output', widthPx: 200 },
    sejak: { header: 'Sejak', role: 'output', widthPx: 130 },
    pesan: { header: 'Pesan', role: 'output', widthPx: 420 },
    tautan: { header: 'Tautan', role: 'output', widthPx: 320 },
  },
});

/** Heads of units are rated one level above: nobody has a rating row in a book he may edit. Set-up lays the rows. */
export const PENETAPAN_UNIT = defineTable({
  kind: 'table',
  name: 'Penetapan Unit',
  file: 'buku-organisasi',
  columns: {
    periode: { header: 'Periode', role: 'key', format: 'text', widthPx: 70 },
    unit: { header: 'Unit', role: 'key', format: 'text', widthPx: 200 },
    kepala: { header: 'Kepala Unit', role: 'output', widthPx: 180 },
    fakta: { header: 'Fakta', role: 'output', widthPx: 360 },
    predikatOrganisasi: {
      header: 'Predikat Organisasi',
      role: 'input',
      format: 'text',
      widthPx: 140,
      choices: Object.values(PREDIKAT_ORGANISASI),
      help: 'Capaian kinerja unit pada periode ini. Menentukan pola sebaran predikat di unit itu.',
    },
    ratingHasilKerja: RATING_HASIL_KERJA,
    ratingPerilaku: RATING_PERILAKU,
    alasan: { header: 'Alasan', role: 'input', format: 'text', widthPx: 260 },
    predikat: { header: 'Predikat', role: 'output', widthPx: 120 },
    status: STATUS_BARIS,
    pesan: PESAN_BARIS,
  },
});

/**
 * Objections against a result that was told: recorded here by the operator, decided by the superior of the pejabat
 * penilai, final. The rater opens another book. There is no list of people here, so a row names its person by NIP.
 */
export const KEBERATAN = defineTable({
  kind: 'table',
  name: 'Keberatan',
  file: 'buku-organisasi',
  columns: {
    unit: {
      header: 'Unit',
      role: 'input',
      required: true,
      format: 'text',
      widthPx: 200,
      help: 'Nama unit pegawai itu, seperti di Penetapan Unit.',
    },
    periode: {
      header: 'Periode',
      role: 'input',
      required: true,
      format: 'text',
      widthPx: 70,
      choices: NAMA_PERIODE,
    },
    pegawai: {
      header: 'Pegawai',
      role: 'input',
      required: true,
      format: 'text',
      widthPx: 260,
      help: 'NIP pegawai yang berkeberatan, atau "Nama · NIP".',
    },
    tanggalDiterima: {
      header: 'Tanggal Diterima',
      role: 'input',
      required: true,
      format: 'date',
      widthPx: 120,
      help: 'Hari surat keberatan diterima. Hari ini yang menentukan apakah keberatan masih dalam 14 hari.',
    },
    alasanKeberatan: { header: 'Alasan Keberatan', role: 'input', required: true, format: 'text', widthPx: 260 },
    disampaikanLangsung: {
      header: 'Disampaikan Langsung',
      role: 'input',
      format: 'date',
      widthPx: 120,
      mayBeAbsent: true,
      help: 'Hanya bila hasilnya tidak dikirim dengan surat sistem: hari hasil diterima pegawai menurut tanda terima.',
    },
    disampaikan: { header: 'Disampaikan', role: 'output', widthPx: 110 },
    batas: { header: 'Batas Keberatan', role: 'output', widthPx: 110 },
    predikatSemula: { header: 'Predikat Semula', role: 'output', widthPx: 130 },
    status: STATUS_BARIS,
    pesan: PESAN_BARIS,
    keputusan: {
      header: 'Keputusan',
      role: 'input',
      format: 'text',
      widthPx: 110,
      choices: Object.values(KEPUTUSAN_KEBERATAN),
      help: 'Diisi sesudah atasan pejabat penilai memutus. Keputusan bersifat final: sesudah tercatat tidak dapat diubah.',
    },
    ratingHasilKerja: {
      ...RATING_PERILAKU,
      header: RATING_HASIL_KERJA.header,
      aliases: [],
      help: 'Hanya bila Keputusan berisi Diubah: rating sesudah keberatan.',
    },
    ratingPerilaku: { ...RATING_PERILAKU, help: 'Hanya bila Keputusan berisi Diubah: rating sesudah keberatan.' },
    alasanKeputusan: { header: 'Alasan Keputusan', role: 'input', format: 'text', widthPx: 260 },
    diputusOleh: {
      header: 'Diputus Oleh',
      role: 'input',
      format: 'text',
      widthPx: 220,
      help: 'Nama dan jabatan atasan dari pejabat penilai, bukan pejabat penilai itu sendiri.',
    },
    tanggalKeputusan: { header: 'Tanggal Keputusan', role: 'input', format: 'date', widthPx: 120 },
    predikatSesudah: { header: 'Predikat Sesudah', role: 'output', widthPx: 130 },
    terakhirDiubah: TERAKHIR_DIUBAH,
  },
});

export const INDIKATOR_BERSAMA = defineTable({
  kind: 'table',
  name: 'Indikator Bersama',
  file: 'buku-organisasi',
  columns: {
    nama: { header: 'Nama', role: 'input', required: true, format: 'text', widthPx: 260 },
    satuan: { header: 'Satuan', role: 'input', required: true, format: 'text', widthPx: 80 },
    arah: {
      header: 'Arah yang Baik',
      role: 'input',
      aliases: ['Arah'],
      format: 'text',
      widthPx: 150,
      choices: Object.values(ARAH),
    },
    caraGabung: {
      header: 'Cara Gabung',
      role: 'input',
      format: 'text',
      widthPx: 130,
      choices: Object.values(CARA_GABUNG),
      help: 'Cara angka semua unit digabung. Persen yang dilaporkan "a dari b" digabung sebagai jumlah a dari jumlah b.',
    },
    publik: {
      header: 'Publik',
      role: 'input',
      format: 'text',
      widthPx: 70,
      choices: Object.values(YA_TIDAK),
      help: 'Ya: tampil di Informasi Publik per kelurahan. Kosong berarti Tidak.',
    },
    penjelasan: {
      header: 'Penjelasan untuk Warga',
      role: 'input',
      format: 'text',
      widthPx: 360,
      help: 'Satu kalimat: apa arti angka ini bagi warga, dan dari mana datanya.',
    },
    status: { ...STATUS_BARIS, mayBeAbsent: true },
    pesan: { ...PESAN_BARIS, mayBeAbsent: true },
  },
});

export const INFORMASI_PUBLIK = {
  kind: 'page',
  name: 'Informasi Publik',
  file: 'informasi-publik',
  written: true,
  widthsPx: [250, 150, 130, 110, 110],
} as const satisfies PageSpec;
