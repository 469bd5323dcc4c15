/**
 * Outputs of the tabs in which a unit's rows stand. In a practice unit every one of them is marked here, so that nobody
 * takes its rows for real ones.
 */
import type { ColumnId, TableSpec } from '../../../contract';
import type { ParsedRow, ParsedTable } from '../../../parse/table';
import type { CellWrite } from '../../ports';
import { rowsOf } from '../interpret';
import { rowOutputs, type Value } from './cells';
import type { View } from './view';

const TANPA_PESAN = 'baris ini tidak masuk rekap mana pun.';

/** `judge` gives the outputs of a row; no `pesan` at all for a row that nothing is said about. */
export function unitRows<T, Spec extends TableSpec>(
  view: View,
  spec: Spec,
  table: ParsedTable<T>,
  judge: (row: ParsedRow<T>) => Partial<Record<ColumnId<Spec> | 'pesan', Value>>,
): CellWrite[] {
  const { latihan } = view;
  return rowOutputs(spec, rowsOf(view.gathered, spec), table, (row) => {
    const judged = judge(row);
    if (!latihan || judged.pesan === undefined) return judged;
    const parts = [latihan.petunjuk(spec.name, row.key), String(judged.pesan)].filter((part) => part !== '');
    return { ...judged, pesan: `Latihan: ${parts.length > 0 ? parts.join(' ') : TANPA_PESAN}` };
  });
}
