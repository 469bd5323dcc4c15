/** Rows of Realisasi laid by the built trigger bundle. The clock stands at 24 March 2026, 10.05 WIB. */
import { DAFTAR, REALISASI, TARGET } from '../../functions/src/contract';
import { aRealisasi, aTarget, BOOK, closeBenches, headersOf, openBench } from '../support/script-bench';

const SERIAL_2026_02_10 = 46_063;
const BOBOT = headersOf(TARGET).indexOf('Bobot') + 1;
const A = 'BC2DFG';
const B = 'XZ3ZBC';
afterEach(closeBenches);

describe('Realisasi rows', () => {
  it('are laid for every due month that has begun, month by month in the order of Target', async () => {
    const bench = await openBench({ target: [aTarget({ kode: A }), aTarget({ kode: B })] });
    await bench.edit('Target', 2, BOBOT, [[50], [50]]);
    expect(bench.laid()).toEqual(
      ['Jan', 'Feb', 'Mar'].flatMap((bulan) => [`${bulan} 2026 ${A}`, `${bulan} 2026 ${B}`]),
    );
  });

  it('keep their month as text, not as a date', async () => {
    const bench = await openBench({ target: [aTarget({ kode: A })] });
    const periode = headersOf(REALISASI).indexOf('Periode');
    const tab = bench.tab('Realisasi');
    const columns = tab.columns.map((column, i) => (i === periode ? { widthPx: column.widthPx } : column));
    bench.library.add({
      ...bench.library.get(BOOK),
      tabs: bench.library.get(BOOK).tabs.map((each) => (each === tab ? { ...tab, columns } : each)),
    });
    await bench.edit('Target', 2, BOBOT, [[100]]);
    expect(bench.column('Realisasi', 'Periode')).toEqual(['Jan 2026', 'Feb 2026', 'Mar 2026']);
  });

  it.each([
    ['the year before', '2025-12-31T16:59:59Z', 0],
    ['the first second of January in WIB', '2025-12-31T17:00:00Z', 1],
    ['the last second of January in WIB', '2026-01-31T16:59:59Z', 1],
    ['the year after', '2027-02-01T00:00:00Z', 12],
  ])('follow the calendar of the file’s year: %s', async (_, now, count) => {
    const bench = await openBench({ target: [aTarget({ kode: A })], now: () => Date.parse(now) });
    await bench.host.run('layRowsDaily');
    expect(bench.laid()).toHaveLength(count);
  });

  it('honour Lapor, Mulai and Selesai of each Target row', async () => {
    const cases: readonly (readonly [kode: string, Parameters<typeof aTarget>[0], months: string[]])[] = [
      ['TRW2LN', { lapor: 'Triwulan' }, ['Mar 2026']],
      ['SMT2ST', { lapor: 'Semester' }, []],
      ['MDT2TG', { mulai: SERIAL_2026_02_10 }, ['Feb 2026', 'Mar 2026']],
      ['MTX2KS', { mulai: '15/03/2026' }, ['Mar 2026']],
      ['MLM2PS', { mulai: '01/07/2025' }, ['Jan 2026', 'Feb 2026', 'Mar 2026']],
      ['SLS2TW', { lapor: 'Triwulan', selesai: '28 Feb 2026' }, ['Feb 2026']],
      ['SLS2LM', { selesai: '31/12/2025' }, []],
      ['LPR2XX', { lapor: 'kadang-kadang' }, []],
      ['MLX2XX', { mulai: 'segera' }, []],
      ['XSTN22', { satuan: '' }, []],
    ];
    const bench = await openBench({ target: cases.map(([kode, facts]) => aTarget({ kode, ...facts })) });
    await bench.host.run('layRowsDaily');
    const monthsOf = (kode: string): string[] =>
      bench.laid().flatMap((row) => (row.endsWith(` ${kode}`) ? [row.slice(0, 8)] : []));
    expect(Object.fromEntries(cases.map(([kode]) => [kode, monthsOf(kode)]))).toEqual(
      Object.fromEntries(cases.map(([kode, , months]) => [kode, months])),
    );
  });

  it('end with the month in which the person leaves, and begin with the one of arrival', async () => {
    const [pindah, datang, lain, lalu] = [1, 2, 3, 4].map((n) => `Pegawai Contoh 0${n} · 19900101201501100${n}`);
    const daftar = [
      { pegawai: pindah!, selesai: 'Agu 2026' },
      { pegawai: datang!, mulai: 'Mei 2026' },
      { pegawai: lain! },
      { pegawai: lalu!, selesai: 'Nov 2025' },
      { pegawai: 'Pegawai Kembar · 199001012015011008', selesai: 'Feb 2026' },
      { pegawai: 'Pegawai Kembar · 199001012015011009' },
    ];
    const cases: readonly (readonly [kode: string, facts: Parameters<typeof aTarget>[0], months: string])[] = [
      ['TRWPD2', { pegawai: pindah!, lapor: 'Triwulan' }, 'Mar Jun Agu'],
      ['SMTPD2', { pegawai: 'pegawai contoh  01', lapor: 'Semester' }, 'Jun Agu'],
      ['THNPD2', { pegawai: '19900101 201501 1001', lapor: 'Tahunan' }, 'Agu'],
      ['AKHPD2', { pegawai: pindah!, lapor: 'Triwulan', selesai: '30/04/2026' }, 'Mar Apr'],
      ['TRWDT2', { pegawai: datang!, lapor: 'Triwulan' }, 'Jun Sep'],
      ['BLNDT2', { pegawai: datang!, mulai: 'Agu 2026' }, 'Agu Sep Okt'],
      ['TRWLN2', { pegawai: lain!, lapor: 'Triwulan' }, 'Mar Jun Sep'],
      ['BLNLL2', { pegawai: lalu! }, ''],
      ['TRWKM2', { pegawai: 'Pegawai Kembar', lapor: 'Triwulan' }, 'Mar Jun Sep'],
    ];
    const target = cases.map(([kode, facts]) => aTarget({ kode, ...facts }));
    const bench = await openBench({ target, daftar, now: () => Date.parse('2026-10-05T03:00:00Z') });
    await bench.host.run('layRowsDaily');
    const monthsOf = (kode: string): string =>
      bench.laid().flatMap((row) => (row.endsWith(` ${kode}`) ? [row.slice(0, 3)] : [])).join(' '); // prettier-ignore
    expect(Object.fromEntries(cases.map(([kode]) => [kode, monthsOf(kode)]))).toEqual(
      Object.fromEntries(cases.map(([kode, , months]) => [kode, months])),
    );
  });

  it('follow Target alone where the list of people lacks its months', async () => {
    const pegawai = 'Pegawai Contoh 01 · 199001012015011001';
    const bench = await openBench({
      target: [aTarget({ kode: A, pegawai })],
      daftar: [{ pegawai, selesai: 'Feb 2026' }],
    });
    await bench.edit('Daftar', 1, headersOf(DAFTAR).indexOf('Selesai Bertugas') + 1, [['Catatan']]);
    await bench.host.run('layRowsDaily');
    expect(bench.laid()).toEqual([`Jan 2026 ${A}`, `Feb 2026 ${A}`, `Mar 2026 ${A}`]);
  });

  it('are not laid twice, whatever way the month was typed', async () => {
    const realisasi = [
      aRealisasi({ periode: '01/2026', kode: A }),
      aRealisasi({ periode: SERIAL_2026_02_10, kode: A }),
    ];
    const bench = await openBench({ target: [aTarget({ kode: A })], realisasi });
    await bench.host.run('layRowsDaily');
    await bench.host.run('layRowsDaily');
    expect(bench.column('Realisasi', 'Kode')).toEqual([A, A, A]);
    expect(bench.column('Realisasi', 'Periode')[2]).toBe('Mar 2026');
  });

  it('recognise a month that Sheets shows as a date', async () => {
    const realisasi = [aRealisasi({ periode: SERIAL_2026_02_10, kode: A })];
    const bench = await openBench({ target: [aTarget({ kode: A })], realisasi });
    await bench.act('x@contoh.test', {
      kind: 'set-cells',
      sheetId: bench.tab('Realisasi').sheetId,
      row: 1,
      column: 0,
      cells: [[{ format: 'date' }]],
    });
    await bench.host.run('layRowsDaily');
    expect(bench.laid().slice(1)).toEqual([`Jan 2026 ${A}`, `Mar 2026 ${A}`]);
  });

  it('go below what is there and make the grid larger when it is full', async () => {
    const bench = await openBench({ realisasi: [aRealisasi({ periode: 'Jan 2026', kode: B })] });
    const rows = bench.tab('Realisasi').rowCount;
    const targets = Array.from({ length: 30 }, (_, i) => aTarget({ target: i + 1 }));
    await bench.edit('Target', 2, 1, targets);
    expect(bench.tab('Realisasi').rowCount).toBe(2 + 90);
    expect(rows).toBeLessThan(2 + 90);
    expect(bench.laid()[0]).toBe(`Jan 2026 ${B}`);
    expect(bench.laid()).toHaveLength(91);
  });

  it('are laid by name when the columns of Realisasi were moved', async () => {
    const bench = await openBench({ target: [aTarget({ kode: A })] });
    const { sheetId } = bench.tab('Realisasi');
    await bench.act('x@contoh.test', {
      kind: 'insert-columns',
      sheetId,
      at: 0,
      columns: [{ layout: null, values: ['Catatan'], formats: [] }],
    });
    await bench.host.run('layRowsDaily');
    expect(bench.laid()).toEqual([`Jan 2026 ${A}`, `Feb 2026 ${A}`, `Mar 2026 ${A}`]);
    expect(bench.column('Realisasi', 'Catatan')).toEqual(['', '', '']);
  });

  it('are left out for a file that is no longer in the list, whose year nobody knows; its codes are still given', async () => {
    const bench = await openBench();
    bench.host.setProperty('FILES', '{}');
    await bench.edit('Target', 2, 1, [aTarget().slice(0, 5)]);
    expect(bench.kodes()[0]).toHaveLength(6);
    expect(bench.laid()).toEqual([]);
  });
});

describe('the daily run', () => {
  it('hints only the files in which it laid something', async () => {
    const bench = await openBench({ target: [aTarget({ kode: A })] });
    await bench.host.daily();
    await bench.host.daily();
    expect(bench.hints.map((hint) => hint.body)).toEqual([{ spreadsheetId: BOOK }]);
  });

  it('goes on after a file it cannot open, and then fails by name', async () => {
    const files = JSON.stringify({ 'hilang-1': 2026, [BOOK]: 2026 });
    const bench = await openBench({ target: [aTarget({ kode: A })], properties: { FILES: files } });
    const { error } = await bench.host.run('layRowsDaily');
    expect(error).toContain('hilang-1');
    expect(bench.laid()).toHaveLength(3);
  });
});
