/** The open book as the page knows it: the last snapshot with every change since applied to it. */
import type { BookChange, BookSnapshot, TabShape, TabView, WireCell } from '../../../src/workbench/protocol';
import { moveBetween, moveOf, stay, type RowMove } from './row-moves';

export interface TabState extends TabShape {
  rowCount: number;
  rows: WireCell[][];
}

/** What a change did to a tab: which rows to paint anew, and where rows went. */
export interface TabEffect {
  readonly sheetId: number;
  /** Half-open range of rows with new content; null: any. */
  readonly rows: { readonly from: number; readonly to: number } | null;
  /** Null: no row moved. */
  readonly move: RowMove | null;
}

/** The same effects with neighbours joined: a sync that judges a thousand rows has the tab measured and painted once. */
export function joined(effects: readonly TabEffect[]): TabEffect[] {
  const result: TabEffect[] = [];
  for (const effect of effects) {
    const last = result.at(-1);
    if (last?.sheetId === effect.sheetId && last.rows && effect.rows && !last.move && !effect.move) {
      const from = Math.min(last.rows.from, effect.rows.from);
      result[result.length - 1] = { ...last, rows: { from, to: Math.max(last.rows.to, effect.rows.to) } };
    } else result.push(effect);
  }
  return result;
}

const stateOf = (view: TabView): TabState => ({ ...view, rows: view.rows.map((row) => [...row]) });

export class BookState {
  readonly title: string;
  version: number;
  tabs: TabState[];

  constructor(snapshot: BookSnapshot) {
    this.title = snapshot.title;
    this.version = snapshot.version;
    this.tabs = snapshot.tabs.map(stateOf);
  }

  tab(sheetId: number): TabState | undefined {
    return this.tabs.find((tab) => tab.sheetId === sheetId);
  }

  /** Applies the next change. Changes arrive in order and without gaps: the stream is one connection. */
  apply(change: BookChange): TabEffect {
    if (change.kind === 'tab') return this.replace(change.view);
    const sheetId = change.tab;
    const tab = this.tab(sheetId);
    if (!tab) return { sheetId, rows: null, move: null };
    switch (change.kind) {
      case 'tabRemoved':
        this.tabs = this.tabs.filter((other) => other !== tab);
        return { sheetId, rows: null, move: () => null };
      case 'cells':
        change.cells.forEach((cells, r) => setCells(tab, change.row + r, change.column, cells));
        return { sheetId, rows: { from: change.row, to: change.row + change.cells.length }, move: null };
      case 'insertRows':
        if (change.row < tab.rows.length) {
          tab.rows.splice(change.row, 0, ...Array.from({ length: change.count }, (): WireCell[] => []));
        }
        tab.rowCount += change.count;
        return { sheetId, rows: null, move: moveOf(change) };
      case 'deleteRows':
        tab.rows.splice(change.row, change.count);
        tab.rowCount -= change.count;
        return { sheetId, rows: null, move: moveOf(change) };
      case 'reorderRows': {
        const old = change.order.map((from) => tab.rows[change.row + from] ?? []);
        old.forEach((cells, i) => (tab.rows[change.row + i] = cells));
        return { sheetId, rows: null, move: moveOf(change) };
      }
    }
  }

  private replace(view: TabView): TabEffect {
    const next = stateOf(view);
    const before = this.tab(view.sheetId);
    this.tabs = before ? this.tabs.map((tab) => (tab === before ? next : tab)) : [...this.tabs, next];
    return { sheetId: view.sheetId, rows: null, move: before ? moveBetween(before.rows, next.rows) : stay };
  }
}

/** Cells from `column` on; rows and cells beyond what was sent so far are blank. */
function setCells(tab: TabState, row: number, column: number, cells: readonly WireCell[]): void {
  while (tab.rows.length <= row) tab.rows.push([]);
  const line = tab.rows[row] ?? [];
  while (line.length < column) line.push('');
  cells.forEach((cell, c) => (line[column + c] = cell));
}
