import { PENILAIAN, type Cell, type ColumnId } from '../../../functions/src/contract';
import { parsePenilaian, type KonteksPenilaian } from '../../../functions/src/parse/penilaian';
import { pesanBaris, pesanTab } from '../../../functions/src/parse/pesan';
import { headerRow, rowOf } from '../../../samples/rows';
import { NIP_A, NIP_B } from '../../support/builders';
import { codes, ORANG, TAHUN } from './support';

type Cells = Partial<Record<ColumnId<typeof PENILAIAN>, Cell>>;
const KUNCI = { periode: 'TW I', pegawai: `Pegawai Contoh 01 · ${NIP_A}` };

const baca = (rows: readonly Cells[], ctx: Partial<KonteksPenilaian> = {}) =>
  parsePenilaian([headerRow(PENILAIAN), ...rows.map((cells) => rowOf(PENILAIAN, cells))], {
    tahun: TAHUN,
    pegawai: ORANG,
    ...ctx,
  });
const satu = (cells: Cells, ctx: Partial<KonteksPenilaian> = {}) => baca([{ ...KUNCI, ...cells }], ctx).rows[0];

describe('parsePenilaian', () => {
  it('reads a full row', () => {
    const cells = {
      ratingHasilKerja: 'Di atas ekspektasi',
      ratingPerilaku: 'Sesuai ekspektasi',
      alasan: 'Memimpin  dua posyandu baru',
      inovasi: 'Jemput bola',
    };
    expect(satu(cells)).toMatchObject({ blank: false, problems: [], subject: { id: NIP_A, periode: 'TW I' } });
    expect(satu(cells)?.value).toEqual({
      periode: 'TW I',
      nip: NIP_A,
      hasilKerja: 'DI_ATAS',
      perilaku: 'SESUAI',
      alasan: 'Memimpin dua posyandu baru',
      inovasi: 'Jemput bola',
    });
  });

  it('keeps a row that holds only its key as not rated yet', () => {
    expect(satu({ fakta: 'lama', usulan: 'Sesuai ekspektasi', diubah: '10.00' })).toMatchObject({
      blank: false,
      problems: [],
      value: { periode: 'TW I', nip: NIP_A, hasilKerja: null, perilaku: null, alasan: null, inovasi: null },
    });
  });

  it('says nothing about a row without key and input', () => {
    expect(baca([{ fakta: 'lama' }]).rows[0]).toMatchObject({ blank: true, value: null, problems: [] });
  });

  it.each<[Cell, string]>([
    ['ikut usulan', 'IKUT_USULAN'],
    ['Usulan', 'IKUT_USULAN'],
    ['diatas', 'DI_ATAS'],
    ['Di atas', 'DI_ATAS'],
    ['Diatas  Ekspektasi', 'DI_ATAS'],
    ['di atas harapan', 'DI_ATAS'],
    ['SESUAI', 'SESUAI'],
    ['dibawah', 'DI_BAWAH'],
    ['Di Bawah Ekspektasi', 'DI_BAWAH'],
  ])('reads the rating %p of the hasil kerja as %s', (ratingHasilKerja, expected) =>
    expect(satu({ ratingHasilKerja })?.value).toMatchObject({ hasilKerja: expected }),
  );

  it.each<[Cell, string]>([
    ['diatas', 'DI_ATAS'],
    ['sesuai harapan', 'SESUAI'],
    ['Di bawah', 'DI_BAWAH'],
  ])('reads the rating %p of the perilaku as %s', (ratingPerilaku, expected) =>
    expect(satu({ ratingPerilaku })?.value).toMatchObject({ perilaku: expected }),
  );

  it('offers three ratings where the perilaku follows a usulan, since there is none', () => {
    expect(pesanBaris(satu({ ratingPerilaku: 'Ikut usulan' })?.problems ?? [])).toBe(
      'Rating Perilaku: terbaca Ikut usulan. Pilih salah satu: Di atas ekspektasi, Sesuai ekspektasi, Di bawah ekspektasi.',
    );
  });

  it('does not judge a rating against the usulan', () => {
    expect(satu({ usulan: 'Di bawah ekspektasi', ratingHasilKerja: 'Di atas ekspektasi' })?.problems).toEqual([]);
  });

  it.each<[Cell, string]>([
    ['tw 2', 'TW II'],
    ['Triwulan III 2026', 'TW III'],
    ['tahunan', 'Tahun'],
  ])('reads the period %p as %s', (periode, expected) =>
    expect(satu({ periode })?.value).toMatchObject({ periode: expected }),
  );

  it.each<Cell>(['Mar 2026', 46_096, 'TW V', 'TW I 2025', 'Tahun 2025', true])('refuses the period %p', (periode) => {
    const row = satu({ periode, ratingPerilaku: 'Sesuai' });
    expect(row).toMatchObject({ value: null, subject: null, problems: [{ code: 'bukan-periode', severity: 'salah' }] });
  });

  it('names the periods there are where a month stands', () => {
    expect(pesanBaris(satu({ periode: 'Mar 2026', ratingPerilaku: 'Sesuai' })?.problems ?? [])).toBe(
      'Periode: terbaca Mar 2026. Pakai TW I, TW II, TW III, TW IV, atau Tahun; buku ini untuk tahun 2026.',
    );
  });

  it('names every fault of a row at once', () => {
    const cells = {
      periode: '#REF!',
      pegawai: 'Entah Siapa',
      ratingHasilKerja: 'bagus',
      ratingPerilaku: '#N/A',
      alasan: 'x'.repeat(2001),
      inovasi: false,
    };
    expect(satu(cells)?.problems.map(({ column, code, severity }) => [column, code, severity])).toEqual([
      ['Periode', 'sel-galat', 'salah'],
      ['Pegawai', 'pegawai-tidak-dikenal', 'salah'],
      ['Rating Hasil Kerja', 'pilihan-tidak-dikenal', 'salah'],
      ['Rating Perilaku', 'sel-galat', 'salah'],
      ['Alasan', 'teks-panjang', 'cek'],
      ['Inovasi', 'bukan-teks', 'cek'],
    ]);
  });

  it('asks for both keys where only a rating stands', () => {
    expect(codes(baca([{ ratingPerilaku: 'Sesuai' }]))).toEqual([['wajib-diisi', 'wajib-diisi']]);
  });

  it('only tells about keys that cannot be read where nobody rated', () => {
    const table = baca([{ periode: 'Mar 2026', pegawai: 'Entah Siapa' }, { periode: 'TW I' }]);
    expect(table.rows.map(({ blank, value }) => [blank, value])).toEqual([
      [true, null],
      [true, null],
    ]);
    expect(table.rows.flatMap(({ problems }) => problems.map(({ code, severity }) => [code, severity]))).toEqual([
      ['bukan-periode', 'info'],
      ['pegawai-tidak-dikenal', 'info'],
      ['wajib-diisi', 'info'],
    ]);
  });

  it('lets a rating of a person whose row is faulty wait for that row', () => {
    const pegawaiBermasalah = [{ baris: 7, nip: null, awalNip: null, nama: 'Pegawai Contoh 03' }];
    const row = satu({ pegawai: 'Pegawai Contoh 03', ratingPerilaku: 'Sesuai' }, { pegawaiBermasalah });
    expect(row?.problems).toMatchObject([{ code: 'pegawai-bermasalah', detail: { baris: '7' } }]);
  });

  it('keeps the subject of a row whose rating cannot be read', () => {
    expect(satu({ ratingHasilKerja: 'bagus' })).toMatchObject({
      value: null,
      subject: { id: NIP_A, periode: 'TW I' },
    });
  });

  it('counts none of two different rows of one person and period, and each names the other', () => {
    const { rows } = baca([
      { ...KUNCI, ratingHasilKerja: 'Sesuai' },
      { ...KUNCI, periode: 'TW II', ratingHasilKerja: 'Sesuai' },
      { ...KUNCI, pegawai: NIP_B, ratingHasilKerja: 'Sesuai' },
      { ...KUNCI, periode: 'tw 1', ratingHasilKerja: 'Di atas' },
    ]);
    expect(rows.map(({ value }) => value !== null)).toEqual([false, true, true, false]);
    expect(rows[0]?.problems).toMatchObject([
      { code: 'baris-ganda', got: 'Pegawai Contoh 01 (TW I)', detail: { baris: '5' } },
    ]);
    expect(rows[3]?.problems).toMatchObject([{ code: 'baris-ganda', detail: { baris: '2' } }]);
  });

  it('counts equal rows once', () => {
    const table = baca([
      { ...KUNCI, ratingHasilKerja: 'Sesuai' },
      { ...KUNCI, ratingHasilKerja: 'sesuai ekspektasi' },
    ]);
    expect(table.rows.map(({ value }) => value !== null)).toEqual([true, false]);
    expect(codes(table)).toEqual([[], ['baris-sama']]);
  });

  it('lets a row not rated yet give way to a rated one', () => {
    const { rows } = baca([KUNCI, { ...KUNCI, ratingPerilaku: 'Sesuai' }]);
    expect(rows.map(({ value }) => value !== null)).toEqual([false, true]);
    expect(rows[0]?.problems).toMatchObject([{ code: 'kosong-ganda', detail: { baris: '3' } }]);
  });

  it('reads on without the column Inovasi, and reports a lost one that must be there', () => {
    const without = (name: string) =>
      [headerRow(PENILAIAN), rowOf(PENILAIAN, KUNCI)].map((row) =>
        row.filter((_cell, i) => headerRow(PENILAIAN)[i] !== name),
      );
    const ctx = { tahun: TAHUN, pegawai: ORANG };
    expect(parsePenilaian(without('Inovasi'), ctx).rows[0]?.value).toMatchObject({ nip: NIP_A, inovasi: null });
    const { fault } = parsePenilaian(without('Alasan'), ctx);
    expect(fault && pesanTab(fault)).toBe('Tab Penilaian: judul Alasan tidak ditemukan. Kembalikan judul itu.');
  });
});
