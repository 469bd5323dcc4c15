/** A date or month cell as a month of one year. */
import { bacaBulan } from '../../../functions/src/contract/bulan';
import { isBlankCell, type Cell } from '../../../functions/src/contract/cells';

/** Month of year `tahun` on the near side of a date: 0 when the date lies before the year, 13 when after; null: unreadable. */
export function monthWithin(cell: Cell, tahun: number, whenBlank: number): number | null {
  if (isBlankCell(cell)) return whenBlank;
  const read = bacaBulan(cell, tahun);
  if (read === null) return null;
  if (read.tahun !== tahun) return read.tahun < tahun ? 0 : 13;
  return read.bulan;
}
