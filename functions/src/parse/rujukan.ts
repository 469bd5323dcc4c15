/** References to a person in the unit: "Nama · NIP" from the dropdown, the NIP as text, or a name only one person has. */
import { cellText, labelPegawai, nipDalamTeks, type Cell } from '../contract';
import { isErrorText, isNoValue } from './cell-kind';
import { foldNama, termirip } from './mirip';
import { Fault, memoized, type Reader } from './reader';

/** What identifies a person to a reader of the sheet. */
export interface Orang {
  readonly nip: string;
  readonly nama: string;
}

/** A row of the tab Pegawai that does not count yet. Its content is compared with, and never shown to others. */
export interface PegawaiBermasalah {
  /** As people see it, from 1. */
  readonly baris: number;
  /** Null when the row's NIP cannot be read. */
  readonly nip: string | null;
  /** What is left of a NIP that was pasted as a number: its first 15 digits. */
  readonly awalNip: string | null;
  readonly nama: string;
}

export const DIGIT_TERSISA = 15;

export { labelPegawai };

/** The name within "Nama · NIP"; any other text as it is. */
export const namaDalamTeks = (text: string): string => text.replace(/ ?· ?[\d ]+$/, '');

/** Whether a reference, with the NIP in it, means that row. */
function menunjuk(text: string, nip: string | null, row: PegawaiBermasalah): boolean {
  if (nip !== null && row.nip !== null) return nip === row.nip;
  if (nip !== null && row.awalNip === nip.slice(0, DIGIT_TERSISA)) return true;
  const nama = foldNama(namaDalamTeks(text));
  return nama !== '' && nama === foldNama(row.nama);
}

/** A reader for a person of `pegawai`; null when blank. A reference to one of `faulty` waits for that row. */
export function pembacaPegawai(
  pegawai: readonly Orang[],
  faulty: readonly PegawaiBermasalah[] = [],
): Reader<string | null> {
  const nips = new Set(pegawai.map((p) => p.nip));
  const byName = new Map<string, Orang[]>();
  for (const p of pegawai) byName.set(foldNama(p.nama), [...(byName.get(foldNama(p.nama)) ?? []), p]);

  const resolve = (text: string): string | Fault => {
    const nip = nipDalamTeks(text);
    if (nip !== null && nips.has(nip)) return nip;
    const named = nip === null ? (byName.get(foldNama(text)) ?? []) : [];
    if (named.length > 1) return new Fault('pegawai-lebih-dari-satu', { usul: named.map(labelPegawai).join('; ') });
    if (named[0]) return named[0].nip;
    const menunggu = faulty.filter((row) => menunjuk(text, nip, row)).map(({ baris }) => baris);
    return menunggu.length > 0
      ? new Fault('pegawai-bermasalah', { baris: menunggu.join(', ') })
      : new Fault('pegawai-tidak-dikenal', { usul: closest(text, pegawai).map(labelPegawai).join('; ') });
  };

  return memoized((cell: Cell) => {
    if (typeof cell === 'number') return new Fault('nip-bukan-teks');
    const text = cellText(cell);
    if (text === '' || isNoValue(text)) return null;
    return isErrorText(text) ? new Fault('sel-galat') : resolve(text);
  });
}

/** A NIP or most of one; a shorter number is part of the name. */
const ANGKA_NIP = /\d{8,}|·/g;

/** The people whose names look most like `text`, best first. */
const closest = (text: string, pegawai: readonly Orang[]): readonly Orang[] =>
  termirip(text.replace(ANGKA_NIP, ' '), pegawai, ({ nama }) => nama);
