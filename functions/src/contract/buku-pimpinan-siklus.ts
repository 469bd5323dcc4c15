/** The tabs of `Buku Pimpinan` in which a leader approves plans, rates, and gives feedback. */
import { PESAN_BARIS, RATING_HASIL_KERJA, RATING_PERILAKU, STATUS_BARIS, TERAKHIR_DIUBAH } from './common-columns';
import { defineTable } from './column';
import { POLICY_NILAI } from './policy';
import { IKUT_HITUNGAN, KEPUTUSAN, YA_TIDAK } from './status';

export const PERSETUJUAN_SKP = defineTable({
  kind: 'table',
  name: 'Persetujuan SKP',
  file: 'buku-pimpinan',
  frozenTo: 'pegawai',
  columns: {
    pegawai: { header: 'Pegawai', role: 'key', format: 'text', widthPx: 160 },
    jumlahTarget: { header: 'Jumlah Target', role: 'output', widthPx: 80 },
    jumlahBobot: { header: 'Jumlah Bobot', role: 'output', widthPx: 80 },
    perubahan: { header: 'Perubahan', role: 'output', widthPx: 360 },
    keputusan: {
      header: 'Keputusan',
      role: 'input',
      format: 'text',
      widthPx: 140,
      choices: Object.values(KEPUTUSAN),
      help: 'Disetujui: target pegawai ini dihitung. Dikembalikan: tulis di Catatan apa yang perlu diperbaiki.',
    },
    catatan: { header: 'Catatan', role: 'input', format: 'text', widthPx: 240 },
    disetujuiPada: { header: 'Disetujui Pada', role: 'output', widthPx: 140 },
    status: STATUS_BARIS,
    pesan: PESAN_BARIS,
    diubah: { ...TERAKHIR_DIUBAH, grouped: true },
  },
});

export const PENILAIAN = defineTable({
  kind: 'table',
  name: 'Penilaian',
  file: 'buku-pimpinan',
  frozenTo: 'pegawai',
  columns: {
    periode: { header: 'Periode', role: 'key', format: 'text', widthPx: 66 },
    pegawai: { header: 'Pegawai', role: 'key', format: 'text', widthPx: 134 },
    fakta: { header: 'Fakta', role: 'output', widthPx: 360 },
    capaian: { header: 'Capaian (%)', role: 'output', widthPx: 90 },
    kelengkapan: { header: 'Kelengkapan', role: 'output', widthPx: 95 },
    usulan: { header: 'Usulan Rating', role: 'output', widthPx: 140 },
    ratingHasilKerja: RATING_HASIL_KERJA,
    ratingPerilaku: RATING_PERILAKU,
    alasan: {
      header: 'Alasan',
      role: 'input',
      format: 'text',
      widthPx: 260,
      help: 'Wajib bila rating berbeda dari usulan. Alasan ini disampaikan kepada pegawai.',
    },
    predikat: { header: 'Predikat', role: 'output', widthPx: 120 },
    status: STATUS_BARIS,
    pesan: PESAN_BARIS,
    inovasi: { header: 'Inovasi', role: 'input', format: 'text', widthPx: 200, mayBeAbsent: true },
    diubah: { ...TERAKHIR_DIUBAH, grouped: true },
    nilaiHitungan: { header: 'Nilai SKP Terhitung', role: 'output', widthPx: 100, policies: POLICY_NILAI },
    nilaiSkp: {
      header: 'Nilai SKP',
      role: 'input',
      widthPx: 100,
      policies: POLICY_NILAI,
      choices: [IKUT_HITUNGAN],
      help: 'Kosongkan bila hitungan berlaku. Bila Pesan memintanya: ketik nilai dari pimpinan, atau pilih Ikut hitungan.',
    },
    nilaiPerilaku: {
      header: 'Nilai Perilaku',
      role: 'input',
      widthPx: 100,
      policies: POLICY_NILAI,
      help: 'Angka dari pejabat penilai. Tidak dihitung oleh sistem.',
    },
    pendapatRekan: {
      header: 'Pendapat Rekan',
      role: 'input',
      format: 'text',
      widthPx: 100,
      policies: ['permenpanrb-8-2021'],
      choices: Object.values(YA_TIDAK),
      help: 'Ya bila instansi memakai pendapat rekan kerja dan bawahan (60/40). Kosong berarti Tidak (70/30).',
    },
    nilaiAkhir: { header: 'Nilai Akhir', role: 'output', widthPx: 90, policies: POLICY_NILAI },
    kategori: { header: 'Kategori', role: 'output', widthPx: 120, policies: POLICY_NILAI },
  },
});

export const UMPAN_BALIK = defineTable({
  kind: 'table',
  name: 'Umpan Balik',
  file: 'buku-pimpinan',
  columns: {
    tanggal: { header: 'Tanggal', role: 'input', required: true, format: 'date', widthPx: 95 },
    pegawai: {
      header: 'Pegawai',
      role: 'input',
      required: true,
      format: 'text',
      widthPx: 200,
      choices: { from: 'pegawai' },
    },
    tentang: {
      header: 'Tentang',
      role: 'input',
      format: 'text',
      widthPx: 200,
      choices: { from: 'tentang' },
      help: 'Indikator pegawai itu, atau salah satu nilai BerAKHLAK.',
    },
    umpanBalik: {
      header: 'Umpan Balik',
      role: 'input',
      required: true,
      format: 'text',
      widthPx: 320,
      help: 'Dibaca oleh pegawai yang bersangkutan, tidak oleh rekan-rekannya.',
    },
    tindakLanjut: { header: 'Tindak Lanjut', role: 'input', format: 'text', widthPx: 220 },
    status: STATUS_BARIS,
    pesan: PESAN_BARIS,
    diubah: { ...TERAKHIR_DIUBAH, grouped: true },
  },
});
