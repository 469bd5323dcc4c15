/** Final value and predikat of PP 30/2019 Pasal 41, which closes an appraisal under PermenPANRB 8/2021. */
import { dec, Decimal, SERATUS } from '../../decimal';
import type { Kategori } from './nilai-iki';

/**
 * Percent weights of SKP and perilaku: 70/30, or 60/40 where the instansi asks peers and subordinates for their opinion.
 * Source: [official: PP 30/2019 Pasal 41 via pasal.id].
 */
const BOBOT = {
  tanpaPendapat: { skpPct: dec(70), perilakuPct: dec(30) },
  denganPendapat: { skpPct: dec(60), perilakuPct: dec(40) },
} as const;

/** Source: [inferred] from Pasal 41, whose highest band ends there. */
const BATAS_ATAS = dec(120);

export interface MasukanAkhir {
  readonly nilaiSkp: Decimal;
  /**
   * Given by the pejabat penilai: the aspects (orientasi pelayanan, komitmen, inisiatif kerja, kerja sama, kepemimpinan)
   * have levels 1-7 by jenjang, and how a level becomes a number is not known.
   */
  readonly nilaiPerilaku: Decimal;
  /** Opinions of rekan kerja and bawahan are asked in this instansi. */
  readonly memakaiPendapatRekan: boolean;
}

/** Exact, at most 120. */
export function nilaiAkhir({ nilaiSkp, nilaiPerilaku, memakaiPendapatRekan }: MasukanAkhir): Decimal {
  const { skpPct, perilakuPct } = BOBOT[memakaiPendapatRekan ? 'denganPendapat' : 'tanpaPendapat'];
  return Decimal.min(BATAS_ATAS, nilaiSkp.times(skpPct).plus(nilaiPerilaku.times(perilakuPct)).div(SERATUS));
}

/**
 * Predikat of an unrounded final value: 89.999 is below 90 [ours]. `ideBaru`: a new idea or method that benefits the
 * organisation or the state; without one, 110 to 120 is Baik. `batasKurang`: where Kurang begins, asked because the text
 * was not seen (BATAS_KURANG_DILAPORKAN in terbuka.ts).
 * Source: Sangat Baik, Baik and Cukup [official: PP 30/2019 Pasal 41 via pasal.id]; Kurang and Sangat Kurang (reported by
 * sonora.id).
 * Throws: RangeError above 120.
 */
export function predikatAkhir(nilai: Decimal, ideBaru: boolean, batasKurang: Decimal): Kategori {
  if (nilai.gt(BATAS_ATAS)) throw new RangeError(`a final value is at most 120, got ${nilai.toFixed()}`);
  if (nilai.gte(110) && ideBaru) return 'SANGAT_BAIK';
  if (nilai.gte(90)) return 'BAIK';
  if (nilai.gte(70)) return 'CUKUP';
  return nilai.gte(batasKurang) ? 'KURANG' : 'SANGAT_KURANG';
}
