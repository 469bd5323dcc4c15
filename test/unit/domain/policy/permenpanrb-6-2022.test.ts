import { POLICY_ID } from '../../../../functions/src/contract';
import { bulatkan, dec } from '../../../../functions/src/domain/decimal';
import type { Arah, NilaiTarget } from '../../../../functions/src/domain/model';
import { policyOf } from '../../../../functions/src/domain/policy';
import { permenpanrb6tahun2022 } from '../../../../functions/src/domain/policy/permenpanrb-6-2022';
import vectors from '../../../fixtures/vectors.json';
import { angka, rentang } from '../builders';

const policy = permenpanrb6tahun2022;

interface CapaianVector {
  id: string;
  input: { arah: Arah; target: string | { min: string; max: string }; realisasi: string };
  expected: { capaian?: string; error?: string };
}
const capaianVectors = (vectors as unknown as (CapaianVector & { family: string; rule: string })[]).filter(
  (v) => v.family === 'iki-2021' && v.rule === 'capaian',
);
const targetOf = (t: CapaianVector['input']['target']): NilaiTarget =>
  typeof t === 'string' ? angka(t) : rentang(t.min, t.max);
const capaianOf = ({ input }: CapaianVector) =>
  policy.capaianPct(dec(input.realisasi), targetOf(input.target), input.arah);

describe('capaianPct of permenpanrb-6-2022', () => {
  it('is checked with the vectors of the annex formula', () => {
    expect(capaianVectors.map((v) => v.id)).toEqual(
      expect.arrayContaining(['V10', 'V11', 'V11b', 'V12', 'V12c.1', 'V55']),
    );
  });

  it.each(capaianVectors.filter((v) => v.expected.capaian !== undefined))('agrees with vector $id', (v) => {
    expect(bulatkan(capaianOf(v), 6).toFixed()).toBe(v.expected.capaian);
  });

  it.each(capaianVectors.filter((v) => v.expected.error === 'TARGET_TIDAK_SAH'))('refuses vector $id', (v) => {
    expect(() => capaianOf(v)).toThrow(RangeError);
  });

  it.each<[string, string, NilaiTarget, Arah, string]>([
    ['rising: met', '120', angka(120), 'NAIK', '100'],
    ['rising: passed, not yet capped', '240', angka(120), 'NAIK', '200'],
    ['rising: nothing done', '0', angka(120), 'NAIK', '0'],
    ['falling: met', '8', angka(8), 'TURUN', '100'],
    ['falling: nothing at all is 200, not yet capped', '0', angka(8), 'TURUN', '200'],
    ['falling: three times the target is below zero, not yet floored', '24', angka(8), 'TURUN', '-100'],
    ['falling: target 0 met', '0', angka(0), 'TURUN', '100'],
    ['falling: target 0 missed', '1', angka(0), 'TURUN', '0'],
    ['range rising: at its lower edge', '7', rentang(7, 8), 'NAIK', '100'],
    ['range rising: at its upper edge', '8', rentang(7, 8), 'NAIK', '100'],
    ['range falling: above it', '12', rentang(7, 8), 'TURUN', '50'],
    ['range falling 0 s.d. 0: missed', '1', rentang(0, 0), 'TURUN', '0'],
    ['never binary: 0.1 + 0.2 of 0.3', '0.3', angka('0.3'), 'NAIK', '100'],
  ])('%s', (_name, realisasi, target, arah, expected) => {
    expect(policy.capaianPct(dec(realisasi), target, arah).toFixed()).toBe(expected);
  });

  it.each<[string, NilaiTarget, Arah]>([
    ['0 rising', angka(0), 'NAIK'],
    ['negative rising', angka(-5), 'NAIK'],
    ['negative falling', angka(-5), 'TURUN'],
    ['a range that ends at 0, rising', rentang(0, 0), 'NAIK'],
  ])('refuses a target that is %s', (_name, target, arah) => {
    expect(() => policy.capaianPct(dec(5), target, arah)).toThrow(RangeError);
  });
});

describe('usulan of permenpanrb-6-2022', () => {
  it.each([
    ['0', 'DI_BAWAH'],
    ['89.99', 'DI_BAWAH'],
    ['89.999999', 'DI_BAWAH'],
    ['90', 'SESUAI'],
    ['110', 'SESUAI'],
    ['110.000001', 'DI_ATAS'],
    ['120', 'DI_ATAS'],
  ])('a total of %s is %s', (total, rating) => {
    expect(policy.usulan(dec(total))).toBe(rating);
  });
});

describe('policyOf', () => {
  it('names its policy and version', () => {
    expect(policy).toMatchObject({ id: 'permenpanrb-6-2022', version: 1, nama: 'PermenPANRB 6/2022' });
  });

  it.each(POLICY_ID)('knows %s with and without its version', (id) => {
    expect(policyOf(id)).toMatchObject({ id, version: 1 });
    expect(policyOf(`${id}@1`)).toBe(policyOf(id));
  });

  it('refuses a version it does not know instead of using another one', () => {
    expect(() => policyOf('permenpanrb-8-2021@7')).toThrow('"permenpanrb-8-2021@7" is not known here');
  });
});
