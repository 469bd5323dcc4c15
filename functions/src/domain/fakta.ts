/** `Fakta`: what a leader must know before rating one person for one period, in one line. Counts and names, no judgement. */
import type { Decimal } from './decimal';
import { formatBulan, formatPersen } from './format';
import type { HasilIndikator, HasilPegawai } from './hasil';
import type { Realisasi } from './model';
import { kalimat } from './penjelasan';
import { predikatPeriodik, type HasilPenilaian } from './penilaian';
import type { PeriodePenilaian } from './periode';
import { potong } from './teks';

/** Capaian from which an indicator is told as "di bawah target": the lower edge of "sesuai". A local default, not law. */
export const BATAS_DI_BAWAH_TARGET_PCT = 90;
const MAKS_INDIKATOR = 3;
const MAKS_KETERANGAN = 2;
/** Characters. */
const PANJANG_INDIKATOR = 30;
const PANJANG_KETERANGAN = 60;

export interface MasukanFakta {
  readonly hasil: HasilPegawai;
  readonly periode: PeriodePenilaian;
  /** The person's reports, for evidence and reasons. */
  readonly realisasi: readonly Realisasi[];
  /** Notes of feedback in the period. */
  readonly umpanBalik: number;
  /** Predicates of the quarters; told for `Tahun` only. */
  readonly triwulan: readonly Pick<HasilPenilaian, 'periode' | 'predikat'>[];
}

interface Terukur {
  readonly indikator: string;
  readonly kode: string;
  readonly pct: Decimal;
}

/** Capaian as the last report up to `bulan` (1-12) left it; null without one, and while nothing was to be reached. */
function capaianSampai({ rincian, bulan: perBulan }: HasilIndikator, bulan: number): Decimal | null {
  const terakhir = rincian.bulanTerpakai.findLast((b) => b <= bulan);
  return perBulan.find((b) => b.bulan === terakhir)?.capaianPct ?? null;
}

const belumDiisi = ({ rincian, bulan: perBulan }: HasilIndikator, bulan: number): boolean =>
  !rincian.bulanTerpakai.some((b) => b <= bulan) && perBulan.some((b) => b.bulan <= bulan && b.terlewat);

/** A whole percent without ",00"; never rounded onto a limit that it has not reached. */
const persen = (pct: Decimal): string => `${formatPersen(pct).replace(/,00$/, '')} %`;

const lainnya = (semua: number, disebut: number): string => (semua > disebut ? `, dan ${semua - disebut} lainnya` : '');

function teksTarget(jumlah: number, terukur: readonly Terukur[], bawah: readonly Terukur[]): string {
  if (terukur.length === 0) return `${jumlah} indikator, belum ada capaian`;
  if (bawah.length === 0) return `${jumlah} indikator, tidak ada di bawah target`;
  const nama = bawah.slice(0, MAKS_INDIKATOR).map((t) => `${potong(t.indikator, PANJANG_INDIKATOR)} ${persen(t.pct)}`);
  const sisa = lainnya(bawah.length, MAKS_INDIKATOR);
  return `${jumlah} indikator, ${bawah.length} di bawah target: ${nama.join(', ')}${sisa}`;
}

/** Used reports up to the period's end that name evidence, of all used. */
function teksBukti({ hasil, periode, realisasi }: MasukanFakta): string | null {
  const terpakai = new Map(hasil.indikator.map(({ rincian }) => [rincian.kode, new Set(rincian.bulanTerpakai)]));
  const sampai = realisasi.filter((r) => r.bulan <= periode.bulanAkhir && terpakai.get(r.kode)?.has(r.bulan));
  return sampai.length === 0 ? null : `bukti ${sampai.filter((r) => r.bukti !== null).length}/${sampai.length}`;
}

/** Reasons given in the period's months: those of indicators below target first, then the latest. Equal texts once. */
function teksKeterangan({ hasil, periode, realisasi }: MasukanFakta, bawah: readonly Terukur[]): string | null {
  const diLuar = new Map(hasil.indikator.map(({ rincian }) => [rincian.kode, rincian.bulanDiLuar]));
  const penting = new Set(bawah.map((t) => t.kode));
  const dipakai = realisasi
    .filter((r) => r.bulan >= periode.bulanAwal && r.bulan <= periode.bulanAkhir)
    .filter((r) => diLuar.get(r.kode)?.includes(r.bulan) === false)
    .sort((a, b) => Number(penting.has(b.kode)) - Number(penting.has(a.kode)) || b.bulan - a.bulan);
  const perTeks = new Map<string, Set<number>>();
  for (const { keterangan, bulan } of dipakai) {
    if (keterangan === null) continue;
    const bulanTeks = perTeks.get(keterangan);
    if (bulanTeks) bulanTeks.add(bulan);
    else perTeks.set(keterangan, new Set([bulan]));
  }
  if (perTeks.size === 0) return null;
  const teks = [...perTeks]
    .slice(0, MAKS_KETERANGAN)
    .map(([isi, bulan]) => `${potong(isi, PANJANG_KETERANGAN)} (${formatBulan([...bulan].sort((a, b) => a - b))})`);
  return `keterangan: ${teks.join(', ')}${lainnya(perTeks.size, MAKS_KETERANGAN)}`;
}

/**
 * '8 indikator, 2 di bawah target: PBB 74 %, IKM 81,25 %; bukti 6/8; 2 umpan balik; keterangan: vaksin kosong (Mei)'.
 * Capaian and evidence are those up to the end of the period, like the number beside them; reasons are the period's own.
 * An indicator that nobody has reported yet is below nothing: it is told apart.
 */
export function fakta(masukan: MasukanFakta): string {
  const { hasil, periode, umpanBalik, triwulan } = masukan;
  const terukur = hasil.indikator.flatMap((i): Terukur[] => {
    const pct = capaianSampai(i, periode.bulanAkhir);
    return pct === null ? [] : [{ indikator: i.rincian.indikator, kode: i.rincian.kode, pct }];
  });
  const bawah = terukur.filter((t) => t.pct.lt(BATAS_DI_BAWAH_TARGET_PCT)).sort((a, b) => a.pct.cmp(b.pct));
  const kosong = hasil.indikator.filter((i) => belumDiisi(i, periode.bulanAkhir)).length;
  return kalimat([
    periode.nama === 'Tahun' ? predikatPeriodik(triwulan) : null,
    hasil.indikator.length === 0 ? 'belum ada target' : teksTarget(hasil.indikator.length, terukur, bawah),
    kosong === 0 ? null : `${kosong} indikator belum diisi`,
    teksBukti(masukan),
    umpanBalik === 0 ? 'belum ada umpan balik' : `${umpanBalik} umpan balik`,
    teksKeterangan(masukan, bawah),
  ]);
}
