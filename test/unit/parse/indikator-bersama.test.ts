import { INDIKATOR_BERSAMA, type Cell, type ColumnId } from '../../../functions/src/contract';
import { parseIndikatorBersama } from '../../../functions/src/parse/indikator-bersama';
import { pesanBaris, pesanTab } from '../../../functions/src/parse/pesan';
import { headerRow, rowOf } from '../../../samples/rows';
import { codes } from './support';

type Cells = Partial<Record<ColumnId<typeof INDIKATOR_BERSAMA>, Cell>>;
const BAIK = { nama: 'Anak putus sekolah yang kembali', satuan: 'anak' };

const baca = (rows: readonly Cells[]) =>
  parseIndikatorBersama([headerRow(INDIKATOR_BERSAMA), ...rows.map((cells) => rowOf(INDIKATOR_BERSAMA, cells))]);
const satu = (cells: Cells) => baca([{ ...BAIK, ...cells }]).rows[0];

describe('parseIndikatorBersama', () => {
  it('reads a full row', () => {
    const row = satu({
      nama: 'Lama  layanan surat',
      satuan: 'hari',
      arah: 'lebih rendah',
      caraGabung: 'rata-rata',
      publik: 'ya',
      penjelasan: 'Lama warga menunggu surat. Sumber: buku register kelurahan.',
    });
    expect(row).toMatchObject({ blank: false, problems: [] });
    expect(row?.value).toEqual({
      nama: 'Lama layanan surat',
      satuan: 'hari',
      arah: 'TURUN',
      caraGabung: 'DIRATA_RATA',
      publik: true,
      penjelasan: 'Lama warga menunggu surat. Sumber: buku register kelurahan.',
    });
  });

  it('takes a count with only its required cells: higher is better, added up, not public', () => {
    expect(satu({})?.value).toEqual({
      ...BAIK,
      arah: 'NAIK',
      caraGabung: 'DIJUMLAHKAN',
      publik: false,
      penjelasan: null,
    });
  });

  it('says nothing about a row without input', () => {
    expect(baca([{ status: 'Tercatat' }]).rows[0]).toMatchObject({ blank: true, value: null, problems: [] });
  });

  it.each(['%', 'indeks', 'hari'])('asks how units are combined in %p', (satuan) => {
    expect(satu({ satuan })).toMatchObject({
      value: null,
      problems: [{ code: 'cara-gabung-kosong', severity: 'salah' }],
    });
    expect(satu({ satuan, caraGabung: 'Dijumlahkan' })?.value).toMatchObject({ caraGabung: 'DIJUMLAHKAN' });
  });

  it('words the question', () => {
    expect(pesanBaris(satu({ satuan: 'persen' })?.problems ?? [])).toBe(
      'Cara Gabung: masih kosong. Untuk satuan % pilih cara menggabungkan unit-unitnya: Dijumlahkan atau Dirata-rata.',
    );
  });

  it.each<[Cell, boolean]>([
    ['Ya', true],
    ['y', true],
    [true, true],
    ['tidak', false],
    [false, false],
    ['-', false],
  ])('reads Publik %p as %p', (publik, expected) =>
    expect(satu({ publik, penjelasan: 'Jumlah anak' })?.value).toMatchObject({ publik: expected }),
  );

  it('counts a public indicator without an explanation, and asks for it', () => {
    const row = satu({ publik: 'Ya' });
    expect(row?.value).toMatchObject({ publik: true, penjelasan: null });
    expect(row?.problems).toMatchObject([{ code: 'tanpa-penjelasan', severity: 'cek' }]);
    expect(pesanBaris(row?.problems ?? [])).toMatch(/^Penjelasan untuk Warga: masih kosong\. Tulis satu kalimat/);
  });

  it('tells once of an explanation that cannot be read', () => {
    expect(satu({ publik: 'Ya', penjelasan: '#REF!' })?.problems).toMatchObject([
      { code: 'sel-galat', severity: 'cek' },
    ]);
  });

  it('names every fault of a row at once', () => {
    const cells = {
      nama: '',
      satuan: '#REF!',
      arah: 'miring',
      caraGabung: 'dikali',
      publik: 'mungkin',
      penjelasan: 'x'.repeat(2001),
    };
    expect(satu(cells)?.problems.map(({ column, code, severity }) => [column, code, severity])).toEqual([
      ['Nama', 'wajib-diisi', 'salah'],
      ['Satuan', 'sel-galat', 'salah'],
      ['Arah yang Baik', 'pilihan-tidak-dikenal', 'salah'],
      ['Cara Gabung', 'pilihan-tidak-dikenal', 'salah'],
      ['Publik', 'pilihan-tidak-dikenal', 'salah'],
      ['Penjelasan untuk Warga', 'teks-panjang', 'cek'],
    ]);
  });

  it('counts none of two different rows of one name, and each names the other', () => {
    const { rows } = baca([
      BAIK,
      { nama: 'Nilai PBB', satuan: 'Rp' },
      { ...BAIK, nama: 'anak PUTUS sekolah yang-kembali' },
    ]);
    expect(rows.map(({ value }) => value !== null)).toEqual([false, true, false]);
    expect(rows[0]?.problems).toMatchObject([{ code: 'baris-ganda', column: 'Nama', detail: { baris: '4' } }]);
    expect(rows[2]?.problems).toMatchObject([{ code: 'baris-ganda', detail: { baris: '2' } }]);
  });

  it('counts equal rows once', () => {
    const table = baca([BAIK, { ...BAIK, arah: 'Lebih tinggi lebih baik' }]);
    expect(table.rows.map(({ value }) => value !== null)).toEqual([true, false]);
    expect(codes(table)).toEqual([[], ['baris-sama']]);
  });

  it('reads on without its own Status and Pesan, and words a lost tab and a lost header', () => {
    const header = headerRow(INDIKATOR_BERSAMA).filter((name) => name !== 'Status' && name !== 'Pesan');
    expect(parseIndikatorBersama([header, ['IKM', 'orang']]).rows[0]?.value).toMatchObject({ nama: 'IKM' });
    const lost = parseIndikatorBersama(undefined, { titles: ['Indikator bersama (2)'] }).fault;
    expect(lost && pesanTab(lost)).toContain('Kembalikan namanya menjadi Indikator Bersama.');
    const { fault } = parseIndikatorBersama([header.filter((name) => name !== 'Satuan')]);
    expect(fault && pesanTab(fault)).toBe('Tab Indikator Bersama: judul Satuan tidak ditemukan. Kembalikan judul itu.');
  });
});
