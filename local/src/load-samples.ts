/**
 * First start: the sample books of Kecamatan Banyumanik go into the library, their units and organisation into the registry.
 * Which start is the first one is seen from the registry: a process killed before its first save of the database may have
 * left books. They are kept as they are.
 */
import type { ChartSpec } from '../../functions/src/app/layout';
import type { Registry, StateStore } from '../../functions/src/app/ports';
import { chartsFor } from '../../functions/src/app/setup/charts';
import { SCHEMA_VERSION, type UnitFigureWrite } from '../../functions/src/app/state';
import { contohBanyumanik, contohLatihan, contohOrganisasi, type ContohBuku } from '../../samples';
import { PEGAWAI, type Cell } from '../../functions/src/contract';
import { columnIndex } from '../../samples/rows';
import { OFFICE_ACCOUNT, PERSON, SERVICE_ACCOUNT } from './accounts';
import { bookFromContract } from './book/from-contract';
import type { Library } from './book/library';

export async function loadSamples(
  library: Library,
  { registry, state }: { readonly registry: Registry; readonly state: StateStore },
): Promise<void> {
  if ((await registry.units()).length > 0 || (await registry.organisations()).length > 0) return;
  for (const { registration, books } of [...contohBanyumanik(), contohLatihan()]) {
    for (const book of books) addBook(library, book, chartsFor(registration.penilaian));
    const tabs = books.flatMap(({ spreadsheetId }) => library.get(spreadsheetId).tabs);
    const tabIds = Object.fromEntries(tabs.map(({ title, sheetId }) => [title, sheetId]));
    await registry.register({ ...registration, tabIds });
  }
  const { registration, books, figures } = contohOrganisasi();
  for (const book of books) addBook(library, book, []);
  await registry.registerOrganisation(registration);
  for (const unit of figures) await keepFigures(state, unit);
}

function addBook(
  library: Library,
  { spreadsheetId, kind, title, sharedWith, tabs }: ContohBuku,
  charts: readonly ChartSpec[],
): void {
  if (library.find(spreadsheetId)) return;
  library.add(
    bookFromContract({
      spreadsheetId,
      kind,
      title,
      charts,
      // Roles for the workbench, accounts for the script and the service.
      sharedWith: [...sharedWith, OFFICE_ACCOUNT, SERVICE_ACCOUNT],
      tabs: kind === 'buku-pimpinan' ? { ...tabs, [PEGAWAI.name]: seated(tabs[PEGAWAI.name] ?? []) } : tabs,
    }),
  );
}

/** A unit without books: what the commit of its sync would have left. */
async function keepFigures(state: StateStore, figures: UnitFigureWrite): Promise<void> {
  const { unitId, generation, complete, changedAt } = figures;
  const { guard } = await state.manifest(unitId);
  await state.commit(unitId, guard, {
    manifest: {
      schema: SCHEMA_VERSION,
      generation,
      entries: {},
      peaks: [],
      confirmations: 0,
      locks: {},
      seenAt: changedAt,
    },
    scorecards: [],
    unit: { schema: SCHEMA_VERSION, generation, complete, changedAt, hold: null },
    figures,
  });
}

/** Two of every unit's people sit before the workbench: the first who rates others, and the first who rates nobody. */
function seated(rows: readonly (readonly Cell[])[]): Cell[][] {
  const [nip, rater, email] = (['nip', 'pejabatPenilai', 'email'] as const).map((id) => columnIndex(PEGAWAI, id));
  if (nip === undefined || rater === undefined || email === undefined) throw new Error('Pegawai lacks a column');
  const rates = (row: readonly Cell[]): boolean =>
    rows.slice(1).some((other) => String(other[rater]).endsWith(` ${String(row[nip])}`));
  const leader = rows.findIndex((row, i) => i > 0 && rates(row));
  const member = rows.findIndex((row, i) => i > 0 && !rates(row) && row[rater] !== '');
  return rows.map((row, i) => {
    if (i === leader) return row.with(email, PERSON.pimpinan);
    return i === member ? row.with(email, PERSON.staf) : [...row];
  });
}
