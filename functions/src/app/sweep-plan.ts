/**
 * Which units and organisations a sweep asks for, and when. PURE.
 *
 * Everybody has a place of his own in the time until the next sweep, so a sweep never comes as a burst. A unit in which
 * nothing was changed for a day has one place an hour; near a deadline and while anything is unfinished it keeps the
 * pace of the sweep. Places are counted from the epoch and depend on the id alone, so nothing has to be remembered, and a
 * sweep that comes a little early or late neither leaves a place out nor takes it twice.
 */
import { createHash } from 'node:crypto';
import type { Tanggal } from '../domain/model';
import { tanggalWib, type InstantMs } from '../domain/waktu';
import type { TaskKind } from './ports';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A unit is quiet when its last change lies so far back. */
const QUIET_AFTER_MS = DAY_MS;
/** From so many days before a deadline to so many after it nobody is slowed. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 1;

export interface SweepUnit {
  readonly unitId: string;
  readonly organisasiId: string;
  /** Null before its first sync. */
  readonly changedAt: InstantMs | null;
  /** Something waits to be finished: a hold, a plan half committed. */
  readonly unfinished: boolean;
  /** Days on which its periods may last be reported. */
  readonly deadlines: readonly Tanggal[];
}

export interface SweepTask {
  readonly kind: TaskKind;
  readonly id: string;
  readonly at: InstantMs;
}

export interface SweepTime {
  readonly now: InstantMs;
  /** Time from one sweep to the next. Units: ms. */
  readonly everyMs: number;
  /** Quiet units too, as when a day has ended and rows become late. */
  readonly everyone: boolean;
}

export function isQuiet({ changedAt, unfinished, deadlines }: SweepUnit, now: InstantMs): boolean {
  if (changedAt === null || unfinished || now - changedAt < QUIET_AFTER_MS) return false;
  const [first, last] = [tanggalWib(now - DAYS_AFTER * DAY_MS), tanggalWib(now + DAYS_BEFORE * DAY_MS)];
  return !deadlines.some((day) => first <= day && day <= last);
}

/** Units in the order of `units`; an organisation keeps the pace of its busiest unit, for its figures come from there. */
export function planSweep(
  units: readonly SweepUnit[],
  organisationIds: readonly string[],
  { now, everyMs, everyone }: SweepTime,
): SweepTask[] {
  const paceOf = (quiet: boolean): number => (quiet && !everyone ? Math.max(HOUR_MS, everyMs) : everyMs);
  const busy = new Set(units.filter((unit) => !isQuiet(unit, now)).map(({ organisasiId }) => organisasiId));
  const place = (kind: TaskKind, id: string, paceMs: number): SweepTask[] => {
    const at = nextPlace(`${kind}/${id}`, paceMs, now, everyMs);
    return at === null ? [] : [{ kind, id, at }];
  };
  return [
    ...units.flatMap((unit) => place('sync', unit.unitId, paceOf(isQuiet(unit, now)))),
    ...organisationIds.flatMap((id) => place('rollup', id, paceOf(!busy.has(id)))),
  ];
}

/** The place that falls into the time from this sweep to the next; null when there is none. */
function nextPlace(subject: string, paceMs: number, now: InstantMs, everyMs: number): InstantMs | null {
  const from = Math.round(now / everyMs) * everyMs;
  const offset = createHash('sha256').update(subject).digest().readUInt32BE(0) % paceMs;
  const at = from + ((((offset - from) % paceMs) + paceMs) % paceMs);
  return at < from + everyMs ? Math.max(at, now) : null;
}
