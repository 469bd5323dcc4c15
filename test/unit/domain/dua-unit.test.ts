import { duaUnit, type MasaTugas } from '../../../functions/src/domain/dua-unit';

const masa = (mulai: string | null, selesai: string | null): MasaTugas => ({ mulai, selesai });
const kata = (sini: MasaTugas, sana: MasaTugas) => duaUnit(sini, sana, 'Kelurahan X', 2026);

describe('duaUnit', () => {
  it('tells a transfer with the months of both, and finds no fault in it', () => {
    expect(kata(masa('2026-07-01', null), masa(null, '2026-06-30'))).toEqual({
      pesan: 'Juga di Kelurahan X, Jan-Jun; di sini dihitung Jul-Des.',
      bentrok: false,
    });
  });

  it('finds none in a transfer within a month either', () => {
    expect(kata(masa('2026-06-16', null), masa(null, '2026-06-15'))).toEqual({
      pesan: 'Juga di Kelurahan X, Jan-Jun; di sini dihitung Jun-Des.',
      bentrok: false,
    });
  });

  it.each<[string, MasaTugas, MasaTugas, string]>([
    ['one day', masa('2026-06-15', null), masa(null, '2026-06-15'), 'Jun'],
    ['some months', masa('2026-05-04', null), masa(null, '2026-07-31'), 'Mei-Jul'],
    ['the whole year', masa(null, null), masa(null, null), 'Jan-Des'],
    ['what lies within', masa(null, null), masa('2026-02-01', '2026-03-31'), 'Feb-Mar'],
  ])('names the months in which both claim %s', (_, sini, sana, bulan) => {
    const told = kata(sini, sana);
    expect(told.bentrok).toBe(true);
    expect(told.pesan).toContain(` ${bulan} tercatat di keduanya: betulkan Mulai atau Selesai di salah satu unit.`);
    expect(kata(sana, sini).bentrok).toBe(true);
  });

  it('says so where the other unit has no month of this year', () => {
    expect(kata(masa(null, null), masa(null, '2025-12-31'))).toEqual({
      pesan: 'Juga di Kelurahan X, tanpa bulan dinas; di sini dihitung Jan-Des.',
      bentrok: false,
    });
  });
});
