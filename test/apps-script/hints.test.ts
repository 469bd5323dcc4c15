/** Hints of the built trigger bundle, with a service that answers, refuses, hangs or is not there. */
import { REALISASI, TARGET } from '../../functions/src/contract';
import { aTarget, aRealisasi, BOOK, closeBenches, headersOf, OFFICE, openBench } from '../support/script-bench';

const INPUT = headersOf(REALISASI).indexOf('Realisasi') + 1;
const KODE = 'BC2DFG';
afterEach(closeBenches);

describe('an edit', () => {
  it('gives one hint, with the identity token of the office account and the file as its only content', async () => {
    const bench = await openBench();
    await bench.edit('Target', 2, 1, [aTarget().slice(0, 5)]);
    expect(bench.hints).toEqual([
      {
        url: 'http://layanan.test/v1/hints',
        authorization: `Bearer token of ${OFFICE}`,
        body: { spreadsheetId: BOOK },
      },
    ]);
  });

  it('in a tab that is nobody’s contract gives a hint and writes nothing', async () => {
    const bench = await openBench();
    const before = bench.library.get(BOOK).version;
    await bench.edit('Panduan', 3, 1, [['catatan']]);
    expect(bench.hints).toHaveLength(1);
    expect(bench.library.get(BOOK).version).toBe(before + 1);
  });

  it.each([
    ['answers 500', () => Promise.resolve(new Response('', { status: 500 }))],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
  ])('ends well when the service %s: stamps, codes and rows are there', async (_, fetch) => {
    const bench = await openBench({ fetch });
    await bench.edit('Target', 2, 1, [aTarget().slice(0, 5)]);
    expect(bench.failures()).toEqual([]);
    expect(bench.executions.flatMap(({ log }) => log)).toHaveLength(1);
    expect(bench.column('Target', 'Status')).toEqual(['⏳ Diproses 10.05']);
    expect(bench.laid()).toHaveLength(3);
  });

  it('ends well when the service does not answer in time, and has written everything before it asked', async () => {
    let writtenWhenAsked = 0;
    const bench = await openBench({
      fetchTimeoutMs: 100,
      fetch: (_, init) =>
        new Promise((__, reject) => {
          writtenWhenAsked = bench.laid().length;
          init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    });
    await bench.edit('Target', 2, 1, [aTarget().slice(0, 5)]);
    expect(writtenWhenAsked).toBe(3);
    expect(bench.failures()).toEqual([]);
    expect(bench.executions.flatMap(({ log }) => log)[0]).toContain('Timeout');
  });

  it('still gives the hint when the script itself fails, and shows the failure', async () => {
    const bench = await openBench({ target: [aTarget({ kode: KODE })] });
    bench.host.setProperty('FILES', 'bukan json');
    await bench.edit('Target', 2, headersOf(TARGET).indexOf('Bobot') + 1, [[100]]);
    expect(bench.hints).toHaveLength(1);
    expect(bench.failures()).toEqual([expect.stringContaining('FILES')]);
  });

  it('gives the hint and lays nothing when the lock is not free in time: the next run catches up', async () => {
    const appended = 'LockService = { getScriptLock: () => ({ tryLock: () => false }) };';
    const bench = await openBench({ target: [aTarget({ kode: KODE })], appended });
    await bench.edit('Target', 2, headersOf(TARGET).indexOf('Bobot') + 1, [[100]]);
    expect([bench.laid().length, bench.hints.length, bench.failures().length]).toEqual([0, 1, 0]);
    expect(bench.column('Target', 'Status')).toEqual(['⏳ Diproses 10.05']);
    expect((await bench.host.run('layRowsDaily')).error).toContain('kunci belum bebas');
  });
});

describe('a change', () => {
  it.each(['EDIT', 'FORMAT'] as const)('of type %s returns at once, without a hint', async (changeType) => {
    const bench = await openBench();
    await bench.host.changed({ spreadsheetId: BOOK, changeType });
    expect(bench.executions).toHaveLength(1);
    expect(bench.hints).toEqual([]);
  });

  it.each(['INSERT_ROW', 'REMOVE_ROW', 'REMOVE_COLUMN', 'REMOVE_GRID', 'OTHER'] as const)(
    'of type %s gives one hint',
    async (changeType) => {
      const bench = await openBench({ realisasi: [aRealisasi({ periode: 'Jan 2026', kode: KODE })] });
      await bench.host.changed({ spreadsheetId: BOOK, changeType });
      expect(bench.hints.map((hint) => hint.body)).toEqual([{ spreadsheetId: BOOK }]);
    },
  );
});

describe('a write that no person made', () => {
  it.each(['api', 'script'] as const)('through %s fires no trigger', async (source) => {
    const bench = await openBench({ realisasi: [aRealisasi({ periode: 'Jan 2026', kode: KODE })] });
    const operations = [bench.setCells('Realisasi', 2, INPUT, [[7]])];
    bench.library.mutate(BOOK, { source, actor: 'layanan@contoh.test', operations });
    await bench.host.idle();
    expect(bench.executions).toEqual([]);
  });
});
