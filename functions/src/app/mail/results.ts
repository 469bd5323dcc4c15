/**
 * Results at a lock: each employee gets the own frozen result with its explanation, each leader the names of those whom
 * no mail reaches. Nothing in a letter comes from another person's rows. PURE.
 */
import type { NamaPeriode } from '../../contract';
import type { HasilPeriode } from '../../domain/hasil';
import type { Pegawai } from '../../domain/model';
import type { HasilPenilaian } from '../../domain/penilaian';
import { toJson } from '../codec';
import { teksAkhir } from '../explanation';
import { alamatBerkas } from '../tautan';
import { withoutAddress } from './digests';
import { addressesOf, letter, mailOf, penilaiOf, type Mail, type MailUnit } from './mail';

/** What the lock froze of one person, and its explanation. */
export interface ResultPerson {
  readonly pegawai: Pegawai;
  readonly hasil: HasilPeriode | null;
  /** Without an objection: its decision is no new result, so it sends no letter; `lines` tell it. The head's may be given after the lock. */
  readonly rating: HasilPenilaian | null;
  /** The explanation of the period, line by line. */
  readonly lines: readonly string[];
}

export interface ResultFacts {
  readonly unit: MailUnit;
  readonly periode: NamaPeriode;
  /** Everybody whose result the lock froze. */
  readonly people: readonly ResultPerson[];
  /** Everybody of the unit now: leaders, and owners of addresses. */
  readonly unitPeople: readonly Pegawai[];
}

export function resultsFor({ unit, periode, people, unitPeople }: ResultFacts): Mail[] {
  const addresses = addressesOf(unitPeople);
  const told = people.filter(hasResult);
  const own = told.flatMap((person) => {
    const to = addresses.get(person.pegawai.nip);
    return to === undefined ? [] : [resultMail(unit, periode, person, to)];
  });
  const unreachable = told.filter(({ pegawai }) => !addresses.has(pegawai.nip)).map(({ pegawai }) => pegawai);
  const leaders = unitPeople.flatMap((leader) => {
    const to = addresses.get(leader.nip);
    const theirs = unreachable.filter((pegawai) => penilaiOf(pegawai, unit) === leader.nip);
    return to === undefined || theirs.length === 0 ? [] : [leaderMail(unit, periode, leader, to, theirs)];
  });
  return [...own, ...leaders];
}

/** Somebody of whom nothing was expected and whom nobody rated (not here yet, on leave) has no result to be told. */
const hasResult = ({ hasil, rating }: ResultPerson): boolean =>
  rating !== null ||
  (hasil !== null && (hasil.totalPct !== null || hasil.nilai?.nilai != null || hasil.kelengkapan.diharapkan > 0));

function resultMail(unit: MailUnit, periode: NamaPeriode, person: ResultPerson, to: string): Mail {
  const { pegawai, hasil, rating, lines } = person;
  const namaPeriode = periode === 'Tahun' ? `tahun ${unit.tahun}` : `${periode} ${unit.tahun}`;
  const akhir = rating?.akhir;
  const body = letter(pegawai.nama, [
    `Hasil kinerja Anda untuk ${namaPeriode} di ${unit.unitKerja} sudah dikunci${akhir ? `: ${teksAkhir(akhir)}` : ''}.`,
    lines.join('\n'),
    alamatBerkas(unit.files.bukuKerja),
  ]);
  const subject = `Capaian: hasil ${namaPeriode} Anda`;
  // The same result after a reopening is no news; its version and the day of the lock are therefore not in the state.
  const state = [
    toJson(hasil),
    rating && [rating.ratingHasilKerja, rating.ratingPerilaku, rating.alasan],
    ...(akhir ? [toJson(akhir)] : []),
  ];
  return mailOf(unit, { kind: 'hasil', periode, nip: pegawai.nip, to, subject, body }, state);
}

function leaderMail(
  unit: MailUnit,
  periode: NamaPeriode,
  leader: Pegawai,
  to: string,
  theirs: readonly Pegawai[],
): Mail {
  const body = letter(leader.nama, [
    `Hasil ${periode} ${unit.tahun} ${unit.unitKerja} sudah dikunci dan dikirim kepada setiap pegawai.`,
    withoutAddress(theirs),
    'Waktu 14 hari untuk mengajukan keberatan berjalan sejak hasil itu Anda sampaikan.',
    alamatBerkas(unit.files.bukuPimpinan),
  ]);
  const subject = `Capaian: ${theirs.length} pegawai belum menerima hasil ${periode} ${unit.tahun}`;
  const state = theirs.map(({ nip }) => nip).sort();
  return mailOf(unit, { kind: 'hasil-pimpinan', periode, nip: leader.nip, to, subject, body }, state);
}
