/**
 * The shared budget of Sheets calls: 60 reads and 60 writes in any minute for the one service account.
 * Kept as the times of the last calls, not as a bucket that refills while it drains: a full bucket plus its refill lets
 * nearly twice the limit through within one of Google's minutes.
 */
import { AppFailure, BUDGET_SPENT } from '../../app/failure';
import type { Clock } from '../../app/ports';

/** Source: developers.google.com/workspace/sheets/api/limits (per minute per user per project), read 2026. */
export const CALLS_PER_MINUTE = 60;
const MINUTE_MS = 60_000;
/** Share that ordinary syncs leave for rollups and set-up. */
const RESERVED_SHARE = 0.1;

export type Use = 'sync' | 'reserved';

export class CallBudget {
  private times: number[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly callsPerMinute: number = CALLS_PER_MINUTE,
  ) {}

  /** Spends one call. Throws: AppFailure transient with the wait until a call is free again. */
  spend(use: Use): void {
    const now = this.clock.now();
    this.times = this.times.filter((at) => at > now - MINUTE_MS);
    const reserved = use === 'sync' ? Math.ceil(this.callsPerMinute * RESERVED_SHARE) : 0;
    const over = this.times.length - (this.callsPerMinute - reserved);
    if (over < 0) {
      this.times.push(now);
      return;
    }
    const freeAt = (this.times[over] ?? now) + MINUTE_MS;
    throw new AppFailure('transient', BUDGET_SPENT, 'the calls of this minute are used up', {
      retryAfterMs: freeAt - now,
    });
  }
}
