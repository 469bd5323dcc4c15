/** Category and nilai of a rencana kinerja of pejabat administrasi and fungsional under PermenPANRB 8/2021. */
import { dec, type Decimal } from '../../decimal';
import type { Kategori } from './nilai-iki';

/** Source: [public code: QorryAmaraM/sikkjadi, Croazt/skp_app], which agree on these values. */
const NILAI: Readonly<Record<Kategori, number>> = {
  SANGAT_BAIK: 120,
  BAIK: 100,
  CUKUP: 80,
  KURANG: 60,
  SANGAT_KURANG: 25,
};

/** The worse row wins where two fit, so the rows are tested from the worst upwards [derived]. */
function kategoriTigaIki(kategoriIki: readonly Kategori[]): Kategori {
  const banyak = (kategori: Kategori): number => kategoriIki.filter((k) => k === kategori).length;
  if (banyak('SANGAT_KURANG') >= 2) return 'SANGAT_KURANG';
  if (banyak('KURANG') >= 2 || banyak('SANGAT_KURANG') === 1) return 'KURANG';
  if (banyak('CUKUP') >= 2 || banyak('KURANG') === 1) return 'CUKUP';
  const terbaik = banyak('SANGAT_BAIK') === 3 || (banyak('SANGAT_BAIK') === 2 && banyak('BAIK') === 1);
  return terbaik ? 'SANGAT_BAIK' : 'BAIK';
}

/**
 * Category of a rencana kinerja from the categories of its IKI: three (kuantitas, kualitas, waktu) by their numbers, a
 * single one as it is. Null for any other number of IKI, for which no rule was seen: the leader gives the category.
 * Source: [public code: QorryAmaraM/sikkjadi, Croazt/skp_app]; medium certainty, the text of the rule was not seen. A
 * version by points, met elsewhere, gives {SB, SB, K} Baik and {SB, SB, SK} Cukup; it is not used here.
 */
export function kategoriRencana(kategoriIki: readonly Kategori[]): Kategori | null {
  if (kategoriIki.length === 3) return kategoriTigaIki(kategoriIki);
  return kategoriIki.length === 1 ? (kategoriIki[0] ?? null) : null;
}

/** The values of several rencana kinerja are not joined here: see nilai tertimbang in terbuka.ts. */
export const nilaiRencana = (kategori: Kategori): Decimal => dec(NILAI[kategori]);
