/** Text that a person types or pastes into a block of cells, as one operation. */
import { formatAt, type Tab } from './model';
import type { CellEdit, TabOperation } from './operation';
import { interpretEntry } from './user-entry';

/** Reads every text as Sheets would in that cell; null leaves a cell as it is. `year`: the current one. */
export function enterTexts(
  tab: Tab,
  row: number,
  column: number,
  texts: readonly (readonly (string | null)[])[],
  year: number,
): TabOperation {
  const cells = texts.map((line, i) =>
    line.map((text, j): CellEdit | null =>
      text === null ? null : interpretEntry(text, formatAt(tab, row + i, column + j), year),
    ),
  );
  return { kind: 'set-cells', sheetId: tab.sheetId, row, column, cells };
}
