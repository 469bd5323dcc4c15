/** `Perlu Perhatian`: what units have to put right, in official order. No rating, nobody's name. */
import { KEBERATAN, PERLU_PERHATIAN, TARGET, type ColumnId } from '../../../contract';
import { lipat } from '../../../domain/teks';
import { saatWib } from '../../../domain/waktu';
import type { CellWrite } from '../../ports';
import { writtenTable, type Value } from '../../sync/outputs/cells';
import { alamatBaris, alamatBerkas } from '../../tautan';
import { rowsOf } from '../interpret';
import type { OrganisationView } from '../view';
import type { UnitFigures } from '../state';

type Line = Partial<Record<ColumnId<typeof PERLU_PERHATIAN>, Value>>;

export function perhatianOutputs(view: OrganisationView): CellWrite[] {
  const columns = view.interpreted.perhatianColumns;
  if (!columns) return [];
  return writtenTable(PERLU_PERHATIAN, rowsOf(view.gathered, PERLU_PERHATIAN), columns, perhatianLines(view));
}

export const perhatianLines = (view: OrganisationView): readonly Line[] =>
  view.gathered.units.flatMap((unit) => [
    ...stale(unit),
    ...unit.perhatian.map(({ hal, sejak, pesan, spreadsheetId, tabId }): Line => ({
      unit: unit.unitKerja,
      hal,
      sejak: saatWib(sejak),
      pesan,
      tautan: tabId === null ? alamatBerkas(spreadsheetId) : alamatBaris(spreadsheetId, tabId),
    })),
    ...lostObjections(unit),
    ...unknownIndicators(view, unit),
  ]);

/** Since when the figures of a unit are not what its sheets say; null when they are. */
export const staleSince = ({ failedSince, complete, changedAt }: UnitFigures): number | null =>
  failedSince ?? (complete ? null : changedAt);

function stale(unit: UnitFigures): Line[] {
  const since = staleSince(unit);
  if (since === null) return [];
  const pesan = 'Berkas unit ini tidak dapat diproses, jadi angkanya belum diperbarui. Minta operator memeriksanya.';
  return [{ unit: unit.unitKerja, hal: 'Belum diperbarui', sejak: saatWib(since), pesan, tautan: '' }];
}

/** Decisions that stand although their rows are gone; nobody's name, no result. */
function lostObjections(unit: UnitFigures): Line[] {
  const lost = unit.keberatan?.filter(({ isi }) => isi === null) ?? [];
  return lost.map(({ periode }) => ({
    unit: unit.unitKerja,
    hal: 'Baris keberatan hilang',
    sejak: '',
    pesan: `Satu keberatan atas ${periode} sudah diputus, tetapi barisnya di tab ${KEBERATAN.name} hilang atau tidak terbaca. Keputusannya tetap berlaku; kembalikan barisnya melalui riwayat versi.`,
    tautan: '',
  }));
}

/** Names in `Target` that no row of `Indikator Bersama` has. */
function unknownIndicators({ indikator }: OrganisationView, unit: UnitFigures): Line[] {
  const known = new Set(indikator.map((shared) => lipat(shared.indikator.nama)));
  return unit.indikator
    .filter(({ nama }) => !known.has(lipat(nama)))
    .map(({ nama }) => ({
      unit: unit.unitKerja,
      hal: 'Indikator bersama tidak dikenal',
      sejak: '',
      pesan: `Tab ${TARGET.name} memuat indikator bersama "${nama}". Pilih namanya dari daftar, atau tambahkan nama itu di tab Indikator Bersama.`,
      tautan: '',
    }));
}
