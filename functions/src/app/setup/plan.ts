/**
 * What a file of the contract still needs: its wanted layout against what stands there. Pure: laying the plan and
 * planning again gives nothing. It adds and repairs; it never moves, renames or overwrites what people have put there.
 */
import { FILES, PANDUAN, type FileKind, type PolicyId, type TabSpec } from '../../contract';
import type { FileLook, LayoutChange, TabLook } from '../layout';
import { joined, type Draft, type LayoutFacts, type LayoutPlan } from './facts';
import { planForm, planPage } from './form-page';
import { hasContent, refusalsFor, tabNamed } from './recognise';
import { missingRows, planRows } from './key-rows';
import { freshSize, listsOf } from './sizes';
import { planTable, type TableContext } from './table';

/** What Sheets calls Indonesian; the newer spelling means the same. */
const LOCALE = 'in_ID';
const INDONESIAN: readonly string[] = [LOCALE, 'id_ID'];
const TIME_ZONE = 'Asia/Jakarta';
const FIRST_NEW_ID = 1001;

export function planLayout(kind: FileKind, look: FileLook, facts: LayoutFacts): LayoutPlan {
  const refusals = refusalsFor(kind, look, facts.registered);
  if (refusals.length > 0) return { changes: [], lines: [], warnings: [], refusals };
  const { tabs, added } = withMissingTabs(kind, look, facts.policies);
  const lists = listsOf(kind, tabs);
  const drafts = FILES[kind].tabs.flatMap((spec) => {
    const tab = tabs.get(spec);
    return tab ? [planTab(spec, tab, { facts, lists, added: !look.tabs.includes(tab) })] : [];
  });
  const charts = planCharts(tabs, facts);
  return { ...joined([planFile(look), added, ...drafts, charts, withoutBlankTabs(kind, look)]), refusals };
}

/** The id of every tab of the contract, by name, once the plan is laid. */
export function tabIdsAfter(kind: FileKind, look: FileLook, { changes }: LayoutPlan): Record<string, number> {
  const added = changes.flatMap((change) => (change.do === 'add-tab' ? [[change.title, change.sheetId] as const] : []));
  const found = FILES[kind].tabs.flatMap(({ name }) => {
    const tab = tabNamed(look, name);
    return tab ? [[name, tab.sheetId] as const] : [];
  });
  return Object.fromEntries([...found, ...added]);
}

function planFile({ locale, timeZone }: FileLook): Draft {
  if (INDONESIAN.includes(locale) && timeZone === TIME_ZONE) return { changes: [], lines: [], warnings: [] };
  return {
    changes: [{ do: 'set-file', locale: LOCALE, timeZone: TIME_ZONE }],
    lines: [`Bahasa dan zona waktu: ${locale}, ${timeZone} menjadi Indonesia, ${TIME_ZONE}.`],
    warnings: [],
  };
}

/** Every tab of the contract as it will stand; the missing ones are added, each behind the one before it. */
function withMissingTabs(
  kind: FileKind,
  look: FileLook,
  policies: readonly PolicyId[],
): { tabs: Map<TabSpec, TabLook>; added: Draft } {
  const tabs = new Map<TabSpec, TabLook>();
  const changes: LayoutChange[] = [];
  const lines: string[] = [];
  const taken = new Set(look.tabs.map(({ sheetId }) => sheetId));
  const order = look.tabs.map(({ sheetId }) => sheetId);
  let index = 0;
  let nextId = FIRST_NEW_ID;
  for (const spec of FILES[kind].tabs) {
    const found = tabNamed(look, spec.name);
    if (found) {
      tabs.set(spec, found);
      index = order.indexOf(found.sheetId) + 1;
      continue;
    }
    while (taken.has(nextId)) nextId += 1;
    taken.add(nextId);
    const size = freshSize(spec, policies);
    const hidden = spec.kind === 'table' && spec.hidden === true;
    const tab = { sheetId: nextId, title: spec.name, hidden, ...size };
    changes.push({ do: 'add-tab', ...tab, index });
    lines.push(`Tab ${spec.name}: dibuat.`);
    tabs.set(spec, { ...tab, frozenColumns: 0, rows: [], columns: [], protections: [], charts: [] });
    order.splice(index, 0, nextId);
    index += 1;
  }
  return { tabs, added: { changes, lines, warnings: [] } };
}

function planTab(spec: TabSpec, tab: TabLook, context: Omit<TableContext, 'rowsToCome'>): Draft {
  const draft = joined([renameDraft(spec, tab), planContent(spec, tab, context)]);
  return context.added ? draft : { ...draft, lines: [...draft.lines, ...linesOf(spec, draft.changes)] };
}

function planContent(spec: TabSpec, tab: TabLook, context: Omit<TableContext, 'rowsToCome'>): Draft {
  const { facts } = context;
  if (spec.kind === 'form') return planForm(spec, tab, facts);
  if (spec.kind === 'page') return planPage(spec, tab, spec.name === PANDUAN.name ? facts.panduan : [], facts);
  const missing = missingRows(spec, tab, facts);
  const { draft, columns } = planTable(spec, tab, { ...context, rowsToCome: missing.length });
  return joined([draft, planRows(spec, tab, columns, missing)]);
}

/** What happens to a tab that was there before, beyond its columns and rows. */
function linesOf({ name }: TabSpec, changes: readonly LayoutChange[]): string[] {
  const shown = changes.some((c) => c.do === 'set-tab' && c.title === undefined);
  return [
    ...(shown ? [`Tab ${name}: pembekuan dan penyembunyian dipulihkan.`] : []),
    ...(changes.some((c) => c.do === 'protect') ? [`Tab ${name}: perlindungan dipasang.`] : []),
  ];
}

function renameDraft({ name }: TabSpec, tab: TabLook): Draft {
  if (tab.title === name) return { changes: [], lines: [], warnings: [] };
  const lines = [`Tab "${tab.title}": namanya dikembalikan menjadi ${name}.`];
  return { changes: [{ do: 'set-tab', sheetId: tab.sheetId, title: name }], lines, warnings: [] };
}

function planCharts(tabs: ReadonlyMap<TabSpec, TabLook>, { charts }: LayoutFacts): Draft {
  const named = (title: string): TabLook | undefined => [...tabs].find(([spec]) => spec.name === title)?.[1];
  const changes = charts.flatMap((chart): LayoutChange[] => {
    const tab = named(chart.tab);
    const source = named(chart.source.tab);
    if (!tab || !source || tab.charts.includes(chart.title)) return [];
    return [{ do: 'chart', sheetId: tab.sheetId, sourceSheetId: source.sheetId, chart }];
  });
  const lines = changes.flatMap((c) => (c.do === 'chart' ? [`Tab ${c.chart.tab}: grafik "${c.chart.title}" dipasang.`] : [])); // prettier-ignore
  return { changes, lines, warnings: [] };
}

/** A new spreadsheet comes with a blank tab of its own; it goes once the others are there. */
function withoutBlankTabs(kind: FileKind, look: FileLook): Draft {
  const ours = FILES[kind].tabs.some(({ name }) => tabNamed(look, name));
  const blank = ours ? [] : look.tabs.filter((tab) => !hasContent(tab) && tab.charts.length === 0);
  return {
    changes: blank.map(({ sheetId }) => ({ do: 'delete-tab', sheetId })),
    lines: blank.map(({ title }) => `Tab "${title}": kosong, dihapus.`),
    warnings: [],
  };
}
