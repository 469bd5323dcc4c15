/** What one spreadsheet cell holds when read raw (UNFORMATTED_VALUE, SERIAL_NUMBER), and the few questions asked of it. */

/** A raw cell. Blank arrives as '' or is left out; spreadsheet errors arrive as text such as '#REF!'. */
export type Cell = string | number | boolean | null | undefined;

/** Spaces people type or paste, the no-break spaces of id-ID formatting among them. */
const SPACES = /[\s\u00A0\u202F\u2007\u200B\uFEFF]+/g;

/** A text that folding would change; most cells are none, and there are tens of thousands of them. */
const UNEVEN = /^ | $| {2}|[^\S ]|\u200B/;

/** Text of a cell with all runs of spaces folded to one and the ends trimmed. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  return UNEVEN.test(text) ? text.replace(SPACES, ' ').trim() : text;
}

/** A cell with nothing but spaces is blank; 0 and false are not. */
export function isBlankCell(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cellText(cell) === '');
}
