import fc from 'fast-check';
import { insertBlankRows, setValues, sortRange } from '../../../../local/src/book/edits';
import { Library, type BookEvent, type Source } from '../../../../local/src/book/library';
import { tabById, valueAt, type Tab, type Value } from '../../../../local/src/book/model';
import type { Operation } from '../../../../local/src/book/operation';
import { aBook, aTab } from './builders';

const ID = 'buku-1';
const ANI = 'ani@contoh.id';

function aLibrary(rows: readonly (readonly Value[])[] = [['a'], ['b'], ['c']]) {
  const library = new Library();
  library.add(aBook({ tabs: [aTab(rows)] }));
  const tab = (): Tab => tabById(library.get(ID), 1);
  const by = (source: Source, actor: string) => (operation: Operation) =>
    library.mutate(ID, { source, actor, operations: [operation] });
  const column = (): Value[] => tab().rows.map((row) => row.values[0] ?? '');
  return {
    library,
    tab,
    column,
    ani: by('user', ANI),
    budi: by('user', 'budi@contoh.id'),
    script: by('script', 's@contoh.id'),
  };
}

describe('a library of workbooks', () => {
  it('tells who changed what, with the old values', () => {
    const { library, tab, ani } = aLibrary();
    const events: BookEvent[] = [];
    library.subscribe((event) => events.push(event));
    ani(setValues(tab(), 1, 0, [['x']]));
    expect(events).toMatchObject([
      {
        spreadsheetId: ID,
        version: 1,
        source: 'user',
        actor: ANI,
        why: 'edit',
        changes: [
          {
            tab: 'Data',
            range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 },
            operation: { kind: 'set-cells', cells: [[{ value: 'x' }]] },
            inverse: { kind: 'set-cells', cells: [[{ value: 'b' }]] },
          },
        ],
      },
    ]);
  });

  it('stops telling after the subscription ended', () => {
    const { library, tab, ani } = aLibrary();
    const listener = jest.fn();
    library.subscribe(listener)();
    ani(setValues(tab(), 0, 0, [['x']]));
    expect(listener).not.toHaveBeenCalled();
  });

  it('tells every listener in order, also when one of them mutates', () => {
    const { library, tab, ani, script } = aLibrary();
    const seen: number[] = [];
    library.subscribe((event) => {
      if (event.source === 'user') script(setValues(tab(), 5, 0, [['stempel']]));
    });
    library.subscribe((event) => seen.push(event.version));
    ani(setValues(tab(), 0, 0, [['x']]));
    expect(seen).toEqual([1, 2]);
  });

  it('applies all operations of a mutation or none', () => {
    const { library, tab, column } = aLibrary();
    const operations = [setValues(tab(), 0, 0, [['x']]), setValues(tab(), 99, 0, [['y']])];
    expect(() => library.mutate(ID, { source: 'api', actor: 'a', operations })).toThrow(RangeError);
    expect(column()).toEqual(['a', 'b', 'c']);
    expect(library.get(ID).version).toBe(0);
  });

  it('copies a workbook under another id', () => {
    const { library, tab, ani } = aLibrary();
    library.copy(ID, { spreadsheetId: 'salinan', title: 'Salinan' });
    ani(setValues(tab(), 0, 0, [['x']]));
    expect(valueAt(tabById(library.get('salinan'), 1), 0, 0)).toBe('a');
    expect(() => library.copy(ID, { spreadsheetId: 'salinan', title: 'Lagi' })).toThrow(/exists already/);
  });
});

describe('undo', () => {
  it('takes back and brings again the last own change', () => {
    const { library, tab, column, ani } = aLibrary();
    ani(setValues(tab(), 0, 0, [['x']]));
    ani(setValues(tab(), 0, 0, [['y']]));
    library.undo(ID, ANI);
    expect(column()[0]).toBe('x');
    library.undo(ID, ANI);
    expect(column()[0]).toBe('a');
    library.redo(ID, ANI);
    library.redo(ID, ANI);
    expect(column()[0]).toBe('y');
  });

  it('has nothing to do for somebody who changed nothing', () => {
    const { library, tab, column, ani, script } = aLibrary();
    ani(setValues(tab(), 0, 0, [['x']]));
    script(setValues(tab(), 1, 0, [['s']]));
    expect(library.undo(ID, 'budi@contoh.id')).toBeNull();
    expect(library.undo(ID, 's@contoh.id')).toBeNull();
    expect(column()).toEqual(['x', 's', 'c']);
  });

  it('is forgotten as redo once something new is typed', () => {
    const { library, tab, ani } = aLibrary();
    ani(setValues(tab(), 0, 0, [['x']]));
    library.undo(ID, ANI);
    ani(setValues(tab(), 0, 0, [['z']]));
    expect(library.redo(ID, ANI)).toBeNull();
  });

  it('finds its row again after the script laid rows above and below', () => {
    const { library, tab, column, ani, script } = aLibrary();
    ani(setValues(tab(), 1, 0, [['x']]));
    script(insertBlankRows(tab(), 0, 1));
    script(insertBlankRows(tab(), 4, 2));
    library.undo(ID, ANI);
    expect(column()).toEqual(['', 'a', 'b', 'c']);
  });

  it('keeps what the service wrote into other cells in between', () => {
    const { library, tab, ani, script } = aLibrary();
    ani(setValues(tab(), 1, 0, [['x']]));
    script(setValues(tab(), 1, 1, [['Tercatat']]));
    library.undo(ID, ANI);
    expect(tab().rows[1]?.values).toEqual(['b', 'Tercatat']);
  });

  it('still removes an inserted row into which the script wrote a stamp', () => {
    const { library, tab, column, ani, script } = aLibrary();
    ani(insertBlankRows(tab(), 1, 1));
    script(setValues(tab(), 1, 0, [['stempel']]));
    library.undo(ID, ANI);
    expect(column()).toEqual(['a', 'b', 'c']);
  });

  it('reaches below an own structural change through a foreign one', () => {
    const { library, tab, column, ani, budi } = aLibrary();
    ani(setValues(tab(), 2, 0, [['x']])); // 'c' becomes 'x'
    ani(insertBlankRows(tab(), 0, 1)); // now in row 3
    budi(insertBlankRows(tab(), 2, 1)); // now in row 4
    library.undo(ID, ANI);
    library.undo(ID, ANI);
    expect(column()).toEqual(['a', '', 'b', 'c']);
  });

  it('gives up on cells that somebody sorted away instead of writing into the wrong row', () => {
    const { library, tab, column, ani, budi } = aLibrary();
    ani(setValues(tab(), 0, 0, [['z']]));
    budi(sortRange(tab(), { startRow: 0, endRow: 3, startColumn: 0, endColumn: 1 }, 0, true));
    expect(library.undo(ID, ANI)).toBeNull();
    expect(column()).toEqual(['b', 'c', 'z']);
  });

  it('brings deleted rows back with all their cells', () => {
    const { library, column, ani } = aLibrary();
    ani({ kind: 'delete-rows', sheetId: 1, at: 0, count: 2 });
    expect(column()).toEqual(['c']);
    library.undo(ID, ANI);
    expect(column()).toEqual(['a', 'b', 'c']);
  });
});

describe('undo among colleagues', () => {
  const small = fc.nat(4);
  const step = fc.record({ row: small, count: small, who: fc.constantFrom(ANI, 'budi@contoh.id'), kind: fc.nat(3) });

  it('never fails, and leaves a colleague’s text where the colleague sees it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { library, tab, column } = aLibrary([['a'], ['b'], ['c'], ['d'], ['e']]);
        const mark = 'milik Budi';
        library.mutate(ID, { source: 'user', actor: 'budi@contoh.id', operations: [setValues(tab(), 8, 0, [[mark]])] });
        for (const { row, count, who, kind } of steps) {
          const operations: Operation[] = [
            [setValues(tab(), row, 0, [[who], ['']])],
            [insertBlankRows(tab(), row, count)],
            // Ani's own deletions stay above Budi's mark
            column().indexOf(mark) > 7 ? [{ kind: 'delete-rows' as const, sheetId: 1, at: row, count: 1 }] : [],
            [sortRange(tab(), { startRow: row, endRow: row + 2, startColumn: 0, endColumn: 1 }, 0, true)],
          ][kind]!;
          library.mutate(ID, { source: 'user', actor: who, operations });
        }
        while (library.undo(ID, ANI)) expect(column().filter((value) => value === mark)).toHaveLength(1);
        while (library.redo(ID, ANI)) expect(column().filter((value) => value === mark)).toHaveLength(1);
      }),
    );
  });
});
