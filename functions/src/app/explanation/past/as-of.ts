/**
 * The explanation as of the end of an earlier day (WIB), and what happened since. It rests on what syncs saw: what they
 * cannot tell is said, never guessed.
 */
import { NAMA_PERIODE, type NamaPeriode } from '../../../contract';
import { kalimatKeberatan } from '../../../domain/keberatan';
import { catatan, type Langkah } from '../../../domain/langkah';
import { nilaiPegawai } from '../../../domain/nilai-pegawai';
import type { Tanggal } from '../../../domain/model';
import { usulanPeriode } from '../../../domain/penilaian';
import { aturanUnit } from '../../../domain/policy';
import { akhirHariWib, saatWib, tanggalTeks, tanggalWib, type InstantMs } from '../../../domain/waktu';
import { decodeFrozen } from '../../codec';
import { AppFailure } from '../../failure';
import type { StateStore } from '../../ports';
import type { HistoryEntry, KeberatanTercatat, LockVersion, PerPeriode, Registration } from '../../state';
import type { EmployeeInputs } from '../../sync/inputs';
import { penilaianRowKey } from '../../sync/history';
import { BARIS_KEPALA, belumMulai, explain, explanation, periodeDimulai } from '../explain';
import type { Explanation, ExplanationFacts, Kunci } from '../facts';
import { rebuild, type Rebuilt } from './rebuild';
import { barisPerubahan, yangTerjadi } from './since';

/** Entries per request, and in all: the history of one person in a year is a few hundred. */
const PAGE = 100;
const MAX_ENTRIES = 2_000;
/** Cells that are named where the history does not fit. */
const MAX_JANGGAL = 10;

export interface AsOfAsk {
  readonly registration: Registration;
  readonly nip: string;
  /** As stored now; null for somebody who no longer counts. */
  readonly inputs: EmployeeInputs | null;
  readonly pada: Tanggal;
  readonly periode: NamaPeriode | null;
  /** Decided objections of this person. */
  readonly keberatan: PerPeriode<KeberatanTercatat>;
  readonly now: InstantMs;
}

type Store = Pick<StateStore, 'history' | 'lockVersions' | 'frozen'>;

/** Throws: AppFailure invalid on a day that is not over, or too long ago for what is read. */
export async function explainAsOf(state: Store, ask: AsOfAsk): Promise<Explanation> {
  const { registration, nip, pada } = ask;
  const batas = akhirHariWib(pada);
  if (pada >= tanggalWib(ask.now)) throw belumLewat(pada);
  if (ask.periode !== null && !periodeDimulai(registration.tahun, pada).includes(ask.periode))
    throw belumMulai(ask.periode);
  const entries = await historyOf(state, registration.unitId, nip);
  const last = entries.at(-1);
  if (entries.length === MAX_ENTRIES && last && last.seenBy >= batas) throw terlaluLama(pada, last.seenBy);
  const versions = await versionsOf(state, registration.unitId);
  const then = rebuild(ask.inputs, entries, batas, { nip, tahun: registration.tahun });
  const later = versions.filter((v) => v.pada >= batas);
  const { kepala, langkah } = await isi(state, ask, then, versions, batas);
  return explanation([...kepala, ...keadaan(pada, then), ...langkah, ...sesudah(ask, then, later)]);
}

async function historyOf(state: Store, unitId: string, nip: string): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const page = await state.history(unitId, nip, PAGE, entries.at(-1)?.generation);
    entries.push(...page);
    if (page.length < PAGE || entries.length >= MAX_ENTRIES) return entries;
  }
}

async function versionsOf(state: Store, unitId: string): Promise<LockVersion[]> {
  const perPeriode = await Promise.all(NAMA_PERIODE.map((periode) => state.lockVersions(unitId, periode)));
  return perPeriode.flat();
}

/** How well the state of that day is known. */
function keadaan(pada: Tanggal, { sesudah: since, belumPasti }: Rebuilt): Langkah[] {
  const lines = [
    `Keadaan pada akhir hari ${tanggalTeks(pada)} WIB, menurut yang terakhir terbaca layanan sampai saat itu`,
  ];
  if (belumPasti.length > 0) {
    lines.push('Belum pasti: perubahan berikut baru terbaca sesudahnya, tetapi mungkin sudah diketik sebelumnya; tidak ikut dihitung:'); // prettier-ignore
    for (const entry of [...belumPasti].reverse()) lines.push(...barisPerubahan(entry));
  }
  const ganti = since.filter(({ cause }) => cause === 'version' || cause === 'policy').at(-1);
  if (ganti)
    lines.push(`Aturan berganti pada ${saatWib(ganti.seenBy)} WIB; hitungan di bawah memakai aturan sekarang, jadi angka yang tampil waktu itu bisa lain`); // prettier-ignore
  lines.push('Tidak dicatat riwayat: kolom mana yang waktu itu dikosongkan dan memakai bawaan');
  return lines.map(catatan);
}

/** The explanation of that day, as far as it is known; whose it is stands above how well it is known. */
async function isi(
  state: Store,
  ask: AsOfAsk,
  then: Rebuilt,
  versions: readonly LockVersion[],
  batas: InstantMs,
): Promise<{ readonly kepala: readonly Langkah[]; readonly langkah: readonly Langkah[] }> {
  const { registration, nip, pada, periode } = ask;
  if (then.janggal.length > 0) {
    const tahu = then.janggal.slice(0, MAX_JANGGAL).join('; ');
    const rest = then.janggal.length - MAX_JANGGAL;
    const lain = rest > 0 ? `; dan ${rest} lainnya` : '';
    return {
      kepala: [],
      langkah: [
        catatan(`Riwayat tidak dapat menyusun kembali isi hari itu secara persis; yang tidak cocok: ${tahu}${lain}`),
        catatan('Karena itu nilai pada hari itu tidak dihitung. Yang diketahui hanya perubahan di bawah.'),
      ],
    };
  }
  if (then.inputs === null)
    return { kepala: [], langkah: [catatan('Pada hari itu belum ada catatan tentang pegawai ini')] };
  const facts: ExplanationFacts = {
    registration,
    inputs: then.inputs,
    tanggal: pada,
    dinilai: dinilaiOf(ask, then),
    kunci: await locksAt(state, registration.unitId, nip, versions, batas),
    keberatan: Object.fromEntries(Object.entries(ask.keberatan).filter(([, { tanggal }]) => tanggal <= pada)),
  };
  const { langkah } = explain(facts, periode);
  return { kepala: langkah.slice(0, BARIS_KEPALA), langkah: langkah.slice(BARIS_KEPALA) };
}

/** The usulan that stood there when each rating was given: that of the sync which saw the row change last. */
function dinilaiOf({ registration }: AsOfAsk, { inputs, sebelum }: Rebuilt): PerPeriode<string> {
  const dinilai: Partial<Record<NamaPeriode, string>> = {};
  for (const { periode } of inputs?.penilaian ?? []) {
    const row = `${penilaianRowKey(periode)} › `;
    const given = sebelum.find(({ entry }) => entry.changes.some(({ cell }) => cell.startsWith(row)));
    const masukan = given?.inputs()?.masukan;
    if (!given || !masukan) continue;
    const konteks = { tahun: registration.tahun, tanggal: tanggalWib(given.entry.seenBy), ...aturanUnit(registration) };
    dinilai[periode] = `- ${usulanPeriode(nilaiPegawai(masukan, konteks), periode) ?? '-'}`;
  }
  return dinilai;
}

/** What was locked at that moment, and what it froze of this person. */
async function locksAt(
  state: Store,
  unitId: string,
  nip: string,
  versions: readonly LockVersion[],
  batas: InstantMs,
): Promise<PerPeriode<Kunci>> {
  const kunci: Partial<Record<NamaPeriode, Kunci>> = {};
  for (const periode of NAMA_PERIODE) {
    const versi = versions.filter((v) => v.periode === periode && v.pada < batas).at(-1);
    if (versi?.status !== 'dikunci') continue;
    const part = (await state.frozen(unitId, periode, versi.generation)).get(nip);
    kunci[periode] = { versi, beku: part === undefined ? null : decodeFrozen(part) };
  }
  return kunci;
}

function sesudah({ pada, keberatan }: AsOfAsk, then: Rebuilt, locks: readonly LockVersion[]): Langkah[] {
  const putusan = Object.entries(keberatan).filter(([, { tanggal }]) => tanggal > pada);
  const events = [
    ...yangTerjadi(then.sesudah, locks),
    ...putusan.map(([periode, hasil]) => catatan(`   ${periode}: ${kalimatKeberatan(hasil)}`)),
  ];
  if (events.length === 0) return [catatan(`Sesudah ${tanggalTeks(pada)} tidak ada yang berubah`)];
  const judul = `Sesudah ${tanggalTeks(pada)} (siapa yang mengubah: menurut kolom Terakhir Diubah, yang tidak dibuktikan):`;
  return [catatan(judul), ...events];
}

const belumLewat = (pada: Tanggal): AppFailure =>
  new AppFailure('invalid', 'explain', `${pada} is not over`, {
    shown: `Pada: terbaca ${tanggalTeks(pada)}, hari yang belum lewat. Tulis tanggal sebelum hari ini, atau jangan sebut tanggal.`,
  });

const terlaluLama = (pada: Tanggal, sampai: InstantMs): AppFailure =>
  new AppFailure('invalid', 'explain', 'more history than is read', {
    shown: `Pada: terbaca ${tanggalTeks(pada)}, sedangkan riwayat yang dibaca hanya sampai ${saatWib(sampai)} WIB (${MAX_ENTRIES} catatan). Tulis tanggal sesudahnya.`,
  });
