/**
 * Outputs of the tabs in which a unit's rows stand. In a practice unit every one of them is marked here, so that nobody
 * takes its rows for real ones.
 */
import type { ColumnId, TableSpec } from '../../../contract';
import type { ParsedRow, ParsedTable } from '../../../parse/table';
import type { CellWrite } from '../../ports';
import { rowsOf } from '../interpret';
import { rowOutputs, unreadOutputs, type Value } from './cells';
import type { View } from './view';

const marked = (pesan: string): string => `Latihan: ${pesan}`;
const TANPA_PESAN = 'baris ini tidak masuk rekap mana pun.';

/** `judge` gives the outputs of a row; no `pesan` at all for a row that nothing is said about. */
export function unitRows<T, Spec extends TableSpec>(
  view: View,
  spec: Spec,
  table: ParsedTable<T>,
  judge: (row: ParsedRow<T>) => Partial<Record<ColumnId<Spec> | 'pesan', Value>>,
): CellWrite[] {
  const { latihan } = view;
  const rows = rowsOf(view.gathered, spec);
  if (!latihan) return rowOutputs(spec, rows, table, judge);
  if (table.fault) return unreadOutputs(spec, rows, marked);
  return rowOutputs(spec, rows, table, (row) => {
    const judged = judge(row);
    if (judged.pesan === undefined) return judged;
    const parts = [latihan.petunjuk(spec.name, row.key), String(judged.pesan)].filter((part) => part !== '');
    return { ...judged, pesan: marked(parts.length > 0 ? parts.join(' ') : TANPA_PESAN) };
  });
}
