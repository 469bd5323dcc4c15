/** A tab after parsing: its columns found by name, its rows as values with all their problems. */
import type { Cell } from '../contract';
import type { Problem } from './problem';

/** Why a whole tab cannot be read. Its stored content stays in force and people are told. */
export type TabFault =
  | { readonly kind: 'tab-missing'; readonly tab: string; readonly titles: readonly string[] }
  | {
      readonly kind: 'header-missing';
      readonly tab: string;
      readonly missing: readonly string[];
      readonly seen: readonly string[];
    }
  | { readonly kind: 'header-double'; readonly tab: string; readonly header: string }
  | { readonly kind: 'tab-empty'; readonly tab: string };

export interface ParsedRow<T> {
  /** Row in the sheet, from 0 (0 is the header), so row + 1 is what people see. */
  readonly row: number;
  /** The row as a value; null when it is blank or has a problem of severity `salah`. */
  readonly value: T | null;
  /** No input cell holds anything: nothing was said, so nothing is wrong. */
  readonly blank: boolean;
  readonly problems: readonly Problem[];
  /** The cells as read, by column index. */
  readonly cells: readonly Cell[];
}

export interface ParsedTable<T, Id extends string = string> {
  readonly fault: TabFault | null;
  /** Column index (from 0) of every header found. */
  readonly columns: ReadonlyMap<Id, number>;
  /** Non-empty rows in sheet order; rows without any cell content at all are left out. */
  readonly rows: readonly ParsedRow<T>[];
}
