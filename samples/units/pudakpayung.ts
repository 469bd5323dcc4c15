/** Kelurahan Pudakpayung: the lurah retired in August and the secretary acts for him. All figures are invented. */
import { mendukung, type ContohIndikator } from '../indicators';
import type { ContohPegawai } from '../people';
import * as pos from './kelurahan';
import { SIKLUS_PUDAKPAYUNG } from './pudakpayung-siklus';
import type { SpesUnit } from './spec';
import { NIP_PINDAH } from './srondol-wetan';

const ANGKA: pos.AngkaKelurahan = {
  suratPerTahun: 2400,
  anakTidakSekolah: 18,
  keluargaSasaran: 910,
  posyanduBalita: 420,
  rtAktif: 102,
  sampahKg: 18_000,
  ikmSemester1: 88.1,
};

/** Served until 31 August: the indicator ends there, at the position planned for the third quarter. */
function sampaiAgustus(i: ContohIndikator): ContohIndikator {
  const [i1 = null, i2 = null, i3 = null] = i.tw ?? [];
  return { ...i, selesai: '08-31', ...(i.tw && i3 !== null ? { target: i3, tw: [i1, i2, i3, null] } : {}) };
}

const pegawai: ContohPegawai[] = [
  {
    nomor: 26,
    nip: '196808051990031926',
    jabatan: 'Lurah Pudakpayung',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    selesai: '08-31',
    keterangan: 'Pensiun 1 September; dinilai Camat (di luar unit ini)',
    terisiSampai: 8,
    bobot: [30, 30, 20, 20],
    indikator: pos.lurah(ANGKA).map(sampaiAgustus),
  },
  {
    nomor: 27,
    nip: '197507192001122927',
    jabatan: 'Sekretaris Kelurahan',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    keterangan: 'Plt. Lurah Pudakpayung sejak 1 September; dinilai Camat (di luar unit ini)',
    indikator: pos.sekretaris(ANGKA),
  },
  {
    nomor: 28,
    nip: '198111112006041928',
    jabatan: 'Kepala Seksi Pemerintahan dan Pembangunan',
    golongan: 'III/c',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 27,
    bobot: [40, 25, 20, 15],
    indikator: mendukung(pos.kasiPemerintahan(ANGKA), { 0: 'Layanan kelurahan cepat' }),
  },
  {
    nomor: 29,
    nip: '198504272010012929',
    jabatan: 'Kepala Seksi Kesejahteraan Sosial',
    golongan: 'III/b',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 27,
    indikator: pos.kasiKesos(ANGKA),
  },
  {
    nomor: 30,
    nip: '197809302005011930',
    jabatan: 'Kepala Seksi Ketenteraman dan Ketertiban Umum',
    golongan: 'III/b',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 27,
    indikator: pos.kasiTrantib(ANGKA),
  },
  {
    nomor: 31,
    nip: '199408162022032931',
    jabatan: 'Operator Layanan Operasional',
    golongan: 'II/c',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 28,
    indikator: mendukung(pos.petugasLayanan(ANGKA), { 0: 'Warga terlayani surat keterangan' }),
  },
  {
    nomor: 32,
    nip: '199701232024211932',
    jabatan: 'Pengolah Data dan Informasi',
    golongan: 'IX',
    status: 'PPPK',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 27,
    terisiSampai: 6,
    tanpaEmail: true,
    indikator: pos.pengolahData(ANGKA),
  },
  {
    nomor: 33,
    nip: '198812012015032933',
    jabatan: 'Pengadministrasi Perkantoran',
    golongan: 'II/c',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 27,
    indikator: mendukung(pos.pengadministrasi(), { 0: 1 }),
  },
  {
    nomor: 34,
    nip: '199112282022211934',
    jabatan: 'Operator Layanan Operasional',
    golongan: 'V',
    status: 'PPPK',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 28,
    indikator: pos.petugasLingkungan(ANGKA),
  },
  {
    nomor: 25,
    nip: NIP_PINDAH,
    jabatan: 'Operator Layanan Operasional',
    golongan: 'II/d',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 28,
    mulai: '07-01',
    keterangan: 'Pindahan dari Kelurahan Srondol Wetan',
    indikator: mendukung(pos.petugasLayanan({ ...ANGKA, suratPerTahun: 1200 }), { 0: 0 }).map((i) => ({
      ...i,
      mulai: '07-01' as const,
    })),
  },
];

export const PUDAKPAYUNG: SpesUnit = {
  slug: 'pudakpayung',
  urutan: 3,
  unitKerja: 'Kelurahan Pudakpayung',
  penilaian: 'ya',
  pegawai,
  siklus: SIKLUS_PUDAKPAYUNG,
};
