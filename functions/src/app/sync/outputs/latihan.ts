/** The one place where the tabs of a practice unit are marked: nobody shall take its rows for real ones. */
import { LATIHAN } from '../../../contract';
import { kalimatLatihan } from '../../latihan/nilai';
import type { ParsedRow } from '../../../parse/table';
import type { Value } from './cells';
import type { View } from './view';

const TANPA_PESAN = 'baris ini tidak masuk rekap mana pun.';

/** Judges rows as `judge` does; in a practice unit `Pesan` begins with 'Latihan: ' and tells the row's exercise. */
export function berlabel<T, V extends { status?: Value; pesan?: Value }>(
  { latihan }: View,
  tab: string,
  judge: (row: ParsedRow<T>) => V,
): (row: ParsedRow<T>) => V {
  if (!latihan) return judge;
  return (row) => {
    const judged = judge(row);
    if (judged.status === undefined) return judged;
    const parts = [latihan.petunjuk(tab, row.key), String(judged.pesan ?? '')].filter((part) => part !== '');
    return { ...judged, pesan: `Latihan: ${parts.length > 0 ? parts.join(' ') : TANPA_PESAN}` };
  };
}

/** 'LATIHAN: 6 dari 8 benar; belum: 2, 5'; null in a unit that does not practise. */
export function perhatianLatihan({ latihan }: View, nip: string): string | null {
  const nilai = latihan?.nilaiDari.get(nip);
  return nilai ? `${LATIHAN}: ${kalimatLatihan(nilai)}` : null;
}
