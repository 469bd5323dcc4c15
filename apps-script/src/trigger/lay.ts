/**
 * The work under the script lock: codes for Target, then the Realisasi rows that follow from them.
 * Protocol: everything is read again under the lock and flushed before it is released, so the next execution sees it.
 * A lock that cannot be had in time costs nothing but a delay: the next edit of Target or the daily run does the same.
 */
import { DAFTAR, REALISASI, TARGET } from '../../../functions/src/contract/buku-kerja';
import { cellText, type Cell } from '../../../functions/src/contract/cells';
import { asCell, openTable, readColumn, readRows } from '../shared/table';
import { planKode, targetRows, writeKode, type Edited } from './give-kode';
import { existingKeys, planRealisasi, writeRealisasi } from './lay-realisasi';
import { readMasaTugas } from './masa-tugas';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface LayJob {
  readonly book: Book;
  /** Year the file is for; null lays no rows (a file that is not in the script's list). */
  readonly tahun: number | null;
  /** The range just edited in Target; null when nothing was edited (daily run), so nobody is renamed. */
  readonly edited: Edited | null;
  readonly now: Date;
}

/** Number of codes given and rows laid. */
function lay({ book, tahun, edited, now }: LayJob): number {
  const target = openTable(book.getSheetByName(TARGET.name), TARGET);
  if (!target) return 0;
  const realisasi = openTable(book.getSheetByName(REALISASI.name), REALISASI);
  const laidKodes: readonly Cell[] = realisasi ? readColumn(realisasi, 'kode') : [];

  const rows = targetRows(
    target.columns,
    readRows(target, 2, target.lastRow).map((row) => row.map(asCell)),
  );
  const kodeColumn = (target.columns.get('kode') ?? 0) + 1;
  const given = planKode(rows, kodeColumn, edited, laidKodes.map(cellText), Math.random);
  writeKode(target, given);
  if (!realisasi || tahun === null) return given.size;

  const coded = rows.map((row) => ({ ...row, kode: given.get(row.row) ?? row.kode }));
  const masaTugasOf = readMasaTugas(openTable(book.getSheetByName(DAFTAR.name), DAFTAR));
  const laid = planRealisasi(coded, masaTugasOf, existingKeys(realisasi, laidKodes, tahun), tahun, now);
  writeRealisasi(realisasi, laid);
  return given.size + laid.length;
}

/** Number of codes given and rows laid; null when the lock was not free within `waitMs`. */
export function layUnderLock(job: LayJob, waitMs: number): number | null {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(waitMs)) return null;
  try {
    const changed = lay(job);
    SpreadsheetApp.flush();
    return changed;
  } finally {
    lock.releaseLock();
  }
}
