/** Charts of a tab as the page draws them: read from the API's own resources, which the workbook keeps as they came. */
import type { Tab } from '../book/model';
import type { ChartView } from './protocol';

interface ChartData {
  readonly sourceRange?: {
    readonly sources?: readonly {
      readonly sheetId?: number;
      readonly startRowIndex?: number;
      readonly endRowIndex?: number;
      readonly startColumnIndex?: number;
    }[];
  };
}

interface EmbeddedChart {
  readonly spec?: {
    readonly title?: string;
    readonly basicChart?: {
      readonly chartType?: string;
      readonly headerCount?: number;
      readonly domains?: readonly { readonly domain?: ChartData }[];
      readonly series?: readonly { readonly series?: ChartData }[];
    };
  };
  readonly position?: {
    readonly overlayPosition?: {
      readonly anchorCell?: { readonly rowIndex?: number; readonly columnIndex?: number };
      readonly widthPixels?: number;
      readonly heightPixels?: number;
    };
  };
}

/** Column charts of one series over cells of the tab itself, the only ones that are laid; others are not drawn. */
export const chartViews = (tab: Tab): ChartView[] => (tab.laid?.charts ?? []).flatMap((chart) => viewOf(tab, chart));

function viewOf({ sheetId }: Tab, { spec, position }: EmbeddedChart): ChartView[] {
  const { chartType, headerCount = 0, domains = [], series = [] } = spec?.basicChart ?? {};
  const labels = domains[0]?.domain?.sourceRange?.sources?.[0];
  const values = series[0]?.series?.sourceRange?.sources?.[0];
  const { anchorCell = {}, widthPixels = 600, heightPixels = 371 } = position?.overlayPosition ?? {};
  if (chartType !== 'COLUMN' || !labels || !values || series.length > 1) return [];
  if ((labels.sheetId ?? 0) !== sheetId || (values.sheetId ?? 0) !== sheetId) return [];
  return [
    {
      title: spec?.title ?? '',
      at: { row: anchorCell.rowIndex ?? 0, column: anchorCell.columnIndex ?? 0 },
      widthPx: widthPixels,
      heightPx: heightPixels,
      fromRow: (values.startRowIndex ?? 0) + headerCount,
      toRow: values.endRowIndex ?? 0,
      labels: labels.startColumnIndex ?? 0,
      values: values.startColumnIndex ?? 0,
    },
  ];
}
