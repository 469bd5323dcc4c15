/** Lays the rows of `Realisasi` that are due: one per (Kode, due month that has begun), at the bottom of the tab. */
import { bacaBulan, bulanLapor, labelBulan, type Bulan } from '../../../functions/src/contract/bulan';
import type { REALISASI } from '../../../functions/src/contract/buku-kerja';
import { cellText, isBlankCell, type Cell } from '../../../functions/src/contract/cells';
import { foldName, type ColumnId } from '../../../functions/src/contract/column';
import { LAPOR, type Lapor } from '../../../functions/src/contract/status';
import { readColumn, type OpenTable } from '../shared/table';
import { bulanWib } from '../shared/wib';
import { appendRows } from './append-rows';
import type { TargetRow } from './give-kode';
import type { MasaTugas, MasaTugasOf } from './masa-tugas';
import { monthWithin } from './month-within';

export type RealisasiId = ColumnId<typeof REALISASI>;

export interface LaidRow {
  readonly kode: string;
  readonly bulan: Bulan;
}

const keyOf = (row: LaidRow): string => `${row.kode} ${row.bulan.tahun}-${row.bulan.bulan}`;

function readLapor(cell: Cell): Lapor | null {
  if (isBlankCell(cell)) return 'BULANAN';
  const folded = foldName(cellText(cell));
  return (Object.keys(LAPOR) as Lapor[]).find((lapor) => foldName(LAPOR[lapor]) === folded) ?? null;
}

/**
 * Months that a target has to report: its own run within the person's service, so that whoever leaves in mid-quarter
 * gets the row of the last month. None while its Lapor, Mulai or Selesai cannot be read: the row is told first.
 */
function dueMonths(row: TargetRow, masa: MasaTugas | undefined, tahun: number): number[] {
  const lapor = readLapor(row.cells.get('lapor'));
  const mulai = monthWithin(row.cells.get('mulai'), tahun, 1);
  const selesai = monthWithin(row.cells.get('selesai'), tahun, 12);
  if (lapor === null || mulai === null || selesai === null) return [];
  const bertugas = monthWithin(masa?.mulai, tahun, 1) ?? 1;
  const sampai = monthWithin(masa?.selesai, tahun, 12) ?? 12;
  return bulanLapor(lapor, Math.max(mulai, bertugas, 1), Math.min(selesai, sampai, 12));
}

/** How many months of `tahun` have begun in WIB: 0 to 12. */
function begunMonths(tahun: number, now: Date): number {
  const today = bulanWib(now);
  if (today.tahun !== tahun) return today.tahun < tahun ? 0 : 12;
  return today.bulan;
}

/** The rows to lay, month by month and within a month in the order of Target. */
export function planRealisasi(
  targets: readonly TargetRow[],
  masaTugasOf: MasaTugasOf,
  existing: ReadonlySet<string>,
  tahun: number,
  now: Date,
): LaidRow[] {
  const begun = begunMonths(tahun, now);
  const byKey = new Map<string, LaidRow>();
  for (const target of targets) {
    if (!target.complete || target.kode === '') continue;
    for (const bulan of dueMonths(target, masaTugasOf(target.cells.get('pegawai')), tahun)) {
      const row = { kode: target.kode, bulan: { tahun, bulan } };
      if (bulan <= begun && !existing.has(keyOf(row))) byKey.set(keyOf(row), row);
    }
  }
  // Array.sort is stable, so rows of one month keep the order of Target.
  return [...byKey.values()].sort((a, b) => a.bulan.bulan - b.bulan.bulan);
}

/** Keys that stand in the tab already, however the month was typed. */
export function existingKeys(realisasi: OpenTable<RealisasiId>, kodes: readonly Cell[], tahun: number): Set<string> {
  const months = readColumn(realisasi, 'periode');
  const keys = new Set<string>();
  kodes.forEach((cell, i) => {
    const kode = cellText(cell);
    const bulan = bacaBulan(months[i], tahun);
    if (kode !== '' && bulan !== null) keys.add(keyOf({ kode, bulan }));
  });
  return keys;
}

export function writeRealisasi(realisasi: OpenTable<RealisasiId>, rows: readonly LaidRow[]): void {
  const cells = rows.map(({ kode, bulan }) => ({ periode: labelBulan(bulan), kode }));
  appendRows(realisasi, ['periode', 'kode'], cells);
}
