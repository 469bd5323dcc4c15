/**
 * An organisation under test: its two books in memory, counting calls, a real embedded Firestore behind the real
 * adapters, the real rollup. Units are there by their figures alone, as their syncs would leave them.
 */
import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import { firestoreOrganisationStore } from '../../functions/src/adapters/firestore/organisation-store';
import { firestoreRegistry } from '../../functions/src/adapters/firestore/registry';
import { firestoreStateStore } from '../../functions/src/adapters/firestore/state-store';
import { createRollup, type Rollup } from '../../functions/src/app/organisation/rollup';
import type { OrganisationStore, Registry, TaskKind } from '../../functions/src/app/ports';
import type { UnitFigures } from '../../functions/src/app/state';
import {
  INDIKATOR_BERSAMA,
  KEBERATAN,
  PENETAPAN_UNIT,
  PERLU_PERHATIAN,
  type Cell,
  type RollupReportBody,
} from '../../functions/src/contract';
import { headerRow, rowOf } from '../../samples/rows';
import { anOrganisation, ORGANISASI, someFigures } from './organisation-builders';
import { aManifest, aUnitUpdate } from './state-builders';
import { MemorySheets, NOW } from './sync-world';

export interface OrganisationRows {
  readonly penetapan?: readonly Partial<Record<keyof typeof PENETAPAN_UNIT.columns, Cell>>[];
  readonly keberatan?: readonly Partial<Record<keyof typeof KEBERATAN.columns, Cell>>[];
  readonly indikator?: readonly Partial<Record<keyof typeof INDIKATOR_BERSAMA.columns, Cell>>[];
}

export interface RollupWorld {
  readonly sheets: MemorySheets;
  readonly organisations: OrganisationStore;
  readonly registry: Registry;
  /** Methods of the organisation store that were called, in order. */
  readonly calls: string[];
  readonly asked: (readonly [string, TaskKind])[];
  readonly rollup: Rollup;
  now: number;
  run(): Promise<RollupReportBody>;
  /** What a commit of the unit's sync leaves; every call is a new generation. */
  unit(figures: UnitFigures): Promise<void>;
  rows(file: 'bo' | 'ip', tab: string): Cell[][];
  /** Rows of a tab below its header, as records by header text. */
  shown(tab: string): Record<string, Cell>[];
  type(tab: string, row: number, header: string, value: Cell): void;
  /** A page as text, one line per row. */
  page(file: 'bo' | 'ip', tab: string): string;
  forget(): void;
}

export async function aRollupWorld(rows: OrganisationRows = {}, units = 2): Promise<RollupWorld> {
  const db = new FirestoreMock().createDatabase('capaian-uji').firestore();
  const registry = firestoreRegistry(db);
  await registry.registerOrganisation(anOrganisation());
  const states = firestoreStateStore(db);
  const sheets = new MemorySheets();
  sheets.files.set('bo', new Map<string, Cell[][]>([
    ['Ringkasan', []],
    ['Perlu Perhatian', [headerRow(PERLU_PERHATIAN)]],
    ['Penetapan Unit', [headerRow(PENETAPAN_UNIT), ...(rows.penetapan ?? []).map((r) => rowOf(PENETAPAN_UNIT, r))]],
    ['Keberatan', [headerRow(KEBERATAN), ...(rows.keberatan ?? []).map((r) => rowOf(KEBERATAN, r))]],
    ['Indikator Bersama', [headerRow(INDIKATOR_BERSAMA), ...(rows.indikator ?? []).map((r) => rowOf(INDIKATOR_BERSAMA, r))]],
  ])); // prettier-ignore
  sheets.files.set('ip', new Map([['Informasi Publik', []]]));

  const calls: string[] = [];
  const real = firestoreOrganisationStore(db);
  const organisations = new Proxy(real, {
    get: (store, name: keyof OrganisationStore) => {
      const method = store[name].bind(store) as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        calls.push(name);
        return method(...args);
      };
    },
  });
  const asked: (readonly [string, TaskKind])[] = [];
  const world: RollupWorld = {
    sheets,
    organisations,
    registry,
    calls,
    asked,
    now: NOW,
    rollup: createRollup({
      registry,
      organisations,
      sheets,
      clock: { now: () => world.now },
      queue: {
        ask(id, kind = 'sync') {
          asked.push([id, kind]);
          return Promise.resolve();
        },
      },
    }),
    run: () => world.rollup(ORGANISASI),
    async unit({ failedSince: _, ...figures }) {
      const { manifest, guard } = await states.manifest(figures.unitId);
      const generation = (manifest?.generation ?? 0) + 1;
      await states.commit(figures.unitId, guard, {
        manifest: aManifest({ generation }),
        scorecards: [],
        unit: aUnitUpdate({ generation }),
        figures: { ...figures, generation },
      });
    },
    rows: (file, tab) => sheets.tab(file, tab),
    shown(tab) {
      const [header = [], ...lines] = sheets.tab('bo', tab);
      return lines.map((line) => Object.fromEntries(header.map((name, i) => [String(name), line[i] ?? ''])));
    },
    type(tab, row, header, value) {
      const all = sheets.tab('bo', tab);
      const line = all[row + 1];
      const column = (all[0] ?? []).indexOf(header);
      if (!line || column < 0) throw new Error(`no cell ${header} in row ${row} of ${tab}`);
      line[column] = value;
    },
    page: (file, tab) => sheets.tab(file, tab).map((line) => line.map(String).join(' | ')).join('\n'), // prettier-ignore
    forget() {
      calls.length = 0;
      asked.length = 0;
      sheets.reads = 0;
      sheets.writes = 0;
    },
  };
  for (let nomor = 1; nomor <= units; nomor += 1) await world.unit(someFigures(nomor));
  return world;
}
