/**
 * The SyncQueue of the cloud: Cloud Tasks through firebase-admin's TaskQueue. A task is named by subject and window, so
 * all that is asked in one window is one task. The TaskQueue wraps what it is given in `{data: …}` and lets Cloud Tasks
 * sign each delivery as the app's service account for the very address that is called. Where CLOUD_TASKS_EMULATOR_HOST
 * is set it speaks to that host instead, which settings refuse in the cloud.
 */
import { initializeApp, type App } from 'firebase-admin/app';
import { getFunctions } from 'firebase-admin/functions';
import { AppFailure } from '../../app/failure';
import type { Clock, SyncQueue } from '../../app/ports';
import type { SyncBody } from '../../contract';
import { planTask, TASK_ROUTES, type QueueWindows } from './window';

/** A sync ends itself before; what takes longer hangs and is tried again. Units: s. */
const DEADLINE_S = 120;

/** Faults that no later attempt cures: the queue, the rights or the settings are not what they should be. */
const LASTING = new Set(
  ['permission-denied', 'unauthenticated', 'invalid-credential', 'not-found', 'invalid-argument', 'failed-precondition'].map((code) => `functions/${code}`), // prettier-ignore
);

export interface CloudTasksOptions {
  readonly app: App;
  readonly location: string;
  readonly queue: string;
  /** Address of this service, without a trailing slash. */
  readonly serviceUrl: string;
  readonly windows: QueueWindows;
  readonly clock: Clock;
}

/** An app of its own, because deliveries are signed as `account`, which has no other right than to call the service. */
export const tasksApp = (projectId: string | undefined, account: string): App =>
  initializeApp({ ...(projectId === undefined ? {} : { projectId }), serviceAccountId: account }, 'tasks');

export function cloudTasksQueue({ app, location, queue, serviceUrl, windows, clock }: CloudTasksOptions): SyncQueue {
  const tasks = getFunctions(app).taskQueue<SyncBody>(`locations/${location}/functions/${queue}`);
  return {
    async ask(id, kind = 'sync', notBefore = 0) {
      const { taskId, runAt, task } = planTask(kind, id, Math.max(clock.now(), notBefore), windows);
      try {
        await tasks.enqueue(
          { id: task.id, since: task.since },
          {
            id: taskId,
            scheduleTime: new Date(runAt),
            dispatchDeadlineSeconds: DEADLINE_S,
            uri: serviceUrl + TASK_ROUTES[kind],
          },
        );
      } catch (cause) {
        const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
        if (code === 'functions/task-already-exists') return; // the window's task waits, runs or ran: that is success
        const lasting = typeof code === 'string' && LASTING.has(code);
        throw new AppFailure(lasting ? 'misconfigured' : 'transient', 'queue.ask', String(cause), { cause });
      }
    },
  };
}
