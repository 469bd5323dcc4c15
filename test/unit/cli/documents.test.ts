import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseInvocation } from '../../../cli/src/arguments';
import { breakable } from '../../../cli/src/documents/breakable';
import { writeDocuments } from '../../../cli/src/documents/files';
import { pdfOf } from '../../../cli/src/documents/pdf';
import type { DokumenCetak } from '../../../functions/src/contract';

const aDocument = (rows: number, text = 'Warga terlayani'): DokumenCetak => ({
  jenis: 'evaluasi',
  berkas: 'Evaluasi Kinerja TW I 2026 - Pegawai Contoh 01',
  mendatar: true,
  judul: ['EVALUASI KINERJA PEGAWAI PERIODIK', 'PERIODE TW I 2026'],
  sementara: null,
  pihak: [{ judul: 'PEGAWAI YANG DINILAI', isian: [['Nama', 'Pegawai Contoh 01'], ['Pangkat', null]] }],
  bagian: [
    {
      kind: 'tabel',
      judul: 'HASIL KERJA',
      keterangan: null,
      kolom: [{ judul: 'No', lebar: 1 }, { judul: 'Hasil kerja', lebar: 5 }],
      baris: Array.from({ length: rows }, (_, i) => [String(i + 1), text]),
    },
  ],
  tandaTangan: [{ peran: 'Pejabat Penilai Kinerja', nama: 'Pegawai Contoh 02', nip: null }],
  lampiran: [],
  catatan: [],
  kaki: 'Sidik abcd-ef01 | TW I 2026',
}); // prettier-ignore

const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('a document as PDF', () => {
  it('is one page while it fits, and breaks a table of 60 rows over several', async () => {
    expect(pages(await pdfOf(aDocument(3)))).toBe(1);
    expect(pages(await pdfOf(aDocument(60)))).toBeGreaterThan(1);
  });

  it('takes texts of 5,000 letters without a space', async () => {
    expect(pages(await pdfOf(aDocument(1, 'x'.repeat(5_000))))).toBeGreaterThanOrEqual(1);
  });

  it('lets long words break and changes nothing that is read', () => {
    const address = 'https://drive.google.com/file/d/1234567890abcdef';
    expect(breakable(address).replaceAll('\u200b', '')).toBe(address);
    expect(breakable(address)).toContain('\u200b');
    expect(breakable('kata biasa')).toBe('kata biasa');
  });
});

describe('the files of documents', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'capaian-dokumen-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('of two people of one name do not overwrite each other', async () => {
    await writeDocuments({ cetak: [aDocument(1), aDocument(2)], salinan: [] }, folder);
    expect((await readdir(folder)).sort()).toEqual([
      'Evaluasi Kinerja TW I 2026 - Pegawai Contoh 01 (2).pdf',
      'Evaluasi Kinerja TW I 2026 - Pegawai Contoh 01.pdf',
    ]);
  });

  it('to copy from are a text and a table that spreadsheets open', async () => {
    const salinan = [{ berkas: 'Salin', baris: ['1.', 'Realisasi: 147 surat'], tabel: [['RHK'], ['Surat selesai']] }];
    await writeDocuments({ cetak: [], salinan }, path.join(folder, 'baru'));
    expect(await readFile(path.join(folder, 'baru', 'Salin.txt'), 'utf8')).toBe('1.\r\nRealisasi: 147 surat\r\n');
    expect(await readFile(path.join(folder, 'baru', 'Salin.tsv'), 'utf8')).toBe('\ufeffRHK\r\nSurat selesai\r\n');
  });

  it('say which folder cannot be written to', async () => {
    const taken = path.join(folder, 'berkas');
    await writeFile(taken, '');
    await expect(writeDocuments({ cetak: [], salinan: [] }, taken)).rejects.toThrow(
      `Folder ${taken} tidak dapat ditulisi.`,
    );
  });
});

describe('the command dokumen', () => {
  const read = (...argv: string[]): unknown => parseInvocation(['dokumen', '2026-uji', ...argv], {}).command;

  it('asks for one person, or for all', () => {
    expect(read('--jenis', 'skp', '--pegawai', '199001152015051001', '--ke', 'hasil')).toEqual({
      do: 'dokumen', ke: 'hasil', body: { unitId: '2026-uji', jenis: 'skp', nip: '199001152015051001' },
    });
    expect(read('--jenis', 'evaluasi', '--periode', 'tw 1 2026', '--semua', '--ke', 'hasil')).toMatchObject({
      body: { jenis: 'evaluasi', periode: 'TW I', tahun: 2026 },
    });
  }); // prettier-ignore

  it.each([
    [['--ke', 'x'], /Sebutkan jenisnya/],
    [['--jenis', 'skp', '--ke', 'x'], /--pegawai NIP, atau --semua/],
    [['--jenis', 'skp', '--pegawai', '123', '--ke', 'x'], /18 angka/],
    [['--jenis', 'penetapan', '--pegawai', '199001152015051001', '--ke', 'x'], /hapus --pegawai/],
    [['--jenis', 'penetapan'], /--ke FOLDER/],
  ])('refuses %j and says what to add', (argv, message) => {
    expect(() => read(...argv)).toThrow(message);
  });
});
