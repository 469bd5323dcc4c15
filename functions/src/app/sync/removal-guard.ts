/**
 * The guard against mass removal: when a cleared tab or a bad paste would make many rows stop counting at once, those
 * stay at their stored state until somebody confirms that very set by its code.
 * Nothing about a hold is stored: held items still count in the stored state, so the next sync finds the same set again.
 */
import { createHash } from 'node:crypto';
import type { Pegawai, Realisasi, Target } from '../../domain/model';
import type { InstantMs } from '../../domain/waktu';
import type { Counts, Manifest } from '../state';
import { byKode, byKodeAndMonth, type EmployeeInputs } from './inputs';

const MIN_ITEMS = 5;
const SHARE = 0.2;
const DAY_MS = 86_400_000;

/** Names the items of one employee that count. */
export interface CountedItems {
  readonly masukan: {
    readonly pegawai: Pick<Pegawai, 'nip'>;
    readonly target: readonly Pick<Target, 'kode'>[];
    readonly realisasi: readonly Pick<Realisasi, 'kode' | 'bulan'>[];
  };
}

/** What would stop counting: employees by NIP, targets by Kode, realisations by 'Kode bulan'. */
export interface StopSet {
  readonly employees: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly realisations: ReadonlySet<string>;
}

export interface Hold {
  /** e.g. 'HAPUS-41-K7': how many, and two characters that bind it to this very set. */
  readonly code: string;
  readonly counts: Counts;
  readonly set: StopSet;
}

const realisationKey = (r: { kode: string; bulan: number }): string => `${r.kode} ${r.bulan}`;

/** Items of `before` that are nowhere in `now`. A row that moved to a colleague has not stopped counting. */
export function stopSet(before: Iterable<CountedItems>, now: Iterable<CountedItems>): StopSet {
  const employees = new Set<string>();
  const targets = new Set<string>();
  const realisations = new Set<string>();
  for (const { masukan } of before) {
    employees.add(masukan.pegawai.nip);
    for (const target of masukan.target) targets.add(target.kode);
    for (const realisasi of masukan.realisasi) realisations.add(realisationKey(realisasi));
  }
  for (const { masukan } of now) {
    employees.delete(masukan.pegawai.nip);
    for (const target of masukan.target) targets.delete(target.kode);
    for (const realisasi of masukan.realisasi) realisations.delete(realisationKey(realisasi));
  }
  return { employees, targets, realisations };
}

export const countsOf = (set: StopSet): Counts => ({
  employees: set.employees.size,
  targets: set.targets.size,
  realisations: set.realisations.size,
});

export function manifestCounts(manifest: Manifest | null): Counts {
  const entries = Object.values(manifest?.entries ?? {});
  return {
    employees: entries.length,
    targets: entries.reduce((sum, e) => sum + e.targets, 0),
    realisations: entries.reduce((sum, e) => sum + e.realisations, 0),
  };
}

/** The hold this set needs, or null when it is small enough. `after`: counts if the set did stop counting. */
export function holdFor(set: StopSet, manifest: Manifest, after: Counts, now: InstantMs): Hold | null {
  const stops = countsOf(set);
  const before = manifestCounts(manifest);
  const recent = manifest.peaks.filter((p) => p.hour > now - DAY_MS);
  const tooMany = (['employees', 'targets', 'realisations'] as const).some((kind) => {
    if (stops[kind] === 0) return false;
    const peak = Math.max(before[kind], ...recent.map((p) => p[kind]));
    return exceeds(stops[kind], before[kind]) || exceeds(peak - after[kind], peak);
  });
  if (!tooMany) return null;
  const digest = createHash('sha256')
    .update(
      JSON.stringify([
        manifest.confirmations,
        ...[set.employees, set.targets, set.realisations].map((s) => [...s].sort()),
      ]),
    )
    .digest();
  const count = stops.employees + stops.targets + stops.realisations;
  const mark =
    READABLE.charAt((digest[0] ?? 0) % READABLE.length) + READABLE.charAt((digest[1] ?? 0) % READABLE.length);
  return { code: `HAPUS-${count}-${mark}`, counts: stops, set };
}

const READABLE = 'BCDFGHJKLMNPQRSTVWXZ23456789';
const exceeds = (stopping: number, counted: number): boolean => stopping > Math.max(MIN_ITEMS, counted * SHARE);

/** Whether targets of this person are held back. */
export const holdsTargets = ({ masukan }: EmployeeInputs, set: StopSet): boolean =>
  masukan.target.some(({ kode }) => set.targets.has(kode));

/** An employee's inputs with the held items put back from the stored state. */
export function restoreHeld(now: EmployeeInputs | undefined, stored: EmployeeInputs, set: StopSet): EmployeeInputs {
  const targets = stored.masukan.target.filter((t) => set.targets.has(t.kode));
  const realisations = stored.masukan.realisasi.filter((r) => set.realisations.has(realisationKey(r)));
  const { persetujuan, penilaian, umpanBalik } = now ?? stored;
  const base = now?.masukan ?? { pegawai: stored.masukan.pegawai, target: [], realisasi: [] };
  return {
    masukan: {
      pegawai: base.pegawai,
      target: [...base.target, ...targets].sort(byKode),
      realisasi: [...base.realisasi, ...realisations].sort(byKodeAndMonth),
    },
    persetujuan,
    penilaian,
    umpanBalik,
    // What stands in the held rows now does not enter the content: the stored row does.
    faulty: (now?.faulty ?? stored.faulty).filter((f) => !isHeldRow(f.cell, set)),
  };
}

/** The same for somebody whose approval waits for the hold: all targets approved before go on counting, and no others. */
export function restoreApproved(now: EmployeeInputs, stored: EmployeeInputs, set: StopSet): EmployeeInputs {
  const targets = new Set(stored.masukan.target.map(({ kode }) => kode));
  const realisasi = now.masukan.realisasi.filter(({ kode }) => targets.has(kode));
  return restoreHeld({ ...now, masukan: { ...now.masukan, target: [], realisasi } }, stored, { ...set, targets });
}

/** True when the faulty row named `cell` ('Target BK42TQ', 'Realisasi BK42TQ 3') is held at its stored state. */
function isHeldRow(cell: string, set: StopSet): boolean {
  const [tab, kode = '', bulan = ''] = cell.split(' ');
  return tab === 'Target' ? set.targets.has(kode) : set.realisations.has(`${kode} ${bulan}`);
}

/** Peaks after a commit that replaces `before` at `now`: the count that stood until now, per hour, for 24 hours. */
export function peaksAfter(manifest: Manifest | null, now: InstantMs): Manifest['peaks'] {
  if (!manifest) return [];
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  const before = manifestCounts(manifest);
  const kept = manifest.peaks.filter((p) => p.hour > now - DAY_MS && p.hour !== hour);
  const same = manifest.peaks.find((p) => p.hour === hour);
  return [
    ...kept,
    {
      hour,
      employees: Math.max(before.employees, same?.employees ?? 0),
      targets: Math.max(before.targets, same?.targets ?? 0),
      realisations: Math.max(before.realisations, same?.realisations ?? 0),
    },
  ];
}
