/** Outputs of `Umpan Balik`: whether each remark reaches its person and what to fix. */
import { UMPAN_BALIK } from '../../../contract';
import { pesanBaris } from '../../../parse/pesan';
import type { CellWrite } from '../../ports';
import { unitRows } from './unit-rows';
import { note, statusOf, type View } from './view';

export function umpanBalikOutputs(view: View): CellWrite[] {
  return unitRows(view, UMPAN_BALIK, view.interpreted.umpanBalik, (row) => {
    if (row.blank) return {};
    const status = statusOf(row.problems);
    note(view, { tab: UMPAN_BALIK.name, sheetRow: row.row + 1, status, nip: row.value?.nip ?? null });
    return { status, pesan: pesanBaris(row.problems) };
  });
}
