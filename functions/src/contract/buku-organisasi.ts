/** `Buku Organisasi` (the head of the organisation and the operator) and `Informasi Publik`: what spans all units. */
import { PESAN_BARIS, RATING_HASIL_KERJA, RATING_PERILAKU, STATUS_BARIS } from './common-columns';
import { defineTable, type PageSpec } from './column';
import { ARAH, CARA_GABUNG, PREDIKAT_ORGANISASI, YA_TIDAK } from './status';

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
