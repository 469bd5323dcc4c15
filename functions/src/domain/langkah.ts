/** Steps of an explanation: what each says, the numbers it is made of, its rule and where that rule comes from. */
import { aturan, ATURAN_TETAP, type Aturan, type NamaAturan, type NamaAturanTetap } from './aturan';
import type { Decimal } from './decimal';
import type { Policy } from './policy/kontrak';
import { kapital } from './teks';

/** A step as it is computed. Cells and lines are two sizes of the same step. */
export interface LangkahHitung {
  /** The line, with its numbers in full; three blanks where it belongs to the indicator above it. Made when asked for. */
  readonly teks: () => string;
  /** The same in a cell, beginning with what joins it to the part before; '' where a cell leaves it out. */
  readonly ringkas: string;
  readonly angka: Readonly<Record<string, Decimal>>;
  readonly aturan: NamaAturan | null;
}

/** A step as it is told and frozen: its words and its rule stay as they were, whatever a later version says. */
export interface Langkah {
  readonly teks: string;
  readonly angka: Readonly<Record<string, Decimal>>;
  readonly aturan: Aturan | null;
}

export const ceritakan = (langkah: readonly LangkahHitung[], policy: Policy): Langkah[] =>
  langkah.map(({ teks, angka, aturan: nama }) => ({
    teks: teks(),
    angka,
    aturan: nama === null ? null : aturan(nama, policy),
  }));

/** A step that only says something. */
export const catatan = (teks: string): Langkah => ({ teks, angka: {}, aturan: null });

/** A step whose rule is the same under every policy. */
export const langkahDengan = (teks: string, angka: Langkah['angka'], nama: NamaAturanTetap): Langkah => ({
  teks,
  angka,
  aturan: ATURAN_TETAP[nama],
});

/** The steps as one text for a cell. */
export function ringkasan(langkah: readonly LangkahHitung[]): string {
  return kapital(langkah.map(({ ringkas }) => ringkas).join(''));
}

/** 0 is A, 25 is Z, 26 is AA. */
const huruf = (nomor: number): string =>
  (nomor >= 26 ? huruf(Math.floor(nomor / 26) - 1) : '') + String.fromCharCode(65 + (nomor % 26));

/** The steps line by line, each with the letter of its rule, and the rules with their sources below. */
export function barisPenjelasan(langkah: readonly Langkah[]): string[] {
  const rules = new Map<string, { readonly tanda: string; readonly aturan: Aturan }>();
  const lines = langkah.map(({ teks, aturan: rule }) => {
    if (rule === null) return teks;
    const known = rules.get(rule.teks) ?? { tanda: `[${huruf(rules.size)}]`, aturan: rule };
    rules.set(rule.teks, known);
    return `${teks} ${known.tanda}`;
  });
  if (rules.size === 0) return lines;
  const below = [...rules.values()].map(
    ({ tanda, aturan: { teks, sumber } }) => `   ${tanda} ${teks} Sumber: ${sumber}.`,
  );
  return [...lines, 'Aturan yang dipakai dan sumbernya:', ...below];
}
