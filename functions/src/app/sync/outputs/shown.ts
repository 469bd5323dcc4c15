/** Numbers, values and messages as cells show them. */
import { bulatkan, type Decimal } from '../../../domain/decimal';
import { formatAngka, formatTarget } from '../../../domain/format';
import type { NilaiRealisasi, NilaiTarget } from '../../../domain/model';
import { TIDAK_BERLAKU } from '../../../contract';
import type { Value } from './cells';

/** All digits that people type. */
const PLACES = 15;

/** A number for a cell: two decimals, the way it is shown. */
export const shown = (value: Decimal | null): Value => (value === null ? '' : bulatkan(value, 2).toNumber());

export const shownTarget = (target: NilaiTarget | null): Value => {
  if (target === null) return '';
  return target.kind === 'angka' ? shown(target.nilai) : formatTarget(target);
};

/** A target in a sentence, as precise as it was typed. */
export const teksTarget = (target: NilaiTarget): string => formatTarget(target, PLACES);

/** A realisasi in a sentence, the way it would be typed again. */
export function teksRealisasi(nilai: NilaiRealisasi): string {
  if (nilai.kind === 'angka') return formatAngka(nilai.nilai, PLACES);
  return nilai.kind === 'dari' ? `${formatAngka(nilai.a, PLACES)} dari ${formatAngka(nilai.b, PLACES)}` : TIDAK_BERLAKU;
}

/** Sentences of one `Pesan`, blank ones left out. */
export const kalimatPesan = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
