/** What a sample is: a registered unit and its two books, cell by cell, before the service has ever seen them. */
import type { Registration } from '../functions/src/app/state';
import type { Cell, FileKind } from '../functions/src/contract';

/** Who a file is shared with. Sharing is the only wall: whoever opens a file can read all of its tabs. */
export type Peran = 'staf' | 'pimpinan' | 'camat' | 'operator';

/** Rows of each tab by its name, header row included. */
export type Tabs = Record<string, Cell[][]>;

export interface ContohBuku {
  readonly spreadsheetId: string;
  readonly kind: FileKind;
  readonly title: string;
  readonly sharedWith: readonly Peran[];
  readonly tabs: Tabs;
}

export interface ContohUnit {
  readonly registration: Registration;
  readonly books: readonly ContohBuku[];
}
