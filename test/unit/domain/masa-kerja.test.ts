import { masaKerja } from '../../../functions/src/domain/masa-kerja';
import type { Pegawai } from '../../../functions/src/domain/model';
import { aPegawai } from './builders';

const months = (flags: readonly boolean[]): number[] => flags.flatMap((on, bulan) => (on ? [bulan] : []));
const dinas = (over: Partial<Pegawai>) => months(masaKerja(aPegawai(over), 2026).dinas);
const cuti = (over: Partial<Pegawai>) => months(masaKerja(aPegawai(over), 2026).cuti);
const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('masaKerja', () => {
  it.each<[string, Partial<Pegawai>, number[]]>([
    ['open dates are the whole year', {}, YEAR],
    ['dates in other years are the whole year', { mulai: '2015-03-01', selesai: '2030-01-01' }, YEAR],
    ['one day of service makes a month', { mulai: '2026-07-31', selesai: '2026-09-01' }, [7, 8, 9]],
    ['a first of the month begins that month', { mulai: '2026-08-01' }, [8, 9, 10, 11, 12]],
    ['a last day ends its month', { selesai: '2026-02-28' }, [1, 2]],
    ['service that ended before the year has no month', { selesai: '2025-12-31' }, []],
    ['service that begins after the year has no month', { mulai: '2027-01-01' }, []],
  ])('%s', (_name, over, expected) => {
    expect(dinas(over)).toEqual(expected);
  });

  it.each<[string, Partial<Pegawai>, number[]]>([
    ['whole months of leave count', { cuti: [{ mulai: '2026-03-01', selesai: '2026-05-31' }] }, [3, 4, 5]],
    ['half of the days is enough: 15 of 30', { cuti: [{ mulai: '2026-04-16', selesai: '2026-04-30' }] }, [4]],
    ['less than half is not: 15 of 31', { cuti: [{ mulai: '2026-03-17', selesai: '2026-03-31' }] }, []],
    [
      'two leaves of one month add up',
      {
        cuti: [
          { mulai: '2026-04-01', selesai: '2026-04-08' },
          { mulai: '2026-04-20', selesai: '2026-04-26' },
        ],
      },
      [4],
    ],
    [
      'overlapping leaves count once',
      {
        cuti: [
          { mulai: '2026-04-01', selesai: '2026-04-10' },
          { mulai: '2026-04-01', selesai: '2026-04-10' },
        ],
      },
      [],
    ],
    ['leave over New Year counts in this year only', { cuti: [{ mulai: '2025-12-01', selesai: '2026-01-20' }] }, [1]],
    [
      'only served days are compared',
      { mulai: '2026-07-20', cuti: [{ mulai: '2026-07-22', selesai: '2026-07-31' }] },
      [7],
    ],
    [
      'a month served for one day, and that of leave',
      { selesai: '2026-08-01', cuti: [{ mulai: '2026-07-25', selesai: '2026-08-01' }] },
      [8],
    ],
    [
      'leave out of service is no leave',
      { selesai: '2026-02-28', cuti: [{ mulai: '2026-03-01', selesai: '2026-03-31' }] },
      [],
    ],
  ])('leave: %s', (_name, over, expected) => {
    expect(cuti(over)).toEqual(expected);
  });
});
