/**
 * Reminders around the deadline of a quarter: one to each person who lacks reports, one to each leader. PURE.
 *
 * From three days before the deadline to the deadline itself, and in the week after it. The id knows the deadline and
 * not what is missing, so each person gets at most one before and one after, and another pair only for a new deadline.
 */
import { BULAN_PERIODE, NAMA_TRIWULAN } from '../../contract';
import { formatBulan } from '../../domain/format';
import type { HasilPegawai } from '../../domain/hasil';
import type { Pegawai, Tanggal } from '../../domain/model';
import { tanggalTeks } from '../../domain/waktu';
import { alamatBerkas } from '../tautan';
import { addressesOf, letter, mailOf, penilaiOf, type Mail, type MailUnit } from './mail';

const HARI_SEBELUM = 3;
const HARI_SESUDAH = 7;
const DAY_MS = 86_400_000;

type Triwulan = (typeof NAMA_TRIWULAN)[number];

/** One person with the result as of today. */
export interface DigestPerson {
  readonly pegawai: Pegawai;
  readonly hasil: HasilPegawai;
}

export interface DigestFacts {
  readonly unit: MailUnit;
  readonly people: readonly DigestPerson[];
  /** Last day of each quarter's reports; a locked quarter is left out, since nothing can be added to it. */
  readonly batas: Readonly<Partial<Record<Triwulan, Tanggal>>>;
  readonly tanggal: Tanggal;
}

interface Missing {
  readonly pegawai: Pegawai;
  readonly indikator: readonly { readonly nama: string; readonly bulan: readonly number[] }[];
  readonly laporan: number;
}

const addDays = (tanggal: Tanggal, days: number): Tanggal =>
  new Date(Date.parse(`${tanggal}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Which of the two digests the day asks for; null on all others. */
function momentOf(batas: Tanggal, tanggal: Tanggal): 'pengingat' | 'tunggakan' | null {
  if (tanggal < addDays(batas, -HARI_SEBELUM) || tanggal > addDays(batas, HARI_SESUDAH)) return null;
  return tanggal <= batas ? 'pengingat' : 'tunggakan';
}

export function digestsFor(facts: DigestFacts): Mail[] {
  return NAMA_TRIWULAN.flatMap((periode) => {
    const batas = facts.batas[periode];
    const moment = batas === undefined ? null : momentOf(batas, facts.tanggal);
    if (batas === undefined || moment === null) return [];
    const missing = facts.people.flatMap((person) => missingOf(person, periode) ?? []);
    return [...toPeople(facts, missing, { periode, batas, moment }), ...toLeaders(facts, missing, { periode, batas, moment })]; // prettier-ignore
  });
}

interface About {
  readonly periode: Triwulan;
  readonly batas: Tanggal;
  readonly moment: 'pengingat' | 'tunggakan';
}

function missingOf({ pegawai, hasil }: DigestPerson, periode: Triwulan): Missing | null {
  const { bulanAwal, bulanAkhir } = BULAN_PERIODE[periode];
  const indikator = hasil.indikator.flatMap(({ rincian, bulan }) => {
    const lacking = bulan.filter((b) => b.terlewat && b.bulan >= bulanAwal && b.bulan <= bulanAkhir);
    return lacking.length > 0 ? [{ nama: rincian.indikator, bulan: lacking.map((b) => b.bulan) }] : [];
  });
  const laporan = indikator.reduce((sum, { bulan }) => sum + bulan.length, 0);
  return laporan === 0 ? null : { pegawai, indikator, laporan };
}

const batasText = ({ batas, moment }: About): string =>
  `${moment === 'pengingat' ? 'batas' : 'lewat batas'} ${tanggalTeks(batas)}`;

function toPeople({ unit, people, tanggal }: DigestFacts, missing: readonly Missing[], about: About): Mail[] {
  const addresses = addressesOf(people.map(({ pegawai }) => pegawai));
  const { periode, batas, moment } = about;
  return missing.flatMap(({ pegawai, indikator, laporan }) => {
    const to = addresses.get(pegawai.nip);
    if (to === undefined) return [];
    const body = letter(pegawai.nama, [
      `Per ${tanggalTeks(tanggal)}, ${laporan} laporan ${periode} ${unit.tahun} Anda di ${unit.unitKerja} belum tercatat:`,
      indikator.map(({ nama, bulan }) => `- ${nama}: ${formatBulan(bulan)}`).join('\n'),
      moment === 'pengingat'
        ? `Mohon diisi di lembar Realisasi paling lambat ${tanggalTeks(batas)}.`
        : `Batas pengisian ${tanggalTeks(batas)} sudah lewat. Mohon segera diisi di lembar Realisasi; laporan masih dihitung selama periode ini belum dikunci.`,
      'Bila baris itu sudah Anda isi, lihat kolom Pesan: di sana tertulis apa yang perlu diperbaiki. Bila memang tidak ada yang dilaporkan, ketik "tidak berlaku" dan tulis alasannya di Keterangan.',
      alamatBerkas(unit.files.bukuKerja),
    ]);
    const subject = `Capaian: ${laporan} laporan ${periode} belum tercatat, ${batasText(about)}`;
    return [mailOf(unit, { kind: moment, periode, nip: pegawai.nip, to, subject, body }, batas)];
  });
}

function toLeaders({ unit, people, tanggal }: DigestFacts, missing: readonly Missing[], about: About): Mail[] {
  const everybody = people.map(({ pegawai }) => pegawai);
  const addresses = addressesOf(everybody);
  const { periode, batas, moment } = about;
  return everybody.flatMap((leader) => {
    const to = addresses.get(leader.nip);
    const theirs = missing.filter(({ pegawai }) => penilaiOf(pegawai, unit) === leader.nip);
    if (to === undefined || theirs.length === 0) return [];
    const unreachable = theirs.filter(({ pegawai }) => !addresses.has(pegawai.nip));
    const body = letter(leader.nama, [
      `Per ${tanggalTeks(tanggal)}, ${theirs.length} pegawai yang Anda nilai di ${unit.unitKerja} belum lengkap laporan ${periode} ${unit.tahun}-nya (${batasText(about)}):`,
      theirs.map(({ pegawai, laporan }) => `- ${pegawai.nama}: ${laporan} laporan`).join('\n'),
      withoutAddress(unreachable.map(({ pegawai }) => pegawai)),
      alamatBerkas(unit.files.bukuPimpinan),
    ]);
    const subject = `Capaian: ${theirs.length} pegawai belum lengkap laporan ${periode}, ${batasText(about)}`;
    const kind = `${moment}-pimpinan` as const;
    return [mailOf(unit, { kind, periode, nip: leader.nip, to, subject, body }, batas)];
  });
}

/** Whom no mail reaches, so that the leader tells them himself. */
export function withoutAddress(people: readonly Pegawai[]): string | null {
  if (people.length === 0) return null;
  const names = people.map(({ nama }) => `- ${nama}`).join('\n');
  return `Pegawai berikut tidak menerima surat karena di tab Pegawai belum ada alamat email miliknya sendiri (kosong, atau sama dengan milik orang lain). Mohon disampaikan langsung, dan alamatnya diisi di kolom Email:\n${names}`;
}
