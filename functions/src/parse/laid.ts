/**
 * Tabs whose rows are laid by their key (Persetujuan SKP, Penilaian, Penetapan Unit). A row that holds only its key is a
 * value without any decision, so that its outputs can be shown; it gives way to a filled row about the same subject.
 */
import type { Cell } from '../contract';
import { contentText } from './cell-kind';
import { settleDoubles } from './doubles';
import { NONE, problem, type Problem } from './problem';
import { cellPicker, type ParsedRow, type ParsedTable, type RawTable, type RowSubject } from './table';

type Cells<K extends string> = Readonly<Record<K, Cell>>;

export interface LaidTab<K extends string, T> {
  readonly keys: readonly K[];
  readonly inputs: readonly K[];
  /** The row as a value (null when something in it is wrong), and everything found. */
  readonly read: (cells: Cells<K>) => { readonly value: T | null; readonly problems: readonly Problem[] };
  readonly subjectOf: (cells: Cells<K>) => RowSubject | null;
  /** Header of the column under which doubles are told, and the subject as people know it. */
  readonly header: string;
  readonly nameOf: (subject: RowSubject) => string;
}

/** Parses the rows of such a tab and settles its doubles. */
export function parseLaid<Id extends string, K extends Id, T>(
  table: RawTable<Id>,
  tab: LaidTab<K, T>,
): ParsedTable<T, Id> {
  const pick = cellPicker(table.columns, [...tab.keys, ...tab.inputs]);
  const parsed = table.rows.map(({ row, cells }): ParsedRow<T> => {
    const sel = pick(cells);
    const empty = (ids: readonly K[]): boolean => ids.every((id) => contentText(sel[id]) === '');
    const undecided = empty(tab.inputs);
    if (undecided && empty(tab.keys)) return { row, cells, subject: null, value: null, blank: true, problems: NONE };
    const { value, problems } = tab.read(sel);
    const base = { row, cells, subject: tab.subjectOf(sel), value };
    return undecided ? { ...base, blank: true, problems: asInfo(problems) } : { ...base, blank: false, problems };
  });
  const told = (row: ParsedRow<T>): string => (row.subject ? tab.nameOf(row.subject) : '');
  const settled = settleDoubles(parsed, {
    keyOf: ({ subject }) => (subject ? `${subject.periode ?? ''} ${subject.id}` : null),
    differs: (row, baris) => problem('baris-ganda', tab.header, told(row), { baris }),
    repeats: (row, baris) => problem('baris-sama', tab.header, told(row), { baris }),
    blank: (row, baris) => problem('kosong-ganda', tab.header, told(row), { baris }),
  });
  return { fault: table.fault, columns: table.columns, rows: settled.map(standing) };
}

/** In a row where nothing was decided nothing stops yet. */
const asInfo = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length === 0 ? NONE : problems.map((found) => ({ ...found, severity: 'info' }));

/** An undecided row counts as such, unless another row about its subject stands in its place. */
function standing<T>(row: ParsedRow<T>): ParsedRow<T> {
  if (!row.blank || row.value === null) return row;
  return row.problems.length > 0 ? { ...row, value: null } : { ...row, blank: false };
}
