/** Puts the frozen rows of locked periods in the place of what stands in the sheet now. PURE. */
import type { NamaPeriode } from '../../contract';
import type { NilaiRealisasi, Realisasi } from '../../domain/model';
import type { PerPeriode } from '../state';
import { digestOf } from './hash';
import { penilaianRowKey, penilaianText, realisasiRowKey, realisasiText } from './history';
import { byCell, byKodeAndMonth, byPeriode, type EmployeeInputs, type FaultyRow } from './inputs';
import { periodeOf, type FrozenPart } from './locks';

/** What counts instead of a row typed into a locked period: its frozen value; null when it had none, and for a rating. */
export interface LockedEdit {
  readonly periode: NamaPeriode;
  readonly beku: NilaiRealisasi | null;
  /** Whether the person was listed when the period was locked, under this NIP. */
  readonly tercatat: boolean;
}
/** By row key. */
export type LockedEdits = ReadonlyMap<string, LockedEdit>;

/** Whether the person is the head of the unit, and for which periods he was rated one level above. */
export interface RatedAbove {
  readonly kepala: boolean;
  readonly dariAtas: ReadonlySet<string>;
}

export interface Restored {
  readonly inputs: EmployeeInputs;
  readonly edits: LockedEdits;
}

/** What the history tells of a row that was emptied or deleted after the lock. */
const KOSONG = '(kosong)';
const NOBODY: FrozenPart = {
  target: [],
  realisasi: [],
  penilaian: null,
  hasil: null,
  bulan: [],
  rating: null,
  langkah: null,
  dariAtas: false,
};

/**
 * `frozen`: per locked period whose digest differs, what was frozen for this person; null for somebody who was not yet
 * listed when the period was locked, for whom nothing of it counts.
 */
export function restoreFrozen(
  inputs: EmployeeInputs,
  frozen: PerPeriode<FrozenPart | null>,
  { kepala, dariAtas }: RatedAbove,
): Restored {
  const edits = new Map<string, LockedEdit>();
  const faulty: FaultyRow[] = [...inputs.faulty];
  /** Keeps what stands in a row without effect, for the history; a row that cannot be read is there already. */
  const tell = (cell: string, raw: string): void => {
    if (!faulty.some((row) => row.cell === cell)) faulty.push({ cell, raw });
  };
  // Nobody edited the rows of a target that is gone: they are told about the target.
  const kodes = new Set(inputs.masukan.target.map(({ kode }) => kode));
  let { realisasi } = inputs.masukan;
  let { penilaian } = inputs;
  for (const [periode, part] of Object.entries(frozen) as [NamaPeriode, FrozenPart | null][]) {
    const beku = part ?? NOBODY;
    const tercatat = part !== null;
    const { bulanAwal, bulanAkhir } = periodeOf(periode);
    if (periode !== 'Tahun') {
      const within = (r: Realisasi): boolean => r.bulan >= bulanAwal && r.bulan <= bulanAkhir;
      for (const [key, was, is] of pairs(beku.realisasi, realisasi.filter(within))) {
        if (was && is && digestOf(was) === digestOf(is)) continue;
        if (!is && !kodes.has(was?.kode ?? '')) continue;
        edits.set(key, { periode, beku: was?.nilai ?? null, tercatat });
        tell(key, is ? realisasiText(is.nilai) : KOSONG);
      }
      realisasi = [...realisasi.filter((r) => !within(r)), ...beku.realisasi].sort(byKodeAndMonth);
    }
    if (dariAtas.has(periode)) continue;
    const typed = penilaian.find((p) => p.periode === periode) ?? null;
    // A rating from above stands in no row of this book, and the head's own row counts nothing: nobody emptied one.
    const nobodys = typed === null && (kepala || beku.dariAtas);
    if (!nobodys && digestOf(typed) !== digestOf(beku.penilaian)) {
      edits.set(penilaianRowKey(periode), { periode, beku: null, tercatat });
      tell(penilaianRowKey(periode), typed ? penilaianText(typed) : KOSONG);
    }
    penilaian = [...penilaian.filter((p) => p.periode !== periode), ...(beku.penilaian ? [beku.penilaian] : [])];
  }
  return {
    inputs: {
      ...inputs,
      masukan: { ...inputs.masukan, realisasi },
      penilaian: [...penilaian].sort(byPeriode),
      faulty: faulty.sort(byCell),
    },
    edits,
  };
}

function pairs(
  was: readonly Realisasi[],
  is: readonly Realisasi[],
): [string, Realisasi | undefined, Realisasi | undefined][] {
  const keyed = (rows: readonly Realisasi[]): Map<string, Realisasi> =>
    new Map(rows.map((r) => [realisasiRowKey(r.kode, r.bulan), r]));
  const [before, now] = [keyed(was), keyed(is)];
  return [...new Set([...before.keys(), ...now.keys()])].map((key) => [key, before.get(key), now.get(key)]);
}
