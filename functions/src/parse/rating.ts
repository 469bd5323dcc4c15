/** The two ratings a superior picks: for a person (Penilaian), and for a unit's head (Penetapan Unit). */
import { PILIHAN_RATING, type PilihanRating } from '../contract';
import type { Rating } from '../domain/model';
import { pembacaPilihan } from './pilihan';
import type { Reader } from './reader';

const VARIAN = {
  'di atas harapan': 'DI_ATAS',
  'sesuai harapan': 'SESUAI',
  'di bawah harapan': 'DI_BAWAH',
} as const;

const { DI_ATAS, SESUAI, DI_BAWAH } = PILIHAN_RATING;

export const bacaRatingHasilKerja: Reader<PilihanRating | null> = pembacaPilihan(PILIHAN_RATING, {
  ...VARIAN,
  usulan: 'IKUT_USULAN',
  'sesuai usulan': 'IKUT_USULAN',
});

/** Nothing is computed for perilaku, so there is no usulan to follow. */
export const bacaRatingPerilaku: Reader<Rating | null> = pembacaPilihan({ DI_ATAS, SESUAI, DI_BAWAH }, VARIAN);
