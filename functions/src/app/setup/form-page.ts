/** What the form Pengaturan and the free pages still need. Pure. */
import { cellText, foldName, FORM_HEADERS, type Cell, type FormSpec, type PageSpec } from '../../contract';
import type { LayoutChange, TabLook } from '../layout';
import type { Draft, LayoutFacts } from './facts';
import { PROTECTION, protection } from './protection';
import { hasContent } from './recognise';
import { spareRows } from './sizes';

/** Units: pixels. */
const FORM_WIDTHS = [180, 260, 360];

const widths = ({ sheetId }: TabLook, list: readonly number[]): LayoutChange[] =>
  list.map((widthPx, column) => ({ do: 'width', sheetId, column, widthPx }));

/** Labels that are missing are appended below; labels that stand there stay where they are. */
export function planForm(spec: FormSpec, tab: TabLook, facts: LayoutFacts): Draft {
  const { sheetId } = tab;
  const isNew = !hasContent(tab);
  const header: readonly Cell[] = isNew ? FORM_HEADERS : (tab.rows[0] ?? []);
  const columnOf = (name: string): number => header.findIndex((cell) => foldName(cellText(cell)) === foldName(name));
  const [label, value, help] = FORM_HEADERS.map(columnOf);
  const [labelColumn = 0, valueColumn = 1, helpColumn = 2] = [label, value, help];
  const rowOf = new Map<string, number>();
  tab.rows.forEach((row, i) => {
    if (i > 0) rowOf.set(foldName(cellText(row[labelColumn])), i);
  });
  const changes: LayoutChange[] = [];
  if (isNew) {
    changes.push(
      { do: 'write', sheetId, row: 0, column: 0, values: [[...FORM_HEADERS]] },
      { do: 'dress-header', sheetId, from: 0, to: FORM_HEADERS.length },
      { do: 'format', sheetId, column: valueColumn, format: 'text' },
      ...widths(tab, FORM_WIDTHS),
    );
  }
  let next = Math.max(tab.rows.length, 1);
  const added: string[] = [];
  const open: { row: number; column: number }[] = [];
  for (const field of Object.values(spec.fields)) {
    const found = rowOf.get(foldName(field.label));
    const row = found ?? next;
    if (field.role === 'input') open.push({ row, column: valueColumn });
    if (found !== undefined) continue;
    next += 1;
    added.push(field.label);
    changes.push({ do: 'write', sheetId, row, column: labelColumn, values: [[field.label]] });
    if (helpColumn >= 0) changes.push({ do: 'write', sheetId, row, column: helpColumn, values: [[field.help]] });
  }
  if (next > tab.rowCount) changes.unshift({ do: 'extend', sheetId, what: 'rows', count: next - tab.rowCount });
  changes.push(...protection(tab, PROTECTION.form, { part: 'tab', open }, facts));
  const lines = isNew || added.length === 0 ? [] : [`Tab ${spec.name}: baris ${added.join(', ')} ditambahkan.`];
  return { changes, lines, warnings: [] };
}

/** What makes a page easy to read: the service writes values alone. */
function dressed({ wraps = 0, widthsPx, headings = [] }: PageSpec, { sheetId }: TabLook): LayoutChange[] {
  const columns = widthsPx.slice(0, wraps);
  const words = headings.map((begins) => ({ begins, colour: 'blue' as const }));
  return [
    ...columns.map((_, column): LayoutChange => ({ do: 'dress-column', sheetId, column, grey: false, wrap: true })),
    ...(words.length > 0 ? [{ do: 'colour', sheetId, column: 0, words } as const] : []),
  ];
}

/** A page that the service writes is only framed; the guide gets its text once. */
export function planPage(spec: PageSpec, tab: TabLook, text: readonly (readonly Cell[])[], facts: LayoutFacts): Draft {
  const { sheetId } = tab;
  const name = spec.written ? PROTECTION.written : PROTECTION.guide;
  const framed = tab.protections.includes(name);
  const values = spec.written || hasContent(tab) ? [] : text.map((row) => row.map(cellText));
  const more = spareRows(tab.rowCount, Math.max(tab.rows.length, values.length));
  const wider = spec.widthsPx.length - tab.columnCount;
  const changes: LayoutChange[] = [
    ...(more > 0 ? [{ do: 'extend', sheetId, what: 'rows', count: more } as const] : []),
    ...(wider > 0 ? [{ do: 'extend', sheetId, what: 'columns', count: wider } as const] : []),
    ...(framed ? [] : [...widths(tab, spec.widthsPx), ...dressed(spec, tab)]),
    ...protection(tab, name, { part: 'tab', open: [] }, facts),
  ];
  const grown = more > 0 || wider > 0 ? [`Tab ${spec.name}: ukurannya diperbesar.`] : [];
  if (values.length === 0) return { changes, lines: grown, warnings: [] };
  return {
    changes: [
      ...changes,
      { do: 'write', sheetId, row: 0, column: 0, values },
      { do: 'dress-header', sheetId, from: 0, to: 1 },
      { do: 'dress-column', sheetId, column: 0, grey: false, wrap: true },
    ],
    lines: [...grown, `Tab ${spec.name}: petunjuk pengisian ditulis.`],
    warnings: [],
  };
}
