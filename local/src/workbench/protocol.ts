/**
 * What the workbench page and its server say to each other. Rows and columns count from 0; row 0 is the header row.
 *
 * GET  /api/units                    → UnitInfo[]
 * GET  /api/books/{id}?as={role}     → BookSnapshot
 * GET  /api/books/{id}/events?as=…   → server-sent events: first a `snapshot`, then every event in order
 * POST /api/books/{id}/ops?as=…      OpRequest → OpAnswer; otherwise OpRefusal with 400, 403, 404 or 409
 * GET  /api/books/{id}/menus?as=…    → ScriptMenu[]: what the script bound to the file adds for that person
 * POST /api/books/{id}/menus?as=…    MenuChoice → MenuOutcome; otherwise OpRefusal
 * GET  /api/mails?as={role}         → MailView[]: mails that are shown here instead of sent, newest first
 *
 * Protocol of concurrent edits. Every event raises the book's `version` by one. An op names the version its author saw
 * (`baseVersion`); when rows of that tab moved since then the server answers 409 and changes nothing. The page moves its
 * waiting ops along with each event it receives and sends again, so no text lands in a row its author did not mean.
 * After a broken connection the stream begins with a snapshot again: there is no other way to catch up.
 */
import type { ColumnRole } from '../../../functions/src/contract/column';
import type { Shown } from '../script-host/protocol';

/** A stored cell. Blank is ''. */
export type RawValue = string | number | boolean;

/** A cell on the wire: the raw value alone when its text is `String(value)`, otherwise with the text Sheets shows. */
export type WireCell = RawValue | { readonly v: RawValue; readonly t: string };

export const ROLES = ['staf', 'pimpinan', 'camat', 'operator'] as const;
/** Whose eyes the page looks through. Each sees only the files shared with that role. */
export type Role = (typeof ROLES)[number];

export interface FileInfo {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly kind: string;
  readonly roles: readonly Role[];
}

export interface UnitInfo {
  readonly unitId: string;
  readonly name: string;
  readonly files: readonly FileInfo[];
}

/** Words of a dropdown: a fixed list, or whatever stands below the header of a column of this book. */
export type ChoicesView = readonly string[] | { readonly sheetId: number; readonly column: number };

export interface ColumnView {
  readonly header: string;
  readonly widthPx: number;
  readonly role?: ColumnRole;
  readonly choices?: ChoicesView;
  /** Lies in the collapsed group of further columns. */
  readonly grouped?: boolean;
  readonly help?: string;
}

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A column chart over cells of its own tab. */
export interface ChartView {
  readonly title: string;
  readonly at: CellAt;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Rows of the points; `toRow` is exclusive. */
  readonly fromRow: number;
  readonly toRow: number;
  /** Columns of the names and of the numbers. */
  readonly labels: number;
  readonly values: number;
}

/** Everything about a tab but its cells. */
export interface TabShape {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** Written by the service alone: nobody types here, except in `openCells`. */
  readonly written: boolean;
  readonly openCells?: readonly CellAt[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columns: readonly ColumnView[];
  readonly charts?: readonly ChartView[];
}

export interface TabView extends TabShape {
  /** Trailing blanks of a row and trailing blank rows may be left out. */
  readonly rows: readonly (readonly WireCell[])[];
}

export interface BookSnapshot {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly version: number;
  readonly tabs: readonly TabView[];
}

interface OnTab {
  /** `sheetId` of the tab. */
  readonly tab: number;
}
interface Block extends OnTab {
  readonly row: number;
  readonly column: number;
}

interface RowsChange<Kind extends string> extends OnTab {
  readonly kind: Kind;
  readonly row: number;
  readonly count: number;
}

export type BookOp =
  /** Text as typed or pasted, read by the server as Sheets would; null leaves a cell as it is. */
  | (Block & { readonly kind: 'set'; readonly texts: readonly (readonly (string | null)[])[] })
  /** Raw values as they are: copied from other cells (fill down), or '' to clear; null leaves a cell as it is. */
  | (Block & { readonly kind: 'fill'; readonly values: readonly (readonly (RawValue | null)[])[] })
  | RowsChange<'insertRows'>
  | RowsChange<'deleteRows'>
  /** Cut and paste within a tab: the block moves to (toRow, toColumn) and leaves blanks behind. */
  | (Block & {
      readonly kind: 'move';
      readonly rowCount: number;
      readonly columnCount: number;
      readonly toRow: number;
      readonly toColumn: number;
    })
  /** Sorts all rows below the header, whole rows, blanks last. */
  | (OnTab & { readonly kind: 'sort'; readonly column: number; readonly ascending: boolean })
  /** The author's own last change, or the one undone last. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface OpRequest {
  readonly baseVersion: number;
  readonly op: BookOp;
}

export interface OpAnswer {
  /** Version of the book once the op's events have been sent. */
  readonly version: number;
  /** Something the author should know, in Indonesian: for instance that cells were left out. */
  readonly notice?: string;
}

export interface OpRefusal {
  readonly error: { readonly code: 'invalid' | 'denied' | 'missing' | 'stale'; readonly message: string };
  /** With `stale`: the version to catch up to before sending again. */
  readonly version?: number;
}

/** A change of a book, as the page must repeat it. */
export type BookChange =
  | (Block & { readonly kind: 'cells'; readonly cells: readonly (readonly WireCell[])[] })
  | RowsChange<'insertRows'>
  | RowsChange<'deleteRows'>
  /** Whole rows changed places: the new row `row + i` is the old row `row + order[i]`. */
  | (OnTab & { readonly kind: 'reorderRows'; readonly row: number; readonly order: readonly number[] })
  /** Anything else: the tab as it is now (also a new one). */
  | { readonly kind: 'tab'; readonly view: TabView }
  | (OnTab & { readonly kind: 'tabRemoved' });

/** One mutation: its changes in order. */
export interface BookEvent {
  readonly kind: 'event';
  readonly version: number;
  readonly changes: readonly BookChange[];
}

/** One message of the event stream. */
export type StreamMessage = { readonly kind: 'snapshot'; readonly snapshot: BookSnapshot } | BookEvent;

/** A menu that the script adds to the menu bar. */
export type ScriptMenu = Pick<Extract<Shown, { kind: 'menu' }>, 'title' | 'items'>;

/** A mail that would have gone out. */
export interface MailView {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Units: ms since the epoch. */
  readonly at: number;
}

export interface MenuChoice {
  readonly functionName: string;
}

export interface MenuOutcome {
  /** What the script put before the person's eyes, in order. */
  readonly shown: readonly Exclude<Shown, { kind: 'menu' }>[];
  /** What it threw. */
  readonly error?: string;
}
