import { lipat, potong } from '../../../functions/src/domain/teks';

describe('lipat', () => {
  it.each([
    ['Diatas  Ekspektasi', 'diatas ekspektasi'],
    [' Warga\u00a0puas, (atas) layanan. ', 'warga puas atas layanan'],
    ['PBB-P2', 'pbb p2'],
    ['–', ''],
  ])('folds "%s" to "%s"', (text, folded) => {
    expect(lipat(text)).toBe(folded);
  });
});

describe('potong', () => {
  it.each([
    ['vaksin', 6, 'vaksin'],
    ['vaksin kosong', 8, 'vaksin…'],
    ['vaksin kosong', 9, 'vaksin k…'],
    ['👍👍👍', 2, '👍…'],
  ])('cuts "%s" to %i characters: "%s"', (text, panjang, cut) => {
    expect(potong(text, panjang)).toBe(cut);
  });
});
