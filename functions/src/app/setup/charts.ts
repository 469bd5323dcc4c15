/** The charts that set-up lays on a unit's `Ringkasan`, beside the table each of them shows. */
import { KAKI_RINGKASAN, RINGKASAN } from '../../contract';
import type { ChartSpec } from '../layout';

/** Right of the table: the two wide columns, as high as its heading, names and rows. */
const SIZE = { widthPx: 470, heightPx: 160 } as const;

function beside(title: string, { dari, baris }: { readonly dari: number; readonly baris: number }): ChartSpec {
  const names = dari + 1;
  return {
    tab: RINGKASAN.name,
    title,
    kind: 'column',
    source: { tab: RINGKASAN.name, fromRow: names, toRow: names + 1 + baris, domain: 0, series: [1] },
    at: { row: dari, column: 2 },
    ...SIZE,
  };
}

/** `penilaian`: whether people are rated in this unit. */
export const chartsFor = (penilaian: 'ya' | 'hanya-indikator'): readonly ChartSpec[] => [
  beside('Kelengkapan per periode', KAKI_RINGKASAN.kelengkapan),
  ...(penilaian === 'ya' ? [beside('Sebaran predikat', KAKI_RINGKASAN.sebaran)] : []),
];
