/** Angka kredit of PermenPANRB 1/2023 and Peraturan BKN 3/2023, with its vectors and the whole table of a year. */
import type { Predikat } from '../../../../functions/src/domain/kuadran';
import {
  angkaKredit,
  angkaKreditKumulatif,
  bacaJenjang,
  type JenjangFungsional,
  type PeriodeAngkaKredit,
} from '../../../../functions/src/domain/policy/angka-kredit';
import { vectorsOf } from '../../../support/vectors';

interface PeriodeTeks {
  readonly jenjang: string;
  readonly predikat: Predikat;
  readonly bulan: number;
}

const JAWAB: Readonly<
  Record<string, (m: PeriodeTeks & { readonly periode: readonly PeriodeAngkaKredit[] }) => unknown>
> = {
  'ak-periode'({ jenjang: teks, predikat, bulan }) {
    const jenjang = bacaJenjang(teks);
    return jenjang ? { angkaKredit: angkaKredit({ jenjang, predikat, bulan }).toFixed() } : { error: 'BUKAN_JF' };
  },
  'ak-kumulatif'({ periode }) {
    const { rincian, total } = angkaKreditKumulatif(periode);
    return { rincian: rincian.map((ak) => ak.toFixed()), total: total.toFixed() };
  },
};

it.each(
  vectorsOf('angka-kredit', {
    V30: 'a year of Ahli Pertama with Sangat Baik is 150 % of 12.5',
    V31: 'two months count as two twelfths, rounded to 2 decimals',
    V32: 'several periods are rounded one by one and added',
    V34: 'five months of Ahli Madya with Butuh Perbaikan are 75 %',
    'V35.1': 'half a hundredth is rounded up',
    V36b: 'a pelaksana has no angka kredit',
  }),
)('$id: $proves', ({ rule, input, expected }) => {
  expect(JAWAB[rule]!(input as never)).toEqual(expected);
});

it.each<[JenjangFungsional, ...string[]]>([
  ['PEMULA', '5.63', '3.75', '2.81', '1.88', '0.94'],
  ['TERAMPIL', '7.5', '5', '3.75', '2.5', '1.25'],
  ['MAHIR', '18.75', '12.5', '9.38', '6.25', '3.13'],
  ['PENYELIA', '37.5', '25', '18.75', '12.5', '6.25'],
  ['AHLI_PERTAMA', '18.75', '12.5', '9.38', '6.25', '3.13'],
  ['AHLI_MUDA', '37.5', '25', '18.75', '12.5', '6.25'],
  ['AHLI_MADYA', '56.25', '37.5', '28.13', '18.75', '9.38'],
  ['AHLI_UTAMA', '75', '50', '37.5', '25', '12.5'],
])('a year of %s is %s, %s, %s, %s, %s from Sangat Baik down', (jenjang, ...row) => {
  const predikat: Predikat[] = ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'];
  expect(predikat.map((p) => angkaKredit({ jenjang, predikat: p, bulan: 12 }).toFixed())).toEqual(row);
});

it.each([0, 13, 1.5, Number.NaN])('a period of %p months is refused', (bulan) => {
  expect(() => angkaKredit({ jenjang: 'MAHIR', predikat: 'BAIK', bulan })).toThrow(RangeError);
});

it.each([
  ['Ahli Pertama', 'AHLI_PERTAMA'],
  [' ahli  madya', 'AHLI_MADYA'],
  ['AHLI_UTAMA', 'AHLI_UTAMA'],
  ['Penyelia', 'PENYELIA'],
  ['Pertama', null],
  ['Administrator', null],
  ['', null],
])('the jenjang "%s" is read as %s', (teks, jenjang) => {
  expect(bacaJenjang(teks)).toBe(jenjang);
});

it('no period is no angka kredit', () => {
  expect(angkaKreditKumulatif([]).total.toFixed()).toBe('0');
});
