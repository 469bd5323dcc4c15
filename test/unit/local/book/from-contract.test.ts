import { FILES } from '../../../../functions/src/contract';
import { bookFromContract } from '../../../../local/src/book/from-contract';
import { formatAt, tabByTitle, valueAt } from '../../../../local/src/book/model';

const content = { spreadsheetId: 'x', title: 'Buku Kerja', kind: 'buku-kerja', sharedWith: ['staf'] } as const;

describe('a workbook laid from the contract', () => {
  it('has the tabs of its kind in their order, with hidden ones hidden', () => {
    const { tabs } = bookFromContract({ ...content, tabs: {} });
    expect(tabs.map((tab) => tab.title)).toEqual(FILES['buku-kerja'].tabs.map((spec) => spec.name));
    expect(tabs.filter((tab) => tab.hidden).map((tab) => tab.title)).toEqual(['Daftar']);
    expect(new Set(tabs.map((tab) => tab.sheetId)).size).toBe(tabs.length);
  });

  it('lays the headers where no rows are given, and the given rows where they are', () => {
    const book = bookFromContract({ ...content, tabs: { Realisasi: [['Periode', null, 'Indikator'], ['Jan 2026']] } });
    const realisasi = tabByTitle(book, 'Realisasi')!;
    expect([valueAt(realisasi, 0, 1), valueAt(realisasi, 1, 0)]).toEqual(['', 'Jan 2026']);
    expect(valueAt(tabByTitle(book, 'Target')!, 0, 0)).toBe('Pegawai');
  });

  it('formats text columns below the header, so that Sheets keeps a Periode as typed', () => {
    const realisasi = tabByTitle(bookFromContract({ ...content, tabs: {} }), 'Realisasi')!;
    expect([formatAt(realisasi, 0, 0), formatAt(realisasi, 1, 0)]).toEqual(['automatic', 'text']);
  });

  it('points the dropdown of people at the hidden list', () => {
    const target = tabByTitle(bookFromContract({ ...content, tabs: {} }), 'Target')!;
    expect(target.columns[0]?.choices).toEqual({ tab: 'Daftar', column: 0 });
  });
});
