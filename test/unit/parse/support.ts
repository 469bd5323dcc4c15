/** Short ways to read rows in the parser's tests. */
import type { Cell } from '../../../functions/src/contract';
import type { Pegawai, Target } from '../../../functions/src/domain/model';
import { parsePegawai } from '../../../functions/src/parse/pegawai';
import { parseRealisasi, type KonteksRealisasi, type ParsedRealisasi } from '../../../functions/src/parse/realisasi';
import { parseTarget, targetPerKode, type KonteksTarget, type ParsedTarget } from '../../../functions/src/parse/target';
import type { ParsedTable } from '../../../functions/src/parse/table';
import {
  aPegawaiRow, aRealisasiRow, aTargetRow, NIP_B, pegawaiHeader, realisasiHeader, targetHeader,
} from '../../support/builders'; // prettier-ignore

export const TAHUN = 2026;

/** Two people with names of their own. */
export const ORANG: readonly Pegawai[] = parsePegawai(
  [pegawaiHeader(), aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' })],
  { tahun: TAHUN },
).rows.flatMap(({ value }) => value ?? []);

export const bacaTarget = (rows: readonly Cell[][], ctx: Partial<KonteksTarget> = {}): ParsedTarget =>
  parseTarget([targetHeader(), ...rows], { tahun: TAHUN, pegawai: ORANG, ...ctx });

/** The one target of a row that must be right. */
export function satuTarget(cells: Parameters<typeof aTargetRow>[0]): Target {
  const [row] = bacaTarget([aTargetRow(cells)]).rows;
  if (!row?.value) throw new Error(`not a target: ${JSON.stringify(row?.problems)}`);
  return row.value;
}

/** Realisasi rows under one target, given by the cells that matter. */
export const bacaRealisasi = (
  target: Parameters<typeof aTargetRow>[0],
  rows: readonly Parameters<typeof aRealisasiRow>[0][],
  ctx: Partial<KonteksRealisasi> = {},
): ParsedRealisasi =>
  parseRealisasi([realisasiHeader(), ...rows.map((cells) => aRealisasiRow(cells))], {
    tahun: TAHUN,
    target: targetPerKode(bacaTarget([aTargetRow(target)])),
    ...ctx,
  });

/** Codes of all problems, row by row. */
export const codes = (table: ParsedTable<unknown>): string[][] =>
  table.rows.map(({ problems }) => problems.map(({ code }) => code));
