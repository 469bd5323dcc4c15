/** Gives `Kode` to complete Target rows. Call it under the script lock: two executions must not give one row two codes. */
import { cellText, isBlankCell, type Cell } from '../../../functions/src/contract/cells';
import { TARGET } from '../../../functions/src/contract/buku-kerja';
import type { ColumnId, ColumnSpec } from '../../../functions/src/contract/column';
import { newKode } from '../../../functions/src/contract/kode';
import type { OpenTable } from '../shared/table';

export type TargetId = ColumnId<typeof TARGET>;

/** The part of a tab that was just edited: sheet rows and columns from 1, inclusive. */
export interface Edited {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface TargetRow {
  /** Sheet row, from 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<TargetId, Cell>;
  readonly complete: boolean;
  readonly kode: string;
}

const REQUIRED = (Object.entries(TARGET.columns) as [TargetId, ColumnSpec][])
  .filter(([, column]) => column.required)
  .map(([id]) => id);

/** Target rows as cells by column id. A row is complete when all its required inputs hold something. */
export function targetRows(columns: ReadonlyMap<TargetId, number>, values: readonly Cell[][]): TargetRow[] {
  return values.map((value, i) => {
    const cells = new Map([...columns].map(([id, index]) => [id, value[index]] as const));
    const complete = REQUIRED.every((id) => !isBlankCell(cells.get(id)));
    return { row: i + 2, cells, complete, kode: cellText(cells.get('kode')) };
  });
}

/**
 * Which rows get which new code: complete rows without one, and copies. A copy is a row whose Kode cell lies inside the
 * range just edited and whose code occurs elsewhere too; duplicates found without an edit are left to the service.
 */
export function planKode(
  rows: readonly TargetRow[],
  kodeColumn: number,
  edited: Edited | null,
  alsoTaken: readonly string[],
  random: () => number,
): ReadonlyMap<number, string> {
  const inRange = ({ row }: TargetRow): boolean =>
    edited !== null &&
    row >= edited.firstRow &&
    row <= edited.lastRow &&
    kodeColumn >= edited.firstColumn &&
    kodeColumn <= edited.lastColumn;
  const kept = new Set(rows.filter((row) => row.kode !== '' && !inRange(row)).map((row) => row.kode));
  const taken = new Set([...rows.map((row) => row.kode), ...alsoTaken]);
  const given = new Map<number, string>();
  for (const row of rows) {
    const copied = row.kode !== '' && inRange(row) && kept.has(row.kode);
    if (copied || (row.kode === '' && row.complete)) {
      const kode = newKode(taken, random);
      taken.add(kode);
      given.set(row.row, kode);
    } else if (row.kode !== '') kept.add(row.kode);
  }
  return given;
}

/** Writes new codes into exactly the rows that get one, a run of neighbouring rows at a time. */
export function writeKode(target: OpenTable<TargetId>, given: ReadonlyMap<number, string>): void {
  const column = (target.columns.get('kode') ?? 0) + 1;
  const rows = [...given.keys()].sort((a, b) => a - b);
  for (let start = 0; start < rows.length;) {
    const first = rows[start] ?? 0;
    let end = start + 1;
    while (rows[end] === first + (end - start)) end += 1;
    const block = rows.slice(start, end).map((row) => [given.get(row) ?? '']);
    target.sheet.getRange(first, column, block.length, 1).setValues(block);
    start = end;
  }
}
