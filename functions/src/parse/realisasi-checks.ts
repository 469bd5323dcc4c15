/** A realisation held against its target: faults that stop the row, and doubts that are only told. */
import { REALISASI, labelBulan, namaBulan, type Bulan } from '../contract';
import type { Decimal } from '../domain/decimal';
import { formatTarget } from '../domain/format';
import type { NilaiRealisasi, Realisasi, Tanggal, Target } from '../domain/model';
import type { NilaiTertulis } from './nilai';
import { problem, type Problem, type ProblemCode } from './problem';
import type { Report } from './row-schema';
import { isPersen, samaSatuan } from './satuan';
import { shownNumber, shownSerial } from './shown';
import { isSerial, mungkinTanggal } from './tanggal';
import { PERSEN_KECIL, batas, bulanJalan } from './target-checks';

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
  const salah = (code: ProblemCode, got: string, detail?: Record<string, string>): void =>
    report(problem(code, C.realisasi.header, got, detail));
  const satuan = target?.satuan;
  switch (realisasi.kind) {
    case 'tidak-berlaku':
      if (keterangan === null) report(problem('tanpa-alasan', C.keterangan.header, ''));
      return;
    case 'rentang':
      salah('bukan-satu-angka', `${shownNumber(realisasi.min)} s.d. ${shownNumber(realisasi.max)}`);
      return;
    case 'dari': {
      const got = tertulisDari(realisasi);
      if (!realisasi.b.gt(0)) salah('penyebut-nol', got);
      if (satuan !== undefined && !isPersen(satuan)) salah('dari-bukan-persen', got, { satuan });
      return;
    }
    case 'angka': {
      const got = shownNumber(realisasi.nilai);
      if (realisasi.nilai.lt(0)) salah('negatif', got);
      if (!target || satuan === undefined) return;
      if (realisasi.satuan !== null && !samaSatuan(realisasi.satuan, satuan)) {
        salah('satuan-lain', `${got} ${realisasi.satuan}`, { satuan });
      } else if (isPersen(satuan) && realisasi.nilai.isInteger() && isSerial(realisasi.nilai.toNumber())) {
        salah('persen-tanggal', got, seperti(realisasi.nilai));
      } else if (isPersen(satuan) && target.caraHitung === 'DIJUMLAHKAN') {
        salah('perlu-a-dari-b', `${got} %`);
      }
    }
  }
}

const tertulisDari = ({ a, b }: { readonly a: Decimal; readonly b: Decimal }): string =>
  `${shownNumber(a)} dari ${shownNumber(b)}`;

/** What was probably typed before the sheet turned it into a date: '7/8' becomes 7 August. */
function seperti(serial: Decimal): { readonly tanggal: string; readonly usul: string } {
  const tanggal = shownSerial(serial.toNumber());
  const [hari = '', bulan = ''] = tanggal.split('/').map((part) => String(Number(part)));
  return { tanggal, usul: `${hari} dari ${bulan}` };
}

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

/** What counts but looks wrong, in one row. `tanggal`: the day it is judged on, when that matters. */
export function keraguanRealisasi(
  value: Realisasi,
  target: Target,
  tahun: number,
  tanggal: Tanggal | undefined,
): Problem[] {
  const found: Problem[] = [];
  const { nilai } = value;
  const say = (code: ProblemCode, got: string, detail: Record<string, string>): void => {
    found.push(problem(code, C.realisasi.header, got, detail));
  };
  if (nilai.kind === 'dari' && nilai.a.gt(nilai.b)) {
    say('pembilang-lebih', tertulisDari(nilai), { usul: tertulisDari({ a: nilai.b, b: nilai.a }) });
  }
  if (nilai.kind === 'angka') {
    const max = batas(target.target)[1];
    const terbaca = shownNumber(nilai.nilai);
    if (isPersen(target.satuan) && nilai.nilai.gt(0) && nilai.nilai.lte(PERSEN_KECIL) && max.gt(PERSEN_KECIL)) {
      say('persen-satuan', `${terbaca} %`, { persen: shownNumber(nilai.nilai.times(100)) });
    }
    if (max.gt(0) && nilai.nilai.gt(max.times(JAUH_DI_ATAS))) {
      const berupaTanggal = mungkinTanggal(nilai.nilai.toNumber(), tahun);
      if (berupaTanggal) say('mungkin-tanggal', terbaca, seperti(nilai.nilai));
      else say('jauh-di-atas-target', terbaca, { target: formatTarget(target.target, 15) });
    }
  }
  if (tanggal !== undefined && nilai.kind !== 'tidak-berlaku') {
    const awal = `${tahun}-${String(value.bulan).padStart(2, '0')}-01`;
    if (awal > tanggal) {
      const bulan = labelBulan({ tahun, bulan: value.bulan });
      found.push(problem('bulan-belum-tiba', C.periode.header, bulan));
    }
  }
  return found;
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
