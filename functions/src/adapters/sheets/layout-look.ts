/** Answers of `spreadsheets.get` as the look of a file. Pure; what a file lacks the API leaves out. */
import type { ColumnFormat, ColumnLook, DropdownChoices, FileLook, TabLook } from '../../app/layout';
import type { TabRows } from '../../app/ports';
import { columnIndex } from './a1';

/** Everything but cells: one call without ranges. */
export const FRAME_FIELDS =
  'properties(title,locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount,' +
  'frozenRowCount,frozenColumnCount)),protectedRanges(description),charts(spec(title)))';

/** What is laid on cells, asked for the header and the first row below it: a whole file of formats is too much. */
export const CELL_FIELDS =
  'sheets(properties(sheetId),data(rowData(values(note,dataValidation(condition),userEnteredFormat(numberFormat)))))';

type Maybe<T> = T | null | undefined;

export interface FrameAnswer {
  readonly properties?: Maybe<{
    readonly title?: Maybe<string>;
    readonly locale?: Maybe<string>;
    readonly timeZone?: Maybe<string>;
  }>;
  readonly sheets?: Maybe<readonly FrameSheet[]>;
}

interface FrameSheet {
  readonly properties?: Maybe<{
    readonly sheetId?: Maybe<number>;
    readonly title?: Maybe<string>;
    readonly hidden?: Maybe<boolean>;
    readonly gridProperties?: Maybe<{
      readonly rowCount?: Maybe<number>;
      readonly columnCount?: Maybe<number>;
      readonly frozenRowCount?: Maybe<number>;
      readonly frozenColumnCount?: Maybe<number>;
    }>;
  }>;
  readonly protectedRanges?: Maybe<readonly { readonly description?: Maybe<string> }[]>;
  readonly charts?: Maybe<readonly { readonly spec?: Maybe<{ readonly title?: Maybe<string> }> }[]>;
}

interface CellAnswer {
  readonly note?: Maybe<string>;
  readonly dataValidation?: Maybe<{
    readonly condition?: Maybe<{
      readonly type?: Maybe<string>;
      readonly values?: Maybe<readonly { readonly userEnteredValue?: Maybe<string> }[]>;
    }>;
  }>;
  readonly userEnteredFormat?: Maybe<{ readonly numberFormat?: Maybe<{ readonly type?: Maybe<string> }> }>;
}

export interface CellsAnswer {
  readonly sheets?: Maybe<
    readonly {
      readonly properties?: Maybe<{ readonly sheetId?: Maybe<number> }>;
      readonly data?: Maybe<
        readonly { readonly rowData?: Maybe<readonly { readonly values?: Maybe<readonly CellAnswer[]> }[]> }[]
      >;
    }[]
  >;
}

/** Titles of the tabs that have cells; a tab that is one large chart has none. */
export const gridTitles = ({ sheets }: FrameAnswer): string[] =>
  (sheets ?? []).flatMap(({ properties }) => (properties?.gridProperties ? [properties.title ?? ''] : []));

export function toLook(
  spreadsheetId: string,
  frame: FrameAnswer,
  cells: CellsAnswer,
  rows: ReadonlyMap<string, TabRows>,
): FileLook {
  const laid = new Map((cells.sheets ?? []).map((sheet) => [sheet.properties?.sheetId ?? 0, columnsOf(sheet)]));
  const { title, locale, timeZone } = frame.properties ?? {};
  return {
    spreadsheetId,
    title: title ?? '',
    locale: locale ?? '',
    timeZone: timeZone ?? '',
    tabs: (frame.sheets ?? []).flatMap((sheet) => {
      const { gridProperties: grid, sheetId: id, title: name, hidden } = sheet.properties ?? {};
      if (!grid) return [];
      const sheetId = id ?? 0;
      const tabTitle = name ?? '';
      const tab: TabLook = {
        sheetId,
        title: tabTitle,
        hidden: hidden ?? false,
        rowCount: grid.rowCount ?? 0,
        columnCount: grid.columnCount ?? 0,
        frozenRows: grid.frozenRowCount ?? 0,
        frozenColumns: grid.frozenColumnCount ?? 0,
        rows: rows.get(tabTitle) ?? [],
        columns: laid.get(sheetId) ?? [],
        protections: (sheet.protectedRanges ?? []).map((range) => range.description ?? ''),
        charts: (sheet.charts ?? []).map((chart) => chart.spec?.title ?? ''),
      };
      return [tab];
    }),
  };
}

type Sheet = NonNullable<CellsAnswer['sheets']>[number];

function columnsOf({ data }: Sheet): ColumnLook[] {
  const [header = [], below = []] = (data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
  return Array.from({ length: Math.max(header.length, below.length) }, (_, column) => {
    const note = header[column]?.note;
    return {
      ...(note ? { note } : {}),
      format: formatOf(below[column]?.userEnteredFormat?.numberFormat?.type),
      choices: choicesOf(below[column]?.dataValidation?.condition),
    };
  });
}

const FORMATS: ReadonlyMap<string, ColumnFormat> = new Map([
  ['TEXT', 'text'],
  ['DATE', 'date'],
  ['NUMBER', 'number'],
]);
const formatOf = (type: Maybe<string>): ColumnFormat | null => FORMATS.get(type ?? '') ?? null;

type Condition = NonNullable<NonNullable<CellAnswer['dataValidation']>['condition']>;

function choicesOf(condition: Maybe<Condition>): DropdownChoices | null {
  const words = (condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (condition?.type === 'ONE_OF_LIST') return words;
  if (condition?.type !== 'ONE_OF_RANGE') return null;
  // Google may answer with the quotes taken off and the end row filled in: =Daftar!$A$2:$A1000
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?\d*(?::\$?[A-Z]+\$?\d*)?$/.exec(words[0] ?? '');
  const [, quoted, bare = '', letters = ''] = found ?? [];
  if (!found) return null;
  return { tab: quoted?.replaceAll("''", "'") ?? bare, column: columnIndex(letters) };
}
