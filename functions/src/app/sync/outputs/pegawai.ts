/** Outputs of `Pegawai`: whether each person counts and what to fix. */
import { PEGAWAI } from '../../../contract';
import { pesanBaris } from '../../../parse/pesan';
import type { CellWrite } from '../../ports';
import { unitRows } from './unit-rows';
import { note, statusOf, type View } from './view';

export function pegawaiOutputs(view: View): CellWrite[] {
  const { pegawai } = view.interpreted;
  return unitRows(view, PEGAWAI, pegawai, (row) => {
    if (row.blank) return {};
    const status = statusOf(row.problems);
    note(view, { tab: PEGAWAI.name, sheetRow: row.row + 1, status, nip: row.value?.nip ?? null });
    return { status, pesan: pesanBaris(row.problems) };
  });
}
