/** The text of the tab `Panduan`, one short line a row: ten lines to start with on a phone, then the rest. One text for all. */
import { ARAH, CARA_HITUNG, LAPOR, STATUS, TIDAK_BERLAKU } from './status';
import type { Cell } from './cells';

/** Longest line, in characters: about what a column shows on a phone 390 px wide without scrolling sideways. */
export const PANJANG_BARIS_PANDUAN = 60;

/** What a practice unit says of itself wherever somebody reads. */
export const LATIHAN = 'LATIHAN';

/** Rows of the tab, one cell each. A heading follows a blank row. Functions, so that the script bundles leave them out. */
export function barisPanduan({ tahun, mode }: { tahun: number; mode: 'resmi' | 'latihan' }): Cell[][] {
  const bagian = [
    mulai(mode),
    targetYangBaik(),
    imunisasi(),
    sekolah(),
    kelurahan(),
    artiStatus(),
    hitungan(),
    bertanya(),
    bersama(tahun, mode),
  ];
  return bagian.flatMap((baris, i) => (i === 0 ? baris : ['', ...baris])).map((baris) => [baris]);
}

const mulai = (mode: 'resmi' | 'latihan'): string[] => [
  mode === 'latihan' ? `${LATIHAN}: mengisi capaian dari HP` : 'Mengisi capaian dari HP',
  '1. Buka tab Realisasi. Cari bulan dan nama Anda.',
  '2. Ketik angkanya di kolom Realisasi, tanpa satuan.',
  '3. Tunggu beberapa detik, lalu lihat kolom Status.',
  `4. ${STATUS.tercatat}: sudah dihitung. Selesai.`,
  `5. ${STATUS.perluDiperbaiki}: belum dihitung. Ikuti kolom Pesan.`,
  `6. ${STATUS.perluDicek}: dihitung, tetapi janggal. Baca Pesan.`,
  '7. Hasilnya nol: ketik 0. Salah ketik: timpa saja.',
  `8. Tanpa kegiatan: ${TIDAK_BERLAKU}, alasan di Keterangan.`,
  '9. Isi Bukti Dukung: tautan atau nomor dokumen.',
];

const targetYangBaik = (): string[] => [
  'Menulis target yang baik',
  'Isi satu baris kosong di tab Target, dari kiri ke kanan.',
  'Tulis hasilnya, bukan kegiatannya.',
  'Hasil: Pengaduan warga tuntas.',
  'Kegiatan: Melaksanakan rapat pengaduan.',
  'Indikator: apa yang diukur. Target: satu angka.',
  'Satuan: satu kata, misalnya surat, orang, %, hari.',
  'Untuk %, indeks, nilai, dan hari pilih Cara Hitung.',
  `${CARA_HITUNG.DIJUMLAHKAN}: ketik angka bulan itu saja.`,
  'Kumulatif: ketik jumlah sejak Januari.',
  `${CARA_HITUNG.DIRATA_RATA}: ketik angka bulan itu.`,
  `${CARA_HITUNG.TERAKHIR}: hanya angka terbaru yang dihitung.`,
  `Makin kecil makin baik? Pilih ${ARAH.TURUN}.`,
  'Bobot: kosongkan semua, atau isi semua sampai 100.',
  'Kode terisi sendiri. Jangan diubah.',
];

const imunisasi = (): string[] => [
  'Contoh 1. Imunisasi dasar lengkap (puskesmas)',
  'Target 95, Satuan %, Cara Hitung Kumulatif.',
  'Kumulatif: tulis jumlah sejak Januari, bukan bulan itu.',
  'Realisasi November: 932 dari 985.',
  'Artinya 932 dari 985 anak sudah lengkap.',
  '932 dari 985 = 94,62 %.',
  'Target s.d. November: 95 x 11/12 = 87,08 %.',
  'Capaian: 94,62 : 87,08 = 108,65 %.',
  'Bulan yang rendah: tulis sebabnya di Keterangan.',
];

const sekolah = (): string[] => [
  'Contoh 2. Anak kembali bersekolah',
  `Target 48, Satuan anak, Lapor ${LAPOR.BULANAN}.`,
  'Cara Hitung boleh kosong: anak dijumlahkan.',
  'Ketik anak yang kembali pada bulan itu saja, misalnya 4.',
  'Jan s.d. Nov 45 anak dari target 44 = 102,27 %.',
  'Angka partisipasi (APM) terbit setahun sekali:',
  `Target 95, Satuan %, Lapor ${LAPOR.TAHUNAN}, Cara Hitung ${CARA_HITUNG.TERAKHIR}.`,
  'Realisasi Desember: 5120 dari 5400 = 94,81 %.',
  'Capaian: 94,81 : 95 = 99,81 %.',
];

const kelurahan = (): string[] => [
  'Contoh 3. Layanan kelurahan',
  'IKM: Target 87, Satuan indeks.',
  `Lapor ${LAPOR.SEMESTER}, Cara Hitung ${CARA_HITUNG.TERAKHIR}.`,
  'Realisasi Juni: 86,3. Capaian: 86,3 : 87 = 99,20 %.',
  'PBB: Target 92, Satuan %, Cara Hitung Kumulatif.',
  'Target TW I-IV: 8, 38, 84, 92.',
  'Realisasi Juni: 36,1. Target s.d. Juni: 38.',
  'Capaian: 36,1 : 38 = 95,00 %.',
  `Lama layanan: Target 2 hari. ${ARAH.TURUN}.`,
  `Cara Hitung ${CARA_HITUNG.DIRATA_RATA}: ketik rata-rata bulan itu.`,
  'Rata-rata 1,8 hari: (2 - 1,8 : 2) x 100 = 110,00 %.',
];

const artiStatus = (): string[] => [
  'Arti kolom Status',
  `${STATUS.tercatat}: sudah dihitung.`,
  `${STATUS.perluDicek}: dihitung. Bila memang benar, biarkan.`,
  `${STATUS.perluDiperbaiki}: belum dihitung. Ikuti Pesan.`,
  `${STATUS.belumDiisi}: belum ada angka. Tidak dianggap nol.`,
  `${STATUS.terlambat}: batas pengisian lewat. Isi sekarang.`,
  `${STATUS.tidakBerlaku}: bulan itu tidak ikut dihitung.`,
  `${STATUS.menungguPersetujuan}: pimpinan belum menyetujui.`,
  `${STATUS.terkunci}: periode ditutup. Angka lama yang dipakai.`,
  `${STATUS.ditahan}: banyak isian hilang. Angka lama dipakai.`,
  '⏳ Diproses: sedang dihitung. Tunggu sebentar.',
];

const hitungan = (): string[] => [
  'Dari mana nilai saya',
  '1. Capaian = realisasi : target s.d. bulan itu x 100.',
  '2. Makin kecil makin baik: (2 - realisasi : target) x 100.',
  '3. Capaian paling rendah 0, paling tinggi 120.',
  '4. Nilai = rata-rata capaian menurut Bobot.',
  '5. Nilai itu usulan. Pejabat penilai yang menetapkan.',
];

const bertanya = (): string[] => [
  'Bertanya kepada siapa',
  'Isi target dan angka: pejabat penilai Anda.',
  'Nama belum ada di daftar: pimpinan.',
  '⏳ lebih dari 15 menit, tab atau judul hilang: operator.',
  `${STATUS.ditahan}, atau baris terhapus: operator.`,
  'Keberatan atas hasil: paling lambat 14 hari sejak',
  'hasil disampaikan, kepada atasan pejabat penilai.',
];

const bersama = (tahun: number, mode: 'resmi' | 'latihan'): string[] => [
  `Buku ini dibuka bersama (tahun ${tahun})`,
  'Semua yang membuka buku ini membaca semua tabnya.',
  'Jangan menulis hal pribadi di sini.',
  'Kolom abu-abu terisi sendiri. Bila terhapus, ia kembali.',
  'Angka dalam contoh di atas adalah rekaan.',
  ...(mode === 'latihan' ? ['Buku latihan: angkanya tidak masuk rekap mana pun.'] : []),
];
