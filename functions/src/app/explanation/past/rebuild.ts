/**
 * One person's inputs as they stood at an earlier moment: today's cells with the later changes of the append-only history
 * taken back, newest first. PURE.
 *
 * Nothing is guessed: a change is taken back only where the cell holds what the change put there. Whatever does not fit is
 * named, and such a person's numbers of that day are not computed.
 */
import type { InstantMs } from '../../../domain/waktu';
import type { HistoryEntry } from '../../state';
import { cellKey, cellsOf, TIDAK_DIHITUNG } from '../../sync/history';
import type { EmployeeInputs } from '../../sync/inputs';
import { inputsOfCells } from './rows';

export interface Rebuilt {
  /** Null: nobody was recorded under this NIP. */
  readonly inputs: EmployeeInputs | null;
  /** Cells that do not hold what the history says, by their keys; the inputs are then not those of that day. */
  readonly janggal: readonly string[];
  /** Changes seen after the moment, newest first. */
  readonly sesudah: readonly HistoryEntry[];
  /** Those of them that may have happened before it: a sync saw them after it, and the sync before saw nothing yet. */
  readonly belumPasti: readonly HistoryEntry[];
  /** States before it, newest first: each with the change that made it. */
  readonly sebelum: readonly { readonly entry: HistoryEntry; readonly inputs: () => EmployeeInputs | null }[];
}

/** `now`: inputs as stored; `entries`: newest first, down to any before `batas`, which is exclusive. */
export function rebuild(
  now: EmployeeInputs | null,
  entries: readonly HistoryEntry[],
  batas: InstantMs,
  { nip, tahun }: { readonly nip: string; readonly tahun: number },
): Rebuilt {
  const sesudah = entries.filter(({ seenBy }) => seenBy >= batas);
  const janggal: string[] = [];
  let cells = cellsOf(now);
  for (const entry of sesudah) cells = before(cells, entry, tahun, janggal);
  const read = readCells(cells, nip);
  if (!read) janggal.push('isi yang tersimpan');
  const sebelum = [];
  let earlier: Map<string, string> = cells;
  for (const entry of entries.slice(sesudah.length)) {
    const at = earlier;
    sebelum.push({ entry, inputs: () => readCells(at, nip)?.inputs ?? null });
    earlier = before(earlier, entry, tahun, []);
  }
  return {
    inputs: read?.inputs ?? null,
    janggal: [...new Set(janggal)],
    sesudah,
    belumPasti: sesudah.filter(({ seenAfter, changes }) => changes.length > 0 && (seenAfter ?? -Infinity) < batas),
    sebelum,
  };
}

/** The cells before `entry`. Rows that never counted enter no number, so that they are not held against the history. */
function before(
  cells: ReadonlyMap<string, string>,
  { changes }: HistoryEntry,
  tahun: number,
  janggal: string[],
): Map<string, string> {
  const was = new Map(cells);
  for (const { cell, from, to } of changes) {
    const key = cellKey(cell, tahun);
    if ((was.get(key) ?? null) !== to && !key.endsWith(` › ${TIDAK_DIHITUNG}`)) janggal.push(key);
    if (from === null) was.delete(key);
    else was.set(key, from);
  }
  return was;
}

/** Null when they are not what this version writes. */
function readCells(cells: ReadonlyMap<string, string>, nip: string): { readonly inputs: EmployeeInputs | null } | null {
  try {
    return { inputs: inputsOfCells(cells, nip) };
  } catch {
    return null; // told by the caller: the state of that day cannot be rebuilt
  }
}
