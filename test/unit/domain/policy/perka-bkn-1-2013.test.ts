/** Perka BKN 1/2013: the four aspects, both branches of efficiency, bands and prestasi kerja, with the vectors. */
import { dec } from '../../../../functions/src/domain/decimal';
import {
  dinyatakan,
  kategoriPerka,
  nilaiEfisiensi,
  nilaiKegiatan,
  nilaiLangsung,
  prestasiKerja,
  type Aspek,
  type KategoriPerka,
} from '../../../../functions/src/domain/policy/perka-bkn-1-2013/nilai-kegiatan';
import { vectorsOf } from '../../../support/vectors';

interface AspekTeks {
  readonly target: string;
  readonly realisasi: string;
}
interface Masukan extends AspekTeks {
  readonly kuantitas: AspekTeks;
  readonly kualitas: AspekTeks;
  readonly waktu: AspekTeks;
  readonly biaya: AspekTeks | null;
  readonly nilaiSkp: string;
  readonly nilaiPerilaku: string;
}

const aspek = ({ target, realisasi }: AspekTeks): Aspek => ({ target: dec(target), realisasi: dec(realisasi) });
const efisiensi = (a: AspekTeks) => {
  const { efisiensiPct, nilai } = nilaiEfisiensi(aspek(a));
  return { efisiensi: dinyatakan(efisiensiPct).toFixed(), nilai: dinyatakan(nilai).toFixed() };
};

const JAWAB: Readonly<Record<string, (m: Masukan) => Readonly<Record<string, unknown>>>> = {
  'aspek-waktu': efisiensi,
  'aspek-biaya': efisiensi,
  'capaian-skp'({ kuantitas, kualitas, waktu, biaya }) {
    const hasil = nilaiKegiatan({
      kuantitas: aspek(kuantitas),
      kualitas: aspek(kualitas),
      waktu: aspek(waktu),
      biaya: biaya && aspek(biaya),
    });
    const ada = Object.entries(hasil.aspek).flatMap(([nama, nilai]) =>
      nilai ? [[nama, dinyatakan(nilai).toFixed()]] : [],
    );
    return {
      aspek: Object.fromEntries(ada) as unknown,
      jumlah: dinyatakan(hasil.jumlah).toFixed(),
      nilai: dinyatakan(hasil.nilai).toFixed(),
      kategori: hasil.kategori,
    };
  },
  'prestasi-kerja'({ nilaiSkp, nilaiPerilaku }) {
    const { nilai, kategori } = prestasiKerja(dec(nilaiSkp), dec(nilaiPerilaku));
    return { nilai: dinyatakan(nilai).toFixed(), kategori };
  },
};

it.each(
  vectorsOf('perka-2013', {
    V24: 'on time is always 76',
    V24b: 'two of twelve months saved are 92.67',
    V25: 'exactly 24 % saved (RW 9.12 of TW 12) is exactly 100, where binary numbers fall to 76',
    V26: 'just above 24 % the other branch begins, near 76 again',
    'V26c.2': 'twice the time is held at 0',
    V27: 'an activity with a budget is the sum over 4',
    V28: 'an activity without a budget is the sum over 3, rounded from the unrounded sum',
    V29: 'prestasi kerja is 60 % SKP and 40 % perilaku',
    'V29b.1': 'biaya counts by the formula of waktu',
  }),
)('$id: $proves', ({ rule, input, expected }) => {
  expect(JAWAB[rule]!(input as unknown as Masukan)).toEqual(expected);
});

describe('efficiency', () => {
  it.each([
    ['nothing done', '0', '100', '0'],
    ['a millionth of a month more than 24 % saved', '9.119999', '24.000008', '75.999992'],
    ['a millionth of a month less than 24 % saved', '9.120001', '23.999992', '99.999992'],
    ['late, just above 0', '21.11', '-75.916667', '0.083333'],
    ['so late that nothing is left', '21.12', '-76', '0'],
  ])('%s', (_name, realisasi, pct, nilai) => {
    const hasil = nilaiEfisiensi(aspek({ target: '12', realisasi }));
    expect([hasil.efisiensiPct.toDecimalPlaces(6), hasil.nilai.toDecimalPlaces(6)].map((n) => n.toFixed())).toEqual([
      pct,
      nilai,
    ]);
  });

  it.each(['0', '-12'])('refuses a target of %s', (target) => {
    expect(() => nilaiEfisiensi(aspek({ target, realisasi: '1' }))).toThrow(RangeError);
    expect(() => nilaiLangsung(aspek({ target, realisasi: '1' }))).toThrow(RangeError);
  });
});

it('kuantitas is not capped', () => {
  expect(nilaiLangsung(aspek({ target: '4', realisasi: '5' })).toFixed()).toBe('125');
});

describe('bands', () => {
  it.each<[string, KategoriPerka]>([
    ['91', 'SANGAT_BAIK'],
    ['90.999999', 'BAIK'],
    ['76', 'BAIK'],
    ['75.000001', 'BAIK'],
    ['75', 'CUKUP'],
    ['61', 'CUKUP'],
    ['60.000001', 'CUKUP'],
    ['60', 'KURANG'],
    ['50.000001', 'KURANG'],
    ['50', 'BURUK'],
    ['0', 'BURUK'],
  ])('%s is %s', (nilai, kategori) => {
    expect(kategoriPerka(dec(nilai))).toBe(kategori);
  });

  it('are held against the unrounded value: 90.995 is stated as 91 and is Baik', () => {
    const { nilai, kategori } = prestasiKerja(dec('90.995'), dec('90.995'));
    expect([dinyatakan(nilai).toFixed(), kategori]).toEqual(['91', 'BAIK']);
  });
});
