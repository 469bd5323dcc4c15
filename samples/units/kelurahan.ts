/** What the nine posts of a kelurahan answer for. Both sample kelurahan use it with figures of their own size. */
import { BERSAMA } from '../shared-indicators';
import {
  jumlah,
  kumulatif,
  rasioBulanan,
  rasioKumulatif,
  rataRata,
  tepatWaktu,
  terakhir,
  type ContohIndikator,
} from '../indicators';

/** Invented yearly figures of one kelurahan. */
export interface AngkaKelurahan {
  readonly suratPerTahun: number;
  readonly anakTidakSekolah: number;
  readonly keluargaSasaran: number;
  readonly posyanduBalita: number;
  readonly rtAktif: number;
  readonly sampahKg: number;
  readonly ikmSemester1: number;
}

type Daftar = readonly ContohIndikator[];

export const lurah = (a: AngkaKelurahan): Daftar => [
  terakhir(
    'Warga puas atas layanan kelurahan',
    'Indeks Kepuasan Masyarakat (IKM)',
    87,
    'indeks',
    { 6: a.ikmSemester1 },
    {
      lapor: 'SEMESTER',
      aspek: 'Kualitas',
      tahunLalu: 85.4,
      rhkAtasan: 'Warga puas atas layanan kecamatan',
      bersama: BERSAMA.ikm,
    },
  ),
  kumulatif('Penerimaan PBB-P2 kelurahan tercapai', 'Realisasi PBB-P2 terhadap ketetapan', 92, '%', {
    tw: [8, 38, 84, 92],
    rhkAtasan: 'Penerimaan PBB-P2 wilayah tercapai',
    tahunLalu: 83.2,
    bersama: BERSAMA.pbb,
  }),
  kumulatif('Anggaran kelurahan terserap sesuai rencana', 'Penyerapan anggaran', 95, '%', {
    tw: [15, 42, 70, 95],
    aspek: 'Biaya',
  }),
  rasioBulanan('Pengaduan warga tuntas', 'Pengaduan yang selesai dalam 5 hari kerja', 90, 7),
];

export const sekretaris = (a: AngkaKelurahan): Daftar => [
  rataRata('Layanan kelurahan cepat', 'Rata-rata waktu penyelesaian surat', 2, 'hari', 1.8, {
    turun: true,
    aspek: 'Waktu',
    keterangan: { 3: 'Jaringan terganggu seminggu' },
    nilai: { 3: 3.4 },
  }),
  tepatWaktu('Laporan kelurahan tepat waktu', 'Laporan bulanan yang diterima kecamatan tepat waktu'),
  rasioKumulatif('Administrasi RT dan RW tertib', 'RT dengan buku administrasi lengkap', 100, a.rtAktif, {
    lapor: 'TRIWULAN',
  }),
  jumlah('Aset kelurahan terpelihara', 'Barang inventaris yang diperiksa', 180, 'barang', { lapor: 'TRIWULAN' }),
];

export const kasiPemerintahan = (a: AngkaKelurahan): Daftar => [
  jumlah('Warga terlayani surat keterangan', 'Surat keterangan yang selesai', a.suratPerTahun, 'surat'),
  kumulatif('Penerimaan PBB-P2 kelurahan tercapai', 'SPPT PBB-P2 yang tersampaikan', 98, '%', { tw: [40, 85, 95, 98] }),
  jumlah('Lingkungan permukiman membaik', 'Titik jalan dan saluran yang selesai diperbaiki', 18, 'titik', {
    lapor: 'TRIWULAN',
    tw: [2, 5, 7, 4],
  }),
  rasioKumulatif('Usulan warga masuk rencana kota', 'Usulan musrenbang yang diterima', 60, 24, { lapor: 'SEMESTER' }),
];

export const kasiKesos = (a: AngkaKelurahan): Daftar => [
  jumlah(
    'Anak tidak sekolah kembali belajar',
    'Anak tidak sekolah yang kembali bersekolah',
    a.anakTidakSekolah,
    'anak',
    {
      keterangan: { 7: 'Awal tahun ajaran' },
      tahunLalu: Math.round(a.anakTidakSekolah * 0.7),
      bersama: BERSAMA.anak,
    },
  ),
  rasioKumulatif('Bantuan sosial tepat sasaran', 'Keluarga penerima yang datanya diperiksa', 100, a.keluargaSasaran),
  rasioBulanan('Balita terpantau tumbuh kembangnya', 'Balita yang ditimbang di posyandu', 88, a.posyanduBalita),
  jumlah('Kader aktif membina keluarga', 'Keluarga yang dikunjungi kader', 600, 'keluarga'),
];

export const kasiTrantib = (a: AngkaKelurahan): Daftar => [
  jumlah('Wilayah aman dan tertib', 'Gangguan ketenteraman dan ketertiban', 12, 'kejadian', { turun: true }),
  rasioBulanan('Laporan warga cepat ditangani', 'Laporan gangguan yang ditangani dalam 24 jam', 95, 5, {
    nilai: { 2: 'tidak berlaku' },
    keterangan: { 2: 'Tidak ada laporan bulan ini' },
  }),
  rasioKumulatif('Warga menjaga lingkungan', 'RT dengan ronda aktif', 80, a.rtAktif, { lapor: 'TRIWULAN' }),
];

export const petugasLayanan = (a: AngkaKelurahan): Daftar => [
  jumlah('Warga terlayani surat keterangan', 'Surat keterangan yang selesai', Math.round(a.suratPerTahun / 2), 'surat'),
  rataRata('Layanan loket cepat', 'Waktu tunggu warga di loket', 15, 'menit', 14, { turun: true, aspek: 'Waktu' }),
  rasioBulanan('Layanan loket benar', 'Surat yang terbit tanpa perbaikan', 98, 60),
];

export const pengolahData = (a: AngkaKelurahan): Daftar => [
  jumlah('Data warga akurat', 'Data keluarga yang diperbarui', a.keluargaSasaran * 2, 'data'),
  jumlah('Informasi kelurahan mudah diakses', 'Informasi yang terbit di kanal resmi', 72, 'informasi'),
  rataRata('Data cepat tersedia', 'Waktu penyediaan data', '2 s.d. 3', 'hari', 2.6, { turun: true }),
];

export const pengadministrasi = (): Daftar => [
  jumlah('Surat tercatat', 'Surat masuk yang dicatat pada hari yang sama', 720, 'surat'),
  jumlah('Arsip mudah ditemukan', 'Berkas yang tertata dan terdaftar', 480, 'berkas'),
  jumlah('Keuangan kelurahan tertib', 'Berkas SPJ yang diperiksa lengkap', 144, 'berkas'),
];

export const petugasLingkungan = (a: AngkaKelurahan): Daftar => [
  jumlah('Sampah warga berkurang', 'Sampah terpilah di bank sampah', a.sampahKg, 'kg'),
  jumlah('Saluran bebas sumbatan', 'Saluran yang dibersihkan bersama warga', 96, 'titik'),
  jumlah('Laporan lingkungan tuntas', 'Laporan kebersihan yang selesai', 120, 'laporan'),
];
