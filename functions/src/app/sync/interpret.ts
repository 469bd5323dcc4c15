/**
 * Interpret: the cells of both files as values. PURE. A tab that cannot be read is answered with the stored content;
 * a row that cannot be read does not count until it is right.
 */
import {
  DAFTAR,
  PEGAWAI,
  PENGATURAN,
  PERIODE,
  REALISASI,
  REKAP_PEGAWAI,
  RINGKASAN,
  TARGET,
  cellText,
} from '../../contract';
import type { ColumnId, TableSpec, TabSpec, UnitFileKind } from '../../contract';
import type { Pegawai, Realisasi, Target } from '../../domain/model';
import { parsePegawai, pegawaiBermasalah } from '../../parse/pegawai';
import { parsePengaturan, type Pengaturan } from '../../parse/pengaturan';
import { parsePeriode, type BarisPeriode } from '../../parse/periode';
import { pesanTab } from '../../parse/pesan';
import { parseRealisasi } from '../../parse/realisasi';
import { pembacaPegawai } from '../../parse/rujukan';
import { readTable, type ParsedRow, type ParsedTable } from '../../parse/table';
import { kodeBermasalah, parseTarget } from '../../parse/target';
import { tanggalWib } from '../../domain/waktu';
import type { FileRead, TabRows } from '../ports';
import type { Gathered } from './gather';
import { realisasiRowKey, targetRowKey, type StampOf } from './history';
import type { EmployeeInputs, FaultyRow, UnitInputs } from './inputs';

type Table<T, Spec extends TableSpec> = ParsedTable<T, ColumnId<Spec>>;

export interface Interpreted {
  readonly pegawai: Table<Pegawai, typeof PEGAWAI>;
  readonly target: Table<Target, typeof TARGET>;
  readonly realisasi: Table<Realisasi, typeof REALISASI>;
  readonly periode: Table<BarisPeriode, typeof PERIODE>;
  readonly pengaturan: Pengaturan | null;
  /** Column positions of the wholly written tabs; null when such a tab cannot be written. */
  readonly rekapColumns: ReadonlyMap<string, number> | null;
  readonly daftarColumns: ReadonlyMap<string, number> | null;
  /** What counts now, stored content standing in for unreadable tabs. */
  readonly inputs: UnitInputs;
  readonly konfirmasi: string | null;
  readonly faultyRows: number;
  /** Lost tabs and headers, in Indonesian. */
  readonly faults: readonly string[];
  /** The stored scorecards of everybody are needed: a tab cannot be read, or two rows carry one Kode. */
  readonly wantsStored: boolean;
  readonly stampOf: StampOf;
}

/** Rows of a tab as read; undefined when the tab, or its file, cannot be read. */
export function rowsOf(gathered: Gathered, spec: TabSpec): TabRows | undefined {
  return fileOf(gathered, spec)?.tabs.get(spec.name);
}

/** The file of a tab as read; null when it cannot be read or is no file of a unit. */
const fileOf = (gathered: Gathered, spec: TabSpec): FileRead | null =>
  spec.file === 'buku-kerja' || spec.file === 'buku-pimpinan' ? gathered.files[spec.file] : null;

const NOTHING = { fault: null, columns: new Map<never, number>(), rows: [] };

export function interpret(gathered: Gathered, stored: readonly EmployeeInputs[] | null): Interpreted {
  const { tahun } = gathered.registration;
  const faults: string[] = [];
  const titles = (kind: UnitFileKind): { titles?: readonly string[] } => {
    const known = gathered.files[kind]?.titles;
    return known ? { titles: known } : {};
  };
  /** Parses a tab of a file that was read; keeps its fault for people. */
  const table = <T, Id extends string>(
    spec: TableSpec<Id>,
    parse: (rows: TabRows | undefined) => ParsedTable<T, Id>,
  ): ParsedTable<T, Id> => {
    if (!fileOf(gathered, spec)) return NOTHING;
    const parsed = parse(rowsOf(gathered, spec));
    if (parsed.fault) faults.push(pesanTab(parsed.fault));
    return parsed;
  };
  const unread = (spec: TableSpec, parsed: ParsedTable<unknown>): boolean =>
    !fileOf(gathered, spec) || parsed.fault !== null;

  const pegawai = table(PEGAWAI, (rows) => parsePegawai(rows, { tahun, ...titles('buku-pimpinan') }));
  const people = unread(PEGAWAI, pegawai) ? (stored ?? []).map((s) => s.masukan.pegawai) : values(pegawai);

  const storedTargets = new Map((stored ?? []).flatMap((s) => s.masukan.target.map((t) => [t.kode, t] as const)));
  const target = table(TARGET, (rows) =>
    parseTarget(rows, {
      tahun,
      pegawai: people,
      pegawaiBermasalah: pegawaiBermasalah(pegawai),
      ...(stored ? { stored: (kode: string) => storedTargets.get(kode) } : {}),
      ...titles('buku-kerja'),
    }),
  );
  const known = new Set(people.map((p) => p.nip));
  const targets = unread(TARGET, target) ? [...storedTargets.values()].filter((t) => known.has(t.nip)) : values(target);

  const realisasi = table(REALISASI, (rows) =>
    parseRealisasi(rows, {
      tahun,
      tanggal: tanggalWib(gathered.seenAt),
      target: new Map(targets.map((t) => [t.kode, t])),
      kodeBermasalah: kodeBermasalah(target),
      ...titles('buku-kerja'),
    }),
  );
  const realisations = unread(REALISASI, realisasi)
    ? (stored ?? []).flatMap((s) => s.masukan.realisasi)
    : values(realisasi);

  const periode = table(PERIODE, (rows) => parsePeriode(rows, { tahun, ...titles('buku-pimpinan') }));
  const pengaturan = fileOf(gathered, PENGATURAN)
    ? parsePengaturan(rowsOf(gathered, PENGATURAN), titles('buku-pimpinan').titles)
    : null;
  if (pengaturan?.fault) faults.push(pesanTab(pengaturan.fault));
  const written = (spec: TableSpec): ReadonlyMap<string, number> | null => {
    if (!fileOf(gathered, spec)) return null;
    const read = readTable(spec, rowsOf(gathered, spec), fileOf(gathered, spec)?.titles);
    if (read.fault) faults.push(pesanTab(read.fault));
    return read.fault ? null : read.columns;
  };
  const rekapColumns = written(REKAP_PEGAWAI);
  const daftarColumns = written(DAFTAR);
  if (fileOf(gathered, RINGKASAN) && !rowsOf(gathered, RINGKASAN)) {
    faults.push(pesanTab({ kind: 'tab-missing', tab: RINGKASAN.name, titles: titles('buku-pimpinan').titles ?? [] }));
  }

  const faulty = [...faultyTargets(target, people), ...faultyRealisations(realisasi, targets)];
  const tabsUnread = unread(PEGAWAI, pegawai) || unread(TARGET, target) || unread(REALISASI, realisasi);
  return {
    pegawai,
    target,
    realisasi,
    periode,
    pengaturan,
    rekapColumns,
    daftarColumns,
    inputs: { pegawai: people, target: targets, realisasi: realisations, faulty },
    konfirmasi: pengaturan?.konfirmasi ?? null,
    faultyRows: [pegawai, target, realisasi, periode].reduce(
      (n, t) => n + t.rows.filter((r) => r.value === null && !r.blank).length,
      0,
    ),
    faults,
    wantsStored: tabsUnread || hasCode(target, 'kode-ganda'),
    stampOf: stamps(target, realisasi),
  };
}

const values = <T>(table: ParsedTable<T>): T[] => table.rows.flatMap((row) => (row.value === null ? [] : [row.value]));

const hasCode = (table: ParsedTable<unknown>, code: string): boolean =>
  table.rows.some((r) => r.problems.some((p) => p.code === code));

/** Text of a row's cell by column id; '' when the column is absent. */
export function textOf<Id extends string>(table: ParsedTable<unknown, Id>, row: ParsedRow<unknown>, id: Id): string {
  const column = table.columns.get(id);
  return column === undefined ? '' : cellText(row.cells[column]);
}

/** Input cells of a row as text, by header: what a refused row said. */
function rawText<Id extends string>(
  spec: TableSpec<Id>,
  table: ParsedTable<unknown, Id>,
  row: ParsedRow<unknown>,
): string {
  const ids = Object.keys(spec.columns) as Id[];
  return ids
    .filter((id) => spec.columns[id].role === 'input' && textOf(table, row, id) !== '')
    .map((id) => `${spec.columns[id].header}=${textOf(table, row, id)}`)
    .join(' | ');
}

type Attributed = { readonly nip: string; readonly row: FaultyRow };

function faultyTargets(target: Table<Target, typeof TARGET>, people: readonly Pegawai[]): Attributed[] {
  const resolve = pembacaPegawai(people);
  return target.rows.flatMap((row) => {
    if (row.value !== null || row.blank) return [];
    const nip = resolve(textOf(target, row, 'pegawai'));
    const kode = textOf(target, row, 'kode');
    return typeof nip === 'string' && kode !== ''
      ? [{ nip, row: { cell: targetRowKey(kode), raw: rawText(TARGET, target, row) } }]
      : [];
  });
}

function faultyRealisations(realisasi: Table<Realisasi, typeof REALISASI>, targets: readonly Target[]): Attributed[] {
  const nipOf = new Map(targets.map((t) => [t.kode, t.nip]));
  return realisasi.rows.flatMap((row) => {
    if (row.value !== null || row.blank) return [];
    const kode = textOf(realisasi, row, 'kode');
    const nip = nipOf.get(kode);
    const bulan = row.key?.bulan ?? null;
    if (nip === undefined || bulan === null) return [];
    return [{ nip, row: { cell: realisasiRowKey(kode, bulan), raw: rawText(REALISASI, realisasi, row) } }];
  });
}

/** Stamps by row key, built only when the history asks. */
function stamps(target: Table<Target, typeof TARGET>, realisasi: Table<Realisasi, typeof REALISASI>): StampOf {
  let byKey: Map<string, string> | undefined;
  return (key) => {
    if (!byKey) {
      byKey = new Map();
      for (const row of target.rows)
        byKey.set(targetRowKey(textOf(target, row, 'kode')), textOf(target, row, 'diubah'));
      for (const row of realisasi.rows) {
        const bulan = row.key?.bulan ?? null;
        if (bulan !== null)
          byKey.set(realisasiRowKey(textOf(realisasi, row, 'kode'), bulan), textOf(realisasi, row, 'diubah'));
      }
    }
    return byKey.get(key) || null;
  };
}
