/** What the leaders of Kelurahan Srondol Wetan decided and said up to November. All of it is invented. */
import type { SpesSiklus } from './cycle-spec';

const DARI_LAPORAN = 'Usulan belum ada karena bobotnya berjumlah 98; dinilai dari laporan bulanannya yang lengkap.';

export const SIKLUS_SRONDOL_WETAN: SpesSiklus = {
  persetujuan: {
    17: { catatan: 'SKP ditandatangani Camat 15 Januari' },
    19: { catatan: 'Target titik jalan mengikuti hasil musrenbang' },
    20: { keputusan: 'DIKEMBALIKAN', catatan: 'Jumlah bobot 98. Naikkan salah satunya sampai berjumlah 100.' },
    25: { catatan: 'Target setengah tahun: pindah tugas 1 Juli' },
  },
  dinilaiKecuali: { 'TW I': [], 'TW II': [], 'TW III': [20, 23, 24] },
  penilaian: [
    { periode: 'TW I', pegawai: 20, hasilKerja: 'SESUAI', alasan: DARI_LAPORAN },
    { periode: 'TW I', pegawai: 22, perilaku: 'DI_ATAS' },
    {
      periode: 'TW II',
      pegawai: 19,
      hasilKerja: 'SESUAI',
      alasan:
        'Lonjakan surat April dan Mei berasal dari pendaftaran sekolah yang dikerjakan bersama petugas loket; hasil kerja sendiri sesuai harapan.',
    },
    { periode: 'TW II', pegawai: 20, hasilKerja: 'SESUAI', alasan: DARI_LAPORAN },
    {
      periode: 'TW II',
      pegawai: 22,
      perilaku: 'DI_ATAS',
      inovasi: 'Warga mendapat pesan saat suratnya siap, sehingga cukup datang satu kali',
    },
  ],
  umpanBalik: [
    {
      hari: '03-30',
      pegawai: 22,
      tentang: 'Waktu tunggu warga di loket',
      isi: 'Waktu tunggu turun walaupun warga bertambah. Pertahankan pembagian antrean pagi.',
    },
    {
      hari: '07-13',
      pegawai: 24,
      tentang: 'Berkas yang tertata dan terdaftar',
      isi: 'Arsip 2024 masih menumpuk. Sisihkan dua jam setiap Jumat, jangan menunggu akhir tahun.',
      tindakLanjut: 'Jadwal Jumat pukul 13.00-15.00 mulai 17 Juli',
    },
    {
      hari: '10-12',
      pegawai: 21,
      tentang: 'Akuntabel',
      isi: 'Kejadian ditangani dengan baik, tetapi laporannya terlambat dua bulan. Catat pada hari kejadian.',
      tindakLanjut: 'Laporan September dilengkapi bersama Sekretaris Kelurahan',
    },
  ],
  dikunci: ['TW I'],
};
