/** What the message bar says of a row and of a cell, read from the tab as it is shown. */
import { isWaitingMark } from '../../../../functions/src/contract/status';
import type { TabState } from '../book/book-state';
import { columnOf } from '../book/cells';
import { MESSAGE_HEADER, STATUS_HEADER } from '../grid/cell-look';
import type { RowJudgement } from './message-bar';
import { rowSubject } from './row-subject';

/** Letters beyond which a cell rarely shows its whole text. */
const LONG_TEXT = 60;

/** The service's judgement of a row; null when it has said nothing. `textAt`: the shown text of a column of that row. */
export function judgementOf(tab: TabState, row: number, textAt: (column: number) => string): RowJudgement | null {
  if (row < tab.frozenRows) return null;
  const read = (header: string): string => textAt(columnOf(tab, header));
  const status = read(STATUS_HEADER);
  const message = isWaitingMark(status) ? '' : read(MESSAGE_HEADER); // the old message judges what stood there before
  const judgement = { sheetRow: row + 1, subject: rowSubject(read), status, message };
  return judgement.status === '' && judgement.message === '' ? null : judgement;
}

/** Help for the column of a cell, or the whole of a long text such as Penjelasan. */
export function detailOf(tab: TabState, row: number, column: number, text: string): string {
  const spec = tab.columns[column];
  if (!spec) return '';
  const isLong = row > 0 && text.length > LONG_TEXT && spec.header !== MESSAGE_HEADER;
  if (isLong) return spec.header === '' ? text : `${spec.header}: ${text}`;
  return spec.help === undefined ? '' : `${spec.header}: ${spec.help}`;
}
