import { UMPAN_BALIK, type Cell, type ColumnId } from '../../../functions/src/contract';
import { pesanBaris, pesanTab } from '../../../functions/src/parse/pesan';
import { parseUmpanBalik, type KonteksUmpanBalik } from '../../../functions/src/parse/umpan-balik';
import { headerRow, rowOf } from '../../../samples/rows';
import { NIP_A, NIP_B } from '../../support/builders';
import { codes, ORANG, TAHUN } from './support';

type Cells = Partial<Record<ColumnId<typeof UMPAN_BALIK>, Cell>>;
const BAIK = { tanggal: '15/04/2026', pegawai: `Pegawai Contoh 01 · ${NIP_A}`, umpanBalik: 'Data posyandu sudah rapi' };
const INDIKATOR: Readonly<Record<string, readonly string[]>> = {
  [NIP_A]: ['Surat keterangan yang selesai', 'Cakupan imunisasi dasar'],
  [NIP_B]: ['Nilai IKM'],
};

const baca = (rows: readonly Cells[], ctx: Partial<KonteksUmpanBalik> = {}) =>
  parseUmpanBalik([headerRow(UMPAN_BALIK), ...rows.map((cells) => rowOf(UMPAN_BALIK, cells))], {
    tahun: TAHUN,
    tanggal: '2026-06-30',
    pegawai: ORANG,
    indikatorDari: (nip) => INDIKATOR[nip] ?? [],
    ...ctx,
  });
const satu = (cells: Cells, ctx: Partial<KonteksUmpanBalik> = {}) => baca([{ ...BAIK, ...cells }], ctx).rows[0];

describe('parseUmpanBalik', () => {
  it('reads a full row', () => {
    const row = satu({ tanggal: 46_127, tentang: 'Adaptif', tindakLanjut: 'Lanjutkan di TW II' });
    expect(row).toMatchObject({ blank: false, problems: [] });
    expect(row?.value).toEqual({
      nip: NIP_A,
      tanggal: '2026-04-15',
      tentang: 'Adaptif',
      isi: 'Data posyandu sudah rapi',
      tindakLanjut: 'Lanjutkan di TW II',
    });
  });

  it('takes a row with only its required cells', () => {
    expect(satu({})?.value).toMatchObject({ tentang: null, tindakLanjut: null });
  });

  it('says nothing about a row without input', () => {
    expect(baca([{ status: 'Tercatat', diubah: '10.00' }]).rows[0]).toMatchObject({
      blank: true,
      value: null,
      problems: [],
    });
  });

  it('names every missing cell at once', () => {
    expect(baca([{ tindakLanjut: 'Segera' }]).rows[0]?.problems.map(({ column, code }) => [column, code])).toEqual([
      ['Tanggal', 'wajib-diisi'],
      ['Pegawai', 'wajib-diisi'],
      ['Umpan Balik', 'wajib-diisi'],
    ]);
  });

  it('names every fault of a row at once', () => {
    const cells = {
      tanggal: '31/02/2026',
      pegawai: 'Entah Siapa',
      tentang: '#REF!',
      umpanBalik: true,
      tindakLanjut: '#N/A',
    };
    expect(satu(cells)?.problems.map(({ column, code, severity }) => [column, code, severity])).toEqual([
      ['Tanggal', 'tanggal-tidak-sah', 'salah'],
      ['Pegawai', 'pegawai-tidak-dikenal', 'salah'],
      ['Umpan Balik', 'bukan-teks', 'salah'],
      ['Tentang', 'sel-galat', 'cek'],
      ['Tindak Lanjut', 'sel-galat', 'cek'],
    ]);
  });

  it('counts a row whose side columns cannot be read', () => {
    expect(satu({ tentang: '#REF!', tindakLanjut: '#REF!' })?.value).toMatchObject({
      tentang: null,
      tindakLanjut: null,
    });
  });

  it.each<[Cell, string]>([
    ['31/12/2025', 'tanggal-di-luar-tahun'],
    ['01/01/2027', 'tanggal-di-luar-tahun'],
    ['01/07/2026', 'tanggal-belum-tiba'],
  ])('counts the date %p and doubts it', (tanggal, code) => {
    const row = satu({ tanggal });
    expect(row?.value).not.toBeNull();
    expect(row?.problems).toMatchObject([{ code, severity: 'cek', column: 'Tanggal', got: tanggal }]);
  });

  it.each(['01/01/2026', '30/06/2026'])('takes the date %p', (tanggal) =>
    expect(satu({ tanggal })?.problems).toEqual([]),
  );

  it.each([
    ['surat KETERANGAN  yang selesai', 'Surat keterangan yang selesai'],
    ['berorientasi pelayanan', 'Berorientasi Pelayanan'],
    ['LOYAL', 'Loyal'],
  ])('reads Tentang %p in the spelling of the list', (tentang, expected) => {
    expect(satu({ tentang })).toMatchObject({ problems: [], value: { tentang: expected } });
  });

  it('doubts a Tentang that is on no list, keeps it as typed, and offers the nearest', () => {
    const row = satu({ tentang: 'Cakupan imunisasi' });
    expect(row?.value).toMatchObject({ tentang: 'Cakupan imunisasi' });
    expect(row?.problems).toMatchObject([{ code: 'tentang-tidak-dikenal', severity: 'cek' }]);
    expect(pesanBaris(row?.problems ?? [])).toBe(
      'Tentang: terbaca Cakupan imunisasi, bukan indikator pegawai ini dan bukan nilai BerAKHLAK. ' +
        'Pilih dari daftar (mungkin: Cakupan imunisasi dasar). Bila memang tentang hal lain, biarkan.',
    );
  });

  it('offers nothing where nothing looks alike', () => {
    expect(pesanBaris(satu({ tentang: 'Xyz' })?.problems ?? [])).toContain('Pilih dari daftar. Bila');
  });

  it("doubts another person's indicator", () => {
    expect(satu({ tentang: 'Nilai IKM' })?.problems).toMatchObject([{ code: 'tentang-tidak-dikenal' }]);
    expect(satu({ tentang: 'Nilai IKM', pegawai: NIP_B })?.problems).toEqual([]);
  });

  it('lets a remark on a person whose row is faulty wait for that row', () => {
    const pegawaiBermasalah = [{ baris: 4, nip: null, awalNip: null, nama: 'Pegawai Contoh 03' }];
    const row = satu({ pegawai: 'Pegawai Contoh 03' }, { pegawaiBermasalah });
    expect(row?.problems).toMatchObject([{ code: 'pegawai-bermasalah', detail: { baris: '4' } }]);
  });

  it('counts a wholly equal row once, and says which row it repeats', () => {
    const { rows } = baca([BAIK, { ...BAIK, tanggal: 46_127, pegawai: NIP_A }]);
    expect(rows.map(({ value }) => value !== null)).toEqual([true, false]);
    expect(rows[1]?.problems).toMatchObject([{ code: 'baris-sama', got: '15/04/2026', detail: { baris: '2' } }]);
  });

  it('counts every remark of one person and day that differs', () => {
    const table = baca([BAIK, { ...BAIK, tentang: 'Loyal' }, { ...BAIK, umpanBalik: 'Terima kasih' }]);
    expect(table.rows.map(({ value }) => value !== null)).toEqual([true, true, true]);
    expect(codes(table)).toEqual([[], [], []]);
  });

  it('words a lost tab and a doubled header', () => {
    const ctx = { tahun: TAHUN, tanggal: '2026-06-30', pegawai: ORANG, indikatorDari: () => [] };
    const lost = parseUmpanBalik(undefined, { ...ctx, titles: ['Umpan Baik'] }).fault;
    expect(lost && pesanTab(lost)).toBe(
      "Tab Umpan Balik tidak ditemukan; ada tab 'Umpan Baik'. Kembalikan namanya menjadi Umpan Balik.",
    );
    const doubled = parseUmpanBalik([[...headerRow(UMPAN_BALIK), 'Pegawai']], ctx).fault;
    expect(doubled && pesanTab(doubled)).toContain('judul Pegawai ada lebih dari satu');
  });
});
