import { cellRight, rowsRight } from '../../../../local/src/workbench/edit-rights';
import { guardOp } from '../../../../local/src/workbench/guard-op';
import { parseOpRequest } from '../../../../local/src/workbench/parse-op';
import type { TabShape } from '../../../../local/src/workbench/protocol';

const column = (header: string, role?: 'key' | 'input' | 'stamp' | 'output') => ({
  header,
  widthPx: 80,
  ...(role ? { role } : {}),
});
const aTab = (facts: Partial<TabShape> = {}): TabShape => ({
  sheetId: 3,
  title: 'Realisasi',
  hidden: false,
  written: false,
  rowCount: 20,
  columnCount: 5,
  frozenRows: 1,
  frozenColumns: 0,
  columns: [column('Periode', 'key'), column('Realisasi', 'input'), column('Status', 'output'), column('Catatan saya')],
  ...facts,
});

describe('cellRight', () => {
  it.each([
    ['an input column', 1, true],
    ['a column of their own', 3, true],
    ['a key column', 0, true],
    ['an output column', 2, false],
  ])('decides on %s', (_name, at, allowed) => {
    expect(cellRight(aTab(), 4, at, 'staf').allowed).toBe(allowed);
  });

  it('warns about key columns and names the column that is filled in automatically', () => {
    expect(cellRight(aTab(), 4, 0, 'staf').notice).toContain('Periode');
    expect(cellRight(aTab(), 4, 2, 'staf').notice).toContain('Kolom Status diisi otomatis');
  });

  it('lets only the operator change a header', () => {
    expect(cellRight(aTab(), 0, 1, 'staf').allowed).toBe(false);
    expect(cellRight(aTab(), 0, 1, 'pimpinan').allowed).toBe(false);
    expect(cellRight(aTab(), 0, 1, 'operator').allowed).toBe(true);
  });

  it('opens nothing of a written tab but its open cells', () => {
    const form = aTab({ title: 'Pengaturan', written: true, openCells: [{ row: 8, column: 1 }] });
    expect(cellRight(form, 8, 1, 'pimpinan').allowed).toBe(true);
    expect(cellRight(form, 7, 1, 'pimpinan').allowed).toBe(false);
    expect(rowsRight(form).allowed).toBe(false);
  });
});

describe('guardOp', () => {
  const block = { kind: 'set', tab: 3, row: 4, column: 1 } as const;

  it('lets a paste through without the cells that are filled in automatically, and says so', () => {
    const guarded = guardOp(
      aTab(),
      {
        ...block,
        texts: [
          ['1', 'x', 'a'],
          ['2', 'y', 'b'],
        ],
      },
      'staf',
    );
    expect(guarded).toEqual({
      ok: true,
      op: {
        ...block,
        texts: [
          ['1', null, 'a'],
          ['2', null, 'b'],
        ],
      },
      notice: '2 sel yang diisi otomatis dilewati; 4 sel lainnya tersimpan.',
    });
  });

  it('refuses a block of forbidden cells alone', () => {
    expect(guardOp(aTab(), { ...block, column: 2, texts: [['x'], ['y']] }, 'staf')).toMatchObject({ ok: false });
  });

  it('refuses to cut out of a forbidden column, or into one', () => {
    const move = { kind: 'move', tab: 3, row: 4, column: 1, rowCount: 1, columnCount: 1, toRow: 6 } as const;
    expect(guardOp(aTab(), { ...move, toColumn: 1 }, 'staf')).toMatchObject({ ok: true });
    expect(guardOp(aTab(), { ...move, toColumn: 2 }, 'staf')).toMatchObject({ ok: false });
    expect(guardOp(aTab(), { ...move, column: 2, toColumn: 1 }, 'staf')).toMatchObject({ ok: false });
  });

  it('keeps the header row in place', () => {
    const rows = { kind: 'deleteRows', tab: 3, count: 1 } as const;
    expect(guardOp(aTab(), { ...rows, row: 0 }, 'operator')).toMatchObject({ ok: false });
    expect(guardOp(aTab(), { ...rows, row: 1 }, 'staf')).toMatchObject({ ok: true });
  });
});

describe('parseOpRequest', () => {
  const base = { tab: 3, row: 1, column: 1 };

  it('reads every kind of op', () => {
    const ops = [
      { kind: 'set', ...base, texts: [['a', null]] },
      { kind: 'fill', ...base, values: [[1, true, '', null]] },
      { kind: 'move', ...base, rowCount: 1, columnCount: 2, toRow: 5, toColumn: 0 },
      { kind: 'insertRows', tab: 3, row: 1, count: 2 },
      { kind: 'deleteRows', tab: 3, row: 1, count: 2 },
      { kind: 'sort', tab: 3, column: 0, ascending: true },
      { kind: 'undo' },
      { kind: 'redo' },
    ];
    for (const op of ops) expect(parseOpRequest({ baseVersion: 0, op })).toEqual({ baseVersion: 0, op });
  });

  it.each([
    ['nothing', undefined],
    ['no version', { op: { kind: 'undo' } }],
    ['an unknown kind', { baseVersion: 0, op: { kind: 'drop', ...base } }],
    ['a negative row', { baseVersion: 0, op: { kind: 'set', ...base, row: -1, texts: [['a']] } }],
    ['half a row', { baseVersion: 0, op: { kind: 'deleteRows', tab: 3, row: 1.5, count: 1 } }],
    ['no rows', { baseVersion: 0, op: { kind: 'insertRows', tab: 3, row: 1, count: 0 } }],
    ['an empty block', { baseVersion: 0, op: { kind: 'set', ...base, texts: [] } }],
    ['a number among texts', { baseVersion: 0, op: { kind: 'set', ...base, texts: [[1]] } }],
    ['an object among values', { baseVersion: 0, op: { kind: 'fill', ...base, values: [[{}]] } }],
  ])('refuses %s', (_name, body) => {
    expect(parseOpRequest(body)).toBeNull();
  });
});
