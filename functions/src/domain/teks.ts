/** Texts of people held side by side, and texts cut to fit a cell. */

/** Letters and digits in lower case with one space between words: "Diatas  Ekspektasi" and "diatas ekspektasi" are one. */
export const lipat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The text beginning with a capital. */
export const kapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** At most `panjang` characters, the last one an ellipsis where something was cut off. Never half of an emoji. */
export function potong(text: string, panjang: number): string {
  const huruf = Array.from(text);
  return huruf.length <= panjang
    ? text
    : `${huruf
        .slice(0, panjang - 1)
        .join('')
        .trimEnd()}…`;
}
