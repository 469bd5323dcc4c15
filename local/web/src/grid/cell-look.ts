/** How a cell looks: its classes by role of the column, and the colour of a status word. Pure. */

import { isWaitingMark, STATUS, STATUS_PERIODE } from '../../../../functions/src/contract/status';
import type { RawValue, TabShape } from '../../../src/workbench/protocol';

export const STATUS_HEADER = 'Status';
export const MESSAGE_HEADER = 'Pesan';

export type Tone = 'good' | 'doubt' | 'bad' | 'blank' | 'busy' | 'late' | 'held' | 'neutral';

const TONES: Readonly<Record<string, Tone>> = {
  [STATUS.tercatat]: 'good',
  [STATUS.perluDicek]: 'doubt',
  [STATUS.perluDiperbaiki]: 'bad',
  [STATUS.belumDiisi]: 'blank',
  [STATUS.terlambat]: 'late',
  [STATUS.tidakBerlaku]: 'neutral',
  [STATUS.menungguPersetujuan]: 'doubt',
  [STATUS.terkunci]: 'held',
  [STATUS.ditahan]: 'held',
  [STATUS_PERIODE.TERBUKA]: 'good',
  [STATUS_PERIODE.DIKUNCI]: 'held',
  [STATUS_PERIODE.DIBUKA_KEMBALI]: 'late',
};

/** Colour of a status word; the word itself always stands beside it, so colour is never the only sign. */
export const toneOf = (status: string): Tone => (isWaitingMark(status) ? 'busy' : (TONES[status] ?? 'neutral'));

/** The text without the sign at its head that many fonts lack, when it is the mark of waiting. */
export const withoutHourglass = (text: string): string => (isWaitingMark(text) ? text.replace(/^\S+ /, '') : text);

export interface CellLook {
  readonly className: string;
  /** The text is a status word and stands in a coloured label. */
  readonly isStatus: boolean;
  /** Offers a dropdown. */
  readonly choices: boolean;
}

export function cellLook(tab: TabShape, row: number, column: number, value: RawValue, text: string): CellLook {
  const spec = tab.columns[column];
  if (row < tab.frozenRows) return { className: `cell head ${spec?.role ?? ''}`, choices: false, isStatus: false };
  const classes = ['cell'];
  const open = tab.openCells?.some((cell) => cell.row === row && cell.column === column) === true;
  if (open) classes.push('input');
  else if (tab.written || spec?.role === 'output' || spec?.role === 'stamp') classes.push('auto');
  else if (spec?.role === 'key') classes.push('key');
  if (typeof value === 'number' && tab.frozenRows > 0) classes.push('number');
  return {
    className: classes.join(' '),
    choices: spec?.choices !== undefined,
    isStatus: spec?.header === STATUS_HEADER && text !== '',
  };
}
