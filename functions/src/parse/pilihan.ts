/** Choices: the words of a dropdown, typed in any case and spacing, and the variants people are known to type. */
import { cellText, isBlankCell, type Cell } from '../contract';
import { isErrorText, isNoValue } from './cell-kind';
import { Fault, type Reader } from './reader';

const fold = (text: string): string =>
  cellText(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** A reader for one of `choices` (key to word); `variants` maps further spellings to keys. Null when blank. */
export function pembacaPilihan<K extends string>(
  choices: Readonly<Record<K, string>>,
  variants: Readonly<Record<string, NoInfer<K>>> = {},
): Reader<K | null> {
  const keys = Object.keys(choices) as K[];
  const known = new Map<string, K>([
    ...Object.entries(variants).map(([word, key]): [string, K] => [fold(word), key]),
    ...keys.map((key): [string, K] => [fold(key), key]),
    ...keys.map((key): [string, K] => [fold(choices[key]), key]),
  ]);
  const pilihan = keys.map((key) => choices[key]).join(', ');
  return (cell: Cell) => {
    if (isBlankCell(cell)) return null;
    const text = cellText(cell);
    if (isNoValue(text)) return null;
    if (isErrorText(text)) return new Fault('sel-galat');
    return known.get(fold(text)) ?? new Fault('pilihan-tidak-dikenal', { pilihan });
  };
}

export const VARIAN_ARAH = {
  'lebih tinggi': 'NAIK',
  tinggi: 'NAIK',
  positif: 'NAIK',
  maksimal: 'NAIK',
  'lebih rendah': 'TURUN',
  rendah: 'TURUN',
  negatif: 'TURUN',
  minimal: 'TURUN',
} as const;

export const VARIAN_CARA_HITUNG = {
  jumlah: 'DIJUMLAHKAN',
  dijumlah: 'DIJUMLAHKAN',
  penjumlahan: 'DIJUMLAHKAN',
  total: 'DIJUMLAHKAN',
  kumulatif: 'KUMULATIF',
  's.d. bulan ini': 'KUMULATIF',
  'rata-rata': 'DIRATA_RATA',
  rerata: 'DIRATA_RATA',
  'nilai terakhir': 'TERAKHIR',
  'posisi akhir': 'TERAKHIR',
} as const;

export const VARIAN_LAPOR = {
  bulan: 'BULANAN',
  'per bulan': 'BULANAN',
  triwulanan: 'TRIWULAN',
  'per triwulan': 'TRIWULAN',
  tw: 'TRIWULAN',
  semesteran: 'SEMESTER',
  'per semester': 'SEMESTER',
  tahun: 'TAHUNAN',
  'per tahun': 'TAHUNAN',
} as const;
