/** What a new year's unit takes over from the old one: people and targets, never realisations. Pure. */
import { cellText, findColumns, isBlankCell, isKode, newKode, nipDalamTeks, PEGAWAI, TARGET, type Cell, type TableSpec } from '../../contract'; // prettier-ignore
import { angkaDariTeks } from '../../parse/angka';
import { Fault } from '../../parse/reader';
import { bacaTanggal } from '../../parse/tanggal';
import type { TabRows } from '../ports';

/** Values by column id. */
export type CarriedRow = Readonly<Record<string, string | number>>;

export interface CarriedOver {
  readonly pegawai: readonly CarriedRow[];
  readonly target: readonly CarriedRow[];
  /** What was left behind, in Indonesian. */
  readonly notes: readonly string[];
}

export interface CarryOverFacts {
  /** The new year. */
  readonly tahun: number;
  /** ISO date, WIB. */
  readonly today: string;
  /** In [0, 1). */
  readonly random: () => number;
}

const NOT_CARRIED: Readonly<Record<string, readonly string[]>> = {
  [PEGAWAI.name]: ['cuti'],
  [TARGET.name]: ['mulai', 'selesai'],
};

export function carryOver(pegawai: TabRows, target: TabRows, facts: CarryOverFacts): CarriedOver {
  const awal = `${facts.tahun}-01-01`;
  const last = facts.today > awal ? facts.today : awal;
  const people = recordsOf(PEGAWAI, pegawai);
  const staying = people.filter(({ cells }) => {
    const selesai = bacaTanggal(cells['selesai']);
    return nipDalamTeks(cellText(cells['nip'])) !== null && !(typeof selesai === 'string' && selesai < last);
  });
  const nips = new Set(staying.map(({ cells }) => nipDalamTeks(cellText(cells['nip']))));
  const targets = recordsOf(TARGET, target);
  const kept = targets.filter(({ cells }) => nips.has(nipDalamTeks(cellText(cells['pegawai']))));
  const kodeBaru = newCodes(kept.map(({ cells }) => cellText(cells['kode'])), facts.random); // prettier-ignore
  return {
    pegawai: staying.map(({ cells }) => {
      const mulai = bacaTanggal(cells['mulai']);
      const begun = typeof mulai === 'string' && mulai < awal;
      return { ...inputs(PEGAWAI, cells), nip: nipDalamTeks(cellText(cells['nip'])) ?? '', ...(begun ? { mulai: '' } : {}) }; // prettier-ignore
    }),
    target: kept.map(({ cells }, i) => {
      const atasan = cellText(cells['rhkAtasan']);
      const at = kept.findIndex((other) => isKode(atasan) && cellText(other.cells['kode']) === atasan);
      return {
        ...inputs(TARGET, cells),
        tahunLalu: tahunLalu(cells['realisasi']),
        kode: kodeBaru[i] ?? '',
        ...(at >= 0 ? { rhkAtasan: kodeBaru[at] ?? '' } : {}),
      };
    }),
    notes: [
      ...(people.length > staying.length ? [`${people.length - staying.length} pegawai tidak disalin: masa kerjanya sudah selesai, atau NIP-nya tidak terbaca.`] : []), // prettier-ignore
      ...(targets.length > kept.length ? [`${targets.length - kept.length} target tidak disalin: pegawainya tidak disalin, atau tidak disebut dengan NIP.`] : []), // prettier-ignore
    ],
  };
}

interface Rec {
  readonly cells: Readonly<Record<string, Cell>>;
}

function recordsOf(spec: TableSpec, [header = [], ...rows]: TabRows): Rec[] {
  const { columns } = findColumns(spec, header);
  return rows
    .filter((row) => row.some((cell) => !isBlankCell(cell)))
    .map((row) => ({ cells: Object.fromEntries([...columns].map(([id, column]) => [id, row[column]])) }));
}

/** Inputs as they stand; a date keeps its serial. */
function inputs(spec: TableSpec, cells: Rec['cells']): Record<string, string | number> {
  const left = NOT_CARRIED[spec.name] ?? [];
  const ids = Object.keys(spec.columns).filter((id) => spec.columns[id]?.role === 'input' && !left.includes(id));
  return Object.fromEntries(
    ids.map((id) => {
      const cell = cells[id];
      return [id, typeof cell === 'number' ? cell : cellText(cell)];
    }),
  );
}

/** "932 dari 985" of last year is a percentage of this year's column. */
function tahunLalu(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  const [a, b] = cellText(cell).split(' dari ').map(angkaDariTeks);
  if (!a || a instanceof Fault) return '';
  if (!b || b instanceof Fault || b.isZero()) return b === undefined ? a.toNumber() : '';
  return a.times(100).div(b).toDecimalPlaces(2).toNumber();
}

function newCodes(old: readonly string[], random: () => number): string[] {
  const taken = new Set(old);
  return old.map(() => {
    const kode = newKode(taken, random);
    taken.add(kode);
    return kode;
  });
}
