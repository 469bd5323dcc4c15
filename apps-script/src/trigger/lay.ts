/**
 * The work under the script lock: codes for Target, then the rows that follow from Target and from Pegawai.
 * Protocol: everything is read again under the lock and flushed before it is released, so the next execution sees it.
 * A lock that cannot be had in time costs nothing but a delay: the next edit of the tab or the daily run does the same.
 */
import { DAFTAR, REALISASI, TARGET } from '../../../functions/src/contract/buku-kerja';
import { PEGAWAI } from '../../../functions/src/contract/buku-pimpinan';
import { PENILAIAN, PERSETUJUAN_SKP } from '../../../functions/src/contract/buku-pimpinan-siklus';
import { cellText, type Cell } from '../../../functions/src/contract/cells';
import type { TableSpec } from '../../../functions/src/contract/column';
import { asCell, openTable, readColumn, readRows, type OpenTable } from '../shared/table';
import { appendRows } from './append-rows';
import { planKode, targetRows, writeKode, type Edited } from './give-kode';
import { planPenilaian, planPersetujuan, readPeople } from './lay-pimpinan';
import { existingKeys, planRealisasi, writeRealisasi } from './lay-realisasi';
import { readMasaTugas } from './masa-tugas';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Tabs whose edits are followed by laid rows. */
export const LAYING_TABS: ReadonlySet<string> = new Set([TARGET.name, PEGAWAI.name]);

export interface LayJob {
  readonly book: Book;
  /** Year the file is for; null lays no rows (a file that is not in the script's list). */
  readonly tahun: number | null;
  /** The range just edited in Target or Pegawai; null when nothing was edited (daily run), so nobody is renamed. */
  readonly edited: Edited | null;
  readonly now: Date;
}

const open = <Id extends string>(book: Book, spec: TableSpec<Id>): OpenTable<Id> | null =>
  openTable(book.getSheetByName(spec.name), spec);

/** Number of codes given and Realisasi rows laid. */
function layKerja({ book, tahun, edited, now }: LayJob): number {
  const target = open(book, TARGET);
  if (!target) return 0;
  const realisasi = open(book, REALISASI);
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
  const masaTugasOf = readMasaTugas(open(book, DAFTAR));
  const laid = planRealisasi(coded, masaTugasOf, existingKeys(realisasi, laidKodes, tahun), tahun, now);
  writeRealisasi(realisasi, laid);
  return given.size + laid.length;
}

/** Number of rows laid in `Persetujuan SKP` and `Penilaian`. A tab that cannot be read does not stop the other. */
function layPimpinan({ book, tahun, edited, now }: LayJob): number {
  const pegawai = open(book, PEGAWAI);
  if (!pegawai || tahun === null) return 0;
  const people = readPeople(pegawai, tahun);
  const persetujuan = open(book, PERSETUJUAN_SKP);
  const plans = persetujuan ? planPersetujuan(people, persetujuan) : [];
  if (persetujuan) appendRows(persetujuan, ['pegawai'], plans);
  const penilaian = open(book, PENILAIAN);
  const ratings = penilaian ? planPenilaian(people, penilaian, { tahun, now, afterEdit: edited !== null }) : [];
  if (penilaian) appendRows(penilaian, ['periode', 'pegawai'], ratings);
  return plans.length + ratings.length;
}

/** Number of codes given and rows laid; null when the lock was not free within `waitMs`. */
export function layUnderLock(job: LayJob, waitMs: number): number | null {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(waitMs)) return null;
  try {
    const changed = layKerja(job) + layPimpinan(job);
    SpreadsheetApp.flush();
    return changed;
  } finally {
    lock.releaseLock();
  }
}
