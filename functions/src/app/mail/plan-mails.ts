/**
 * Plans the mails of all units: once a day, and when a lock changed. Reads what syncs stored, and of the sheets only the
 * tab Periode, for the deadlines.
 *
 * Protocol. Ids derive from what is told, so planning again gives the same ids and creates nothing; a mail that waits and
 * is no longer planned is withdrawn. Two planners at once: one loses by conflict and the next sweep plans again.
 */
import { NAMA_PERIODE, PERIODE, type NamaPeriode, NAMA_TRIWULAN } from '../../contract';
import { langkah } from '../../domain/langkah';
import { nilaiPegawai } from '../../domain/nilai-pegawai';
import { awalBulan } from '../../domain/periode';
import { policyOf } from '../../domain/policy';
import { tanggalWib, type InstantMs } from '../../domain/waktu';
import { parsePeriode, type BarisPeriode } from '../../parse/periode';
import { decodeFrozen, decodeInputs } from '../codec';
import { isFailure } from '../failure';
import type { Clock, Registry, SheetsPort, StateStore } from '../ports';
import type { Manifest, Registration } from '../state';
import { deadlineOf } from '../sync/deadline';
import type { EmployeeInputs } from '../sync/inputs';
import { isLocked, periodeOf, type FrozenPart } from '../sync/locks';
import { storedRating } from '../sync/ratings';
import { digestsFor } from './digests';
import type { Mail } from './mail';
import type { MailMark, Outbox } from './ports';
import { resultsFor, type ResultPerson } from './results';

export interface MailPlanningPorts {
  readonly registry: Pick<Registry, 'units'>;
  readonly state: Pick<StateStore, 'manifest' | 'scorecards' | 'frozen'>;
  readonly outbox: Outbox;
  readonly sheets: Pick<SheetsPort, 'read'>;
  readonly clock: Clock;
}

/** Reminders and results are for real units whose operator switched them on. */
export const mailsFor = ({ surat, mode }: Registration): boolean => surat && mode === 'resmi';

/**
 * Number of mails planned anew. A unit that fails does not stop the others; the first failure is thrown at the end,
 * except a lost race, which the next sweep makes up for.
 */
export async function planMails(ports: MailPlanningPorts): Promise<number> {
  let planned = 0;
  const failures: unknown[] = [];
  for (const registration of (await ports.registry.units()).filter(mailsFor)) {
    try {
      planned += await planUnit(ports, registration, ports.clock.now());
    } catch (error) {
      if (!isFailure(error, 'conflict')) failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return planned;
}

async function planUnit(ports: MailPlanningPorts, registration: Registration, now: InstantMs): Promise<number> {
  const { unitId } = registration;
  const { manifest } = await ports.state.manifest(unitId);
  if (!manifest) return 0;
  const mark: MailMark = { hari: tanggalWib(now), kunci: JSON.stringify(manifest.locks) };
  const before = await ports.outbox.planned(unitId);
  if (before?.hari === mark.hari && before.kunci === mark.kunci) return 0;

  const people = await peopleOf(ports, unitId, manifest);
  const mails = [
    ...(await digests(ports, registration, manifest, people, mark)),
    ...(await results(ports, registration, manifest, people)),
  ];
  const wanted = new Map(mails.map((mail) => [mail.id, mail]));
  const found = await ports.outbox.find(unitId, [...wanted.keys()]);
  const create = mails.filter(({ id }) => !found.has(id));
  const stale = [...found].filter(([id, { status }]) => status === 'menunggu' && !wanted.has(id));
  await ports.outbox.save(unitId, {
    create,
    revive: mails.flatMap((mail) => {
      const known = found.get(mail.id);
      return known?.status === 'ditarik' ? [{ mail, guard: known.guard }] : [];
    }),
    withdraw: stale.map(([id, { guard }]) => ({ id, guard })),
    mark,
  });
  return create.length;
}

async function peopleOf(
  ports: MailPlanningPorts,
  unitId: string,
  manifest: Manifest,
): Promise<readonly EmployeeInputs[]> {
  const stored = await ports.state.scorecards(unitId, Object.keys(manifest.entries));
  return [...stored.values()].flatMap(({ inputs }) => (inputs === null ? [] : [decodeInputs(inputs)]));
}

async function digests(
  ports: MailPlanningPorts,
  registration: Registration,
  manifest: Manifest,
  people: readonly EmployeeInputs[],
  { hari: tanggal }: MailMark,
): Promise<Mail[]> {
  const { tahun, policy } = registration;
  const periods = await periodRows(ports.sheets, registration);
  if (periods === null) return [];
  const open = NAMA_TRIWULAN.filter((nama) => !isLocked(manifest.locks, nama));
  return digestsFor({
    unit: registration,
    people: people.map(({ masukan }) => ({
      pegawai: masukan.pegawai,
      hasil: nilaiPegawai(masukan, { tahun, tanggal, policy: policyOf(policy) }),
    })),
    batas: Object.fromEntries(open.map((nama) => [nama, deadlineOf(periods, tahun, periodeOf(nama).bulanAkhir).batas])),
    tanggal,
  });
}

/** Null while the service has no access to the book: without its deadlines nobody is reminded of a wrong one. */
async function periodRows(
  sheets: Pick<SheetsPort, 'read'>,
  { files, tahun }: Registration,
): Promise<BarisPeriode[] | null> {
  try {
    const { tabs } = await sheets.read(files.bukuPimpinan, [PERIODE.name]);
    return parsePeriode(tabs.get(PERIODE.name), { tahun }).rows.flatMap(({ value }) => value ?? []);
  } catch (error) {
    if (isFailure(error, 'denied') || isFailure(error, 'missing')) return null;
    throw error;
  }
}

async function results(
  { state }: MailPlanningPorts,
  registration: Registration,
  manifest: Manifest,
  people: readonly EmployeeInputs[],
): Promise<Mail[]> {
  if (registration.penilaian !== 'ya') return [];
  const unitPeople = people.map(({ masukan }) => masukan.pegawai);
  const mails: Mail[] = [];
  for (const periode of NAMA_PERIODE) {
    const lock = manifest.locks[periode];
    if (lock?.status !== 'dikunci') continue;
    const frozen = await state.frozen(registration.unitId, periode, lock.versi);
    const told = people.flatMap((inputs) => {
      const part = frozen.get(inputs.masukan.pegawai.nip);
      return part === undefined ? [] : [resultPerson(inputs, decodeFrozen(part), periode, registration, manifest)];
    });
    mails.push(...resultsFor({ unit: registration, periode, people: told, unitPeople }));
  }
  return mails;
}

/** The steps are retraced from the frozen rows, and left out when they lead to another number than the frozen one. */
function resultPerson(
  inputs: EmployeeInputs,
  beku: FrozenPart,
  periode: NamaPeriode,
  { tahun, policy, kepala }: Registration,
  { entries }: Manifest,
): ResultPerson {
  const { masukan, umpanBalik } = inputs;
  const { bulanAkhir } = periodeOf(periode);
  const konteks = { tahun, tanggal: awalBulan(tahun, bulanAkhir + 1), policy: policyOf(policy) };
  const realisasi = masukan.realisasi.filter((r) => r.bulan <= bulanAkhir);
  const hasil = nilaiPegawai({ ...masukan, target: beku.target, realisasi }, konteks);
  const same = (hasil.totalPct?.toString() ?? '') === (beku.hasil?.totalPct?.toString() ?? '');
  const { pegawai } = masukan;
  // The head is rated one level above, also after the unit has locked.
  const rating =
    pegawai.nip === kepala ? storedRating(inputs, hasil, periode, entries[kepala]?.dinilai?.[periode]) : beku.rating;
  return { pegawai, beku: { ...beku, rating }, umpanBalik, langkah: same ? langkah(hasil, konteks.policy) : [] };
}
