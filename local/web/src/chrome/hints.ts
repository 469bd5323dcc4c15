/** One line per tab that says what to do there. */
const HINTS: Readonly<Record<string, string>> = {
  Panduan: 'Baca sepuluh baris pertama dulu; setelah itu buka lembar Realisasi.',
  Target: 'Isi satu baris per indikator; kode diberi otomatis, status dan penjelasan muncul di kanan.',
  Realisasi: 'Ketik realisasi di kolom Realisasi; status muncul di sampingnya.',
  Ringkasan: 'Disusun otomatis dari Buku Kerja. Mulailah dari bagian yang perlu dikerjakan.',
  'Persetujuan SKP': 'Baca target pegawainya di Buku Kerja, lalu pilih Disetujui atau Dikembalikan.',
  Penilaian: 'Isi kedua kolom rating. Bila berbeda dari usulan, tulis Alasan.',
  'Umpan Balik': 'Satu baris per catatan. Pegawai yang bersangkutan membacanya, rekannya tidak.',
  'Rekap Pegawai': 'Satu baris per pegawai, disusun otomatis. Kolom Penjelasan memuat asal angkanya.',
  'Perlu Perhatian': 'Disusun otomatis: apa yang perlu dibenahi di tiap unit.',
  'Penetapan Unit': 'Satu baris per periode dan unit. Isi predikat organisasi dan rating kepala unit.',
  Keberatan: 'Satu baris per keberatan. Begitu keputusannya lengkap, keputusan itu tercatat dan final.',
  'Indikator Bersama': 'Satu baris per indikator yang dipakai beberapa unit. Publik: Ya berarti tampil bagi warga.',
  'Informasi Publik': 'Disusun otomatis: hasil layanan per unit bagi warga.',
  Periode: 'Isi batas pengisian. Sesudah menilai, pilih Dikunci; untuk membuka lagi, Dibuka kembali beserta Alasan.',
  Pegawai: 'Satu baris per pegawai. NIP diketik sebagai 18 angka.',
  Pengaturan: 'Diatur operator. Yang dapat diketik hanya kode Konfirmasi.',
};

export const hintFor = (tabTitle: string): string => HINTS[tabTitle] ?? '';
