/** A file's layout in memory: what laying a list of changes leaves behind, as the next look would show it. */
import { AppFailure } from '../../functions/src/app/failure';
import type { ColumnLook, FileLook, LayoutChange, TabLook } from '../../functions/src/app/layout';
import type { SheetsLayout } from '../../functions/src/app/ports';
import type { LayoutFacts } from '../../functions/src/app/setup/facts';
import type { Cell } from '../../functions/src/contract';

export const aTab = (part: Partial<TabLook> & Pick<TabLook, 'title'>): TabLook => ({
  sheetId: 0,
  hidden: false,
  rowCount: 1000,
  columnCount: 26,
  frozenRows: 0,
  frozenColumns: 0,
  rows: [],
  columns: [],
  protections: [],
  charts: [],
  ...part,
});

/** A spreadsheet as Google makes it: one blank tab, in the language of whoever made it. */
export const aNewFile = (part: Partial<FileLook> = {}): FileLook => ({
  spreadsheetId: 'baru',
  title: 'Berkas baru',
  locale: 'en_US',
  timeZone: 'America/Los_Angeles',
  tabs: [aTab({ title: 'Sheet1' })],
  ...part,
});

export const someFacts = (part: Partial<LayoutFacts> = {}): LayoutFacts => ({
  tahun: 2026,
  registered: false,
  editors: ['operator@contoh.go.id'],
  panduan: [['Mengisi capaian dari HP'], ['1. Buka tab Realisasi.']],
  units: ['Kelurahan A', 'Kelurahan B'],
  charts: [],
  policies: [],
  ...part,
});

const BARE: ColumnLook = { format: null, choices: null };

/** Throws when a change does not fit what stands there, as the API would. */
export const applyLayout = (look: FileLook, changes: readonly LayoutChange[]): FileLook =>
  changes.reduce(applyOne, look);

function applyOne(look: FileLook, change: LayoutChange): FileLook {
  switch (change.do) {
    case 'set-file':
      return { ...look, locale: change.locale, timeZone: change.timeZone };
    case 'add-tab': {
      const { do: _, index, ...facts } = change;
      if (look.tabs.some((tab) => tab.sheetId === change.sheetId || tab.title === change.title)) {
        throw new Error(`tab ${change.title} (${change.sheetId}) exists`);
      }
      return { ...look, tabs: look.tabs.toSpliced(index, 0, aTab(facts)) };
    }
    case 'delete-tab':
      if (look.tabs.length === 1) throw new Error('the last tab cannot go');
      return { ...look, tabs: look.tabs.filter((tab) => tab.sheetId !== change.sheetId) };
    default: {
      const before = look.tabs.find((tab) => tab.sheetId === change.sheetId);
      if (!before) throw new Error(`no tab ${change.sheetId}`);
      return { ...look, tabs: look.tabs.with(look.tabs.indexOf(before), changed(before, change)) };
    }
  }
}

function changed(tab: TabLook, change: Exclude<LayoutChange, { do: 'set-file' | 'add-tab' | 'delete-tab' }>): TabLook {
  switch (change.do) {
    case 'set-tab': {
      const { do: _, sheetId: __, ...facts } = change;
      return { ...tab, ...facts };
    }
    case 'extend':
      return change.what === 'rows'
        ? { ...tab, rowCount: tab.rowCount + change.count }
        : { ...tab, columnCount: tab.columnCount + change.count };
    case 'write':
      return { ...tab, rows: written(tab, change.row, change.column, change.values) };
    case 'note':
      return withColumn(tab, change.column, { note: change.note });
    case 'format':
      return withColumn(tab, change.column, { format: change.format });
    case 'choices':
      return withColumn(tab, change.column, { choices: change.choices });
    case 'protect':
      return { ...tab, protections: [...tab.protections, change.name] };
    case 'chart':
      return { ...tab, charts: [...tab.charts, change.chart.title] };
    case 'width':
    case 'dress-column':
    case 'colour':
      return withColumn(tab, change.column, {});
    case 'group':
    case 'dress-header':
      return withColumn(tab, change.to - 1, {});
  }
}

function withColumn(tab: TabLook, column: number, facts: Partial<ColumnLook>): TabLook {
  if (column >= tab.columnCount) throw new Error(`column ${column} lies outside ${tab.title}`);
  const columns = Array.from({ length: Math.max(tab.columns.length, column + 1) }, (_, i) => tab.columns[i] ?? BARE);
  return { ...tab, columns: columns.with(column, { ...(columns[column] ?? BARE), ...facts }) };
}

function written(tab: TabLook, row: number, column: number, values: readonly (readonly Cell[])[]): TabLook['rows'] {
  const rows = tab.rows.map((cells) => [...cells]);
  values.forEach((line, i) =>
    line.forEach((value, j) => {
      if (row + i >= tab.rowCount || column + j >= tab.columnCount) throw new Error(`outside ${tab.title}`);
      while (rows.length <= row + i) rows.push([]);
      const cells = rows[row + i] ?? [];
      while (cells.length < column + j) cells.push('');
      cells[column + j] = value;
    }),
  );
  return rows;
}

/** The port over files in memory. */
export class MemoryLayout implements SheetsLayout {
  readonly files = new Map<string, FileLook>();

  look(spreadsheetId: string): Promise<FileLook> {
    const file = this.files.get(spreadsheetId);
    if (!file) return Promise.reject(new AppFailure('missing', 'sheets.look', 'no such file'));
    return Promise.resolve(structuredClone(file));
  }

  async change(spreadsheetId: string, changes: readonly LayoutChange[]): Promise<void> {
    const before = await this.look(spreadsheetId);
    try {
      this.files.set(spreadsheetId, applyLayout(before, changes));
    } catch (cause) {
      throw new AppFailure('misconfigured', 'sheets.change', 'a change does not fit', { cause });
    }
  }
}
