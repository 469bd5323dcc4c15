/**
 * Interpret: the cells of both files as values. PURE. A tab that cannot be read is answered with the stored content;
 * a row that cannot be read does not count until it is right.
 */
import {
  DAFTAR,
  DAFTAR_PIMPINAN,
  PEGAWAI,
  PENGATURAN,
  PENILAIAN,
  PERIODE,
  PERSETUJUAN_SKP,
  REALISASI,
  REKAP_PEGAWAI,
  RINGKASAN,
  TARGET,
  UMPAN_BALIK,
  policyDipakai,
} from '../../contract';
import type { TableSpec, TabSpec, UnitFileKind } from '../../contract';
import type { Pegawai, Realisasi, Target } from '../../domain/model';
import { parsePegawai, pegawaiBermasalah } from '../../parse/pegawai';
import { parsePengaturan, type Pengaturan } from '../../parse/pengaturan';
import { parsePeriode, type BarisPeriode } from '../../parse/periode';
import { pesanTab } from '../../parse/pesan';
import { parseRealisasi } from '../../parse/realisasi';
import { readTable, type ParsedTable } from '../../parse/table';
import { kodeBermasalah, parseTarget } from '../../parse/target';
import { parsePenilaian, type BarisPenilaian, type ParsedPenilaian } from '../../parse/penilaian';
import { parsePersetujuan, type BarisPersetujuan, type ParsedPersetujuan } from '../../parse/persetujuan';
import { parseUmpanBalik, type ParsedUmpanBalik } from '../../parse/umpan-balik';
import { tanggalWib } from '../../domain/waktu';
import type { FileRead, TabRows } from '../ports';
import { faultyRows, refused, stamps, withoutEffect, type Table } from './attribution';
import type { Gathered } from './gather';
import type { StampOf } from './history';
import { groupByNip, type EmployeeInputs, type UnitInputs } from './inputs';

export interface Interpreted {
  readonly pegawai: Table<Pegawai, typeof PEGAWAI>;
  readonly target: Table<Target, typeof TARGET>;
  readonly realisasi: Table<Realisasi, typeof REALISASI>;
  readonly periode: Table<BarisPeriode, typeof PERIODE>;
  readonly persetujuan: ParsedPersetujuan;
  readonly penilaian: ParsedPenilaian;
  readonly umpanBalik: ParsedUmpanBalik;
  readonly pengaturan: Pengaturan | null;
  /** Column positions of the wholly written tabs; null when such a tab cannot be written. */
  readonly rekapColumns: ReadonlyMap<string, number> | null;
  readonly daftarColumns: ReadonlyMap<string, number> | null;
  readonly daftarPimpinanColumns: ReadonlyMap<string, number> | null;
  /** What counts now: stored content stands in for unreadable tabs, approved targets for others that wait. */
  readonly inputs: UnitInputs;
  /** False: the tab cannot be read, so nothing in it is decided anew. */
  readonly readable: { readonly persetujuan: boolean; readonly periode: boolean };
  /** Every tab that staff and leaders fill was read: what counts is what stands there now. */
  readonly complete: boolean;
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

/** What is known besides the sheet. */
export interface Known {
  /** Stored inputs of everybody; null until they are needed. */
  readonly stored: readonly EmployeeInputs[] | null;
  /** Approved targets of those whose sheet says something else, by NIP. */
  readonly approved: ReadonlyMap<string, readonly Target[]>;
}

export const NOTHING_KNOWN: Known = { stored: null, approved: new Map() };

export function interpret(gathered: Gathered, { stored, approved }: Known): Interpreted {
  const { tahun } = gathered.registration;
  const policies = policyDipakai(gathered.registration);
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
      policies,
      pegawaiBermasalah: pegawaiBermasalah(pegawai),
      ...(stored ? { stored: (kode: string) => storedTargets.get(kode) } : {}),
      ...titles('buku-kerja'),
    }),
  );
  const known = new Set(people.map((p) => p.nip));
  const typed = unread(TARGET, target) ? [...storedTargets.values()].filter((t) => known.has(t.nip)) : values(target);
  const targets = [...typed.filter((t) => !approved.has(t.nip)), ...[...approved.values()].flat()];

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

  const orang = { tahun, pegawai: people, pegawaiBermasalah: pegawaiBermasalah(pegawai), ...titles('buku-pimpinan') };
  const persetujuan = table(PERSETUJUAN_SKP, (rows) => parsePersetujuan(rows, orang));
  const penilaian = table(PENILAIAN, (rows) => parsePenilaian(rows, { ...orang, policies }));
  const umpanBalik = table(UMPAN_BALIK, (rows) =>
    parseUmpanBalik(rows, { ...orang, tanggal: tanggalWib(gathered.seenAt), indikatorDari: indikatorDari(targets) }),
  );

  const periode = table(PERIODE, (rows) => parsePeriode(rows, { tahun, ...titles('buku-pimpinan') }));
  const pengaturan = fileOf(gathered, PENGATURAN)
    ? parsePengaturan(rowsOf(gathered, PENGATURAN), titles('buku-pimpinan').titles)
    : null;
  if (pengaturan?.fault) faults.push(pesanTab(pengaturan.fault));
  const written = (spec: TableSpec): ReadonlyMap<string, number> | null => {
    if (!fileOf(gathered, spec)) return null;
    const read = readTable(spec, rowsOf(gathered, spec), fileOf(gathered, spec)?.titles, policies);
    if (read.fault) faults.push(pesanTab(read.fault));
    return read.fault ? null : read.columns;
  };
  const rekapColumns = written(REKAP_PEGAWAI);
  const daftarColumns = written(DAFTAR);
  const daftarPimpinanColumns = written(DAFTAR_PIMPINAN);
  if (fileOf(gathered, RINGKASAN) && !rowsOf(gathered, RINGKASAN)) {
    faults.push(pesanTab({ kind: 'tab-missing', tab: RINGKASAN.name, titles: titles('buku-pimpinan').titles ?? [] }));
  }

  const standIn = <T>(
    spec: TableSpec,
    parsed: ParsedTable<T>,
    of: (known: EmployeeInputs) => readonly T[],
    counts: (row: T) => boolean,
  ): T[] => (unread(spec, parsed) ? (stored ?? []).flatMap(of) : values(parsed).filter(counts));
  const tables = { target, realisasi, persetujuan, penilaian };
  const complete =
    !unread(PEGAWAI, pegawai) &&
    !unread(TARGET, target) &&
    !unread(REALISASI, realisasi) &&
    !unread(PERSETUJUAN_SKP, persetujuan) &&
    !unread(PENILAIAN, penilaian) &&
    !unread(UMPAN_BALIK, umpanBalik);
  return {
    pegawai,
    target,
    realisasi,
    periode,
    persetujuan,
    penilaian,
    umpanBalik,
    pengaturan,
    rekapColumns,
    daftarColumns,
    daftarPimpinanColumns,
    inputs: {
      pegawai: people,
      target: targets,
      realisasi: realisations,
      persetujuan: standIn(PERSETUJUAN_SKP, persetujuan, (k) => (k.persetujuan ? [k.persetujuan] : []), isDecided),
      penilaian: standIn(PENILAIAN, penilaian, (k) => k.penilaian, isRated),
      umpanBalik: standIn(
        UMPAN_BALIK,
        umpanBalik,
        (k) => k.umpanBalik,
        () => true,
      ),
      faulty: [...faultyRows(tables, people, targets), ...withoutEffect(target, approved)],
    },
    readable: { persetujuan: !unread(PERSETUJUAN_SKP, persetujuan), periode: !unread(PERIODE, periode) },
    konfirmasi: pengaturan?.konfirmasi ?? null,
    faultyRows: [pegawai, target, realisasi, periode, persetujuan, penilaian, umpanBalik].reduce(
      (n, t) => n + refused<unknown>(t).length,
      0,
    ),
    faults,
    complete,
    wantsStored: !complete || hasCode(target, 'kode-ganda'),
    stampOf: stamps(tables),
  };
}

const isDecided = (row: BarisPersetujuan): boolean => row.keputusan !== null || row.catatan !== null;
const isRated = (row: BarisPenilaian): boolean =>
  row.hasilKerja !== null ||
  row.perilaku !== null ||
  row.alasan !== null ||
  row.inovasi !== null ||
  row.nilaiSkp !== undefined ||
  row.nilaiPerilaku !== undefined ||
  row.pendapatRekan !== undefined;

function indikatorDari(targets: readonly Target[]): (nip: string) => readonly string[] {
  const byNip = groupByNip(targets);
  return (nip) => (byNip.get(nip) ?? []).map(({ indikator }) => indikator);
}

function values<T>(table: ParsedTable<T>): T[] {
  const found: T[] = [];
  for (const { value } of table.rows) if (value !== null) found.push(value);
  return found;
}

const hasCode = (table: ParsedTable<unknown>, code: string): boolean =>
  table.rows.some((r) => r.problems.some((p) => p.code === code));
