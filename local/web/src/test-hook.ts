/**
 * `window.capaian`: what browser tests ask of the page. They act with real keys and clicks on `cellRect` and read back
 * here; nothing of the page itself uses it. Rows and columns count from 0, a column also goes by its header.
 */
import type { RawValue } from '../../src/workbench/protocol';
import type { App } from './app';
import { columnOf, rawOf, textOf } from './book/cells';

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

export function installTestHook(app: App): void {
  const column = (name: number | string): number => {
    const index = typeof name === 'number' || !app.tab ? Number(name) : columnOf(app.tab, name);
    if (Number.isNaN(index) || index < 0) throw new Error(`no column ${name} in ${app.tab?.title ?? 'no tab'}`);
    return index;
  };
  const textOfId = (id: string): string => document.getElementById(id)?.textContent ?? '';
  window.capaian = {
    activeTab: () => app.tab?.title ?? null,
    tabs: () => app.visibleTabs.map(({ title }) => title),
    rowCount: () => app.tab?.rows.length ?? 0,
    selected: () => ({ ...app.sheet.active }),
    readCell(row, name, tabTitle) {
      const tab = tabTitle === undefined ? app.tab : app.book?.state?.tabs.find(({ title }) => title === tabTitle);
      if (!tab) throw new Error(`no tab ${tabTitle ?? ''}`);
      return rawOf(tab.rows[row]?.[typeof name === 'number' ? name : columnOf(tab, name)]);
    },
    shownText: (row, name) => (app.tab && app.book ? app.book.textAt(app.tab, row, column(name)) : ''),
    cellRect(row, name) {
      const cell = { row, column: column(name) };
      app.sheet.view.reveal(cell);
      const rect = app.sheet.view.cellRect(cell);
      const frame = app.sheet.frame.getBoundingClientRect();
      return rect && { ...rect, left: rect.left + frame.left, top: rect.top + frame.top };
    },
    selectCell: (row, name) => app.sheet.goTo({ row, column: column(name) }),
    findRow: (wanted) =>
      (app.tab?.rows ?? []).findIndex((cells) =>
        Object.entries(wanted).every(([header, value]) => {
          const cell = cells[column(header)];
          return rawOf(cell) === value || textOf(cell) === value;
        }),
      ),
    message: () => textOfId('message'),
    status: () => textOfId('state'),
  };
}
