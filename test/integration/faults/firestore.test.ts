/** What goes wrong with a commit in Firestore, and what must hold afterwards: nothing lost, nothing doubled. */
import { WriteBatch } from 'firebase-admin/firestore';
import { BATCH_GET, LocalChain } from '../../support/local-chain';

const UNIT = '2026-pudakpayung';
const WORK = `contoh-${UNIT}-buku-kerja`;

const chain = new LocalChain();
beforeAll(() => chain.start(), 60_000);
afterAll(() => chain.end());
beforeEach(async () => {
  await chain.local.settled(); // a rollup that the case before asked for would take the fault
  chain.forget();
});
afterEach(() => jest.restoreAllMocks());

/** Lets the next commits fail with this gRPC status. `after`: they are stored, only the answer is lost. */
function failCommits(code: number, times: number, when: 'before' | 'after'): () => number {
  const real = WriteBatch.prototype.commit;
  let left = times;
  jest.spyOn(WriteBatch.prototype, 'commit').mockImplementation(async function (this: WriteBatch) {
    const fails = left > 0;
    if (fails) left -= 1;
    if (fails && when === 'before') throw Object.assign(new Error('injected'), { code });
    const written = await real.call(this);
    if (fails) throw Object.assign(new Error('injected'), { code });
    return written;
  });
  return () => left;
}

const generation = async (): Promise<number> =>
  (await chain.local.service.state.manifest(UNIT)).manifest?.generation ?? 0;

describe('a fault of Firestore', () => {
  it.each([
    ['ABORTED', 10, 1, 'before'],
    ['UNAVAILABLE', 14, 1, 'before'],
    ['UNAVAILABLE on three commits in a row', 14, 3, 'before'],
    ['DEADLINE_EXCEEDED, nothing stored', 4, 1, 'before'],
    ['DEADLINE_EXCEEDED, stored all the same', 4, 1, 'after'],
    ['UNAVAILABLE, stored all the same', 14, 1, 'after'],
  ] as const)('such as %s leaves the change stored once and shown', async (_, code, times, when) => {
    const row = chain.row(WORK, 'Realisasi', { Periode: 'Jan 2026', Status: 'Tercatat' });
    const was = chain.cell(WORK, 'Realisasi', row, 'Realisasi');
    const before = await generation();
    const left = failCommits(code, times, when);
    await chain.type(WORK, 'Realisasi', row, 'Realisasi', '12.34');
    expect(left()).toBe(0);
    expect(chain.count(BATCH_GET, WORK)).toBeGreaterThan(1);
    expect(chain.cell(WORK, 'Realisasi', row, 'Status')).toBe('Perlu diperbaiki');
    expect(await generation()).toBe(before + 1);
    expect(await chain.sync(UNIT)).toMatchObject({ outcome: 'unchanged', faults: [] });
    chain.put(WORK, 'Realisasi', row, 'Realisasi', was);
    await chain.sync(UNIT);
    expect(chain.cell(WORK, 'Realisasi', row, 'Status')).toBe('Tercatat');
  });
});
