/**
 * One size and case of the sync benchmark, in a process of its own: parse, score, plan and encode, several rounds.
 * No plan outlives its round. Prints its figures as JSON for sync.ts. `node sync-case.js <people> nothing|everything`
 */
import type { FileRead } from '../functions/src/app/ports';
import type { Manifest, Registration, StoredInputs, UnitFigures, UnitUpdate } from '../functions/src/app/state';
import type { Gathered } from '../functions/src/app/sync/gather';
import { interpret, NOTHING_KNOWN } from '../functions/src/app/sync/interpret';
import { compute, planSync, type SyncPlan } from '../functions/src/app/sync/plan';
import { approvalsOf, lockedDifferences, resolve, typedInputs } from '../functions/src/app/sync/resolve';
import { DAFTAR, REALISASI, REKAP_PEGAWAI, type Cell } from '../functions/src/contract';
import { columnIndex, headerRow } from '../samples/rows';
import { unitBesar } from './data';

const ROUNDS = 4;
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
    failedMails: [],
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

/**
 * CPU time of the first round, and the mean of those after the warm-ups: the collector runs in some rounds and not in
 * others, and its work belongs to all of them. `check` looks at every plan. Units: ms.
 */
function measure(work: () => SyncPlan, check: Check): Pick<Figures, 'cold' | 'warm'> {
  const times = Array.from({ length: WARM_UPS + ROUNDS }, () => round(work, check));
  return { cold: times[0] ?? 0, warm: times.slice(WARM_UPS).reduce((sum, ms) => sum + ms, 0) / ROUNDS };
}

function sheetOf(pegawai: number): Tabs {
  const tabs: Tabs = { ...unitBesar({ pegawai, targetPerPegawai: 10, bulan: 12 }) };
  tabs[DAFTAR.name] = [headerRow(DAFTAR)];
  tabs[REKAP_PEGAWAI.name] = [headerRow(REKAP_PEGAWAI)];
  tabs['Ringkasan'] = [];
  return tabs;
}

export type Case = 'nothing' | 'everything';

/** Units: ms of CPU, MB. */
export interface Figures {
  readonly rows: number;
  readonly cold: number;
  readonly warm: number;
  readonly peakMb: number;
}

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

const [, , pegawai, what] = process.argv;
console.log(JSON.stringify(runCase(Number(pegawai), what as Case)));
