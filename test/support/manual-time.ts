/** A clock and timers that move only when a test moves them. */
import type { Timers } from '../../functions/src/adapters/queue/in-process';

interface Pending {
  readonly at: number;
  readonly run: () => void;
}

export class ManualTime implements Timers {
  private readonly pending = new Set<Pending>();

  /** `settle`: gives what a timer set in motion the time to end. */
  constructor(
    private at = 0,
    private readonly settle = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve)),
  ) {}

  readonly now = (): number => this.at;

  set(run: () => void, ms: number): Pending {
    const pending = { at: this.at + ms, run };
    this.pending.add(pending);
    return pending;
  }

  clear(handle: unknown): void {
    this.pending.delete(handle as Pending);
  }

  /** Number of timers that wait. */
  get waiting(): number {
    return this.pending.size;
  }

  /** Moves on to `at`, firing what is due in its order; what a timer sets in motion gets time to settle. */
  async goTo(at: number): Promise<void> {
    for (;;) {
      const next = [...this.pending].filter((p) => p.at <= at).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.pending.delete(next);
      this.at = Math.max(this.at, next.at);
      next.run();
      await this.settle();
    }
    this.at = at;
  }
}
