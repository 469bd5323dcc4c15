/** What the leaders of Kelurahan Pudakpayung decided and said up to November. All of it is invented. */
import type { SpesSiklus } from './cycle-spec';

export const SIKLUS_PUDAKPAYUNG: SpesSiklus = {
  persetujuan: {
    25: { catatan: 'SKP baru sejak pindah 1 Juli, disepakati 6 Juli' },
    26: { catatan: 'SKP ditandatangani Camat 15 Januari; berakhir 31 Agustus' },
    27: { keputusan: null },
    30: {
      keputusan: 'DIKEMBALIKAN',
      catatan: 'Ada baris yang tersalin dari Sekretaris, dan RHK Atasan pada baris pertama belum tepat.',
    },
  },
  dinilaiKecuali: { 'TW I': [26] },
  penilaian: [
    { periode: 'TW I', pegawai: 28, perilaku: 'DI_ATAS' },
    {
      periode: 'TW I',
      pegawai: 34,
      hasilKerja: 'SESUAI',
      alasan: 'Dua laporan tidak terkirim karena sakit seminggu; pekerjaan di lapangan diselesaikan sesuai rencana.',
    },
  ],
  umpanBalik: [
    {
      hari: '03-27',
      pegawai: 31,
      tentang: 'Surat yang terbit tanpa perbaikan',
      isi: 'Hampir semua surat benar sejak awal. Bagikan contoh berkas yang benar kepada RT.',
      tindakLanjut: 'Lembar contoh dibagikan pada rapat RT bulan Mei',
    },
    {
      hari: '09-08',
      pegawai: 32,
      tentang: 'Kompeten',
      isi: 'Sejak Juli laporan belum diisi. Bila kesulitan memakai lembar kerja, ikut latihan di unit Latihan Banyumanik.',
      tindakLanjut: 'Ikut latihan bersama operator kecamatan',
    },
    {
      hari: '10-20',
      pegawai: 29,
      tentang: 'Kolaboratif',
      isi: 'Kerja sama dengan puskesmas membuat kunjungan posyandu naik. Teruskan pada penimbangan November.',
    },
  ],
  dikunci: [],
};
