/**
 * A unit under test: sheets in memory that count their calls and can fail, a real embedded Firestore behind the real
 * adapter, the real sync. A test edits cells, syncs, and reads back what the sheet shows.
 */
import { FirestoreMock, type FirestoreController } from '@firebase-bridge/firestore-admin';
import { firestoreRegistry } from '../../functions/src/adapters/firestore/registry';
import { firestoreMailStore } from '../../functions/src/adapters/firestore/mail-store';
import { firestoreOrganisationStore } from '../../functions/src/adapters/firestore/organisation-store';
import { firestoreStateStore } from '../../functions/src/adapters/firestore/state-store';
import { AppFailure } from '../../functions/src/app/failure';
import type {
  CellWrite,
  FileRead,
  GridSize,
  Registry,
  SheetsPort,
  StateStore,
  WriteOutcome,
} from '../../functions/src/app/ports';
import type { Registration, SyncReport } from '../../functions/src/app/state';
import { createSync, type Sync } from '../../functions/src/app/sync/sync';
import {
  DAFTAR,
  DAFTAR_PIMPINAN,
  FILES,
  FORM_HEADERS,
  PENGATURAN,
  PENILAIAN,
  PERIODE,
  PERSETUJUAN_SKP,
  REKAP_PEGAWAI,
  UMPAN_BALIK,
  type Cell,
  type UnitFileKind,
} from '../../functions/src/contract';
import { headerRow, rowOf } from '../../samples/rows';
import { aPegawaiRow, aRealisasiRow, aTargetRow, pegawaiHeader, realisasiHeader, targetHeader } from './builders';

export const UNIT = '2026-uji';
/** 24 November 2026, 10.00 WIB. */
export const NOW = Date.UTC(2026, 10, 24, 3);

export class MemorySheets implements SheetsPort {
  readonly files = new Map<string, Map<string, Cell[][]>>();
  reads = 0;
  writes = 0;
  /** Sizes of tabs that have one; the others grow. */
  readonly grids = new Map<string, GridSize>();
  /** Thrown by the next read of that file, once per entry. */
  readonly readFaults = new Map<string, Error>();
  /** Thrown by the next writes, oldest first. */
  writeFaults: Error[] = [];
  /** Runs before a write is carried out, e.g. to let somebody else commit. */
  beforeWrite: (() => Promise<void>) | undefined;
  /** Runs after the files were read, before the plan. */
  afterRead: (() => Promise<void>) | undefined;

  async read(id: string, tabs: readonly string[]): Promise<FileRead> {
    this.reads += 1;
    const fault = this.readFaults.get(id);
    if (fault) throw fault;
    const file = this.files.get(id);
    if (!file) throw new AppFailure('missing', 'sheets.read', 'no such file');
    const found = tabs
      .filter((tab) => file.has(tab))
      .map((tab) => [tab, structuredClone(file.get(tab) ?? [])] as const);
    const read = { spreadsheetId: id, tabs: new Map(found), grids: this.grids };
    await this.afterRead?.();
    return found.length === tabs.length ? read : { ...read, titles: [...file.keys()] };
  }

  async write(id: string, cells: readonly CellWrite[]): Promise<WriteOutcome> {
    this.writes += 1;
    await this.beforeWrite?.();
    const fault = this.writeFaults.shift();
    if (fault) throw fault;
    for (const { tab, row, column, value } of cells) {
      const rows = this.files.get(id)?.get(tab);
      if (!rows) throw new Error(`no tab ${tab}`);
      if (row >= (this.grids.get(tab)?.rows ?? Infinity))
        throw new Error(`row ${row + 1} is beyond the grid of ${tab}`);
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length <= column) line.push('');
      line[column] = value;
    }
    return { written: cells.length, dropped: [] };
  }

  tab(id: string, tab: string): Cell[][] {
    const rows = this.files.get(id)?.get(tab);
    if (!rows) throw new Error(`no tab ${tab} in ${id}`);
    return rows;
  }
}

export interface World {
  readonly sheets: MemorySheets;
  readonly store: StateStore;
  readonly registry: Registry;
  readonly firestore: FirestoreController;
  readonly asked: string[];
  readonly registration: Registration;
  readonly sync: Sync;
  now: number;
  /** One sync. */
  run(): Promise<SyncReport>;
  /** Rows of a tab without its header, as records by header text. */
  shown(tab: string): Record<string, Cell>[];
  rows(tab: string): Cell[][];
  /** Sets one cell by header text; `row` counts from 0 below the header. */
  type(tab: string, row: number, header: string, value: Cell): void;
  /** Text of the page `Ringkasan`. */
  ringkasan(): string;
  /** A second process with the same files and database. */
  restart(): World;
}

export interface UnitRows {
  readonly pegawai: Cell[][];
  readonly target: Cell[][];
  readonly realisasi: Cell[][];
  readonly persetujuan?: Cell[][];
  readonly penilaian?: Cell[][];
  readonly umpanBalik?: Cell[][];
}

/** One person, one indicator, January and February reported. */
export const SMALL: UnitRows = {
  pegawai: [aPegawaiRow()],
  target: [aTargetRow()],
  realisasi: [
    aRealisasiRow({ periode: 'Jan 2026', realisasi: 100 }),
    aRealisasiRow({ periode: 'Feb 2026', realisasi: 110 }),
  ],
};

const ids: Readonly<Record<UnitFileKind, string>> = { 'buku-kerja': 'bk', 'buku-pimpinan': 'bp' };

function booksOf(rows: UnitRows): Map<string, Map<string, Cell[][]>> {
  const form = Object.values(PENGATURAN.fields).map((f): Cell[] => [f.label, '', f.help]);
  const periods = ['TW I', 'TW II', 'TW III', 'TW IV', 'Tahun'].map((periode) =>
    rowOf(PERIODE, { periode, status: 'Terbuka' }),
  );
  return structuredClone(
    new Map([
      [ids['buku-kerja'], new Map<string, Cell[][]>([
        ['Target', [targetHeader(), ...rows.target]],
        ['Realisasi', [realisasiHeader(), ...rows.realisasi]],
        ['Daftar', [headerRow(DAFTAR)]],
      ])],
      [ids['buku-pimpinan'], new Map<string, Cell[][]>([
        ['Ringkasan', []],
        ['Persetujuan SKP', [headerRow(PERSETUJUAN_SKP), ...(rows.persetujuan ?? [])]],
        ['Penilaian', [headerRow(PENILAIAN), ...(rows.penilaian ?? [])]],
        ['Umpan Balik', [headerRow(UMPAN_BALIK), ...(rows.umpanBalik ?? [])]],
        ['Daftar Pilihan', [headerRow(DAFTAR_PIMPINAN)]],
        ['Rekap Pegawai', [headerRow(REKAP_PEGAWAI)]],
        ['Periode', [headerRow(PERIODE), ...periods]],
        ['Pegawai', [pegawaiHeader(), ...rows.pegawai]],
        ['Pengaturan', [[...FORM_HEADERS], ...form]],
      ])],
    ]),
  ); // prettier-ignore
}

export async function aWorld(rows: UnitRows = SMALL, over: Partial<Registration> = {}): Promise<World> {
  const firestore = new FirestoreMock().createDatabase('capaian-uji');
  const registration: Registration = {
    unitId: UNIT,
    tahun: 2026,
    unitKerja: 'Kelurahan Uji',
    organisasi: 'Kecamatan Uji',
    organisasiId: '2026-kecamatan-uji',
    penilaian: 'ya',
    mode: 'resmi',
    policy: 'permenpanrb-6-2022',
    urutan: 1,
    kepala: null,
    persetujuan: 'tanpa',
    surat: false,
    files: { bukuKerja: ids['buku-kerja'], bukuPimpinan: ids['buku-pimpinan'] },
    ...over,
  };
  const sheets = new MemorySheets();
  for (const [id, tabs] of booksOf(rows)) sheets.files.set(id, tabs);
  await firestoreRegistry(firestore.firestore()).register(registration);
  return worldOn(firestore, sheets, registration, NOW);
}

function worldOn(firestore: FirestoreController, sheets: MemorySheets, registration: Registration, now: number): World {
  const db = firestore.firestore();
  const store = firestoreStateStore(db);
  const registry = firestoreRegistry(db);
  const asked: string[] = [];
  const fileOf = (tab: string): string => {
    const kind = (['buku-kerja', 'buku-pimpinan'] as const).find((k) => FILES[k].tabs.some((t) => t.name === tab));
    return ids[kind ?? 'buku-kerja'];
  };
  const world: World = {
    sheets,
    store,
    registry,
    firestore,
    asked,
    registration,
    now,
    sync: createSync({
      registry,
      store,
      organisations: firestoreOrganisationStore(db),
      mails: firestoreMailStore(db),
      sheets,
      clock: { now: () => world.now },
      queue: {
        ask: (unitId) => {
          asked.push(unitId);
          return Promise.resolve();
        },
      },
    }),
    run: () => world.sync(UNIT),
    rows: (tab) => sheets.tab(fileOf(tab), tab),
    shown(tab) {
      const [header = [], ...lines] = world.rows(tab);
      return lines.map((line) => Object.fromEntries(header.map((name, i) => [String(name), line[i] ?? ''])));
    },
    type(tab, row, header, value) {
      const rows = world.rows(tab);
      const column = (rows[0] ?? []).indexOf(header);
      if (column < 0) throw new Error(`no column ${header} in ${tab}`);
      const line = rows[row + 1];
      if (!line) throw new Error(`no row ${row} in ${tab}`);
      line[column] = value;
    },
    ringkasan: () => world.rows('Ringkasan').map((line) => line.map(String).join(' | ')).join('\n'), // prettier-ignore
    restart: () => worldOn(firestore, sheets, registration, world.now),
  };
  return world;
}
