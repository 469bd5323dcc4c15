import { REALISASI, TARGET } from '../../../../functions/src/contract';
import { shownColumns, type Screen } from '../../../../local/web/src/grid/columns';

const tabOf = (spec: typeof REALISASI | typeof TARGET, frozenRows = 1) => ({
  frozenRows,
  columns: Object.values(spec.columns).map(({ header, widthPx, grouped }) => ({
    header,
    widthPx,
    ...(grouped ? { grouped } : {}),
  })),
});
const phone: Screen = { widthPx: 390, compact: true, showGrouped: false };
const desk: Screen = { widthPx: 1234, compact: false, showGrouped: false };
const sum = (columns: readonly { width: number }[]) => columns.reduce((total, { width }) => total + width, 0);

describe('shownColumns', () => {
  it('fits Periode to Realisasi onto a phone of 390 px, none too narrow to read', () => {
    const leading = shownColumns(tabOf(REALISASI), phone).slice(0, 5);
    expect(sum(leading)).toBeLessThanOrEqual(390);
    expect(Math.min(...leading.map(({ width }) => width))).toBeGreaterThanOrEqual(50);
  });

  it('gives the columns laid for a phone more room on a wide screen', () => {
    const wide = shownColumns(tabOf(REALISASI), desk);
    expect(sum(wide.slice(0, 5))).toBeGreaterThan(500);
    expect(wide[6]?.width).toBe(REALISASI.columns.pesan.widthPx);
  });

  it('hides grouped columns until they are asked for', () => {
    const all = Object.keys(TARGET.columns).length;
    const grouped = Object.values(TARGET.columns).filter((column) => 'grouped' in column).length;
    expect(grouped).toBeGreaterThan(0);
    expect(shownColumns(tabOf(TARGET), desk)).toHaveLength(all - grouped);
    expect(shownColumns(tabOf(TARGET), { ...desk, showGrouped: true })).toHaveLength(all);
  });

  it('leaves a table with many inputs at its own widths on a phone, to be scrolled', () => {
    expect(shownColumns(tabOf(TARGET), phone)[0]?.width).toBe(TARGET.columns.pegawai.widthPx);
  });

  it('fits a whole page onto the screen', () => {
    const columns = [260, 80, 200, 320].map((widthPx) => ({ header: '', widthPx }));
    expect(sum(shownColumns({ frozenRows: 0, columns }, phone))).toBeLessThanOrEqual(390);
  });
});
