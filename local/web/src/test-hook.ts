/**
 * `window.capaian`: what browser tests ask of the page. They act with real keys and clicks on `cellRect` and read back
 * here; nothing of the page itself uses it. Rows and columns count from 0, a column also goes by its header.
 */
import './capaian-hook';
import type { App } from './app';
import { columnOf, rawOf, textOf } from './book/cells';

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
    selected: () => ({ ...app.sheet.cursor.active }),
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
