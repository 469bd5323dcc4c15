import { KEBERATAN, type Cell, type ColumnId } from '../../../functions/src/contract';
import { parseKeberatan, type BarisKeberatan } from '../../../functions/src/parse/keberatan';
import { pesanBaris } from '../../../functions/src/parse/pesan';
import { headerRow, rowOf } from '../../../samples/rows';
import { NIP_A } from '../../support/builders';
import { codes, TAHUN } from './support';

type Cells = Partial<Record<ColumnId<typeof KEBERATAN>, Cell>>;
const DITERIMA: Cells = {
  unit: 'Kelurahan Srondol Wetan',
  periode: 'TW I',
  pegawai: `Pegawai Contoh 01 · ${NIP_A}`,
  tanggalDiterima: '20/04/2026',
  alasanKeberatan: 'Laporan Maret sudah lengkap',
};
const DIPUTUS: Cells = {
  keputusan: 'Diubah',
  ratingHasilKerja: 'Di atas ekspektasi',
  ratingPerilaku: 'Di atas ekspektasi',
  alasanKeputusan: 'Bukti mendukung',
  diputusOleh: 'Camat Banyumanik',
  tanggalKeputusan: '28/04/2026',
};
const UNITS = [{ unitId: '2026-srondol-wetan', unitKerja: 'Kelurahan Srondol Wetan' }];

const baca = (rows: readonly Cells[], tersimpan: readonly BarisKeberatan[] = []) =>
  parseKeberatan([headerRow(KEBERATAN), ...rows.map((cells) => rowOf(KEBERATAN, cells))], {
    tahun: TAHUN,
    tanggal: '2026-05-01',
    units: UNITS,
    tersimpan,
  });
const satu = (cells: Cells) => baca([{ ...DITERIMA, ...cells }]).rows[0];

describe('parseKeberatan', () => {
  it('reads an objection that waits for its decision', () => {
    expect(satu({})).toMatchObject({ problems: [], blank: false });
    expect(satu({})?.value).toEqual({
      unitId: '2026-srondol-wetan',
      nip: NIP_A,
      periode: 'TW I',
      tanggalDiterima: '2026-04-20',
      alasan: 'Laporan Maret sudah lengkap',
      disampaikanLangsung: null,
      putusan: null,
    });
  });

  it('reads a decision that changes the result', () => {
    expect(satu(DIPUTUS)).toMatchObject({
      problems: [],
      value: {
        putusan: { keputusan: 'DIUBAH', ratingHasilKerja: 'DI_ATAS', oleh: 'Camat Banyumanik', tanggal: '2026-04-28' },
      },
    });
  });

  it('takes the NIP alone, with spaces too', () => {
    expect(satu({ pegawai: NIP_A.replace(/^(.{8})/, '$1 ') })?.value).toMatchObject({ nip: NIP_A });
  });

  it.each<[string, Cells, string]>([
    ['a name without a NIP', { pegawai: 'Pegawai Contoh 01' }, 'tanpa-nip'],
    ['a NIP pasted as a number', { pegawai: 198501152010011000 }, 'nip-bukan-teks'],
    ['a NIP that lost digits', { pegawai: '19850115' }, 'nip-panjang'],
    ['an unknown unit', { unit: 'Kelurahan Lain' }, 'unit-tidak-dikenal'],
    ['a month as period', { periode: 'Mar 2026' }, 'bukan-periode'],
    ['no reason', { alasanKeberatan: '' }, 'wajib-diisi'],
    ['no date', { tanggalDiterima: '' }, 'wajib-diisi'],
    ['a date to come', { tanggalDiterima: '02/05/2026' }, 'tanggal-nanti'],
  ])('does not count a row with %s', (_, cells, code) => {
    expect(satu(cells)).toMatchObject({ value: null, problems: [{ code, severity: 'salah' }] });
  });

  it.each<[string, Cells, readonly string[]]>([
    ['nothing but Keputusan', { ...DIPUTUS, alasanKeputusan: '', diputusOleh: '', tanggalKeputusan: '' }, ['wajib-diisi', 'wajib-diisi', 'wajib-diisi']],
    ['no Keputusan', { ...DIPUTUS, keputusan: '' }, ['wajib-diisi']],
    ['Diubah without ratings', { ...DIPUTUS, ratingHasilKerja: '', ratingPerilaku: '' }, ['wajib-diisi', 'wajib-diisi']],
    ['Ditolak with ratings', { ...DIPUTUS, keputusan: 'Ditolak' }, ['ditolak-berating', 'ditolak-berating']],
    ['a decision before the objection', { ...DIPUTUS, tanggalKeputusan: '19/04/2026' }, ['keputusan-mendahului']],
    ['a decision to come', { ...DIPUTUS, tanggalKeputusan: '02/05/2026' }, ['tanggal-nanti']],
    ['Ikut usulan as rating', { ...DIPUTUS, ratingHasilKerja: 'Ikut usulan' }, ['pilihan-tidak-dikenal']],
  ])('goes on waiting when the decision has %s', (_, cells, wanted) => {
    const row = satu(cells);
    expect(row?.value).toMatchObject({ nip: NIP_A, putusan: null });
    expect(row?.problems.map(({ code }) => code)).toEqual(wanted);
    expect(row?.problems.every(({ severity }) => severity === 'cek')).toBe(true);
  }); // prettier-ignore

  it('lets neither of two different rows about one result count', () => {
    const table = baca([DITERIMA, { ...DITERIMA, alasanKeberatan: 'Lain' }]);
    expect(codes(table)).toEqual([['baris-ganda'], ['baris-ganda']]);
  });

  it('keeps the objection that is known beside a second one, which is told that the decision is final', () => {
    const known = satu(DIPUTUS)?.value;
    const { rows } = baca([{ ...DITERIMA, tanggalDiterima: '30/04/2026' }, { ...DITERIMA, ...DIPUTUS }], known ? [known] : []); // prettier-ignore
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['keberatan-kedua'], []]);
    expect(rows[1]?.value).toEqual(known);
    expect(pesanBaris(rows[0]?.problems ?? [])).toBe(
      `Pegawai: terbaca Pegawai Contoh 01 · ${NIP_A}, keberatannya atas periode ini sudah ada di baris 3. Satu hasil diajukan keberatan satu kali, dan keputusannya final. Hapus baris ini.`,
    );
  });

  it('keeps the objections of two periods apart', () => {
    const { rows } = baca([DITERIMA, { ...DITERIMA, periode: 'TW II' }]);
    expect(rows.map(({ value }) => value?.periode)).toEqual(['TW I', 'TW II']);
  });

  it('says nothing about a row that holds outputs alone', () => {
    expect(baca([{ pesan: 'lama' }]).rows[0]).toMatchObject({ blank: true, value: null, problems: [] });
  });
});
