/**
 * Cost of a full sync without its waits: parse, score, plan. CPU time with nothing and with everything changed, and peak
 * memory, for 100 and 300 people with 10 targets and 12 months each. Printed, never asserted. Each size runs in a
 * process of its own, so that its peak memory is its own.
 */
import { execFileSync } from 'node:child_process';
import type { FileRead } from '../functions/src/app/ports';
import type { Manifest, Registration, Scorecard, UnitUpdate } from '../functions/src/app/state';
import type { Gathered } from '../functions/src/app/sync/gather';
import { groupByEmployee } from '../functions/src/app/sync/inputs';
import { interpret, NOTHING_KNOWN } from '../functions/src/app/sync/interpret';
import { compute, planSync, type SyncPlan } from '../functions/src/app/sync/plan';
import { approvalsOf, lockedDifferences, resolve } from '../functions/src/app/sync/resolve';
import { DAFTAR, REALISASI, REKAP_PEGAWAI, type Cell } from '../functions/src/contract';
import { columnIndex, headerRow } from '../samples/rows';
import { unitBesar } from './data';

const ROUNDS = 7;
const WARM_UPS = 2;
/** 24 December 2026: all twelve months are laid. */
const NOW = Date.UTC(2026, 11, 24, 3);

const registration: Registration = {
  unitId: 'bench',
  tahun: 2026,
  unitKerja: 'Unit Besar',
  organisasi: 'Bench',
  organisasiId: 'bench',
  penilaian: 'ya',
  mode: 'resmi',
  policy: 'permenpanrb-6-2022',
  urutan: 1,
  kepala: null,
  persetujuan: 'tanpa',
  surat: false,
  files: { bukuKerja: 'bk', bukuPimpinan: 'bp' },
};

type Tabs = Record<string, Cell[][]>;

interface State {
  readonly manifest: Manifest | null;
  readonly lastUnit: UnitUpdate | null;
  readonly stored: ReadonlyMap<string, Scorecard>;
}

function syncOf(tabs: Tabs, state: State): SyncPlan {
  const read = (spreadsheetId: string): FileRead => ({ spreadsheetId, tabs: new Map(Object.entries(tabs)) });
  const gathered: Gathered = {
    registration,
    manifest: state.manifest,
    guard: null,
    lastUnit: state.lastUnit,
    confirmedCode: null,
    seenAt: NOW,
    files: { 'buku-kerja': read('bk'), 'buku-pimpinan': read('bp') },
    faults: [],
  };
  const interpreted = interpret(gathered, NOTHING_KNOWN);
  const approvals = approvalsOf(gathered, interpreted);
  const inputs = groupByEmployee(interpreted.inputs);
  const resolved = resolve(inputs, approvals, lockedDifferences(gathered, interpreted, inputs), new Map());
  return planSync(gathered, interpreted, compute(gathered, resolved), state.stored);
}

/** The state and the sheet after a plan was carried out. */
function carryOut(plan: SyncPlan, tabs: Tabs): State {
  for (const { tab, row, column, value } of [...plan.writes.values()].flat()) {
    const rows = (tabs[tab] ??= []);
    while (rows.length <= row) rows.push([]);
    const line = (rows[row] ??= []);
    while (line.length <= column) line.push('');
    line[column] = value;
  }
  const last = plan.batches[plan.batches.length - 1];
  if (!last) throw new Error('nothing was planned');
  const stored = plan.batches.flatMap((b) => b.scorecards.map(({ scorecard }) => [scorecard.nip, scorecard] as const));
  return { manifest: last.manifest, lastUnit: last.unit, stored: new Map(stored) };
}

/** Median CPU time of the rounds after the warm-ups, and of the first round. Units: ms. */
function measure(work: () => SyncPlan): { readonly cold: number; readonly warm: number; readonly plan: SyncPlan } {
  const times: number[] = [];
  let plan: SyncPlan | undefined;
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    const before = process.cpuUsage();
    plan = work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  if (!plan) throw new Error('no round ran');
  const warm = times.slice(WARM_UPS).sort((a, b) => a - b);
  return { cold: times[0] ?? 0, warm: warm[Math.floor(ROUNDS / 2)] ?? 0, plan };
}

function runSize(pegawai: number): Record<string, number> {
  const tabs: Tabs = { ...unitBesar({ pegawai, targetPerPegawai: 10, bulan: 12 }) };
  tabs[DAFTAR.name] = [headerRow(DAFTAR)];
  tabs[REKAP_PEGAWAI.name] = [headerRow(REKAP_PEGAWAI)];
  tabs['Ringkasan'] = [];
  const state = carryOut(syncOf(tabs, { manifest: null, lastUnit: null, stored: new Map() }), tabs);

  const nothing = measure(() => syncOf(tabs, { ...state, stored: new Map() }));
  if (nothing.plan.batches.length > 0 || [...nothing.plan.writes.values()].flat().length > 0) {
    throw new Error('a sync of an unchanged unit must plan nothing');
  }
  const column = columnIndex(REALISASI, 'realisasi');
  const changed = {
    ...tabs,
    [REALISASI.name]: (tabs[REALISASI.name] ?? []).map((row, i) =>
      i === 0 ? row : row.with(column, Number(row[column]) + 1),
    ),
  };
  const everything = measure(() => syncOf(changed, state));
  if (everything.plan.counts.put !== pegawai) throw new Error('everybody must be put when everything changed');
  return {
    rows: pegawai * 120,
    nothingCold: nothing.cold,
    nothing: nothing.warm,
    everything: everything.warm,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

function main(): void {
  const size = process.argv[2];
  if (size !== undefined) {
    console.log(JSON.stringify(runSize(Number(size))));
    return;
  }
  const figures = ['100', '300'].map((n) => {
    const out = execFileSync(process.execPath, [...process.execArgv, __filename, n], { encoding: 'utf8' });
    return JSON.parse(out) as Record<string, number>;
  });
  for (const f of figures) {
    const ms = (name: string): string => `${(f[name] ?? 0).toFixed(0)} ms`;
    console.log(
      `${f['rows'] ?? 0} rows: nothing changed ${ms('nothing')} CPU (first ${ms('nothingCold')}), everything changed ${ms('everything')} CPU, peak ${(f['peakMb'] ?? 0).toFixed(0)} MB`,
    );
  }
  const [small, large] = figures;
  const growth = (name: string): string => ((large?.[name] ?? 0) / (small?.[name] ?? 1)).toFixed(2);
  console.log(`growth for 3x rows: nothing changed ${growth('nothing')}x, everything changed ${growth('everything')}x`);
}

main();
