import { clearOp, fillDownOp, filledRange, pasteOp, type Cut } from '../../../../local/web/src/grid/block-ops';

const TAB = 7;
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe('pasteOp', () => {
  it('sets the pasted block at the corner, whatever is selected', () => {
    const op = pasteOp(TAB, range(4, 2, 9, 3), '1\t2\r\n3\t4\r\n', null);
    expect(op).toEqual({
      kind: 'set',
      tab: TAB,
      row: 4,
      column: 2,
      texts: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    expect(filledRange(op)).toEqual(range(4, 2, 5, 3));
  });

  it('fills the whole selection with a single value', () => {
    expect(pasteOp(TAB, range(4, 2, 5, 3), '0', null)).toMatchObject({
      texts: [
        ['0', '0'],
        ['0', '0'],
      ],
    });
  });

  it('moves a cut block when the same text is pasted in the same tab', () => {
    const cut: Cut = { text: 'a\tb', tab: TAB, range: range(1, 1, 1, 2) };
    const op = pasteOp(TAB, range(8, 1), 'a\tb', cut);
    expect(op).toMatchObject({ kind: 'move', row: 1, column: 1, rowCount: 1, columnCount: 2, toRow: 8, toColumn: 1 });
    expect(filledRange(op)).toEqual(range(8, 1, 8, 2));
  });

  it('pastes a cut block as a copy in another tab, and anything copied since', () => {
    const cut: Cut = { text: 'a', tab: TAB, range: range(1, 1) };
    expect(pasteOp(TAB + 1, range(8, 1), 'a', cut).kind).toBe('set');
    expect(pasteOp(TAB, range(8, 1), 'lain', cut).kind).toBe('set');
  });
});

describe('fillDownOp', () => {
  const rawAt = (row: number, column: number): number => row * 10 + column;

  it('repeats the source rows down to the end of the range', () => {
    expect(fillDownOp(TAB, range(1, 2, 5, 3), 2, rawAt)).toEqual({
      kind: 'fill',
      tab: TAB,
      row: 3,
      column: 2,
      values: [
        [12, 13],
        [22, 23],
        [12, 13],
      ],
    });
  });

  it('has nothing to do without rows below the source', () => {
    expect(fillDownOp(TAB, range(1, 2), 1, rawAt)).toBeNull();
  });
});

describe('clearOp', () => {
  it('empties every cell of the range', () => {
    expect(clearOp(TAB, range(1, 2, 2, 3))).toMatchObject({
      kind: 'fill',
      values: [
        ['', ''],
        ['', ''],
      ],
    });
  });
});
