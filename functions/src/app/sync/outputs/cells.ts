/** Wanted output cells against what stands in the sheet: only cells that differ are written. */
import { cellText, isBlankCell, STATUS, type Cell, type ColumnId, type ColumnSpec, type TableSpec } from '../../../contract'; // prettier-ignore
import { pesanBarisTab } from '../../../parse/pesan';
import { readTable, type ParsedTable } from '../../../parse/table';
import type { CellWrite, TabRows } from '../../ports';

/** What an output cell shows; '' leaves it blank. */
export type Value = string | number;

const equal = (have: Cell, want: Value): boolean =>
  typeof want === 'number'
    ? have === want
    : typeof have === 'string'
      ? have === want
      : want === '' && cellText(have) === '';

/** Collects the writes of one tab. */
export class TabWriter {
  readonly writes: CellWrite[] = [];

  constructor(
    private readonly tab: string,
    private readonly rows: TabRows,
  ) {}

  put(row: number, column: number, value: Value): void {
    if (!equal(this.rows[row]?.[column], value)) this.writes.push({ tab: this.tab, row, column, value });
  }

  /** Clears whatever still stands below row `from` in `columns`. */
  clearBelow(from: number, columns: readonly number[]): void {
    for (let row = from; row < this.rows.length; row += 1) {
      for (const column of columns) this.put(row, column, '');
    }
  }
}

/** Output cells of a tab in which people's rows stand: `judge` gives the outputs of each row, by column id. */
export function rowOutputs<T, Spec extends TableSpec>(
  spec: Spec,
  rows: TabRows | undefined,
  table: ParsedTable<T>,
  judge: (row: ParsedTable<T>['rows'][number]) => Partial<Record<ColumnId<Spec>, Value>>,
): CellWrite[] {
  if (table.fault || !rows) return unreadOutputs(spec, rows);
  const writer = new TabWriter(spec.name, rows);
  const outputs = (Object.keys(spec.columns) as ColumnId<Spec>[]).flatMap((id) => {
    const column = table.columns.get(id);
    return column !== undefined && spec.columns[id]?.role === 'output' ? [{ id, column }] : [];
  });
  let next = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const parsed = table.rows[next];
    // Rows the parser left out hold no content of anybody: whatever stands in their outputs is a leftover.
    let values: Partial<Record<ColumnId<Spec>, Value>> = {};
    if (parsed?.row === row) {
      values = judge(parsed);
      next += 1;
    }
    for (const { id, column } of outputs) writer.put(row, column, values[id] ?? '');
  }
  return writer.writes;
}

/**
 * Rows of a tab with a lost header: no longer `Tercatat`, since nobody reads them, and told why. Their other outputs stay
 * as they are, as what is stored goes on counting. `said`: the message as the tab shows it.
 */
export function unreadOutputs(
  spec: TableSpec,
  rows: TabRows | undefined,
  said: (pesan: string) => string = (pesan) => pesan,
): CellWrite[] {
  const { fault, columns } = readTable(spec, rows);
  const pesan = fault && pesanBarisTab(fault);
  if (!rows || !pesan) return [];
  const writer = new TabWriter(spec.name, rows);
  const ours = new Set([...columns].flatMap(([id, column]) => (isOurs(spec.columns[id]) ? [column] : [])));
  const status = spec.columns['status']?.role === 'output' ? columns.get('status') : undefined;
  const told = columns.get('pesan');
  rows.forEach((cells, row) => {
    if (row === 0 || cells.every((cell, column) => ours.has(column) || isBlankCell(cell))) return;
    if (status !== undefined) writer.put(row, status, STATUS.ditahan);
    if (told !== undefined) writer.put(row, told, said(pesan));
  });
  return writer.writes;
}

const isOurs = (column: ColumnSpec | undefined): boolean => column?.role === 'output' || column?.role === 'stamp';

/** Cells of a wholly written tab: one record per row from row 1 on, columns found by header name, leftovers cleared. */
export function writtenTable<Spec extends TableSpec>(
  spec: Spec,
  rows: TabRows | undefined,
  columns: ReadonlyMap<string, number>,
  records: readonly Partial<Record<ColumnId<Spec>, Value>>[],
): CellWrite[] {
  if (!rows) return [];
  const writer = new TabWriter(spec.name, rows);
  records.forEach((record, index) => {
    for (const [id, column] of columns) writer.put(index + 1, column, record[id as ColumnId<Spec>] ?? '');
  });
  writer.clearBelow(records.length + 1, [...columns.values()]);
  return writer.writes;
}

/** Cells of a free page, from its top left corner; leftovers to the right and below are cleared. */
export function writtenPage(tab: string, rows: TabRows | undefined, page: readonly (readonly Value[])[]): CellWrite[] {
  if (!rows) return [];
  const writer = new TabWriter(tab, rows);
  const height = Math.max(page.length, rows.length);
  for (let row = 0; row < height; row += 1) {
    const width = Math.max(page[row]?.length ?? 0, rows[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) writer.put(row, column, page[row]?.[column] ?? '');
  }
  return writer.writes;
}
