/** How far each person of a practice unit has come, for `Rekap Pegawai`. */
import { LATIHAN } from '../../../contract';
import { kalimatLatihan } from '../../latihan/nilai';
import type { View } from './view';

/** 'LATIHAN: 6 dari 8 benar; belum: 2, 5'; null in a unit that does not practise. */
export function perhatianLatihan({ latihan }: View, nip: string): string | null {
  const nilai = latihan?.nilaiDari.get(nip);
  return nilai ? `${LATIHAN}: ${kalimatLatihan(nilai)}` : null;
}
