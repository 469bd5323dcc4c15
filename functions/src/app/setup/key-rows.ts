/** Rows that set-up lays by their key: the rating periods, and per period every unit of the organisation. Pure. */
import { cellText, findColumns, foldName, NAMA_PERIODE, PENETAPAN_UNIT, PERIODE, STATUS_PERIODE, type NamaPeriode, type TableSpec } from '../../contract'; // prettier-ignore
import { pembacaNamaPeriode } from '../../parse/periode';
import { Fault } from '../../parse/reader';
import type { LayoutChange, TabLook } from '../layout';
import type { Draft, LayoutFacts } from './facts';

/** Month and day after the period's end until which realisations may be filled; the samples and the rule of blank agree. */
const BATAS: Readonly<Record<NamaPeriode, readonly [yearsLater: number, month: number, day: number]>> = {
  'TW I': [0, 4, 10],
  'TW II': [0, 7, 10],
  'TW III': [0, 10, 10],
  'TW IV': [1, 1, 10],
  Tahun: [1, 1, 15],
};

/** Values by column id. */
export type Row = Readonly<Record<string, string | number>>;

/** Rows of the wanted keys that do not stand in the tab yet. */
export function missingRows(spec: TableSpec, tab: TabLook, facts: LayoutFacts): readonly Row[] {
  const wanted = wantedRows(spec, facts);
  if (wanted.length === 0) return [];
  const present = presentKeys(spec, tab, facts.tahun);
  return wanted.filter((row) => !present.has(keyOf(spec, row)));
}

/** Writes them below the last row; `columns` tells where each column stands. */
export function planRows(
  { name }: TableSpec,
  { sheetId, rows }: TabLook,
  columns: ReadonlyMap<string, number>,
  missing: readonly Row[],
): Draft {
  const first = Math.max(rows.length, 1);
  const changes = missing.flatMap((row, i) =>
    Object.entries(row).flatMap(([id, value]): LayoutChange[] => {
      const column = columns.get(id);
      return column === undefined ? [] : [{ do: 'write', sheetId, row: first + i, column, values: [[value]] }];
    }),
  );
  const lines = missing.length > 0 ? [`Tab ${name}: ${missing.length} baris disiapkan.`] : [];
  return { changes, lines, warnings: [] };
}

function wantedRows(spec: TableSpec, { tahun, units }: LayoutFacts): Row[] {
  if (spec.name === PERIODE.name) {
    return NAMA_PERIODE.map((periode) => ({ periode, batas: batas(tahun, periode), status: STATUS_PERIODE.TERBUKA }));
  }
  if (spec.name !== PENETAPAN_UNIT.name) return [];
  return NAMA_PERIODE.flatMap((periode) => units.map((unit) => ({ periode, unit })));
}

/** A date serial: days since 1899-12-30. */
function batas(tahun: number, periode: NamaPeriode): number {
  const [later, month, day] = BATAS[periode];
  return (Date.UTC(tahun + later, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

const keyOf = (spec: TableSpec, row: Row): string =>
  Object.entries(spec.columns)
    .flatMap(([id, column]) => (column.role === 'key' ? [foldName(String(row[id] ?? ''))] : []))
    .join(' / ');

/** Keys of the rows that stand there, however the period is spelled. */
function presentKeys(spec: TableSpec, tab: TabLook, tahun: number): ReadonlySet<string> {
  const periode = pembacaNamaPeriode(tahun);
  const { columns } = findColumns(spec, tab.rows[0] ?? []);
  return new Set(
    tab.rows.slice(1).map((cells) => {
      const named = [...columns].map(([id, column]): [string, string] => {
        const read = id === 'periode' ? periode(cells[column]) : null;
        return [id, read === null || read instanceof Fault ? cellText(cells[column]) : read];
      });
      return keyOf(spec, Object.fromEntries(named));
    }),
  );
}
