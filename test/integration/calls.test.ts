/** The real chain on loopback: what a burst of hints costs, what an unchanged unit costs, what survives a restart. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ACCOUNTS } from '../../local/src/accounts';
import { startLocal, type LocalOptions, type RunningLocal } from '../../local/src/start';
import type { Fault } from '../../local/src/sheets/router';
import { KESALAHAN_CONTOH } from '../../samples';

const UNIT = '2026-pudakpayung';
const WORK = 'contoh-2026-pudakpayung-buku-kerja';
const LEADER = 'contoh-2026-pudakpayung-buku-pimpinan';

interface Call {
  readonly methodId: string;
  readonly spreadsheetId: string | undefined;
}

describe('the running system', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'capaian-chain-'));
  const calls: Call[] = [];
  let faults: ((call: Call) => Fault | undefined) | undefined;
  let local: RunningLocal;
  const options: LocalOptions = {
    dataDir,
    functionPort: 0,
    workbenchPort: 0,
    log: () => undefined,
    faults: (call) => {
      calls.push(call);
      return faults?.(call);
    },
  };

  beforeAll(async () => {
    local = await startLocal(options);
    await local.settled();
  }, 60_000);
  afterAll(async () => {
    await local.close();
    await rm(dataDir, { recursive: true });
  });
  beforeEach(() => {
    calls.length = 0;
    faults = undefined;
  });

  const token = (as: string): string => {
    const account = ACCOUNTS[as];
    if (!account) throw new Error(`no account ${as}`);
    return local.identity.mint(account);
  };
  const post = (route: string, body: unknown, as = 'kantor'): Promise<Response> =>
    fetch(local.functionUrl + route, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token(as)}`, 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const tabOf = (file: string, title: string) => {
    const tab = local.library.get(file).tabs.find((t) => t.title === title);
    if (!tab) throw new Error(`no tab ${title}`);
    return tab;
  };
  const cell = (file: string, title: string, row: number, header: string): unknown => {
    const { rows } = tabOf(file, title);
    const column = rows[0]?.values.indexOf(header) ?? -1;
    return rows[row]?.values[column] ?? '';
  };
  /** Types into a cell as a person in the grid does. */
  const type = async (row: number, header: string, text: string): Promise<void> => {
    const tab = tabOf(WORK, 'Realisasi');
    const column = tab.rows[0]?.values.indexOf(header) ?? -1;
    const { version } = local.library.get(WORK);
    const answer = await fetch(`${local.workbenchUrl}/api/books/${WORK}/ops?as=staf`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        op: { kind: 'set', tab: tab.sheetId, row, column, texts: [[text]] },
        baseVersion: version,
      }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    await local.settled();
  };
  const goodRow = (): number =>
    tabOf(WORK, 'Realisasi').rows.findIndex((_, i) => cell(WORK, 'Realisasi', i, 'Status') === 'Tercatat');

  it('pays one read and at most one write per file for any number of hints in one window', async () => {
    const row = goodRow();
    const before = cell(WORK, 'Realisasi', row, 'Bukti Dukung');
    local.library.mutate(WORK, {
      source: 'api', // no trigger fires: the hints below are all there is
      actor: 'test',
      operations: [
        { kind: 'set-cells', sheetId: tabOf(WORK, 'Realisasi').sheetId, row, column: 4, cells: [[{ value: '#REF!' }]] },
      ],
    });
    const window = 200;
    await new Promise((resolve) => setTimeout(resolve, window - (Date.now() % window) + 5));
    const began = Date.now();
    const answers = await Promise.all(Array.from({ length: 30 }, () => post('/v1/hints', { spreadsheetId: WORK })));
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([202]));
    // On a loaded machine the 30 requests take longer than one window; each window they touch may cost one sync.
    const windows = Math.ceil((Date.now() - began) / window) + 1;
    await new Promise((resolve) => setTimeout(resolve, 2 * window));
    await local.settled();
    const counted = (file: string, method: string): number =>
      calls.filter((c) => c.spreadsheetId === file && c.methodId.endsWith(method)).length;
    for (const file of [WORK, LEADER]) {
      expect(counted(file, 'batchGet')).toBeLessThanOrEqual(windows);
      expect(counted(file, 'batchUpdate')).toBeLessThanOrEqual(1);
    }
    expect(cell(WORK, 'Realisasi', row, 'Status')).toBe('Perlu diperbaiki');
    expect(cell(WORK, 'Realisasi', row, 'Bukti Dukung')).toBe(before);
  });

  it('writes nothing anywhere when a sync finds nothing new', async () => {
    await post('/v1/sync', { id: UNIT }, 'operator');
    const version = local.library.get(WORK).version;
    calls.length = 0;
    const answer = await post('/v1/sync', { id: UNIT }, 'operator');
    expect(await answer.json()).toMatchObject({ outcome: 'unchanged', counts: { put: 0, cellsWritten: 0 } });
    expect(calls.map((c) => c.methodId).sort()).toEqual(Array(2).fill('sheets.spreadsheets.values.batchGet'));
    expect(local.library.get(WORK).version).toBe(version);
  });

  it.each([
    ['429 with Retry-After', { status: 429, retryAfterSeconds: 1 }],
    ['503', { status: 503 }],
    ['a write whose answer is lost', { status: 503, when: 'after' }],
  ] as const)('comes to the right state in spite of %s', async (_name, fault) => {
    const row = goodRow();
    let once = true;
    faults = ({ methodId }) => {
      if (!once || !methodId.endsWith('batchUpdate')) return undefined;
      once = false;
      return fault;
    };
    await type(row, 'Realisasi', '12.34');
    await local.settled();
    expect(once).toBe(false);
    expect(cell(WORK, 'Realisasi', row, 'Status')).toBe('Perlu diperbaiki');
  });

  it('names a renamed tab after one look-up, keeps its content, and takes it again once it is back', async () => {
    const { sheetId } = tabOf(WORK, 'Target');
    const rename = (title: string): unknown =>
      local.library.mutate(WORK, { source: 'api', actor: 'test', operations: [{ kind: 'set-tab', sheetId, title }] });
    const sync = async (): Promise<{ faults: string[]; counts: { targets: number } }> =>
      (await (await post('/v1/sync', { id: UNIT }, 'operator')).json()) as {
        faults: string[];
        counts: { targets: number };
      };
    const before = await sync();
    rename('Target lama');
    calls.length = 0;
    const lost = await sync();
    expect(lost.faults.join()).toContain('Target lama');
    expect(lost.counts.targets).toBe(before.counts.targets);
    expect(calls.filter((c) => c.methodId === 'sheets.spreadsheets.get')).toHaveLength(1);
    rename('Target');
    expect((await sync()).faults).toEqual([]);
  });

  it('refuses what it must without touching a sheet', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined); // the framework logs broken JSON
    const url = local.functionUrl;
    const statuses = [
      (await post('/v1/hints', '{broken')).status,
      (await post('/v1/hints', { spreadsheetId: 'tidak-dikenal' })).status,
      (await post('/v1/hints', { spreadsheetId: 'x'.repeat(20_000) })).status,
      (await fetch(`${url}/v1/hints`)).status,
      (await fetch(`${url}/v1/hints`, { method: 'POST', body: '{}' })).status,
      (await post('/v1/sync', { id: UNIT }, 'kantor')).status,
    ];
    expect(statuses).toEqual([400, 404, 413, 405, 401, 403]);
    expect(calls).toEqual([]);
    expect(await (await post('/v1/hints', '{broken')).text()).not.toMatch(/\bat .*\.(ts|js):/);
    logged.mockRestore();
  });

  it('judges every listed mistake of the samples as listed', () => {
    // Wrong weights leave the row counted and withhold the total.
    const words = { salah: 'Perlu diperbaiki', cek: 'Perlu dicek' } as const;
    const wrong = KESALAHAN_CONTOH.flatMap(({ unitId, tab, row, akibat, jenis }) => {
      if (akibat !== 'salah' && akibat !== 'cek') return [];
      const kind = tab === 'Pegawai' ? 'buku-pimpinan' : 'buku-kerja';
      const seen = cell(`contoh-${unitId}-${kind}`, tab, row - 1, 'Status');
      const wanted = jenis === 'bobot-98' ? words.cek : words[akibat];
      return seen === wanted || seen === words.salah ? [] : [`${unitId} ${tab} ${row}: ${String(seen)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has everything back after a restart and commits nothing new for it', async () => {
    await post('/v1/sync', { id: UNIT }, 'operator');
    const before = (await (await post('/v1/sync', { id: UNIT }, 'operator')).json()) as { generation: number };
    await local.close();
    local = await startLocal(options);
    await local.settled();
    const after = (await (await post('/v1/sync', { id: UNIT }, 'operator')).json()) as { generation: number };
    expect(after).toMatchObject({ outcome: 'unchanged', generation: before.generation });
  });
});
