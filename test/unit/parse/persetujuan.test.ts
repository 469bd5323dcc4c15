import { PERSETUJUAN_SKP, type Cell, type ColumnId } from '../../../functions/src/contract';
import { parsePersetujuan, type KonteksPersetujuan } from '../../../functions/src/parse/persetujuan';
import { pesanBaris, pesanTab } from '../../../functions/src/parse/pesan';
import { headerRow, rowOf } from '../../../samples/rows';
import { NIP_A, NIP_B } from '../../support/builders';
import { codes, ORANG } from './support';

type Cells = Partial<Record<ColumnId<typeof PERSETUJUAN_SKP>, Cell>>;
const A = `Pegawai Contoh 01 · ${NIP_A}`;

const baca = (rows: readonly Cells[], ctx: Partial<KonteksPersetujuan> = {}) =>
  parsePersetujuan([headerRow(PERSETUJUAN_SKP), ...rows.map((cells) => rowOf(PERSETUJUAN_SKP, cells))], {
    pegawai: ORANG,
    ...ctx,
  });
const satu = (cells: Cells, ctx: Partial<KonteksPersetujuan> = {}) => baca([{ pegawai: A, ...cells }], ctx).rows[0];

describe('parsePersetujuan', () => {
  it('reads a decision with its note', () => {
    expect(satu({ keputusan: 'Dikembalikan', catatan: 'Target  terlalu rendah' })).toMatchObject({
      blank: false,
      problems: [],
      subject: { id: NIP_A, periode: null },
      value: { nip: NIP_A, keputusan: 'DIKEMBALIKAN', kode: null, catatan: 'Target terlalu rendah' },
    });
  });

  it.each<[Cell, string]>([
    ['Disetujui', 'DISETUJUI'],
    ['SETUJU', 'DISETUJUI'],
    [' ok ', 'DISETUJUI'],
    ['kembalikan', 'DIKEMBALIKAN'],
    ['dikembalikan', 'DIKEMBALIKAN'],
    ['Revisi', 'DIKEMBALIKAN'],
  ])('reads %p as %s', (keputusan, expected) =>
    expect(satu({ keputusan, catatan: 'Perjelas satuannya' })?.value).toMatchObject({
      keputusan: expected,
      kode: null,
    }),
  );

  it.each(['SETUJU-K7BQ', 'setuju-k7bq', ' Setuju - K7 BQ ', 'SETUJU\u2013K7BQ'])('reads %p as the code', (keputusan) =>
    expect(satu({ keputusan })?.value).toMatchObject({ keputusan: 'DISETUJUI', kode: 'SETUJU-K7BQ' }),
  );

  it.each(['SETUJU-K7', 'SETUJU-K7BQX', 'setuju-'])(
    'asks for the whole code where %p stands, and approves nothing',
    (keputusan) => {
      const row = satu({ keputusan });
      expect(row?.value).toBeNull();
      expect(row?.problems).toMatchObject([{ code: 'kode-setuju-tidak-sah', severity: 'salah' }]);
    },
  );

  it('keeps a row that holds only its person as a decision not made', () => {
    expect(satu({ jumlahTarget: 5, status: 'Belum diisi', diubah: '10.00 wib' })).toMatchObject({
      blank: false,
      problems: [],
      value: { nip: NIP_A, keputusan: null, kode: null, catatan: null },
    });
  });

  it('takes a dash for no decision', () => {
    expect(satu({ keputusan: '-', catatan: 'n/a' })?.value).toMatchObject({ keputusan: null, catatan: null });
  });

  it('says nothing about a row without person and input', () => {
    expect(baca([{ jumlahTarget: 0, pesan: 'lama' }]).rows[0]).toMatchObject({
      blank: true,
      value: null,
      problems: [],
      subject: null,
    });
  });

  it('counts a returned plan without a note, and asks for the note', () => {
    const row = satu({ keputusan: 'Dikembalikan' });
    expect(row?.value).toMatchObject({ keputusan: 'DIKEMBALIKAN', catatan: null });
    expect(pesanBaris(row?.problems ?? [])).toBe(
      'Catatan: masih kosong. Tulis apa yang perlu diperbaiki, karena Keputusan berisi Dikembalikan.',
    );
    expect(row?.problems[0]?.severity).toBe('cek');
  });

  it('counts a decision beside a note that cannot be read, and tells that once', () => {
    const row = satu({ keputusan: 'Dikembalikan', catatan: '#REF!' });
    expect(row?.value).toMatchObject({ keputusan: 'DIKEMBALIKAN', catatan: null });
    expect(row?.problems).toMatchObject([{ code: 'sel-galat', severity: 'cek', column: 'Catatan' }]);
  });

  it('names every fault of a row at once', () => {
    const [row] = baca([{ pegawai: 'Entah Siapa', keputusan: 'mungkin', catatan: true }]).rows;
    expect(row?.problems.map(({ code, column }) => [column, code])).toEqual([
      ['Pegawai', 'pegawai-tidak-dikenal'],
      ['Keputusan', 'pilihan-tidak-dikenal'],
      ['Catatan', 'bukan-teks'],
    ]);
    expect(row).toMatchObject({ value: null, blank: false, subject: null });
  });

  it.each<[string, Cells, string]>([
    ['a decision about nobody', { pegawai: '', keputusan: 'ok' }, 'wajib-diisi'],
    ['a NIP stored as a number', { pegawai: 198501152010011900, keputusan: 'ok' }, 'nip-bukan-teks'],
    ['an error in the decision', { keputusan: '#N/A' }, 'sel-galat'],
    ['an error in the person', { pegawai: '#REF!', keputusan: 'ok' }, 'sel-galat'],
    ['a checkbox', { keputusan: true }, 'pilihan-tidak-dikenal'],
  ])('refuses %s', (_what, cells, code) => {
    const row = satu(cells);
    expect(row?.value).toBeNull();
    expect(row?.problems).toMatchObject([{ code, severity: 'salah' }]);
  });

  it('keeps the subject of a row whose decision cannot be read', () => {
    expect(satu({ keputusan: 'mungkin' })).toMatchObject({ value: null, subject: { id: NIP_A, periode: null } });
  });

  it('only tells about an unknown person where nothing was decided', () => {
    expect(satu({ pegawai: 'Entah Siapa' })).toMatchObject({
      blank: true,
      value: null,
      problems: [{ code: 'pegawai-tidak-dikenal', severity: 'info' }],
    });
  });

  it('lets a decision about a person whose row is faulty wait for that row', () => {
    const pegawaiBermasalah = [{ baris: 4, nip: null, awalNip: null, nama: 'Pegawai Contoh 03' }];
    const row = satu({ pegawai: 'Pegawai Contoh 03', keputusan: 'ok' }, { pegawaiBermasalah });
    expect(row?.problems).toMatchObject([{ code: 'pegawai-bermasalah', detail: { baris: '4' } }]);
  });

  it('counts none of two different decisions about one person, and each names the other', () => {
    const { rows } = baca([
      { pegawai: A, keputusan: 'Disetujui' },
      { pegawai: `Pegawai Contoh 02 · ${NIP_B}`, keputusan: 'Disetujui' },
      { pegawai: NIP_A, keputusan: 'Dikembalikan', catatan: 'Perjelas' },
    ]);
    expect(rows.map(({ value }) => value?.nip ?? null)).toEqual([null, NIP_B, null]);
    expect(rows[0]?.problems).toMatchObject([
      { code: 'baris-ganda', got: 'Pegawai Contoh 01', detail: { baris: '4' } },
    ]);
    expect(rows[2]?.problems).toMatchObject([{ code: 'baris-ganda', detail: { baris: '2' } }]);
    expect(rows[2]?.subject).toEqual({ id: NIP_A, periode: null });
  });

  it('counts equal rows of one person once', () => {
    const table = baca([
      { pegawai: A, keputusan: 'Disetujui' },
      { pegawai: NIP_A, keputusan: 'ok' },
    ]);
    expect(table.rows.map(({ value }) => value !== null)).toEqual([true, false]);
    expect(codes(table)).toEqual([[], ['baris-sama']]);
  });

  it.each([
    ['after', [{ pegawai: A, keputusan: 'ok' }, { pegawai: A }], [true, false]],
    ['before', [{ pegawai: A }, { pegawai: A, keputusan: 'ok' }], [false, true]],
  ])('lets an undecided row %s the decision give way to it', (_where, cells, counted) => {
    const { rows } = baca(cells);
    expect(rows.map(({ value }) => value !== null)).toEqual(counted);
    expect(rows.find(({ value }) => value === null)).toMatchObject({
      blank: true,
      problems: [{ code: 'kosong-ganda', severity: 'info' }],
    });
  });

  it('counts the first of two undecided rows', () => {
    const { rows } = baca([{ pegawai: A }, { pegawai: A }]);
    expect(rows.map(({ value, blank }) => [value !== null, blank])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('words a lost tab and a lost header', () => {
    const lost = parsePersetujuan(undefined, { pegawai: ORANG, titles: ['Persetujuan SKP 2'] }).fault;
    expect(lost && pesanTab(lost)).toBe(
      "Tab Persetujuan SKP tidak ditemukan; ada tab 'Persetujuan SKP 2'. Kembalikan namanya menjadi Persetujuan SKP.",
    );
    const header = headerRow(PERSETUJUAN_SKP).map((name) => (name === 'Keputusan' ? 'Keputusann' : name));
    const renamed = parsePersetujuan([header], { pegawai: ORANG }).fault;
    expect(renamed && pesanTab(renamed)).toBe(
      "Tab Persetujuan SKP: judul Keputusan tidak ditemukan; ada judul 'Keputusann'. Kembalikan judul itu.",
    );
  });
});
