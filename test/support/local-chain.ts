/** One running chain for a test file, with its date set, every request to Sheets on record and faults on demand. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReportBody } from '../../functions/src/contract';
import { ACCOUNTS, PERSON } from '../../local/src/accounts';
import { setValues } from '../../local/src/book/edits';
import { enterTexts } from '../../local/src/book/enter';
import { tabByTitle, valueAt, type Tab, type Value } from '../../local/src/book/model';
import type { TabOperation } from '../../local/src/book/operation';
import type { Fault, FaultTarget } from '../../local/src/sheets/router';
import { startLocal, type RunningLocal } from '../../local/src/start';
import { MovedDate } from './moved-date';

/** 24 November 2026, 10.00 WIB: the day on which the samples stand as they are. */
const TODAY = Date.UTC(2026, 10, 24, 3);

export const BATCH_GET = 'sheets.spreadsheets.values.batchGet';
export const BATCH_UPDATE = 'sheets.spreadsheets.values.batchUpdate';
export const LOOK_UP = 'sheets.spreadsheets.get';

export class LocalChain {
  /** Every request to the Sheets server since `forget`. */
  readonly requests: FaultTarget[] = [];
  /** What goes wrong with the next requests; undefined: nothing. */
  faults: ((target: FaultTarget) => Fault | undefined) | undefined;
  local!: RunningLocal;
  readonly #dataDir = mkdtempSync(path.join(tmpdir(), 'capaian-chain-'));
  readonly #date = new MovedDate(TODAY);
  #stoppedAt: number | undefined;

  /** Starts on the same data directory every time; resolves when the first syncs are done. */
  async start(): Promise<void> {
    this.local = await startLocal({
      dataDir: this.#dataDir,
      functionPort: 0,
      workbenchPort: 0,
      log: () => undefined,
      now: () => this.#stoppedAt ?? Date.now(),
      faults: (target) => {
        this.requests.push(target);
        return this.faults?.(target);
      },
    });
    await this.local.settled();
    await this.local.mailRound(); // the samples hold locked periods: their letters go out now, not amid a test
    await this.local.settled();
  }

  async restart(): Promise<void> {
    await this.local.close();
    await this.start();
  }

  async end(): Promise<void> {
    this.#date.restore();
    await this.local.close();
    await rm(this.#dataDir, { recursive: true });
  }

  /** Takes faults away and forgets the requests so far. */
  forget(): void {
    this.requests.length = 0;
    this.faults = undefined;
  }

  /** How often a method was called, on one file or on all. */
  count(methodId: string, spreadsheetId?: string): number {
    return this.requests.filter(
      (r) => r.methodId === methodId && (spreadsheetId === undefined || r.spreadsheetId === spreadsheetId),
    ).length;
  }

  /** Lets no time pass for the system while `work` runs: everything asked for meanwhile falls into one window. */
  async inOneMoment(work: () => Promise<void>): Promise<void> {
    this.#stoppedAt = Date.now();
    try {
      await work();
    } finally {
      this.#stoppedAt = undefined;
    }
  }

  tab(file: string, title: string): Tab {
    const tab = tabByTitle(this.local.library.get(file), title);
    if (!tab) throw new Error(`no tab ${title} in ${file}`);
    return tab;
  }

  /** `row` counts from 0, the header being 0. */
  cell(file: string, title: string, row: number, header: string): Value {
    const tab = this.tab(file, title);
    return valueAt(tab, row, columnOf(tab, header));
  }

  /** The first row whose cells under these headers hold these values. */
  row(file: string, title: string, wanted: Readonly<Record<string, Value>>): number {
    const tab = this.tab(file, title);
    const row = tab.rows.findIndex((_, i) =>
      Object.entries(wanted).every(([header, value]) => valueAt(tab, i, columnOf(tab, header)) === value),
    );
    if (row < 0) throw new Error(`no row ${JSON.stringify(wanted)} in ${title}`);
    return row;
  }

  /** A person types: triggers fire, the script hints, the service syncs. Resolves when all is done. */
  async type(file: string, title: string, row: number, header: string, text: string): Promise<void> {
    const tab = this.tab(file, title);
    const operations = [enterTexts(tab, row, columnOf(tab, header), [[text]], 2026)];
    this.local.library.mutate(file, { source: 'user', actor: PERSON.staf, operations });
    await this.local.settled();
  }

  /** Changes a file without any trigger: nobody hears of it until the next sync. */
  change(file: string, ...operations: TabOperation[]): void {
    this.local.library.mutate(file, { source: 'api', actor: PERSON.operator, operations });
  }

  /** As `change`, for one cell. */
  put(file: string, title: string, row: number, header: string, value: Value): void {
    const tab = this.tab(file, title);
    this.change(file, setValues(tab, row, columnOf(tab, header), [[value]]));
  }

  token(as: keyof typeof ACCOUNTS): string {
    const account = ACCOUNTS[as];
    if (!account) throw new Error(`no account ${as}`);
    return this.local.identity.mint(account);
  }

  /** `body`: text is sent as it is, anything else as JSON. */
  post(route: string, body: unknown, as: keyof typeof ACCOUNTS): Promise<Response> {
    return fetch(this.local.functionUrl + route, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token(as)}`, 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** A sync ordered by the operator over HTTP. */
  async sync(unitId: string): Promise<ReportBody> {
    const answer = await this.post('/v1/sync', { id: unitId }, 'operator');
    if (!answer.ok) throw new Error(`sync of ${unitId}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as ReportBody;
  }

  /** All that is stored of a unit, the version of its last commit included. */
  async stored(unitId: string): Promise<unknown> {
    const { state } = this.local.service;
    const { manifest, guard } = await state.manifest(unitId);
    const scorecards = await state.scorecards(unitId, Object.keys(manifest?.entries ?? {}));
    const { update: unit, report } = await state.unitState(unitId);
    return structuredClone({ manifest, guard: JSON.stringify(guard), scorecards, unit, report });
  }
}

function columnOf(tab: Tab, header: string): number {
  const column = tab.rows[0]?.values.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no column ${header} in ${tab.title}`);
  return column;
}
