/** Stamps and the waiting mark, written by the built trigger bundle. */
import { bookFromContract } from '../../local/src/book/from-contract';
import { aRealisasi, aTarget, BOOK, closeBenches, headersOf, NOW, openBench, STAFF } from '../support/script-bench';
import { PEGAWAI, REALISASI } from '../../functions/src/contract';

const PIMPINAN = 'buku-pimpinan-uji';
const REALISASI_COLUMN = headersOf(REALISASI).indexOf('Realisasi') + 1;
const jan = (kode: string) => aRealisasi({ periode: 'Jan 2026', kode, status: 'Belum diisi' });
afterEach(closeBenches);

describe('an edit of an input', () => {
  it('stamps who and when in WIB and marks the row as waiting', async () => {
    const bench = await openBench({ realisasi: [jan('BC2DFG'), jan('XZ3ZBC')] });
    await bench.edit('Realisasi', 3, REALISASI_COLUMN, [[147]]);
    expect(bench.column('Realisasi', 'Terakhir Diubah')).toEqual(['', `24/03/2026 10.05 · ${STAFF}`]);
    expect(bench.column('Realisasi', 'Status')).toEqual(['Belum diisi', '⏳ Diproses 10.05']);
  });

  it('says "tidak diketahui" when Google does not tell the editor, never the account of the trigger', async () => {
    const bench = await openBench({ realisasi: [jan('BC2DFG')] });
    await bench.edit('Realisasi', 2, REALISASI_COLUMN, [[147]], '');
    expect(bench.column('Realisasi', 'Terakhir Diubah')).toEqual(['24/03/2026 10.05 · tidak diketahui']);
  });

  it('marks every row of a pasted block that holds content, and leaves blank rows between them alone', async () => {
    const bench = await openBench({ realisasi: [jan('BC2DFG'), aRealisasi({}), jan('XZ3ZBC')] });
    await bench.edit('Realisasi', 2, REALISASI_COLUMN, [[1], [''], [3]]);
    expect(bench.column('Realisasi', 'Status')).toEqual(['⏳ Diproses 10.05', '', '⏳ Diproses 10.05']);
  });

  it('marks a row whose input was emptied: it has to be judged again', async () => {
    const bench = await openBench({ realisasi: [aRealisasi({ periode: 'Jan 2026', kode: 'BC2DFG', realisasi: 5 })] });
    await bench.edit('Realisasi', 2, REALISASI_COLUMN, [['']]);
    expect(bench.column('Realisasi', 'Status')).toEqual(['⏳ Diproses 10.05']);
  });

  it('does not mark a row that was emptied altogether', async () => {
    const bench = await openBench({ target: [aTarget({ satuan: '' }), aTarget({ satuan: '' })] });
    await bench.edit('Target', 2, 1, [['', '', '', '', '']]);
    expect(bench.column('Target', 'Status')[0]).toBe('');
  });

  it('marks only the rows of the sheet that exist when a whole column is cleared', async () => {
    const bench = await openBench({ realisasi: [jan('BC2DFG')] });
    const rows = bench.tab('Realisasi').rowCount;
    await bench.edit('Realisasi', 1, REALISASI_COLUMN, [
      ['Realisasi'],
      ...Array.from({ length: rows - 1 }, () => ['']),
    ]);
    expect(bench.column('Realisasi', 'Status')).toEqual(['⏳ Diproses 10.05']);
    expect(bench.failures()).toEqual([]);
  });
});

describe('an edit that is no input', () => {
  it.each([
    ['an output column', 'Pesan'],
    ['the key column', 'Periode'],
  ])('in %s is neither stamped nor marked', async (_, header) => {
    const bench = await openBench({ realisasi: [jan('BC2DFG')] });
    await bench.edit('Realisasi', 2, headersOf(REALISASI).indexOf(header) + 1, [['Feb 2026']]);
    expect(bench.column('Realisasi', 'Status')).toEqual(['Belum diisi']);
    expect(bench.column('Realisasi', 'Terakhir Diubah')).toEqual(['']);
    expect(bench.hints).toHaveLength(1);
  });

  it('in the header only gives a hint', async () => {
    const bench = await openBench({ realisasi: [jan('BC2DFG')] });
    await bench.edit('Realisasi', 1, REALISASI_COLUMN, [['Capaian Bulan Ini']]);
    expect(bench.column('Realisasi', 'Status')).toEqual(['Belum diisi']);
    expect(bench.hints).toHaveLength(1);
  });
});

describe('an edit in the Buku Pimpinan', () => {
  it('marks the row of Pegawai, which has no stamp column, and hints its own file', async () => {
    const bench = await openBench({
      installed: false,
      properties: { SERVICE_URL: 'http://layanan.test/', FILES: JSON.stringify({ [BOOK]: 2026, [PIMPINAN]: 2026 }) },
    });
    const headers = Object.values(PEGAWAI.columns).map((column) => column.header);
    const tabs = { Pegawai: [headers, ['199001012015011001', 'Pegawai Contoh 01']] };
    const book = bookFromContract({ spreadsheetId: PIMPINAN, title: 'x', kind: 'buku-pimpinan', sharedWith: [], tabs });
    bench.library.add(book);
    await bench.host.run('install');
    const pegawai = book.tabs.find((tab) => tab.title === 'Pegawai')!;
    bench.library.mutate(PIMPINAN, {
      source: 'user',
      actor: STAFF,
      operations: [
        { kind: 'set-cells', sheetId: pegawai.sheetId, row: 1, column: 2, cells: [[{ value: 'Pengelola' }]] },
      ],
    });
    await bench.host.idle();
    const row = bench.library.get(PIMPINAN).tabs.find((tab) => tab.title === 'Pegawai')!.rows[1]!;
    expect(row.values[headers.indexOf('Status')]).toBe('⏳ Diproses 10.05');
    expect(bench.hints.map((hint) => [hint.url, hint.body])).toEqual([
      ['http://layanan.test/v1/hints', { spreadsheetId: PIMPINAN }],
    ]);
  });

  it('leaves the input Status of Periode to people', async () => {
    const bench = await openBench({ installed: false, properties: { FILES: `{"${PIMPINAN}":2026}` }, now: () => NOW });
    const tabs = {
      Periode: [['Periode', 'Batas Pengisian', 'Status', 'Alasan', 'Kelengkapan', 'Pesan'], ['Mar 2026']],
    };
    bench.library.add(
      bookFromContract({ spreadsheetId: PIMPINAN, title: 'x', kind: 'buku-pimpinan', sharedWith: [], tabs }),
    );
    await bench.host.run('install');
    const tab = () => bench.library.get(PIMPINAN).tabs.find(({ title }) => title === 'Periode')!;
    const operations = [
      { kind: 'set-cells' as const, sheetId: tab().sheetId, row: 1, column: 2, cells: [[{ value: 'Dikunci' }]] },
    ];
    bench.library.mutate(PIMPINAN, { source: 'user', actor: STAFF, operations });
    await bench.host.idle();
    expect(tab().rows[1]!.values).toEqual(['Mar 2026', '', 'Dikunci']);
    expect(bench.failures()).toEqual([]);
  });
});
