/**
 * Ratings of the head of the unit, which are given one level above (`Penetapan Unit`). PURE.
 *
 * That book has periods of its own: a lock of the unit neither waits for such a rating nor freezes it. What was given
 * when the unit locked stays in the version as what everybody was shown, and stands in once nothing is given any more.
 */
import type { NamaPeriode } from '../../contract';
import type { Pegawai } from '../../domain/model';
import type { BarisPenilaian } from '../../parse/penilaian';
import type { PenetapanTersimpan, PerPeriode } from '../state';
import type { Gathered } from './gather';
import { byPeriode, type EmployeeInputs } from './inputs';

/** What was decided about this unit and its head. */
export const penetapanOf = ({ organisation, registration }: Gathered): PerPeriode<PenetapanTersimpan> =>
  organisation?.penetapan[registration.unitId] ?? {};

export const isHead = ({ registration }: Gathered, { nip }: Pegawai): boolean => nip === registration.kepala;

/** The ratings this person was given as head of the unit: one given to a predecessor is nobody else's. */
export function ratingsOfHead(gathered: Gathered, pegawai: Pegawai): PerPeriode<PenetapanTersimpan> {
  if (!isHead(gathered, pegawai)) return {};
  const own = Object.entries(penetapanOf(gathered)).filter(
    ([, { kepala, ratingHasilKerja, ratingPerilaku }]) =>
      (kepala === null || kepala === pegawai.nama) && (ratingHasilKerja !== null || ratingPerilaku !== null),
  );
  return Object.fromEntries(own);
}

/** The inputs with the head's ratings from above in the place of whatever his own book says about him. */
export function ratedFromAbove(
  gathered: Gathered,
  inputs: ReadonlyMap<string, EmployeeInputs>,
): ReadonlyMap<string, EmployeeInputs> {
  const { kepala } = gathered.registration;
  const head = kepala === null ? undefined : inputs.get(kepala);
  if (kepala === null || !head) return inputs;
  const given = Object.entries(ratingsOfHead(gathered, head.masukan.pegawai)) as [NamaPeriode, PenetapanTersimpan][];
  const penilaian = given.map(([periode, p]): BarisPenilaian => ({
    periode,
    nip: kepala,
    hasilKerja: p.ratingHasilKerja,
    perilaku: p.ratingPerilaku,
    alasan: p.alasan,
    inovasi: null,
  })); // prettier-ignore
  return new Map(inputs).set(kepala, { ...head, penilaian: penilaian.sort(byPeriode) });
}
