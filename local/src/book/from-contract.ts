/** A workbook as set-up lays it: the planner's own changes on an empty book, filled with given rows. */
import { toRequests } from '../../../functions/src/adapters/sheets/layout-requests';
import { toLook } from '../../../functions/src/adapters/sheets/layout-look';
import type { ChartSpec } from '../../../functions/src/app/layout';
import { planLayout } from '../../../functions/src/app/setup/plan';
import { FILES, type FileKind } from '../../../functions/src/contract';
import { applyRequests } from '../sheets/apply-requests';
import { spreadsheetResource } from '../sheets/spreadsheet-resource';
import { emptyBook } from './empty-book';
import { makeRow, trimRows, type Tab, type Value, type Workbook } from './model';

/** Blank rows below the content, room for what people add by hand. The script grows the grid when it needs more. */
const SPARE_ROWS = 50;

export interface BookContent {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly kind: FileKind;
  readonly sharedWith: readonly string[];
  /** Year of the rating periods. */
  readonly tahun?: number;
  readonly charts?: readonly ChartSpec[];
  /** Rows by tab name, header row first; a tab without any gets what set-up lays alone. */
  readonly tabs: Readonly<Record<string, readonly (readonly (Value | null | undefined)[])[]>>;
}

export function bookFromContract({ kind, tabs, tahun = 2026, charts = [], ...facts }: BookContent): Workbook {
  const empty = emptyBook(facts);
  const look = toLook(empty.spreadsheetId, spreadsheetResource(empty), {}, new Map());
  const none = { registered: false, editors: [], panduan: [], units: [], charts, policies: [] };
  const { changes } = planLayout(kind, look, { ...none, tahun });
  const { book } = applyRequests(empty, toRequests(changes, null));
  return {
    ...book,
    version: 0,
    tabs: book.tabs.map((tab) => {
      const spec = FILES[kind].tabs.find(({ name }) => name === tab.title);
      const roomy = spec?.kind === 'page' || (spec?.kind === 'table' && spec.written === true);
      return filled(tab, tabs[tab.title], roomy ? tab.rowCount : 0);
    }),
  };
}

/** What the service writes keeps the room that set-up gives it: nobody adds rows there. */
function filled(tab: Tab, given: BookContent['tabs'][string] | undefined, fewestRows: number): Tab {
  const rows = given ? trimRows(given.map((row) => makeRow(row.map((cell) => cell ?? '')))) : tab.rows;
  const widest = (given ?? []).reduce((most, row) => Math.max(most, row.length), tab.columnCount);
  const rowCount = Math.max(fewestRows, (given?.length ?? rows.length) + SPARE_ROWS);
  return { ...tab, rows, columnCount: widest, rowCount };
}
