import { pesan, pesanBaris, pesanTab } from '../../../functions/src/parse/pesan';
import { problem, SEVERITY, type ProblemCode } from '../../../functions/src/parse/problem';
import { aTargetRow } from '../../support/builders';
import { bacaRealisasi, bacaTarget } from './support';

describe('pesan', () => {
  it('asks about a percent cell in the words of the design', () => {
    const target = { target: 90, satuan: '%', caraHitung: 'Terakhir' };
    const [row] = bacaRealisasi(target, [{ realisasi: 0.85 }]).rows;
    expect(pesanBaris(row?.problems ?? [])).toBe(
      'Realisasi: terbaca 0,85 %. Bila maksudnya 85 %, ketik 85 tanpa tanda %. Bila memang 0,85 %, biarkan.',
    );
  });

  it('tells what to do on a phone when a Kode is missing', () => {
    const [row] = bacaTarget([aTargetRow({ kode: '' })]).rows;
    expect(pesanBaris(row?.problems ?? [])).toBe(
      'Kode: masih kosong. Ubah satu sel mana saja pada baris ini; kodenya akan diberikan otomatis.',
    );
  });

  it.each<[string, string]>([
    [
      'nihil',
      'Realisasi: terbaca nihil. Bila memang nol, ketik 0. Bila tidak ada kegiatan bulan ini, ketik tidak berlaku',
    ],
    ['932/985', 'Realisasi: terbaca 932/985. Bila maksudnya 932 dari 985, ketik: 932 dari 985.'],
    ['12.5', 'Realisasi: terbaca 12.5. Ketik angka saja; pakai koma untuk desimal'],
    ['147 orang', 'Realisasi: terbaca 147 orang, padahal Satuan baris ini surat. Ketik angkanya saja, dalam surat.'],
    ['-', 'Realisasi: terbaca -. Dianggap belum diisi.'],
    ['#DIV/0!', 'Realisasi: terbaca #DIV/0!. Rumusnya galat.'],
  ])('words %p', (realisasi, expected) => {
    const [row] = bacaRealisasi({}, [{ realisasi }]).rows;
    expect(pesanBaris(row?.problems ?? [])).toContain(expected);
  });

  it('words a date serial where a length of time stands, with the range that was probably typed', () => {
    const [row] = bacaTarget([aTargetRow({ target: 46_241, satuan: 'hari', caraHitung: 'Dirata-rata' })]).rows;
    expect(pesanBaris(row?.problems ?? [])).toBe(
      'Target: terbaca 46.241 (tanggal 07/08/2026), tidak mungkin dalam hari. Bila maksudnya 7 s.d. 8, ketik: 7 s.d. 8.',
    );
  });

  it('shortens what a person typed at length', () => {
    const [row] = bacaRealisasi({}, [{ realisasi: 'x'.repeat(5000) }]).rows;
    expect(pesanBaris(row?.problems ?? []).length).toBeLessThan(250);
  });

  const details = new Proxy({}, { get: () => 'RINCIAN' });
  it.each(Object.keys(SEVERITY) as ProblemCode[])('words %s as one or more sentences after the column', (code) => {
    for (const got of ['', 'ISI']) {
      const text = pesan(problem(code, 'Kolom', got, details));
      expect(text).toMatch(/^Kolom: \S.*[.!?]$/s);
      expect(text).not.toMatch(/undefined|null|\.\.$| {2}/);
    }
  });
});

describe('pesanBaris', () => {
  it('puts what stops the row before what is only told', () => {
    const text = pesanBaris([
      problem('menunggu-angka', 'A', ''),
      problem('persen-satuan', 'B', '1 %'),
      problem('negatif', 'C', '-1'),
    ]);
    expect(text.split(' • ').map((part) => part.charAt(0))).toEqual(['C', 'B', 'A']);
  });

  it('is empty without problems', () => expect(pesanBaris([])).toBe(''));
});

describe('pesanTab', () => {
  it.each([
    ['Realisasi 2', "Tab Realisasi tidak ditemukan; ada tab 'Realisasi 2'. Kembalikan namanya menjadi Realisasi."],
    [
      'Salinan Realisasi',
      "Tab Realisasi tidak ditemukan; ada tab 'Salinan Realisasi'. Kembalikan namanya menjadi Realisasi.",
    ],
    ['Realisai', "Tab Realisasi tidak ditemukan; ada tab 'Realisai'. Kembalikan namanya menjadi Realisasi."],
  ])('names the tab %p that a lost one became', (title, expected) => {
    const titles = ['Panduan', 'Target', title];
    expect(pesanTab({ kind: 'tab-missing', tab: 'Realisasi', titles })).toBe(expected);
  });

  it('guesses no tab that does not look alike', () => {
    const text = pesanTab({ kind: 'tab-missing', tab: 'Realisasi', titles: ['Panduan', 'Target', 'Daftar'] });
    expect(text).toMatch(/^Tab Realisasi tidak ditemukan\. Kembalikan/);
  });

  it('names lost headers and what stands there instead', () => {
    expect(pesanTab({ kind: 'header-missing', tab: 'Target', missing: ['Satuan'], seen: ['Pegawai', 'Satuann'] })).toBe(
      "Tab Target: judul Satuan tidak ditemukan; ada judul 'Satuann'. Kembalikan judul itu.",
    );
  });

  it('names a double header and an empty tab', () => {
    expect(pesanTab({ kind: 'header-double', tab: 'Target', header: 'Kode' })).toContain(
      'judul Kode ada lebih dari satu',
    );
    expect(pesanTab({ kind: 'tab-empty', tab: 'Target' })).toContain('baris judul (baris 1) kosong');
  });
});
