/** The distribution pattern: which counts depart from it and in which words, with the vectors of `distribution`. */
import type { Predikat, PredikatOrganisasi } from '../../../functions/src/domain/kuadran';
import {
  jumlahPredikat,
  kalimatPola,
  temuanPola,
  type JumlahPredikat,
} from '../../../functions/src/domain/pola-distribusi';
import vectors from '../../fixtures/vectors.json';

interface DistributionVector {
  id: string;
  family: string;
  input: { predikatOrganisasi: PredikatOrganisasi; jumlah: JumlahPredikat };
  expected: { status: string; pelanggaran: { kelompok: Predikat[]; jenis: string; batas: number }[] };
}
const distribution = (vectors as unknown as DistributionVector[]).filter((v) => v.family === 'distribution');

/** Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang. */
const jumlah = (sb: number, b: number, bp: number, k: number, sk: number): JumlahPredikat => ({
  SANGAT_BAIK: sb,
  BAIK: b,
  BUTUH_PERBAIKAN: bp,
  KURANG: k,
  SANGAT_KURANG: sk,
});
const kalimat = (unit: PredikatOrganisasi, counts: JumlahPredikat): string[] =>
  temuanPola(counts, unit).map(kalimatPola);

it('the distribution vectors are the seven known ones', () => {
  expect(distribution.map((v) => v.id)).toEqual(['V39.1', 'V39.2', 'V41', 'V42', 'V43.2', 'V44.1', 'V45.2']);
});

it.each(distribution)('$id: a unit $input.predikatOrganisasi is $expected.status', ({ input, expected }) => {
  const temuan = temuanPola(input.jumlah, input.predikatOrganisasi);
  expect(temuan.length === 0 ? 'SESUAI' : 'PERINGATAN').toBe(expected.status);
  expect(temuan.map((t) => ({ kelompok: t.predikat, jenis: t.arah.toUpperCase(), batas: t.batas }))).toEqual(
    expected.pelanggaran,
  );
});

describe('temuanPola', () => {
  it('says nothing about a unit in which nobody has a predikat', () => {
    expect(temuanPola(jumlah(0, 0, 0, 0, 0), 'BAIK')).toEqual([]);
  });

  it('gives the whole finding as data', () => {
    expect(temuanPola(jumlah(6, 2, 0, 0, 0), 'ISTIMEWA')).toEqual([
      {
        predikatOrganisasi: 'ISTIMEWA',
        predikat: ['SANGAT_BAIK'],
        jumlah: 6,
        dari: 8,
        arah: 'maks',
        batas: 5,
        persen: 70,
        mungkinMustahil: false,
      },
    ]);
  });

  it.each<[number, JumlahPredikat, boolean]>([
    [4, jumlah(0, 4, 0, 0, 0), true],
    [5, jumlah(0, 5, 0, 0, 0), false],
  ])('marks the pattern of %i people as possibly impossible only below 5', (_n, counts, mungkin) => {
    const temuan = temuanPola(counts, 'BAIK');
    expect(temuan.map((t) => t.mungkinMustahil)).toEqual([mungkin, mungkin]);
  });

  it.each<[PredikatOrganisasi, JumlahPredikat, string[]]>([
    ['ISTIMEWA', jumlah(4, 5, 1, 0, 0), ['terbanyak 5: SANGAT_BAIK']],
    ['ISTIMEWA', jumlah(8, 2, 0, 0, 0), ['maks 7: SANGAT_BAIK']],
    ['BAIK', jumlah(2, 8, 0, 0, 0), ['maks 7: BAIK', 'min 1: BUTUH_PERBAIKAN+KURANG']],
    ['BAIK', jumlah(5, 4, 0, 1, 0), ['terbanyak 5: BAIK']],
    ['BUTUH_PERBAIKAN', jumlah(2, 3, 5, 0, 0), ['maks 1: SANGAT_BAIK', 'min 6: BUTUH_PERBAIKAN']],
    ['KURANG', jumlah(2, 3, 0, 5, 0), ['maks 1: SANGAT_BAIK', 'min 1: BUTUH_PERBAIKAN', 'min 6: KURANG']],
    [
      'SANGAT_KURANG',
      jumlah(1, 4, 0, 0, 5),
      ['maks 0: SANGAT_BAIK', 'min 1: BUTUH_PERBAIKAN+KURANG', 'min 6: SANGAT_KURANG'],
    ],
  ])('in a unit %s of 10 people, %j departs in all named ways', (unit, counts, expected) => {
    const temuan = temuanPola(counts, unit);
    expect(temuan.map((t) => `${t.arah} ${t.batas}: ${t.predikat.join('+')}`)).toEqual(expected);
  });

  it('takes two largest groups of the same size for the largest', () => {
    expect(temuanPola(jumlah(5, 5, 0, 0, 0), 'ISTIMEWA')).toEqual([]);
  });

  it('counts a shared minimum over both predicates', () => {
    expect(temuanPola(jumlah(0, 4, 1, 1, 14), 'SANGAT_KURANG')).toEqual([]);
    expect(temuanPola(jumlah(0, 5, 1, 0, 14), 'SANGAT_KURANG')).toMatchObject([
      { predikat: ['BUTUH_PERBAIKAN', 'KURANG'], jumlah: 1, batas: 2, arah: 'min', persen: 10 },
    ]);
  });
});

describe('jumlahPredikat', () => {
  it('does not count who has none yet', () => {
    expect(jumlahPredikat(['BAIK', null, 'SANGAT_BAIK', 'BAIK', null])).toEqual(jumlah(1, 2, 0, 0, 0));
  });
});

describe('kalimatPola', () => {
  it.each<[string, PredikatOrganisasi, JumlahPredikat, string[]]>([
    [
      'a maximum',
      'ISTIMEWA',
      jumlah(6, 2, 0, 0, 0),
      ['Sangat Baik 6 dari 8 orang; menurut pola untuk unit Istimewa paling banyak 5 orang (70 %).'],
    ],
    [
      'a maximum of nobody',
      'SANGAT_KURANG',
      jumlah(1, 5, 0, 2, 12),
      ['Sangat Baik 1 dari 20 orang; menurut pola untuk unit Sangat Kurang seharusnya tidak ada.'],
    ],
    [
      'a share of less than one person',
      'BUTUH_PERBAIKAN',
      jumlah(1, 1, 6, 0, 0),
      [
        'Sangat Baik 1 dari 8 orang; menurut pola untuk unit Butuh Perbaikan seharusnya tidak ada (paling banyak 10 %).',
      ],
    ],
    [
      'a minimum',
      'BUTUH_PERBAIKAN',
      jumlah(1, 4, 5, 0, 0),
      ['Butuh Perbaikan 5 dari 10 orang; menurut pola untuk unit Butuh Perbaikan paling sedikit 6 orang (60 %).'],
    ],
    [
      'at least somebody',
      'BAIK',
      jumlah(4, 6, 0, 0, 0),
      [
        'Butuh Perbaikan dan Kurang/misconduct bersama 0 dari 10 orang; menurut pola untuk unit Baik paling sedikit 1 orang.',
      ],
    ],
    [
      'the largest group',
      'BAIK',
      jumlah(5, 4, 1, 0, 0),
      [
        'Baik 4 dari 10 orang; menurut pola untuk unit Baik seharusnya menjadi kelompok terbanyak, padahal ada kelompok lain 5 orang.',
      ],
    ],
    [
      'a small unit',
      'KURANG',
      jumlah(0, 0, 0, 1, 0),
      [
        'Butuh Perbaikan 0 dari 1 orang; menurut pola untuk unit Kurang paling sedikit 1 orang (10 %). Dengan 1 orang pola ini mungkin tidak dapat dipenuhi.',
      ],
    ],
  ])('words %s', (_name, unit, counts, expected) => {
    expect(kalimat(unit, counts)).toEqual(expected);
  });
});
