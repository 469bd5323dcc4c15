/** Indicators of the district (APM, imunisasi dasar lengkap) as "a dari b", with the vectors of family `indicator`. */
import vectors from '../../fixtures/vectors.json';
import { angka, dari, rincianDari } from './builders';

interface IndicatorVector {
  id: string;
  family: string;
  input: Record<string, string>;
  expected: { persen: string };
}
const indicators = (vectors as unknown as IndicatorVector[]).filter((v) => v.family === 'indicator');

it('the indicator vectors are the two known ones', () => {
  expect(indicators.map((v) => v.id)).toEqual(['V56.1', 'V57']);
});

describe.each(['DIJUMLAHKAN', 'KUMULATIF', 'DIRATA_RATA', 'TERAKHIR'] as const)('%s', (caraHitung) => {
  it.each(indicators)('gives the percent of $id', ({ input, expected }) => {
    const [a, b] = Object.values(input).map(Number);
    const r = rincianDari({ satuan: '%', target: angka(95), caraHitung, lapor: 'TAHUNAN' }, { 12: dari(a!, b!) });
    expect(r.realisasi?.toFixed(2)).toBe(expected.persen);
  });
});
