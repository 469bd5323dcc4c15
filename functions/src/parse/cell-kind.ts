/** What kind of thing a cell holds before anybody asks for its value: nothing, a stand-in for nothing, an error. */
import { cellText, type Cell } from '../contract';

/** '-', en and em dash, 'n/a': people's ways to write "no value". Never a zero. */
const NO_VALUE = /^(?:[-\u2013\u2014]+|n\/a|n\.a\.?|na)$/i;
const ERROR = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|ERROR!|SPILL!|CALC!|BUSY!|GETTING_DATA|UNKNOWN!|FIELD!|BLOCKED!|CONNECT!)$/i; // prettier-ignore

/** Text of a cell with nothing in it, not even a dash: '' for both. */
export function contentText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cellText(cell);
  return isNoValue(text) ? '' : text;
}

/** A written "no value". A blank text is none: that is `isBlankCell`. */
export const isNoValue = (text: string): boolean => NO_VALUE.test(text);

/** A spreadsheet error: '#REF!', '#DIV/0!', '#N/A', ... It is explained, never taken for a value. */
export const isErrorText = (text: string): boolean => text.startsWith('#') && ERROR.test(text);
