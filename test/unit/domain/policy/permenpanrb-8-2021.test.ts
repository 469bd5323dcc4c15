/** PermenPANRB 8/2021 from the capaian of an IKI to the predikat, with its vectors. */
import { dec, type Decimal } from '../../../../functions/src/domain/decimal';
import type { Arah, NilaiTarget } from '../../../../functions/src/domain/model';
import { capaianIki } from '../../../../functions/src/domain/policy/permenpanrb-8-2021/capaian';
import { nilaiAkhir, predikatAkhir } from '../../../../functions/src/domain/policy/permenpanrb-8-2021/nilai-akhir';
import { nilaiIki, type Kategori } from '../../../../functions/src/domain/policy/permenpanrb-8-2021/nilai-iki';
import {
  LINGKUP_SATU_UNIT,
  nilaiKu,
  nilaiPeriodik,
  nilaiSkp,
  nilaiTambahan,
  totalTambahan,
} from '../../../../functions/src/domain/policy/permenpanrb-8-2021/nilai-skp';
import { dinyatakan } from '../../../../functions/src/domain/policy/permenpanrb-8-2021/pembulatan';
import {
  kategoriRencana,
  nilaiRencana,
} from '../../../../functions/src/domain/policy/permenpanrb-8-2021/rencana-kinerja';
import {
  BATAS_KURANG_DILAPORKAN,
  BOBOT_KU_TERSIRAT,
} from '../../../../functions/src/domain/policy/permenpanrb-8-2021/terbuka';
import { vectorsOf } from '../../../support/vectors';
import { angka, rentang } from '../builders';

/** Inputs of the vectors, as far as a rule has them. */
interface Masukan {
  readonly arah: Arah;
  readonly target: string | { readonly min: string; readonly max: string };
  readonly realisasi: string | null;
  readonly capaian: string;
  readonly targetMaksimum: boolean;
  readonly nilaiPerjanjian: readonly string[];
  readonly nilaiInisiatif: readonly string[];
  readonly kategori: Kategori;
  readonly lingkup: string;
  readonly nilai: string;
  readonly nilaiTertimbang: readonly string[];
  readonly bagianPerjanjian: string;
  readonly bagianInisiatif: string;
  readonly tambahan: string;
  readonly kategoriIki: readonly Kategori[];
  readonly nilaiSkp: string;
  readonly nilaiPerilaku: string;
  readonly bobotSkp: string;
  readonly ideBaru: boolean;
}
type Jawaban = Readonly<Record<string, string | null | undefined>>;

const target = (t: Masukan['target']): NilaiTarget => (typeof t === 'string' ? angka(t) : rentang(t.min, t.max));
const daftar = (list: readonly string[]): Decimal[] => list.map(dec);
const capaian = (m: Masukan) => capaianIki(m.realisasi === null ? null : dec(m.realisasi), target(m.target), m.arah);
const iki = (asliPct: Decimal, targetMaksimum: boolean): Jawaban => {
  const { bulatPct, kategori, nilai } = nilaiIki(asliPct, targetMaksimum);
  return { capaianBulat: bulatPct.toFixed(), kategori, nilai: dinyatakan(nilai).toFixed() };
};
const predikat = (nilai: Decimal, ideBaru: boolean): Kategori => predikatAkhir(nilai, ideBaru, BATAS_KURANG_DILAPORKAN);

const JAWAB: Readonly<Record<string, (m: Masukan) => Jawaban>> = {
  capaian(m) {
    const hasil = capaian(m);
    return hasil ? { capaian: hasil.pct.toFixed(), capaianBulat: hasil.bulatPct.toFixed() } : { error: 'BELUM_DIISI' };
  },
  'nilai-iki': (m) => iki(dec(m.capaian), m.targetMaksimum),
  'capaian-nilai': (m) => iki(capaian(m)!.asliPct, m.targetMaksimum),
  'nilai-ku': (m) => ({
    nilaiKu: nilaiKu(daftar(m.nilaiPerjanjian), daftar(m.nilaiInisiatif), BOBOT_KU_TERSIRAT)?.nilai.toFixed(),
  }),
  'nilai-tambahan': ({ kategori, lingkup, nilai }) => ({
    nilaiTertimbang: nilaiTambahan({ kategori, lingkup: dec(lingkup), nilai: dec(nilai) }).toFixed(),
  }),
  'total-tambahan': (m) => ({ total: totalTambahan(daftar(m.nilaiTertimbang)).toFixed() }),
  'nilai-skp'(m) {
    const ku = { bagianPerjanjian: dec(m.bagianPerjanjian), bagianInisiatif: dec(m.bagianInisiatif) };
    return { nilaiSkp: nilaiSkp(ku, dec(m.tambahan)).toFixed() };
  },
  'rencana-kinerja'({ kategoriIki }) {
    const kategori = kategoriRencana(kategoriIki);
    return { kategori, nilai: kategori && nilaiRencana(kategori).toFixed() };
  },
  'nilai-akhir'(m) {
    const nilai = nilaiAkhir({
      nilaiSkp: dec(m.nilaiSkp),
      nilaiPerilaku: dec(m.nilaiPerilaku),
      memakaiPendapatRekan: m.bobotSkp === '60',
    });
    return { nilaiAkhir: dinyatakan(nilai).toFixed(), predikat: predikat(nilai, m.ideBaru) };
  },
  'predikat-akhir': (m) => ({ predikat: predikat(dec(m.nilai), m.ideBaru) }),
};
const jawab = (rule: string, input: unknown): Jawaban => JAWAB[rule]!(input as Masukan);

describe('an IKI', () => {
  const vectors = vectorsOf('iki-2021', {
    V10: 'below a range its lower edge is the target',
    V11: 'above a range its upper edge is the target (102, where the annex misprints 113)',
    V11b: 'inside a range the target is met',
    V12: 'where lower is better, below a range its lower edge is the target',
    'V12c.1': 'where lower is better, twice the target is 0',
    V55: 'a target of 0 where higher is better is refused, never infinite',
    'V13.1': 'reaching the maximum attainable target is Sangat Baik, 120',
    'V13.2': 'above 110 % is 120, whatever the capaian',
    'V13.4': '95 % is Cukup, 85',
    V14: '97.89 % is classified as 98 %',
    V16: 'between 101 and 110 % the nilai rises evenly from 110 to 120',
    'V17.1': '110 % is the upper end of that band',
    'V17.2': '111 % is above it',
    'V18.1': '101 % is the first Sangat Baik',
    'V18.3': '80 % is the first Cukup',
    'V18.4': '79 % is the last Kurang',
    'V19.1': '59 % is the last Sangat Kurang',
    'V20.1': '99.5 % is rounded half up to Baik',
    'V20.4': '100.5 % is rounded half up to Sangat Baik',
    'V20b.1': '79.5 % is rounded half up to Cukup',
  });
  const refused = vectors.filter(({ expected }) => expected['error'] === 'TARGET_TIDAK_SAH');

  it.each(vectors.filter((v) => !refused.includes(v)))('$id: $proves', ({ rule, input, expected }) => {
    expect(jawab(rule, input)).toEqual(expected);
  });

  it.each(refused)('$id: $proves', ({ rule, input }) => {
    expect(() => jawab(rule, input)).toThrow(RangeError);
  });

  it('has no capaian without a realisasi, and 0 for a realisasi of 0', () => {
    expect(jawab('capaian', { arah: 'NAIK', target: '100', realisasi: null })).toEqual({ error: 'BELUM_DIISI' });
    expect(jawab('capaian', { arah: 'NAIK', target: '100', realisasi: '0' })).toEqual({
      capaian: '0',
      capaianBulat: '0',
    });
  });

  it('keeps the unrounded capaian beside the one within cap and floor', () => {
    const tinggi = capaianIki(dec(400), angka(3), 'NAIK')!;
    expect([tinggi.asliPct.toFixed(6), tinggi.pct.toFixed(), tinggi.bulatPct.toFixed()]).toEqual([
      '13333.333333',
      '120',
      '120',
    ]);
    const rendah = capaianIki(dec(24), angka(8), 'TURUN')!;
    expect([rendah.asliPct.toFixed(), rendah.pct.toFixed(), rendah.bulatPct.toFixed()]).toEqual(['-100', '0', '0']);
  });

  it('rounds to the whole percent from the unrounded number, not from the six decimals', () => {
    const hampir = capaianIki(dec(198_999_999), angka(200_000_000), 'NAIK')!;
    expect([hampir.pct.toFixed(), hampir.bulatPct.toFixed()]).toEqual(['99.5', '99']);
  });

  it.each([
    ['-3', '0', 'SANGAT_KURANG', '0'],
    ['0', '0', 'SANGAT_KURANG', '0'],
    ['29.5', '30', 'SANGAT_KURANG', '24.92'],
    ['59.499999', '59', 'SANGAT_KURANG', '49'],
    ['59.5', '60', 'KURANG', '50'],
    ['79.499999', '79', 'KURANG', '69'],
    ['99.499999', '99', 'CUKUP', '89'],
    ['100.499999', '100', 'BAIK', '109'],
    ['110.499999', '110', 'SANGAT_BAIK', '120'],
    ['110.5', '111', 'SANGAT_BAIK', '120'],
    ['250', '120', 'SANGAT_BAIK', '120'],
  ])('a capaian of %s %% falls into no gap: %s, %s, %s', (pct, capaianBulat, kategori, nilai) => {
    expect(iki(dec(pct), false)).toEqual({ capaianBulat, kategori, nilai });
  });

  it.each([
    ['99.5', 'SANGAT_BAIK', '120'],
    ['99.499999', 'CUKUP', '89'],
  ])('of a maximum target reached to %s %% is %s, %s', (pct, kategori, nilai) => {
    expect(iki(dec(pct), true)).toMatchObject({ kategori, nilai });
  });
});

describe('a SKP', () => {
  it.each(
    vectorsOf('skp-2021', {
      'V13.6': '60 % of the mean of the agreement and 40 % of the mean of the initiatives, as inferred',
      V21: 'kinerja tambahan Baik within one unit is worth 0.8',
      V21c: 'kinerja tambahan adds 10 at most',
      V22: 'KU and KT add up to the nilai SKP of the annex',
      'V23.1': 'two Sangat Baik and a Baik are Sangat Baik',
      'V23.3': 'one Cukup is allowed in Baik',
      'V23.5': 'one Kurang makes Cukup, however good the others',
      'V23.7': 'one Sangat Kurang makes Kurang, however good the others',
    }),
  )('$id: $proves', ({ rule, input, expected }) => {
    expect(jawab(rule, input)).toEqual(expected);
  });

  it('has no KU while one kind has no value', () => {
    expect(nilaiKu([dec(109)], [], BOBOT_KU_TERSIRAT)).toBeNull();
    expect(nilaiKu([], [dec(109)], BOBOT_KU_TERSIRAT)).toBeNull();
  });

  it('takes the weights of KU that it is given', () => {
    const bobot = { perjanjianPct: dec(50), inisiatifPct: dec(50) };
    const ku = nilaiKu([dec(120)], [dec(109), dec(85)], bobot)!;
    expect([ku.bagianPerjanjian, ku.bagianInisiatif, ku.nilai].map((n) => n.toFixed())).toEqual([
      '60',
      '48.5',
      '108.5',
    ]);
  });

  it('values a period by the mean of both means, and not before both are there', () => {
    expect(nilaiPeriodik([dec(109), dec(120)], [dec(85)])?.toFixed()).toBe('99.75');
    expect(nilaiPeriodik([], [dec(85)])).toBeNull();
    expect(nilaiPeriodik([dec(109)], [])).toBeNull();
  });

  it.each<[Kategori, string]>([
    ['SANGAT_BAIK', '1.2'],
    ['BAIK', '0.96'],
    ['CUKUP', '0.72'],
    ['KURANG', '0.48'],
    ['SANGAT_KURANG', '0.24'],
  ])('counts kinerja tambahan %s of 120 within the unit as %s', (kategori, tertimbang) => {
    expect(nilaiTambahan({ kategori, lingkup: LINGKUP_SATU_UNIT, nilai: dec(120) }).toFixed()).toBe(tertimbang);
  });

  it.each([
    [[], '0'],
    [['0.8', '3.6'], '4.4'],
    [['6.4', '3.6'], '10'],
    [['6.4', '3.601'], '10'],
  ])('adds kinerja tambahan %j up to %s', (tertimbang, total) => {
    expect(totalTambahan(daftar(tertimbang)).toFixed()).toBe(total);
  });
});

describe('a rencana kinerja', () => {
  const WORDS: Readonly<Record<string, Kategori>> = {
    SB: 'SANGAT_BAIK',
    B: 'BAIK',
    C: 'CUKUP',
    K: 'KURANG',
    SK: 'SANGAT_KURANG',
  };
  const kategori = (words: string): Kategori[] => words.split(' ').map((w) => WORDS[w]!);

  it.each([
    ['SB SB SB', 'SB', '120'],
    ['SB B B', 'B', '100'],
    ['B B B', 'B', '100'],
    ['SB SB C', 'B', '100'],
    ['SB C C', 'C', '80'],
    ['C C C', 'C', '80'],
    ['C C K', 'C', '80'],
    ['B C K', 'C', '80'],
    ['SB K K', 'K', '60'],
    ['K K K', 'K', '60'],
    ['K K SK', 'K', '60'],
    ['C C SK', 'K', '60'],
    ['SB SK SK', 'SK', '25'],
    ['SK SK SK', 'SK', '25'],
    ['C', 'C', '80'],
    ['SK', 'SK', '25'],
  ])('of IKI %s is %s, %s, in whatever order', (words, expected, nilai) => {
    for (const order of [kategori(words), kategori(words).reverse()]) {
      const found = kategoriRencana(order);
      expect([found, found && nilaiRencana(found).toFixed()]).toEqual([WORDS[expected], nilai]);
    }
  });

  it.each(['B B', 'B B B B'])('of IKI %s has no category: no rule was seen', (words) => {
    expect(kategoriRencana(kategori(words))).toBeNull();
  });

  it('without an IKI has no category', () => {
    expect(kategoriRencana([])).toBeNull();
  });
});

describe('the final value', () => {
  it.each(
    vectorsOf('final-2019', {
      V23b: '70 % SKP and 30 % perilaku without the opinion of colleagues',
      'V23c.1': '60 % and 40 % with it; 110 without a new idea is Baik',
      'V23d.1': '89.99 is Cukup, not Baik',
      'V23d.3': '70 is the first Cukup',
      'V23d.6': '49.99 is Sangat Kurang',
    }),
  )('$id: $proves', ({ rule, input, expected }) => {
    expect(jawab(rule, input)).toEqual(expected);
  });

  it.each<[string, boolean, Kategori]>([
    ['120', true, 'SANGAT_BAIK'],
    ['120', false, 'BAIK'],
    ['110', true, 'SANGAT_BAIK'],
    ['109.999999', true, 'BAIK'],
    ['90', false, 'BAIK'],
    ['89.999999', true, 'CUKUP'],
    ['69.999999', false, 'KURANG'],
    ['50', false, 'KURANG'],
    ['49.999999', true, 'SANGAT_KURANG'],
    ['0', false, 'SANGAT_KURANG'],
  ])('%s with a new idea %s is %s', (nilai, ideBaru, expected) => {
    expect(predikat(dec(nilai), ideBaru)).toBe(expected);
  });

  it('lets Kurang begin where it is told', () => {
    expect(predikatAkhir(dec(50), false, dec('50.01'))).toBe('SANGAT_KURANG');
  });

  it('is held at 120, the end of the highest band', () => {
    const nilai = nilaiAkhir({ nilaiSkp: dec(130), nilaiPerilaku: dec(120), memakaiPendapatRekan: false });
    expect(nilai.toFixed()).toBe('120');
    expect(() => predikat(dec('120.01'), true)).toThrow(RangeError);
  });

  it('is held against the bands unrounded: 89.997 is stated as 90 and is Cukup', () => {
    const nilai = nilaiAkhir({ nilaiSkp: dec('89.997'), nilaiPerilaku: dec('89.997'), memakaiPendapatRekan: true });
    expect([dinyatakan(nilai).toFixed(), predikat(nilai, false)]).toEqual(['90', 'CUKUP']);
  });
});
