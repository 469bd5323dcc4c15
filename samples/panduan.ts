/** The tab `Panduan` of a Buku Kerja: ten lines to start with on a phone, then three worked cases. One line a row. */
import { CARA_HITUNG, STATUS, type Cell } from '../functions/src/contract';

export function barisPanduan(tahun: number): Cell[][] {
  return [...MULAI, '', ...KASUS, '', ...KATA_STATUS, '', ...TARGET_BARU, '', ...BERSAMA(tahun)].map((baris) => [
    baris,
  ]);
}

const MULAI = [
  'Mengisi capaian dari HP',
  '1. Buka tab Realisasi. Cari baris dengan bulan dan nama Anda.',
  '2. Ketik angka di kolom Realisasi. Satuannya tidak perlu ditulis.',
  '3. Tunggu beberapa detik, lalu lihat kolom Status di sebelah kanannya.',
  `4. ${STATUS.tercatat}: sudah dihitung. Selesai.`,
  `5. ${STATUS.perluDiperbaiki}: belum dihitung. Baca kolom Pesan, lalu betulkan selnya.`,
  `6. ${STATUS.perluDicek}: sudah dihitung, tetapi angkanya janggal. Baca kolom Pesan.`,
  '7. Hasilnya nol: ketik 0. Tidak ada kegiatan: ketik tidak berlaku, beri alasan di Keterangan.',
  '8. Isi Bukti Dukung dengan tautan atau nomor dokumen.',
  '9. Salah ketik? Timpa saja dengan angka yang benar. Perubahannya tercatat di riwayat.',
];

const KASUS = [
  'Contoh 1. Imunisasi dasar lengkap (puskesmas)',
  `Target 95, Satuan %, Cara Hitung ${CARA_HITUNG.KUMULATIF}, Lapor Bulanan.`,
  'Realisasi bulan November: 932 dari 985. Artinya sejak Januari 932 anak dari 985 anak sudah lengkap.',
  'Tulis selalu jumlah sejak Januari, bukan jumlah bulan itu saja.',
  'Hasil: 932 dari 985 = 94,62 %. Target s.d. November 95 x 11/12 = 87,08 %. Capaian 108,65 %.',
  'Ada bulan yang rendah? Tulis sebabnya di Keterangan, misalnya: Vaksin kosong Mei.',
  '',
  'Contoh 2. Anak kembali bersekolah (kecamatan dan kelurahan)',
  'Target 48, Satuan anak, Lapor Bulanan. Cara Hitung boleh kosong: angka per bulan dijumlahkan.',
  'Realisasi setiap bulan: jumlah anak yang kembali bersekolah pada bulan itu saja, misalnya 4.',
  'Hasil: Januari s.d. November 45 anak dari target 44 = 102,27 %.',
  'Angka partisipasi (APM) terbit setahun sekali: pilih Lapor Tahunan, Cara Hitung Terakhir, tulis 5120 dari 5400.',
  '',
  'Contoh 3. Layanan kelurahan',
  'Jumlah surat: Target 1800, Satuan surat. Ketik jumlah surat yang selesai bulan itu, misalnya 147.',
  'Lama layanan: Target 2, Satuan hari, Arah yang Baik Lebih rendah lebih baik, Cara Hitung Dirata-rata.',
  'Hasil lama layanan: rata-rata 1,8 hari dari target 2 hari = 110 % (lebih cepat, lebih baik).',
  'Pengaduan: Satuan %, Cara Hitung Dijumlahkan. Ketik 7 dari 8: tujuh selesai dari delapan yang masuk.',
];

const KATA_STATUS = [
  'Kata lain di kolom Status',
  '⏳ Diproses: sedang dihitung. Tunggu beberapa detik; bila lebih dari 15 menit, hubungi operator.',
  `${STATUS.belumDiisi}: belum ada angka. Tidak dihitung sebagai nol, tetapi kelengkapan Anda berkurang.`,
  `${STATUS.terlambat}: batas pengisian sudah lewat. Isi sekarang; angkanya tetap dihitung.`,
  `${STATUS.tidakBerlaku}: bulan ini tidak ikut dihitung.`,
  `${STATUS.ditahan}: banyak isian hilang sekaligus, jadi angka lama dipakai dulu. Hubungi operator.`,
];

const TARGET_BARU = [
  'Menambah target',
  'Isi baris kosong di tab Target: Pegawai, Rencana Hasil Kerja, Indikator, Target, Satuan.',
  'Tulis hasil, bukan kegiatan. Contoh hasil: Pengaduan warga tuntas. Contoh kegiatan: Melaksanakan rapat.',
  'Untuk %, indeks, nilai, dan hari, pilih juga Cara Hitung.',
  'Bobot: kosongkan semua (dianggap sama), atau isi semua sehingga jumlahnya 100.',
  'Kode terisi sendiri, dan baris di tab Realisasi dibuatkan. Kode jangan diubah.',
];

const BERSAMA = (tahun: number): string[] => [
  'Buku ini dibuka bersama',
  'Semua yang dapat membuka buku ini dapat membaca semua tabnya. Jangan menulis hal pribadi di sini.',
  'Kolom abu-abu diisi otomatis. Bila terhapus, isinya kembali sendiri.',
  `Semua nama, NIP, dan angka dalam contoh tahun ${tahun} ini adalah rekaan.`,
];
