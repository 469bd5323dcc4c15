/** Indicators of the samples: what a Target row says, and how the months of the year were filled. One maker per Cara Hitung. */
import type { CaraHitung, Cell, Lapor } from '../functions/src/contract';
import type { Hari } from './dates';
import type { Acak } from './random';

export interface KonteksIsi {
  /** Due months that have begun, ascending (1-11). */
  readonly bulan: readonly number[];
  readonly acak: Acak;
  /** How well this person does: about 0.86 to 1.12 of what was planned. */
  readonly mutu: number;
  /** The target as a number; of a range its upper end. */
  readonly target: number;
  /** Positions or parts of the quarters, when the row states them. */
  readonly tw: readonly (number | null)[] | undefined;
  /** First and last month (1-12) in which the indicator runs. */
  readonly awal: number;
  readonly akhir: number;
}

/** Realisations of all due months at once, in their order. */
export type Isi = (konteks: KonteksIsi) => Cell[];

export interface Pilihan {
  readonly lapor?: Lapor;
  /** Lower is better. */
  readonly turun?: true;
  /** Target TW I-IV; null for a quarter in which the indicator does not run. */
  readonly tw?: readonly [number | null, number | null, number | null, number | null];
  readonly aspek?: 'Kuantitas' | 'Kualitas' | 'Waktu' | 'Biaya';
  readonly tambahan?: true;
  readonly tahunLalu?: number;
  readonly mulai?: Hari;
  readonly selesai?: Hari;
  /** The superior's RHK as typed, or which of the superior's indicators, from 0: then its Kode stands in the cell. */
  readonly rhkAtasan?: string | number;
  /** Name of the shared indicator that this row reports for the unit. */
  readonly bersama?: string;
  /** Cells typed by hand in this story, by month; they are kept whatever else the sample does. */
  readonly nilai?: Readonly<Record<number, Cell>>;
  readonly keterangan?: Readonly<Record<number, string>>;
}

export interface ContohIndikator extends Pilihan {
  readonly rhk: string;
  readonly indikator: string;
  readonly target: number | string;
  readonly satuan: string;
  /** Absent: left blank, so that the service takes its default and says so. */
  readonly caraHitung?: CaraHitung;
  readonly isi: Isi;
}

/** Says which indicators serve the superior: by their position from 0, what stands in RHK Atasan. */
export const mendukung = (
  indikator: readonly ContohIndikator[],
  rhkAtasan: Readonly<Record<number, string | number>>,
): ContohIndikator[] =>
  indikator.map((i, urutan) => {
    const rujukan = rhkAtasan[urutan];
    return rujukan === undefined ? i : { ...i, rhkAtasan: rujukan };
  });

const satuDesimal = (x: number): number => Math.round(x * 10) / 10;
/** A factor around 1, at most `ayun` away from it. */
const goyang = (acak: Acak, ayun: number): number => 1 + (acak() * 2 - 1) * ayun;

/** Counts that add up over the year. Cara Hitung stays blank: for counts the service takes Dijumlahkan. */
export function jumlah(
  rhk: string,
  indikator: string,
  target: number,
  satuan: string,
  pilihan: Pilihan = {},
): ContohIndikator {
  const kelipatan = satuan === 'Rp' ? 50_000 : 1;
  const isi: Isi = ({ bulan, acak, mutu, ...k }) => {
    const perBulan = k.target / (k.akhir - k.awal + 1);
    const ayun = perBulan < 5 ? 0.7 : 0.25;
    let tertunggak = 0; // fractions carried on, so that small yearly counts do not round away to zero every month
    return bulan.map((b, i) => {
      tertunggak += perBulan * (b - (bulan[i - 1] ?? k.awal - 1)) * mutu * goyang(acak, ayun);
      const selesai = Math.max(0, Math.round(tertunggak / kelipatan)) * kelipatan;
      tertunggak -= selesai;
      return selesai;
    });
  };
  return { rhk, indikator, target, satuan, isi, ...pilihan };
}

/** A monthly report that was in time (1) or not (0); twelve of them make the year. */
export function tepatWaktu(rhk: string, indikator: string, pilihan: Pilihan = {}): ContohIndikator {
  const isi: Isi = ({ bulan, acak }) => bulan.map(() => (acak() < 0.12 ? 0 : 1));
  return { rhk, indikator, target: 12, satuan: 'laporan', isi, ...pilihan };
}

/** A share counted anew each month: '7 dari 8'. The year's capaian is the sum of the first over the sum of the second. */
export function rasioBulanan(
  rhk: string,
  indikator: string,
  target: number,
  perBulan: number,
  pilihan: Pilihan = {},
): ContohIndikator {
  const isi: Isi = ({ bulan, acak, mutu, ...k }) =>
    bulan.map(() => {
      const b = Math.max(1, Math.round(perBulan * goyang(acak, 0.4)));
      const a = Math.round(b * (k.target / 100) * Math.min(1.03, mutu + 0.04) * goyang(acak, 0.06));
      return `${Math.min(a, b)} dari ${b}`;
    });
  return { rhk, indikator, target, satuan: '%', caraHitung: 'DIJUMLAHKAN', isi, ...pilihan };
}

/** A share that grows to its target during the year: '932 dari 985' counts everything up to this month. */
export function rasioKumulatif(
  rhk: string,
  indikator: string,
  target: number,
  sasaran: number,
  pilihan: Pilihan = {},
): ContohIndikator {
  const isi: Isi = (k) =>
    menanjak(k).map((persen) => `${Math.min(sasaran, Math.round((sasaran * persen) / 100))} dari ${sasaran}`);
  return { rhk, indikator, target, satuan: '%', caraHitung: 'KUMULATIF', isi, ...pilihan };
}

/** A plain figure that already counts everything up to this month, such as budget absorption in percent. */
export function kumulatif(
  rhk: string,
  indikator: string,
  target: number,
  satuan: string,
  pilihan: Pilihan = {},
): ContohIndikator {
  const bulat = satuan === '%' ? (x: number): number => Math.min(100, satuDesimal(x)) : Math.round;
  const isi: Isi = (k) => menanjak(k).map(bulat);
  return { rhk, indikator, target, satuan, caraHitung: 'KUMULATIF', isi, ...pilihan };
}

/** A figure measured each month and averaged, around `sekitar`. */
export function rataRata(
  rhk: string,
  indikator: string,
  target: number | string,
  satuan: string,
  sekitar: number,
  pilihan: Pilihan = {},
): ContohIndikator {
  const isi: Isi = ({ bulan, acak }) => bulan.map(() => satuDesimal(sekitar * goyang(acak, 0.12)));
  return { rhk, indikator, target, satuan, caraHitung: 'DIRATA_RATA', isi, ...pilihan };
}

/** A figure of which only the latest counts; all its values are given by hand. */
export function terakhir(
  rhk: string,
  indikator: string,
  target: number | string,
  satuan: string,
  nilai: Readonly<Record<number, Cell>>,
  pilihan: Pilihan = {},
): ContohIndikator {
  const isi: Isi = ({ bulan }) => bulan.map(() => '');
  return { rhk, indikator, target, satuan, caraHitung: 'TERAKHIR', isi, nilai, ...pilihan };
}

/** Never goes down: steps to the target over the running months, or along the quarters' positions, each a little different. */
function menanjak({ bulan, acak, mutu, target, tw, awal, akhir }: KonteksIsi): number[] {
  const langkah = (m: number): number => {
    if (!tw) return target / (akhir - awal + 1);
    const q = Math.ceil(m / 3);
    return ((tw[q - 1] ?? 0) - (tw[q - 2] ?? 0)) / 3;
  };
  let total = 0;
  let berikut = awal;
  return bulan.map((b) => {
    for (; berikut <= b; berikut += 1) total += langkah(berikut) * mutu * goyang(acak, 0.2);
    return total;
  });
}
