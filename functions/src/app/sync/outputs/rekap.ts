/** `Rekap Pegawai`: one line per person in the order of the tab Pegawai, never sorted by score. */
import { NAMA_PERIODE, REKAP_PEGAWAI, STATUS, type ColumnId, NAMA_TRIWULAN } from '../../../contract';
import { bulatkan } from '../../../domain/decimal';
import { formatPersen } from '../../../domain/format';
import type { HasilPegawai, Kelengkapan } from '../../../domain/hasil';
import { batasKeberatan, kalimatKeberatan } from '../../../domain/keberatan';
import { BATAS_DI_BAWAH_TARGET_PCT } from '../../../domain/fakta';
import { NAMA_PREDIKAT } from '../../../domain/kuadran';
import { penjelasanPegawai } from '../../../domain/langkah-pegawai';
import { NAMA_RATING, teksNilaiAkhir } from '../../../domain/penjelasan';
import { potong } from '../../../domain/teks';
import type { CellWrite } from '../../ports';
import { tanggalBiasa } from '../deadline';
import { rowsOf } from '../interpret';
import { shown } from './shown';
import { writtenTable, type Value } from './cells';
import { perhatianLatihan } from './latihan';
import type { Finding, View } from './view';

const MAX_NAMED = 2;
/** Letters of an indicator's name: enough to know it, so that 200 people stay readable. */
const MAX_NAME = 50;

export function rekapOutputs(view: View): CellWrite[] {
  const columns = view.interpreted.rekapColumns;
  if (!columns) return [];
  const findings = findingsByNip(view);
  return writtenTable(
    REKAP_PEGAWAI,
    rowsOf(view.gathered, REKAP_PEGAWAI),
    columns,
    [...view.pegawaiOf.keys()].map((nip) => line(view, nip, findings.get(nip) ?? [])),
  );
}

function findingsByNip({ findings }: View): ReadonlyMap<string | null, readonly Finding[]> {
  const byNip = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const mine = byNip.get(finding.nip);
    if (mine) mine.push(finding);
    else byNip.set(finding.nip, [finding]);
  }
  return byNip;
}

function line(
  view: View,
  nip: string,
  findings: readonly Finding[],
): Partial<Record<ColumnId<typeof REKAP_PEGAWAI>, Value>> {
  const pegawai = view.pegawaiOf.get(nip);
  const hasil = view.results.get(nip);
  if (!pegawai || !hasil) return {};
  const rated = view.gathered.registration.penilaian === 'ya';
  const quarter = (index: number): Value => {
    const of = hasil.periode.find((p) => p.periode === NAMA_TRIWULAN[index]);
    return of?.totalPct ? bulatkan(of.totalPct, 2).toNumber() : '';
  };
  return {
    pegawai: pegawai.nama,
    jabatan: pegawai.jabatan,
    kelengkapan: perDari(hasil.kelengkapan),
    capaian: hasil.totalPct ? bulatkan(hasil.totalPct, 2).toNumber() : '',
    tren: tren(hasil),
    usulan: rated && hasil.usulan ? NAMA_RATING[hasil.usulan] + (hasil.sementara ? ' (sementara)' : '') : '',
    ...latestRating(view, nip),
    disampaikan: disampaikan(view, nip),
    bukti: perDari(hasil.bukti),
    perhatian: perhatian(findings, hasil, perhatianLatihan(view, nip)),
    penjelasan: [penjelasanPegawai(rated ? hasil : { ...hasil, usulan: null }), ...keberatan(view, nip)].join(' '),
    tw1: quarter(0),
    tw2: quarter(1),
    tw3: quarter(2),
    tw4: quarter(3),
    nilaiSkp: shown(hasil.nilai?.nilai ?? hasil.nilai?.usulan ?? null),
    nilaiAkhir: rated ? latestNilai(view, nip) : '',
  };
}

/** When the latest result was told to the person, and until when he may object. */
function disampaikan({ gathered }: View, nip: string): string {
  const told = gathered.delivered.get(nip) ?? {};
  const periode = NAMA_PERIODE.findLast((nama) => told[nama] !== undefined);
  const tanggal = periode && told[periode];
  if (periode === undefined || tanggal === undefined) return '';
  return `${periode}: ${tanggalBiasa(tanggal)}, keberatan s.d. ${tanggalBiasa(batasKeberatan(tanggal))}`;
}

/** What objections came to, period by period. */
const keberatan = ({ ratings }: View, nip: string): string[] =>
  NAMA_PERIODE.flatMap((periode) => {
    const hasil = ratings.get(nip)?.perPeriode[periode]?.keberatan;
    return hasil ? [`${periode}: ${kalimatKeberatan(hasil)}`] : [];
  });

/** The ratings of the latest period that has a predikat, which names the period. */
function latestRating({ ratings }: View, nip: string): Partial<Record<ColumnId<typeof REKAP_PEGAWAI>, Value>> {
  const { perPeriode = {} } = ratings.get(nip) ?? {};
  const periode = NAMA_PERIODE.findLast((nama) => perPeriode[nama]?.hasil.predikat);
  const hasil = periode && perPeriode[periode]?.hasil;
  if (!hasil?.ratingHasilKerja || !hasil.ratingPerilaku || !hasil.predikat) return {};
  return {
    ratingHasilKerja: NAMA_RATING[hasil.ratingHasilKerja],
    ratingPerilaku: NAMA_RATING[hasil.ratingPerilaku],
    predikat: `${periode}: ${NAMA_PREDIKAT[hasil.predikat]}`,
  };
}

/** The final number of the latest period that has one, which names the period. */
function latestNilai({ ratings }: View, nip: string): string {
  const { perPeriode = {} } = ratings.get(nip) ?? {};
  const periode = NAMA_PERIODE.findLast((nama) => perPeriode[nama]?.hasil.akhir?.kategori);
  const akhir = teksNilaiAkhir(periode && perPeriode[periode]?.hasil.akhir);
  return akhir === null ? '' : `${periode}: ${akhir}`;
}

export const perDari = (k: Kelengkapan): string => (k.diharapkan === 0 ? '' : `${k.terisi} dari ${k.diharapkan}`);

/** The last two quarters that have a number, compared at two decimals. */
function tren(hasil: HasilPegawai): string {
  const totals = hasil.periode.filter((p) => p.periode !== 'Tahun').flatMap((p) => p.totalPct ?? []);
  const [before, last] = totals.slice(-2);
  if (!before || !last) return '';
  const change = bulatkan(last, 2).cmp(bulatkan(before, 2));
  return change > 0 ? '▲ naik' : change < 0 ? '▼ turun' : '= tetap';
}

function perhatian(findings: readonly Finding[], hasil: HasilPegawai, latihan: string | null): string {
  const count = (status: string): number => findings.filter((f) => f.status === status).length;
  const parts: string[] = latihan === null ? [] : [latihan];
  if (hasil.indikator.length === 0) parts.push('belum ada target');
  if (hasil.bobot.kind === 'salah' && !hasil.nilai) parts.push('jumlah bobot bukan 100');
  const below = hasil.indikator.filter(({ rincian }) => rincian.capaianPct?.lt(BATAS_DI_BAWAH_TARGET_PCT));
  if (below.length > 0) {
    const named = below
      .slice(0, MAX_NAMED)
      .map(
        ({ rincian }) =>
          `${potong(rincian.indikator, MAX_NAME)} ${rincian.capaianPct ? formatPersen(rincian.capaianPct) : ''} %`,
      );
    const rest = below.length > MAX_NAMED ? `; dan ${below.length - MAX_NAMED} lainnya` : '';
    parts.push(`di bawah target: ${named.join('; ')}${rest}`);
  }
  const late = count(STATUS.terlambat);
  if (late > 0) parts.push(`${late} laporan terlambat`);
  const held = count(STATUS.ditahan);
  if (held > 0) parts.push(`${held} baris ditahan`);
  const wrong = count(STATUS.perluDiperbaiki);
  if (wrong > 0) parts.push(`${wrong} baris perlu diperbaiki`);
  const check = count(STATUS.perluDicek);
  if (check > 0) parts.push(`${check} baris perlu dicek`);
  return parts.join('; ');
}
