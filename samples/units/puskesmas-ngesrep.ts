/** Puskesmas Ngesrep, a unit of Dinas Kesehatan shown as indicators only. People and figures are invented throughout. */
import { BERSAMA } from '../shared-indicators';
import { jumlah, kumulatif, rasioBulanan, rasioKumulatif, rataRata, tepatWaktu, terakhir } from '../indicators';
import type { ContohPegawai } from '../people';
import type { SpesUnit } from './spec';

const SASARAN_IMUNISASI = 985;
/** Children with complete basic immunisation up to each month; in May the vaccine ran out. */
const IMUNISASI = [78, 159, 246, 334, 351, 448, 540, 633, 726, 829, 932];

const pegawai: ContohPegawai[] = [
  {
    nomor: 35,
    nip: '197401292002122935',
    jabatan: 'Kepala Puskesmas Ngesrep',
    golongan: 'IV/a',
    kelompok: 'JF',
    jenjang: 'Ahli Madya',
    keterangan: 'Dokter; dinilai Kepala Dinas Kesehatan (di luar unit ini)',
    bobot: [30, 30, 20, 20],
    indikator: [
      terakhir(
        'Pasien puas atas layanan puskesmas',
        'Indeks Kepuasan Masyarakat (IKM)',
        87.5,
        'indeks',
        { 6: 86.9 },
        {
          lapor: 'SEMESTER',
          aspek: 'Kualitas',
          tahunLalu: 85.8,
          bersama: BERSAMA.ikm,
        },
      ),
      kumulatif('Anggaran puskesmas terserap sesuai rencana', 'Penyerapan anggaran', 95, '%', {
        tw: [15, 42, 70, 95],
        aspek: 'Biaya',
      }),
      rasioBulanan('Ibu hamil terlindungi', 'Ibu bersalin yang ditolong sesuai standar', 100, 34),
      rasioBulanan('Pengaduan pasien tuntas', 'Pengaduan yang selesai dalam 5 hari kerja', 90, 5, {
        nilai: { 8: 'tidak berlaku' },
        keterangan: { 8: 'Tidak ada pengaduan bulan ini' },
      }),
    ],
  },
  {
    nomor: 36,
    nip: '198003152005012936',
    jabatan: 'Kepala Subbagian Tata Usaha',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 35,
    indikator: [
      tepatWaktu('Laporan puskesmas tepat waktu', 'Laporan bulanan yang diterima dinas tepat waktu'),
      rasioKumulatif('Tenaga kesehatan berizin', 'Tenaga kesehatan dengan SIP berlaku', 100, 38, { lapor: 'TRIWULAN' }),
      rataRata('Tagihan cepat dibayar', 'Lama penyelesaian tagihan', '7 s.d. 8', 'hari', 8.4, {
        turun: true,
        lapor: 'TRIWULAN',
        aspek: 'Waktu',
      }),
    ],
  },
  {
    nomor: 37,
    nip: '198509212011011937',
    jabatan: 'Dokter Ahli Muda',
    golongan: 'III/d',
    kelompok: 'JF',
    jenjang: 'Ahli Muda',
    penilai: 35,
    bobot: [40, 30, 30],
    indikator: [
      jumlah('Pasien umum terlayani', 'Pasien rawat jalan yang dilayani', 5400, 'pasien'),
      rasioBulanan('Tekanan darah pasien terkendali', 'Pasien hipertensi yang berobat teratur', 85, 210),
      rataRata('Layanan poli cepat', 'Waktu tunggu pasien di poli umum', 45, 'menit', 42, {
        turun: true,
        aspek: 'Waktu',
      }),
    ],
  },
  {
    nomor: 38,
    nip: '199002102015032938',
    jabatan: 'Dokter Gigi Ahli Pertama',
    golongan: 'III/b',
    kelompok: 'JF',
    jenjang: 'Ahli Pertama',
    penilai: 35,
    indikator: [
      jumlah('Pasien gigi terlayani', 'Pasien poli gigi yang dilayani', 1920, 'pasien'),
      rasioKumulatif('Gigi anak sekolah sehat', 'Murid kelas 1 yang diperiksa giginya', 95, 640, { lapor: 'TRIWULAN' }),
      rasioBulanan('Gigi dipertahankan', 'Gigi tetap yang ditambal, bukan dicabut', 75, 90),
    ],
  },
  {
    nomor: 39,
    nip: '198207082006042939',
    jabatan: 'Bidan Penyelia',
    golongan: 'III/d',
    kelompok: 'JF',
    jenjang: 'Penyelia',
    penilai: 35,
    bobot: [40, 30, 30],
    terisiSampai: 11,
    indikator: [
      rasioKumulatif(
        'Anak usia 12-23 bulan terlindungi imunisasi lengkap',
        'Cakupan imunisasi dasar lengkap',
        95,
        SASARAN_IMUNISASI,
        {
          tahunLalu: 93.2,
          bersama: BERSAMA.imunisasi,
          nilai: Object.fromEntries(IMUNISASI.map((a, i) => [i + 1, `${a} dari ${SASARAN_IMUNISASI}`])),
          keterangan: { 5: 'Vaksin kosong Mei', 6: 'Vaksin tersedia lagi, imunisasi kejar' },
        },
      ),
      jumlah('Anak sekolah terlindungi', 'Murid yang diimunisasi pada BIAS', 1240, 'murid', { lapor: 'SEMESTER' }),
      rasioBulanan('Vaksin terjaga mutunya', 'Pemeriksaan suhu vaksin yang memenuhi syarat', 100, 60, {
        aspek: 'Kualitas',
      }),
    ],
  },
  {
    nomor: 40,
    nip: '199304192018032940',
    jabatan: 'Bidan Mahir',
    golongan: 'III/a',
    kelompok: 'JF',
    jenjang: 'Mahir',
    penilai: 39,
    cuti: ['05-04', '08-02'],
    keterangan: 'Cuti melahirkan',
    indikator: [
      rasioBulanan('Ibu hamil terpantau', 'Ibu hamil dengan pemeriksaan lengkap (K6)', 92, 38),
      jumlah('Ibu nifas terlayani', 'Kunjungan nifas lengkap', 240, 'ibu'),
      jumlah('Pasangan terlayani KB', 'Peserta KB baru', 180, 'orang'),
    ],
  },
  {
    nomor: 41,
    nip: '198811022014021941',
    jabatan: 'Perawat Ahli Pertama',
    golongan: 'III/b',
    kelompok: 'JF',
    jenjang: 'Ahli Pertama',
    penilai: 37,
    indikator: [
      rasioKumulatif('Penduduk usia kerja terskrining', 'Penduduk usia 15-59 tahun yang diskrining', 85, 7600),
      jumlah('Keluarga rawan dibina', 'Kunjungan perawatan kesehatan keluarga', 360, 'kunjungan'),
      rasioBulanan('Penderita TBC sembuh', 'Pasien TBC yang minum obat teratur', 95, 22),
    ],
  },
  {
    nomor: 42,
    nip: '199512172020122942',
    jabatan: 'Perawat Terampil',
    golongan: 'II/c',
    kelompok: 'JF',
    jenjang: 'Terampil',
    penilai: 37,
    terisiSampai: 9,
    indikator: [
      jumlah('Pasien gawat darurat tertolong', 'Pasien gawat darurat yang dilayani', 600, 'pasien'),
      rataRata('Gawat darurat cepat ditangani', 'Waktu tanggap gawat darurat', 5, 'menit', 4.6, {
        turun: true,
        aspek: 'Waktu',
      }),
      jumlah('Lansia terpantau', 'Lansia yang diperiksa di posyandu', 1680, 'orang'),
    ],
  },
  {
    nomor: 43,
    nip: '198706252011011943',
    jabatan: 'Epidemiolog Kesehatan Ahli Pertama',
    golongan: 'III/c',
    kelompok: 'JF',
    jenjang: 'Ahli Pertama',
    penilai: 35,
    bobot: [50, 30, 20],
    indikator: [
      jumlah('Wilayah terbebas dari wabah DBD', 'Kasus demam berdarah (DBD)', 24, 'kasus', {
        turun: true,
        tahunLalu: 31,
        nilai: { 1: 4, 2: 5, 3: 3, 4: 2, 5: 1, 6: 0, 7: 0, 8: 1, 9: 0, 10: 1 },
        keterangan: { 2: 'Puncak musim hujan' },
      }),
      rasioBulanan('Penularan cepat dihentikan', 'Kasus yang diselidiki dalam 24 jam', 100, 4),
      rasioBulanan('Rumah bebas jentik', 'Rumah yang diperiksa dan bebas jentik', 95, 400),
    ],
  },
  {
    nomor: 44,
    nip: '199410032022212944',
    jabatan: 'Nutrisionis Ahli Pertama',
    golongan: 'IX',
    status: 'PPPK',
    kelompok: 'JF',
    jenjang: 'Ahli Pertama',
    penilai: 35,
    indikator: [
      terakhir(
        'Balita tumbuh sehat',
        'Prevalensi balita gizi kurang',
        6,
        '%',
        { 3: 6.9, 6: 6.4, 9: 6.2 },
        {
          turun: true,
          lapor: 'TRIWULAN',
          tahunLalu: 7.1,
        },
      ),
      rasioBulanan('Balita terpantau tumbuh kembangnya', 'Balita yang ditimbang', 88, 520),
      rasioKumulatif('Remaja putri bebas anemia', 'Remaja putri yang menerima tablet tambah darah', 90, 860),
    ],
  },
  {
    nomor: 45,
    nip: '199108142023211945',
    jabatan: 'Tenaga Sanitasi Lingkungan Ahli Pertama',
    golongan: 'IX',
    status: 'PPPK',
    kelompok: 'JF',
    jenjang: 'Ahli Pertama',
    penilai: 35,
    terisiSampai: 8,
    indikator: [
      rasioKumulatif('Warga memakai jamban sehat', 'Rumah dengan sanitasi layak', 98, 5200, { lapor: 'TRIWULAN' }),
      jumlah('Makanan warga aman', 'Tempat pengolahan pangan yang diperiksa', 96, 'tempat'),
      rasioBulanan('Air minum warga aman', 'Sampel air yang memenuhi syarat', 85, 20, { aspek: 'Kualitas' }),
    ],
  },
  {
    nomor: 46,
    nip: '199703052019032946',
    jabatan: 'Perekam Medis Terampil',
    golongan: 'II/d',
    kelompok: 'JF',
    jenjang: 'Terampil',
    penilai: 36,
    indikator: [
      rataRata('Rekam medis cepat tersedia', 'Waktu penyediaan rekam medis', 10, 'menit', 9.5, {
        turun: true,
        aspek: 'Waktu',
      }),
      rasioBulanan('Rekam medis lengkap', 'Rekam medis yang lengkap dalam 24 jam', 95, 300),
      terakhir('Mutu rekam medis diakui', 'Indeks mutu rekam medis', 90, 'indeks', { 6: 88.4 }, { lapor: 'SEMESTER' }),
    ],
  },
];

export const PUSKESMAS_NGESREP: SpesUnit = {
  slug: 'puskesmas-ngesrep',
  urutan: 13,
  unitKerja: 'Puskesmas Ngesrep (Dinas Kesehatan)',
  penilaian: 'hanya-indikator',
  pegawai,
};
