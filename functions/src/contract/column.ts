/** How a tab is described: its columns by header name, and who may write each of them. */
import type { PolicyId } from './policy';

/**
 * `key` and `stamp` are written by the trigger script, `input` by people, `output` by the service alone.
 * Each column is exactly one of them; nobody writes another's column.
 */
export type ColumnRole = 'key' | 'input' | 'stamp' | 'output';

/** Lists that the service keeps in the hidden list tab of a file, for its dropdowns. */
export type DaftarId = 'pegawai' | 'indikatorBersama' | 'tentang';

/** Where the choices of a dropdown come from: a fixed list, or a column of the file's own list tab. */
export type Choices = readonly string[] | { readonly from: DaftarId };

export interface ColumnSpec {
  /** Header text in row 1: the public contract. */
  readonly header: string;
  readonly role: ColumnRole;
  /** Older or usual spellings under which the column is found too. Compared without case and spaces. */
  readonly aliases?: readonly string[];
  /** An input that must be filled for the row to be complete. */
  readonly required?: boolean;
  /** A missing required header makes the tab unreadable; other headers may be absent. */
  readonly mayBeAbsent?: boolean;
  readonly choices?: Choices;
  /** `text` columns are formatted '@' so that Sheets keeps what was typed. */
  readonly format?: 'text' | 'number' | 'date';
  /** Only where a period uses one of these rule sets: laid by set-up then, and never missed otherwise. */
  readonly policies?: readonly PolicyId[];
  /** Units: pixels. */
  readonly widthPx: number;
  /** Lies in the collapsed column group at the right. */
  readonly grouped?: boolean;
  /** Note on the header: what to type here, in Indonesian. */
  readonly help?: string;
}

/** The files of a unit. */
export type UnitFileKind = 'buku-kerja' | 'buku-pimpinan';
/** The files of an organisation: one set for all of its units. */
export type OrganisationFileKind = 'buku-organisasi' | 'informasi-publik';
export type FileKind = UnitFileKind | OrganisationFileKind;

/** A tab with one header row and one record per row. */
export interface TableSpec<Id extends string = string> {
  readonly kind: 'table';
  readonly name: string;
  readonly file: FileKind;
  readonly columns: Readonly<Record<Id, ColumnSpec>>;
  /** Every cell is written by the service; people only read it. */
  readonly written?: boolean;
  readonly hidden?: boolean;
  /** The first column to this one stay in view, so that a phone shows whom a row is about: at most 200 px together. */
  readonly frozenTo?: NoInfer<Id>;
}

/** A tab of label/value rows. */
export interface FormSpec<Id extends string = string> {
  readonly kind: 'form';
  readonly name: string;
  readonly file: FileKind;
  readonly fields: Readonly<
    Record<Id, { readonly label: string; readonly role: 'input' | 'output'; readonly help: string }>
  >;
}

/** A free page: written by the service (`Ringkasan`) or laid once at set-up (`Panduan`). */
export interface PageSpec {
  readonly kind: 'page';
  readonly name: string;
  readonly file: FileKind;
  readonly written: boolean;
  /** Of its columns. */
  readonly widthsPx: readonly number[];
  /** How many of its first columns wrap their texts; the texts of others run on, or end where their column does. */
  readonly wraps?: number;
  /** How the sections begin, in the first column. */
  readonly headings?: readonly string[];
}

/** Keeps the ids of a tab's columns, and of a form's fields, in its type. */
export const defineTable = <const Id extends string>(spec: TableSpec<Id>): TableSpec<Id> => spec;
export const defineForm = <const Id extends string>(spec: FormSpec<Id>): FormSpec<Id> => spec;

/** Whether a unit whose periods use `policies` has the column. */
export const usesColumn = ({ policies: of }: ColumnSpec, policies: readonly PolicyId[]): boolean =>
  of === undefined || of.some((id) => policies.includes(id));

export type TabSpec = TableSpec | FormSpec | PageSpec;
export type ColumnId<T> = T extends TableSpec<infer Id> ? Id : never;

/** Comparison form of a header or tab name: case, spaces and a trailing marker do not matter. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, '')
    .replace(/[*:]+$/, '');
}
