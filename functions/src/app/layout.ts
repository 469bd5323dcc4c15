/**
 * The layout of a file as set-up sees and changes it: our own words for what the Sheets API offers.
 * Rows and columns count from 0; row 0 is the header.
 */
import type { Cell } from '../contract';

/** Number format of a column below its header. `text` keeps every character that is typed. */
export type ColumnFormat = 'text' | 'date' | 'number';

/** Words of a dropdown, or the column (below its header) of a tab of the same file that lists them. */
export type DropdownChoices = readonly string[] | { readonly tab: string; readonly column: number };

export interface ColumnLook {
  readonly note?: string;
  /** Null: automatic, or something that set-up never lays. */
  readonly format: ColumnFormat | null;
  readonly choices: DropdownChoices | null;
}

export interface TabLook {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Content without blank ends. */
  readonly rows: readonly (readonly Cell[])[];
  /** By position; a column beyond its end has nothing laid. Judged by the header and the first row below it. */
  readonly columns: readonly ColumnLook[];
  /** Descriptions of the protected ranges. */
  readonly protections: readonly string[];
  /** Titles of the charts. */
  readonly charts: readonly string[];
}

export interface FileLook {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly tabs: readonly TabLook[];
}

export type Colour = 'green' | 'yellow' | 'red' | 'grey' | 'blue';

/** A chart over cells of one tab of the file; found again by its title. */
export interface ChartSpec {
  /** Tab on which it lies. */
  readonly tab: string;
  readonly title: string;
  readonly kind: 'column' | 'bar' | 'line';
  readonly source: {
    readonly tab: string;
    /** The first row holds the names of the series. */
    readonly fromRow: number;
    /** Exclusive. */
    readonly toRow: number;
    readonly domain: number;
    readonly series: readonly number[];
  };
  readonly at: { readonly row: number; readonly column: number };
  readonly widthPx: number;
  readonly heightPx: number;
}

export type Protected =
  | { readonly part: 'tab'; readonly open: readonly { readonly row: number; readonly column: number }[] }
  | { readonly part: 'header' }
  | { readonly part: 'column'; readonly column: number };

/** One change of a file's layout. `sheetId` may name a tab that an earlier change of the same list adds. */
export type LayoutChange =
  | { readonly do: 'set-file'; readonly locale: string; readonly timeZone: string }
  | {
      readonly do: 'add-tab';
      readonly sheetId: number;
      readonly title: string;
      readonly index: number;
      readonly rowCount: number;
      readonly columnCount: number;
      readonly frozenRows: number;
      readonly hidden: boolean;
    }
  | { readonly do: 'delete-tab'; readonly sheetId: number }
  | {
      readonly do: 'set-tab';
      readonly sheetId: number;
      readonly title?: string;
      readonly hidden?: boolean;
      readonly frozenRows?: number;
      readonly frozenColumns?: number;
    }
  /** Blank rows below the last, or blank columns to the right of it. */
  | { readonly do: 'extend'; readonly sheetId: number; readonly what: 'rows' | 'columns'; readonly count: number }
  | {
      readonly do: 'write';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly (string | number)[])[];
    }
  | { readonly do: 'note'; readonly sheetId: number; readonly column: number; readonly note: string }
  /** For all rows below the header. */
  | { readonly do: 'format'; readonly sheetId: number; readonly column: number; readonly format: ColumnFormat }
  /** A dropdown for all rows below the header. It warns and does not refuse: pasted words still come in. */
  | { readonly do: 'choices'; readonly sheetId: number; readonly column: number; readonly choices: DropdownChoices }
  | { readonly do: 'width'; readonly sheetId: number; readonly column: number; readonly widthPx: number }
  /** A collapsed group of the columns [from, to). */
  | { readonly do: 'group'; readonly sheetId: number; readonly from: number; readonly to: number }
  | { readonly do: 'dress-header'; readonly sheetId: number; readonly from: number; readonly to: number }
  | {
      readonly do: 'dress-column';
      readonly sheetId: number;
      readonly column: number;
      readonly grey: boolean;
      readonly wrap: boolean;
    }
  /** Colours cells of the column by the beginning of their text. */
  | {
      readonly do: 'colour';
      readonly sheetId: number;
      readonly column: number;
      readonly words: readonly { readonly begins: string; readonly colour: Colour }[];
    }
  | {
      readonly do: 'protect';
      readonly sheetId: number;
      /** Description by which it is found again. */
      readonly name: string;
      readonly what: Protected;
      /** Warns everybody instead of refusing all but the editors. */
      readonly warningOnly: boolean;
      /** E-mail addresses besides the service's own account. */
      readonly editors: readonly string[];
    }
  | { readonly do: 'chart'; readonly sheetId: number; readonly sourceSheetId: number; readonly chart: ChartSpec };
