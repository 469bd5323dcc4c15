/** Whose row is it: rows that do not count, and stamps, brought to the person and the row key they belong to. PURE. */
import { PENILAIAN, PERSETUJUAN_SKP, REALISASI, TARGET, cellText } from '../../contract';
import type { ColumnId, TableSpec } from '../../contract';
import type { Pegawai, Realisasi, Target } from '../../domain/model';
import type { ParsedPenilaian } from '../../parse/penilaian';
import type { ParsedPersetujuan } from '../../parse/persetujuan';
import { pembacaPegawai } from '../../parse/rujukan';
import type { ParsedRow, ParsedTable } from '../../parse/table';
import { digestOf } from './hash';
import { penilaianRowKey, realisasiRowKey, targetRowKey, type StampOf } from './history';
import type { FaultyRow } from './inputs';

export type Table<T, Spec extends TableSpec> = ParsedTable<T, ColumnId<Spec>>;

export interface PeopleTables {
  readonly target: Table<Target, typeof TARGET>;
  readonly realisasi: Table<Realisasi, typeof REALISASI>;
  readonly persetujuan: ParsedPersetujuan;
  readonly penilaian: ParsedPenilaian;
}

/** Text of a row's cell by column id; '' when the column is absent. */
export function textOf<Id extends string>(table: ParsedTable<unknown, Id>, row: ParsedRow<unknown>, id: Id): string {
  const column = table.columns.get(id);
  return column === undefined ? '' : cellText(row.cells[column]);
}

/** Rows that say something and do not count. */
export const refused = <T>(table: ParsedTable<T>): readonly ParsedRow<T>[] =>
  table.rows.filter((row) => row.value === null && !row.blank);

/** Units: characters. A longer refused row is kept by the beginnings of its cells: its person's document has a limit. */
const MAX_RAW = 4_000;
const MAX_RAW_CELL = 100;

/** Input cells of a row as text, by header: what a refused row said. */
function rawText<Id extends string>(
  spec: TableSpec<Id>,
  table: ParsedTable<unknown, Id>,
  row: ParsedRow<unknown>,
): string {
  const ids = (Object.keys(spec.columns) as Id[]).filter((id) => spec.columns[id].role === 'input');
  const cells = ids.map((id) => [spec.columns[id].header, textOf(table, row, id)] as const).filter(([, t]) => t !== '');
  const joined = (shown: (text: string) => string): string =>
    cells.map(([header, text]) => `${header}=${shown(text)}`).join(' | ');
  const whole = joined((text) => text);
  return whole.length <= MAX_RAW ? whole : joined(beginning);
}

/** The digest lets the history see a change behind what is kept. */
const beginning = (text: string): string =>
  text.length <= MAX_RAW_CELL ? text : `${text.slice(0, MAX_RAW_CELL)}… (${text.length} huruf, ${digestOf(text)})`;

type Attributed = { readonly nip: string; readonly row: FaultyRow };

export function faultyRows(
  { target, realisasi, persetujuan, penilaian }: PeopleTables,
  people: readonly Pegawai[],
  targets: readonly Target[],
): Attributed[] {
  const resolve = pembacaPegawai(people);
  const nipOf = new Map(targets.map((t) => [t.kode, t.nip]));
  const found: Attributed[] = [];
  const add = (nip: unknown, cell: string | null, raw: string): void => {
    if (typeof nip === 'string' && cell !== null) found.push({ nip, row: { cell, raw } });
  };
  for (const row of refused(target)) {
    const kode = textOf(target, row, 'kode');
    add(resolve(textOf(target, row, 'pegawai')), kode === '' ? null : targetRowKey(kode), rawText(TARGET, target, row));
  }
  for (const row of refused(realisasi)) {
    const kode = textOf(realisasi, row, 'kode');
    const bulan = row.key?.bulan ?? null;
    add(nipOf.get(kode), bulan === null ? null : realisasiRowKey(kode, bulan), rawText(REALISASI, realisasi, row));
  }
  for (const row of refused(persetujuan))
    add(row.subject?.id, PERSETUJUAN_SKP.name, rawText(PERSETUJUAN_SKP, persetujuan, row));
  for (const row of refused(penilaian))
    add(row.subject?.id, penilaianRowKey(row.subject?.periode ?? ''), rawText(PENILAIAN, penilaian, row));
  return found;
}

/** Target rows that wait for approval: read well, but the approved content counts. */
export function withoutEffect(
  target: Table<Target, typeof TARGET>,
  approved: ReadonlyMap<string, readonly Target[]>,
): Attributed[] {
  return target.rows.flatMap((row) => {
    if (row.value === null) return [];
    const mine = approved.get(row.value.nip);
    if (!mine) return [];
    const { kode, nip } = row.value;
    const inForce = mine.find((t) => t.kode === kode);
    if (inForce && digestOf(inForce) === digestOf(row.value)) return [];
    return [{ nip, row: { cell: targetRowKey(kode), raw: rawText(TARGET, target, row) } }];
  });
}

/** Stamps by row key and person, built only when the history asks. */
export function stamps({ target, realisasi, persetujuan, penilaian }: PeopleTables): StampOf {
  let byKey: Map<string, string> | undefined;
  const collect = (): Map<string, string> => {
    const found = new Map<string, string>();
    for (const row of target.rows) found.set(targetRowKey(textOf(target, row, 'kode')), textOf(target, row, 'diubah'));
    for (const row of realisasi.rows) {
      const bulan = row.key?.bulan ?? null;
      if (bulan !== null)
        found.set(realisasiRowKey(textOf(realisasi, row, 'kode'), bulan), textOf(realisasi, row, 'diubah'));
    }
    for (const row of persetujuan.rows)
      if (row.subject) found.set(`${PERSETUJUAN_SKP.name} ${row.subject.id}`, textOf(persetujuan, row, 'diubah'));
    for (const row of penilaian.rows)
      if (row.subject)
        found.set(`${penilaianRowKey(row.subject.periode ?? '')} ${row.subject.id}`, textOf(penilaian, row, 'diubah'));
    return found;
  };
  return (key, nip) => {
    byKey ??= collect();
    return byKey.get(key) || byKey.get(`${key} ${nip}`) || null;
  };
}
