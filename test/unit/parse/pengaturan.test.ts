import { FORM_HEADERS, PENGATURAN, type Cell } from '../../../functions/src/contract';
import { parsePengaturan } from '../../../functions/src/parse/pengaturan';

const LABELS = Object.values(PENGATURAN.fields).map(({ label }) => label);
const form = (konfirmasi: Cell = ''): Cell[][] => [
  [...FORM_HEADERS],
  ...LABELS.map((label): Cell[] => [label, label === 'Konfirmasi' ? konfirmasi : '', '']),
];

describe('parsePengaturan', () => {
  it('finds every field and the column of the values', () => {
    const { fault, rows, nilaiColumn, konfirmasi } = parsePengaturan(form());
    expect({ fault, nilaiColumn, konfirmasi }).toEqual({ fault: null, nilaiColumn: 1, konfirmasi: null });
    expect([...rows.keys()]).toEqual(Object.keys(PENGATURAN.fields));
    expect(rows.get('tahun')).toBe(1);
  });

  it('finds fields that were moved, in columns that were moved', () => {
    const [header, ...rest] = form(' hapus-41 -k7 ').map(([label, nilai, help]) => [help, nilai, label]);
    const { rows, nilaiColumn, konfirmasi } = parsePengaturan([header ?? [], ...rest.reverse()]);
    expect(rows.get('tahun')).toBe(LABELS.length);
    expect({ nilaiColumn, konfirmasi }).toEqual({ nilaiColumn: 1, konfirmasi: 'HAPUS-41-K7' });
  });

  it.each<[Cell]>([['-'], ['#REF!'], [' ']])('takes %p for no confirmation', (cell) =>
    expect(parsePengaturan(form(cell)).konfirmasi).toBeNull(),
  );

  it.each(['HAPUS\u201341\u2013K7', 'hapus-41-k7'])('takes %p as people type it', (cell) =>
    expect(parsePengaturan(form(cell))).toMatchObject({ konfirmasi: 'HAPUS-41-K7', konfirmasiTerbaca: cell }),
  );

  it('names a label that is gone and still finds the others', () => {
    const { fault, rows } = parsePengaturan(form().filter(([label]) => label !== 'Konfirmasi'));
    expect(fault).toMatchObject({ kind: 'header-missing', missing: ['Konfirmasi'] });
    expect(rows.has('tahun')).toBe(true);
  });

  it('names a lost tab, an empty one and lost headers', () => {
    expect(parsePengaturan(undefined, ['Atur']).fault).toMatchObject({ kind: 'tab-missing', titles: ['Atur'] });
    expect(parsePengaturan([]).fault).toMatchObject({ kind: 'tab-empty' });
    expect(parsePengaturan([['Pengaturan', 'Isi']]).fault).toMatchObject({
      kind: 'header-missing',
      missing: ['Nilai'],
    });
  });
});
