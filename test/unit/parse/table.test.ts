import { REALISASI, TARGET } from '../../../functions/src/contract';
import { readTable } from '../../../functions/src/parse/table';
import { aRealisasiRow, realisasiHeader, targetHeader } from '../../support/builders';

describe('readTable', () => {
  it('names a tab that is gone, with the titles that are there', () => {
    const titles = ['Panduan', 'Realisasi 2'];
    expect(readTable(REALISASI, undefined, titles).fault).toEqual({ kind: 'tab-missing', tab: 'Realisasi', titles });
  });

  it.each([
    ['no rows at all', []],
    ['a blank first row', [['', ' '], aRealisasiRow()]],
  ])('calls a tab with %s empty', (_what, rows) =>
    expect(readTable(REALISASI, rows).fault).toEqual({ kind: 'tab-empty', tab: 'Realisasi' }),
  );

  it('names every lost header, and what stands there instead', () => {
    const header = targetHeader().map((h) => (h === 'Satuan' ? 'Ukuran' : h));
    const { fault, rows } = readTable(TARGET, [header, ['x']]);
    expect(fault).toMatchObject({ kind: 'header-missing', missing: ['Satuan'] });
    expect((fault as unknown as { seen: string[] }).seen).toContain('Ukuran');
    expect(rows).toEqual([]);
  });

  it('refuses a header that stands twice', () => {
    const { fault } = readTable(REALISASI, [[...realisasiHeader(), 'Kode']]);
    expect(fault).toEqual({ kind: 'header-double', tab: 'Realisasi', header: 'Kode' });
  });

  it('leaves out rows without content and keeps the row numbers of the others', () => {
    const { rows } = readTable(REALISASI, [
      realisasiHeader(),
      [],
      aRealisasiRow(),
      ['', ' ', null],
      aRealisasiRow(),
      [],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('fills short rows up to the width of the header', () => {
    const { rows } = readTable(REALISASI, [realisasiHeader(), ['Jan 2026']]);
    expect(rows[0]?.cells).toEqual([
      'Jan 2026',
      ...realisasiHeader()
        .slice(1)
        .map(() => ''),
    ]);
  });
});
