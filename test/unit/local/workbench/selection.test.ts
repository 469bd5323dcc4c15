import { at, edge, jump, moved, rangeOf, step, type Field } from '../../../../local/web/src/grid/selection';

/** Columns 0, 1 and 3 in sight (2 is hidden); the letters mark filled cells. */
const SHEET = ['ab.d', 'a..d', '....', 'a..d'];
const field: Field = {
  columns: [0, 1, 3],
  rowCount: 6,
  frozenRows: 1,
  usedRows: 4,
  page: 3,
  isBlank: (row, column) => (SHEET[row]?.[column] ?? '.') === '.',
};

describe('step', () => {
  it('skips hidden columns and stops at the edges', () => {
    expect(step({ row: 0, column: 1 }, 'right', field)).toEqual({ row: 0, column: 3 });
    expect(step({ row: 0, column: 3 }, 'right', field)).toEqual({ row: 0, column: 3 });
    expect(step({ row: 0, column: 0 }, 'up', field)).toEqual({ row: 0, column: 0 });
    expect(step({ row: 4, column: 0 }, 'down', field, 9)).toEqual({ row: 5, column: 0 });
  });
});

describe('jump', () => {
  it('goes to the end of a filled block, then to the next filled cell, then to the edge', () => {
    expect(jump({ row: 0, column: 0 }, 'down', field)).toEqual({ row: 1, column: 0 });
    expect(jump({ row: 1, column: 0 }, 'down', field)).toEqual({ row: 3, column: 0 });
    expect(jump({ row: 3, column: 0 }, 'down', field)).toEqual({ row: 5, column: 0 });
  });
});

describe('edge', () => {
  it('stays in the row unless the whole tab is meant, and leaves the header out', () => {
    expect(edge({ row: 2, column: 1 }, 'last', false, field)).toEqual({ row: 2, column: 3 });
    expect(edge({ row: 2, column: 1 }, 'first', true, field)).toEqual({ row: 1, column: 0 });
    expect(edge({ row: 2, column: 1 }, 'last', true, field)).toEqual({ row: 3, column: 3 });
  });
});

describe('moved', () => {
  it('moves the far corner alone when extending', () => {
    const selection = moved(at(3, 1), { row: 1, column: 3 }, true);
    expect(selection.active).toEqual({ row: 3, column: 1 });
    expect(rangeOf(selection)).toEqual({ top: 1, bottom: 3, left: 1, right: 3 });
  });

  it('moves both ends otherwise', () => {
    expect(moved(at(3, 1), { row: 1, column: 3 }, false)).toEqual(at(1, 3));
  });
});
