/** What one table still needs: its headers, and what makes each column easy to fill. Pure. */
import { findColumns, STATUS, usesColumn, type ColumnSpec, type PolicyId, type TableSpec } from '../../contract';
import type { Colour, DropdownChoices, LayoutChange, TabLook } from '../layout';
import type { Draft, LayoutFacts } from './facts';
import { PROTECTION, protection } from './protection';
import { spareRows, type Lists } from './sizes';

/** Columns at least this wide hold names or sentences, which wrap. Units: pixels. */
const WRAP_FROM_PX = 140;

const COLOURS: Readonly<Record<keyof typeof STATUS, Colour>> = {
  tercatat: 'green',
  perluDicek: 'yellow',
  menungguPersetujuan: 'yellow',
  ditahan: 'yellow',
  perluDiperbaiki: 'red',
  belumDiisi: 'grey',
  terlambat: 'grey',
  tidakBerlaku: 'grey',
  terkunci: 'blue',
};
const STATUS_COLOURS = (Object.keys(COLOURS) as (keyof typeof STATUS)[]).map((id) => ({
  begins: STATUS[id],
  colour: COLOURS[id],
}));

interface Place {
  readonly spec: ColumnSpec;
  readonly column: number;
  /** Its header is being laid now. */
  readonly fresh: boolean;
}

export interface TableContext {
  readonly facts: LayoutFacts;
  readonly lists: Lists;
  /** Rows that will be written below what stands there. */
  readonly rowsToCome: number;
  /** The whole tab is being added: nothing needs to be told column by column. */
  readonly added: boolean;
}

export function planTable(
  spec: TableSpec,
  tab: TabLook,
  { facts, lists, rowsToCome, added }: TableContext,
): { readonly draft: Draft; readonly columns: ReadonlyMap<string, number> } {
  const found = findColumns(spec, tab.rows[0] ?? [], facts.policies);
  const places = placesOf(spec, tab, found, facts.policies);
  const grown = growth(tab, places, rowsToCome);
  const columns = places.map((place) => planColumn(spec, tab, place, lists, grown.rows > 0));
  return {
    columns: new Map(places.map(({ spec: column, column: at }) => [idOf(spec, column), at])),
    draft: {
      changes: [
        ...sizeChanges(tab, grown),
        ...headerChanges(tab, places),
        ...columns.flatMap(({ changes }) => changes),
        ...groups(tab, places),
        ...shownChanges(spec, tab, places),
        ...protections(spec, tab, places, facts),
      ],
      lines: added
        ? []
        : linesFor(
            spec,
            places,
            columns.flatMap(({ repaired }) => repaired),
            grown,
          ),
      warnings: found.double.map((header) => `Tab ${spec.name}: judul ${header} ada lebih dari sekali. Sisakan satu; kolomnya belum dibaca.`), // prettier-ignore
    },
  };
}

const idOf = (spec: TableSpec, column: ColumnSpec): string =>
  Object.keys(spec.columns).find((id) => spec.columns[id] === column) ?? '';

/** Missing columns go to the right of everything that stands there: nobody's column moves. */
function placesOf(
  spec: TableSpec,
  tab: TabLook,
  found: ReturnType<typeof findColumns>,
  policies: readonly PolicyId[],
): Place[] {
  let next = tab.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Object.entries(spec.columns).flatMap(([id, column]): Place[] => {
    if (found.double.includes(column.header) || !usesColumn(column, policies)) return [];
    const at = found.columns.get(id);
    if (at !== undefined) return [{ spec: column, column: at, fresh: false }];
    next += 1;
    return [{ spec: column, column: next - 1, fresh: true }];
  });
}

interface Growth {
  readonly rows: number;
  readonly columns: number;
}

function growth(tab: TabLook, places: readonly Place[], rowsToCome: number): Growth {
  const width = places.reduce((most, { column }) => Math.max(most, column + 1), 0);
  return {
    rows: spareRows(tab.rowCount, Math.max(tab.rows.length, 1) + rowsToCome),
    columns: Math.max(0, width - tab.columnCount),
  };
}

function sizeChanges({ sheetId }: TabLook, { rows, columns }: Growth): LayoutChange[] {
  const sizes = [{ what: 'rows', count: rows }, { what: 'columns', count: columns }] as const; // prettier-ignore
  return sizes.flatMap((size): LayoutChange[] => (size.count > 0 ? [{ do: 'extend', sheetId, ...size }] : []));
}

/** Fresh headers lie side by side. */
function headerChanges({ sheetId }: TabLook, places: readonly Place[]): LayoutChange[] {
  const fresh = places.filter((place) => place.fresh);
  const first = fresh[0]?.column;
  if (first === undefined) return [];
  return [
    { do: 'write', sheetId, row: 0, column: first, values: [fresh.map(({ spec }) => spec.header)] },
    { do: 'dress-header', sheetId, from: first, to: first + fresh.length },
  ];
}

/** Width and colours are laid with the column and then belong to people; what makes the column work is repaired. */
function planColumn(
  table: TableSpec,
  tab: TabLook,
  { spec, column, fresh }: Place,
  lists: Lists,
  grown: boolean,
): { changes: LayoutChange[]; repaired: { what: string; header: string }[] } {
  const { sheetId } = tab;
  const look = fresh ? undefined : tab.columns[column];
  const changes: LayoutChange[] = [];
  const repaired: { what: string; header: string }[] = [];
  const lay = (change: LayoutChange, what: string): void => {
    changes.push(change);
    if (!fresh) repaired.push({ what, header: spec.header });
  };
  if (fresh) {
    const grey = table.written !== true && (spec.role === 'output' || spec.role === 'stamp');
    changes.push(
      { do: 'width', sheetId, column, widthPx: spec.widthPx },
      { do: 'dress-column', sheetId, column, grey, wrap: spec.widthPx >= WRAP_FROM_PX },
    );
    if (spec.role === 'output' && spec.header === 'Status') {
      changes.push({ do: 'colour', sheetId, column, words: STATUS_COLOURS });
    }
  }
  if (spec.help !== undefined && look?.note !== spec.help) {
    lay({ do: 'note', sheetId, column, note: spec.help }, 'catatan judul');
  }
  if (spec.format && (grown || look?.format !== spec.format)) {
    lay({ do: 'format', sheetId, column, format: spec.format }, 'format');
  }
  const choices = spec.choices ? lists(spec.choices) : null;
  if (choices && (grown || !sameChoices(look?.choices ?? null, choices))) {
    lay({ do: 'choices', sheetId, column, choices }, 'daftar pilihan');
  }
  return { changes, repaired };
}

function sameChoices(a: DropdownChoices | null, b: DropdownChoices): boolean {
  if (a === null || 'tab' in a !== 'tab' in b) return false;
  if ('tab' in a && 'tab' in b) return a.tab === b.tab && a.column === b.column;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Neighbouring fresh columns of the collapsed block become one group. */
function groups({ sheetId }: TabLook, places: readonly Place[]): LayoutChange[] {
  const runs: { from: number; to: number }[] = [];
  for (const { spec, column, fresh } of places) {
    if (!fresh || spec.grouped !== true) continue;
    const last = runs.at(-1);
    if (last?.to === column) last.to = column + 1;
    else runs.push({ from: column, to: column + 1 });
  }
  return runs.map((run) => ({ do: 'group', sheetId, ...run }));
}

/**
 * The header stays in view, and where a table says so the columns that tell whom a row is about, as narrow as the
 * contract has them: a wider block would leave a phone no room to scroll. List tabs are out of the way.
 */
function shownChanges(spec: TableSpec, tab: TabLook, places: readonly Place[]): LayoutChange[] {
  const { sheetId, frozenRows, hidden } = tab;
  const frozenColumns = frozenIn(spec, places);
  const freezes = frozenColumns !== tab.frozenColumns;
  const change = {
    ...(frozenRows === 1 ? {} : { frozenRows: 1 }),
    ...(freezes ? { frozenColumns } : {}),
    ...(spec.hidden === true && !hidden ? { hidden: true } : {}),
  };
  if (Object.keys(change).length === 0) return [];
  const narrowed = places.filter(({ column, fresh }) => freezes && !fresh && column < frozenColumns);
  return [
    ...narrowed.map((place): LayoutChange => ({ do: 'width', sheetId, column: place.column, widthPx: place.spec.widthPx })), // prettier-ignore
    { do: 'set-tab', sheetId, ...change },
  ];
}

/** How many columns stay in view: none once somebody has put a column of his own among them. */
function frozenIn(spec: TableSpec, places: readonly Place[]): number {
  if (spec.frozenTo === undefined) return 0;
  const ours = Object.keys(spec.columns).indexOf(spec.frozenTo) + 1;
  const standing = places.filter(({ column }) => column < ours).map((place) => place.spec);
  return Object.values(spec.columns)
    .slice(0, ours)
    .every((column) => standing.includes(column))
    ? ours
    : 0;
}

/** Row 1 is hard: a changed header would be a lost column. Outputs stay open, or staff could not sort or insert. */
function protections(spec: TableSpec, tab: TabLook, places: readonly Place[], facts: LayoutFacts): LayoutChange[] {
  if (spec.written) return protection(tab, PROTECTION.written, { part: 'tab', open: [] }, facts);
  const kode = places.find((place) => place.spec.role === 'key' && place.spec.header === 'Kode');
  return [
    ...protection(tab, PROTECTION.header, { part: 'header' }, facts),
    ...(kode ? protection(tab, PROTECTION.kode, { part: 'column', column: kode.column }, facts, true) : []),
  ];
}

function linesFor(
  { name }: TableSpec,
  places: readonly Place[],
  repaired: readonly { what: string; header: string }[],
  grown: Growth,
): string[] {
  const fresh = places.filter((place) => place.fresh).map(({ spec }) => spec.header);
  const kinds = [...new Set(repaired.map(({ what }) => what))];
  return [
    ...(fresh.length > 0 ? [`Tab ${name}: kolom ${fresh.join(', ')} ditambahkan di kanan.`] : []),
    ...kinds.map((what) => `Tab ${name}: ${what} dipasang pada ${repaired.filter((r) => r.what === what).map((r) => r.header).join(', ')}.`), // prettier-ignore
    ...(grown.rows > 0 ? [`Tab ${name}: baris kosong ditambahkan di bawah.`] : []),
  ];
}
