import { dec } from '../../../functions/src/domain/decimal';
import { parseRealisasi } from '../../../functions/src/parse/realisasi';
import type { aTargetRow } from '../../support/builders';
import { aRealisasiRow, KODE_A, realisasiHeader } from '../../support/builders';
import { bacaRealisasi, codes, TAHUN } from './support';

type Cells = Parameters<typeof aRealisasiRow>[0];
type TargetCells = Parameters<typeof aTargetRow>[0];

const HARI: TargetCells = { target: 7, satuan: 'hari', arah: 'Lebih rendah lebih baik', caraHitung: 'Dirata-rata' };
const SURAT: TargetCells = { target: 1200 };
const PERSEN: TargetCells = { target: 90, satuan: '%', caraHitung: 'Terakhir' };
const PERSEN_JUMLAH: TargetCells = { ...PERSEN, caraHitung: 'Dijumlahkan' };
const KUMULATIF: TargetCells = { target: 90, satuan: '%', caraHitung: 'Kumulatif' };
const one = (target: TargetCells, cells: Cells) => {
  const [row] = bacaRealisasi(target, [cells]).rows;
  if (!row) throw new Error('no row');
  return row;
};

describe('parseRealisasi', () => {
  it('reads a row', () => {
    const row = one(SURAT, { periode: 'Mar 2026', realisasi: 147, bukti: ' SK  12 ', keterangan: 'lancar' });
    expect(row).toMatchObject({ row: 1, blank: false, problems: [], key: { kode: KODE_A, bulan: 3 } });
    expect(row.value).toEqual({
      kode: KODE_A,
      bulan: 3,
      nilai: { kind: 'angka', nilai: dec(147) },
      bukti: 'SK 12',
      keterangan: 'lancar',
    });
  });

  it.each([['Mar 2026'], ['Maret'], ['03/2026'], ['15/03/2026'], [46_096]])(
    'takes the Periode %p for March',
    (periode) => expect(one(SURAT, { periode }).value).toMatchObject({ bulan: 3 }),
  );

  it('keeps zero apart from blank', () => {
    expect(one(SURAT, { realisasi: 0 }).value).toMatchObject({ nilai: { kind: 'angka', nilai: dec(0) } });
    expect(one(SURAT, { realisasi: '' })).toMatchObject({ value: null, blank: true, problems: [] });
  });

  it('gives the key of a blank row too', () => {
    expect(one(SURAT, { periode: 'Feb 2026', realisasi: '\u00A0' }).key).toEqual({ kode: KODE_A, bulan: 2 });
  });

  it.each<[string, Cells, string]>([
    ['a dash', { realisasi: '-' }, 'dianggap-kosong'],
    ['n/a', { realisasi: 'n/a' }, 'dianggap-kosong'],
    ['evidence without a number', { realisasi: '', bukti: 'SK 12' }, 'menunggu-angka'],
    ['a note without a number', { realisasi: '', keterangan: 'menyusul' }, 'menunggu-angka'],
  ])('takes %s for not filled yet, and says so', (_what, cells, code) =>
    expect(one(SURAT, cells)).toMatchObject({ value: null, blank: true, problems: [{ code, severity: 'info' }] }),
  );

  it.each<[string, TargetCells, Cells, string[]]>([
    ['its own unit behind the number', SURAT, { realisasi: '147 surat' }, []],
    ['another unit behind the number', SURAT, { realisasi: '147 orang' }, ['satuan-lain']],
    ['a percent sign on a count', SURAT, { realisasi: '85%' }, ['satuan-lain']],
    ['"a dari b" under a percent', PERSEN, { realisasi: '932 dari 985' }, []],
    ['"a dari b" under a count', SURAT, { realisasi: '932 dari 985' }, ['dari-bukan-persen']],
    ['a zero denominator', PERSEN, { realisasi: '0 dari 0' }, ['penyebut-nol']],
    ['a numerator above its denominator', PERSEN, { realisasi: '990 dari 985' }, ['pembilang-lebih']],
    ['a plain percent where percents are added up', PERSEN_JUMLAH, { realisasi: 94.5 }, ['perlu-a-dari-b']],
    ['"a dari b" where percents are added up', PERSEN_JUMLAH, { realisasi: '80 dari 90' }, []],
    ['a percent cell', PERSEN, { realisasi: 0.85 }, ['persen-satuan']],
    ['zero percent', PERSEN, { realisasi: 0 }, []],
    ['a pair that the sheet turned into a date', PERSEN, { realisasi: 46_241 }, ['angka-tanggal']],
    ['a length of time that the sheet turned into a date', HARI, { realisasi: 46_241 }, ['angka-tanggal']],
    ['a date where a count stands', { target: 10 }, { realisasi: 46_241 }, ['mungkin-tanggal']],
    ['ten times the target', { target: 10 }, { realisasi: 100 }, []],
    ['more than ten times the target', { target: 10 }, { realisasi: 101 }, ['jauh-di-atas-target']],
    ['a negative number', SURAT, { realisasi: -1 }, ['negatif']],
    ['a range', SURAT, { realisasi: '7 s.d. 8' }, ['bukan-satu-angka']],
    ['a slash', PERSEN, { realisasi: '932/985' }, ['garis-miring']],
    ['nihil', SURAT, { realisasi: 'nihil' }, ['nilai-nihil']],
    ['an error cell', SURAT, { realisasi: '#DIV/0!' }, ['sel-galat']],
    ['tidak berlaku without a reason', SURAT, { realisasi: 'tidak berlaku' }, ['tanpa-alasan']],
    ['tidak berlaku with a reason', SURAT, { realisasi: 'Tidak Berlaku', keterangan: 'libur' }, []],
    ['an error cell in the evidence', SURAT, { bukti: '#REF!' }, ['sel-galat']],
    ['a Periode of another year', SURAT, { periode: 'Mar 2025' }, ['di-luar-tahun']],
    ['a Periode that is none', SURAT, { periode: 'awal tahun' }, ['bulan-tidak-sah']],
    ['a value without Periode', SURAT, { periode: '' }, ['baris-tanpa-periode']],
    ['a value without Kode', SURAT, { kode: '' }, ['baris-tanpa-kode']],
    ['an unknown Kode', SURAT, { kode: 'CK53XZ' }, ['kode-tidak-dikenal']],
    ['a Kode in small letters', SURAT, { kode: 'bk42tq' }, ['kode-tidak-dikenal']],
    ['a month before the target begins', { mulai: 'Apr' }, { periode: 'Mar' }, ['bulan-di-luar-target']],
    ['the month in which the target begins', { mulai: 'Mar' }, { periode: 'Mar' }, []],
  ])('%s', (_what, target, cells, expected) => {
    const { rows } = bacaRealisasi(target, [cells]);
    expect(codes({ fault: null, columns: new Map(), rows })).toEqual([expected]);
  });

  it('counts what is only doubtful', () => {
    expect(one(PERSEN, { realisasi: 0.85 }).value).toMatchObject({ nilai: { nilai: dec(0.85) } });
    expect(one(SURAT, { bukti: '#REF!' }).value).toMatchObject({ bukti: null });
  });

  it('names all faults of a row at once', () => {
    const row = one(SURAT, { periode: 'x', kode: '', realisasi: 'nihil' });
    expect(row.problems.map(({ code }) => code)).toEqual(['bulan-tidak-sah', 'baris-tanpa-kode', 'nilai-nihil']);
    expect(row.value).toBeNull();
  });

  it('says nothing about an unknown Kode in a row that holds no value', () => {
    expect(one(SURAT, { kode: 'CK53XZ', realisasi: '' })).toMatchObject({ blank: true, problems: [] });
  });

  it('sends people to the Target row when that one is faulty', () => {
    const kodeBermasalah = new Map([['CK53XZ', { baris: '5', pegawai: '', indikator: '' }]]);
    const table = bacaRealisasi(SURAT, [{ kode: 'CK53XZ' }, { kode: 'CK53XZ', periode: 'Feb 2026', realisasi: '' }], {
      kodeBermasalah,
    });
    expect(table.rows.map(({ problems }) => problems)).toMatchObject([
      [{ code: 'target-bermasalah', severity: 'salah', detail: { baris: '5' } }],
      [{ code: 'target-bermasalah', severity: 'info', detail: { baris: '5' } }],
    ]);
  });

  it('doubts a value for a month that has not begun, from the day before to the day itself', () => {
    const on = (tanggal: string) => codes(bacaRealisasi(SURAT, [{ periode: 'Mar' }], { tanggal }));
    expect(on('2026-02-28')).toEqual([['bulan-belum-tiba']]);
    expect(on('2026-03-01')).toEqual([[]]);
  });

  describe('two rows of one month and Kode', () => {
    it('count once when they say the same', () => {
      const table = bacaRealisasi(SURAT, [{ realisasi: 5 }, { realisasi: '5 surat', periode: '01/2026' }]);
      expect(table.rows.map(({ value }) => value !== null)).toEqual([true, false]);
      expect(codes(table)).toEqual([[], ['baris-sama']]);
    });

    it('do not count when they differ, and each names the other', () => {
      const table = bacaRealisasi(SURAT, [{ realisasi: 5 }, { periode: 'Feb' }, { realisasi: 6 }]);
      expect(table.rows.map(({ value }) => value !== null)).toEqual([false, true, false]);
      expect(table.rows.map(({ problems }) => problems[0]?.detail?.['baris'])).toEqual(['4', undefined, '2']);
    });

    it('do not count when only the evidence differs', () => {
      const table = bacaRealisasi(SURAT, [{ realisasi: 5 }, { realisasi: 5, bukti: 'SK 12' }]);
      expect(codes(table)).toEqual([['periode-ganda'], ['periode-ganda']]);
    });

    it('leave the filled one alone when the other is blank, wherever it stands', () => {
      const table = bacaRealisasi(SURAT, [{ realisasi: '' }, { realisasi: 6 }]);
      expect(codes(table)).toEqual([['kosong-ganda'], []]);
      expect(table.rows[0]?.problems[0]).toMatchObject({ severity: 'info', detail: { baris: '3' } });
      expect(table.rows[1]?.value).not.toBeNull();
    });

    it('are told once when both are blank', () => {
      expect(codes(bacaRealisasi(SURAT, [{ realisasi: '' }, { realisasi: '' }]))).toEqual([[], ['kosong-ganda']]);
    });
  });

  describe('a cumulative indicator', () => {
    it('doubts a value below an earlier month’s, in month order and not in row order', () => {
      const table = bacaRealisasi(KUMULATIF, [
        { periode: 'Mar', realisasi: 40 },
        { periode: 'Jan', realisasi: 20 },
        { periode: 'Feb', realisasi: 45 },
      ]);
      expect(codes(table)).toEqual([['kumulatif-turun'], [], []]);
      expect(table.rows[0]?.problems[0]?.detail).toEqual({ bulan: 'Februari', lalu: '45' });
      expect(table.rows[0]?.value).not.toBeNull();
    });

    it('compares the first numbers of "a dari b": the second may grow', () => {
      const table = bacaRealisasi(KUMULATIF, [
        { periode: 'Jan', realisasi: '50 dari 100' },
        { periode: 'Feb', realisasi: '60 dari 200' },
        { periode: 'Mar', realisasi: '59 dari 200' },
      ]);
      expect(codes(table)).toEqual([[], [], ['kumulatif-turun']]);
    });

    it('passes over a month that does not apply', () => {
      const table = bacaRealisasi(KUMULATIF, [
        { periode: 'Jan', realisasi: 20 },
        { periode: 'Feb', realisasi: 'tidak berlaku', keterangan: 'libur' },
        { periode: 'Mar', realisasi: 10 },
      ]);
      expect(codes(table)).toEqual([[], [], ['kumulatif-turun']]);
    });

    it('is not asked of an indicator that adds its months up', () => {
      expect(
        codes(
          bacaRealisasi(SURAT, [
            { periode: 'Jan', realisasi: 20 },
            { periode: 'Feb', realisasi: 10 },
          ]),
        ),
      ).toEqual([[], []]);
    });
  });

  it('answers a lost tab with its fault and no rows', () => {
    const table = parseRealisasi(undefined, { tahun: TAHUN, target: new Map(), titles: ['Realisasi 2'] });
    expect(table).toMatchObject({ fault: { kind: 'tab-missing', tab: 'Realisasi' }, rows: [] });
  });

  it('keeps the good rows beside the bad ones', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr'];
    const table = bacaRealisasi(
      SURAT,
      months.map((periode, i) => ({ periode, realisasi: i === 1 ? 'banyak' : 10 })),
    );
    expect(table.rows.map(({ value }) => value?.bulan ?? null)).toEqual([1, null, 3, 4]);
  });

  it('finds its columns wherever they stand', () => {
    const header = [...realisasiHeader()].reverse();
    const row = aRealisasiRow({ realisasi: 12 }).reverse();
    const target = bacaRealisasi(SURAT, []).columns;
    const table = parseRealisasi([header, row], { tahun: TAHUN, target: new Map() });
    expect(table.columns.get('realisasi')).toBe(header.length - 1 - (target.get('realisasi') ?? 0));
    expect(table.rows[0]?.key).toEqual({ kode: KODE_A, bulan: 1 });
  });
});
