/** Names and times of tasks, the same for every queue: all hints of one window become one task. Pure. */
import { createHash } from 'node:crypto';
import type { InstantMs } from '../../domain/waktu';

/** Units: ms. */
export interface QueueWindow {
  readonly windowMs: number;
  /** Wait after the window's end, so that edits made in its last moment are readable. */
  readonly slackMs: number;
}

export const CLOUD_WINDOW: QueueWindow = { windowMs: 3_000, slackMs: 500 };
export const LOCAL_WINDOW: QueueWindow = { windowMs: 200, slackMs: 50 };

export interface SyncTask {
  readonly id: string;
  /** End of the window: everything asked for in it lies before. */
  readonly since: InstantMs;
}

export interface PlannedTask {
  /** Holds the window's number: a name without one would stay blocked for about an hour after its task ran. */
  readonly taskId: string;
  readonly runAt: InstantMs;
  readonly task: SyncTask;
}

export function planTask(id: string, now: InstantMs, { windowMs, slackMs }: QueueWindow): PlannedTask {
  const window = Math.floor(now / windowMs);
  const since = (window + 1) * windowMs;
  const prefix = createHash('sha256').update(id).digest('hex').slice(0, 16);
  return { taskId: `${prefix}-${window}`, runAt: since + slackMs, task: { id, since } };
}
