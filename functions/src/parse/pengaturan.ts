/** The form `Pengaturan` (Buku Pimpinan): where its fields stand, and the one thing people type there. */
import { FORM_HEADERS, PENGATURAN, cellText, foldName, isBlankCell, type Cell } from '../contract';
import { contentText, isErrorText } from './cell-kind';
import { kodeSalin } from './kode-salin';
import { shown } from './shown';
import type { RawRows, TabFault } from './table';

export type FieldId = keyof typeof PENGATURAN.fields;

export interface Pengaturan {
  readonly fault: TabFault | null;
  /** The code typed into Konfirmasi, in one spelling; null when blank. */
  readonly konfirmasi: string | null;
  /** Whatever stands there, as the person sees it; '' when blank. */
  readonly konfirmasiTerbaca: string;
  /** Row (from 0) of every field that was found. */
  readonly rows: ReadonlyMap<FieldId, number>;
  /** Column (from 0) of the values. -1 when the tab cannot be read. */
  readonly nilaiColumn: number;
  /** Column (from 0) of the words beside the values; -1 without one. */
  readonly keteranganColumn: number;
}

const [LABEL, NILAI, KETERANGAN] = FORM_HEADERS;
const FIELDS = Object.keys(PENGATURAN.fields) as FieldId[];

/** Finds the fields by label, in any order. A label that is gone is a fault, but the others are still found. */
export function parsePengaturan(rows: RawRows | undefined, titles: readonly string[] = []): Pengaturan {
  const tab = PENGATURAN.name;
  const unreadable = (fault: TabFault): Pengaturan => ({
    fault,
    konfirmasi: null,
    konfirmasiTerbaca: '',
    rows: new Map(),
    nilaiColumn: -1,
    keteranganColumn: -1,
  });
  if (!rows) return unreadable({ kind: 'tab-missing', tab, titles });
  const header = rows[0] ?? [];
  if (header.every(isBlankCell)) return unreadable({ kind: 'tab-empty', tab });
  const columnOf = (name: string): number => header.findIndex((cell) => foldName(cellText(cell)) === foldName(name));
  const seen = header.filter((cell) => !isBlankCell(cell)).map(String);
  const lost = [LABEL, NILAI].filter((name) => columnOf(name) < 0);
  if (lost.length > 0) return unreadable({ kind: 'header-missing', tab, missing: lost, seen });

  const found = fieldRows(rows, columnOf(LABEL));
  const missing = FIELDS.filter((id) => !found.has(id)).map((id) => PENGATURAN.fields[id].label);
  const konfirmasi = found.get('konfirmasi');
  const cell = konfirmasi === undefined ? '' : rows[konfirmasi]?.[columnOf(NILAI)];
  return {
    fault: missing.length > 0 ? { kind: 'header-missing', tab, missing, seen } : null,
    konfirmasi: kodeKonfirmasi(cell),
    konfirmasiTerbaca: contentText(cell) === '' ? '' : shown(cell),
    rows: found,
    nilaiColumn: columnOf(NILAI),
    keteranganColumn: columnOf(KETERANGAN),
  };
}

function fieldRows(rows: RawRows, labelColumn: number): ReadonlyMap<FieldId, number> {
  const byLabel = new Map(FIELDS.map((id) => [foldName(PENGATURAN.fields[id].label), id]));
  const found = new Map<FieldId, number>();
  rows.forEach((cells, row) => {
    const id = row === 0 ? undefined : byLabel.get(foldName(cellText(cells[labelColumn])));
    if (id !== undefined && !found.has(id)) found.set(id, row);
  });
  return found;
}

function kodeKonfirmasi(cell: Cell): string | null {
  const text = contentText(cell);
  return text === '' || isErrorText(text) ? null : kodeSalin(cell);
}
