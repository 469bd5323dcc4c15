/** Builders for domain values in tests: a test names only the fact that matters. */
import { bulatkan, dec, type Decimal } from '../../../functions/src/domain/decimal';
import type {
  MasukanPegawai,
  NilaiRealisasi,
  NilaiTarget,
  Pegawai,
  Realisasi,
  Target,
} from '../../../functions/src/domain/model';
import { nilaiPegawai } from '../../../functions/src/domain/nilai-pegawai';
import type { HasilPegawai, RincianIndikator } from '../../../functions/src/domain/hasil';
import { permenpanrb6tahun2022 } from '../../../functions/src/domain/policy/permenpanrb-6-2022';

export const POLICY = permenpanrb6tahun2022;
export const TAHUN = 2026;

export const angka = (nilai: string | number): NilaiTarget & { kind: 'angka' } => ({
  kind: 'angka',
  nilai: dec(nilai),
});
export const rentang = (min: string | number, max: string | number): NilaiTarget => ({
  kind: 'rentang',
  min: dec(min),
  max: dec(max),
});
export const dari = (a: number, b: number): NilaiRealisasi => ({ kind: 'dari', a: dec(a), b: dec(b) });
export const TIDAK_BERLAKU: NilaiRealisasi = { kind: 'tidak-berlaku' };

export const aPegawai = (over: Partial<Pegawai> = {}): Pegawai => ({
  nip: '199001012015031001',
  nama: 'Pegawai Contoh 01',
  jabatan: 'Pelaksana',
  pejabatPenilai: null,
  mulai: null,
  selesai: null,
  statusPegawai: 'PNS',
  golongan: null,
  kelompokJabatan: null,
  jenjang: null,
  email: null,
  cuti: [],
  ...over,
});

export const aTarget = (over: Partial<Target> = {}): Target => ({
  kode: 'BK42TQ',
  nip: '199001012015031001',
  rhk: 'Warga terlayani',
  indikator: 'Surat selesai',
  target: angka(120),
  satuan: 'surat',
  arah: 'NAIK',
  caraHitung: 'DIJUMLAHKAN',
  lapor: 'BULANAN',
  bobot: null,
  targetTw: null,
  bulanMulai: 1,
  bulanSelesai: 12,
  tahunLalu: null,
  jenisHasilKerja: 'UTAMA',
  aspek: null,
  indikatorBersama: null,
  rhkAtasan: null,
  asumsi: [],
  ...over,
});

export const aRealisasi = (
  bulan: number,
  nilai: number | string | NilaiRealisasi,
  over: Partial<Realisasi> = {},
): Realisasi => ({
  kode: 'BK42TQ',
  bulan,
  nilai: typeof nilai === 'object' ? nilai : angka(nilai),
  bukti: 'dok 1',
  keterangan: null,
  ...over,
});

/** Reports by month: { 1: 10, 3: TIDAK_BERLAKU }. */
export const laporan = (
  perBulan: Readonly<Record<number, number | string | NilaiRealisasi>>,
  over: Partial<Realisasi> = {},
): Realisasi[] => Object.entries(perBulan).map(([bulan, nilai]) => aRealisasi(Number(bulan), nilai, over));

export const hitung = (masukan: Partial<MasukanPegawai>, tanggal = '2026-07-10'): HasilPegawai =>
  nilaiPegawai(
    { pegawai: aPegawai(), target: [aTarget()], realisasi: [], ...masukan },
    { tahun: TAHUN, tanggal, policy: POLICY },
  );

/** Breakdown of the only indicator of a person. */
export function rincianDari(
  target: Partial<Target>,
  perBulan: Readonly<Record<number, number | string | NilaiRealisasi>>,
  { pegawai = {}, tanggal = '2026-07-10' }: { pegawai?: Partial<Pegawai>; tanggal?: string } = {},
): RincianIndikator {
  const hasil = hitung(
    { pegawai: aPegawai(pegawai), target: [aTarget(target)], realisasi: laporan(perBulan) },
    tanggal,
  );
  const first = hasil.indikator[0];
  if (!first) throw new Error('no indicator');
  return first.rincian;
}

/** A target as text with at most 6 decimals, so that table cases stay readable. */
export function teksTarget(t: NilaiTarget | null): string | null {
  const text = (n: Decimal): string => bulatkan(n, 6).toFixed();
  if (t === null) return null;
  return t.kind === 'angka' ? text(t.nilai) : `${text(t.min)}..${text(t.max)}`;
}
