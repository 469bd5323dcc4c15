import { PENETAPAN_UNIT, type Cell, type ColumnId } from '../../../functions/src/contract';
import { parsePenetapanUnit } from '../../../functions/src/parse/penetapan-unit';
import { pesanBaris, pesanTab } from '../../../functions/src/parse/pesan';
import { headerRow, rowOf } from '../../../samples/rows';
import { codes, TAHUN } from './support';

type Cells = Partial<Record<ColumnId<typeof PENETAPAN_UNIT>, Cell>>;
const KUNCI = { periode: 'TW II', unit: 'Kelurahan Srondol Wetan' };
const ctx = {
  tahun: TAHUN,
  units: [
    { unitId: '2026-srondol-wetan', unitKerja: 'Kelurahan Srondol Wetan' },
    { unitId: '2026-pudakpayung', unitKerja: 'Kelurahan Pudakpayung' },
  ],
};

const baca = (rows: readonly Cells[]) =>
  parsePenetapanUnit([headerRow(PENETAPAN_UNIT), ...rows.map((cells) => rowOf(PENETAPAN_UNIT, cells))], ctx);
const satu = (cells: Cells) => baca([{ ...KUNCI, ...cells }]).rows[0];

describe('parsePenetapanUnit', () => {
  it('reads a full row', () => {
    const row = satu({
      predikatOrganisasi: 'Baik',
      ratingHasilKerja: 'Ikut usulan',
      ratingPerilaku: 'Di atas ekspektasi',
      alasan: 'Sesuai rencana aksi',
    });
    expect(row).toMatchObject({ problems: [], subject: { id: '2026-srondol-wetan', periode: 'TW II' } });
    expect(row?.value).toEqual({
      periode: 'TW II',
      unitId: '2026-srondol-wetan',
      predikatOrganisasi: 'BAIK',
      hasilKerja: 'IKUT_USULAN',
      perilaku: 'DI_ATAS',
      alasan: 'Sesuai rencana aksi',
    });
  });

  it('keeps a row that holds only its key as not decided yet', () => {
    expect(satu({ kepala: 'Lurah Contoh', fakta: 'lama' })).toMatchObject({
      blank: false,
      problems: [],
      value: { unitId: '2026-srondol-wetan', predikatOrganisasi: null, hasilKerja: null, perilaku: null, alasan: null },
    });
  });

  it('says nothing about a row without key and input', () => {
    expect(baca([{ kepala: 'Lurah Contoh' }]).rows[0]).toMatchObject({ blank: true, value: null, problems: [] });
  });

  it.each<[Cell, string]>([
    ['istimewa', 'ISTIMEWA'],
    ['Cukup', 'BUTUH_PERBAIKAN'],
    ['Butuh Perbaikan (Cukup)', 'BUTUH_PERBAIKAN'],
    ['butuh  perbaikan', 'BUTUH_PERBAIKAN'],
    ['kurang', 'KURANG'],
    ['sangatkurang', 'SANGAT_KURANG'],
  ])('reads the predikat %p as %s', (predikatOrganisasi, expected) =>
    expect(satu({ predikatOrganisasi })?.value).toMatchObject({ predikatOrganisasi: expected }),
  );

  it('refuses a predikat of people, and offers those of organisations', () => {
    expect(pesanBaris(satu({ predikatOrganisasi: 'Sangat Baik' })?.problems ?? [])).toBe(
      'Predikat Organisasi: terbaca Sangat Baik. Pilih salah satu: Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang.',
    );
  });

  it.each(['kelurahan srondol wetan', ' Kelurahan  Srondol-Wetan ', 'KELURAHAN SRONDOL WETAN'])(
    'knows the unit in %p',
    (unit) => expect(satu({ unit })?.value).toMatchObject({ unitId: '2026-srondol-wetan' }),
  );

  it('names the nearest unit where one is not known', () => {
    const row = satu({ unit: 'Kel. Pudak Payung', predikatOrganisasi: 'Baik' });
    expect(row).toMatchObject({ value: null, subject: null, problems: [{ code: 'unit-tidak-dikenal' }] });
    expect(pesanBaris(row?.problems ?? [])).toContain('(mungkin: Kelurahan Pudakpayung).');
  });

  it('refuses a month', () => {
    expect(satu({ periode: 'Mar 2026', predikatOrganisasi: 'Baik' })?.problems).toMatchObject([
      { code: 'bukan-periode', severity: 'salah' },
    ]);
  });

  it('names every fault of a row at once', () => {
    const cells = {
      periode: 'TW V',
      unit: '#REF!',
      predikatOrganisasi: 'bagus',
      ratingHasilKerja: '#N/A',
      ratingPerilaku: 'Ikut usulan',
      alasan: true,
    };
    expect(satu(cells)?.problems.map(({ column, code, severity }) => [column, code, severity])).toEqual([
      ['Periode', 'bukan-periode', 'salah'],
      ['Unit', 'sel-galat', 'salah'],
      ['Predikat Organisasi', 'pilihan-tidak-dikenal', 'salah'],
      ['Rating Hasil Kerja', 'sel-galat', 'salah'],
      ['Rating Perilaku', 'pilihan-tidak-dikenal', 'salah'],
      ['Alasan', 'bukan-teks', 'cek'],
    ]);
  });

  it('asks for both keys where only a predikat stands', () => {
    expect(codes(baca([{ predikatOrganisasi: 'Baik' }]))).toEqual([['wajib-diisi', 'wajib-diisi']]);
  });

  it('only tells about an unknown unit where nothing was decided', () => {
    expect(satu({ unit: 'Kelurahan Lain' })).toMatchObject({
      blank: true,
      value: null,
      problems: [{ code: 'unit-tidak-dikenal', severity: 'info' }],
    });
  });

  it('counts none of two different rows of one unit and period, and each names the other', () => {
    const { rows } = baca([
      { ...KUNCI, predikatOrganisasi: 'Baik' },
      { ...KUNCI, periode: 'Tahun', predikatOrganisasi: 'Baik' },
      { ...KUNCI, predikatOrganisasi: 'Cukup' },
    ]);
    expect(rows.map(({ value }) => value !== null)).toEqual([false, true, false]);
    expect(rows[0]?.problems).toMatchObject([
      { code: 'baris-ganda', got: 'Kelurahan Srondol Wetan (TW II)', detail: { baris: '4' } },
    ]);
    expect(rows[2]?.problems).toMatchObject([{ code: 'baris-ganda', detail: { baris: '2' } }]);
  });

  it('counts equal rows once, and lets an undecided one give way', () => {
    const table = baca([
      KUNCI,
      { ...KUNCI, predikatOrganisasi: 'Cukup' },
      { ...KUNCI, predikatOrganisasi: 'butuh perbaikan' },
    ]);
    expect(table.rows.map(({ value }) => value !== null)).toEqual([false, true, false]);
    expect(codes(table)).toEqual([['kosong-ganda'], [], ['baris-sama']]);
  });

  it('words a lost tab', () => {
    const { fault } = parsePenetapanUnit(undefined, { ...ctx, titles: ['Penetapan'] });
    expect(fault && pesanTab(fault)).toMatch(/^Tab Penetapan Unit tidak ditemukan/);
  });
});
