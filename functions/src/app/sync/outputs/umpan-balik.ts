/** Outputs of `Umpan Balik`: whether each remark reaches its person and what to fix. */
import { UMPAN_BALIK } from '../../../contract';
import { pesanBaris } from '../../../parse/pesan';
import type { ParsedRow } from '../../../parse/table';
import type { BarisUmpanBalik } from '../../../parse/umpan-balik';
import type { CellWrite } from '../../ports';
import { rowsOf } from '../interpret';
import { rowOutputs } from './cells';
import { berlabel } from './latihan';
import { note, statusOf, type View } from './view';

export function umpanBalikOutputs(view: View): CellWrite[] {
  const judge = berlabel(view, UMPAN_BALIK.name, (row: ParsedRow<BarisUmpanBalik>) => {
    if (row.blank) return {};
    const status = statusOf(row.problems);
    note(view, { tab: UMPAN_BALIK.name, sheetRow: row.row + 1, status, nip: row.value?.nip ?? null });
    return { status, pesan: pesanBaris(row.problems) };
  });
  return rowOutputs(UMPAN_BALIK, rowsOf(view.gathered, UMPAN_BALIK), view.interpreted.umpanBalik, judge);
}
