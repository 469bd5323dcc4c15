/** One suite over every SyncQueue: what a unit's hints become, and what a failed task is worth. */
import { ATTEMPTS, InProcessQueue } from '../../functions/src/adapters/queue/in-process';
import {
  CLOUD_WINDOWS,
  LOCAL_WINDOWS,
  planTask,
  type QueueWindows,
  type Task,
} from '../../functions/src/adapters/queue/window';
import { AppFailure } from '../../functions/src/app/failure';
import type { SyncQueue } from '../../functions/src/app/ports';
import { ManualTime } from '../support/manual-time';

interface Opened {
  readonly queue: SyncQueue;
  readonly time: ManualTime;
  /** Deliveries with their time. */
  readonly delivered: (Task & { readonly at: number })[];
  /** Outcomes of the next deliveries; none left: success. */
  readonly failures: unknown[];
  readonly givenUp: (Task & { readonly why: string })[];
}

const windows: QueueWindows = { sync: { windowMs: 3_000, slackMs: 500 }, rollup: { windowMs: 60_000, slackMs: 500 } };

function inProcess(): Opened & { queue: InProcessQueue } {
  const time = new ManualTime(9_000_000);
  const delivered: Opened['delivered'] = [];
  const failures: unknown[] = [];
  const givenUp: Opened['givenUp'] = [];
  const queue = new InProcessQueue({
    windows,
    backoff: { firstMs: 2_000, longestMs: 60_000 },
    clock: time,
    timers: time,
    run: (task) => {
      delivered.push({ ...task, at: time.now() });
      const failure = failures.shift();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever a task throws
      return failure === undefined ? Promise.resolve() : Promise.reject(failure);
    },
    givenUp: (task, _error, why) => givenUp.push({ ...task, why }),
  });
  return { queue, time, delivered, failures, givenUp };
}

describe.each([{ name: 'in-process', open: inProcess }])('SyncQueue $name', ({ open }) => {
  it('runs one task for all hints of a window, half a second after its end', async () => {
    const { queue, time, delivered } = open();
    await queue.ask('u');
    await time.goTo(9_001_000);
    await queue.ask('u');
    await time.goTo(9_002_999);
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered).toEqual([{ kind: 'sync', id: 'u', since: 9_003_000, at: 9_003_500 }]);
  });

  it('runs another task for the first hint of the next window', async () => {
    const { queue, time, delivered } = open();
    await queue.ask('u');
    await time.goTo(9_003_000);
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered.map(({ since }) => since)).toEqual([9_003_000, 9_006_000]);
  });

  it('takes a hint that comes while the task of the window before runs', async () => {
    const { queue, time, delivered } = open();
    await queue.ask('u');
    await time.goTo(9_003_500);
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered).toHaveLength(2);
  });

  it('keeps units apart', async () => {
    const { queue, time, delivered } = open();
    await queue.ask('u');
    await queue.ask('v');
    await time.goTo(9_100_000);
    expect(delivered.map(({ id }) => id)).toEqual(['u', 'v']);
  });

  it('runs one rollup for all that is asked in its own longer window, whatever syncs come meanwhile', async () => {
    const { queue, time, delivered } = open();
    await queue.ask('org', 'rollup');
    await time.goTo(9_020_000);
    await queue.ask('u');
    await queue.ask('org', 'rollup');
    await time.goTo(9_100_000);
    expect(delivered).toEqual([
      { kind: 'sync', id: 'u', since: 9_021_000, at: 9_021_500 },
      { kind: 'rollup', id: 'org', since: 9_060_000, at: 9_060_500 },
    ]);
  });

  it('tries a failed task again with growing waits and the same payload', async () => {
    const { queue, time, delivered, failures } = open();
    failures.push(new Error('500'), new Error('500'));
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered.map(({ at }) => at)).toEqual([9_003_500, 9_005_500, 9_009_500]);
    expect(new Set(delivered.map(({ since }) => since))).toEqual(new Set([9_003_000]));
  });

  it('gives up after five attempts and says so', async () => {
    const { queue, time, delivered, failures, givenUp } = open();
    failures.push(...Array.from({ length: 9 }, () => new Error('500')));
    await queue.ask('u');
    await time.goTo(9_900_000);
    expect(delivered).toHaveLength(ATTEMPTS);
    expect(givenUp).toEqual([{ kind: 'sync', id: 'u', since: 9_003_000, why: 'failed' }]);
  });

  it('waits as long as a spent budget asks', async () => {
    const { queue, time, delivered, failures } = open();
    failures.push(new AppFailure('transient', 'sheets.budget', 'x', { retryAfterMs: 40_000 }));
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered.map(({ at }) => at)).toEqual([9_003_500, 9_043_500]);
  });
});

describe('the in-process queue', () => {
  it('drains without waiting, retries and later hints included', async () => {
    const { queue, time, delivered, failures } = inProcess();
    failures.push(new Error('500'));
    await queue.ask('u');
    await queue.ask('v');
    await queue.drain();
    expect(delivered.map(({ id }) => id).sort()).toEqual(['u', 'u', 'v']);
    expect(time.waiting).toBe(0);
  });

  it('takes a hint that comes after a drain in the same window', async () => {
    const { queue, delivered } = inProcess();
    await queue.ask('u');
    await queue.drain();
    await queue.ask('u');
    await queue.drain();
    expect(delivered).toHaveLength(2);
  });

  it('leaves nothing running and takes nothing more after close', async () => {
    const { queue, time, delivered, givenUp } = inProcess();
    await queue.ask('u');
    await queue.close();
    await time.goTo(9_100_000);
    expect(delivered).toEqual([]);
    expect(givenUp).toEqual([{ kind: 'sync', id: 'u', since: 9_003_000, why: 'closed' }]);
    expect(time.waiting).toBe(0);
    await expect(queue.ask('u')).rejects.toThrow(/closed/);
  });
});

describe('planTask', () => {
  it('names a task by unit and window: 16 hex digits and the window number', () => {
    const { taskId, runAt, task } = planTask('sync', 'u', 7_000, windows);
    expect(taskId).toBe('0bfe935e70c321c7-2');
    expect({ runAt, task }).toEqual({ runAt: 9_500, task: { kind: 'sync', id: 'u', since: 9_000 } });
  });

  it('takes windows as half open: their end belongs to the next', () => {
    const numbers = [5_999, 6_000, 8_999, 9_000].map((now) => planTask('sync', 'u', now, windows).taskId.split('-')[1]);
    expect(numbers).toEqual(['1', '2', '2', '3']);
  });

  it('keeps the names of a unit and of an organisation with the same id apart', () => {
    const [sync, rollup] = (['sync', 'rollup'] as const).map((kind) => planTask(kind, 'u', 0, windows).taskId);
    expect(sync).not.toBe(rollup);
  });

  it('has windows of 3 s for a sync and 60 s for a rollup in the cloud, 0.2 s and 1 s locally', () => {
    const lengths = [CLOUD_WINDOWS, LOCAL_WINDOWS].map((w) => [w.sync.windowMs, w.rollup.windowMs]);
    expect(lengths).toEqual([
      [3_000, 60_000],
      [200, 1_000],
    ]);
  });
});
