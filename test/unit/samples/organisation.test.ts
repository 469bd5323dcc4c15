/** The sample organisation: thirteen units in official order, fictional, without a score or a NIP in their figures. */
import { contohBanyumanik, contohOrganisasi } from '../../../samples';

const { registration, books, figures } = contohOrganisasi();
const full = contohBanyumanik();

it('the samples are thirteen units, each with a place of its own in the official order', () => {
  const places = [...full.map((unit) => unit.registration.urutan), ...figures.map((unit) => unit.urutan)];
  expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
});

it('the sample units belong to the sample organisation', () => {
  const owners = [...full.map((unit) => unit.registration.organisasiId), ...figures.map((unit) => unit.organisasiId)];
  expect(new Set(owners)).toEqual(new Set([registration.organisasiId]));
});

it('the figures of the samples hold no NIP', () => {
  expect(JSON.stringify(figures)).not.toMatch(/\d{18}/);
});

it('Buku Organisasi is for the camat and the operator, Informasi Publik for everybody', () => {
  expect(books.map(({ kind, sharedWith }) => [kind, sharedWith])).toEqual([
    ['buku-organisasi', ['camat', 'operator']],
    ['informasi-publik', ['staf', 'pimpinan', 'camat', 'operator']],
  ]);
});
