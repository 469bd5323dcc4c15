/** Codes that people copy by hand from a message, such as 'HAPUS-41-K7' or 'SETUJU-K7BQ'. */
import { cellText, type Cell } from '../contract';

/** Phones turn the hyphen of a code into one of these. */
const TANDA_HUBUNG = /[\u2010-\u2015]/g;

/** Spaces, small letters and long hyphens make no difference; '' for a blank cell. */
export const kodeSalin = (cell: Cell): string =>
  cellText(cell).replaceAll(' ', '').replace(TANDA_HUBUNG, '-').toUpperCase();
