/** What the columns of a `Target` row say together: faults that stop it, and doubts that are only told. */
import { TARGET, bulanPendek, labelBulan } from '../contract';
import { NOL, type Decimal } from '../domain/decimal';
import { formatTarget } from '../domain/format';
import type { NilaiTarget, Target } from '../domain/model';
import type { NilaiTertulis } from './nilai';
import { problem, type Problem } from './problem';
import type { Report } from './row-schema';
import { biasaDijumlahkan, isPersen, samaSatuan, satuanWaktu } from './satuan';
import { shownNumber, shownSerial } from './shown';
import { isSerial, mungkinTanggal } from './tanggal';
import { TW_COLUMNS, type BarisTarget } from './target-row';

const C = TARGET.columns;
type Empat<T> = readonly [T, T, T, T];
const TRIWULAN = [0, 1, 2, 3] as const;
/** Below this a percent was probably typed as '95%', which a sheet keeps as 0.95. Source: domain rules 7.1. */
export const PERSEN_KECIL = 1.5;

/** The number or range of a written value; null when it is something a target cannot be. */
export function nilaiTarget(nilai: NilaiTertulis): NilaiTarget | null {
  if (nilai.kind === 'angka') return { kind: 'angka', nilai: nilai.nilai };
  return nilai.kind === 'rentang' ? { kind: 'rentang', min: nilai.min, max: nilai.max } : null;
}

export const batas = (t: NilaiTarget): readonly [min: Decimal, max: Decimal] =>
  t.kind === 'angka' ? [t.nilai, t.nilai] : [t.min, t.max];

/** Whether a number is a date serial in a unit that allows none so large: '7-8' or '7.5' that the sheet took for a date. */
export const angkaTanggal = (nilai: Decimal, satuan: string): boolean =>
  nilai.isInteger() && isSerial(nilai.toNumber()) && (isPersen(satuan) || satuanWaktu(satuan));

/** What was probably typed before the sheet turned it into a date: '7-8' and '7/8' become 7 August. */
export function sepertiTanggal(
  serial: Decimal,
  kata: 's.d.' | 'dari',
): { readonly tanggal: string; readonly usul: string } {
  const tanggal = shownSerial(serial.toNumber());
  const [hari = '', bulan = ''] = tanggal.split('/').map((part) => String(Number(part)));
  return { tanggal, usul: `${hari} ${kata} ${bulan}` };
}

/** Reports every contradiction of a row. Columns that are faulty by themselves are undefined here and pass. */
export function periksaTarget(row: Partial<BarisTarget>, tahun: number, report: Report): void {
  const target = row.target && nilaiSah(row.target, row.satuan, C.target.header, report);
  if (target && row.arah !== undefined) {
    const [min, max] = batas(target);
    if (min.lt(0) || (row.arah !== 'TURUN' && max.lte(0))) {
      report(problem('target-tidak-sah', C.target.header, formatTarget(target, 15)));
    }
  }
  if (row.caraHitung === null && row.satuan !== undefined && !biasaDijumlahkan(row.satuan)) {
    report(problem('cara-hitung-kosong', C.caraHitung.header, '', { satuan: row.satuan }));
  }
  periksaBulan(row, tahun, report);
  if (target) periksaTriwulan(row, target, report);
  if (row.kode === null && row.pegawai && row.rhk && row.indikator && row.target && row.satuan) {
    report(problem('kode-kosong', C.kode.header, ''));
  }
}

/** The value as a target in the row's own unit, or undefined after saying why not. */
function nilaiSah(
  nilai: NilaiTertulis,
  satuan: string | undefined,
  header: string,
  report: Report,
): NilaiTarget | undefined {
  const target = nilaiTarget(nilai);
  if (target === null || nilai.kind === 'dari' || nilai.kind === 'tidak-berlaku') {
    const got = nilai.kind === 'dari' ? `${shownNumber(nilai.a)} dari ${shownNumber(nilai.b)}` : 'tidak berlaku';
    report(problem('bukan-target', header, got));
    return undefined;
  }
  if (nilai.satuan !== null && satuan !== undefined && !samaSatuan(nilai.satuan, satuan)) {
    report(problem('satuan-lain', header, `${formatTarget(target, 15)} ${nilai.satuan}`, { satuan }));
    return undefined;
  }
  if (nilai.kind === 'angka' && satuan !== undefined && angkaTanggal(nilai.nilai, satuan)) {
    const seperti = sepertiTanggal(nilai.nilai, 's.d.');
    report(problem('angka-tanggal', header, shownNumber(nilai.nilai), { ...seperti, satuan }));
    return undefined;
  }
  return target;
}

function periksaBulan({ mulai, selesai }: Partial<BarisTarget>, tahun: number, report: Report): void {
  for (const [bulan, header] of [[mulai, C.mulai.header], [selesai, C.selesai.header]] as const) {
    if (bulan && bulan.tahun !== tahun) {
      report(problem('di-luar-tahun', header, labelBulan(bulan), { tahun: String(tahun) }));
    }
  } // prettier-ignore
  if (mulai && selesai && mulai.tahun === selesai.tahun && mulai.bulan > selesai.bulan) {
    report(problem('tanggal-terbalik', C.selesai.header, labelBulan(selesai), { mulai: labelBulan(mulai) }));
  }
}

const twOf = (row: Partial<BarisTarget>): Empat<NilaiTertulis | null | undefined> => [
  row.targetTw1, row.targetTw2, row.targetTw3, row.targetTw4,
]; // prettier-ignore

/** First and last quarter (0-3) in which the indicator runs. */
const triwulanJalan = ({ mulai, selesai }: Partial<BarisTarget>): readonly [number, number] => [
  Math.ceil((mulai?.bulan ?? 1) / 3) - 1,
  Math.ceil((selesai?.bulan ?? 12) / 3) - 1,
];

/** Quarter targets are parts of the year (Dijumlahkan) or levels; a percent that is added up is still a level. */
const berupaBagian = (row: Partial<BarisTarget>): boolean =>
  (row.caraHitung ?? 'DIJUMLAHKAN') === 'DIJUMLAHKAN' && !isPersen(row.satuan ?? '');

function periksaTriwulan(row: Partial<BarisTarget>, target: NilaiTarget, report: Report): void {
  const tw = twOf(row);
  if (
    tw.every((nilai) => nilai === null) ||
    tw.includes(undefined) ||
    row.mulai === undefined ||
    row.selesai === undefined
  )
    return;
  const [awal, akhir] = triwulanJalan(row);
  if (awal > akhir) return;
  const jalan = TRIWULAN.filter((q) => q >= awal && q <= akhir);

  const kosong = jalan.filter((q) => tw[q] === null).map((q) => TW_COLUMNS[q].header);
  if (kosong[0] !== undefined) report(problem('target-tw-sebagian', kosong[0], '', { kosong: kosong.join(', ') }));

  const nilai = TRIWULAN.map((q) => {
    const tertulis = tw[q];
    const sah = tertulis ? nilaiSah(tertulis, row.satuan, TW_COLUMNS[q].header, report) : undefined;
    if (sah && batas(sah)[0].lt(0)) report(problem('negatif', TW_COLUMNS[q].header, formatTarget(sah, 15)));
    if (sah && !jalan.includes(q) && !batas(sah)[1].isZero()) {
      report(problem('target-tw-di-luar', TW_COLUMNS[q].header, formatTarget(sah, 15)));
    }
    return sah;
  });
  const berjalan = jalan.flatMap((q) => nilai[q] ?? []);
  if (berjalan.length < jalan.length || row.caraHitung === undefined || row.satuan === undefined) return;
  if (berupaBagian(row)) periksaJumlah(berjalan, target, report);
  else periksaAkhir(berjalan.at(-1), TW_COLUMNS[jalan.at(-1) ?? 3].header, target, report);
}

function periksaJumlah(bagian: readonly NilaiTarget[], target: NilaiTarget, report: Report): void {
  const [min, max] = [0, 1].map((i) => bagian.reduce((sum, b) => sum.plus(batas(b)[i as 0 | 1]), NOL)) as [
    Decimal,
    Decimal,
  ];
  const [targetMin, targetMax] = batas(target);
  if (min.eq(targetMin) && max.eq(targetMax)) return;
  const selisih = min.eq(targetMin) ? max.minus(targetMax) : min.minus(targetMin);
  const jumlah: NilaiTarget = min.eq(max) ? { kind: 'angka', nilai: min } : { kind: 'rentang', min, max };
  report(
    problem('target-tw-jumlah', C.targetTw1.header, formatTarget(jumlah, 15), {
      target: formatTarget(target, 15),
      selisih: `${shownNumber(selisih.abs())} ${selisih.gt(0) ? 'terlalu banyak' : 'kurang'}`,
    }),
  );
}

function periksaAkhir(akhir: NilaiTarget | undefined, header: string, target: NilaiTarget, report: Report): void {
  if (!akhir) return;
  const [min, max] = batas(akhir);
  const [targetMin, targetMax] = batas(target);
  if (min.eq(targetMin) && max.eq(targetMax)) return;
  report(problem('target-tw-akhir', header, formatTarget(akhir, 15), { target: formatTarget(target, 15) }));
}

/** Quarter targets of a checked row: null when all are blank; quarters in which the indicator does not run are null. */
export function targetTriwulan(row: BarisTarget): Target['targetTw'] {
  const tw = twOf(row);
  if (tw.every((nilai) => nilai === null)) return null;
  const [awal, akhir] = triwulanJalan(row);
  const di = (q: number): NilaiTarget | null => {
    const nilai = tw[q];
    return nilai && q >= awal && q <= akhir ? nilaiTarget(nilai) : null;
  };
  return [di(0), di(1), di(2), di(3)];
}

/** What counts but looks wrong. */
export function keraguanTarget(target: Target, tahun: number): Problem[] {
  const found: Problem[] = [];
  const [min, max] = batas(target.target);
  const terbaca = formatTarget(target.target, 15);
  if (isPersen(target.satuan) && max.gt(0) && max.lte(PERSEN_KECIL)) {
    found.push(problem('persen-satuan', C.target.header, `${terbaca} %`, { persen: shownNumber(max.times(100)) }));
  }
  if (min.eq(max) && mungkinTanggal(min.toNumber(), tahun)) {
    found.push(problem('mungkin-tanggal', C.target.header, terbaca, sepertiTanggal(min, 's.d.')));
  }
  if (target.bobot?.gt(0) && target.bobot.lt(1)) {
    const bobot = shownNumber(target.bobot);
    found.push(problem('bobot-kecil', C.bobot.header, bobot, { persen: shownNumber(target.bobot.times(100)) }));
  }
  if (target.tahunLalu && lebihRingan(target)) {
    found.push(problem('di-bawah-tahun-lalu', C.target.header, terbaca, { lalu: shownNumber(target.tahunLalu) }));
  }
  return found;
}

/** Whether last year reached more than the target asks for. */
export function lebihRingan({ arah, target, tahunLalu }: Target): boolean {
  const [min, max] = batas(target);
  return tahunLalu !== null && (arah === 'NAIK' ? tahunLalu.gt(max) : tahunLalu.lt(min));
}

/** Months in which a target runs, e.g. 'Apr-Des'. */
export const bulanJalan = (target: Target): string =>
  `${bulanPendek(target.bulanMulai)}-${bulanPendek(target.bulanSelesai)}`;
