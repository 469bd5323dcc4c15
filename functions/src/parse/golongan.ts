/** Pangkat and golongan ruang of PNS, golongan of PPPK, in the spellings of staff lists. Source: domain rules 7.4. */
import { cellText, type Cell } from '../contract';
import { isErrorText, isNoValue } from './cell-kind';
import { Fault } from './reader';

export interface Golongan {
  /** 'III/a' (PNS) or 'IX' (PPPK). */
  readonly golongan: string;
  /** Null for PPPK. */
  readonly pangkat: string | null;
}

const PANGKAT: Readonly<Record<string, readonly string[]>> = {
  I: ['Juru Muda', 'Juru Muda Tk. I', 'Juru', 'Juru Tk. I'],
  II: ['Pengatur Muda', 'Pengatur Muda Tk. I', 'Pengatur', 'Pengatur Tk. I'],
  III: ['Penata Muda', 'Penata Muda Tk. I', 'Penata', 'Penata Tk. I'],
  IV: ['Pembina', 'Pembina Tk. I', 'Pembina Utama Muda', 'Pembina Utama Madya', 'Pembina Utama'],
};
const RUANG = ['a', 'b', 'c', 'd', 'e'];
const PPPK = new Set([
  'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII',
]); // prettier-ignore

const PNS: readonly Golongan[] = Object.entries(PANGKAT).flatMap(([romawi, nama]) =>
  nama.map((pangkat, i) => ({ golongan: `${romawi}/${RUANG[i] ?? ''}`, pangkat })),
);
const foldPangkat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:tk|tingkat)\b\.? ?(?:i|1)\b/g, 'tk1')
    .replace(/[^a-z0-9]/g, '');
const DARI_GOLONGAN = new Map(PNS.map((g) => [g.golongan.toUpperCase(), g]));
const DARI_PANGKAT = new Map(PNS.map((g) => [foldPangkat(g.pangkat ?? ''), g]));

/** 'IIIa', 'III.a', 'III / A' at the end of the text, alone or behind a pangkat ('Penata Muda, III/a'). */
const RUANG_DI_AKHIR = /(?:^|[ ,(])(IV|I{1,3}) ?[/. -]? ?([a-e])\)?$/i;

/** Reads a golongan or a pangkat; null when blank. Two that contradict each other are no golongan. */
export function bacaGolongan(cell: Cell): Golongan | null | Fault {
  const text = cellText(cell);
  if (text === '' || isNoValue(text)) return null;
  if (isErrorText(text)) return new Fault('sel-galat');
  return cari(text) ?? new Fault('golongan-tidak-dikenal');
}

function cari(text: string): Golongan | null {
  const byName = DARI_PANGKAT.get(foldPangkat(text));
  if (byName) return byName;
  const romawi = text.toUpperCase();
  if (PPPK.has(romawi)) return { golongan: romawi, pangkat: null };
  const ruang = RUANG_DI_AKHIR.exec(text);
  const found = ruang ? DARI_GOLONGAN.get(`${ruang[1] ?? ''}/${ruang[2] ?? ''}`.toUpperCase()) : undefined;
  if (!ruang || !found) return null;
  const pangkat = foldPangkat(text.slice(0, ruang.index));
  return pangkat === '' || DARI_PANGKAT.get(pangkat) === found ? found : null;
}

/** A golongan as it is printed: 'Penata Muda, III/a', or 'IX' for PPPK. */
export function teksGolongan(golongan: string): string {
  const pangkat = DARI_GOLONGAN.get(golongan.toUpperCase())?.pangkat;
  return pangkat == null ? golongan : `${pangkat}, ${golongan}`;
}

/** Rank among all: PNS above PPPK, higher golongan above lower; 0 for none. */
export function tingkatGolongan(golongan: string | null): number {
  if (golongan === null) return 0;
  const pns = PNS.findIndex((g) => g.golongan.toUpperCase() === golongan.toUpperCase());
  return pns >= 0 ? PPPK.size + 1 + pns : [...PPPK].indexOf(golongan.toUpperCase()) + 1;
}
