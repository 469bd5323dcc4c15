/** The host itself, with little scripts of our own instead of the shipped bundles. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Library } from '../../../../local/src/book/library';
import { libraryWorkbooks, ScriptHost, type ScriptHostOptions } from '../../../../local/src/script-host';

const hosts: ScriptHost[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

function hostOf(code: string, options: Partial<ScriptHostOptions> = {}): ScriptHost {
  const host = new ScriptHost({
    code,
    account: 'kantor@contoh.test',
    books: libraryWorkbooks(new Library(), 'kantor@contoh.test', () => 2026),
    identityToken: (email) => `token of ${email}`,
    workers: 1,
    ...options,
  });
  hosts.push(host);
  return host;
}

/** Resolves when `count` executions have called it, so a test can prove that they run at the same time. */
function meeting(count: number): () => Promise<Response> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    arrived += 1;
    if (arrived === count) open();
    await all;
    return new Response(String(arrived));
  };
}

describe('an execution', () => {
  it('starts anew: nothing that another one left in a global is there', async () => {
    const host = hostOf('var n = 0; function count() { n += 1; return n; }');
    await host.run('count');
    expect((await host.run('count')).value).toBe(1);
  });

  it('runs at the time the clock says', async () => {
    const host = hostOf(
      'function now() { return [new Date().toISOString().slice(0, 16), Date.now() >= 1774321500000]; }',
      {
        now: () => Date.parse('2026-03-24T03:05:00Z'),
      },
    );
    expect((await host.run('now')).value).toEqual(['2026-03-24T03:05', true]);
  });

  it('reports what the script threw and what it logged', async () => {
    const host = hostOf(`function fail() { Logger.log('before'); throw new Error('oops'); }`);
    expect(await host.run('fail')).toMatchObject({ error: 'Error: oops', log: ['before'] });
  });

  it('reports a function that does not exist', async () => {
    expect((await hostOf('').run('gone')).error).toContain('Script function not found: gone');
  });

  it.each([
    ['a service that is not there', 'DriveApp.getRootFolder()', 'DriveApp is not defined'],
    [
      'a method that is not there',
      'SpreadsheetApp.create("x")',
      'SpreadsheetApp.create is not part of the local script host',
    ],
    ['the network by another way', 'fetch("http://127.0.0.1")', 'fetch is not defined'],
    ['Node', 'process.exit()', 'process is not defined'],
    ['an unknown spreadsheet', 'SpreadsheetApp.openById("gone")', 'no workbook gone'],
  ])('cannot use %s, and is told so by name', async (_, expression, words) => {
    expect((await hostOf(`function use() { ${expression}; }`).run('use')).error).toContain(words);
  });

  it.each([
    ['computes for ever', 'while (true) {}'],
    ['waits for an answer for ever', `UrlFetchApp.fetch('http://layanan.test')`],
  ])('is ended at the time limit when it %s, and the next one runs', async (_, loop) => {
    const host = hostOf(`function hang() { ${loop} } function ping() { return 'pong'; }`, {
      limitMs: 2_000, // long enough for a thread to start on a loaded machine
      fetch: () => new Promise(() => undefined),
    });
    expect((await host.run('hang')).error).toBe('Exceeded maximum execution time');
    expect((await host.run('ping')).value).toBe('pong');
  });

  it('ends with an error when the host is closed, also one that is still waiting', async () => {
    const host = hostOf('function hang() { while (true) {} }');
    const both = Promise.all([host.run('hang'), host.run('hang')]);
    await host.close();
    expect((await both).map(({ error }) => error)).toEqual(['The script host is closed', 'The script host is closed']);
  });
});

describe('two executions', () => {
  const MEET = `function meet() { return UrlFetchApp.fetch('http://layanan.test').getContentText(); }`;

  it('run at once on two workers', async () => {
    const host = hostOf(MEET, { workers: 2, fetch: meeting(2) });
    const results = await Promise.all([host.run('meet'), host.run('meet')]);
    expect(results.map(({ value }) => value)).toEqual(['2', '2']);
  });

  it('run one after another on one worker', async () => {
    const host = hostOf(MEET, { fetch: meeting(1) });
    const results = await Promise.all([host.run('meet'), host.run('meet')]);
    expect(results.map(({ value }) => value)).toEqual(['1', '2']);
  });

  it('never hold the script lock together, and one that ended does not keep it', async () => {
    const code = `
      function take(ms) { return LockService.getScriptLock().tryLock(ms); }
      function takeAndAsk() { take(0); UrlFetchApp.fetch('http://layanan.test'); }
      function tryOnce() { return take(0); }
      function waitForIt() { return take(10000); }`;
    let answer: (response: Response) => void = () => undefined;
    let asked: () => void = () => undefined;
    const holding = new Promise<void>((resolve) => (asked = resolve));
    const host = hostOf(code, {
      workers: 2,
      fetch: () => {
        asked();
        return new Promise((resolve) => (answer = resolve));
      },
    });
    const holder = host.run('takeAndAsk');
    await holding;
    expect((await host.run('tryOnce')).value).toBe(false);
    const waiting = host.run('waitForIt');
    answer(new Response(''));
    await holder;
    expect((await waiting).value).toBe(true);
  });
});

describe('UrlFetchApp.fetch', () => {
  let server: Server;
  const seen: unknown[] = [];
  let url = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method, headers } = request;
      seen.push([method, headers['content-type'], headers.authorization]);
      response.writeHead(request.url === '/refuse' ? 418 : 200).end('jawaban');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('sends method, type and token over the real network and gives status and text', async () => {
    const code = `function ask() {
      const headers = { Authorization: 'Bearer ' + ScriptApp.getIdentityToken() };
      const options = { method: 'post', contentType: 'application/json', payload: '{}', headers };
      const answer = UrlFetchApp.fetch('${url}/', options);
      return [answer.getResponseCode(), answer.getContentText()];
    }`;
    expect((await hostOf(code).run('ask')).value).toEqual([200, 'jawaban']);
    expect(seen.at(-1)).toEqual(['POST', 'application/json', 'Bearer token of kantor@contoh.test']);
  });

  it('throws for a status of 400 or more unless that is muted', async () => {
    const code = (muteHttpExceptions: boolean) =>
      `function ask() { return UrlFetchApp.fetch('${url}/refuse', { muteHttpExceptions: ${muteHttpExceptions} }).getResponseCode(); }`;
    expect((await hostOf(code(false)).run('ask')).error).toContain('returned code 418');
    expect((await hostOf(code(true)).run('ask')).value).toBe(418);
  });

  it('throws when nobody listens', async () => {
    const code = `function ask() { UrlFetchApp.fetch('http://127.0.0.1:1/'); }`;
    expect((await hostOf(code).run('ask')).error).toContain('Address unavailable: http://127.0.0.1:1/');
  });
});
