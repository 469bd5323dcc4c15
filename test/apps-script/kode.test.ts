/** Kode given by the built trigger bundle. */
import { isKode } from '../../functions/src/contract';
import { aTarget, closeBenches, headersOf, openBench, type Bench } from '../support/script-bench';
import { TARGET } from '../../functions/src/contract';

const KODE = headersOf(TARGET).indexOf('Kode') + 1;
afterEach(closeBenches);

function expectAllDifferent(bench: Bench, count: number): void {
  const kodes = bench.kodes().map(String);
  expect(kodes).toHaveLength(count);
  expect(kodes.filter(isKode)).toHaveLength(count);
  expect(new Set(kodes).size).toBe(count);
}

describe('Kode', () => {
  it('is given to every row of a pasted block, each its own', async () => {
    const bench = await openBench();
    await bench.edit(
      'Target',
      2,
      1,
      Array.from({ length: 5 }, (_, i) => aTarget({ target: i + 1 }).slice(0, 5)),
    );
    expectAllDifferent(bench, 5);
    expect(bench.failures()).toEqual([]);
  });

  it('waits until the row is complete: a 5×3 paste gives none, filling the rest gives five', async () => {
    const bench = await openBench();
    const rows = Array.from({ length: 5 }, () => aTarget());
    await bench.edit(
      'Target',
      2,
      1,
      rows.map((row) => row.slice(0, 3)),
    );
    expect(bench.kodes()).toEqual(['', '', '', '', '']);
    await bench.edit(
      'Target',
      2,
      4,
      rows.map((row) => row.slice(3, 5)),
    );
    expectAllDifferent(bench, 5);
  });

  it('counts a zero target as filled', async () => {
    const bench = await openBench();
    await bench.edit('Target', 2, 1, [aTarget({ target: 0 }).slice(0, 5)]);
    expectAllDifferent(bench, 1);
  });

  it('is given to older complete rows too, wherever the edit was, and never changes one that is there', async () => {
    const bench = await openBench({ target: [aTarget({ kode: 'BC2DFG' }), aTarget(), aTarget({ satuan: '' })] });
    await bench.edit('Target', 2, 9, [[40]]);
    const [first, second, third] = bench.kodes();
    expect(first).toBe('BC2DFG');
    expect(isKode(String(second))).toBe(true);
    expect(third ?? '').toBe('');
  });

  it('is new in a copied row, and the original keeps its own', async () => {
    const original = aTarget({ kode: 'BC2DFG' });
    const bench = await openBench({ target: [aTarget({ indikator: 'lain', kode: 'XZ3ZBC' }), original] });
    await bench.edit('Target', 4, 1, [original]);
    expectAllDifferent(bench, 3);
    expect(bench.kodes().slice(0, 2)).toEqual(['XZ3ZBC', 'BC2DFG']);
  });

  it('is new in a row copied above its original too', async () => {
    const original = aTarget({ kode: 'BC2DFG' });
    const bench = await openBench({ target: [aTarget({ satuan: '' }), original] });
    await bench.edit('Target', 2, 1, [original]);
    expectAllDifferent(bench, 2);
    expect(bench.kodes()[1]).toBe('BC2DFG');
  });

  it.each(['Bobot', 'Terakhir Diubah'])(
    'stays in duplicates that the edit did not bring: nobody is renamed for typing into %s',
    async (header) => {
      const twins = [aTarget({ kode: 'BC2DFG' }), aTarget({ kode: 'BC2DFG' })];
      const bench = await openBench({ target: twins });
      await bench.edit('Target', 3, headersOf(TARGET).indexOf(header) + 1, [[50]]);
      expect(bench.kodes()).toEqual(['BC2DFG', 'BC2DFG']);
    },
  );

  it('stays with its row when rows are deleted or sorted', async () => {
    const rows = [aTarget({ indikator: 'c', kode: 'BC2DFG' }), aTarget({ indikator: 'b', kode: 'XZ3ZBC' })];
    const bench = await openBench({ target: [...rows, aTarget({ indikator: 'a', kode: 'ZZ9ZZZ' })] });
    await bench.sort('Target', 3);
    expect(bench.kodes()).toEqual(['ZZ9ZZZ', 'XZ3ZBC', 'BC2DFG']);
    await bench.deleteRow('Target', 3);
    expect(bench.kodes()).toEqual(['ZZ9ZZZ', 'BC2DFG']);
    expect(bench.hints).toHaveLength(2);
  });

  it('is given anew when somebody empties its cell', async () => {
    const bench = await openBench({ target: [aTarget({ kode: 'BC2DFG' })] });
    await bench.edit('Target', 2, KODE, [['']]);
    expectAllDifferent(bench, 1);
  });

  it('differs in all rows when two executions race for the lock', async () => {
    // Each execution stops between reading and writing until the other stands there too; the lock must not let it come.
    const appended = `
      const random = Math.random;
      let stopped = false;
      Math.random = () => {
        if (!stopped) UrlFetchApp.fetch('http://pertemuan.test');
        stopped = true;
        return random();
      };`;
    let between = 0;
    const bench = await openBench({
      workers: 2,
      appended,
      target: Array.from({ length: 20 }, () => aTarget({ satuan: '' })),
      fetch: async (url) => {
        if (url.includes('pertemuan')) between += 1;
        for (let waited = 0; waited < 20 && between < 2; waited += 1) await new Promise((go) => setTimeout(go, 10));
        return new Response('{}', { status: 202 });
      },
    });
    const half = (row: number) =>
      bench.setCells(
        'Target',
        row,
        5,
        Array.from({ length: 10 }, () => ['surat']),
      );
    await Promise.all([bench.act('a@contoh.test', half(2)), bench.act('b@contoh.test', half(12))]);
    expectAllDifferent(bench, 20);
    expect(between).toBe(1);
    expect(bench.laid()).toHaveLength(60);
    expect(new Set(bench.laid()).size).toBe(60);
    expect(bench.failures()).toEqual([]);
  });

  it('is given in a tab whose columns were moved and that has a column of its own', async () => {
    const headers = [...headersOf(TARGET)].reverse();
    const bench = await openBench({ targetHeaders: ['Catatan kami', ...headers] });
    await bench.edit('Target', 2, 1, [['x', ...aTarget().reverse()]]);
    expectAllDifferent(bench, 1);
  });

  it('is not given while a header is not the contract’s: only the hint goes out', async () => {
    const headers = headersOf(TARGET).map((header) => (header === 'Indikator' ? 'Ukuran' : header));
    const bench = await openBench({ targetHeaders: headers });
    await bench.edit('Target', 2, 1, [aTarget().slice(0, 5)]);
    expect(bench.column('Target', 'Kode')).toEqual(['']);
    expect(bench.column('Target', 'Status')).toEqual(['']);
    expect(bench.hints).toHaveLength(1);
    expect(bench.failures()).toEqual([]);
  });
});
