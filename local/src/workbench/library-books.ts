/** The workbench's view on the library of workbooks: ops become operations, operations become what the page repeats. */
import { steps, type Step } from '../book/apply';
import { cutPaste, insertBlankRows, setValues, sortRange } from '../book/edits';
import { enterTexts } from '../book/enter';
import type { BookEvent as LibraryEvent, Library } from '../book/library';
import { tabById, type Tab, type Workbook } from '../book/model';
import type { Operation, TabOperation } from '../book/operation';
import { bookSnapshot, cellViews, tabShape, tabView } from './book-view';
import type { WorkbenchBooks } from './books';
import type { TabOp } from './guard-op';
import { ROLES, type BookChange, type FileInfo, type Role, type StreamMessage } from './protocol';

/** A unit and its files, as the registration knows them. */
export interface UnitFiles {
  readonly unitId: string;
  readonly name: string;
  readonly files: readonly { readonly spreadsheetId: string; readonly kind: string }[];
}

export interface LibraryBooksOptions {
  readonly library: Library;
  /** In official order. */
  readonly units: () => readonly UnitFiles[];
  /** E-mail address of the person who sits before the page in that role. */
  readonly actorOf: (spreadsheetId: string, role: Role) => string;
  /** The current year in WIB: what a date typed without a year means. */
  readonly year: () => number;
}

/** Sharing lists name roles (protocol.ts) beside e-mail addresses; the roles decide who sees a file here. */
export function libraryBooks({ library, units, actorOf, year }: LibraryBooksOptions): WorkbenchBooks {
  const movedAt = new Map<string, number>();
  const keyOf = (spreadsheetId: string, sheetId: number): string => `${spreadsheetId}/${sheetId}`;
  library.subscribe(({ spreadsheetId, version, changes }) => {
    for (const { operation } of changes) {
      if (movesRows(operation)) movedAt.set(keyOf(spreadsheetId, operation.sheetId), version);
    }
  });

  return {
    units: () =>
      units().map(({ unitId, name, files }) => ({
        unitId,
        name,
        files: files.flatMap(({ spreadsheetId, kind }): FileInfo[] => {
          const book = library.find(spreadsheetId);
          if (!book) return [];
          return [{ spreadsheetId, kind, title: book.title, roles: ROLES.filter((r) => book.sharedWith.includes(r)) }];
        }),
      })),
    snapshot(spreadsheetId) {
      const book = library.find(spreadsheetId);
      return book && bookSnapshot(book);
    },
    shape(spreadsheetId) {
      const book = library.find(spreadsheetId);
      return book && { version: book.version, tabs: book.tabs.map((tab) => tabShape(book, tab)) };
    },
    rowsMovedAt: (spreadsheetId, sheetId) => movedAt.get(keyOf(spreadsheetId, sheetId)) ?? 0,
    apply(spreadsheetId, op, as) {
      const actor = actorOf(spreadsheetId, as);
      if (op.kind === 'undo') return library.undo(spreadsheetId, actor) !== null;
      if (op.kind === 'redo') return library.redo(spreadsheetId, actor) !== null;
      const operations = operationsOf(tabById(library.get(spreadsheetId), op.tab), op, year());
      library.mutate(spreadsheetId, { source: 'user', actor, operations });
      return true;
    },
    watch: (spreadsheetId, send) => watchBook(library, spreadsheetId, send),
  };
}

/**
 * Follows one book. Listeners may mutate while they are told, so the library can be ahead of the event at hand: the
 * state each change is described from is our own, moved along operation by operation.
 */
function watchBook(library: Library, spreadsheetId: string, send: (message: StreamMessage) => void): () => void {
  let book = library.get(spreadsheetId);
  send({ kind: 'snapshot', snapshot: bookSnapshot(book) });
  return library.subscribe((event: LibraryEvent) => {
    if (event.spreadsheetId !== spreadsheetId) return;
    if (event.why === 'added') {
      book = library.get(spreadsheetId);
      send({ kind: 'snapshot', snapshot: bookSnapshot(book) });
      return;
    }
    if (event.version <= book.version) return; // already in the snapshot
    const taken = steps(book, event.changes.map(({ operation }) => operation)); // prettier-ignore
    const changes = taken.flatMap(changesOf);
    book = { ...(taken.at(-1)?.after ?? book), version: event.version };
    send({ kind: 'event', version: event.version, changes });
  });
}

/** Whether an op planned before this operation may mean other rows now. */
const movesRows = (operation: Operation): boolean => operation.kind !== 'set-cells' && operation.kind !== 'add-tab';

/** Sheets widens the grid for a block that reaches below it; what reaches beyond the last column is cut. */
function operationsOf(tab: Tab, op: TabOp, year: number): TabOperation[] {
  switch (op.kind) {
    case 'set': {
      const texts = op.texts.map((line) => line.slice(0, tab.columnCount - op.column));
      return withRoom(tab, op.row + texts.length, enterTexts(tab, op.row, op.column, texts, year));
    }
    case 'fill': {
      const values = op.values.map((line) => line.slice(0, tab.columnCount - op.column));
      return withRoom(tab, op.row + values.length, setValues(tab, op.row, op.column, values));
    }
    case 'move': {
      const { row, column, rowCount, columnCount, toRow, toColumn } = op;
      const from = { startRow: row, endRow: row + rowCount, startColumn: column, endColumn: column + columnCount };
      return withRoom(tab, toRow + rowCount, ...cutPaste(tab, from, toRow, toColumn));
    }
    case 'insertRows':
      return [insertBlankRows(tab, op.row, op.count)];
    case 'deleteRows':
      return [{ kind: 'delete-rows', sheetId: tab.sheetId, at: op.row, count: op.count }];
    case 'sort': {
      const below = { startRow: tab.frozenRows, endRow: Math.max(tab.frozenRows, tab.rows.length) };
      const range = { ...below, startColumn: 0, endColumn: tab.columnCount };
      return [sortRange(tab, range, op.column, op.ascending)];
    }
  }
}

function withRoom(tab: Tab, endRow: number, ...operations: TabOperation[]): TabOperation[] {
  return endRow > tab.rowCount
    ? [insertBlankRows(tab, tab.rowCount, endRow - tab.rowCount), ...operations]
    : operations;
}

/** What the page must repeat to come from the state before a step to the one after it. */
function changesOf({ done, after }: Step): BookChange[] {
  const changes = done.map(({ operation }) => changeOf(after, operation));
  const cells = changes.filter((change) => change !== 'whole tab');
  const sheetId = done[0]?.operation.sheetId;
  if (cells.length === changes.length || sheetId === undefined) return cells;
  return [{ kind: 'tab', view: tabView(after, tabById(after, sheetId)) }];
}

/** `whole tab`: nothing less describes it. A view of a large tab costs as much as all of its cells, so a step has one. */
function changeOf(book: Workbook, operation: Operation): BookChange | 'whole tab' {
  if (operation.kind === 'delete-tab') return { kind: 'tabRemoved', tab: operation.sheetId };
  const tab = tabById(book, operation.sheetId);
  switch (operation.kind) {
    case 'set-cells': {
      const { row, column, cells } = operation;
      if (row < tab.frozenRows || tab.frozenRows === 0) return 'whole tab'; // headers and labels decide what cells are
      const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
      return { kind: 'cells', tab: tab.sheetId, row, column, cells: cellViews(tab, row, column, cells.length, width) };
    }
    case 'insert-rows':
      if (operation.rows.some((row) => row.values.length > 0)) return 'whole tab'; // an undone deletion
      return { kind: 'insertRows', tab: tab.sheetId, row: operation.at, count: operation.rows.length };
    case 'delete-rows':
      return { kind: 'deleteRows', tab: tab.sheetId, row: operation.at, count: operation.count };
    case 'reorder-rows': {
      const { row, column, columnCount, order } = operation;
      if (column > 0 || columnCount < tab.columnCount) return 'whole tab';
      return { kind: 'reorderRows', tab: tab.sheetId, row, order };
    }
    default:
      return 'whole tab';
  }
}
