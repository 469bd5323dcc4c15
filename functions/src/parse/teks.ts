/** Free text: names, descriptions, notes. Runs of spaces are folded to one. */
import { cellText, type Cell } from '../contract';
import { isErrorText, isNoValue } from './cell-kind';
import { Fault, type Reader } from './reader';

/** Characters that a cell of this kind may hold. */
export const PANJANG = { nama: 150, uraian: 500, catatan: 2000 } as const;

/** A reader for text of at most `max` characters; null when blank ('-' and 'n/a' are blank). */
export const pembacaTeks =
  (max: number): Reader<string | null> =>
  (cell: Cell) => {
    if (cell === '' || cell === undefined || cell === null) return null;
    if (typeof cell === 'boolean') return new Fault('bukan-teks');
    const text = cellText(cell);
    if (text === '' || isNoValue(text)) return null;
    if (isErrorText(text)) return new Fault('sel-galat');
    return text.length > max ? new Fault('teks-panjang', { max: String(max), panjang: String(text.length) }) : text;
  };

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const emailTeks = pembacaTeks(PANJANG.nama);

export const bacaEmail: Reader<string | null> = (cell) => {
  const text = emailTeks(cell);
  return text === null || text instanceof Fault || EMAIL.test(text) ? text : new Fault('email-tidak-sah');
};
