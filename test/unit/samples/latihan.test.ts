import { TUGAS } from '../../../functions/src/app/latihan/tugas';
import { latihanUnit } from '../../../functions/src/app/latihan/unit';
import { groupByEmployee } from '../../../functions/src/app/sync/inputs';
import { barisPanduan, cellText, FILES, isKode, PEGAWAI, REALISASI, TARGET } from '../../../functions/src/contract';
import { contohBanyumanik, contohLatihan } from '../../../samples';
import { columnIndex } from '../../../samples/rows';
import { readUnit } from './read';

const UNIT = contohLatihan();
const [KERJA, PIMPINAN] = UNIT.books;
const rowsOf = (tab: string) => (KERJA!.tabs[tab] ?? PIMPINAN!.tabs[tab] ?? []).slice(1);

describe('the sample practice unit', () => {
  it('is registered as practice, without approval and mail', () => {
    expect(UNIT.registration).toMatchObject({ mode: 'latihan', persetujuan: 'tanpa', surat: false });
    expect(contohBanyumanik().map(({ registration }) => registration.mode)).not.toContain('latihan');
  });

  it('holds the tabs of the contract, in files of its own, and says LATIHAN on its first page', () => {
    for (const book of UNIT.books) expect(Object.keys(book.tabs)).toEqual(FILES[book.kind].tabs.map((tab) => tab.name));
    const others = contohBanyumanik().flatMap((unit) => unit.books.map((book) => book.spreadsheetId));
    expect(UNIT.books.filter((book) => others.includes(book.spreadsheetId))).toEqual([]);
    expect(KERJA!.tabs['Panduan']).toEqual(barisPanduan({ tahun: 2026, mode: 'latihan' }));
  });

  it('has four fictional people of its own, each with the eight exercises under valid codes', () => {
    const nips = rowsOf('Pegawai').map((row) => cellText(row[columnIndex(PEGAWAI, 'nip')]));
    expect(nips).toHaveLength(4);
    for (const nip of nips) expect(nip).toMatch(/^\d{14}[12]9\d{2}$/);
    const others = contohBanyumanik().flatMap((unit) =>
      unit.books[1]!.tabs['Pegawai']!.map((row) => row[columnIndex(PEGAWAI, 'nip')]),
    );
    expect(nips.filter((nip) => others.includes(nip))).toEqual([]);
    const codes = rowsOf('Target').map((row) => cellText(row[columnIndex(TARGET, 'kode')]));
    expect(codes).toHaveLength(4 * TUGAS.length);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((kode) => !isKode(kode))).toEqual([]);
    const reported = rowsOf('Realisasi').map((row) => cellText(row[columnIndex(REALISASI, 'kode')]));
    expect(reported.filter((kode) => !codes.includes(kode))).toEqual([]);
  });

  it('reads without a fault of files or people: three have solved nothing, one six of eight', () => {
    const read = readUnit(UNIT);
    expect(read.faults).toEqual([]);
    expect(read.pegawai.rows.flatMap((row) => row.problems)).toEqual([]);
    const { nilaiDari } = latihanUnit(groupByEmployee(read.inputs), read.realisasi.rows);
    expect([...nilaiDari.values()].map((nilai) => nilai.benar)).toEqual([0, 0, 0, 6]);
  });
});
