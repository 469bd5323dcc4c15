/** Kelurahan Srondol Wetan: nine people, one of whom moved to Pudakpayung at mid-year. All figures are invented. */
import { mendukung } from '../indicators';
import type { ContohPegawai } from '../people';
import * as pos from './kelurahan';
import { SIKLUS_SRONDOL_WETAN } from './srondol-wetan-siklus';
import type { SpesUnit } from './spec';

const ANGKA: pos.AngkaKelurahan = {
  suratPerTahun: 1800,
  anakTidakSekolah: 12,
  keluargaSasaran: 640,
  posyanduBalita: 310,
  rtAktif: 76,
  sampahKg: 14_400,
  ikmSemester1: 86.3,
};

/** Served here until 30 June, from 1 July in Pudakpayung. */
export const NIP_PINDAH = '199006212014031925';

const pegawai: ContohPegawai[] = [
  {
    nomor: 17,
    nip: '197602172000031917',
    jabatan: 'Lurah Srondol Wetan',
    golongan: 'III/d',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    keterangan: 'Dinilai Camat (di luar unit ini)',
    bobot: [30, 30, 20, 20],
    indikator: pos.lurah(ANGKA),
  },
  {
    nomor: 18,
    nip: '198205122006042918',
    jabatan: 'Sekretaris Kelurahan',
    golongan: 'III/c',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 17,
    terisiSampai: 11,
    indikator: mendukung(pos.sekretaris(ANGKA), { 0: 'Warga puas atas layanan kelurahan' }),
  },
  {
    nomor: 19,
    nip: '198408292009011919',
    jabatan: 'Kepala Seksi Pemerintahan dan Pembangunan',
    golongan: 'III/c',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 17,
    indikator: mendukung(pos.kasiPemerintahan(ANGKA), { 0: 0, 1: 'Penerimaan PBB-P2 kelurahan tercapai' }),
  },
  {
    nomor: 20,
    nip: '198610042010012920',
    jabatan: 'Kepala Seksi Kesejahteraan Sosial',
    golongan: 'III/c',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 17,
    bobot: [30, 30, 20, 20],
    indikator: mendukung(pos.kasiKesos(ANGKA), { 0: 'Warga puas atas layanan kelurahan' }),
  },
  {
    nomor: 21,
    nip: '197912252007011921',
    jabatan: 'Kepala Seksi Ketenteraman dan Ketertiban Umum',
    golongan: 'III/b',
    kelompok: 'JA',
    jenjang: 'Pengawas',
    penilai: 17,
    terisiSampai: 8,
    indikator: mendukung(pos.kasiTrantib(ANGKA), { 1: 'Pengaduan warga tuntas' }),
  },
  {
    nomor: 22,
    nip: '199302142019032922',
    jabatan: 'Operator Layanan Operasional',
    golongan: 'II/c',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 18,
    indikator: mendukung(pos.petugasLayanan(ANGKA), { 0: 'Layanan kelurahan cepat', 1: 0 }),
  },
  {
    nomor: 23,
    nip: '199609182023212923',
    jabatan: 'Pengolah Data dan Informasi',
    golongan: 'IX',
    status: 'PPPK',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 18,
    indikator: mendukung(pos.pengolahData(ANGKA), { 0: 2 }),
  },
  {
    nomor: 24,
    nip: '198703032014061924',
    jabatan: 'Pengadministrasi Perkantoran',
    golongan: 'II/b',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 18,
    terisiSampai: 9,
    tanpaEmail: true,
    indikator: pos.pengadministrasi(),
  },
  {
    nomor: 25,
    nip: NIP_PINDAH,
    jabatan: 'Operator Layanan Operasional',
    golongan: 'II/d',
    kelompok: 'JA',
    jenjang: 'Pelaksana',
    penilai: 19,
    selesai: '06-30',
    keterangan: 'Pindah ke Kelurahan Pudakpayung sejak 1 Juli',
    indikator: pos
      .petugasLingkungan(ANGKA)
      .map((i) => ({ ...i, selesai: '06-30' as const, target: separuh(i.target) })),
  },
];

/** Half a year of service, half of the target. */
function separuh(target: number | string): number | string {
  return typeof target === 'number' ? target / 2 : target;
}

export const SRONDOL_WETAN: SpesUnit = {
  slug: 'srondol-wetan',
  urutan: 2,
  unitKerja: 'Kelurahan Srondol Wetan',
  penilaian: 'ya',
  pegawai,
  siklus: SIKLUS_SRONDOL_WETAN,
};
