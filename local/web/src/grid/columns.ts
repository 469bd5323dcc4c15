/** Which columns of a tab are shown and how wide, so that the ones people fill fit the screen. Pure. */
import type { TabShape } from '../../../src/workbench/protocol';
import { STATUS_HEADER } from './cell-look';

export interface Screen {
  /** Units: pixels, without the row numbers. */
  readonly widthPx: number;
  /** A phone held upright. */
  readonly compact: boolean;
  readonly showGrouped: boolean;
}

/** Columns before `Status` are squeezed onto a phone only while they stay readable. */
const MOST_SQUEEZED_PX = 560;
const NARROWEST_PX = 54;
/** Columns laid so narrow that a phone shows them get this much more on a wide screen; pages at most as much. */
const WIDE_SCALE = 1.4;

export function shownColumns(
  tab: Pick<TabShape, 'columns' | 'frozenRows'>,
  screen: Screen,
): { readonly index: number; readonly width: number }[] {
  const shown = tab.columns
    .map((column, index) => ({ index, width: column.widthPx, grouped: column.grouped === true }))
    .filter((column) => screen.showGrouped || !column.grouped);
  const status = shown.findIndex(({ index }) => tab.columns[index]?.header === STATUS_HEADER);
  const isPage = tab.frozenRows === 0;
  const leading = isPage ? shown.length : Math.max(0, status);
  const sum = shown.slice(0, leading).reduce((total, { width }) => total + width, 0);
  const laidForPhone = !isPage && sum <= MOST_SQUEEZED_PX;
  const squeeze = sum > screen.widthPx && (isPage || laidForPhone) ? screen.widthPx / sum : 1;
  const widen = isPage ? Math.min(WIDE_SCALE, Math.max(1, screen.widthPx / sum)) : laidForPhone ? WIDE_SCALE : 1;
  const scale = screen.compact ? squeeze : widen;
  const widths = shown.map(({ width }, place) => {
    if (place < leading) return Math.max(NARROWEST_PX, Math.floor(width * scale));
    return screen.compact ? Math.min(width, screen.widthPx - 40) : width;
  });
  if (squeeze < 1 && screen.compact) {
    // What the narrowest ones were spared, the widest gives.
    const tooMuch = widths.slice(0, leading).reduce((total, width) => total + width, 0) - screen.widthPx;
    const widest = widths.indexOf(Math.max(...widths.slice(0, leading)));
    widths[widest] = (widths[widest] ?? 0) - Math.max(0, tooMuch);
  }
  return shown.map(({ index }, place) => ({ index, width: widths[place] ?? 0 }));
}
