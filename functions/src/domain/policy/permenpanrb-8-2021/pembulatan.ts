/**
 * Where PermenPANRB 8/2021 rounds: here and nowhere else, always half up. Between these points all numbers are exact, and
 * limits are held against the unrounded number, except the capaian of an IKI, which is classified as a whole percent.
 */
import { bulatkan, type Decimal } from '../../decimal';

/**
 * Capaian before it is classified: whole percent. The bands are closed on whole percents, so 99.5 would fall between two.
 * Source: [derived] every capaian printed in the annex is a whole percent, and this rounding gives all of them.
 */
export const persenBulat = (capaianPct: Decimal): Decimal => bulatkan(capaianPct, 0);

/** Capaian as stored: 6 decimals. Source: [ours]. */
export const disimpan = (capaianPct: Decimal): Decimal => bulatkan(capaianPct, 6);

/** A nilai as stated to people: 2 decimals. What is computed further is the exact one. Source: [ours]. */
export const dinyatakan = (nilai: Decimal): Decimal => bulatkan(nilai, 2);
