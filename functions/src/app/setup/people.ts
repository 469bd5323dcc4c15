/** People of a unit at set-up: taken over from last year, and told when another unit of the year has them too. */
import { findColumns, isBlankCell, PEGAWAI, TARGET, type TableSpec } from '../../contract';
import { duaUnit } from '../../domain/dua-unit';
import { tanggalWib } from '../../domain/waktu';
import { parsePegawai } from '../../parse/pegawai';
import { decodeInputs } from '../codec';
import type { CellWrite, Clock, FileRead, Registry, SheetsLayout, SheetsPort, StateStore, TabRows } from '../ports';
import type { Registration } from '../state';
import { carryOver, type CarriedRow } from './carry-over';

export interface PeoplePorts {
  readonly registry: Registry;
  readonly sheets: SheetsPort & SheetsLayout;
  readonly state: StateStore;
  readonly clock: Clock;
  readonly random: () => number;
}

export interface Filled {
  readonly notes: readonly string[];
  /** Rows were added to a tab to make room. */
  readonly extended: boolean;
}

/** Fills the tabs Pegawai and Target where they are empty. RAW: a name that begins with '=' stays a name. */
export async function fillFromLastYear(ports: PeoplePorts, to: Registration, from: Registration): Promise<Filled> {
  const { sheets } = ports;
  const [oldPeople, oldTargets] = await bothTabs(sheets, from);
  const today = tanggalWib(ports.clock.now());
  const carried = carryOver(rowsOf(oldPeople, PEGAWAI), rowsOf(oldTargets, TARGET), { tahun: to.tahun, today, random: ports.random }); // prettier-ignore
  const parts = [
    { id: to.files.bukuPimpinan, spec: PEGAWAI, rows: carried.pegawai, what: 'pegawai' },
    { id: to.files.bukuKerja, spec: TARGET, rows: carried.target, what: 'target' },
  ];
  const notes: string[] = [`Disalin dari ${from.unitId}:`];
  let extended = false;
  for (const { id, spec, rows, what } of parts) {
    const file = await sheets.read(id, [spec.name]);
    const there = rowsOf(file, spec);
    if (there.slice(1).some((row) => row.some((cell) => !isBlankCell(cell)))) {
      notes.push(`Tab ${spec.name} sudah berisi; tidak ada ${what} yang disalin ke sana.`);
      continue;
    }
    extended = (await makeRoom(sheets, id, spec, 1 + rows.length)) || extended;
    await sheets.write(id, cellsFor(spec, there[0] ?? [], rows));
    notes.push(`${rows.length} ${what} disalin.`);
  }
  return { notes: [...notes, ...carried.notes], extended };
}

const bothTabs = (sheets: SheetsPort, { files }: Registration): Promise<[FileRead, FileRead]> =>
  Promise.all([sheets.read(files.bukuPimpinan, [PEGAWAI.name]), sheets.read(files.bukuKerja, [TARGET.name])]);

const rowsOf = (file: FileRead, spec: TableSpec): TabRows => file.tabs.get(spec.name) ?? [];

async function makeRoom(sheets: SheetsLayout, id: string, spec: TableSpec, rows: number): Promise<boolean> {
  const tab = (await sheets.look(id)).tabs.find(({ title }) => title === spec.name);
  if (!tab || rows <= tab.rowCount) return false;
  await sheets.change(id, [{ do: 'extend', sheetId: tab.sheetId, what: 'rows', count: rows - tab.rowCount }]);
  return true;
}

function cellsFor(
  spec: TableSpec,
  header: Parameters<typeof findColumns>[1],
  rows: readonly CarriedRow[],
): CellWrite[] {
  const { columns } = findColumns(spec, header);
  return rows.flatMap((row, i) =>
    Object.entries(row).flatMap(([id, value]): CellWrite[] => {
      const column = columns.get(id);
      return column === undefined || value === '' ? [] : [{ tab: spec.name, row: 1 + i, column, value }];
    }),
  );
}

/** One line for everybody whom another unit of the same year counts too: a transfer, told with the months of both. */
export async function peopleElsewhere(
  ports: Pick<PeoplePorts, 'registry' | 'state'> & { readonly sheets: Pick<SheetsPort, 'read'> },
  unit: Registration,
): Promise<string[]> {
  if (unit.mode === 'latihan') return [];
  const { registry, state, sheets } = ports;
  const others = (await registry.units()).filter(
    (other) => other.tahun === unit.tahun && other.unitId !== unit.unitId && other.mode === 'resmi',
  );
  if (others.length === 0) return [];
  const file = await sheets.read(unit.files.bukuPimpinan, [PEGAWAI.name]);
  const here = parsePegawai(file.tabs.get(PEGAWAI.name), { tahun: unit.tahun }).rows.flatMap((row) => row.value ?? []);
  const lines: string[] = [];
  for (const other of others) {
    const { manifest } = await state.manifest(other.unitId);
    const shared = here.filter(({ nip }) => manifest !== null && Object.hasOwn(manifest.entries, nip));
    const stored = await state.scorecards(other.unitId, shared.map(({ nip }) => nip)); // prettier-ignore
    for (const person of shared) {
      const inputs = stored.get(person.nip)?.inputs ?? null;
      if (inputs === null) continue;
      const there = decodeInputs(inputs).masukan.pegawai;
      lines.push(`${person.nama}: ${duaUnit(person, there, other.unitKerja, unit.tahun).pesan}`);
    }
  }
  return lines;
}
