/** How numbers of several rows or units become one. */
import { gabungNilai, gabungTahunLalu, gabungTarget } from '../../../../functions/src/app/organisation/combine';

const angka = (realisasi: string, target: string | null = null) => ({
  realisasi,
  dari: null,
  target: target === null ? null : { min: target, max: target },
});
const persen = (a: string, b: string, target: string) => ({
  realisasi: '1',
  dari: { a, b },
  target: { min: target, max: target },
});

describe('gabungNilai', () => {
  it('adds counts and their targets', () => {
    expect(gabungNilai([angka('7', '10'), angka('5', '6')], 'DIJUMLAHKAN', 'anak')).toEqual(angka('12', '16'));
  });

  it('makes Σa of Σb, and weighs the targets by b', () => {
    expect(gabungNilai([persen('90', '100', '90'), persen('10', '20', '60')], 'DIRATA_RATA', '%')).toEqual({
      realisasi: '83.333333',
      dari: { a: '100', b: '120' },
      target: { min: '85', max: '85' },
    });
  });

  it('averages levels', () => {
    expect(gabungNilai([angka('80', '85'), angka('85', '90')], 'DIRATA_RATA', 'indeks')).toEqual(angka('82.5', '87.5'));
  });

  it('does not add percents of which nobody knows the numbers', () => {
    expect(gabungNilai([angka('80'), angka('85')], 'DIJUMLAHKAN', '%')).toBeNull();
    expect(gabungNilai([persen('90', '100', '90'), angka('85')], 'DIJUMLAHKAN', '%')).toBeNull();
  });

  it('leaves the number of a single unit as it is', () => {
    expect(gabungNilai([persen('932', '985', '95')], 'DIJUMLAHKAN', '%')).toEqual(persen('932', '985', '95'));
  });

  it('gives nothing of nothing', () => {
    expect(gabungNilai([], 'DIJUMLAHKAN', 'anak')).toBeNull();
  });

  it('has no target where one of the targets is missing', () => {
    expect(gabungNilai([angka('7', '10'), angka('5')], 'DIJUMLAHKAN', 'anak')?.target).toBeNull();
  });
});

describe('gabungTarget', () => {
  it('combines both edges of ranges', () => {
    const targets = [
      { min: '7', max: '8' },
      { min: '9', max: '9' },
    ];
    expect(gabungTarget(targets, 'DIRATA_RATA')).toEqual({ min: '8', max: '8.5' });
  });
});

describe('gabungTahunLalu', () => {
  it('needs last year of everybody', () => {
    expect(gabungTahunLalu(['3', '4'], 'DIJUMLAHKAN')).toBe('7');
    expect(gabungTahunLalu(['3', null], 'DIJUMLAHKAN')).toBeNull();
    expect(gabungTahunLalu([], 'DIJUMLAHKAN')).toBeNull();
  });
});
