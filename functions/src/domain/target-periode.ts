/** What a realisasi is held against: the level of the year or quarter, or the share of a number of active months. */
import { kaliBagi, NOL, type Decimal } from './decimal';
import type { RincianIndikator } from './hasil';
import type { NilaiTarget, Target } from './model';
import { triwulanDari } from './periode';
import { satuanPersen } from './satuan';

export interface TargetPeriode {
  readonly nilai: NilaiTarget;
  readonly cara: RincianIndikator['caraTarget'];
}

/** Counts of active months per quarter (TW I-IV). */
export type BulanPerTw = readonly number[];

/** `Dijumlahkan` in percent adds up "a dari b" on both sides, so its target is a level and not a share. */
export const targetBertingkat = (target: Target): boolean =>
  target.caraHitung === 'DIRATA_RATA' ||
  target.caraHitung === 'TERAKHIR' ||
  (target.caraHitung === 'DIJUMLAHKAN' && satuanPersen(target.satuan));

/** Level that holds in `bulan`: the quarter's target where quarters have one, else the annual target. */
export function targetTingkat(target: Target, bulan: number): TargetPeriode {
  const tw = triwulanDari(bulan);
  const nilai = target.targetTw?.[tw - 1];
  return nilai ? { nilai, cara: { kind: 'triwulan', tw } } : { nilai: target.target, cara: { kind: 'tahunan' } };
}

const peta = (t: NilaiTarget, f: (n: Decimal) => Decimal): NilaiTarget =>
  t.kind === 'angka' ? { kind: 'angka', nilai: f(t.nilai) } : { kind: 'rentang', min: f(t.min), max: f(t.max) };
const tepi = (t: NilaiTarget): readonly [min: Decimal, max: Decimal] =>
  t.kind === 'angka' ? [t.nilai, t.nilai] : [t.min, t.max];

/** `nilai` x bulan / dari, multiplied first: all months together must give back exactly the whole. */
const bagian = (nilai: Decimal, bulan: number, dari: number): Decimal =>
  bulan === dari ? nilai : kaliBagi(nilai, bulan, dari);

const jumlah = (counts: BulanPerTw): number => counts.reduce((sum, n) => sum + n, 0);

/**
 * What each quarter adds. Dijumlahkan: the quarter's own part. Kumulatif: the way from the position before it to its
 * own; the position before the first quarter with active months is 0, because a person answers for his own months.
 */
function tambahanTw(target: Target, aktif: BulanPerTw): (readonly [min: Decimal, max: Decimal])[] {
  let lalu: readonly [Decimal, Decimal] = [NOL, NOL];
  return aktif.map((bulan, i) => {
    if (bulan === 0) return [NOL, NOL];
    const nilai = target.targetTw?.[i];
    if (!nilai) throw new RangeError(`target ${target.kode} runs in quarter ${i + 1} but has no target for it`);
    const [min, max] = tepi(nilai);
    if (target.caraHitung === 'DIJUMLAHKAN') return [min, max];
    const naik = [min.minus(lalu[0]), max.minus(lalu[1])] as const;
    lalu = [min, max];
    return naik;
  });
}

/**
 * Share of the target that belongs to some of the active months. Kept per count, because the twelve months of an
 * indicator ask for the same few shares again and again.
 * Throws: RangeError when a quarter with active months has no target although others have one.
 */
export function pembagiTarget(target: Target, aktif: BulanPerTw): (bulan: BulanPerTw) => TargetPeriode {
  const dari = jumlah(aktif);
  if (target.targetTw === null) {
    const kept: (TargetPeriode | undefined)[] = [];
    return (counts) => {
      const bulan = jumlah(counts);
      return (kept[bulan] ??= {
        nilai: peta(target.target, (n) => bagian(n, bulan, dari)),
        cara: { kind: 'sampai-bulan', bulan, dari, tw: null },
      });
    };
  }
  const tambahan = tambahanTw(target, aktif);
  const sampai = (edge: 0 | 1, counts: BulanPerTw): Decimal =>
    tambahan.reduce((sum, tw, i) => {
      const bulan = counts[i] ?? 0;
      return bulan === 0 ? sum : sum.plus(bagian(tw[edge], bulan, aktif[i] ?? 0));
    }, NOL);
  const rentang = tambahan.some(([min, max]) => !min.eq(max));
  return (counts) => ({
    nilai: rentang
      ? { kind: 'rentang', min: sampai(0, counts), max: sampai(1, counts) }
      : { kind: 'angka', nilai: sampai(0, counts) },
    cara: {
      kind: 'sampai-bulan',
      bulan: jumlah(counts),
      dari,
      tw: tambahan.flatMap(([min, max], i) => {
        const bulan = counts[i] ?? 0;
        const nilai: NilaiTarget = min.eq(max) ? { kind: 'angka', nilai: min } : { kind: 'rentang', min, max };
        return bulan === 0 ? [] : [{ tw: (i + 1) as 1 | 2 | 3 | 4, nilai, bulan, dari: aktif[i] ?? 0 }];
      }),
    },
  });
}
