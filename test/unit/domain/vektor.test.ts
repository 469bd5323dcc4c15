/** Every vector is asserted somewhere: families, their number of vectors, and the test that takes all of a family. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VECTORS } from '../../support/vectors';

const TESTS: Readonly<Record<string, { readonly vectors: number; readonly test: string }>> = {
  quadrant: { vectors: 7, test: 'domain/kuadran.test.ts' },
  'iki-2021': { vectors: 20, test: 'domain/policy/permenpanrb-8-2021.test.ts' },
  'skp-2021': { vectors: 8, test: 'domain/policy/permenpanrb-8-2021.test.ts' },
  'final-2019': { vectors: 5, test: 'domain/policy/permenpanrb-8-2021.test.ts' },
  'perka-2013': { vectors: 9, test: 'domain/policy/perka-bkn-1-2013.test.ts' },
  'angka-kredit': { vectors: 6, test: 'domain/policy/angka-kredit.test.ts' },
  'tpp-semarang': { vectors: 8, test: 'domain/policy/tpp.test.ts' },
  distribution: { vectors: 7, test: 'domain/pola-distribusi.test.ts' },
  parsing: { vectors: 18, test: 'parse/vectors.test.ts' },
  indicator: { vectors: 2, test: 'domain/vektor-indikator.test.ts' },
};

it('the vectors are 90, each with an id of its own', () => {
  expect(new Set(VECTORS.map((v) => v.id)).size).toBe(90);
  expect(VECTORS).toHaveLength(90);
});

it('every family has its test, and no vector belongs to none', () => {
  const perFamily: Record<string, number> = {};
  for (const { family } of VECTORS) perFamily[family] = (perFamily[family] ?? 0) + 1;
  expect(perFamily).toEqual(Object.fromEntries(Object.entries(TESTS).map(([family, t]) => [family, t.vectors])));
});

it.each(Object.entries(TESTS))('the test of family %s takes it by its name', (family, { test }) => {
  expect(readFileSync(join(__dirname, '..', test), 'utf8')).toContain(`'${family}'`);
});
