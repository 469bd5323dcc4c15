/** The form that a typed number leaves in its cell, taken away again by the built trigger bundle. */
import { REALISASI, TARGET } from '../../functions/src/contract';
import { enterTexts } from '../../local/src/book/enter';
import { formatAt, valueAt } from '../../local/src/book/model';
import {
  aRealisasi,
  aTarget,
  BOOK,
  closeBenches,
  headersOf,
  openBench,
  STAFF,
  type Bench,
} from '../support/script-bench';

const COLUMN = headersOf(REALISASI).indexOf('Realisasi');
const jan = (kode: string) => aRealisasi({ periode: 'Jan 2026', kode });
afterEach(closeBenches);

/** What a person types, read as Sheets reads it in that cell. Row and column from 0. */
async function type(bench: Bench, title: string, row: number, column: number, lines: readonly string[]): Promise<void> {
  const texts = lines.map((text) => [text]);
  const operations = [enterTexts(bench.tab(title), row, column, texts, 2026)];
  bench.library.mutate(BOOK, { source: 'user', actor: STAFF, operations });
  await bench.host.idle();
}

describe('a number cell after an edit', () => {
  it.each(['85%', '7/8', '12:30', '1e3', '7/8/2026 10:00', '7/2026'])(
    'lets a plain 85 be 85 after %s',
    async (slip) => {
      const bench = await openBench({ realisasi: [jan('BC2DFG')] });
      await type(bench, 'Realisasi', 1, COLUMN, [slip]);
      await type(bench, 'Realisasi', 1, COLUMN, ['85']);
      const tab = bench.tab('Realisasi');
      expect([valueAt(tab, 1, COLUMN), formatAt(tab, 1, COLUMN)]).toEqual([85, 'automatic']);
      expect(bench.failures()).toEqual([]);
    },
  );

  it('keeps its value, so that the message still says what was read', async () => {
    const bench = await openBench({ realisasi: [jan('BC2DFG')] });
    await type(bench, 'Realisasi', 1, COLUMN, ['85%']);
    expect(bench.column('Realisasi', 'Realisasi')).toEqual([0.85]);
  });

  it('keeps grouping and currency, in which people write large sums', async () => {
    const bench = await openBench({ realisasi: [jan('BC2DFG'), jan('XZ3ZBC')] });
    await type(bench, 'Realisasi', 1, COLUMN, ['1.250.000', 'Rp 1.250.000']);
    const tab = bench.tab('Realisasi');
    expect([formatAt(tab, 1, COLUMN), formatAt(tab, 2, COLUMN)]).toEqual(['number', 'currency']);
  });

  it('is put right in every row of a pasted block', async () => {
    const bench = await openBench({ realisasi: ['BC2DFG', 'XZ3ZBC', 'DF4GHJ', 'KL5MNP'].map(jan) });
    await type(bench, 'Realisasi', 1, COLUMN, ['85%', '7/8', '12', '90%']);
    const tab = bench.tab('Realisasi');
    expect([1, 2, 3, 4].map((row) => formatAt(tab, row, COLUMN))).toEqual(Array(4).fill('automatic'));
  });

  it('is put right in Target too, while dates there stay dates', async () => {
    const bench = await openBench({ target: [aTarget()] });
    const [bobot, mulai] = ['Bobot', 'Mulai'].map((header) => headersOf(TARGET).indexOf(header)) as [number, number];
    await type(bench, 'Target', 1, bobot, ['20%']);
    await type(bench, 'Target', 1, mulai, ['1/4/2026']);
    const tab = bench.tab('Target');
    expect([formatAt(tab, 1, bobot), formatAt(tab, 1, mulai)]).toEqual(['automatic', 'date']);
  });
});
