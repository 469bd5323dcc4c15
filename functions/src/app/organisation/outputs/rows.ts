/** Outputs of the tabs in which the head of the organisation types: `Penetapan Unit` and `Indikator Bersama`. */
import { INDIKATOR_BERSAMA, PENETAPAN_UNIT } from '../../../contract';
import { pesanBaris } from '../../../parse/pesan';
import type { CellWrite } from '../../ports';
import { rowOutputs, unreadOutputs } from '../../sync/outputs/cells';
import { statusOf } from '../../sync/outputs/view';
import type { SharedIndicator } from '../indicators';
import { rowsOf } from '../interpret';
import { faktaUnit, predikatTeks } from '../penetapan';
import type { OrganisationView } from '../view';

export function penetapanOutputs({ gathered, interpreted, judged }: OrganisationView): CellWrite[] {
  const { penetapan } = interpreted;
  if (!penetapan) return unreadOutputs(PENETAPAN_UNIT, rowsOf(gathered, PENETAPAN_UNIT));
  return rowOutputs(PENETAPAN_UNIT, rowsOf(gathered, PENETAPAN_UNIT), penetapan, (row) => {
    const judgement = judged.get(row.row);
    const pesan = [pesanBaris(row.problems), judgement?.pesan ?? ''].filter((text) => text !== '').join(' ');
    if (!row.value || !judgement) return { pesan, status: row.blank ? '' : statusOf(row.problems) };
    const { unitId, periode } = row.value;
    const unit = gathered.units.find((u) => u.unitId === unitId);
    return {
      kepala: unit?.kepala ? `${unit.kepala.nama}, ${unit.kepala.jabatan}` : '',
      fakta: unit ? faktaUnit(unit, periode) : '',
      predikat: predikatTeks(judgement.tersimpan),
      // A doubt about how a cell was read comes before what the row says.
      status: row.problems.some((p) => p.severity === 'cek') ? statusOf(row.problems) : judgement.status,
      pesan,
    };
  });
}

export function indikatorOutputs({ gathered, interpreted, indikator }: OrganisationView): CellWrite[] {
  const { indikator: table } = interpreted;
  if (!table) return unreadOutputs(INDIKATOR_BERSAMA, rowsOf(gathered, INDIKATOR_BERSAMA));
  let next = 0;
  return rowOutputs(INDIKATOR_BERSAMA, rowsOf(gathered, INDIKATOR_BERSAMA), table, (row) => {
    if (row.blank) return {};
    const shared = row.value ? indikator[next] : undefined;
    if (row.value) next += 1;
    const told = [pesanBaris(row.problems), shared ? usage(shared, gathered.units.length) : ''];
    return { status: statusOf(row.problems), pesan: told.filter((text) => text !== '').join(' ') };
  });
}

function usage({ units, satuanLain, indikator, gabungan }: SharedIndicator, all: number): string {
  const parts = [units.length === 0 ? 'Belum ada unit yang memakainya.' : `Dipakai ${units.length} dari ${all} unit.`];
  for (const { unitKerja, satuan } of satuanLain) {
    parts.push(`${unitKerja} memakai satuan ${satuan}, bukan ${indikator.satuan}; angkanya tidak ikut.`);
  }
  const reported = units.filter(({ nilai }) => nilai !== null).length;
  if (reported > 1 && !gabungan) {
    parts.push('Persen tanpa "a dari b" tidak dapat dijumlahkan. Minta unit mengisi a dari b, atau pilih Dirata-rata.');
  }
  return parts.join(' ');
}
