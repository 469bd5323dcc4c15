import { googleSheets, type GoogleSheetsOptions } from '../../../../functions/src/adapters/sheets/google-sheets';
import { BUDGET_SPENT } from '../../../../functions/src/app/failure';
import type { CellWrite } from '../../../../functions/src/app/ports';
import { googleError, sheetsStub, type SheetsStub, type StubAnswer } from '../../../support/sheets-stub';

const FILE = 'berkas-1';
let stub: SheetsStub;
afterEach(() => stub.close());

/** The real client against a scripted server; waiting takes no time but moves the clock. */
async function aSheet(answers: readonly StubAnswer[], options: Partial<GoogleSheetsOptions> = {}) {
  stub = await sheetsStub(answers);
  const clock = { at: 0, now: () => clock.at };
  const waits: number[] = [];
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms);
    clock.at += ms;
    return Promise.resolve();
  };
  const accessToken = () => Promise.resolve('rahasia');
  const sheets = googleSheets({ clock, sleep, random: () => 0, rootUrl: stub.rootUrl, accessToken, ...options });
  return { sheets, waits, clock, asked: () => stub.requests.map(({ method, path }) => `${method} ${path}`) };
}

const READ = `GET /v4/spreadsheets/${FILE}/values:batchGet`;
const LOOK_UP = `GET /v4/spreadsheets/${FILE}`;
const WRITE = `POST /v4/spreadsheets/${FILE}/values:batchUpdate`;
const values = (...tabs: unknown[][][]): StubAnswer => ({
  body: { valueRanges: tabs.map((rows) => (rows.length === 0 ? {} : { values: rows })) },
});
const tabsOf = (...titles: string[]): StubAnswer => ({
  body: {
    sheets: titles.map((title) => ({ properties: { title, gridProperties: { rowCount: 10, columnCount: 5 } } })),
  },
});
const noSuchTab = googleError(400, 'INVALID_ARGUMENT', "Unable to parse range: 'Realisasi'");
const busy = googleError(503, 'UNAVAILABLE', 'The service is currently unavailable.');
const cell = (part: Partial<CellWrite> = {}): CellWrite => ({ tab: 'Target', row: 1, column: 0, value: 'x', ...part });

describe('SheetsPort.read', () => {
  it('reads all tabs with one batchGet of raw values', async () => {
    const { sheets, asked } = await aSheet([values([['Periode'], [46_082]], [])]);
    const read = await sheets.read(FILE, ['Realisasi', 'Target']);
    expect([...read.tabs]).toEqual([
      ['Realisasi', [['Periode'], [46_082]]],
      ['Target', []],
    ]);
    expect(read).toMatchObject({ spreadsheetId: FILE, calls: 1 });
    expect(read.titles).toBeUndefined();
    expect(asked()).toEqual([READ]);
    const { query, authorization } = stub.requests[0]!;
    expect(query.getAll('ranges')).toEqual(["'Realisasi'", "'Target'"]);
    expect(query.get('valueRenderOption')).toBe('UNFORMATTED_VALUE');
    expect(query.get('dateTimeRenderOption')).toBe('SERIAL_NUMBER');
    expect(query.get('majorDimension')).toBe('ROWS');
    expect(authorization).toBe('Bearer rahasia');
  });

  it('learns the size of each grid from the range that comes back', async () => {
    const valueRanges = [{ range: "'Realisasi'!A1:Z1000", values: [['Periode']] }, { values: [] }];
    const { sheets } = await aSheet([{ body: { valueRanges } }]);
    const read = await sheets.read(FILE, ['Realisasi', 'Target']);
    expect([...(read.grids ?? [])]).toEqual([['Realisasi', { rows: 1000, columns: 26 }]]);
  });

  it('reads the tabs that exist after one look-up when a tab has gone', async () => {
    const { sheets, asked } = await aSheet([noSuchTab, tabsOf('Target', 'Realisasi lama'), values([['Pegawai']])]);
    const read = await sheets.read(FILE, ['Realisasi', 'Target']);
    expect([...read.tabs]).toEqual([['Target', [['Pegawai']]]]);
    expect(read).toMatchObject({ titles: ['Target', 'Realisasi lama'], calls: 3 });
    expect(asked()).toEqual([READ, LOOK_UP, READ]);
    expect(stub.requests[1]!.query.get('fields')).toBe('sheets.properties(title,gridProperties)');
  });

  it('asks no third time when none of the tabs exists', async () => {
    const { sheets, asked } = await aSheet([noSuchTab, tabsOf('Lain')]);
    const read = await sheets.read(FILE, ['Realisasi']);
    expect([read.tabs.size, read.titles]).toEqual([0, ['Lain']]);
    expect(asked()).toEqual([READ, LOOK_UP]);
  });

  it('calls a file that is no spreadsheet misconfigured', async () => {
    const refusal = googleError(400, 'FAILED_PRECONDITION', 'This operation is not supported for this document');
    const { sheets } = await aSheet([refusal, refusal]);
    await expect(sheets.read(FILE, ['Target'])).rejects.toMatchObject({ kind: 'misconfigured' });
  });

  it.each([
    { status: 404, kind: 'missing' },
    { status: 403, kind: 'denied' },
    { status: 401, kind: 'denied' },
  ])('takes $status for $kind at the first answer', async ({ status, kind }) => {
    const { sheets, asked } = await aSheet([googleError(status, 'X', 'tidak')]);
    await expect(sheets.read(FILE, ['Target'])).rejects.toMatchObject({ kind, what: 'sheets.read' });
    expect(asked()).toEqual([READ]);
  });

  it.each([
    { fault: '503', first: busy },
    { fault: '500', first: googleError(500, 'INTERNAL', 'x') },
    { fault: '429 without Retry-After', first: googleError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded') },
    { fault: 'a broken connection', first: { breaks: true } },
  ])('tries again after $fault', async ({ first }) => {
    const { sheets, waits } = await aSheet([first, first, values([['Pegawai']])]);
    const read = await sheets.read(FILE, ['Target']);
    expect(read).toMatchObject({ calls: 3 });
    expect(waits).toEqual([250, 500]);
  });

  it('waits as long as a 429 asks', async () => {
    const slow = { ...googleError(429, 'RESOURCE_EXHAUSTED', 'x'), headers: { 'retry-after': '3' } };
    const { sheets, waits } = await aSheet([slow, values([])]);
    await sheets.read(FILE, ['Target']);
    expect(waits).toEqual([3_000]);
  });

  it('gives up with the asked wait when that is beyond its patience', async () => {
    const slow = { ...googleError(429, 'RESOURCE_EXHAUSTED', 'x'), headers: { 'retry-after': '60' } };
    const { sheets, waits } = await aSheet([slow]);
    await expect(sheets.read(FILE, ['Target'])).rejects.toMatchObject({ kind: 'transient', retryAfterMs: 60_000 });
    expect(waits).toEqual([]);
  });

  it('gives up after five attempts, all counted by the server', async () => {
    const { sheets, asked } = await aSheet([busy, busy, busy, busy, busy, values([])]);
    await expect(sheets.read(FILE, ['Target'])).rejects.toMatchObject({ kind: 'transient', what: 'sheets.read' });
    expect(asked()).toHaveLength(5);
  });

  it('takes a server that never answers for a passing fault', async () => {
    const { sheets } = await aSheet([{ hangs: true }, values([['Pegawai']])], { timeoutMs: 100 });
    await expect(sheets.read(FILE, ['Target'])).resolves.toMatchObject({ calls: 2 });
  });

  it('makes no call when the budget of the minute is spent', async () => {
    const { sheets, asked } = await aSheet([values([]), values([])], { callsPerMinute: 2 });
    await sheets.read(FILE, ['Target']); // one of two is kept for rollups and set-up
    await expect(sheets.read(FILE, ['Target'])).rejects.toMatchObject({ kind: 'transient', what: BUDGET_SPENT });
    expect(asked()).toEqual([READ]);
  });
});

describe('SheetsPort.write', () => {
  it('writes everything with one RAW batchUpdate', async () => {
    const { sheets, asked } = await aSheet([{}]);
    const cells = [cell(), cell({ column: 1, value: 2.5 }), cell({ tab: 'Realisasi', row: 4, value: '=1+1' })];
    expect(await sheets.write(FILE, cells)).toEqual({ written: 3, dropped: [], calls: 1 });
    expect(asked()).toEqual([WRITE]);
    expect(stub.requests[0]!.body).toEqual({
      valueInputOption: 'RAW',
      data: [
        { range: "'Realisasi'!A5", values: [['=1+1']] },
        { range: "'Target'!A2:B2", values: [['x', 2.5]] },
      ],
    });
  });

  it('makes no call when there is nothing to write', async () => {
    const { sheets, asked } = await aSheet([]);
    expect(await sheets.write(FILE, [])).toEqual({ written: 0, dropped: [], calls: 0 });
    expect(asked()).toEqual([]);
  });

  it('drops what has no place after one look-up and writes the rest', async () => {
    const { sheets, asked } = await aSheet([noSuchTab, tabsOf('Target'), {}]);
    const cells = [
      cell({ row: 9, column: 4 }), // the last cell of the grid
      cell({ row: 10 }),
      cell({ column: 5 }),
      cell({ tab: 'Realisasi' }),
    ];
    expect(await sheets.write(FILE, cells)).toEqual({
      written: 1,
      dropped: [
        { tab: 'Target', why: 'grid-too-small', cells: 2 },
        { tab: 'Realisasi', why: 'tab-missing', cells: 1 },
      ],
      calls: 3,
    });
    expect(asked()).toEqual([WRITE, LOOK_UP, WRITE]);
    expect(stub.requests[2]!.body).toMatchObject({ data: [{ range: "'Target'!E10", values: [['x']] }] });
  });

  it('writes no second time when nothing has a place', async () => {
    const { sheets, asked } = await aSheet([noSuchTab, tabsOf('Lain')]);
    expect(await sheets.write(FILE, [cell()])).toMatchObject({ written: 0, dropped: [{ why: 'tab-missing' }] });
    expect(asked()).toEqual([WRITE, LOOK_UP]);
  });

  it('calls a 400 that the look-up does not explain misconfigured', async () => {
    const { sheets, asked } = await aSheet([noSuchTab, tabsOf('Target'), noSuchTab]);
    await expect(sheets.write(FILE, [cell()])).rejects.toMatchObject({ kind: 'misconfigured' });
    expect(asked()).toHaveLength(3);
  });

  it('tries again after a short wait', async () => {
    const { sheets, waits } = await aSheet([busy, {}]);
    expect(await sheets.write(FILE, [cell()])).toMatchObject({ written: 1, calls: 2 });
    expect(waits).toEqual([250]);
  });

  it('gives up rather than send old cells after a wait of more than two seconds', async () => {
    const slow = { ...googleError(429, 'RESOURCE_EXHAUSTED', 'x'), headers: { 'retry-after': '3' } };
    const { sheets, asked, waits } = await aSheet([slow, {}]);
    await expect(sheets.write(FILE, [cell()])).rejects.toMatchObject({ kind: 'transient', retryAfterMs: 3_000 });
    expect([asked(), waits]).toEqual([[WRITE], []]);
  });

  it('counts the waits of its look-up into the two seconds', async () => {
    const asksForOne = { ...googleError(503, 'UNAVAILABLE', 'x'), headers: { 'retry-after': '1' } };
    const { sheets, waits } = await aSheet([asksForOne, noSuchTab, asksForOne, tabsOf('Target'), asksForOne]);
    await expect(sheets.write(FILE, [cell()])).rejects.toMatchObject({ kind: 'transient' });
    expect(waits).toEqual([1_000, 1_000]);
  });

  it('spends its own budget, not that of reads', async () => {
    const { sheets } = await aSheet([{}, values([])], { callsPerMinute: 2 });
    await sheets.write(FILE, [cell()]);
    await expect(sheets.read(FILE, ['Target'])).resolves.toMatchObject({ calls: 1 });
    await expect(sheets.write(FILE, [cell()])).rejects.toMatchObject({ what: BUDGET_SPENT });
  });

  it('refuses a cell that is written twice before any call', async () => {
    const { sheets, asked } = await aSheet([{}]);
    await expect(sheets.write(FILE, [cell(), cell({ value: 'y' })])).rejects.toThrow(/written twice/);
    expect(asked()).toEqual([]);
  });
});
