/** When a failed Sheets call is tried again. Pure but for the waiting, which is injected. */
import { AppFailure } from '../../app/failure';
import type { Clock } from '../../app/ports';
import type { InstantMs } from '../../domain/waktu';
import type { SheetsFault } from './sheets-fault';

export interface Patience {
  readonly attempts: number;
  /** From the start of the whole read or write on, no new attempt begins later than this. */
  readonly limitMs: number;
}

/** A read may wait: nothing depends on how old the question is. */
export const READ_PATIENCE: Patience = { attempts: 5, limitMs: 20_000 };
/**
 * A write may hardly wait: its cells were planned for rows that may move meanwhile. Beyond the limit the sync has to
 * read and plan again instead of sending old cells.
 */
export const WRITE_PATIENCE: Patience = { attempts: 3, limitMs: 2_000 };

/** A change of layout is tried once: laying the same tab twice fails, and a look tells what a lost answer meant. */
export const ONCE: Patience = { attempts: 1, limitMs: 0 };

const FIRST_MS = 500;
const LONGEST_MS = 8_000;

/** Wait before attempt `attempt` + 1. `random` in [0, 1) spreads callers over the upper half. Units: ms. */
export function backoffMs(attempt: number, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
  return Math.round(full * (0.5 + random / 2));
}

/** Units: ms; null: give up. */
export function nextDelayMs(
  fault: SheetsFault,
  tried: { readonly attempt: number; readonly elapsedMs: number; readonly random: number },
  patience: Patience,
): number | null {
  if (fault.kind !== 'transient' || tried.attempt >= patience.attempts) return null;
  const delayMs = fault.retryAfterMs ?? backoffMs(tried.attempt, tried.random);
  return tried.elapsedMs + delayMs > patience.limitMs ? null : delayMs;
}

export interface RetryTools {
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly classify: (error: unknown) => SheetsFault | null;
  /** When the read or write that this call belongs to began; look-ups and repairs share its patience. */
  readonly startedAt: InstantMs;
}

/** Raised for a 400, which the caller may repair by a look-up; any other failure is an AppFailure. */
export class BadRequest extends Error {}

/**
 * Calls until it succeeds or patience ends.
 * Throws: BadRequest; AppFailure by the kind of the last fault; whatever `classify` does not know, unchanged.
 */
export async function withRetry<T>(
  what: string,
  call: () => Promise<T>,
  patience: Patience,
  tools: RetryTools,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const fault = error instanceof AppFailure ? null : tools.classify(error);
      if (fault === null) throw error;
      if (fault.kind === 'bad-request') throw new BadRequest(fault.message, { cause: error });
      const elapsedMs = tools.clock.now() - tools.startedAt;
      const delayMs = nextDelayMs(fault, { attempt, elapsedMs, random: tools.random() }, patience);
      if (delayMs === null) {
        const wait = fault.retryAfterMs === undefined ? {} : { retryAfterMs: fault.retryAfterMs };
        throw new AppFailure(fault.kind, what, fault.message, { cause: error, ...wait });
      }
      await tools.sleep(delayMs);
    }
  }
}
