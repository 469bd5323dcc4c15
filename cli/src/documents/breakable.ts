/** Lets a line break inside words that are longer than a column: links, codes, texts without spaces. Pure. */

/** Characters of a word that fit the narrowest column. */
const LONGEST = 16;
const ZERO_WIDTH_SPACE = '\u200b';
const LONG_WORD = new RegExp(`\\S{${LONGEST + 1},}`, 'gu');
const PIECE = new RegExp(`\\S{1,${LONGEST}}`, 'gu');

/** A line may break behind every sixteenth character of a longer word; what is printed stays the same. */
export const breakable = (text: string): string =>
  text.replace(LONG_WORD, (word) => (word.match(PIECE) ?? []).join(ZERO_WIDTH_SPACE));
