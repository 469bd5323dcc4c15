/** Share of the TPP by nilai SKP in Kota Semarang. */
import { dec, NOL, SERATUS, type Decimal } from '../decimal';

/**
 * From the top downwards; a band begins at `mulai`, included, and is held against the unrounded nilai [ours].
 * Source: Perwal Semarang 76/2021 Pasal 6 [official: BKPP Kota Semarang slides 2022 via scribd.com/presentation/659894869].
 */
const PITA: readonly { readonly mulai: number; readonly persen: number }[] = [
  { mulai: 90, persen: 100 },
  { mulai: 80, persen: 85 },
  { mulai: 70, persen: 70 },
  { mulai: 60, persen: 55 },
  { mulai: 50, persen: 40 },
  { mulai: 40, persen: 25 },
];

/**
 * Percent of the full TPP. Null without a nilai: not rated yet is not 0 %.
 * Not known, to be asked of BKPP before anything is paid by it: whether a later Perwal replaced these bands, and which
 * number they apply to since 2022, when the official result became a predikat. Whoever calls gives that number.
 */
export function persenTpp(nilai: Decimal | null): Decimal | null {
  if (nilai === null) return null;
  const pita = PITA.find(({ mulai }) => nilai.gte(mulai));
  return pita ? dec(pita.persen) : NOL;
}

/**
 * Rupiah, exact: no rule on rounding was seen. Deductions for discipline and who is not entitled (Pasal 9) are not known
 * completely, so they are not applied.
 */
export function jumlahTpp(nilai: Decimal | null, tppPenuh: Decimal): Decimal | null {
  const persen = persenTpp(nilai);
  return persen && tppPenuh.times(persen).div(SERATUS);
}
