/** The tables of `docs/rights.md` as contract, set-up and the service's door have them. */
import { planLayout } from '../../functions/src/app/setup/plan';
import type { LayoutChange } from '../../functions/src/app/layout';
import { FILES, ROUTES, usesColumn, type ColumnRole, type FileKind, type TabSpec } from '../../functions/src/contract';
import { MAY, type Role } from '../../functions/src/http/access';
import { endpoints, type Service } from '../../functions/src/http/endpoints';
import { aNewFile, someFacts } from './layout';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');

const ROLES = Object.keys(MAY) as Role[];

/** Who may call what. */
export function routesTable(): string {
  const all = endpoints({} as Service);
  const rows = all.map(({ name, method, path }) => [
    `\`${method.toUpperCase()} ${path.replace(':id', '{id}')}\``,
    name,
    ...ROLES.map((role) => (MAY[role].includes(name) ? 'yes' : 'no')),
  ]);
  const open = [`${ROUTES.publik}/{id}`, ROUTES.healthz].map((path) => [
    `\`GET ${path}\``,
    'no token',
    ...ROLES.map(() => 'yes'),
  ]);
  return tableOf(['route', 'name', ...ROLES], [...rows, ...open]);
}

const headers = (spec: TabSpec, ...roles: readonly ColumnRole[]): string[] => {
  if (spec.kind === 'page') return [];
  const all = spec.kind === 'form' ? Object.values(spec.fields).map(({ label, role }) => ({ header: label, role })) : Object.values(spec.columns).filter((c) => usesColumn(c, [])); // prettier-ignore
  return all.filter(({ role }) => roles.includes(role)).map(({ header }) => header);
};

/** More than that is told by their number: the contract lists them. */
const MOST_NAMED = 6;
const named = (list: readonly string[]): string => {
  if (list.length === 0) return '-';
  return list.length > MOST_NAMED ? `${list.length} columns` : list.join(', ');
};

/** Who writes what in the tabs of a file, and what set-up protects. */
export function tabsTable(kind: FileKind): string {
  const { changes } = planLayout(kind, aNewFile(), someFacts());
  const rows = FILES[kind].tabs.map((spec) => {
    const added = changes.find((change) => change.do === 'add-tab' && change.title === spec.name);
    const here = changes.filter((change) => isOn(change, added));
    return [spec.name, named(headers(spec, 'input')), ...writersOf(spec, here), named(here.flatMap(guards))];
  });
  return tableOf(['tab', 'people type', 'script', 'set-up', 'service', 'protected'], rows);
}

const isOn = (change: LayoutChange, tab: LayoutChange | undefined): boolean =>
  'sheetId' in change && tab !== undefined && 'sheetId' in tab && change.sheetId === tab.sheetId;

/** Rows that set-up lays below a table's header carry its keys; any other key is the script's. */
function writersOf(spec: TabSpec, changes: readonly LayoutChange[]): [string, string, string] {
  if (spec.kind === 'page') return ['-', spec.written ? '-' : 'the page', spec.written ? 'the page' : '-'];
  const laid = spec.kind === 'table' && changes.some((change) => change.do === 'write' && change.row > 0);
  const script = headers(spec, 'stamp', ...(laid ? [] : (['key'] as const)));
  return [named(script), named(laid ? headers(spec, 'key') : []), named(headers(spec, 'output'))];
}

function guards(change: LayoutChange): string[] {
  if (change.do !== 'protect') return [];
  const { what, warningOnly } = change;
  const part =
    what.part === 'header'
      ? 'row 1'
      : what.part === 'column'
        ? 'Kode'
        : what.open.length > 0
          ? 'all but inputs'
          : 'all';
  return [warningOnly ? `${part} (warns)` : part];
}
