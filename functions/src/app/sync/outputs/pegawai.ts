/** Outputs of `Pegawai`: whether each person counts and what to fix. */
import { PEGAWAI, STATUS } from '../../../contract';
import { duaUnit, type DuaUnit } from '../../../domain/dua-unit';
import type { Pegawai } from '../../../domain/model';
import { pesanBaris } from '../../../parse/pesan';
import { idPegawai } from '../../organisation/elsewhere';
import type { CellWrite } from '../../ports';
import { kalimatPesan } from './shown';
import { unitRows } from './unit-rows';
import { note, statusOf, type View } from './view';

export function pegawaiOutputs(view: View): CellWrite[] {
  const { pegawai } = view.interpreted;
  return unitRows(view, PEGAWAI, pegawai, (row) => {
    if (row.blank) return {};
    const elsewhere = row.value ? jugaDi(view, row.value) : [];
    const doubted = row.value !== null && elsewhere.some(({ bentrok }) => bentrok);
    const status = doubted ? STATUS.perluDicek : statusOf(row.problems);
    note(view, { tab: PEGAWAI.name, sheetRow: row.row + 1, status, nip: row.value?.nip ?? null });
    return { status, pesan: kalimatPesan(pesanBaris(row.problems), ...elsewhere.map(({ pesan }) => pesan)) };
  });
}

/** What the last rollup knows of the person in other units. */
function jugaDi({ gathered }: View, pegawai: Pegawai): DuaUnit[] {
  const { registration, organisation } = gathered;
  const others = organisation?.jugaDi?.[registration.unitId]?.[idPegawai(pegawai.nip)] ?? [];
  return others.map((other) => duaUnit(pegawai, other, other.unitKerja, registration.tahun));
}
