/** Convergence of a unit's sync: any history of edits, faults, restarts and races ends where a fresh computation ends. */
import fc from 'fast-check';
import { AppFailure } from '../../../functions/src/app/failure';
import type { Cell } from '../../../functions/src/contract';
import { aPegawaiRow, aRealisasiRow, aTargetRow, NIP_B } from '../../support/builders';
import { aWorld, type UnitRows, type World } from '../../support/sync-world';

/** Two people, two indicators, five reports: however many stop counting at once, none of it is a mass removal, whose hold has suites of its own. */
const ROWS: UnitRows = {
  pegawai: [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' })],
  target: [aTargetRow(), aTargetRow({ pegawai: NIP_B, kode: 'CK53XZ', indikator: 'Berkas selesai', satuan: 'berkas' })],
  realisasi: [
    ...['Jan 2026', 'Feb 2026', 'Mar 2026'].map((periode, i) => aRealisasiRow({ periode, realisasi: 90 + i })),
    ...['Jan 2026', 'Feb 2026'].map((periode, i) => aRealisasiRow({ periode, realisasi: 80 + i, kode: 'CK53XZ' })),
  ],
};

type Step =
  | { readonly do: 'type'; readonly row: number; readonly value: Cell }
  | { readonly do: 'target'; readonly row: number; readonly value: Cell }
  | { readonly do: 'scribble'; readonly row: number; readonly value: Cell }
  | { readonly do: 'swap'; readonly row: number; readonly with: number }
  | { readonly do: 'sync'; readonly times: number }
  | { readonly do: 'insert' | 'delete' | 'copy' | 'clear'; readonly row: number }
  | { readonly do: 'sort'; readonly descending: boolean }
  | { readonly do: 'race' }
  | { readonly do: 'stop'; readonly call: number; readonly after: boolean }
  | { readonly do: 'restart' }
  | { readonly do: 'crash'; readonly where: 'read' | 'write' };

const typed = fc.constantFrom<Cell>(0, 12, 100.5, '', 'tidak berlaku', '12.34', '#REF!', '150 surat', 'nihil');
const row = fc.nat({ max: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), row, value: typed }) },
  fc.record({ do: fc.constant('target' as const), row: fc.nat({ max: 1 }), value: fc.constantFrom<Cell>(600, 1200, 'x', 2400) }),
  fc.record({ do: fc.constant('scribble' as const), row, value: fc.constantFrom<Cell>('', 'coretan', 7) }),
  fc.record({ do: fc.constant('swap' as const), row, with: row }),
  fc.record({ do: fc.constant('sync' as const), times: fc.integer({ min: 1, max: 2 }) }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('insert' as const, 'delete' as const, 'copy' as const, 'clear' as const), row }) },
  fc.record({ do: fc.constant('sort' as const), descending: fc.boolean() }),
  fc.record({ do: fc.constant('race' as const) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stop' as const), call: fc.nat({ max: 5 }), after: fc.boolean() }) },
  fc.record({ do: fc.constant('restart' as const) }),
  fc.record({ do: fc.constant('crash' as const), where: fc.constantFrom('read' as const, 'write' as const) }),
); // prettier-ignore

const broken = (): AppFailure => new AppFailure('transient', 'test', 'crashed');

/** One sync during which the given call to the store fails, before or after it has done its work; tells whether it came to that. */
async function stopAt(world: World, call: number, after: boolean): Promise<boolean> {
  const store = world.store as unknown as Record<string, (...parts: unknown[]) => Promise<unknown>>;
  const whole = { ...store };
  let calls = 0;
  for (const [name, method] of Object.entries(whole)) {
    store[name] = async (...parts) => {
      const fails = calls === call;
      calls += 1;
      if (fails && !after) throw broken();
      const answer = await method(...parts);
      if (fails) throw broken();
      return answer;
    };
  }
  await world.run().catch(() => undefined);
  Object.assign(store, whole);
  return calls > call;
}

/** A step that changes the rows of Realisasi as a whole. */
function changeRows(rows: Cell[][], s: Extract<Step, { row: number }>): void {
  const at = s.row + 1;
  const there = rows[at];
  if (s.do === 'insert') rows.splice(Math.min(at, rows.length), 0, []);
  else if (s.do === 'delete') rows.splice(at, 1);
  else if (s.do === 'copy' && there) rows.push([...there]);
  else if (s.do === 'clear' && there) rows[at] = there.map(() => '');
}

/** How often each kind of step was carried out over all histories. */
const carriedOut = new Map<string, number>();

const counted = (kind: string): unknown => carriedOut.set(kind, (carriedOut.get(kind) ?? 0) + 1);

async function carryOut(world: World, steps: readonly Step[]): Promise<World> {
  let now = world;
  for (const s of steps) {
    counted(s.do);
    now = await taken(now, s);
  }
  return now;
}

/** The world after one step: another process after a restart. */
async function taken(world: World, s: Step): Promise<World> {
  const rows = world.rows('Realisasi');
  switch (s.do) {
    case 'type':
      if (rows[s.row + 1]) world.type('Realisasi', s.row, 'Realisasi', s.value);
      return world;
    case 'target':
      world.type('Target', s.row, 'Target', s.value);
      return world;
    case 'scribble':
      if (rows[s.row + 1]) world.type('Realisasi', s.row, 'Pesan', s.value);
      return world;
    case 'swap': {
      const [a, b] = [rows[s.row + 1], rows[s.with + 1]];
      if (a && b) [rows[s.row + 1], rows[s.with + 1]] = [b, a];
      return world;
    }
    case 'sort': {
      const sign = s.descending ? -1 : 1;
      rows.push(...rows.splice(1).sort((a, b) => sign * String(a[0]).localeCompare(String(b[0]))));
      return world;
    }
    case 'sync':
      for (let i = 0; i < s.times; i += 1) await world.run();
      return world;
    case 'race':
      await Promise.allSettled([world.run(), world.restart().run()]);
      return world;
    case 'stop':
      if (await stopAt(world, s.call, s.after)) counted('stopped');
      return world;
    case 'crash':
      await crashed(world, s.where);
      return world;
    case 'restart':
      return world.restart();
    case 'insert':
    case 'delete':
    case 'copy':
    case 'clear':
      changeRows(rows, s);
      return world;
  }
}

/** One sync during which the sheets cannot be read, or not be written. */
async function crashed({ sheets, run }: World, where: 'read' | 'write'): Promise<void> {
  if (where === 'read') sheets.readFaults.set('bk', broken());
  else sheets.writeFaults = [broken()];
  await run().catch(() => undefined);
  sheets.readFaults.clear();
  sheets.writeFaults = [];
}

/** Everything the sheets show, less the moment of the last change. */
const shown = (world: World): unknown =>
  ['Target', 'Realisasi', 'Pegawai', 'Periode', 'Rekap Pegawai', 'Daftar', 'Ringkasan'].map((tab) =>
    world
      .rows(tab)
      .map((cells) => cells.map((cell) => (cell === null ? '' : cell)))
      .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
      .filter((cells) => !String(cells[0] ?? '').startsWith('Data per')),
  );

const HISTORIES = Number(process.env['CAPAIAN_HISTORIES'] ?? 40);

describe('one sync after any edits, faults and restarts', () => {
  it(
    'shows what a fresh computation of the same sheets shows, and the next sync skips everything',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          const world = await carryOut(await aWorld(ROWS), steps);
          expect((await world.run()).hold).toBeNull();
          const fresh = await aWorld(ROWS);
          for (const [id, tabs] of world.sheets.files) fresh.sheets.files.set(id, structuredClone(tabs));
          await fresh.run();
          expect(shown(world)).toEqual(shown(fresh));
          const before = [world.firestore.version(), world.sheets.writes];
          expect(await world.run()).toMatchObject({ outcome: 'unchanged', counts: { put: 0, cellsWritten: 0 } });
          expect([world.firestore.version(), world.sheets.writes]).toEqual(before);
        }),
        { numRuns: HISTORIES },
      );
      const kinds = [
        'type',
        'target',
        'scribble',
        'swap',
        'sync',
        'restart',
        'crash',
        'insert',
        'delete',
        'copy',
        'clear',
        'sort',
        'race',
        'stopped',
      ];
      expect(kinds.filter((kind) => !carriedOut.has(kind))).toEqual([]);
    },
    120_000 + HISTORIES * 1000,
  );
});
