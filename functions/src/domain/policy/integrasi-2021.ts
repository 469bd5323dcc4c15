/** The year 2021: its first half under Perka BKN 1/2013, its second under PermenPANRB 8/2021. */
import type { Decimal } from '../decimal';

/**
 * Nilai of 2021: both halves at 50 %. Exact.
 * `januariJuni` is asked on the scale of PermenPANRB 8/2021 (0-120), as prestasi kerja of Perka BKN 1/2013 has another
 * (about 0-100): scales are never mixed, and how the one is brought to the other is not known here. Nor is the predikat
 * of the year, so none is given.
 * Source: the two halves at 50 % (reported by wuriantos.blogspot.com, 2022/05).
 */
export const nilaiTahun2021 = (januariJuni: Decimal, juliDesember: Decimal): Decimal =>
  januariJuni.plus(juliDesember).div(2);
