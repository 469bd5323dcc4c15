import { PERIODE, type Cell } from '../../../functions/src/contract';
import { parsePeriode } from '../../../functions/src/parse/periode';
import { headerRow, rowOf } from '../../../samples/rows';
import { codes } from './support';

type Cells = Parameters<typeof rowOf<keyof typeof PERIODE.columns>>[1];
const read = (...rows: Cells[]) =>
  parsePeriode([headerRow(PERIODE), ...rows.map((cells) => rowOf(PERIODE, cells))], { tahun: 2026 });

describe('parsePeriode', () => {
  it('reads a period with its last day and its lock', () => {
    const table = read({ periode: 'TW I', batas: '10/04/2026', status: 'dikunci', alasan: 'sudah dinilai' });
    expect(table.rows[0]?.value).toEqual({
      periode: 'TW I',
      batas: '2026-04-10',
      status: 'DIKUNCI',
      alasan: 'sudah dinilai',
    });
  });

  it('takes a period with nothing else for open and without a date', () => {
    expect(read({ periode: 'Tahun' }).rows[0]?.value).toMatchObject({ batas: null, status: 'TERBUKA', alasan: null });
  });

  it.each<[Cell, string]>([
    ['tw i', 'TW I'],
    ['TW 2', 'TW II'],
    ['Triwulan III', 'TW III'],
    ['TW IV 2026', 'TW IV'],
    ['tahun 2026', 'Tahun'],
    ['Maret', 'Mar 2026'],
    [46_096, 'Mar 2026'],
  ])('reads the period %p as %p', (periode, expected) =>
    expect(read({ periode }).rows[0]?.value).toMatchObject({ periode: expected }),
  );

  it.each<[Cell, string]>([
    ['TW V', 'bulan-tidak-sah'],
    ['TW I 2025', 'di-luar-tahun'],
    ['Tahun 2025', 'di-luar-tahun'],
    ['Mar 2025', 'di-luar-tahun'],
    ['#REF!', 'sel-galat'],
  ])('refuses the period %p', (periode, code) => expect(codes(read({ periode }))).toEqual([[code]]));

  it('keeps a lock beside a date that cannot be read', () => {
    const table = read({ periode: 'TW I', batas: 'besok', status: 'Dikunci' });
    expect(table.rows[0]?.value).toMatchObject({ batas: null, status: 'DIKUNCI' });
    expect(codes(table)).toEqual([['tanggal-tidak-sah']]);
  });

  it('refuses a status that is not on the list, and asks for the period when it is blank', () => {
    expect(codes(read({ periode: 'TW I', status: 'tutup' }, { status: 'Dikunci' }))).toEqual([
      ['pilihan-tidak-dikenal'],
      ['wajib-diisi'],
    ]);
    expect(codes(read({ periode: '-', status: 'Dikunci' }))).toEqual([['wajib-diisi']]);
  });

  it('counts none of two rows of one period that differ', () => {
    expect(codes(read({ periode: 'TW I' }, { periode: 'tw 1', status: 'Dikunci' }))).toEqual([
      ['periode-ganda'],
      ['periode-ganda'],
    ]);
  });
});
