/**
 * What runs by trigger. The handlers are installable and must not bear the names of the simple triggers (see the test):
 * Google would run those a second time, without the right to call the service.
 */
import { FILES } from '../../../functions/src/contract';
import type { TableSpec } from '../../../functions/src/contract/column';
import { sendHint } from '../shared/service';
import { registeredFiles } from '../shared/settings';
import { LAYING_TABS, layUnderLock } from './lay';
import { plainNumbers } from './plain-numbers';
import { stampRows } from './stamp';

/** An edit waits this long for the lock, the daily run longer because nobody waits for it. Units: milliseconds. */
const EDIT_LOCK_MS = 10_000;
const DAILY_LOCK_MS = 60_000;

function tableNamed(name: string): TableSpec | null {
  for (const { tabs } of Object.values(FILES)) {
    for (const tab of tabs) if (tab.kind === 'table' && !tab.written && tab.name === name) return tab;
  }
  return null;
}

/** Google leaves `user` out, or its e-mail blank, for people outside the office's own domain. */
function editorOf(e: { readonly user?: GoogleAppsScript.Base.User }): string {
  return e.user?.getEmail() ?? '';
}

/** Stamps, codes and laid rows, then one hint. The hint goes out whatever happens before it, and never fails the edit. */
export function handleEdit(e: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range, source } = e;
  const now = new Date();
  try {
    const spec = range.getLastRow() > 1 ? tableNamed(range.getSheet().getName()) : null;
    if (spec) {
      try {
        stampRows(spec, range, editorOf(e), now);
        plainNumbers(spec, range);
      } finally {
        if (LAYING_TABS.has(spec.name)) layAfterEdit(source, range, now);
      }
    }
  } finally {
    sendHint(source.getId());
  }
}

function layAfterEdit(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  range: GoogleAppsScript.Spreadsheet.Range,
  now: Date,
): void {
  const edited = {
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
  };
  const tahun = registeredFiles().get(book.getId()) ?? null;
  if (layUnderLock({ book, tahun, edited, now }, EDIT_LOCK_MS) === null)
    Logger.log('kunci belum bebas: baris menyusul');
}

/** Rows and columns inserted, removed or sorted, tabs changed. Edits have their own handler; formats mean nothing. */
export function handleChange(e: GoogleAppsScript.Events.SheetsOnChange): void {
  const kind: string = e.changeType;
  if (kind === 'EDIT' || kind === 'FORMAT') return;
  sendHint(e.source.getId());
}

/** Daily: rows of a month that has begun, and whatever an edit could not lay. One broken file does not stop the others. */
export function layRowsDaily(): void {
  const failed: string[] = [];
  for (const [id, tahun] of registeredFiles()) {
    try {
      const job = { book: SpreadsheetApp.openById(id), tahun, edited: null, now: new Date() };
      const changed = layUnderLock(job, DAILY_LOCK_MS);
      if (changed === null) throw new Error('kunci belum bebas');
      if (changed > 0) sendHint(id);
    } catch (cause) {
      failed.push(`${id}: ${String(cause)}`);
    }
  }
  // Thrown at the end so that Google reports the run as failed to the office account.
  if (failed.length > 0) throw new Error(`Baris belum dapat disiapkan. ${failed.join('; ')}`);
}
