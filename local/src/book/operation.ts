/** What can be done to a workbook, as plain data: printable, comparable, and each can be taken back (`apply`). */
import type { CellFormat, Column, Row, Tab, Value } from './model';

/** A change of one cell; what is left out stays. `format: null` hands the cell back to its column's format. */
export interface CellEdit {
  readonly value?: Value;
  readonly format?: CellFormat | null;
}

/** A column on its way in or out: its layout and its cells from row 0 down. */
export interface ColumnSlice {
  readonly layout: Column | null;
  readonly values: readonly Value[];
  readonly formats: readonly (CellFormat | null)[];
}

/** All rows and columns count from 0. */
export type TabOperation =
  /** A block of cells; null leaves a cell as it is. */
  | {
      readonly kind: 'set-cells';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly (CellEdit | null)[])[];
    }
  /** New rows before row `at` (at the grid's end: below the last). */
  | { readonly kind: 'insert-rows'; readonly sheetId: number; readonly at: number; readonly rows: readonly Row[] }
  | { readonly kind: 'delete-rows'; readonly sheetId: number; readonly at: number; readonly count: number }
  | {
      readonly kind: 'insert-columns';
      readonly sheetId: number;
      readonly at: number;
      readonly columns: readonly ColumnSlice[];
    }
  | { readonly kind: 'delete-columns'; readonly sheetId: number; readonly at: number; readonly count: number }
  /** Inside the block, new row i takes the cells of old row `order[i]`; both count from the block's first row. */
  | {
      readonly kind: 'reorder-rows';
      readonly why: 'sort' | 'move';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly columnCount: number;
      readonly order: readonly number[];
    }
  | { readonly kind: 'set-tab'; readonly sheetId: number; readonly title?: string; readonly hidden?: boolean };

export type Operation =
  | TabOperation
  | { readonly kind: 'add-tab'; readonly sheetId: number; readonly index: number; readonly tab: Tab }
  | { readonly kind: 'delete-tab'; readonly sheetId: number };
