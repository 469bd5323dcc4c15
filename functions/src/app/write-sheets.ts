/**
 * The sheet write of a round, after its commits. Sheets knows no precondition, so the generation is read right before
 * (moved: start again) and once after (moved: one more round is asked for).
 */
import { AppFailure } from './failure';
import type { CellWrite, SheetsPort, WriteOutcome } from './ports';

export interface Written {
  readonly cellsWritten: number;
  readonly sheetWrites: number;
  /** What could not be placed, in Indonesian. */
  readonly faults: readonly string[];
}

export interface WriteRound {
  /** Names the write in failures: 'sync.write'. */
  readonly what: string;
  /** Generation that the cells were planned on. */
  readonly ours: number;
  readonly generation: () => Promise<number>;
  readonly askAgain: () => Promise<void>;
}

/** `plan`: cells by spreadsheet id; a file without any costs no call. Throws: AppFailure conflict; what a write throws. */
export async function writeSheets(
  sheets: SheetsPort,
  plan: ReadonlyMap<string, readonly CellWrite[]>,
  { what, ours, generation, askAgain }: WriteRound,
): Promise<Written> {
  const writes = [...plan].filter(([, cells]) => cells.length > 0);
  if (writes.length === 0) return { cellsWritten: 0, sheetWrites: 0, faults: [] };
  if ((await generation()) !== ours)
    throw new AppFailure('conflict', what, 'the generation moved before the sheet write');
  const outcomes = await Promise.allSettled(writes.map(async ([id, cells]) => sheets.write(id, cells)));
  if ((await generation()) !== ours) await askAgain();
  let cellsWritten = 0;
  const faults: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') throw outcome.reason;
    cellsWritten += outcome.value.written;
    faults.push(...outcome.value.dropped.map(pesanTertinggal));
  }
  return { cellsWritten, sheetWrites: writes.length, faults };
}

const pesanTertinggal = ({ tab, why, cells }: WriteOutcome['dropped'][number]): string =>
  why === 'tab-missing'
    ? `Tab ${tab} tidak ditemukan saat hasil ditulis; ${cells} sel belum ditulis. Kembalikan nama tab itu.`
    : `Tab ${tab} kekurangan baris atau kolom; ${cells} sel belum ditulis. Tambahkan baris di bagian bawah tab ${tab}.`;
