/** The pelaksana of Kantor Kecamatan Banyumanik. All figures are invented. */
import { jumlah, rasioBulanan, rataRata } from '../indicators';
import type { ContohPegawai } from '../people';

export const PELAKSANA_KECAMATAN: readonly ContohPegawai[] = [
  {
    nomor: 9,
    nip: '198803242011012909',
    jabatan: 'Penelaah Teknis Kebijakan',
    golongan: 'III/b',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 3,
    indikator: [
      jumlah('Bahan keputusan pimpinan tersedia', 'Telaahan staf yang dipakai pimpinan', 24, 'telaahan'),
      jumlah('Laporan kinerja tepat waktu', 'Laporan kinerja triwulan', 4, 'laporan', {
        lapor: 'TRIWULAN',
        tw: [1, 1, 1, 1],
      }),
      rataRata('Data kinerja cepat tersedia', 'Waktu pengumpulan data kinerja', 5, 'hari', 4.7, { turun: true }),
    ],
  },
  {
    nomor: 10,
    nip: '199107152015031910',
    jabatan: 'Pengolah Data dan Informasi',
    golongan: 'III/a',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 5,
    bobot: [40, 35, 25],
    indikator: [
      jumlah('Data kependudukan kelurahan akurat', 'Data penduduk yang diperiksa dan diperbarui', 4800, 'data', {
        rhkAtasan: 2,
      }),
      jumlah('Informasi layanan mudah diakses', 'Informasi yang terbit di kanal resmi', 96, 'informasi'),
      rasioBulanan('Permintaan data terpenuhi', 'Permintaan data yang selesai dalam 2 hari', 95, 15),
    ],
  },
  {
    nomor: 11,
    nip: '199405022019032911',
    jabatan: 'Pengolah Data dan Informasi',
    golongan: 'III/a',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 7,
    indikator: [
      jumlah('Data sosial mutakhir', 'Data keluarga yang diperbarui', 3000, 'keluarga', {
        rhkAtasan: 'Bantuan sosial tepat sasaran',
      }),
      jumlah('Warga rentan terlayani', 'Surat rekomendasi sosial yang terbit', 540, 'surat'),
      rataRata('Rekomendasi sosial cepat terbit', 'Waktu penerbitan rekomendasi', 2, 'hari', 1.9, { turun: true }),
    ],
  },
  {
    nomor: 12,
    nip: '198510112009011912',
    jabatan: 'Pengadministrasi Perkantoran',
    golongan: 'II/d',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 4,
    terisiSampai: 7,
    tanpaEmail: true,
    indikator: [
      jumlah('Surat masuk tercatat', 'Surat masuk yang dicatat pada hari yang sama', 2400, 'surat'),
      jumlah('Surat keluar terkendali', 'Surat keluar yang bernomor dan terarsip', 1800, 'surat'),
      jumlah('Rapat terselenggara lancar', 'Rapat dengan notula selesai dalam 1 hari', 60, 'rapat'),
    ],
  },
  {
    nomor: 13,
    nip: '198901202014022913',
    jabatan: 'Pengadministrasi Perkantoran',
    golongan: 'II/c',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 3,
    indikator: [
      jumlah('Dokumen keuangan lengkap', 'Berkas SPJ yang diperiksa lengkap', 480, 'berkas'),
      jumlah('Gaji dan tunjangan tepat waktu', 'Daftar pembayaran yang selesai tepat waktu', 24, 'daftar'),
      rataRata('Berkas cepat diperiksa', 'Waktu pemeriksaan berkas', 2, 'hari', 2.2, { turun: true }),
    ],
  },
  {
    nomor: 14,
    nip: '199210302022212914',
    jabatan: 'Operator Layanan Operasional',
    golongan: 'VII',
    status: 'PPPK',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 5,
    bobot: [50, 30, 20],
    indikator: [
      jumlah('Warga terlayani di loket', 'Warga yang dilayani sampai selesai', 7200, 'orang'),
      rataRata('Layanan loket cepat', 'Waktu tunggu warga di loket', 20, 'menit', 18, { turun: true, aspek: 'Waktu' }),
      rataRata('Warga puas di loket', 'Nilai kepuasan loket', 85, 'nilai', 86, { aspek: 'Kualitas' }),
    ],
  },
  {
    nomor: 15,
    nip: '199512082023211915',
    jabatan: 'Penata Layanan Operasional',
    golongan: 'IX',
    status: 'PPPK',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 6,
    indikator: [
      jumlah('Usaha mikro naik kelas', 'Usaha mikro yang didampingi sampai berizin', 120, 'usaha', { rhkAtasan: 2 }),
      jumlah('Kelompok warga aktif', 'Kelompok tani dan PKK yang aktif melapor', 132, 'laporan'),
      jumlah('Data pembangunan lengkap', 'Titik pembangunan yang difoto dan dipetakan', 144, 'titik', {
        tambahan: true,
      }),
    ],
  },
  {
    nomor: 16,
    nip: '199806132026212916',
    jabatan: 'Penata Layanan Operasional',
    golongan: 'IX',
    status: 'PPPK',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 4,
    mulai: '10-01',
    keterangan: 'PPPK baru',
    indikator: [
      jumlah('Warga mudah memperoleh informasi', 'Permintaan informasi yang dijawab', 60, 'permintaan', {
        mulai: '10-01',
      }),
      jumlah('Arsip digital lengkap', 'Berkas yang dipindai', 300, 'berkas', { mulai: '10-01' }),
      rasioBulanan('Informasi layanan benar', 'Jawaban yang tidak perlu diralat', 95, 20, { mulai: '10-01' }),
    ],
  },
];
