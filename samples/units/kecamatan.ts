/** Kantor Kecamatan Banyumanik: sixteen people, from the camat to the pelaksana. All figures are invented. */
import { BERSAMA } from '../shared-indicators';
import { jumlah, kumulatif, rasioBulanan, rasioKumulatif, rataRata, tepatWaktu, terakhir } from '../indicators';
import type { ContohPegawai } from '../people';
import { PELAKSANA_KECAMATAN } from './kecamatan-pelaksana';
import { SIKLUS_KECAMATAN } from './kecamatan-siklus';
import type { SpesUnit } from './spec';

const pimpinan: ContohPegawai[] = [
  {
    nomor: 1,
    nip: '197005181994031901',
    jabatan: 'Camat Banyumanik',
    golongan: 'IV/b',
    kelompok: 'JA',
    jenjang: 'Administrator',
    keterangan: 'Dinilai Sekretaris Daerah (di luar unit ini)',
    bobot: [25, 20, 20, 15, 20],
    indikator: [
      terakhir(
        'Warga puas atas layanan kecamatan',
        'Indeks Kepuasan Masyarakat (IKM)',
        88.5,
        'indeks',
        { 6: 87.9 },
        {
          lapor: 'SEMESTER',
          aspek: 'Kualitas',
          tahunLalu: 86.7,
          bersama: BERSAMA.ikm,
        },
      ),
      kumulatif('Anggaran kecamatan terserap sesuai rencana', 'Penyerapan anggaran', 96, '%', {
        tw: [18, 45, 72, 96],
        aspek: 'Biaya',
        tahunLalu: 94.2,
      }),
      kumulatif('Penerimaan PBB-P2 wilayah tercapai', 'Realisasi PBB-P2 terhadap ketetapan', 92, '%', {
        tw: [8, 38, 84, 92],
        tahunLalu: 90.1,
      }),
      terakhir('Kinerja kecamatan makin akuntabel', 'Nilai SAKIP', 82.5, 'nilai', {}, { lapor: 'TAHUNAN' }),
      terakhir(
        'Anak usia 7-12 tahun bersekolah',
        'Angka partisipasi murni (APM) SD',
        96,
        '%',
        { 7: '5120 dari 5400' },
        {
          lapor: 'TAHUNAN',
          selesai: '07-31',
          tahunLalu: 94.1,
          keterangan: { 7: 'Angka tahun ajaran yang baru selesai' },
        },
      ),
    ],
  },
  {
    nomor: 2,
    nip: '197311021998032902',
    jabatan: 'Sekretaris Kecamatan',
    golongan: 'IV/a',
    kelompok: 'JA',
    jenjang: 'Administrator',
    penilai: 1,
    bobot: [30, 20, 25, 25],
    indikator: [
      tepatWaktu('Laporan keuangan kecamatan tepat waktu', 'Laporan bulanan selesai paling lambat tanggal 5', {
        aspek: 'Waktu',
        rhkAtasan: 1,
      }),
      rataRata('Surat masuk cepat ditindaklanjuti', 'Rata-rata waktu tindak lanjut surat', 3, 'hari', 2.8, {
        turun: true,
        aspek: 'Waktu',
      }),
      rasioKumulatif('Temuan pemeriksaan tuntas', 'Rekomendasi Inspektorat yang selesai', 90, 20, {
        lapor: 'TRIWULAN',
      }),
      rasioKumulatif('Kompetensi pegawai meningkat', 'Pegawai dengan pelatihan minimal 20 JP', 100, 16, {
        lapor: 'TRIWULAN',
        rhkAtasan: 'Kinerja kecamatan makin akuntabel',
      }),
    ],
  },
  {
    nomor: 3,
    nip: '197907142005011903',
    jabatan: 'Kepala Subbagian Perencanaan dan Keuangan',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 2,
    indikator: [
      kumulatif('Anggaran kecamatan terserap sesuai rencana', 'Penyerapan anggaran', 96, '%', {
        tw: [18, 45, 72, 96],
        aspek: 'Biaya',
        rhkAtasan: 'Laporan keuangan kecamatan tepat waktu',
      }),
      jumlah('Perencanaan kecamatan tepat waktu', 'Dokumen perencanaan yang ditetapkan', 8, 'dokumen', {
        lapor: 'TRIWULAN',
        tw: [3, 2, 1, 2],
      }),
      rasioBulanan('Pertanggungjawaban keuangan benar sejak awal', 'SPJ diterima tanpa pengembalian', 95, 40, {
        rhkAtasan: 0,
      }),
      rataRata('Tagihan pihak ketiga cepat dibayar', 'Lama penyelesaian tagihan', '7 s.d. 8', 'hari', 7.6, {
        turun: true,
        aspek: 'Waktu',
      }),
    ],
  },
  {
    nomor: 4,
    nip: '198102262006042904',
    jabatan: 'Kepala Subbagian Umum dan Kepegawaian',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 2,
    indikator: [
      rasioBulanan('Hak kepegawaian diterima tepat waktu', 'Usul KGB dan pangkat selesai tepat waktu', 100, 3, {
        nilai: { 3: 'tidak berlaku', 8: 'tidak berlaku' },
        keterangan: { 3: 'Tidak ada usul bulan ini', 8: 'Tidak ada usul bulan ini' },
      }),
      jumlah('Arsip kecamatan mudah ditemukan', 'Berkas arsip yang tertata dan terdaftar', 1200, 'berkas'),
      terakhir(
        'Barang milik daerah terpelihara',
        'Aset dalam kondisi baik',
        95,
        '%',
        { 6: '388 dari 412' },
        {
          lapor: 'SEMESTER',
        },
      ),
      rasioKumulatif('Data pegawai mutakhir', 'Data pegawai yang diperbarui', 100, 46, {
        lapor: 'TRIWULAN',
        rhkAtasan: 3,
      }),
    ],
  },
];

const seksi: ContohPegawai[] = [
  {
    nomor: 5,
    nip: '197804302003121905',
    jabatan: 'Kepala Seksi Pemerintahan',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 1,
    bobot: [35, 25, 25, 15],
    indikator: [
      kumulatif('Penerimaan PBB-P2 wilayah tercapai', 'Realisasi PBB-P2 terhadap ketetapan', 92, '%', {
        tw: [8, 38, 84, 92],
        rhkAtasan: 'Penerimaan PBB-P2 wilayah tercapai',
      }),
      rasioBulanan('Pengaduan warga tuntas', 'Pengaduan yang selesai dalam 5 hari kerja', 90, 12, {
        nilai: { 4: '7 dari 8' },
      }),
      kumulatif('Administrasi kelurahan tertib', 'Kelurahan dengan buku administrasi lengkap', 11, 'kelurahan', {
        lapor: 'TRIWULAN',
        tw: [3, 6, 9, 11],
      }),
      jumlah('Warga memiliki dokumen kependudukan', 'Perekaman KTP-el warga wajib KTP pemula', 1440, 'orang'),
    ],
  },
  {
    nomor: 6,
    nip: '198009092005012906',
    jabatan: 'Kepala Seksi Pembangunan dan Pemberdayaan Masyarakat',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 1,
    indikator: [
      jumlah('Lingkungan permukiman membaik', 'Titik jalan dan saluran yang selesai diperbaiki', 48, 'titik'),
      jumlah('Warga ikut membiayai pembangunan', 'Swadaya masyarakat yang terhimpun', 250_000_000, 'Rp', {
        lapor: 'TRIWULAN',
      }),
      jumlah('Usaha mikro berizin', 'Usaha mikro yang memperoleh NIB', 360, 'usaha'),
      rasioKumulatif('Usulan warga masuk rencana kota', 'Usulan musrenbang yang diterima', 60, 84, {
        lapor: 'SEMESTER',
      }),
    ],
  },
  {
    nomor: 7,
    nip: '198306172008012907',
    jabatan: 'Kepala Seksi Kesejahteraan Sosial',
    golongan: 'III/c',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 1,
    bobot: [30, 20, 25, 25],
    terisiSampai: 11,
    indikator: [
      jumlah('Anak tidak sekolah kembali belajar', 'Anak tidak sekolah yang kembali bersekolah', 48, 'anak', {
        rhkAtasan: 'Anak usia 7-12 tahun bersekolah',
        nilai: { 1: 3, 2: 4, 3: 2, 4: 5, 5: 4, 6: 1, 7: 11, 8: 6, 9: 4, 10: 3, 11: 2 },
        keterangan: { 6: 'Libur kenaikan kelas', 7: 'Awal tahun ajaran, bersama PKBM' },
      }),
      terakhir(
        'Anak usia 5-6 tahun ikut PAUD',
        'Angka partisipasi PAUD',
        92,
        '%',
        { 7: '2188 dari 2390' },
        {
          lapor: 'TAHUNAN',
          selesai: '07-31',
          tahunLalu: 90.2,
        },
      ),
      rasioKumulatif('Bantuan sosial tepat sasaran', 'Keluarga penerima yang datanya diperiksa', 100, 3120),
      terakhir(
        'Balita tumbuh sehat',
        'Prevalensi stunting',
        9,
        '%',
        { 3: 10.4, 6: 9.8, 9: 9.1 },
        {
          turun: true,
          lapor: 'TRIWULAN',
          tahunLalu: 10.9,
        },
      ),
    ],
  },
  {
    nomor: 8,
    nip: '197712052002121908',
    jabatan: 'Kepala Seksi Ketenteraman dan Ketertiban',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 1,
    keterangan: 'Merangkap Plt. Kepala Seksi Pemerintahan 2-20 Maret',
    terisiSampai: 9,
    indikator: [
      jumlah('Wilayah aman dan tertib', 'Gangguan ketenteraman dan ketertiban', 36, 'kejadian', { turun: true }),
      rasioBulanan('Laporan warga cepat ditangani', 'Laporan gangguan yang ditangani dalam 24 jam', 95, 9, {
        rhkAtasan: 'Warga puas atas layanan kecamatan',
      }),
      jumlah('Pedagang menempati lokasi resmi', 'Pedagang kaki lima yang pindah ke lokasi resmi', 120, 'pedagang'),
      kumulatif('Kelurahan siap menghadapi bencana', 'Kelurahan tangguh bencana', 11, 'kelurahan', {
        lapor: 'TRIWULAN',
      }),
    ],
  },
];

export const KECAMATAN: SpesUnit = {
  slug: 'kecamatan',
  urutan: 1,
  unitKerja: 'Kantor Kecamatan Banyumanik',
  penilaian: 'ya',
  pegawai: [...pimpinan, ...seksi, ...PELAKSANA_KECAMATAN],
  siklus: SIKLUS_KECAMATAN,
};
