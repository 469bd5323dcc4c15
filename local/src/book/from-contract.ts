/** Builds a workbook as set-up would lay it: tabs of the contract with their layout, filled with given rows. */
import {
  DAFTAR_DI,
  FILES,
  type Choices,
  type FileKind,
  type TabSpec,
  type TableSpec,
} from '../../../functions/src/contract';
import { makeTab, type Column, type Tab, type Value, type Workbook } from './model';

/** Blank rows below the content, room for what people add by hand. The script grows the grid when it needs more. */
const SPARE_ROWS = 50;
/** Room of a page that the service writes. */
const PAGE_ROWS = 200;
const PAGE_COLUMNS: readonly Column[] = [{ widthPx: 250 }, { widthPx: 90 }, { widthPx: 260 }, { widthPx: 380 }];

export interface BookContent {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly kind: FileKind;
  readonly sharedWith: readonly string[];
  /** Rows by tab name, header row first; a tab without any gets its headers or labels alone. */
  readonly tabs: Readonly<Record<string, readonly (readonly (Value | null | undefined)[])[]>>;
}

export function bookFromContract(content: BookContent): Workbook {
  const { spreadsheetId, title, sharedWith } = content;
  const tabs = FILES[content.kind].tabs.map((spec, index) =>
    layTab(
      spec,
      index,
      (content.tabs[spec.name] ?? heading(spec)).map((row) => row.map((cell) => cell ?? '')),
    ),
  );
  return { spreadsheetId, title, sharedWith, version: 0, tabs };
}

function layTab(spec: TabSpec, index: number, rows: readonly (readonly Value[])[]): Tab {
  const columns = layout(spec);
  const widest = rows.reduce((most, row) => Math.max(most, row.length), columns.length);
  const facts = {
    sheetId: index === 0 ? 0 : 1000 + index, // Google numbers the first tab 0, the others at random
    title: spec.name,
    rowCount: rows.length + (spec.kind === 'page' ? PAGE_ROWS : SPARE_ROWS),
    columnCount: widest,
    hidden: spec.kind === 'table' && spec.hidden === true,
    frozenRows: spec.kind === 'table' ? 1 : 0,
    columns,
  };
  return makeTab(facts, rows);
}

function heading(spec: TabSpec): string[][] {
  if (spec.kind === 'table') return [Object.values(spec.columns).map((column) => column.header)];
  return spec.kind === 'form' ? Object.values(spec.fields).map((field) => [field.label]) : [];
}

function layout(spec: TabSpec): readonly Column[] {
  switch (spec.kind) {
    case 'table':
      return Object.values(spec.columns).map((column) => layColumn(column, spec.file));
    case 'form':
      return [
        { widthPx: 180, role: 'output' },
        { widthPx: 260, role: 'input', format: 'text' },
        { widthPx: 360, role: 'output' },
      ];
    case 'page':
      return (spec.widthsPx?.map((widthPx): Column => ({ widthPx })) ?? PAGE_COLUMNS).map((column) =>
        spec.written ? { ...column, role: 'output' as const } : column,
      );
  }
}

function layColumn(spec: TableSpec['columns'][string], file: FileKind): Column {
  const { widthPx, role, format, choices, grouped, help } = spec;
  return {
    widthPx,
    role,
    ...(format ? { format } : {}),
    ...layChoices(choices, file),
    ...(grouped ? { grouped } : {}),
    ...(help === undefined ? {} : { note: help }),
  };
}

/** A list of the contract as it stands, or the column of the file's own list tab. */
function layChoices(choices: Choices | undefined, file: FileKind): Pick<Column, 'choices'> {
  if (!choices) return {};
  if (!('from' in choices)) return { choices };
  const list = DAFTAR_DI[file];
  const column = Object.keys(list?.columns ?? {}).indexOf(choices.from);
  return list && column >= 0 ? { choices: { tab: list.name, column } } : {};
}
