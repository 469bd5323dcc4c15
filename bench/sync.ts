/**
 * Cost of a full sync without its waits: parse, score, plan. CPU time with nothing and with everything changed, and peak
 * memory, for 100 and 300 people with 10 targets and 12 months each. Printed, never asserted.
 * Each size and case runs in a process of its own, because that is what a function instance is: one that also held the
 * data of another case would collect garbage longer and show another case's peak. For the same reason no plan outlives
 * its round, and the heap is limited: with the limit of a large machine the peak only says when it cared to collect.
 */
import { execFileSync } from 'node:child_process';
import type { FileRead } from '../functions/src/app/ports';
import type { Manifest, Registration, StoredInputs, UnitFigures, UnitUpdate } from '../functions/src/app/state';
import type { Gathered } from '../functions/src/app/sync/gather';
import { interpret, NOTHING_KNOWN } from '../functions/src/app/sync/interpret';
import { compute, planSync, type SyncPlan } from '../functions/src/app/sync/plan';
import { approvalsOf, lockedDifferences, resolve, typedInputs } from '../functions/src/app/sync/resolve';
import { DAFTAR, REALISASI, REKAP_PEGAWAI, type Cell } from '../functions/src/contract';
import { columnIndex, headerRow } from '../samples/rows';
import { unitBesar } from './data';

const ROUNDS = 5;
const WARM_UPS = 2;
/**
 * Limits that leave room in 512 MiB; NODE_OPTIONS of the deployed function should say the same. Left to itself Node also
 * shrinks the young generation there, and whatever a sync makes is then copied twice before it is dropped.
 */
const HEAP_LIMITS = ['--max-old-space-size=192', '--max-semi-space-size=16'];
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

/** What a sync finds in Firestore. */
interface State {
  readonly manifest: Manifest | null;
  readonly lastUnit: UnitUpdate | null;
  readonly figures: UnitFigures | null;
  readonly stored: ReadonlyMap<string, StoredInputs>;
}

const NOTHING_STORED: State = { manifest: null, lastUnit: null, figures: null, stored: new Map() };

function syncOf(tabs: Tabs, state: State): SyncPlan {
  const read = (spreadsheetId: string): FileRead => ({ spreadsheetId, tabs: new Map(Object.entries(tabs)) });
  const gathered: Gathered = {
    registration,
    manifest: state.manifest,
    guard: null,
    lastUnit: state.lastUnit,
    confirmedCode: null,
    lockDigests: {},
    organisation: null,
    hasOrganisation: false,
    pimpinan: null,
    figures: state.figures,
    delivered: new Map(),
    returned: new Map(),
    seenAt: NOW,
    files: { 'buku-kerja': read('bk'), 'buku-pimpinan': read('bp') },
    faults: [],
  };
  const interpreted = interpret(gathered, NOTHING_KNOWN);
  const inputs = typedInputs(gathered, interpreted);
  const approvals = approvalsOf(gathered, interpreted, inputs);
  const resolved = resolve(gathered, inputs, approvals, lockedDifferences(gathered, interpreted, inputs), new Map());
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
  let state = NOTHING_STORED;
  const stored = new Map<string, StoredInputs>();
  for (const { manifest, unit, figures, scorecards } of plan.batches()) {
    for (const { scorecard } of scorecards) {
      const { result: _result, ...inputs } = scorecard;
      stored.set(scorecard.nip, inputs);
    }
    state = { manifest, lastUnit: unit, figures: figures ? { ...figures, failedSince: null } : null, stored };
  }
  if (stored.size === 0) throw new Error('nothing was planned');
  return state;
}

/** Encodes each batch and lets it go, as a commit does. Returns how many scorecards there were. */
function encodeBatches(plan: SyncPlan): number {
  let scorecards = 0;
  for (const batch of plan.batches()) scorecards += batch.scorecards.length;
  return scorecards;
}

type Check = (plan: SyncPlan, encoded: number) => void;

/** CPU time of one sync, encoding included. Units: ms. A function of its own: its plan is garbage once it returns. */
function round(work: () => SyncPlan, check: Check): number {
  const before = process.cpuUsage();
  const plan = work();
  const encoded = encodeBatches(plan);
  const { user, system } = process.cpuUsage(before);
  check(plan, encoded);
  return (user + system) / 1000;
}

/** CPU time of the first round, and the median of those after the warm-ups. `check` looks at every plan. Units: ms. */
function measure(work: () => SyncPlan, check: Check): { readonly cold: number; readonly warm: number } {
  const times = Array.from({ length: WARM_UPS + ROUNDS }, () => round(work, check));
  const warm = times.slice(WARM_UPS).sort((a, b) => a - b);
  return { cold: times[0] ?? 0, warm: warm[Math.floor(ROUNDS / 2)] ?? 0 };
}

function sheetOf(pegawai: number): Tabs {
  const tabs: Tabs = { ...unitBesar({ pegawai, targetPerPegawai: 10, bulan: 12 }) };
  tabs[DAFTAR.name] = [headerRow(DAFTAR)];
  tabs[REKAP_PEGAWAI.name] = [headerRow(REKAP_PEGAWAI)];
  tabs['Ringkasan'] = [];
  return tabs;
}

type Case = 'nothing' | 'everything';

function runCase(pegawai: number, what: Case): Figures {
  const tabs = sheetOf(pegawai);
  const state = carryOut(syncOf(tabs, NOTHING_STORED), tabs);
  const { cold, warm } = what === 'nothing' ? nothingChanged(tabs, state) : everythingChanged(tabs, state);
  return { rows: pegawai * 120, cold, warm, peakMb: process.resourceUsage().maxRSS / 1024 };
}

function nothingChanged(tabs: Tabs, state: State): ReturnType<typeof measure> {
  const unloaded = { ...state, stored: new Map<string, StoredInputs>() };
  return measure(
    () => syncOf(tabs, unloaded),
    ({ writes }, encoded) => {
      if (encoded > 0 || [...writes.values()].flat().length > 0)
        throw new Error('a sync of an unchanged unit must plan nothing');
    },
  );
}

function everythingChanged(tabs: Tabs, state: State): ReturnType<typeof measure> {
  const column = columnIndex(REALISASI, 'realisasi');
  for (const row of (tabs[REALISASI.name] ?? []).slice(1)) row[column] = Number(row[column]) + 1;
  return measure(
    () => syncOf(tabs, state),
    (_plan, encoded) => {
      if (encoded !== state.stored.size) throw new Error('everybody must be put when everything changed');
    },
  );
}

interface Figures {
  readonly rows: number;
  readonly cold: number;
  readonly warm: number;
  readonly peakMb: number;
}

function main(): void {
  const [, , size, what] = process.argv;
  if (size !== undefined) {
    console.log(JSON.stringify(runCase(Number(size), what as Case)));
    return;
  }
  const figuresOf = (pegawai: number, what: Case): Figures => {
    const args = [...process.execArgv, ...HEAP_LIMITS, __filename, String(pegawai), what];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Figures;
  };
  for (const what of ['nothing', 'everything'] as const) {
    const [small, large] = [figuresOf(100, what), figuresOf(300, what)];
    for (const { rows, cold, warm, peakMb } of [small, large]) {
      console.log(
        `${rows} rows, ${what} changed: ${warm.toFixed(0)} ms CPU (first ${cold.toFixed(0)} ms), peak ${peakMb.toFixed(0)} MB`,
      );
    }
    console.log(`growth for 3x rows, ${what} changed: ${(large.warm / small.warm).toFixed(2)}x`);
  }
}

main();
