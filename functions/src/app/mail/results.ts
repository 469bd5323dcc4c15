/**
 * Results at a lock: each employee gets the own frozen result with its explanation, each leader the names of those whom
 * no mail reaches. Nothing in a letter comes from another person's rows. PURE.
 */
import { BULAN_PERIODE, type NamaPeriode } from '../../contract';
import { formatPersen } from '../../domain/format';
import { NAMA_PREDIKAT } from '../../domain/kuadran';
import type { Pegawai, Rating } from '../../domain/model';
import { NAMA_RATING, teksLengkap } from '../../domain/penjelasan';
import { tanggalTeks } from '../../domain/waktu';
import type { BarisUmpanBalik } from '../../parse/umpan-balik';
import { toJson } from '../codec';
import type { FrozenPart } from '../sync/locks';
import { alamatBerkas } from '../tautan';
import { withoutAddress } from './digests';
import { addressesOf, letter, mailOf, penilaiOf, type Mail, type MailUnit } from './mail';

/** What the lock froze of one person, and the steps to it. */
export interface ResultPerson {
  readonly pegawai: Pegawai;
  readonly beku: Pick<FrozenPart, 'hasil' | 'rating'>;
  /** How the frozen number is computed, line by line; empty when it cannot be retraced. */
  readonly langkah: readonly string[];
  readonly umpanBalik: readonly BarisUmpanBalik[];
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
const hasResult = ({ beku: { hasil, rating } }: ResultPerson): boolean =>
  rating !== null || (hasil !== null && (hasil.totalPct !== null || hasil.kelengkapan.diharapkan > 0));

const nama = (rating: Rating | null | undefined): string => (rating ? NAMA_RATING[rating] : 'belum ditetapkan');

function resultMail(unit: MailUnit, periode: NamaPeriode, person: ResultPerson, to: string): Mail {
  const { pegawai, beku, langkah } = person;
  const { hasil, rating } = beku;
  const feedback = feedbackLines(person, unit.tahun, periode);
  const body = letter(pegawai.nama, [
    `Hasil kinerja Anda untuk ${periode === 'Tahun' ? `tahun ${unit.tahun}` : `${periode} ${unit.tahun}`} di ${unit.unitKerja} sudah dikunci.`,
    [
      `Capaian: ${hasil?.totalPct ? `${formatPersen(hasil.totalPct)} %` : 'belum ada'}${hasil ? ` (${teksLengkap(hasil.kelengkapan)})` : ''}`,
      `Usulan rating hasil kerja: ${hasil?.usulan ? NAMA_RATING[hasil.usulan] : 'belum ada'}`,
      `Rating hasil kerja: ${nama(rating?.ratingHasilKerja)}`,
      `Rating perilaku: ${nama(rating?.ratingPerilaku)}`,
      `Predikat: ${rating?.predikat ? NAMA_PREDIKAT[rating.predikat] : 'belum ditetapkan'}`,
      ...(rating?.alasan ? [`Alasan pejabat penilai: ${rating.alasan}`] : []),
    ].join('\n'),
    feedback.length > 0 ? ['Umpan balik untuk Anda:', ...feedback].join('\n') : null,
    langkah.length > 0 ? ['Cara menghitungnya:', ...langkah].join('\n') : null,
    alamatBerkas(unit.files.bukuKerja),
  ]);
  const subject = `Capaian: hasil ${periode === 'Tahun' ? `tahun ${unit.tahun}` : `${periode} ${unit.tahun}`} Anda`;
  // The same result after a reopening is no news; its version and the day of the lock are therefore not in the state.
  const state = [toJson(hasil), rating && [rating.ratingHasilKerja, rating.ratingPerilaku, rating.alasan]];
  return mailOf(unit, { kind: 'hasil', periode, nip: pegawai.nip, to, subject, body }, state);
}

/** Remarks of the period's own months; for the year those of all months. */
function feedbackLines({ umpanBalik }: ResultPerson, tahun: number, periode: NamaPeriode): string[] {
  const { bulanAwal, bulanAkhir } = BULAN_PERIODE[periode];
  const within = ({ tanggal }: BarisUmpanBalik): boolean => {
    const bulan = Number(tanggal.slice(5, 7));
    return tanggal.startsWith(`${tahun}-`) && bulan >= bulanAwal && bulan <= bulanAkhir;
  };
  return umpanBalik.filter(within).map(({ tanggal, tentang, isi, tindakLanjut }) => {
    const about = tentang === null ? '' : ` (${tentang})`;
    return `- ${tanggalTeks(tanggal)}${about}: ${isi}${tindakLanjut === null ? '' : ` Tindak lanjut: ${tindakLanjut}`}`;
  });
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
