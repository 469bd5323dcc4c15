/** The quadrant and the spellings of its words, with the vectors of family `quadrant`. */
import {
  bacaPredikat,
  bacaPredikatOrganisasi,
  bacaRating,
  NAMA_PREDIKAT,
  predikatPegawai,
  type Predikat,
  type PredikatOrganisasi,
} from '../../../functions/src/domain/kuadran';
import type { Rating } from '../../../functions/src/domain/model';
import { NAMA_RATING } from '../../../functions/src/domain/penjelasan';
import { PREDIKAT_ORGANISASI } from '../../../functions/src/contract/status';
import vectors from '../../fixtures/vectors.json';

interface QuadrantVector {
  id: string;
  family: string;
  input: { hasilKerja: string; perilaku: string };
  expected: { predikat: Predikat };
}
const quadrant = (vectors as unknown as QuadrantVector[]).filter((v) => v.family === 'quadrant');

it('the quadrant vectors are the seven known ones', () => {
  expect(quadrant.map((v) => v.id)).toEqual(['V1', 'V3', 'V5', 'V7', 'V8', 'V9', 'V9b']);
});

it.each(quadrant)('$id: $input.hasilKerja / $input.perilaku is $expected.predikat', ({ input, expected }) => {
  const [hasilKerja, perilaku] = [bacaRating(input.hasilKerja), bacaRating(input.perilaku)];
  expect(hasilKerja && perilaku && predikatPegawai(hasilKerja, perilaku)).toBe(expected.predikat);
});

describe('predikatPegawai', () => {
  it.each<[Rating, Rating, Predikat]>([
    ['DI_ATAS', 'SESUAI', 'BAIK'],
    ['SESUAI', 'SESUAI', 'BAIK'],
    ['DI_BAWAH', 'SESUAI', 'BUTUH_PERBAIKAN'],
  ])('hasil kerja %s, perilaku %s (in no vector) is %s', (hasilKerja, perilaku, predikat) => {
    expect(predikatPegawai(hasilKerja, perilaku)).toBe(predikat);
  });
});

describe('bacaRating', () => {
  it.each<[string, Rating]>([
    ['Diatas  Ekspektasi', 'DI_ATAS'],
    ['di\u00a0atas', 'DI_ATAS'],
    ['DI_ATAS', 'DI_ATAS'],
    ['sesuai', 'SESUAI'],
    [' SESUAI EKSPEKTASI ', 'SESUAI'],
    ['dibawah', 'DI_BAWAH'],
    ['Di bawah ekspektasi.', 'DI_BAWAH'],
  ])('reads "%s" as %s', (text, rating) => {
    expect(bacaRating(text)).toBe(rating);
  });

  it.each(['', '-', 'atas', 'Baik', 'ekspektasi', '110', 'tidak sesuai', 'Ikut usulan'])(
    'does not guess at "%s"',
    (text) => {
      expect(bacaRating(text)).toBeNull();
    },
  );

  it('reads back every word that is shown', () => {
    for (const [rating, nama] of Object.entries(NAMA_RATING)) expect(bacaRating(nama)).toBe(rating);
  });
});

describe('bacaPredikat', () => {
  it.each<[string, Predikat]>([
    ['SANGAT BAIK', 'SANGAT_BAIK'],
    ['baik', 'BAIK'],
    ['Butuh perbaikan', 'BUTUH_PERBAIKAN'],
    ['Butuh Perbaikan/Cukup', 'BUTUH_PERBAIKAN'],
    ['Butuh Perbaikan (Cukup)', 'BUTUH_PERBAIKAN'],
    ['Cukup', 'BUTUH_PERBAIKAN'],
    ['kurang', 'KURANG'],
    ['Kurang / Misconduct', 'KURANG'],
    ['misconduct', 'KURANG'],
    ['sangat_kurang', 'SANGAT_KURANG'],
  ])('reads "%s" as %s', (text, predikat) => {
    expect(bacaPredikat(text)).toBe(predikat);
  });

  it.each(['', 'Istimewa', 'Buruk', 'Sangat', 'Sesuai ekspektasi'])('does not guess at "%s"', (text) => {
    expect(bacaPredikat(text)).toBeNull();
  });

  it('reads back every word that is shown', () => {
    for (const [predikat, nama] of Object.entries(NAMA_PREDIKAT)) expect(bacaPredikat(nama)).toBe(predikat);
  });
});

describe('bacaPredikatOrganisasi', () => {
  it.each<[string, PredikatOrganisasi]>([
    ['istimewa', 'ISTIMEWA'],
    ['Butuh Perbaikan/Cukup', 'BUTUH_PERBAIKAN'],
    ['CUKUP', 'BUTUH_PERBAIKAN'],
    ['Sangat  Kurang', 'SANGAT_KURANG'],
  ])('reads "%s" as %s', (text, predikat) => {
    expect(bacaPredikatOrganisasi(text)).toBe(predikat);
  });

  it.each(['', 'Sangat Baik', 'Misconduct'])('does not take "%s", a word for people only', (text) => {
    expect(bacaPredikatOrganisasi(text)).toBeNull();
  });

  it('reads back every word that is shown', () => {
    for (const [predikat, nama] of Object.entries(PREDIKAT_ORGANISASI)) {
      expect(bacaPredikatOrganisasi(nama)).toBe(predikat);
    }
  });
});
