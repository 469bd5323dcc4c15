/**
 * Google Sheets over the official client: one read and at most one write per file, counted against the shared budget.
 * The only file that imports `googleapis`, and only its sheets part: the whole package costs 0.4 s of a cold start.
 */
import { auth, sheets as sheetsClient, type sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { AppFailure } from '../../app/failure';
import type { FileLook, LayoutChange } from '../../app/layout';
import type { CellWrite, Clock, FileRead, SheetsLayout, SheetsPort, TabRows, WriteOutcome } from '../../app/ports';
import { a1Range, cellsIn, gridOf, quoteTab, toBlocks, type Block } from './a1';
import { CallBudget, CALLS_PER_MINUTE, type Use } from './call-budget';
import { CELL_FIELDS, FRAME_FIELDS, gridTitles, toLook } from './layout-look';
import { toRequests } from './layout-requests';
import { BadRequest, ONCE, READ_PATIENCE, withRetry, WRITE_PATIENCE, type Patience } from './retry';
import { classify } from './sheets-fault';

const SCOPES = ['https://www.googleapis.com/auth/spreadsheets'];
/** Units: ms. Google ends a request after 180 s; a sync ends itself after 100 s. */
const TIMEOUT_MS = 30_000;

export interface GoogleSheetsOptions {
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  /** Another server that speaks the Sheets API; absent: Google's. */
  readonly rootUrl?: string;
  /** Bearer token for each call; absent: the service's own account. */
  readonly accessToken?: () => Promise<string>;
  /** E-mail address the service acts as; absent: asked of its own account. */
  readonly account?: string;
  readonly callsPerMinute?: number;
  /** Which part of the budget to draw on. */
  readonly use?: Use;
  readonly timeoutMs?: number;
}

export function googleSheets(options: GoogleSheetsOptions): SheetsPort & SheetsLayout {
  const { clock, accessToken, use = 'sync', callsPerMinute = CALLS_PER_MINUTE } = options;
  const account = new auth.GoogleAuth({ scopes: SCOPES });
  const api = sheetsClient({
    version: 'v4',
    retry: false, // the client's own retry repeats reads only, and behind our budget's back
    fetchImplementation: fetch, // Node's own: the client would load another one at its first call
    timeout: options.timeoutMs ?? TIMEOUT_MS,
    ...(options.rootUrl === undefined ? {} : { rootUrl: options.rootUrl }),
    ...(accessToken === undefined ? { auth: account } : {}),
  });
  const reads = new CallBudget(clock, callsPerMinute);
  const writes = new CallBudget(clock, callsPerMinute);

  /** Counts the calls of one `read` or `write`, retries and look-ups included. */
  class Calls {
    count = 0;
    constructor(private readonly use: Use) {}
    private readonly tools = {
      ...options,
      classify: (error: unknown) => classify(error, clock.now()),
      startedAt: clock.now(),
    };

    async make<T>(
      what: string,
      budget: CallBudget,
      patience: Patience,
      call: (extra: { headers?: Record<string, string> }) => Promise<{ data: T }>,
    ): Promise<T> {
      const attempt = async (): Promise<T> => {
        const headers = accessToken && { Authorization: `Bearer ${await accessToken()}` };
        budget.spend(this.use);
        this.count += 1;
        return (await call(headers ? { headers } : {})).data;
      };
      return withRetry(what, attempt, patience, this.tools);
    }

    readTabs(spreadsheetId: string, tabs: readonly string[]): Promise<sheets_v4.Schema$BatchGetValuesResponse> {
      const question = {
        spreadsheetId,
        ranges: tabs.map(quoteTab),
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      };
      return this.make('sheets.read', reads, READ_PATIENCE, (extra) =>
        api.spreadsheets.values.batchGet({ ...question, ...extra }),
      );
    }

    writeBlocks(spreadsheetId: string, blocks: readonly Block[]): Promise<unknown> {
      // RAW: a message that begins with '=' stays text, it does not become a formula.
      const data = blocks.map((block) => ({ range: a1Range(block), values: block.values.map((row) => [...row]) }));
      return this.make('sheets.write', writes, WRITE_PATIENCE, (extra) =>
        api.spreadsheets.values.batchUpdate({
          spreadsheetId,
          requestBody: { valueInputOption: 'RAW', data },
          ...extra,
        }),
      );
    }

    /** Titles and sizes of the tabs that exist: the one repair look-up after a 400. */
    async tabs(spreadsheetId: string, patience: Patience): Promise<Map<string, { rows: number; columns: number }>> {
      const fields = 'sheets.properties(title,gridProperties)';
      const file = await this.make('sheets.look-up', reads, patience, (extra) =>
        api.spreadsheets.get({ spreadsheetId, fields, ...extra }),
      );
      return new Map(
        (file.sheets ?? []).map(({ properties }) => {
          const grid = properties?.gridProperties;
          return [properties?.title ?? '', { rows: grid?.rowCount ?? 0, columns: grid?.columnCount ?? 0 }];
        }),
      );
    }
  }

  return {
    read: (spreadsheetId, tabs) => refused('sheets.read', () => read(new Calls(use), spreadsheetId, tabs)),
    write: (spreadsheetId, cells) => refused('sheets.write', () => write(new Calls(use), spreadsheetId, cells)),
    look: (spreadsheetId) => refused('sheets.look', () => look(new Calls('reserved'), spreadsheetId)),
    change: (spreadsheetId, changes) =>
      refused('sheets.change', () => change(new Calls('reserved'), spreadsheetId, changes)),
  };

  /** Three reads: ranges have to be named, a name that does not exist is refused, and content is not layout. */
  async function look(calls: Calls, spreadsheetId: string): Promise<FileLook> {
    const get = (question: { fields: string; ranges?: string[] }): Promise<sheets_v4.Schema$Spreadsheet> =>
      calls.make('sheets.look', reads, READ_PATIENCE, (extra) =>
        api.spreadsheets.get({ spreadsheetId, ...question, ...extra }),
      );
    const frame = await get({ fields: FRAME_FIELDS });
    const titles = gridTitles(frame);
    if (titles.length === 0) return toLook(spreadsheetId, frame, {}, new Map());
    const [cells, values] = await Promise.all([
      get({ fields: CELL_FIELDS, ranges: titles.map((title) => `${quoteTab(title)}!1:2`) }),
      calls.readTabs(spreadsheetId, titles),
    ]);
    return toLook(spreadsheetId, frame, cells, tabsIn(titles, values).tabs);
  }

  async function change(calls: Calls, spreadsheetId: string, changes: readonly LayoutChange[]): Promise<void> {
    if (changes.length === 0) return;
    const requests = toRequests(changes, await ownAddress()) as sheets_v4.Schema$Request[];
    await calls.make('sheets.change', writes, ONCE, (extra) =>
      api.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests }, ...extra }),
    );
  }

  async function ownAddress(): Promise<string | null> {
    if (options.account !== undefined || accessToken !== undefined) return options.account ?? null;
    return (await account.getCredentials()).client_email ?? null;
  }

  async function read(calls: Calls, spreadsheetId: string, tabs: readonly string[]): Promise<FileRead> {
    try {
      const answer = await calls.readTabs(spreadsheetId, tabs);
      return { spreadsheetId, ...tabsIn(tabs, answer), calls: calls.count };
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      const titles = [...(await calls.tabs(spreadsheetId, READ_PATIENCE)).keys()];
      const existing = tabs.filter((tab) => titles.includes(tab));
      const answer = existing.length === 0 ? {} : await calls.readTabs(spreadsheetId, existing);
      return { spreadsheetId, ...tabsIn(existing, answer), titles, calls: calls.count };
    }
  }

  async function write(calls: Calls, spreadsheetId: string, cells: readonly CellWrite[]): Promise<WriteOutcome> {
    if (cells.length === 0) return { written: 0, dropped: [], calls: 0 };
    try {
      await calls.writeBlocks(spreadsheetId, toBlocks(cells));
      return { written: cells.length, dropped: [], calls: calls.count };
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      const sizes = await calls.tabs(spreadsheetId, WRITE_PATIENCE);
      const fits = cells.filter(({ tab, row, column }) => {
        const size = sizes.get(tab);
        return size !== undefined && row < size.rows && column < size.columns;
      });
      const blocks = toBlocks(fits);
      if (fits.length > 0) await calls.writeBlocks(spreadsheetId, blocks);
      const written = blocks.reduce((sum, block) => sum + cellsIn(block), 0);
      return { written, dropped: droppedFrom(cells, fits, sizes), calls: calls.count };
    }
  }
}

/**
 * Ranges come back in the order they were asked for; a blank tab comes without `values`. The `range` of a whole tab is
 * its whole grid, blank ends included.
 */
function tabsIn(
  tabs: readonly string[],
  answer: sheets_v4.Schema$BatchGetValuesResponse,
): Required<Pick<FileRead, 'tabs' | 'grids'>> {
  const found = tabs.map((tab, i) => ({ tab, of: answer.valueRanges?.[i] }));
  const grids = found.flatMap(({ tab, of }) => {
    const size = gridOf(of?.range ?? '');
    return size ? [[tab, size] as const] : [];
  });
  return {
    tabs: new Map(found.map(({ tab, of }) => [tab, (of?.values ?? []) as TabRows])),
    grids: new Map(grids),
  };
}

function droppedFrom(
  cells: readonly CellWrite[],
  fits: readonly CellWrite[],
  sizes: ReadonlyMap<string, unknown>,
): WriteOutcome['dropped'] {
  const placed = new Set(fits);
  const counts = new Map<string, number>();
  for (const cell of cells) if (!placed.has(cell)) counts.set(cell.tab, (counts.get(cell.tab) ?? 0) + 1);
  return [...counts].map(([tab, count]) => ({
    tab,
    why: sizes.has(tab) ? ('grid-too-small' as const) : ('tab-missing' as const),
    cells: count,
  }));
}

/** A 400 that the look-up could not explain (an uploaded .xlsx file, for one) is cured by people, not by a retry. */
async function refused<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadRequest) throw new AppFailure('misconfigured', what, error.message, { cause: error });
    throw error;
  }
}
