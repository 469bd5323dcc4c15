/**
 * Plans the mails of all units: once a day, and when a lock changed. Reads what syncs stored, and of the sheets only the
 * tab Periode, for the deadlines.
 *
 * Protocol. Ids derive from what is told, so planning again gives the same ids and creates nothing; a mail that waits and
 * is no longer planned is withdrawn. Two planners at once: one loses by conflict and the next sweep plans again.
 */
import { NAMA_PERIODE, PERIODE, NAMA_TRIWULAN } from '../../contract';
import { nilaiPegawai } from '../../domain/nilai-pegawai';
import { aturanUnit } from '../../domain/policy';
import { tanggalWib, type InstantMs } from '../../domain/waktu';
import { parsePeriode, type BarisPeriode } from '../../parse/periode';
import { decodeInputs } from '../codec';
import { explain, explanationFacts, kunciOf, periodeTerkunci, ratingSemula } from '../explanation';
import { isFailure } from '../failure';
import type { Clock, Registry, SheetsPort, StateStore } from '../ports';
import type { Manifest, Registration } from '../state';
import { deadlineOf } from '../sync/deadline';
import type { EmployeeInputs } from '../sync/inputs';
import { isLocked, periodeOf } from '../sync/locks';
import { digestsFor } from './digests';
import type { Mail } from './mail';
import type { MailMark, MailStatus, Outbox } from './ports';
import { resultsFor, type ResultPerson } from './results';

export interface MailPlanningPorts {
  readonly registry: Pick<Registry, 'units'>;
  readonly state: Pick<StateStore, 'manifest' | 'scorecards' | 'lockVersion' | 'frozen'>;
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
    ...(await results(ports, registration, manifest, people, mark)),
  ];
  const wanted = new Map(mails.map((mail) => [mail.id, mail]));
  const found = await ports.outbox.find(unitId, [...wanted.keys()]);
  const create = mails.filter(({ id }) => !found.has(id));
  const stale = [...found].filter(([id, { status }]) => status === 'menunggu' && !wanted.has(id));
  await ports.outbox.save(unitId, {
    create,
    revive: mails.flatMap((mail) => {
      const known = found.get(mail.id);
      return known && mayGoAgain(known, mail)
        ? [{ mail, guard: known.guard, wasFailed: known.status === 'gagal' }]
        : [];
    }),
    withdraw: stale.map(([id, { guard }]) => ({ id, guard })),
    mark,
  });
  return create.length;
}

/** Withdrawn and right again; or given up, and somebody has put the address right since. */
const mayGoAgain = ({ status, to }: { readonly status: MailStatus; readonly to: string }, mail: Mail): boolean =>
  status === 'ditarik' || (status === 'gagal' && to !== mail.to);

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
  const { tahun } = registration;
  const periods = await periodRows(ports.sheets, registration);
  if (periods === null) return [];
  const open = NAMA_TRIWULAN.filter((nama) => !isLocked(manifest.locks, nama));
  return digestsFor({
    unit: registration,
    people: people.map(({ masukan }) => ({
      pegawai: masukan.pegawai,
      hasil: nilaiPegawai(masukan, { tahun, tanggal, ...aturanUnit(registration) }),
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
  { hari: tanggal }: MailMark,
): Promise<Mail[]> {
  if (registration.penilaian !== 'ya') return [];
  const unitPeople = people.map(({ masukan }) => masukan.pegawai);
  const mails: Mail[] = [];
  for (const periode of NAMA_PERIODE) {
    const terkunci = await periodeTerkunci(state, registration.unitId, manifest, periode);
    if (!terkunci) continue;
    const told = people.flatMap((inputs): ResultPerson[] => {
      const { pegawai } = inputs.masukan;
      const kunci = kunciOf(terkunci, pegawai.nip);
      if (!kunci.beku) return [];
      const facts = explanationFacts(registration, manifest, inputs, tanggal, { [periode]: kunci });
      const { lines } = explain(facts, periode);
      return [{ pegawai, hasil: kunci.beku.hasil, rating: ratingSemula(facts, periode), lines }];
    });
    mails.push(...resultsFor({ unit: registration, periode, people: told, unitPeople }));
  }
  return mails;
}
