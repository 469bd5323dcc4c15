import type { Decimal } from '../../../functions/src/domain/decimal';
import { bacaNilai } from '../../../functions/src/parse/nilai';
import { Fault } from '../../../functions/src/parse/reader';
import type { Cell } from '../../../functions/src/contract';

/** The reading in one line: '7..8 hari', '932/985', '147', '!code'. */
function read(cell: Cell): string {
  const nilai = bacaNilai(cell);
  if (nilai === null) return 'kosong';
  if (nilai instanceof Fault) return `!${nilai.code}`;
  const text = (d: Decimal): string => d.toFixed();
  switch (nilai.kind) {
    case 'angka':
      return [text(nilai.nilai), nilai.satuan].filter(Boolean).join(' ');
    case 'rentang':
      return [`${text(nilai.min)}..${text(nilai.max)}`, nilai.satuan].filter(Boolean).join(' ');
    case 'dari':
      return `${text(nilai.a)}/${text(nilai.b)}`;
    case 'tidak-berlaku':
      return 'tidak berlaku';
  }
}

describe('bacaNilai', () => {
  it.each<[string, Cell, string]>([
    ['a number', 147, '147'],
    ['a real zero', 0, '0'],
    ['a decimal without the noise of a formula', 0.1 + 0.2, '0.3'],
    ['a text number with decimal comma', '12,5', '12.5'],
    ['a grouped number', '1.250', '1250'],
    ['a grouped number with decimals', '1.250,5', '1250.5'],
    ['a negative number', '-3', '-3'],
    ['rupiah with a no-break space', 'Rp\u00A01.250.000', '1250000 Rp'],
    ['rupiah without a space', 'Rp1.250.000,00', '1250000 Rp'],
    ['a leading zero', '03,2', '3.2'],
  ])('reads %s', (_what, cell, expected) => expect(read(cell)).toBe(expected));

  it.each<[string, Cell]>([
    ['English decimals', '12.5'],
    ['mixed marks', '1,234.56'],
    ['impossible grouping', '12.34'],
    ['grouping that starts with 0', '0.123'],
    ['a sign apart from its number', ' + 3'],
    ['a decimal comma without decimals', '5,'],
    ['a comparison', '>90'],
    ['a boolean', true],
    ['not a number', Number.NaN],
    ['infinity', Infinity],
    ['a sentence', 'sudah selesai semua'],
    ['two numbers side by side', '5 3'],
    ['a very long text', '9 '.repeat(20_000)],
  ])('refuses %s', (_what, cell) => expect(read(cell)).toBe('!angka-tidak-sah'));

  it.each<[Cell]>([[1e15], ['1000000000000000'], [-1e300], [`0,${'1'.repeat(40)}`]])(
    'refuses %p as too large',
    (cell) => expect(read(cell)).toBe('!angka-terlalu-besar'),
  );

  it.each<[Cell]>([[''], [null], [undefined], ['  '], ['\u00A0'], ['-'], ['–'], ['--'], ['n/a'], ['N/A'], ['n.a.']])(
    'finds no value in %p, and no zero either',
    (cell) => expect(read(cell)).toBe('kosong'),
  );

  it.each<[Cell]>([['#REF!'], ['#DIV/0!'], ['#N/A'], ['#NAME?'], ['#VALUE!'], ['#NUM!'], ['#ERROR!']])(
    'tells the spreadsheet error %p apart from a text',
    (cell) => expect(read(cell)).toBe('!sel-galat'),
  );

  it.each<[Cell, string]>([
    ['147 surat', '147 surat'],
    ['85%', '85 %'],
    ['94,62 %', '94.62 %'],
    ['1.250 orang', '1250 orang'],
    ['12 hari kerja', '12 hari kerja'],
    ['40 m2', '40 m2'],
    ['3foo', '3 foo'],
  ])('reads %p with the unit behind the number', (cell, expected) => expect(read(cell)).toBe(expected));

  it.each<[Cell, string]>([
    ['7 s.d. 8', '7..8'],
    ['7 s.d 8', '7..8'],
    ['7 sd 8', '7..8'],
    ['7-8', '7..8'],
    ['7 – 8', '7..8'],
    ['7 s/d 8', '7..8'],
    ['7 sampai dengan 8', '7..8'],
    ['7,5 s.d. 8,25', '7.5..8.25'],
    ['7 s.d. 8 hari', '7..8 hari'],
    ['7 hari s.d. 8 hari', '7..8 hari'],
    ['80%-90%', '80..90 %'],
    ['7 s.d. 7', '7'],
  ])('reads the range %p', (cell, expected) => expect(read(cell)).toBe(expected));

  it('refuses a range whose ends are the wrong way round', () => expect(read('8 s.d. 7')).toBe('!rentang-terbalik'));
  it('refuses a range in two units', () => expect(read('7 hari s.d. 8 jam')).toBe('!angka-tidak-sah'));

  it.each<[Cell, string]>([
    ['932 dari 985', '932/985'],
    ['932 DARI 985', '932/985'],
    ['1.250,5 dari 2.000', '1250.5/2000'],
    ['0 dari 12', '0/12'],
  ])('reads %p with both numbers', (cell, expected) => expect(read(cell)).toBe(expected));

  it.each<[Cell]>([['932 anak dari 985'], ['dari 985'], ['932 dari'], ['932 dari 985 dari 1000']])(
    'asks for two plain numbers at %p',
    (cell) => expect(read(cell)).toBe('!dari-tidak-sah'),
  );

  it('asks back at a slash, which a sheet may take for a date', () => {
    expect(bacaNilai('932/985')).toMatchObject({ code: 'garis-miring', detail: { usul: '932 dari 985' } });
  });

  it.each<[Cell]>([['tidak berlaku'], ['Tidak  Berlaku'], ['TIDAK BERLAKU.'], ['tdk berlaku']])('reads %p', (cell) =>
    expect(read(cell)).toBe('tidak berlaku'),
  );

  it.each<[Cell]>([['nihil'], ['NIHIL'], ['nol'], ['tidak ada']])('asks back at %p: zero, or not applicable?', (cell) =>
    expect(read(cell)).toBe('!nilai-nihil'),
  );
});
