import { dec } from '../../../functions/src/domain/decimal';
import { kodeBermasalah } from '../../../functions/src/parse/target';
import { aTargetRow, KODE_A, NIP_A, NIP_B } from '../../support/builders';
import { bacaTarget, codes, satuTarget } from './support';

type Cells = Parameters<typeof aTargetRow>[0];
const KODE_B = 'CK53XZ';
const HARI: Cells = { satuan: 'hari kerja', caraHitung: 'Dirata-rata' };
const codesOf = (cells: Cells): string[] => codes(bacaTarget([aTargetRow(cells)]))[0] ?? [];
const problemsOf = (cells: Cells) => bacaTarget([aTargetRow(cells)]).rows[0]?.problems;

describe('parseTarget', () => {
  it('reads a row with its defaults, and names each default it took', () => {
    expect(satuTarget({})).toEqual({
      kode: KODE_A,
      nip: NIP_A,
      rhk: 'Warga terlayani surat keterangan',
      indikator: 'Surat keterangan yang selesai',
      target: { kind: 'angka', nilai: dec(1200) },
      satuan: 'surat',
      arah: 'NAIK',
      caraHitung: 'DIJUMLAHKAN',
      lapor: 'BULANAN',
      bobot: null,
      targetTw: null,
      bulanMulai: 1,
      bulanSelesai: 12,
      tahunLalu: null,
      jenisHasilKerja: 'UTAMA',
      aspek: null,
      indikatorBersama: null,
      rhkAtasan: null,
      asumsi: ['arah', 'caraHitung', 'lapor'],
    });
  });

  it('reads a full row', () => {
    const target = satuTarget({
      pegawai: NIP_B,
      target: '7 s.d. 8 hari',
      satuan: 'hari',
      arah: 'lebih rendah',
      caraHitung: 'Dirata-rata',
      lapor: 'Triwulan',
      bobot: 12.5,
      jenisRhk: 'Tambahan',
      aspek: 'Waktu',
      tahunLalu: 9,
      mulai: 'Apr 2026',
      selesai: '30/09/2026',
      indikatorBersama: 'Lama layanan',
      rhkAtasan: 'Layanan cepat',
    });
    expect(target).toMatchObject({
      nip: NIP_B,
      target: { kind: 'rentang', min: dec(7), max: dec(8) },
      arah: 'TURUN',
      caraHitung: 'DIRATA_RATA',
      lapor: 'TRIWULAN',
      bobot: dec(12.5),
      bulanMulai: 4,
      bulanSelesai: 9,
      tahunLalu: dec(9),
      jenisHasilKerja: 'TAMBAHAN',
      aspek: 'WAKTU',
      asumsi: [],
    });
  });

  it('names every missing cell at once', () => {
    const blank = { pegawai: '', rhk: '', indikator: '', target: '', satuan: '', bobot: 20 };
    expect(problemsOf(blank)?.map(({ code, column }) => `${column} ${code}`)).toEqual([
      'Pegawai wajib-diisi',
      'Rencana Hasil Kerja wajib-diisi',
      'Indikator wajib-diisi',
      'Target wajib-diisi',
      'Satuan wajib-diisi',
    ]);
  });

  it('names faults of single cells and of columns together at once', () => {
    expect(codesOf({ rhk: '', target: '5 orang', bobot: 120, lapor: 'mingguan' })).toEqual([
      'wajib-diisi',
      'pilihan-tidak-dikenal',
      'bobot-tidak-sah',
      'satuan-lain',
    ]);
  });

  it('leaves a row alone that holds only its Kode and outputs', () => {
    const cells = { pegawai: '', rhk: '', indikator: '', target: '', satuan: '', pesan: 'lama' };
    expect(bacaTarget([aTargetRow(cells)]).rows[0]).toMatchObject({
      blank: true,
      problems: [],
      key: { kode: KODE_A, bulan: null },
    });
  });

  it.each<[string, Cells, string[]]>([
    ['a target of zero where higher is better', { target: 0 }, ['target-tidak-sah']],
    ['a negative target', { target: -5, arah: 'Lebih rendah lebih baik' }, ['target-tidak-sah']],
    ['a target of zero where lower is better', { target: 0, arah: 'Lebih rendah lebih baik' }, []],
    ['"a dari b" as a target', { target: '9 dari 10', satuan: '%', caraHitung: 'Terakhir' }, ['bukan-target']],
    ['"tidak berlaku" as a target', { target: 'tidak berlaku' }, ['bukan-target']],
    ['another unit behind the target', { target: '95 orang' }, ['satuan-lain']],
    ['its own unit behind the target', { target: '95 surat' }, []],
    ['an error cell', { target: '#REF!' }, ['sel-galat']],
    ['an unknown person', { pegawai: 'Entah' }, ['pegawai-tidak-dikenal']],
    ['a percent without Cara Hitung', { target: 95, satuan: '%' }, ['cara-hitung-kosong']],
    ['an index without Cara Hitung', { target: 85, satuan: 'indeks' }, ['cara-hitung-kosong']],
    ['a percent that is added up', { target: 95, satuan: '%', caraHitung: 'Dijumlahkan' }, []],
    ['a Bobot with three decimals', { bobot: 12.345 }, ['bobot-tidak-sah']],
    ['a Bobot below zero', { bobot: -1 }, ['bobot-tidak-sah']],
    ['a Bobot of zero', { bobot: 0 }, []],
    ['a Bobot of "20%" as text', { bobot: '20%' }, []],
    ['a Bobot that was typed as a percent', { bobot: 0.2 }, ['bobot-kecil']],
    [
      'a percent target that was typed as one',
      { target: 0.95, satuan: '%', caraHitung: 'Terakhir' },
      ['persen-satuan'],
    ],
    ['a range that the sheet turned into a date', { target: 46_242 }, ['mungkin-tanggal']],
    ['a length of time that the sheet turned into a date', { ...HARI, target: 46_241 }, ['angka-tanggal']],
    ['a length of time that it turned into a date of long ago', { ...HARI, target: 36_600 }, ['angka-tanggal']],
    ['a percent that the sheet turned into a date', { ...HARI, satuan: '%', target: 46_241 }, ['angka-tanggal']],
    ['many days that people worked', { ...HARI, satuan: 'hari orang', target: 46_241 }, ['mungkin-tanggal']],
    ['a large count that is no date of these years', { target: 150_000 }, []],
    ['a target below last year', { tahunLalu: 1300 }, ['di-bawah-tahun-lalu']],
    ['an unreadable last year', { tahunLalu: 'banyak' }, ['angka-tidak-sah']],
    ['a start in another year', { mulai: '01/07/2025' }, ['di-luar-tahun']],
    ['an end before the start', { mulai: 'Jul 2026', selesai: 'Mar 2026' }, ['tanggal-terbalik']],
    ['a text of more than 500 characters', { indikator: 'x'.repeat(501) }, ['teks-panjang']],
    ['a text of 500 characters', { indikator: 'x'.repeat(500) }, []],
  ])('%s', (_what, cells, expected) => expect(codesOf(cells)).toEqual(expected));

  it('says in which row a person is to be put right first', () => {
    const table = bacaTarget([aTargetRow({ pegawai: 'X · 199001152015051001' })], {
      pegawaiBermasalah: [{ baris: 4, nip: '199001152015051001', awalNip: null, nama: '' }],
    });
    expect(codes(table)).toEqual([['pegawai-bermasalah']]);
  });

  describe('Target TW', () => {
    const tw = (a: unknown, b: unknown, c: unknown, d: unknown, rest: Cells = {}): Cells =>
      ({ targetTw1: a, targetTw2: b, targetTw3: c, targetTw4: d, ...rest }) as Cells;
    const persen = { target: 90, satuan: '%', caraHitung: 'Kumulatif' };

    it.each<[string, Cells, string[]]>([
      ['parts that add up', tw(300, 300, 300, 300), []],
      ['a quarter in which nothing is planned', tw(0, 600, 300, 300), []],
      ['parts that are 10 short', tw(290, 300, 300, 300), ['target-tw-jumlah']],
      ['three of four', tw(300, 300, '', 300), ['target-tw-sebagian']],
      ['positions that end at the target', tw(20, 45, 70, 90, persen), []],
      ['positions that end below the target', tw(20, 45, 70, 85, persen), ['target-tw-akhir']],
      ['levels of a percent that is added up', tw(85, 85, 90, 90, { ...persen, caraHitung: 'Dijumlahkan' }), []],
      ['quarters outside Mulai and Selesai left blank', tw('', 600, 600, '', { mulai: 'Apr', selesai: 'Sep' }), []],
      [
        'a quarter outside Mulai and Selesai',
        tw(100, 600, 600, '', { mulai: 'Apr', selesai: 'Sep' }),
        ['target-tw-di-luar'],
      ],
      ['a running quarter left blank', tw('', 600, '', 600, { mulai: 'Apr' }), ['target-tw-sebagian']],
      ['a negative part', tw(-100, 700, 300, 300), ['negatif']],
      ['a part in another unit', tw('300 orang', 300, 300, 300), ['satuan-lain']],
      ['a part that is no number', tw('banyak', 300, 300, 300), ['angka-tidak-sah']],
    ])('%s', (_what, cells, expected) => expect(codesOf(cells)).toEqual(expected));

    it('tells by how much the parts miss the target', () => {
      expect(problemsOf(tw(290, 300, 300, 300))).toMatchObject([{ detail: { target: '1.200', selisih: '10 kurang' } }]);
    });

    it('keeps only the quarters in which the indicator runs', () => {
      const { targetTw } = satuTarget(tw('', 600, 600, 0, { mulai: 'Apr', selesai: 'Sep' }));
      const angka = (n: number) => ({ kind: 'angka', nilai: dec(n) });
      expect(targetTw).toEqual([null, angka(600), angka(600), null]);
    });
  });

  describe('Kode', () => {
    it('asks for one edit when a complete row has none', () => {
      expect(problemsOf({ kode: '' })).toMatchObject([{ code: 'kode-kosong', severity: 'salah', column: 'Kode' }]);
    });

    it('does not ask for a Kode while the row is not complete', () => {
      expect(codesOf({ kode: '', satuan: '' })).toEqual(['wajib-diisi']);
    });

    it.each([['bk42tq'], ['ABCDEF'], ['12E345'], [123_456], ['BK42TQX']])(
      'refuses %p, which the script never gives',
      (kode) => expect(codesOf({ kode })).toEqual(['kode-tidak-sah']),
    );

    it('counts one of two equal rows', () => {
      const table = bacaTarget([aTargetRow(), aTargetRow()]);
      expect(table.rows.map(({ value }) => value !== null)).toEqual([true, false]);
      expect(codes(table)).toEqual([[], ['baris-sama']]);
    });

    it('counts none of two different rows, and each names the other', () => {
      const table = bacaTarget([aTargetRow(), aTargetRow({ kode: KODE_B }), aTargetRow({ target: 900 })]);
      expect(table.rows.map(({ value }) => value !== null)).toEqual([false, true, false]);
      expect(table.rows.map(({ problems }) => problems[0]?.detail?.['baris'])).toEqual(['4', undefined, '2']);
    });

    it('lets the row win that equals what counted so far, and tells the copies', () => {
      const stored = satuTarget({});
      const rows = [aTargetRow({ target: 900 }), aTargetRow(), aTargetRow({ target: 800 })];
      const table = bacaTarget(rows, { stored: (kode) => (kode === KODE_A ? stored : undefined) });
      expect(table.rows.map(({ value }) => value !== null)).toEqual([false, true, false]);
      expect(codes(table)).toEqual([['kode-salinan'], [], ['kode-salinan']]);
      expect(table.rows[0]?.problems[0]?.detail).toEqual({ baris: '3' });
    });

    it('lets none win when no row equals what counted so far', () => {
      const stored = satuTarget({ target: 700 });
      const table = bacaTarget([aTargetRow({ target: 900 }), aTargetRow()], { stored: () => stored });
      expect(codes(table)).toEqual([['kode-ganda'], ['kode-ganda']]);
    });

    it('does not let a faulty copy pass beside a good row', () => {
      const table = bacaTarget([aTargetRow(), aTargetRow({ target: 'x' })]);
      expect(table.rows.every(({ value }) => value === null)).toBe(true);
    });
  });
});

describe('kodeBermasalah', () => {
  it('lists the codes of rows that do not count, and of no others', () => {
    const table = bacaTarget([aTargetRow(), aTargetRow({ kode: KODE_B, target: 'x' })]);
    expect([...kodeBermasalah(table)]).toEqual([
      [KODE_B, { baris: '3', pegawai: 'Pegawai Contoh 01', indikator: 'Surat keterangan yang selesai' }],
    ]);
  });

  it('names every row of one code, and each indicator they write', () => {
    const table = bacaTarget([aTargetRow({ indikator: 'A' }), aTargetRow({ indikator: 'B' })]);
    expect(kodeBermasalah(table).get(KODE_A)).toMatchObject({ baris: '2, 3', indikator: 'A / B' });
  });
});
