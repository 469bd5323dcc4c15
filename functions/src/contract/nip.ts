/** What 18 digits must look like to be a NIP or NI PPPK, and how a cell names a person by it. */
import { cellText, type Cell } from './cells';

/** Birth date, appointment, sex, sequence; whether the calendar has that day is the parser's question. */
const BENTUK = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{6}[12]\d{3}$/;

/** The NIP that a cell of its own holds as text; null for anything else, a number above all: its last digits are lost. */
export function nipTeks(cell: Cell): string | null {
  const nip = typeof cell === 'string' ? cellText(cell).replace(/ /g, '') : '';
  return BENTUK.test(nip) ? nip : null;
}

/** The NIP within a reference: 'Nama · NIP' or the NIP alone; null when there is none. */
export function nipDalamTeks(text: string): string | null {
  const nip = /(?:^|[^\d])(\d(?: ?\d){17})$/.exec(text)?.[1];
  return nip === undefined ? null : nip.replace(/ /g, '');
}

/** How a person is written in keys and dropdowns. */
export const labelPegawai = (p: { readonly nama: string; readonly nip: string }): string => `${p.nama} · ${p.nip}`;
