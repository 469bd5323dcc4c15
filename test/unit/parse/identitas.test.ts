/** NIP, golongan, choices, units and references: how a person and a word are recognised. */
import { ARAH, CARA_HITUNG, LAPOR, nipDalamTeks, type Cell } from '../../../functions/src/contract';
import { bacaGolongan } from '../../../functions/src/parse/golongan';
import { bacaNip, type JenisPegawai } from '../../../functions/src/parse/nip';
import { VARIAN_ARAH, VARIAN_CARA_HITUNG, VARIAN_LAPOR, pembacaPilihan } from '../../../functions/src/parse/pilihan';
import { Fault } from '../../../functions/src/parse/reader';
import { pembacaPegawai } from '../../../functions/src/parse/rujukan';
import { biasaDijumlahkan, isPersen, samaSatuan, satuanBaku, satuanWaktu } from '../../../functions/src/parse/satuan';
import { NIP_A, NIP_B } from '../../support/builders';

const outcome = (value: unknown): unknown => (value instanceof Fault ? `!${value.code}` : value);

describe('bacaNip', () => {
  it.each<[string, Cell, JenisPegawai | null, unknown]>([
    ['spaces are left out', '19900115 201505\u00A01 001', 'PNS', '199001152015051001'],
    ['a contract code is no month for a PNS', '199004172025242998', 'PNS', '!nip-bulan-tmt'],
    ['a contract code is right for PPPK', '199004172025242998', 'PPPK', '199004172025242998'],
    ['a contract code passes while the kind is not known', '199004172025242998', null, '199004172025242998'],
    ['a number is refused, never repaired', 199001152015051000, null, '!nip-bukan-teks'],
    ['scientific notation with a comma is refused', '1,99001E+17', null, '!nip-bukan-teks'],
    ['scientific notation with a dot is refused', '1.99001E+17', null, '!nip-bukan-teks'],
    ['30 February is no birth date', '198602302015051001', 'PNS', '!nip-tanggal-lahir'],
    ['17 digits are too few', '19900115201505100', 'PNS', '!nip-panjang'],
    ['letters are no digits', '1990011520150510O1', 'PNS', '!nip-panjang'],
    ['sex 3 does not exist', '199001152015053001', 'PNS', '!nip-jenis-kelamin'],
    ['the sequence begins at 001', '199001152015051000', 'PNS', '!nip-nomor-urut'],
    ['an error cell is told as such', '#N/A', 'PNS', '!sel-galat'],
    ['blank is blank', ' ', 'PNS', null],
  ])('%s', (_what, cell, jenis, expected) => {
    const nip = bacaNip(cell, jenis);
    expect(nip instanceof Fault || nip === null ? outcome(nip) : nip.nip).toBe(expected);
  });

  it('marks an appointment before the age of 18', () => {
    expect(bacaNip('199001152005051001', 'PNS')).toMatchObject({ terlaluMuda: true });
    expect(bacaNip('199001152008051001', 'PNS')).toMatchObject({ terlaluMuda: false });
  });
});

describe('nipDalamTeks', () => {
  it.each([
    ['Pegawai Contoh 01 · 198501152010011901', '198501152010011901'],
    ['198501152010011901', '198501152010011901'],
    ['19850115 201001 1 901', '198501152010011901'],
    ['Pegawai Contoh 01', null],
    ['1985011520100119010', null],
  ])('%p', (text, expected) => expect(nipDalamTeks(text)).toBe(expected));
});

describe('bacaGolongan', () => {
  it.each<[Cell, string]>([
    ['IIIa', 'III/a'],
    ['III.a', 'III/a'],
    ['iii / A', 'III/a'],
    ['Penata Muda', 'III/a'],
    ['Penata Muda Tk. I', 'III/b'],
    ['penata muda tingkat 1', 'III/b'],
    ['Penata Muda Tingkat I (III/b)', 'III/b'],
    ['Penata, III/c', 'III/c'],
    ['Pembina Utama', 'IV/e'],
    ['ix', 'IX'],
  ])('reads %p', (cell, golongan) => expect(bacaGolongan(cell)).toMatchObject({ golongan }));

  it.each<[Cell]>([['III/f'], ['V/a'], ['XVIII'], ['Penata Muda, III/c'], ['staf'], [3]])('refuses %p', (cell) =>
    expect(outcome(bacaGolongan(cell))).toBe('!golongan-tidak-dikenal'),
  );
});

describe('pembacaPilihan', () => {
  const arah = pembacaPilihan(ARAH, VARIAN_ARAH);
  const cara = pembacaPilihan(CARA_HITUNG, VARIAN_CARA_HITUNG);
  const lapor = pembacaPilihan(LAPOR, VARIAN_LAPOR);

  it.each<[Cell, unknown, unknown]>([
    ['Lebih rendah lebih baik', arah('Lebih rendah lebih baik'), 'TURUN'],
    ['Lebih rendah', arah('Lebih rendah'), 'TURUN'],
    ['LEBIH  TINGGI', arah('LEBIH  TINGGI'), 'NAIK'],
    ['kumulatif', cara('kumulatif'), 'KUMULATIF'],
    ['Kumulatif (s.d. bulan ini)', cara('Kumulatif (s.d. bulan ini)'), 'KUMULATIF'],
    ['rata-rata', cara('rata-rata'), 'DIRATA_RATA'],
    ['Dirata rata', cara('Dirata rata'), 'DIRATA_RATA'],
    ['dijumlahkan', cara('dijumlahkan'), 'DIJUMLAHKAN'],
    ['Triwulanan', lapor('Triwulanan'), 'TRIWULAN'],
    ['blank', lapor('\u00A0'), null],
  ])('reads %p', (_typed, read, expected) => expect(read).toBe(expected));

  it('offers the words of the list for anything else', () => {
    expect(lapor('mingguan')).toMatchObject({
      code: 'pilihan-tidak-dikenal',
      detail: { pilihan: 'Bulanan, Triwulan, Semester, Tahunan' },
    });
  });

  it('knows no choice named like something every object has', () => {
    expect(outcome(lapor('constructor'))).toBe('!pilihan-tidak-dikenal');
  });
});

describe('satuan', () => {
  it.each([
    ['%', 'persen', true],
    ['Rp', 'rupiah', true],
    ['Surat', 'surat', true],
    ['hari kerja', 'harikerja', true],
    ['surat', 'orang', false],
    ['%', 'orang', false],
  ])('%p and %p are the same: %p', (a, b, same) => expect(samaSatuan(a, b)).toBe(same));

  it('keeps one spelling of percent and leaves other units as typed', () => {
    expect(['persen', 'Persentase', 'Persen (%)', 'Surat'].map(satuanBaku)).toEqual(['%', '%', '%', 'Surat']);
    expect(isPersen('orang')).toBe(false);
  });

  it.each([
    ['surat', true],
    ['orang', true],
    ['Rp', true],
    ['dokumen', true],
    ['%', false],
    ['indeks', false],
    ['Nilai IKM', false],
    ['hari', false],
    ['skor', false],
  ])('months of %p usually add up: %p', (satuan, expected) => expect(biasaDijumlahkan(satuan)).toBe(expected));
});

it.each([
  ['hari', true],
  ['Hari Kerja', true],
  ['menit/berkas', true],
  ['jam', true],
  ['bulan', true],
  ['hari orang', false],
  ['orang/bulan', false],
  ['surat', false],
])('%p measures time: %p', (satuan, expected) => expect(satuanWaktu(satuan)).toBe(expected));

describe('pembacaPegawai', () => {
  const people = [
    { nip: NIP_A, nama: 'Pegawai Contoh Satu' },
    { nip: NIP_B, nama: 'Pegawai Contoh Dua' },
    { nip: '199001152015051001', nama: 'Pegawai Contoh Kembar' },
    { nip: '199001152015051002', nama: 'Pegawai Contoh Kembar' },
  ];
  const read = pembacaPegawai(people, [
    { baris: 7, nip: '199001152015051003', awalNip: null, nama: 'Pegawai Contoh Rusak' },
    { baris: 9, nip: null, awalNip: '198812312014022', nama: 'Pegawai Contoh Angka' },
  ]);

  it.each<[string, Cell, unknown]>([
    ['the dropdown text', `Pegawai Contoh Satu · ${NIP_A}`, NIP_A],
    ['the NIP alone', NIP_B, NIP_B],
    ['a NIP with spaces', `${NIP_A.slice(0, 8)} ${NIP_A.slice(8)}`, NIP_A],
    ['a name that one person has, in any case', 'pegawai contoh  DUA', NIP_B],
    ['blank', '', null],
    ['a number', 198501152010011900, '!nip-bukan-teks'],
    ['a person whose own row is faulty', 'X · 199001152015051003', '!pegawai-bermasalah'],
    ['an error cell', '#REF!', '!sel-galat'],
  ])('reads %s', (_what, cell, expected) => expect(outcome(read(cell))).toBe(expected));

  it.each([
    ['its NIP', 'X · 199001152015051003', '7'],
    ['its name alone', 'pegawai contoh rusak', '7'],
    ['what a number cell kept of its NIP', 'X · 198812312014022003', '9'],
    ['its name beside a NIP that the row has lost', 'Pegawai Contoh Angka · 198001012005011001', '9'],
  ])('points at the faulty row of the tab Pegawai by %s', (_what, cell, baris) =>
    expect(read(cell)).toMatchObject({ code: 'pegawai-bermasalah', detail: { baris } }),
  );

  it('does not take a NIP for that of a faulty row with another', () => {
    expect(read('Pegawai Contoh Rusak · 199001152015051999')).toMatchObject({ code: 'pegawai-tidak-dikenal' });
  });

  it('offers both people of one name', () => {
    expect(read('Pegawai Contoh Kembar')).toMatchObject({
      code: 'pegawai-lebih-dari-satu',
      detail: { usul: expect.stringContaining('199001152015051002') as string },
    });
  });

  it('offers the closest names for one that nobody has', () => {
    const fault = read('Pegawai Conto Satu');
    expect(fault).toMatchObject({ code: 'pegawai-tidak-dikenal' });
    expect((fault as Fault).detail?.['usul']).toMatch(/^Pegawai Contoh Satu/);
  });

  it('offers first the name whose number is the one that was typed', () => {
    const numbered = pembacaPegawai(
      ['26', '27', '28'].map((no) => ({ nip: `1990010120150110${no}`, nama: `Pegawai Contoh ${no}` })),
    );
    const fault = numbered('Pegawai Conto 28');
    expect((fault as Fault).detail?.['usul']).toMatch(/^Pegawai Contoh 28/);
  });

  it('offers nobody when no name looks alike', () => {
    expect(read('Zzyzx')).toMatchObject({ code: 'pegawai-tidak-dikenal', detail: { usul: '' } });
  });
});
