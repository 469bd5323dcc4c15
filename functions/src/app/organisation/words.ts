/** Numbers of an indicator as people read them, and as cells take them. */
import { ARAH, bulanPendek } from '../../contract';
import { bulatkan, dec } from '../../domain/decimal';
import { formatAngka, formatTarget } from '../../domain/format';
import type { Value } from '../sync/outputs/cells';
import type { IndicatorLine, TargetTeks } from './state';

/** A number for a cell: two decimals. */
export const angkaSel = (text: string | null): Value => (text === null ? '' : bulatkan(dec(text), 2).toNumber());

const isRange = (t: TargetTeks): boolean => t.min !== t.max;
export const targetTeks = (t: TargetTeks): string =>
  isRange(t) ? formatTarget({ kind: 'rentang', min: dec(t.min), max: dec(t.max) }) : formatAngka(dec(t.min));
export const targetSel = (t: TargetTeks | null): Value =>
  t === null ? '' : isRange(t) ? targetTeks(t) : angkaSel(t.min);

export const angkaTeks = (text: string): string => formatAngka(dec(text));

/** '932 dari 985'; null where there is no such pair. */
export const dariTeks = ({ dari }: IndicatorLine): string | null =>
  dari && `${angkaTeks(dari.a)} dari ${angkaTeks(dari.b)}`;

/** 's.d. Okt 2026'. */
export const sampaiTeks = ({ bulan }: IndicatorLine, tahun: number): string => `s.d. ${bulanPendek(bulan)} ${tahun}`;

/** 'Imunisasi dasar lengkap (%); lebih tinggi lebih baik'. */
export const judulIndikator = (i: {
  readonly nama: string;
  readonly satuan: string;
  readonly arah: keyof typeof ARAH;
}): string => `${i.nama} (${i.satuan}); ${ARAH[i.arah].toLowerCase()}`;
