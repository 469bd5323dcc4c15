import { bulanBerakhir } from '../../../functions/src/domain/jadwal';
import {
  bulanLewat,
  hariDalamBulan,
  PERIODE_PENILAIAN,
  periodeMulai,
  triwulanDari,
} from '../../../functions/src/domain/periode';

describe('rating periods', () => {
  it.each([
    ['2026-03-31', false],
    ['2026-04-01', true],
    ['2025-12-31', false],
    ['2027-01-01', true],
  ])('a month is over only on the first day of the next one: March on %s is %s', (tanggal, over) => {
    expect(bulanLewat(2026, 3, tanggal)).toBe(over);
  });

  it('December is over on the first of January', () => {
    expect([bulanLewat(2026, 12, '2026-12-31'), bulanLewat(2026, 12, '2027-01-01')]).toEqual([false, true]);
  });

  it('quarters begin on their first day, and Tahun with January', () => {
    const begun = (tanggal: string) =>
      PERIODE_PENILAIAN.filter((p) => periodeMulai(2026, p, tanggal)).map((p) => p.nama);
    expect(begun('2025-12-31')).toEqual([]);
    expect(begun('2026-01-01')).toEqual(['TW I', 'Tahun']);
    expect(begun('2026-09-30')).toEqual(['TW I', 'TW II', 'TW III', 'Tahun']);
    expect(begun('2026-10-01')).toEqual(['TW I', 'TW II', 'TW III', 'TW IV', 'Tahun']);
  });

  it('quarters share the year without gap or overlap', () => {
    const months = PERIODE_PENILAIAN.filter((p) => p.nama !== 'Tahun').flatMap((p) => [
      p.bulanAwal,
      p.bulanAwal + 1,
      p.bulanAkhir,
    ]);
    expect(months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(months.map(triwulanDari)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });

  it('February has 29 days in a leap year', () => {
    expect([hariDalamBulan(2028, 2), hariDalamBulan(2026, 2), hariDalamBulan(2026, 12)]).toEqual([29, 28, 31]);
  });
});

describe('bulanBerakhir', () => {
  it.each([
    ['2025-12-31', -1],
    ['2026-01-01', 0],
    ['2026-01-31', 0],
    ['2026-02-01', 1],
    ['2026-11-24', 10],
    ['2026-12-31', 11],
    ['2027-01-01', 12],
    ['2030-06-01', 12],
  ])('on %s, %i months of 2026 are over', (tanggal, months) => {
    expect(bulanBerakhir(2026, tanggal)).toBe(months);
  });
});
