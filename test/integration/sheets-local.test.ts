/** The real googleapis client against the local Sheets server: what our service will meet. */
import { auth, sheets as sheetsApi, type sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { tabByTitle, valueAt, type Value } from '../../local/src/book/model';
import { GOOGLE_QUOTAS } from '../../local/src/sheets/quota';
import type { SheetsServer } from '../../local/src/sheets/router';
import { aWorkbook, BOOK_ID, SERVICE_EMAIL, startLocalSheets, type LocalSheets } from '../support/local-sheets';

let open: LocalSheets[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function start(options: Partial<SheetsServer> = {}, as = SERVICE_EMAIL) {
  const server = await startLocalSheets(options);
  open.push(server);
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: as });
  // Node's own fetch: the client would otherwise load node-fetch by a dynamic import, which jest does not allow.
  const api = sheetsApi({
    version: 'v4',
    auth: client,
    rootUrl: server.rootUrl,
    retry: false,
    fetchImplementation: fetch,
  });
  return { ...server, values: api.spreadsheets.values, spreadsheets: api.spreadsheets };
}

const refusal = async (call: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return (error as { response?: { data?: { error?: unknown } } } | null)?.response?.data?.error;
};
const cell = (server: LocalSheets, row: number, column: number): Value =>
  valueAt(tabByTitle(server.books.get(BOOK_ID), 'Target')!, row, column);

describe('reading through the real client', () => {
  const raw = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };

  it('gives whole tabs with blank ends cut off, and a blank tab without values', async () => {
    const { values } = await start();
    const { data } = await values.batchGet({ spreadsheetId: BOOK_ID, ranges: ["'Target'", "'Rekap ''A'''"], ...raw });
    expect(data).toEqual({
      spreadsheetId: BOOK_ID,
      valueRanges: [
        {
          range: 'Target!A1:D10',
          majorDimension: 'ROWS',
          values: [['Nama', 'Angka', 'Tanggal', 'Kode'], ['Ani', 12.5, 46_022], [], ['Budi', '', '', 'K7Q2A1']],
        },
        { range: "'Rekap ''A'''!A1:C5", majorDimension: 'ROWS' },
      ],
    });
  });

  it('gives columns when asked for them', async () => {
    const { values } = await start();
    const { data } = await values.get({
      spreadsheetId: BOOK_ID,
      range: 'Target!A1:B3',
      majorDimension: 'COLUMNS',
      ...raw,
    });
    expect(data.values).toEqual([
      ['Nama', 'Ani'],
      ['Angka', 12.5],
    ]);
  });

  it.each([
    ['as shown by default', {}, [['12,5', '31/12/2025']]],
    ['raw', raw, [[12.5, 46_022]]],
    ['raw with dates as text', { ...raw, dateTimeRenderOption: 'FORMATTED_STRING' }, [[12.5, '31/12/2025']]],
  ])('gives numbers and dates %s', async (_how, options, expected) => {
    const { values } = await start();
    const { data } = await values.get({ spreadsheetId: BOOK_ID, range: 'Target!B2:C2', ...options });
    expect(data.values).toEqual(expected);
  });

  it('cuts a range at the edge of the grid and refuses one that begins beyond it', async () => {
    const { values } = await start();
    const { data } = await values.get({ spreadsheetId: BOOK_ID, range: 'Target!A4:Z99' });
    expect(data.range).toBe('Target!A4:D10');
    expect(await refusal(values.get({ spreadsheetId: BOOK_ID, range: 'Target!A11:A12' }))).toMatchObject({
      code: 400,
      message: 'Range (Target!A11:A12) exceeds grid limits. Max rows: 10, max columns: 4',
    });
  });

  it('says which range it cannot parse when a tab was renamed', async () => {
    const { values } = await start();
    expect(await refusal(values.batchGet({ spreadsheetId: BOOK_ID, ranges: ['Target', 'Realisasi'] }))).toEqual({
      code: 400,
      message: 'Unable to parse range: Realisasi',
      status: 'INVALID_ARGUMENT',
    });
  });

  it('lists the tabs with their sizes through a field mask', async () => {
    const { spreadsheets } = await start();
    const fields = 'sheets.properties(title,gridProperties(rowCount,columnCount))';
    const { data } = await spreadsheets.get({ spreadsheetId: BOOK_ID, fields });
    expect(data).toEqual({
      sheets: [
        { properties: { title: 'Target', gridProperties: { rowCount: 10, columnCount: 4 } } },
        { properties: { title: "Rekap 'A'", gridProperties: { rowCount: 5, columnCount: 3 } } },
        { properties: { title: 'Daftar', gridProperties: { rowCount: 5, columnCount: 1 } } },
      ],
    });
  });

  it('refuses a field mask that names no field', async () => {
    const { spreadsheets } = await start();
    const answer = await refusal(spreadsheets.get({ spreadsheetId: BOOK_ID, fields: 'sheets.properties(titel)' }));
    expect(answer).toMatchObject({
      code: 400,
      message: expect.stringContaining('Cannot find matching fields') as string,
    });
  });
});

describe('writing through the real client', () => {
  const write = (values: sheets_v4.Resource$Spreadsheets$Values, option: string, data: sheets_v4.Schema$ValueRange[]) =>
    values.batchUpdate({ spreadsheetId: BOOK_ID, requestBody: { valueInputOption: option, data } });

  it('keeps RAW text as it is and counts what was written', async () => {
    const server = await start();
    const { data } = await write(server.values, 'RAW', [
      { range: "'Target'!A2:B2", values: [['=HYPERLINK("x")', '1.234']] },
      { range: "'Target'!A5", values: [[null, '007'], ['', 3]] }, // prettier-ignore
    ]);
    expect([cell(server, 1, 0), cell(server, 1, 1), cell(server, 4, 1)]).toEqual(['=HYPERLINK("x")', '1.234', '007']);
    expect(data).toMatchObject({
      totalUpdatedRows: 3,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 5,
      totalUpdatedSheets: 1,
      responses: [
        { updatedRange: 'Target!A2:B2', updatedCells: 2 },
        { updatedRange: 'Target!A5:B6', updatedCells: 3 },
      ],
    });
  });

  it('leaves cells given as null and clears those given as blank text', async () => {
    const server = await start();
    await write(server.values, 'RAW', [{ range: 'Target!A2:C2', values: [[null, '', 1]] }]);
    expect([cell(server, 1, 0), cell(server, 1, 1), cell(server, 1, 2)]).toEqual(['Ani', '', 1]);
  });

  it('reads USER_ENTERED text as Indonesian input, except in a text column', async () => {
    const server = await start();
    const { data } = await server.values.update({
      spreadsheetId: BOOK_ID,
      range: 'Target!A6:D6',
      valueInputOption: 'USER_ENTERED',
      includeValuesInResponse: true,
      requestBody: { values: [['1.234,5', '85%', '31/12/2025', '007']] },
    });
    expect([0, 1, 2, 3].map((column) => cell(server, 5, column))).toEqual([1234.5, 0.85, 46_022, '007']);
    expect(data.updatedData?.values).toEqual([['1.234,5', '85%', '31/12/2025', '007']]);
  });

  it('never counts as an edit by a person', async () => {
    const server = await start();
    const sources: string[] = [];
    server.books.subscribe((event) => sources.push(`${event.source} ${event.actor}`));
    await write(server.values, 'RAW', [{ range: 'Target!A2', values: [['x']] }]);
    expect(sources).toEqual([`api ${SERVICE_EMAIL}`]);
  });

  it.each([
    ['beyond the grid', 'Target!A11:B11', [[1, 2]], /Range \(Target!A11:B11\) exceeds grid limits. Max rows: 10/],
    ['over the edge of the grid', 'Target!D10', [[1, 2]], /exceeds grid limits/],
    [
      'more rows than the range has',
      'Target!A2:B2',
      [[1], [2]],
      /range \[Target!A2:B2\], but tried writing to row \[3\]/,
    ],
    ['more columns than the range has', 'Target!A2:B2', [[1, 2, 3]], /tried writing to column \[C\]/],
    ['a tab that is gone', 'Realisasi!A1', [[1]], /^Invalid data\[1\]: Unable to parse range: Realisasi!A1/],
    ['a cell that is a list', 'Target!A1', [[[1]]], /list_value/],
  ])('refuses %s and then writes nothing at all', async (_what, range, values, message) => {
    const server = await start();
    const good = { range: 'Target!A2', values: [['x']] };
    const answer = await refusal(write(server.values, 'RAW', [good, { range, values }]));
    expect(answer).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: expect.stringMatching(message) as string,
    });
    expect(cell(server, 1, 0)).toBe('Ani');
  });

  it('wants to be told how to read the input', async () => {
    const { values } = await start();
    const requestBody = { data: [{ range: 'Target!A2', values: [['x']] }] };
    expect(await refusal(values.batchUpdate({ spreadsheetId: BOOK_ID, requestBody }))).toMatchObject({
      message: "'valueInputOption' is required but not specified",
    });
  });

  it('clears values and keeps the grid', async () => {
    const server = await start();
    const { data } = await server.values.clear({ spreadsheetId: BOOK_ID, range: 'Target!A2:Z' });
    expect(data.clearedRange).toBe('Target!A2:D10');
    const left = await server.values.get({ spreadsheetId: BOOK_ID, range: 'Target' });
    expect(left.data.values).toEqual([['Nama', 'Angka', 'Tanggal', 'Kode']]);
  });
});

describe('who may use the API', () => {
  it('answers 404 for a file that is not there', async () => {
    const { values } = await start();
    expect(await refusal(values.get({ spreadsheetId: 'lain', range: 'A1' }))).toEqual({
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
    });
  });

  it('answers 403 to somebody the file is not shared with', async () => {
    const { values } = await start({}, 'orang.lain@contoh.id');
    expect(await refusal(values.get({ spreadsheetId: BOOK_ID, range: 'A1' }))).toEqual({
      code: 403,
      message: 'The caller does not have permission',
      status: 'PERMISSION_DENIED',
    });
  });

  it('answers the same request once the file is shared', async () => {
    const { values, books } = await start({}, 'orang.lain@contoh.id');
    books.add(aWorkbook({ sharedWith: ['orang.lain@contoh.id'] }));
    expect((await values.get({ spreadsheetId: BOOK_ID, range: 'A1' })).data.values).toEqual([['Nama']]);
  });

  it('answers 401 to a request without a known token', async () => {
    const { rootUrl } = await start();
    const answer = await fetch(`${rootUrl}v4/spreadsheets/${BOOK_ID}`);
    expect([answer.status, await answer.json()]).toMatchObject([401, { error: { status: 'UNAUTHENTICATED' } }]);
  });

  it('answers 400 to broken JSON', async () => {
    const { rootUrl } = await start();
    const answer = await fetch(`${rootUrl}v4/spreadsheets/${BOOK_ID}/values:batchUpdate`, {
      method: 'POST',
      body: '{"data":',
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { status: 'INVALID_ARGUMENT' } }]);
  });

  it('grants 60 reads a minute, writes apart from them, and grants again in the next minute', async () => {
    let now = Date.UTC(2026, 10, 24);
    const { values } = await start({ quotas: GOOGLE_QUOTAS, now: () => now });
    const read = () => values.get({ spreadsheetId: BOOK_ID, range: 'A1' });
    for (let i = 0; i < 60; i += 1) await read();
    expect(await refusal(read())).toMatchObject({ code: 429, status: 'RESOURCE_EXHAUSTED' });
    await values.clear({ spreadsheetId: BOOK_ID, range: 'Target!A9' });
    now += 60_000;
    expect((await read()).status).toBe(200);
  });
});

describe('injected faults', () => {
  it('answer a status with Retry-After and do nothing', async () => {
    const server = await start({ faults: () => ({ status: 429, retryAfterSeconds: 3 }) });
    const call = server.values.clear({ spreadsheetId: BOOK_ID, range: 'Target' });
    const error = await call.catch((reason: unknown) => reason as { status: number; response: { headers: Headers } });
    expect(error).toMatchObject({ status: 429 });
    expect(new Headers((error as { response: { headers: Headers } }).response.headers).get('retry-after')).toBe('3');
    expect(cell(server, 1, 0)).toBe('Ani');
  });

  it('can lose the answer after the work was done', async () => {
    const server = await start({ faults: () => ({ status: 503, when: 'after' }) });
    expect(await refusal(server.values.clear({ spreadsheetId: BOOK_ID, range: 'Target' }))).toMatchObject({
      code: 503,
    });
    expect(cell(server, 1, 0)).toBe('');
  });

  it('can break the connection in the middle of an answer', async () => {
    const { values } = await start({ faults: () => ({ truncateAtByte: 20 }) });
    await expect(values.get({ spreadsheetId: BOOK_ID, range: 'Target' })).rejects.toThrow();
  });

  it('can hit one method only, and slow it down', async () => {
    const faults: NonNullable<SheetsServer['faults']> = ({ methodId }) =>
      methodId.endsWith('.clear') ? { delayMs: 60 } : undefined;
    const { values } = await start({ faults });
    const took = async (call: () => Promise<unknown>): Promise<number> => {
      const begun = performance.now();
      await call();
      return performance.now() - begun;
    };
    expect(await took(() => values.clear({ spreadsheetId: BOOK_ID, range: 'Target!A9' }))).toBeGreaterThanOrEqual(55);
  });
});
