/**
 * Rounds: the frame around every sync and rollup. Rounds of one subject run one after the other; one that was asked for
 * before the last completed round began its read is covered by it; a round that lost a race starts again. All of it only
 * saves work or time: what orders the commits is the guard each of them carries.
 */
import type { InstantMs } from '../domain/waktu';
import { AppFailure, isFailure } from './failure';
import type { Clock } from './ports';

const MAX_STARTS = 3;

export interface Round<Report> {
  readonly report: Report;
  /** When it began to read. */
  readonly seenAt: InstantMs;
}

export interface RoundParts<Report> {
  /** Names the rounds in failures: 'sync'. */
  readonly what: string;
  readonly clock: Clock;
  /** One try of a round that began at `startedAt`. Throws AppFailure conflict when somebody committed in between. */
  readonly attempt: (id: string, startedAt: InstantMs) => Promise<Round<Report>>;
  /** The answer where nothing had to be done. */
  readonly covered: (id: string, now: InstantMs) => Report;
  /** How many subjects may be worked on at once; unlimited when left out. */
  readonly atOnce?: number;
}

/** `since`: the end of the window the asking fell into. */
export type Rounds<Report> = (id: string, since?: InstantMs) => Promise<Report>;

export function createRounds<Report>({ what, clock, attempt, covered, atOnce }: RoundParts<Report>): Rounds<Report> {
  const lastReadBegan = new Map<string, InstantMs>();
  const tails = new Map<string, Promise<unknown>>();
  const working = semaphore(atOnce ?? Infinity);

  const retried = async (id: string): Promise<Round<Report>> => {
    const startedAt = clock.now();
    for (let start = 1; ; start += 1) {
      try {
        return await attempt(id, startedAt);
      } catch (error) {
        if (!isFailure(error, 'conflict')) throw error;
        if (start >= MAX_STARTS)
          throw new AppFailure('transient', what, 'others kept committing in between', { cause: error });
      }
    }
  };

  return (id, since) => {
    const run = async (): Promise<Report> => {
      const began = lastReadBegan.get(id);
      if (since !== undefined && began !== undefined && since < began) return covered(id, clock.now());
      const { report, seenAt } = await working(() => retried(id));
      lastReadBegan.set(id, seenAt);
      return report;
    };
    const next = (tails.get(id) ?? Promise.resolve()).then(run, run);
    const settled = next.catch(() => undefined);
    tails.set(id, settled);
    void settled.then(() => {
      if (tails.get(id) === settled) tails.delete(id);
    });
    return next;
  };
}

function semaphore(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
