/** Names, times and routes of tasks, the same for every queue: all that is asked in one window becomes one task. Pure. */
import { createHash } from 'node:crypto';
import type { TaskKind } from '../../app/ports';
import { ROUTES } from '../../contract';
import type { InstantMs } from '../../domain/waktu';

/** Units: ms. */
export interface QueueWindow {
  readonly windowMs: number;
  /** Wait after the window's end, so that edits made in its last moment are readable. */
  readonly slackMs: number;
}

/** A window for each kind of task: a rollup may wait longer than the row somebody looks at. */
export type QueueWindows = Readonly<Record<TaskKind, QueueWindow>>;

export const CLOUD_WINDOWS: QueueWindows = {
  sync: { windowMs: 3_000, slackMs: 500 },
  rollup: { windowMs: 60_000, slackMs: 500 },
};
export const LOCAL_WINDOWS: QueueWindows = {
  sync: { windowMs: 200, slackMs: 50 },
  rollup: { windowMs: 1_000, slackMs: 50 },
};

/** Where a task is delivered when that happens over HTTP. */
export const TASK_ROUTES: Readonly<Record<TaskKind, string>> = { sync: ROUTES.sync, rollup: ROUTES.rollups };

export interface Task {
  readonly kind: TaskKind;
  /** Of the unit or the organisation. */
  readonly id: string;
  /** End of the window: everything asked for in it lies before. */
  readonly since: InstantMs;
}

export interface PlannedTask {
  /** Holds the window's number: a name without one would stay blocked for about an hour after its task ran. */
  readonly taskId: string;
  readonly runAt: InstantMs;
  readonly task: Task;
}

export function planTask(kind: TaskKind, id: string, now: InstantMs, windows: QueueWindows): PlannedTask {
  const { windowMs, slackMs } = windows[kind];
  const window = Math.floor(now / windowMs);
  const since = (window + 1) * windowMs;
  const subject = kind === 'sync' ? id : `${kind}/${id}`;
  const prefix = createHash('sha256').update(subject).digest('hex').slice(0, 16);
  return { taskId: `${prefix}-${window}`, runAt: since + slackMs, task: { kind, id, since } };
}
