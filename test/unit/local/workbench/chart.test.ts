/** Charts from what set-up lays to the bars that are drawn. */
import { chartsFor } from '../../../../functions/src/app/setup/charts';
import { bookFromContract } from '../../../../local/src/book/from-contract';
import type { Tab } from '../../../../local/src/book/model';
import { chartViews } from '../../../../local/src/workbench/chart-view';
import { bars, pointsOf } from '../../../../local/web/src/grid/chart';

const content = { spreadsheetId: 'x', title: 'Buku Pimpinan', kind: 'buku-pimpinan', sharedWith: [] } as const;
const ringkasan = (): Tab => bookFromContract({ ...content, charts: chartsFor('ya'), tabs: {} }).tabs[0]!;

describe('chartViews', () => {
  it('tells where a chart lies and which rows its points are', () => {
    const [{ at, source }] = chartsFor('ya') as [ReturnType<typeof chartsFor>[number]];
    const [first, second] = chartViews(ringkasan());
    expect(first).toMatchObject({ title: 'Kelengkapan per periode', at, labels: 0, values: 1 });
    expect([first?.fromRow, first?.toRow]).toEqual([source.fromRow + 1, source.toRow]);
    expect(second?.title).toBe('Sebaran predikat');
  });

  it('leaves out charts of another kind', () => {
    const tab = ringkasan();
    expect(chartViews({ ...tab, laid: { charts: [{ spec: { title: 'Lain', pieChart: {} } }] } })).toEqual([]);
  });
});

describe('bars', () => {
  const chart = chartViews(ringkasan())[0]!;
  const cells = [['s.d. TW I: 3 dari 4', 75], ['s.d. TW II: 1 dari 4', 25], ['s.d. TW III: belum ada', '']]; // prettier-ignore
  const source = {
    textAt: (row: number, column: number) => String(cells[row - chart.fromRow]?.[column] ?? ''),
    rawAt: (row: number, column: number) => cells[row - chart.fromRow]?.[column] ?? '',
  };

  it('are as high as their numbers, and a blank cell has none', () => {
    const [high, low, blank] = bars(pointsOf(chart, source), 470, 160);
    expect(high?.height).toBeCloseTo(3 * (low?.height ?? 0));
    expect(blank).toMatchObject({ value: null, height: 0, label: ['s.d. TW III: belum', 'ada'] });
  });

  it('stay within the drawing, at any width', () => {
    for (const width of [470, 200]) {
      for (const bar of bars(pointsOf(chart, source), width, 160)) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        expect(bar.y).toBeGreaterThan(20);
        expect(bar.y + bar.height).toBeLessThanOrEqual(160);
      }
    }
  });

  it('break a long name at its stroke', () => {
    expect(bars([{ label: 'Kurang/misconduct', value: 1 }], 60, 160)[0]?.label).toEqual(['Kurang/', 'misconduct']);
  });
});
