/** What browser tests may ask of the page (`window.capaian`): only the shape, shared by the page and the tests. */
import type { RawValue } from '../../src/workbench/protocol';

export interface CapaianHook {
  /** Title of the open tab; null until a book is open. */
  activeTab(): string | null;
  /** Titles of the tabs people see. */
  tabs(): string[];
  rowCount(): number;
  selected(): { row: number; column: number };
  /** Confirmed raw value, in the open tab or another one of the book. */
  readCell(row: number, column: number | string, tabTitle?: string): RawValue;
  /** The text the cell shows, texts still under way included. */
  shownText(row: number, column: number | string): string;
  /** Scrolls the cell into view without selecting it and tells its place in the window (CSS pixels). */
  cellRect(row: number, column: number | string): { left: number; top: number; width: number; height: number } | null;
  selectCell(row: number, column: number | string): void;
  /** First row whose cells under these headers hold these values; -1 when there is none. */
  findRow(wanted: Readonly<Record<string, RawValue>>): number;
  /** Text of the message bar. */
  message(): string;
  /** Ops without an answer yet are shown as 'Menyimpan…'; otherwise 'Tersimpan'. */
  status(): string;
}

declare global {
  interface Window {
    capaian: CapaianHook;
  }
}
