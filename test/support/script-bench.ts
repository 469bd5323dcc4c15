/** The built trigger bundle on small books: edits as a person makes them, hints as the service would get them. */
import { buildScripts } from '../../apps-script/build';
import {
  DAFTAR,
  PEGAWAI,
  PENILAIAN,
  PERSETUJUAN_SKP,
  REALISASI,
  TARGET,
  type TableSpec,
} from '../../functions/src/contract';
import { bookFromContract } from '../../local/src/book/from-contract';
import { sortRange } from '../../local/src/book/edits';
import { Library } from '../../local/src/book/library';
import { tabByTitle, type Tab, type Value } from '../../local/src/book/model';
import type { Operation } from '../../local/src/book/operation';
import {
  fireTriggers,
  libraryWorkbooks,
  ScriptHost,
  type Execution,
  type ScriptHostOptions,
} from '../../local/src/script-host';

export const BOOK = 'buku-kerja-uji';
export const LEADERS_BOOK = 'buku-pimpinan-uji';
export const OFFICE = 'kantor@contoh.test';
export const STAFF = 'pegawai01@contoh.test';
/** 24 March 2026, 10.05 in Semarang. */
export const NOW = Date.parse('2026-03-24T03:05:00Z');

type TargetFacts = Partial<Record<keyof typeof TARGET.columns, Value>>;
type RealisasiFacts = Partial<Record<keyof typeof REALISASI.columns, Value>>;

/** Headers of a tab in contract order. */
export const headersOf = (spec: TableSpec): string[] => Object.values(spec.columns).map((column) => column.header);

/** A row of a table; each test names the facts that matter. */
export const aRow = <Id extends string>(spec: TableSpec<Id>, facts: Partial<Record<NoInfer<Id>, Value>>): Value[] =>
  (Object.keys(spec.columns) as Id[]).map((id) => facts[id] ?? '');

/** A complete Target row; each test names the fact that matters. */
export function aTarget(facts: TargetFacts = {}): Value[] {
  const filled: TargetFacts = {
    pegawai: 'Pegawai Contoh 01 · 199001012015011001',
    rhk: 'Surat terlayani',
    indikator: 'Jumlah surat',
    target: 120,
    satuan: 'surat',
    ...facts,
  };
  return aRow(TARGET, filled);
}

export const aRealisasi = (facts: RealisasiFacts): Value[] => aRow(REALISASI, facts);

export interface BenchOptions extends Partial<Omit<ScriptHostOptions, 'code' | 'books' | 'identityToken'>> {
  readonly target?: readonly Value[][];
  readonly realisasi?: readonly Value[][];
  /** Rows of the hidden list tab: a person, and the months of service. */
  readonly daftar?: readonly { pegawai: string; mulai?: Value; selesai?: Value }[];
  readonly targetHeaders?: readonly string[];
  /** Rows of the leader's tabs; without it there is no such book. */
  readonly pimpinan?: {
    readonly pegawai?: readonly Value[][];
    readonly persetujuan?: readonly Value[][];
    readonly penilaian?: readonly Value[][];
  };
  /** Script text after the bundle, to put a service into a state it is rarely in. */
  readonly appended?: string;
  /** False leaves the triggers out. */
  readonly installed?: boolean;
}

export interface Hint {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export class Bench {
  readonly executions: Execution[] = [];
  readonly hints: Hint[] = [];
  readonly library = new Library();
  readonly host: ScriptHost;
  readonly #stop: () => void;

  constructor(code: string, options: BenchOptions) {
    const { target = [], realisasi = [], daftar = [], targetHeaders = headersOf(TARGET), pimpinan, ...host } = options;
    const tabs = {
      Target: [targetHeaders, ...target],
      Realisasi: [headersOf(REALISASI), ...realisasi],
      Daftar: [
        headersOf(DAFTAR),
        ...daftar.map(({ pegawai, mulai = '', selesai = '' }) => [pegawai, '', mulai, selesai]),
      ],
    };
    this.library.add(
      bookFromContract({ spreadsheetId: BOOK, title: 'Buku Kerja', kind: 'buku-kerja', sharedWith: [], tabs }),
    );
    if (pimpinan) this.library.add(leadersBook(pimpinan));
    const files = { [BOOK]: 2026, ...(pimpinan ? { [LEADERS_BOOK]: 2026 } : {}) };
    this.host = new ScriptHost({
      account: OFFICE,
      workers: 1, // a thread costs start-up time; the race asks for two
      now: () => NOW,
      fetch: (url, init) => {
        const headers = init.headers as Record<string, string>;
        this.hints.push({ url, authorization: headers['Authorization'], body: JSON.parse(init.body as string) });
        return Promise.resolve(new Response('{}', { status: 202 }));
      },
      properties: { SERVICE_URL: 'http://layanan.test', FILES: JSON.stringify(files) },
      ...host,
      code,
      books: libraryWorkbooks(this.library, OFFICE, () => 2026),
      identityToken: (email) => `token of ${email}`,
      onExecution: (execution) => this.executions.push(execution),
    });
    this.#stop = fireTriggers(this.library, [this.host]);
  }

  /** The book that has this tab. */
  #bookOf(title: string): string {
    const book = this.library.list().find((each) => tabByTitle(each, title) !== undefined);
    if (!book) throw new Error(`no tab ${title}`);
    return book.spreadsheetId;
  }

  tab(title: string): Tab {
    return tabByTitle(this.library.get(this.#bookOf(title)), title)!;
  }

  /** Values of one column below the header, to the last row that holds anything; '' where a cell is blank. */
  column(title: string, header: string): Value[] {
    const [head, ...rows] = this.tab(title).rows;
    const index = head!.values.indexOf(header);
    return rows.map((row) => row.values[index] ?? '');
  }

  kodes(): Value[] {
    return this.column('Target', 'Kode');
  }

  /** The laid rows as 'Periode Kode', in sheet order. */
  laid(): string[] {
    const kodes = this.column('Realisasi', 'Kode');
    return this.column('Realisasi', 'Periode').map((periode, i) => `${String(periode)} ${String(kodes[i])}`);
  }

  /** A person changes the file; resolves when every execution this caused has ended. */
  async act(user: string, ...operations: Operation[]): Promise<void> {
    this.library.mutate(BOOK, { source: 'user', actor: user, operations });
    await this.host.idle();
  }

  /** A person puts a block of raw values at a sheet row and column, both from 1. */
  async edit(
    title: string,
    row: number,
    column: number,
    values: readonly (readonly Value[])[],
    user = STAFF,
  ): Promise<void> {
    const operations = [this.setCells(title, row, column, values)];
    this.library.mutate(this.#bookOf(title), { source: 'user', actor: user, operations });
    await this.host.idle();
  }

  setCells(title: string, row: number, column: number, values: readonly (readonly Value[])[]): Operation {
    const cells = values.map((line) => line.map((value) => ({ value })));
    return { kind: 'set-cells', sheetId: this.tab(title).sheetId, row: row - 1, column: column - 1, cells };
  }

  deleteRow(title: string, row: number): Promise<void> {
    return this.act(STAFF, { kind: 'delete-rows', sheetId: this.tab(title).sheetId, at: row - 1, count: 1 });
  }

  /** Sorts all rows below the header by one column, from 1. */
  sort(title: string, by: number): Promise<void> {
    const tab = this.tab(title);
    const range = { startRow: 1, endRow: tab.rows.length, startColumn: 0, endColumn: tab.columnCount };
    return this.act(STAFF, sortRange(tab, range, by - 1, true));
  }

  failures(): string[] {
    return this.executions.flatMap(({ error }) => (error === undefined ? [] : [error]));
  }

  async close(): Promise<void> {
    this.#stop();
    await this.host.close();
  }
}

function leadersBook({ pegawai = [], persetujuan = [], penilaian = [] }: NonNullable<BenchOptions['pimpinan']>) {
  const tabs = {
    [PEGAWAI.name]: [headersOf(PEGAWAI), ...pegawai],
    [PERSETUJUAN_SKP.name]: [headersOf(PERSETUJUAN_SKP), ...persetujuan],
    [PENILAIAN.name]: [headersOf(PENILAIAN), ...penilaian],
  };
  const facts = { spreadsheetId: LEADERS_BOOK, title: 'Buku Pimpinan', sharedWith: [] };
  return bookFromContract({ ...facts, kind: 'buku-pimpinan', tabs });
}

let built: ReturnType<typeof buildScripts> | undefined;

/** The bundles, built once per test file. */
export const builtScripts = (): ReturnType<typeof buildScripts> => (built ??= buildScripts());

/** A bench with the triggers installed, closed by `closeBenches` after the test. */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const { installed = true, appended = '', ...rest } = options;
  const bench = new Bench((await builtScripts()).trigger + appended, rest);
  open.add(bench);
  if (installed) {
    const { error } = await bench.host.run('install');
    if (error !== undefined) throw new Error(error);
    bench.executions.length = 0;
  }
  return bench;
}

const open = new Set<Bench>();

/** For `afterEach`: ends the threads of every bench of the test. */
export async function closeBenches(): Promise<void> {
  await Promise.all([...open].map((bench) => bench.close()));
  open.clear();
}
