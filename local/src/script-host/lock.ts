/**
 * The script lock: one holder at a time among all executions, served in the order in which they asked.
 * Protocol: a waiter leaves the queue when its time is up or its execution ends; a lock whose holder ends is free again.
 */
interface Waiter {
  readonly execution: number;
  readonly answer: (got: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

export class FairLock {
  #holder: number | null = null;
  readonly #queue: Waiter[] = [];

  /** True once the execution holds the lock, false when it was not free within `timeoutMs`. */
  acquire(execution: number, timeoutMs: number): Promise<boolean> {
    if (this.#holder === null) this.#holder = execution;
    if (this.#holder === execution) return Promise.resolve(true);
    return new Promise((answer) => {
      const timer = setTimeout(() => this.#leave(execution), timeoutMs);
      this.#queue.push({ execution, answer, timer });
    });
  }

  /** Releasing a lock that one does not hold does nothing, as with Google. */
  release(execution: number): void {
    if (this.#holder !== execution) return;
    const next = this.#queue.shift();
    this.#holder = next?.execution ?? null;
    if (!next) return;
    clearTimeout(next.timer);
    next.answer(true);
  }

  /** Called when an execution ends, however it ended. */
  end(execution: number): void {
    this.#leave(execution);
    this.release(execution);
  }

  #leave(execution: number): void {
    const at = this.#queue.findIndex((waiter) => waiter.execution === execution);
    if (at < 0) return;
    for (const waiter of this.#queue.splice(at, 1)) {
      clearTimeout(waiter.timer);
      waiter.answer(false);
    }
  }
}
