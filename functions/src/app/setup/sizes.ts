/** How large a new tab is, and where the lists of a file's dropdowns stand. Pure. */
import { DAFTAR_DI, findColumns, usesColumn, type Choices, type FileKind, type PolicyId, type TableSpec, type TabSpec } from '../../contract'; // prettier-ignore
import type { DropdownChoices, TabLook } from '../layout';

/** Blank rows below the content. Below the smaller number there is no longer room for a paste. */
export const SPARE_ROWS = { fewest: 50, laid: 200 } as const;

const FORM = { rowCount: 40, columnCount: 3, frozenRows: 0 };

export function freshSize(
  spec: TabSpec,
  policies: readonly PolicyId[],
): Pick<TabLook, 'rowCount' | 'columnCount' | 'frozenRows'> {
  if (spec.kind === 'form') return FORM;
  if (spec.kind === 'page') return { rowCount: SPARE_ROWS.laid, columnCount: spec.widthsPx.length, frozenRows: 0 };
  const columns = Object.values(spec.columns).filter((column) => usesColumn(column, policies));
  return { rowCount: 1 + SPARE_ROWS.laid, columnCount: columns.length, frozenRows: 1 };
}

/** Blank rows to add below a tab that holds `used` rows. */
export function spareRows(rowCount: number, used: number): number {
  const spare = rowCount - Math.max(used, 1);
  return spare < SPARE_ROWS.fewest ? SPARE_ROWS.laid - spare : 0;
}

/** The dropdown of a column; null when the file has no such list. */
export type Lists = (choices: Choices) => DropdownChoices | null;

export function listsOf(kind: FileKind, tabs: ReadonlyMap<TabSpec, TabLook>): Lists {
  const spec: TableSpec | undefined = DAFTAR_DI[kind];
  const header = spec && tabs.get(spec)?.rows[0];
  const found: ReadonlyMap<string, number> = spec && header ? findColumns(spec, header).columns : new Map();
  return (choices) => {
    if (!('from' in choices)) return choices;
    const laid = Object.keys(spec?.columns ?? {}).indexOf(choices.from);
    return spec && laid >= 0 ? { tab: spec.name, column: found.get(choices.from) ?? laid } : null;
  };
}
