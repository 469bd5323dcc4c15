/** What the leaders of Kantor Kecamatan Banyumanik decided and said up to November. All of it is invented. */
import type { SpesSiklus } from './cycle-spec';

export const SIKLUS_KECAMATAN: SpesSiklus = {
  persetujuan: {
    1: { catatan: 'SKP ditandatangani Sekretaris Daerah 12 Januari' },
    2: { catatan: 'Sesuai dialog kinerja 14 Januari' },
    3: {
      keputusan: 'DIKEMBALIKAN',
      catatan: 'Target TW dokumen perencanaan belum berjumlah 8. Mohon diperbaiki, lalu kabari saya.',
    },
    7: { catatan: 'Target anak kembali bersekolah dinaikkan dari 40 menjadi 48, sudah disepakati' },
    12: { keputusan: null },
    15: { catatan: 'RHK tambahan pemetaan titik pembangunan ditugaskan Camat' },
  },
  dinilaiKecuali: { 'TW I': [], 'TW II': [] },
  penilaian: [
    {
      periode: 'TW I',
      pegawai: 7,
      hasilKerja: 'SESUAI',
      alasan:
        'Anak kembali bersekolah baru bergerak pada awal tahun ajaran; pendataan TW I selesai dan datanya dipakai PKBM.',
    },
    { periode: 'TW I', pegawai: 8, perilaku: 'DI_ATAS' },
    { periode: 'TW II', pegawai: 6, perilaku: 'DI_ATAS' },
    {
      periode: 'TW II',
      pegawai: 7,
      hasilKerja: 'SESUAI',
      alasan: 'Bantuan sosial diperiksa lebih cepat dari jadwal; anak kembali bersekolah menunggu tahun ajaran baru.',
    },
  ],
  umpanBalik: [
    {
      hari: '03-31',
      pegawai: 13,
      tentang: 'Waktu pemeriksaan berkas',
      isi: 'Berkas rata-rata selesai dalam 2,3 hari. Berkas yang lengkap dikerjakan lebih dahulu, yang kurang langsung dikembalikan hari itu juga.',
      tindakLanjut: 'Memakai daftar periksa SPJ mulai 13 April',
    },
    {
      hari: '07-09',
      pegawai: 5,
      tentang: 'Realisasi PBB-P2 terhadap ketetapan',
      isi: 'Tiga kelurahan masih jauh dari posisi Juni. Mohon jadwalkan penagihan bersama lurahnya sebelum jatuh tempo.',
      tindakLanjut: 'Jadwal tiga kelurahan disusun 13 Juli; posisi dilaporkan setiap Senin',
    },
    {
      hari: '08-19',
      pegawai: 14,
      tentang: 'Berorientasi Pelayanan',
      isi: 'Warga lansia didahulukan dan diantar sampai selesai. Cara ini baik; tolong ajarkan kepada petugas baru.',
    },
    {
      hari: '10-06',
      pegawai: 12,
      tentang: 'Surat masuk yang dicatat pada hari yang sama',
      isi: 'Laporan Agustus dan September belum diisi. Isi dari buku agenda, tidak perlu menunggu rekap.',
      tindakLanjut: 'Diisi paling lambat 30 November, didampingi Kepala Subbagian Umum',
    },
  ],
  dikunci: ['TW I'],
  tanpaBaris: [16],
};
