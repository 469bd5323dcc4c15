/** Rows that the guard holds: what they are told, and the one cause when a whole tab was emptied. PURE. */
import { PEGAWAI, REALISASI, TARGET } from '../../../contract';
import { pesanBaris } from '../../../parse/pesan';
import type { ProblemCode } from '../../../parse/problem';
import type { ParsedRow, ParsedTable } from '../../../parse/table';
import { rowsOf } from '../interpret';
import { kalimatPesan } from './shown';
import type { View } from './view';

/** The fault that rows of other tabs show while such a tab is empty: a consequence, and no advice for them. */
const AKIBAT: ReadonlyMap<string, ProblemCode> = new Map([
  [PEGAWAI.name, 'pegawai-tidak-dikenal'],
  [TARGET.name, 'kode-tidak-dikenal'],
]);

/** The tab that was emptied although what stood in it goes on counting; null when none was. */
export function tabKosong({ gathered, interpreted, pegawaiOf, targetOf, hold }: View): string | null {
  const { pegawai, target, realisasi } = interpreted;
  const counting: readonly (readonly [
    typeof PEGAWAI | typeof TARGET | typeof REALISASI,
    ParsedTable<unknown>,
    number,
  ])[] = [
    [PEGAWAI, pegawai, pegawaiOf.size],
    [TARGET, target, targetOf.size],
    [REALISASI, realisasi, hold?.set.realisations.size ?? 0],
  ];
  const found = counting.find(
    ([spec, { fault, rows }, counted]) =>
      counted > 0 && fault === null && rowsOf(gathered, spec) !== undefined && rows.every(({ blank }) => blank),
  );
  return found?.[0].name ?? null;
}

/** What held rows of a tab are told: their own faults, unless these only come from the emptied tab, then the hold. */
export function heldTeller(view: View): (row: ParsedRow<unknown>) => string {
  const { hold } = view;
  const kosong = hold && tabKosong(view);
  const akibat = AKIBAT.get(kosong ?? '');
  const ditahan = kosong
    ? `Tab ${kosong} kosong, jadi baris ini ditahan (kode ${hold.code}); isi terakhir yang tersimpan tetap dihitung. Kembalikan isi tab ${kosong} (Urungkan atau Histori versi), atau tunggu keputusan pimpinan.`
    : `Perubahan di baris ini ditahan bersama banyak baris lain (kode ${hold?.code ?? ''}); isi terakhir yang tersimpan tetap dihitung. Tunggu keputusan pimpinan, atau kembalikan isinya.`;
  return ({ problems }) => kalimatPesan(pesanBaris(problems.filter(({ code }) => code !== akibat)), ditahan);
}
