/** The failure of a part (never of a person's input): what kind it is decides whether a retry helps. */

export type FailureKind =
  /** 429, 500, 503, timeouts, UNAVAILABLE: may pass. */
  | 'transient'
  /** Somebody committed in between: start again from the read. */
  | 'conflict'
  /** 401, 403: a right is missing. */
  | 'denied'
  /** 404: the thing is not there. */
  | 'missing'
  /** The set-up is wrong; a retry cannot help. */
  | 'misconfigured'
  /** The request itself cannot be understood. */
  | 'invalid';

/** `what` of the transient failure when the shared budget of Sheets calls is spent; answered with 429. */
export const BUDGET_SPENT = 'sheets.budget';

export class AppFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** Where it happened, e.g. 'sheets.read'. */
    readonly what: string,
    message: string,
    options: { readonly cause?: unknown; readonly retryAfterMs?: number; readonly shown?: string } = {},
  ) {
    super(`${what}: ${message}`, { cause: options.cause });
    this.name = 'AppFailure';
    this.retryAfterMs = options.retryAfterMs;
    this.shown = options.shown;
  }
  /** What a 429 or 503 asked us to wait. */
  readonly retryAfterMs: number | undefined;
  /** Indonesian sentences for the caller, when there is more to say than the kind of failure. */
  readonly shown: string | undefined;
}

export const isFailure = (error: unknown, kind?: FailureKind): error is AppFailure =>
  error instanceof AppFailure && (kind === undefined || error.kind === kind);
