/** The TPP bands of Kota Semarang, with their vectors. */
import { dec } from '../../../../functions/src/domain/decimal';
import { jumlahTpp, persenTpp } from '../../../../functions/src/domain/policy/tpp';
import { vectorsOf } from '../../../support/vectors';

interface Masukan {
  readonly nilai: string | null;
  readonly tppPenuh: string;
}
const nilai = (m: Masukan) => (m.nilai === null ? null : dec(m.nilai));

const JAWAB: Readonly<Record<string, (m: Masukan) => Readonly<Record<string, string | undefined>>>> = {
  persentase(m) {
    const persen = persenTpp(nilai(m));
    return persen ? { persen: persen.toFixed() } : { error: 'BELUM_DINILAI' };
  },
  jumlah: (m) => ({
    persen: persenTpp(nilai(m))?.toFixed(),
    jumlah: jumlahTpp(nilai(m), dec(m.tppPenuh))?.toFixed(),
  }),
};

it.each(
  vectorsOf('tpp-semarang', {
    'V37.1': '120 receives all of it',
    'V37.3': '89.99 is below 90',
    'V37.4': '80 is the first of its band',
    'V37.6': '70 is the first of its band',
    'V37.9': '40 is the last that receives anything',
    'V37.10': '39.99 receives nothing',
    V38: 'the amount is the percent of the full TPP',
    V38b: 'not rated yet is not 0 %',
  }),
)('$id: $proves', ({ rule, input, expected }) => {
  expect(JAWAB[rule]!(input as unknown as Masukan)).toEqual(expected);
});

it.each([
  ['90', '100'],
  ['89.999999', '85'],
  ['79.999999', '70'],
  ['69.999999', '55'],
  ['60', '55'],
  ['59.999999', '40'],
  ['50', '40'],
  ['49.999999', '25'],
  ['0', '0'],
])('a nilai of %s receives %s %%', (teks, persen) => {
  expect(persenTpp(dec(teks))?.toFixed()).toBe(persen);
});

it('an amount is not rounded, and there is none without a nilai', () => {
  expect(jumlahTpp(dec(85), dec(3_333_333))?.toFixed()).toBe('2833333.05');
  expect(jumlahTpp(null, dec(4_000_000))).toBeNull();
});
