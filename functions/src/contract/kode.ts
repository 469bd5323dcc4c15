/**
 * `Kode`: the identity of a Target row, given once by the trigger script.
 * Six characters, a letter first and at least one digit, without vowels (no words), without E (no '12E345' read as a
 * number) and without 0, 1, I and O (no misreading on paper). So no spreadsheet ever takes one for a number or a date.
 */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const DIGITS = '23456789';
const ALL = LETTERS + DIGITS;
const KODE = /^[B-DF-HJ-NP-TV-XZ][B-DF-HJ-NP-TV-XZ2-9]{5}$/;

export function isKode(text: string): boolean {
  return KODE.test(text) && /[2-9]/.test(text);
}

/** A new code that is not in `taken`. `random` gives numbers in [0, 1). */
export function newKode(taken: ReadonlySet<string>, random: () => number): string {
  const pick = (chars: string): string => chars.charAt(Math.floor(random() * chars.length));
  for (;;) {
    const kode = pick(LETTERS) + pick(ALL) + pick(ALL) + pick(DIGITS) + pick(ALL) + pick(ALL);
    if (!taken.has(kode)) return kode;
  }
}
