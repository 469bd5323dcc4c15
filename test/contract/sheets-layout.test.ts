/** One suite over the layout port: files in memory, and the real client against the local Sheets server. */
import { googleSheets } from '../../functions/src/adapters/sheets/google-sheets';
import type { FileLook, LayoutChange, TabLook } from '../../functions/src/app/layout';
import type { SheetsLayout } from '../../functions/src/app/ports';
import { chartsFor } from '../../functions/src/app/setup/charts';
import { planLayout } from '../../functions/src/app/setup/plan';
import { FILES, type FileKind } from '../../functions/src/contract';
import { emptyBook } from '../../local/src/book/empty-book';
import type { Fault } from '../../local/src/sheets/router';
import { aNewFile, applyLayout, MemoryLayout, someFacts } from '../support/layout';
import { SERVICE_EMAIL, startLocalSheets, type LocalSheets } from '../support/local-sheets';

const FILE = 'baru';
const KINDS = Object.keys(FILES) as FileKind[];
const FACTS = someFacts({ charts: chartsFor('ya') });

interface Driver {
  readonly name: string;
  /** The port over one new file. */
  open(): Promise<SheetsLayout>;
  close(): Promise<void>;
}

const memory: Driver = {
  name: 'memory',
  open() {
    const sheets = new MemoryLayout();
    sheets.files.set(FILE, aNewFile({ locale: 'en_US', timeZone: 'Etc/GMT' }));
    return Promise.resolve(sheets);
  },
  close: () => Promise.resolve(),
};

let server: LocalSheets;
let fault: Fault | undefined;
let requests: string[] = [];
const local: Driver = {
  name: 'the local Sheets server',
  async open() {
    fault = undefined;
    requests = [];
    server = await startLocalSheets({
      faults: ({ methodId }) => {
        requests.push(methodId);
        return fault;
      },
    });
    server.books.add(emptyBook({ spreadsheetId: FILE, title: 'Berkas baru', sharedWith: [SERVICE_EMAIL] }));
    return googleSheets({
      clock: { now: Date.now },
      sleep: () => Promise.resolve(),
      random: () => 0,
      rootUrl: server.rootUrl,
      accessToken: () => Promise.resolve(SERVICE_EMAIL),
      account: SERVICE_EMAIL,
    });
  },
  close: () => server.close(),
};

/** What two looks must agree on: a column on which nothing is laid says nothing. */
const comparable = (look: FileLook): object => ({
  ...look,
  tabs: look.tabs.map(({ columns, rows, ...tab }: TabLook) => ({
    ...tab,
    rows,
    columns: columns.flatMap((column, i) => ((column.note ?? column.format ?? column.choices) ? [[i, column]] : [])),
  })),
});

describe.each([memory, local])('the layout port over $name', (driver) => {
  let sheets: SheetsLayout;
  beforeEach(async () => (sheets = await driver.open()));
  afterEach(() => driver.close());

  it.each(KINDS)('lays a %s that looks as planned, and a second plan is empty', async (kind) => {
    const before = await sheets.look(FILE);
    const { changes } = planLayout(kind, before, FACTS);
    await sheets.change(FILE, changes);
    const after = await sheets.look(FILE);
    expect(comparable(after)).toEqual(comparable(applyLayout(before, changes)));
    expect(planLayout(kind, after, { ...FACTS, registered: true }).changes).toEqual([]);
  });

  it('carries out all changes or none', async () => {
    const before = await sheets.look(FILE);
    const changes: LayoutChange[] = [
      { do: 'set-file', locale: 'in_ID', timeZone: 'Asia/Jakarta' },
      { do: 'note', sheetId: 4711, column: 0, note: 'x' },
    ];
    await expect(sheets.change(FILE, changes)).rejects.toMatchObject({ kind: 'misconfigured' });
    expect(await sheets.look(FILE)).toEqual(before);
  });

  it('says that a file is not there', async () => {
    await expect(sheets.look('lain')).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('the layout over the Sheets API', () => {
  let sheets: SheetsLayout;
  beforeEach(async () => (sheets = await local.open()));
  afterEach(() => local.close());

  it('takes three reads to look and one batch to change', async () => {
    const { changes } = planLayout('buku-pimpinan', await sheets.look(FILE), FACTS);
    expect(requests.sort()).toEqual(['sheets.spreadsheets.get', 'sheets.spreadsheets.get', 'sheets.spreadsheets.values.batchGet']); // prettier-ignore
    requests = [];
    await sheets.change(FILE, changes);
    expect(requests).toEqual(['sheets.spreadsheets.batchUpdate']);
  });

  it('is not changed again after a lost answer', async () => {
    fault = { status: 503, when: 'after' };
    const change = sheets.change(FILE, [{ do: 'set-tab', sheetId: 0, frozenRows: 1 }]);
    await expect(change).rejects.toMatchObject({ kind: 'transient' });
    expect(requests).toEqual(['sheets.spreadsheets.batchUpdate']);
    expect(server.books.get(FILE).tabs[0]?.frozenRows).toBe(1);
  });

  it('costs no call when there is nothing to change', async () => {
    await sheets.change(FILE, []);
    expect(requests).toEqual([]);
  });

  it.each([
    { kind: 'buku-kerja', title: 'Target' },
    { kind: 'buku-pimpinan', title: 'Pegawai' },
  ] as const)('keeps groups and the colours of Status in a $kind', async ({ kind, title }) => {
    await sheets.change(FILE, planLayout(kind, await sheets.look(FILE), FACTS).changes);
    const { columnGroups, conditionalFormats } = await told(title);
    expect(columnGroups).toMatchObject([{ collapsed: true }]);
    expect(JSON.stringify(conditionalFormats)).toContain('"userEnteredValue":"Perlu diperbaiki"');
  });

  it('keeps the charts where they were laid', async () => {
    await sheets.change(FILE, planLayout('buku-pimpinan', await sheets.look(FILE), FACTS).changes);
    const { charts } = await told('Ringkasan');
    expect(charts).toMatchObject(
      chartsFor('ya').map(({ title, at }) => ({
        spec: { title, basicChart: { chartType: 'COLUMN' } },
        position: { overlayPosition: { anchorCell: { rowIndex: at.row, columnIndex: at.column } } },
      })),
    );
  });

  async function told(title: string): Promise<Record<string, unknown>> {
    const headers = { authorization: `Bearer ${SERVICE_EMAIL}` };
    const answer = await fetch(`${server.rootUrl}v4/spreadsheets/${FILE}`, { headers });
    const file = (await answer.json()) as { sheets: (Record<string, unknown> & { properties: { title: string } })[] };
    return file.sheets.find(({ properties }) => properties.title === title) ?? {};
  }
});

describe('a request kind that nobody sends', () => {
  it.each(['cutPaste', 'mergeCells', 'deleteProtectedRange'])('%s answers 501 by name', async (kind) => {
    await local.open();
    const answer = await fetch(`${server.rootUrl}v4/spreadsheets/${FILE}:batchUpdate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SERVICE_EMAIL}`, 'content-type': 'application/json' },
      body: JSON.stringify({ requests: [{ [kind]: {} }] }),
    });
    const { error } = (await answer.json()) as { error: { message: string } };
    expect([answer.status, error.message.toLowerCase()]).toEqual([501, expect.stringContaining(kind.toLowerCase())]);
    await local.close();
  });
});
