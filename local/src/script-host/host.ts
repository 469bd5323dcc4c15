/**
 * The local stand-in for Google's Apps Script: one script project with its triggers, properties, lock and executions.
 * Concurrency: every worker runs one execution at a time; with two workers two executions run truly at once and meet
 * only at the script lock, which lives in this thread. What waits for a worker is served in the order in which it came.
 */
import { noMailbox } from './mailbox';
import { Project, type ProjectServices } from './project';
import type { ChangeFacts, EditFacts, EventFacts, Every, RunOrder, Shown, TriggerRecord } from './protocol';
import { ThreadPool } from './thread-pool';

export interface ScriptHostOptions
  extends Pick<ProjectServices, 'books' | 'identityToken'>, Partial<Pick<ProjectServices, 'mailbox'>> {
  /** The built bundle. */
  readonly code: string;
  /** E-mail of the account that owns the script and its triggers. */
  readonly account: string;
  /** Script properties at the start. */
  readonly properties?: Readonly<Record<string, string>>;
  /** How the script's requests are sent; the real network by default. */
  readonly fetch?: ProjectServices['fetch'];
  /** After this a request counts as unanswered. Units: milliseconds. */
  readonly fetchTimeoutMs?: number;
  /** Units: milliseconds since the epoch. */
  readonly now?: () => number;
  /** After this an execution is ended. Units: milliseconds. */
  readonly limitMs?: number;
  /** Executions that can run at once. */
  readonly workers?: number;
  /** Told after every execution, e.g. to log failures. */
  readonly onExecution?: (execution: Execution) => void;
}

/** One finished execution. */
export interface Execution {
  readonly functionName: string;
  /** What the function returned; undefined when it failed. */
  readonly value?: unknown;
  /** What it threw, or why it was ended. */
  readonly error?: string;
  readonly log: readonly string[];
  readonly shown: readonly Shown[];
  readonly durationMs: number;
}

/** Who runs a function by hand: a person from the menu of a bound script; without `user` the account, in the editor. */
export interface RunAs {
  readonly user?: string;
  readonly activeId?: string;
}

const FETCH_TIMEOUT_MS = 60_000;
const LIMIT_MS = 30_000;

type Order = Omit<RunOrder, 'nowMs'>;

export class ScriptHost {
  readonly #options: ScriptHostOptions;
  readonly #project: Project;
  readonly #pool: ThreadPool;
  readonly #underWay = new Set<Promise<Execution>>();
  #executions = 0;

  constructor(options: ScriptHostOptions) {
    this.#options = options;
    const network: ProjectServices['fetch'] = (url, init) => fetch(url, init);
    this.#project = new Project(
      { fetch: network, fetchTimeoutMs: FETCH_TIMEOUT_MS, mailbox: noMailbox, ...options },
      options.properties ?? {},
    );
    this.#pool = new ThreadPool(options.code, options.workers ?? 2);
  }

  /** Runs a top-level function by hand. Never rejects: a script that throws is an execution with an `error`. */
  run(functionName: string, { user = this.#options.account, activeId = '' }: RunAs = {}): Promise<Execution> {
    return this.#start({
      functionName,
      event: null,
      activeId: activeId || null,
      effectiveUser: user,
      activeUser: user,
    });
  }

  /** A person edited cells: fires the edit triggers of that file and, as Google does, its change triggers too. */
  async edited(facts: EditFacts): Promise<readonly Execution[]> {
    const { spreadsheetId, user } = facts;
    const who = user === undefined ? {} : { user };
    const edits = this.#fire('ON_EDIT', spreadsheetId, (triggerUid) => ({ kind: 'edit', triggerUid, ...facts }));
    const changes = this.changed({ spreadsheetId, changeType: 'EDIT', ...who });
    return (await Promise.all([edits, changes])).flat();
  }

  /** A person changed the structure or the format of a file. */
  changed(facts: ChangeFacts): Promise<readonly Execution[]> {
    const { spreadsheetId } = facts;
    return this.#fire('ON_CHANGE', spreadsheetId, (triggerUid) => ({ kind: 'change', triggerUid, ...facts }));
  }

  /** The hour of the daily triggers has come. */
  daily(): Promise<readonly Execution[]> {
    return this.#tick('day');
  }

  /** An hour has passed. */
  hourly(): Promise<readonly Execution[]> {
    return this.#tick('hour');
  }

  /** The triggers installed now. */
  triggers(): readonly TriggerRecord[] {
    return [...this.#project.triggers.values()];
  }

  property(name: string): string | null {
    return this.#project.properties.get(name) ?? null;
  }

  /** Sets a script property, as the operator does in the project's settings. */
  setProperty(name: string, value: string): void {
    this.#project.properties.set(name, value);
  }

  /** Resolves when nothing runs or waits any more. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Ends all threads; executions under way or waiting end with an error. */
  async close(): Promise<void> {
    await this.#pool.close();
    await this.idle();
  }

  #tick(every: Every): Promise<readonly Execution[]> {
    const due = this.triggers().filter((each) => each.every === every);
    return this.#run(due, (triggerUid) => ({ kind: 'clock', triggerUid }));
  }

  #fire(
    eventType: TriggerRecord['eventType'],
    sourceId: string,
    eventFor: (triggerUid: string) => EventFacts,
  ): Promise<readonly Execution[]> {
    const due = this.triggers().filter((each) => each.eventType === eventType && each.sourceId === sourceId);
    return this.#run(due, eventFor);
  }

  #run(due: readonly TriggerRecord[], eventFor: (triggerUid: string) => EventFacts): Promise<readonly Execution[]> {
    return Promise.all(
      due.map(({ handler, uid }) => {
        const event = eventFor(uid);
        const activeUser = event.kind === 'clock' ? '' : (event.user ?? '');
        const effectiveUser = this.#options.account;
        return this.#start({ functionName: handler, event, activeId: null, effectiveUser, activeUser });
      }),
    );
  }

  #start(order: Order): Promise<Execution> {
    const execution = this.#execute(order);
    this.#underWay.add(execution);
    void execution.then(() => this.#underWay.delete(execution));
    return execution;
  }

  async #execute(order: Order): Promise<Execution> {
    const running = { id: (this.#executions += 1), effectiveUser: order.effectiveUser, log: [], shown: [] };
    const thread = await this.#pool.take();
    const startedAt = performance.now();
    let outcome: Pick<Execution, 'value' | 'error'> = { error: 'The script host is closed' };
    if (thread) {
      const nowMs = (this.#options.now ?? Date.now)();
      const desk = this.#project.deskFor(running);
      const { alive, ...result } = await thread.run({ ...order, nowMs }, desk, this.#options.limitMs ?? LIMIT_MS);
      this.#project.lock.end(running.id); // Google frees the lock of an execution that ends without releasing it
      this.#pool.giveBack(thread, alive);
      outcome = result;
    }
    const { functionName } = order;
    const { log, shown } = running;
    const execution = { functionName, ...outcome, log, shown, durationMs: performance.now() - startedAt };
    this.#options.onExecution?.(execution);
    return execution;
  }
}
