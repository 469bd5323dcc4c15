import { cellText, FILES, type Cell, type TableSpec } from '../../../functions/src/contract';
import { contohBanyumanik, KESALAHAN_CONTOH, type Kesalahan } from '../../../samples';

const UNITS = contohBanyumanik();
const SPECS = new Map(
  Object.values(FILES).flatMap((file) => file.tabs.map((tab) => [tab.name, tab as TableSpec] as const)),
);

/** Row of a mistake as a record of header → cell. */
function rowOf({ unitId, tab, row }: Kesalahan): Record<string, Cell> {
  const spec = SPECS.get(tab)!;
  const rows = UNITS.find((unit) => unit.registration.unitId === unitId)!.books.find((book) => book.kind === spec.file)!
    .tabs[tab]!;
  return Object.fromEntries(rows[0]!.map((header, i) => [cellText(header), rows[row - 1]![i]]));
}
/** The other rows of the same tab. */
function othersOf(k: Kesalahan): Record<string, Cell>[] {
  const spec = SPECS.get(k.tab)!;
  const rows = UNITS.find((unit) => unit.registration.unitId === k.unitId)!.books.find(
    (book) => book.kind === spec.file,
  )!.tabs[k.tab]!;
  return rows.slice(1).flatMap((_, i) => (i + 2 === k.row ? [] : [rowOf({ ...k, row: i + 2 })]));
}

/** What must be true of the cell of each kind of mistake, seen from the sheet alone. */
const STANDS: Readonly<Record<string, (row: Record<string, Cell>, k: Kesalahan) => boolean>> = {
  'nip-angka': (row) => typeof row['NIP'] === 'number',
  'target-tw-tidak-berjumlah': (row) =>
    ['I', 'II', 'III', 'IV'].reduce((sum, q) => sum + Number(row[`Target TW ${q}`]), 0) !== Number(row['Target']),
  'titik-sebagai-koma': (row) => row['Realisasi'] === '12.34',
  'kunci-ganda': (row, k) =>
    othersOf(k).filter(
      (o) => o['Kode'] === row['Kode'] && o['Periode'] === row['Periode'] && o['Realisasi'] !== row['Realisasi'],
    ).length === 1,
  'bobot-98': (row, k) =>
    othersOf(k)
      .filter((o) => o['Pegawai'] === row['Pegawai'])
      .reduce((sum, o) => sum + Number(o['Bobot']), Number(row['Bobot'])) === 98,
  'angka-gaya-inggris': (row) => row['Realisasi'] === '1,234.56',
  'satuan-lain': (row) => row['Realisasi'] === '147 orang' && unitOf(row) === 'surat',
  'tanda-hubung': (row) => row['Realisasi'] === '-',
  'periode-tanggal': (row) => row['Periode'] === 46_218, // 15/07/2026
  'penilai-tidak-dikenal': (row, k) =>
    othersOf(k).every((o) => !cellText(row['Pejabat Penilai']).includes(cellText(o['Nama']))),
  'pegawai-tidak-dikenal': (row) => row['Pegawai'] === 'Pegawai Conto 27',
  'kode-salinan': (row, k) =>
    othersOf(k).filter((o) => o['Kode'] === row['Kode'] && o['Pegawai'] !== row['Pegawai']).length === 1,
  nihil: (row) => row['Realisasi'] === 'nihil',
  'tidak-berlaku-tanpa-alasan': (row) => row['Realisasi'] === 'tidak berlaku' && row['Keterangan'] === '',
  'target-rentang-jadi-tanggal': (row) => row['Target'] === 46_241, // 07/08/2026
  'cara-hitung-kosong': (row) => row['Satuan'] === 'indeks' && row['Cara Hitung'] === '',
  'sel-persen': (row) => row['Realisasi'] === 0.85 && unitOf(row) === '%',
  'rhk-bukan-atasan': (row, k) =>
    ownersOf(row['RHK Atasan'], k).length > 0 && !ownersOf(row['RHK Atasan'], k).includes(superiorOf(row, k)),
  'rhk-tidak-ditemukan': (row, k) => row['RHK Atasan'] !== '' && ownersOf(row['RHK Atasan'], k).length === 0,
  'rating-tanpa-alasan': (row) =>
    row['Alasan'] === '' && row['Rating Hasil Kerja'] !== '' && row['Rating Hasil Kerja'] !== 'Ikut usulan',
  'sel-galat': (row) => row['Realisasi'] === '#REF!',
  'kumulatif-turun': (row, k) =>
    othersOf(k).some(
      (o) =>
        o['Kode'] === row['Kode'] &&
        Number.parseInt(cellText(o['Realisasi'])) > Number.parseInt(cellText(row['Realisasi'])),
    ),
};

/** Who has this RHK among the own targets of the unit. */
const ownersOf = (rhk: Cell, k: Kesalahan): Cell[] =>
  othersOf(k).flatMap((o) => (o['Rencana Hasil Kerja'] === rhk ? [o['Pegawai']] : []));
/** The pejabat penilai of the person whose target the row is. */
function superiorOf(row: Record<string, Cell>, k: Kesalahan): Cell {
  const people = othersOf({ ...k, tab: 'Pegawai', row: 0 });
  return people.find((p) => cellText(row['Pegawai']).endsWith(cellText(p['NIP'])))?.['Pejabat Penilai'];
}

/** Satuan of the target a Realisasi row belongs to. */
function unitOf(row: Record<string, Cell>): Cell {
  const targets = UNITS.flatMap((unit) => unit.books.flatMap((book) => book.tabs['Target'] ?? []));
  const header = targets[0]!.map(cellText);
  return targets.find((target) => target[header.indexOf('Kode')] === row['Kode'])?.[header.indexOf('Satuan')];
}

describe('KESALAHAN_CONTOH', () => {
  it('lists each kind of mistake once, spread over all four units', () => {
    expect(KESALAHAN_CONTOH.map((k) => k.jenis).sort()).toEqual(Object.keys(STANDS).sort());
    expect(new Set(KESALAHAN_CONTOH.map((k) => k.unitId)).size).toBe(4);
  });

  it.each(KESALAHAN_CONTOH.map((k) => [k.jenis, k] as const))('names the cell in which "%s" stands', (jenis, k) => {
    const row = rowOf(k);
    expect(Object.keys(row)).toContain(k.column);
    expect(STANDS[jenis]?.(row, k)).toBe(true);
  });
});
