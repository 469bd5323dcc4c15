import type { TabView } from '../../../../local/src/workbench/protocol';
import { BookState, joined } from '../../../../local/web/src/book/book-state';
import { PendingTexts } from '../../../../local/web/src/book/pending-texts';
import { moveBetween, moveOf } from '../../../../local/web/src/book/row-moves';
import { readPlace, writePlace } from '../../../../local/web/src/chrome/place';

const TAB = 3;

describe('moveOf', () => {
  it('follows rows over insertions, deletions and a new order', () => {
    const insert = moveOf({ kind: 'insertRows', tab: TAB, row: 2, count: 3 });
    expect([1, 2, 3].map(insert)).toEqual([1, 5, 6]);
    const remove = moveOf({ kind: 'deleteRows', tab: TAB, row: 2, count: 2 });
    expect([1, 2, 3, 4].map(remove)).toEqual([1, null, null, 2]);
    const order = moveOf({ kind: 'reorderRows', tab: TAB, row: 1, order: [2, 0, 1] });
    expect([0, 1, 2, 3, 4].map(order)).toEqual([0, 2, 3, 1, 4]);
  });
});

describe('moveBetween', () => {
  const before = [['judul'], ['a', 1], ['b', 2], ['b', 2], ['c', 3]];

  it('finds a row by its whole content, unchanged in place or once elsewhere', () => {
    const move = moveBetween(before, [['judul'], ['c', 3], ['b', 2], ['a', 1, '']]);
    expect([0, 1, 2, 4].map(move)).toEqual([0, 3, 2, 1]);
  });

  it('does not guess between equal rows, nor at a row that is gone', () => {
    const move = moveBetween(before, [['judul'], ['b', 2], ['c', 3], ['x'], ['b', 2]]);
    expect([1, 2].map(move)).toEqual([null, null]);
  });
});

describe('BookState', () => {
  const view: TabView = {
    sheetId: TAB,
    title: 'Target',
    hidden: false,
    written: false,
    rowCount: 10,
    columnCount: 3,
    frozenRows: 1,
    frozenColumns: 0,
    columns: [],
    rows: [['Judul'], ['a'], ['b']],
  };
  const aState = () => new BookState({ spreadsheetId: 'x', title: 'X', version: 1, tabs: [view] });

  it('takes cells beyond what the snapshot held', () => {
    const state = aState();
    state.apply({ kind: 'cells', tab: TAB, row: 5, column: 2, cells: [['z']] });
    expect(state.tab(TAB)?.rows[5]).toEqual(['', '', 'z']);
  });

  it('never changes the snapshot it began with', () => {
    const state = aState();
    state.apply({ kind: 'cells', tab: TAB, row: 1, column: 0, cells: [['z']] });
    expect(view.rows[1]).toEqual(['a']);
  });

  it('loses a tab that was removed and gains one that came', () => {
    const state = aState();
    state.apply({ kind: 'tabRemoved', tab: TAB });
    expect(state.tabs).toEqual([]);
    state.apply({ kind: 'tab', view: { ...view, sheetId: 9 } });
    expect(state.tab(9)?.title).toBe('Target');
  });
});

describe('joined', () => {
  const rows = (sheetId: number, from: number, to: number) => ({ sheetId, rows: { from, to }, move: null });
  const moved = { sheetId: 1, rows: null, move: (row: number) => row + 1 };

  it('joins neighbours of one tab into the rows between the first and the last', () => {
    expect(joined([rows(1, 7, 8), rows(1, 3, 4), rows(1, 8, 9)])).toEqual([rows(1, 3, 9)]);
  });

  it('keeps tabs, and what lies on either side of a move, apart', () => {
    const effects = [rows(1, 1, 2), rows(2, 1, 2), moved, rows(1, 5, 6)];
    expect(joined(effects)).toEqual(effects);
  });
});

describe('PendingTexts', () => {
  const op = { kind: 'set', tab: TAB, row: 2, column: 1, texts: [['12,5', null]] } as const;

  it('shows a text until the page has caught up with the answer to its op', () => {
    const pending = new PendingTexts();
    pending.show(op);
    expect([pending.textAt(TAB, 2, 1), pending.textAt(TAB, 2, 2)]).toEqual(['12,5', undefined]);
    pending.settle(op, 8);
    expect(pending.seen(7)).toEqual([]);
    expect(pending.textAt(TAB, 2, 1)).toBe('12,5');
    expect(pending.seen(8)).toEqual([op]);
    expect(pending.textAt(TAB, 2, 1)).toBeUndefined();
  });

  it('keeps a later text in the same cell when the earlier op settles', () => {
    const pending = new PendingTexts();
    pending.show(op);
    pending.show({ ...op, texts: [['13']] });
    pending.settle(op, 8);
    pending.seen(8);
    expect(pending.textAt(TAB, 2, 1)).toBe('13');
  });
});

describe('place in the address', () => {
  it('comes back from the address it was written to', () => {
    const place = { role: 'pimpinan', unit: '2026-a', file: 'b', tab: 'Rekap Pegawai' } as const;
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it('begins as staff when the address says nothing, or nonsense', () => {
    expect(readPlace('')).toEqual({ role: 'staf' });
    expect(readPlace('#peran=raja')).toEqual({ role: 'staf' });
  });
});
