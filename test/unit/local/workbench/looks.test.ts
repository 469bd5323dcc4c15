import { STATUS, waitingMark } from '../../../../functions/src/contract';
import type { TabShape } from '../../../../local/src/workbench/protocol';
import { cellLook, toneOf, withoutHourglass } from '../../../../local/web/src/grid/cell-look';
import { Geometry, linesOf } from '../../../../local/web/src/grid/geometry';
import { pageRowKind } from '../../../../local/web/src/grid/page-look';

const tab: TabShape = {
  sheetId: 1,
  title: 'Realisasi',
  hidden: false,
  written: false,
  rowCount: 9,
  columnCount: 3,
  frozenRows: 1,
  frozenColumns: 0,
  columns: [
    { header: 'Realisasi', widthPx: 80, role: 'input' },
    { header: 'Status', widthPx: 80, role: 'output' },
    { header: 'Kode', widthPx: 80, role: 'key' },
  ],
};

describe('toneOf', () => {
  it('gives every status word a colour of its own kind', () => {
    const tones = Object.fromEntries(Object.values(STATUS).map((word) => [word, toneOf(word)]));
    expect(tones).toEqual({
      Tercatat: 'good',
      'Perlu dicek': 'doubt',
      'Perlu diperbaiki': 'bad',
      'Belum diisi': 'blank',
      Terlambat: 'late',
      'Tidak berlaku': 'neutral',
      'Menunggu persetujuan': 'doubt',
      Terkunci: 'held',
      Ditahan: 'held',
    });
    expect(toneOf(waitingMark('10.05'))).toBe('busy');
  });
});

describe('withoutHourglass', () => {
  it('leaves the words of the waiting mark, and any other text as it is', () => {
    expect(withoutHourglass(waitingMark('10.05'))).toBe('Diproses 10.05');
    expect(withoutHourglass('Perlu dicek')).toBe('Perlu dicek');
  });
});

describe('cellLook', () => {
  it('greys what is filled in automatically and marks keys', () => {
    expect(cellLook(tab, 3, 1, '', '').className).toContain('auto');
    expect(cellLook(tab, 3, 2, 'B2C3', 'B2C3').className).toContain('key');
    expect(cellLook(tab, 3, 0, 5, '5').className).toBe('cell number');
  });

  it('colours words of a Status column only', () => {
    expect(cellLook(tab, 3, 1, 'Tercatat', 'Tercatat').isStatus).toBe(true);
    expect(cellLook(tab, 3, 1, '', '').isStatus).toBe(false);
    expect(cellLook(tab, 3, 0, 'Tercatat', 'Tercatat').isStatus).toBe(false);
    expect(cellLook(tab, 0, 1, 'Status', 'Status').isStatus).toBe(false);
  });
});

describe('linesOf', () => {
  it('counts one line for what fits, more for words that do not, and line breaks', () => {
    expect(linesOf('147', 80, 13)).toBe(1);
    expect(linesOf('Cakupan imunisasi dasar lengkap', 110, 13)).toBe(3);
    expect(linesOf('satu\ndua', 300, 13)).toBe(2);
    expect(linesOf('x'.repeat(40), 68, 13)).toBe(4);
  });
});

describe('Geometry', () => {
  it('finds the row at a height, edges included', () => {
    const geometry = new Geometry([{ index: 0, width: 10 }], 4, (row) => 10 + row);
    expect([0, 9, 10, 20, 21, 45, 999].map((y) => geometry.rowAt(y))).toEqual([0, 0, 1, 1, 2, 3, 3]);
    expect(geometry.totalHeight).toBe(46);
  });
});

describe('pageRowKind', () => {
  const page = [['Ringkasan'], ['Data per 24 Nov'], [], ['Yang perlu'], ['Hal', 'Jumlah'], ['Baris', '3'], ['Catatan']];
  const kinds = page.map((_, row) => pageRowKind((r, c) => page[r]?.[c] ?? '', [0, 1], row));

  it('tells title, sections and column names from where blanks stand', () => {
    expect(kinds).toEqual(['title', 'plain', 'plain', 'section', 'columns', 'plain', 'plain']);
  });
});
