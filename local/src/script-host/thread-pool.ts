/** A fixed number of worker threads, started when first needed and handed out in the order in which they are asked for. */
import { buildWorkerCode, WorkerThread } from './worker-thread';

export class ThreadPool {
  readonly #free: WorkerThread[] = [];
  readonly #all = new Set<WorkerThread>();
  readonly #waiting: ((thread: WorkerThread | null) => void)[] = [];
  #program = '';
  #closed = false;

  constructor(
    private readonly scriptCode: string,
    private readonly size: number,
  ) {}

  /** A thread for one execution; null when the pool is closed before there is one. */
  async take(): Promise<WorkerThread | null> {
    this.#program = await buildWorkerCode();
    if (this.#closed) return null;
    const free = this.#free.shift();
    if (free) return free;
    if (this.#all.size < this.size) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Hands a thread to whoever waits longest; a dead one is replaced first. */
  giveBack(thread: WorkerThread, alive: boolean): void {
    if (!alive) this.#all.delete(thread);
    const next = this.#waiting.shift();
    if (next) next(alive ? thread : this.#start());
    else if (alive) this.#free.push(thread);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const refuse of this.#waiting.splice(0)) refuse(null);
    await Promise.all([...this.#all].map((thread) => thread.close()));
  }

  #start(): WorkerThread {
    const thread = new WorkerThread(this.#program, this.scriptCode);
    this.#all.add(thread);
    return thread;
  }
}
