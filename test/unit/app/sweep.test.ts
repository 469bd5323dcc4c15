import { sweep } from '../../../functions/src/app/sweep';
import { planSweep, type SweepUnit } from '../../../functions/src/app/sweep-plan';
import type { Manifest, UnitState } from '../../../functions/src/app/state';
import { aRegistration, aReport, aUnitUpdate } from '../../support/state-builders';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVERY = 5 * 60_000;
/** Away from every deadline. */
const NOW = Date.parse('2026-11-24T08:00:00+07:00');

const aUnit = (part: Partial<SweepUnit> = {}): SweepUnit => ({
  unitId: '2026-a',
  organisasiId: '2026-org',
  changedAt: NOW - HOUR,
  unfinished: false,
  deadlines: ['2026-10-10', '2027-01-10'],
  ...part,
});
const at = (now: number, everyone = false) => ({ now, everyMs: EVERY, everyone });
const many = (count: number, part: Partial<SweepUnit> = {}): SweepUnit[] =>
  Array.from({ length: count }, (_, i) => aUnit({ unitId: `2026-unit-${i}`, ...part }));

/** How many of the sweeps of `hours` ask for a sync of this unit. */
function asksIn(hours: number, unit: SweepUnit, from = NOW): number {
  const sweeps = Array.from({ length: (hours * HOUR) / EVERY }, (_, i) => planSweep([unit], [], at(from + i * EVERY)));
  return sweeps.flat().length;
}

describe('planSweep', () => {
  it('spreads units over the time until the next sweep', () => {
    const times = planSweep(many(60), [], at(NOW)).map((task) => task.at);
    expect(times).toHaveLength(60);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(NOW);
    expect(Math.max(...times)).toBeLessThan(NOW + EVERY);
    const minutes = new Set(times.map((time) => Math.floor((time - NOW) / 60_000)));
    expect(minutes.size).toBe(5);
  });

  it('asks for a unit that was changed lately in every sweep, for a quiet one once an hour', () => {
    expect(asksIn(3, aUnit())).toBe(36);
    expect(asksIn(24, aUnit({ changedAt: NOW - 2 * DAY }))).toBe(24);
  });

  it.each([
    { what: 'was never synced', unit: aUnit({ changedAt: null }) },
    { what: 'has something unfinished', unit: aUnit({ changedAt: NOW - 9 * DAY, unfinished: true }) },
    { what: 'has a deadline in a week', unit: aUnit({ changedAt: NOW - 9 * DAY, deadlines: ['2026-12-01'] }) },
    { what: 'has a deadline today', unit: aUnit({ changedAt: NOW - 9 * DAY, deadlines: ['2026-11-24'] }) },
    { what: 'had a deadline yesterday', unit: aUnit({ changedAt: NOW - 9 * DAY, deadlines: ['2026-11-23'] }) },
  ])('never slows a quiet unit that $what', ({ unit }) => {
    expect(asksIn(1, unit)).toBe(12);
  });

  it.each(['2026-12-02', '2026-11-22'])('slows a quiet unit whose deadline is as far as %s', (deadline) => {
    expect(asksIn(1, aUnit({ changedAt: NOW - 9 * DAY, deadlines: [deadline] }))).toBe(1);
  });

  it('asks for quiet units too when everyone is wanted', () => {
    expect(planSweep(many(20, { changedAt: NOW - 9 * DAY }), [], at(NOW + 60_000, true))).toHaveLength(20);
  });

  it('neither leaves out nor repeats a place when sweeps come a little early or late', () => {
    const units = many(30, { changedAt: NOW - 2 * DAY });
    const jitter = [0, 2_000, -3_000, 9_000, -1_000, 0];
    const tasks = Array.from({ length: 12 }, (_, i) => planSweep(units, [], at(NOW + i * EVERY + jitter[i % 6]!)));
    const ids = tasks.flat().map(({ id }) => id);
    expect(ids.toSorted()).toEqual(units.map(({ unitId }) => unitId).toSorted());
  });

  it('asks for a rollup at the pace of the busiest unit', () => {
    const rollups = (unit: SweepUnit): number =>
      Array.from({ length: 12 }, (_, i) => planSweep([unit], ['2026-org'], at(NOW + i * EVERY)))
        .flat()
        .filter(({ kind }) => kind === 'rollup').length;
    expect(rollups(aUnit())).toBe(12);
    expect(rollups(aUnit({ changedAt: NOW - 2 * DAY }))).toBe(1);
  });
});

describe('sweep', () => {
  const locks = { Tahun: { status: 'dikunci', versi: 3, pada: NOW, alasan: null } } as const;

  async function swept(state: Partial<UnitState>, manifest: Partial<Manifest> | null): Promise<string[]> {
    const asked: string[] = [];
    await sweep(
      {
        registry: {
          units: () => Promise.resolve([aRegistration({ unitId: '2026-a' })]),
          organisations: () => Promise.resolve([]),
        } as unknown as Parameters<typeof sweep>[0]['registry'],
        state: {
          unitState: () => Promise.resolve({ update: aUnitUpdate(), report: aReport(), confirmedCode: null, ...state }),
          manifest: () => Promise.resolve({ manifest: manifest as Manifest | null, guard: null }),
        },
        queue: { ask: (id) => Promise.resolve(void asked.push(id)) },
        clock: { now: () => NOW },
      },
      { everyMs: EVERY, everyone: true },
    );
    return asked;
  }

  it('leaves out a unit whose year is locked and that has nothing open', async () => {
    expect(await swept({}, { locks })).toEqual([]);
  });

  it.each([
    { what: 'has an open year', state: {}, manifest: { locks: {} } },
    { what: 'was reopened', state: {}, manifest: { locks: { Tahun: { ...locks.Tahun, status: 'dibuka' as const } } } },
    { what: 'was never synced', state: { update: null, report: null }, manifest: null },
    { what: 'has a hold', state: { update: aUnitUpdate({ hold: { code: 'HAPUS-1-A', counts: { employees: 0, targets: 0, realisations: 1 } } }) }, manifest: { locks } }, // prettier-ignore
    { what: 'is half committed', state: { update: aUnitUpdate({ complete: false }) }, manifest: { locks } },
    { what: 'has a fault', state: { report: { ...aReport(), faults: ['Tab Target tidak ditemukan'] } }, manifest: { locks } }, // prettier-ignore
  ])('asks for a unit that $what', async ({ state, manifest }) => {
    expect(await swept(state, manifest)).toEqual(['2026-a']);
  });
});
