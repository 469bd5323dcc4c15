/** A realisation held against its target: faults that stop the row, and doubts that are only told. */
import { REALISASI, labelBulan, namaBulan, type Bulan } from '../contract';
import { banding, negatif, positif, type Decimal } from '../domain/decimal';
import { formatTarget } from '../domain/format';
import { satuanPersen } from '../domain/satuan';
import type { NilaiRealisasi, Realisasi, Target } from '../domain/model';
import type { NilaiTertulis } from './nilai';
import { NONE, problem, type Problem, type ProblemCode } from './problem';
import type { Report } from './row-schema';
import { samaSatuan } from './satuan';
import { shownNumber } from './shown';
import { mungkinTanggal } from './tanggal';
import { PERSEN_KECIL, angkaTanggal, batas, bulanJalan, sepertiTanggal } from './target-checks';

const C = REALISASI.columns;
/** A value this many times its target is more often a slip of the finger than a feat. */
const JAUH_DI_ATAS = 10;

/** One filled row, every column read by itself. */
export interface BarisRealisasi {
  readonly periode: Bulan;
  readonly kode: Target;
  readonly realisasi: NilaiTertulis;
  readonly bukti: string | null;
  readonly keterangan: string | null;
}

/** Reports every contradiction of a row. Columns that are faulty by themselves are undefined here and pass. */
export function periksaRealisasi(row: Partial<BarisRealisasi>, report: Report): void {
  const { periode, kode: target, realisasi, keterangan } = row;
  if (periode && target && (periode.bulan < target.bulanMulai || periode.bulan > target.bulanSelesai)) {
    report(problem('bulan-di-luar-target', C.periode.header, labelBulan(periode), { jalan: bulanJalan(target) }));
  }
  if (!realisasi) return;
  const satuan = target?.satuan;
  switch (realisasi.kind) {
    case 'tidak-berlaku':
      if (keterangan === null) report(problem('tanpa-alasan', C.keterangan.header, ''));
      return;
    case 'rentang':
      report(salah('bukan-satu-angka', `${shownNumber(realisasi.min)} s.d. ${shownNumber(realisasi.max)}`));
      return;
    case 'dari': {
      const got = tertulisDari(realisasi);
      if (!positif(realisasi.b)) report(salah('penyebut-nol', got));
      if (satuan !== undefined && !satuanPersen(satuan)) report(salah('dari-bukan-persen', got, { satuan }));
      return;
    }
    case 'angka': {
      const { nilai } = realisasi;
      if (negatif(nilai)) report(salah('negatif', shownNumber(nilai)));
      if (!target || satuan === undefined) return;
      if (realisasi.satuan !== null && !samaSatuan(realisasi.satuan, satuan)) {
        report(salah('satuan-lain', `${shownNumber(nilai)} ${realisasi.satuan}`, { satuan }));
      } else if (angkaTanggal(nilai, satuan)) {
        const { tanggal, usul } = sepertiTanggal(nilai, 'dari');
        report(salah('angka-tanggal', shownNumber(nilai), { tanggal, usul: satuanPersen(satuan) ? usul : '', satuan }));
      } else if (satuanPersen(satuan) && target.caraHitung === 'DIJUMLAHKAN') {
        report(salah('perlu-a-dari-b', `${shownNumber(nilai)} %`));
      }
    }
  }
}

const salah = (code: ProblemCode, got: string, detail?: Record<string, string>): Problem =>
  problem(code, C.realisasi.header, got, detail);

const tertulisDari = ({ a, b }: { readonly a: Decimal; readonly b: Decimal }): string =>
  `${shownNumber(a)} dari ${shownNumber(b)}`;

/** The value of a checked row; null for what the checks refuse. */
export function nilaiRealisasi(nilai: NilaiTertulis): NilaiRealisasi | null {
  switch (nilai.kind) {
    case 'angka':
      return { kind: 'angka', nilai: nilai.nilai };
    case 'dari':
      return { kind: 'dari', a: nilai.a, b: nilai.b };
    case 'tidak-berlaku':
      return { kind: 'tidak-berlaku' };
    case 'rentang':
      return null;
  }
}

/**
 * What counts but looks wrong, in one row. `bulanTiba`: the last month (0-12) that has begun on the day it is judged on.
 * It runs for every filled row, so texts are made only when something is found.
 */
export function keraguanRealisasi(
  value: Realisasi,
  target: Target,
  tahun: number,
  bulanTiba: number,
): readonly Problem[] {
  const { nilai, bulan } = value;
  if (nilai.kind === 'tidak-berlaku') return NONE;
  const found = nilai.kind === 'dari' ? keraguanDari(nilai) : keraguanAngka(nilai.nilai, target, tahun);
  if (bulan <= bulanTiba) return found;
  return [...found, problem('bulan-belum-tiba', C.periode.header, labelBulan({ tahun, bulan }))];
}

function keraguanDari(nilai: { readonly a: Decimal; readonly b: Decimal }): readonly Problem[] {
  if (nilai.a.lte(nilai.b)) return NONE;
  const usul = tertulisDari({ a: nilai.b, b: nilai.a });
  return [problem('pembilang-lebih', C.realisasi.header, tertulisDari(nilai), { usul })];
}

function keraguanAngka(nilai: Decimal, target: Target, tahun: number): readonly Problem[] {
  const header = C.realisasi.header;
  const max = batas(target.target)[1];
  if (banding(nilai, max) > 0) {
    if (max.isZero() || banding(nilai, max.times(JAUH_DI_ATAS)) <= 0) return NONE;
    if (mungkinTanggal(nilai.toNumber(), tahun)) {
      return [problem('mungkin-tanggal', header, shownNumber(nilai), sepertiTanggal(nilai, 'dari'))];
    }
    return [problem('jauh-di-atas-target', header, shownNumber(nilai), { target: formatTarget(target.target, 15) })];
  }
  if (!satuanPersen(target.satuan)) return NONE;
  const kecil = positif(nilai) && nilai.lte(PERSEN_KECIL) && max.gt(PERSEN_KECIL);
  if (!kecil) return NONE;
  return [problem('persen-satuan', header, `${shownNumber(nilai)} %`, { persen: shownNumber(nilai.times(100)) })];
}

/** The doubt about a cumulative value that is below an earlier month's, null when it may be. */
export function kumulatifTurun(now: Realisasi, before: Realisasi): Problem | null {
  const [sekarang, lalu] = [now.nilai, before.nilai];
  if (sekarang.kind === 'tidak-berlaku' || lalu.kind === 'tidak-berlaku') return null;
  const keduanya = sekarang.kind === 'dari' && lalu.kind === 'dari';
  const turun = keduanya ? sekarang.a.lt(lalu.a) : besar(sekarang).lt(besar(lalu));
  if (!turun) return null;
  const tertulis = (n: Terisi): string => (n.kind === 'dari' ? tertulisDari(n) : shownNumber(n.nilai));
  return problem('kumulatif-turun', C.realisasi.header, tertulis(sekarang), {
    bulan: namaBulan(before.bulan),
    lalu: tertulis(lalu),
  });
}

type Terisi = Exclude<NilaiRealisasi, { readonly kind: 'tidak-berlaku' }>;
const besar = (n: Terisi): Decimal => (n.kind === 'dari' ? n.a.times(100).div(n.b) : n.nilai);
