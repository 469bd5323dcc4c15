/**
 * A SyncQueue inside this process, for running without the cloud. Same contract as Cloud Tasks: one task per subject and
 * window, at least once, tried again with growing waits; what is waiting dies with the process.
 */
import { isFailure } from '../../app/failure';
import type { Clock, SyncQueue, TaskKind } from '../../app/ports';
import { ATTEMPTS } from '../../app/tasks';
import type { InstantMs } from '../../domain/waktu';
import { planTask, type QueueWindows, type Task } from './window';

export interface Timers {
  set(run: () => void, ms: number): unknown;
  clear(handle: unknown): void;
}

/** Whoever does the work of a queue. */
export interface TaskWorker {
  /** A rejection asks for another attempt. */
  readonly run: (task: Task) => Promise<unknown>;
  /** Told about a task that failed at its last attempt, or that was dropped by `close`; the queue waits for it. */
  readonly givenUp: (task: Task, error: unknown, why: 'failed' | 'closed') => unknown;
}

export interface InProcessQueueOptions extends TaskWorker {
  readonly windows: QueueWindows;
  /** Waits between attempts. Units: ms. */
  readonly backoff: { readonly firstMs: number; readonly longestMs: number };
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Waits between attempts of a task, as the cloud's queue is set up. Units: ms. */
export const BACKOFF = { firstMs: 2_000, longestMs: 60_000 };

/** The queue on this process's own timers. */
export const inProcessQueue =
  (windows: QueueWindows, clock: Clock) =>
  (worker: TaskWorker): InProcessQueue =>
    new InProcessQueue({
      ...worker,
      windows,
      backoff: BACKOFF,
      clock,
      timers: { set: (run, ms) => setTimeout(run, ms), clear: (handle) => clearTimeout(handle as NodeJS.Timeout) },
    });

interface Waiting {
  readonly task: Task;
  readonly attempt: number;
  readonly handle: unknown;
}

export class InProcessQueue implements SyncQueue {
  private readonly waiting = new Map<string, Waiting>();
  private readonly running = new Set<Promise<void>>();
  /** Names already given, with the end of their window; a window that is over never comes back. */
  private readonly taken = new Map<string, InstantMs>();
  private closed = false;

  constructor(private readonly options: InProcessQueueOptions) {}

  // eslint-disable-next-line @typescript-eslint/require-await -- a refusal must reject, as it does in the cloud
  async ask(id: string, kind: TaskKind = 'sync', notBefore: InstantMs = 0): Promise<void> {
    if (this.closed) throw new Error('the queue is closed');
    const now = this.options.clock.now();
    const { taskId, runAt, task } = planTask(kind, id, Math.max(now, notBefore), this.options.windows);
    for (const [name, end] of this.taken) if (end <= now) this.taken.delete(name);
    if (this.taken.has(taskId)) return; // ALREADY_EXISTS is success
    this.taken.set(taskId, task.since);
    this.schedule(taskId, task, 1, runAt - now);
  }

  /** Runs what waits, retries included, without its wait, until nothing is left. */
  async drain(): Promise<void> {
    while (this.waiting.size + this.running.size > 0) {
      for (const [taskId, { task, attempt, handle }] of [...this.waiting]) {
        this.options.timers.clear(handle);
        this.taken.delete(taskId); // run before its window ended: a later hint in it needs a task of its own
        this.start(taskId, task, attempt);
      }
      await Promise.all(this.running);
    }
  }

  /** Takes nothing more, drops what waits and lets what runs end. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { task, handle } of this.waiting.values()) {
      this.options.timers.clear(handle);
      await this.options.givenUp(task, new Error('the queue was closed'), 'closed');
    }
    this.waiting.clear();
    await Promise.all(this.running);
  }

  private schedule(taskId: string, task: Task, attempt: number, ms: number): void {
    const handle = this.options.timers.set(() => this.start(taskId, task, attempt), ms);
    this.waiting.set(taskId, { task, attempt, handle });
  }

  private start(taskId: string, task: Task, attempt: number): void {
    this.waiting.delete(taskId);
    const work = this.attempt(taskId, task, attempt).finally(() => this.running.delete(work));
    this.running.add(work);
  }

  private async attempt(taskId: string, task: Task, attempt: number): Promise<void> {
    try {
      await this.options.run(task);
    } catch (error) {
      if (attempt >= ATTEMPTS) await this.options.givenUp(task, error, 'failed');
      else if (this.closed) await this.options.givenUp(task, error, 'closed');
      else {
        const { firstMs, longestMs } = this.options.backoff;
        const asked = isFailure(error) ? (error.retryAfterMs ?? 0) : 0;
        this.schedule(taskId, task, attempt + 1, Math.max(asked, Math.min(firstMs * 2 ** (attempt - 1), longestMs)));
      }
    }
  }
}
