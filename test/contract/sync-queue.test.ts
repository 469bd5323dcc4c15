/** One suite over every SyncQueue: what a unit's hints become, and what a failed task is worth. */
import { deleteApp } from 'firebase-admin/app';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { oidcVerifier } from '../../functions/src/adapters/identity/oidc';
import { cloudTasksQueue, tasksApp } from '../../functions/src/adapters/queue/cloud-tasks';
import { BACKOFF, InProcessQueue } from '../../functions/src/adapters/queue/in-process';
import {
  CLOUD_WINDOWS,
  LOCAL_WINDOWS,
  planTask,
  type QueueWindows,
  type Task,
} from '../../functions/src/adapters/queue/window';
import { AppFailure } from '../../functions/src/app/failure';
import type { SyncQueue, TaskKind } from '../../functions/src/app/ports';
import { ATTEMPTS, type TaskSubject } from '../../functions/src/app/tasks';
import { ROUTES } from '../../functions/src/contract';
import type { Service } from '../../functions/src/http/endpoints';
import { createRouter } from '../../functions/src/http/router';
import { leaveUnread } from '../../functions/src/http/unread-bodies';
import { CloudTasksServer } from '../support/cloud-tasks-server';
import { ManualTime } from '../support/manual-time';
import { aKey, aToken, claims } from '../support/tokens';

interface Opened {
  readonly queue: SyncQueue;
  readonly time: ManualTime;
  /** Deliveries with their time. */
  readonly delivered: (Task & { readonly at: number })[];
  /** Outcomes of the next deliveries; none left: success. */
  readonly failures: unknown[];
  readonly givenUp: (TaskSubject & { readonly why: string })[];
}

const windows: QueueWindows = { sync: { windowMs: 3_000, slackMs: 500 }, rollup: { windowMs: 60_000, slackMs: 500 } };
const START = 9_000_000;

/** Records what is delivered and lets it fail as the test wants. */
function worker({ time, delivered, failures, givenUp }: Omit<Opened, 'queue'>) {
  return {
    run(task: Task): Promise<void> {
      delivered.push({ ...task, at: time.now() });
      const failure = failures.shift();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever a task throws
      return failure === undefined ? Promise.resolve() : Promise.reject(failure);
    },
    givenUp: ({ kind, id }: TaskSubject, _error: unknown, why: string) => void givenUp.push({ kind, id, why }),
  };
}

const outcomes = (time: ManualTime): Omit<Opened, 'queue'> => ({ time, delivered: [], failures: [], givenUp: [] });

function inProcess(): Opened & { queue: InProcessQueue } {
  const time = new ManualTime(START);
  const opened = outcomes(time);
  const queue = new InProcessQueue({ windows, backoff: BACKOFF, clock: time, timers: time, ...worker(opened) });
  return { ...opened, queue };
}

const ACCOUNT = 'antrean@capaian-uji.iam.gserviceaccount.com';
const key = aKey();
const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
  delete process.env['CLOUD_TASKS_EMULATOR_HOST'];
});

interface OpenedCloud extends Opened {
  readonly server: CloudTasksServer;
  /** The same queue of an instance whose clock stands still. */
  readonly lagging: SyncQueue;
  readonly serviceUrl: string;
}

/** firebase-admin's client, the stand-in for Cloud Tasks, and the service's own router at the end of the way. */
async function cloudTasks({
  signedAs = (email: string) => email,
  audience = (url: string) => url,
} = {}): Promise<OpenedCloud> {
  const time: ManualTime = new ManualTime(START, () => server.idle());
  const found = outcomes(time);
  const { run, givenUp } = worker(found);
  const server = new CloudTasksServer({
    queue: 'capaian',
    attempts: ATTEMPTS,
    backoff: BACKOFF,
    time,
    token: (email, url) => aToken(key, claims({ email: signedAs(email), aud: audience(url) })),
  });
  process.env['CLOUD_TASKS_EMULATOR_HOST'] = await server.listen();
  opened.push(() => server.close());

  const http = createServer((request, response) => void router(request, response)).prependListener(
    'request',
    leaveUnread,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  opened.push(() => new Promise((resolve) => http.close(resolve).closeAllConnections()));
  const serviceUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const audiences = [ROUTES.sync, ROUTES.rollups].map((route) => serviceUrl + route);
  const task = (kind: TaskKind) => (id: string, since?: number) =>
    run({ kind, id, since: since ?? NaN }).then(() => ({}));
  const nobody = { emails: [], audiences: [] };
  const service = {
    engine: { sync: task('sync'), rollup: task('rollup') },
    giveUp(subject: TaskSubject, error: unknown, why: string): Promise<void> {
      givenUp(subject, error, why);
      return Promise.resolve();
    },
  };
  const router = createRouter({
    service: service as unknown as Service & { organisations: never },
    identity: oidcVerifier({ audiences, certificates: () => Promise.resolve({ [key.kid]: key.publicPem }) }),
    callers: { trigger: nobody, operator: nobody, person: nobody, tasks: { emails: [ACCOUNT], audiences } },
    clock: time,
    log: () => undefined,
  });

  const app = tasksApp('capaian-uji', ACCOUNT);
  opened.push(() => deleteApp(app));
  const options = { app, location: 'asia-southeast2', queue: 'capaian', serviceUrl, windows };
  const queue = cloudTasksQueue({ ...options, clock: time });
  const lagging = cloudTasksQueue({ ...options, clock: { now: () => START } });
  return { ...found, queue, lagging, server, serviceUrl };
}

const DRIVERS: readonly { readonly name: string; readonly open: () => Opened | Promise<Opened> }[] = [
  { name: 'in-process', open: inProcess },
  { name: 'cloud tasks', open: () => cloudTasks() },
];

describe.each(DRIVERS)('SyncQueue $name', ({ open }) => {
  it('runs one task for all hints of a window, half a second after its end', async () => {
    const { queue, time, delivered } = await open();
    await queue.ask('u');
    await time.goTo(9_001_000);
    await queue.ask('u');
    await time.goTo(9_002_999);
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered).toEqual([{ kind: 'sync', id: 'u', since: 9_003_000, at: 9_003_500 }]);
  });

  it('runs another task for the first hint of the next window', async () => {
    const { queue, time, delivered } = await open();
    await queue.ask('u');
    await time.goTo(9_003_000);
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered.map(({ since }) => since)).toEqual([9_003_000, 9_006_000]);
  });

  it('takes a hint that comes while the task of the window before runs', async () => {
    const { queue, time, delivered } = await open();
    await queue.ask('u');
    await time.goTo(9_003_500);
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered).toHaveLength(2);
  });

  it('keeps units apart', async () => {
    const { queue, time, delivered } = await open();
    await queue.ask('u');
    await queue.ask('v');
    await time.goTo(9_100_000);
    expect(delivered.map(({ id }) => id)).toEqual(['u', 'v']);
  });

  it('runs one rollup for all that is asked in its own longer window, whatever syncs come meanwhile', async () => {
    const { queue, time, delivered } = await open();
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
    const { queue, time, delivered, failures } = await open();
    failures.push(new Error('500'), new Error('500'));
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered.map(({ at }) => at)).toEqual([9_003_500, 9_005_500, 9_009_500]);
    expect(new Set(delivered.map(({ since }) => since))).toEqual(new Set([9_003_000]));
  });

  it('gives up after five attempts and says so', async () => {
    const { queue, time, delivered, failures, givenUp } = await open();
    failures.push(...Array.from({ length: 9 }, () => new Error('500')));
    await queue.ask('u');
    await time.goTo(9_900_000);
    expect(delivered).toHaveLength(ATTEMPTS);
    expect(givenUp).toEqual([{ kind: 'sync', id: 'u', why: 'failed' }]);
  });

  it('waits as long as a spent budget asks', async () => {
    const { queue, time, delivered, failures } = await open();
    failures.push(new AppFailure('transient', 'sheets.budget', 'x', { retryAfterMs: 40_000 }));
    await queue.ask('u');
    await time.goTo(9_100_000);
    expect(delivered.map(({ at }) => at)).toEqual([9_003_500, 9_043_500]);
  });

  it('keeps what is asked for later to the window of that time, beside what is asked for now', async () => {
    const { queue, time, delivered } = await open();
    await queue.ask('u', 'sync', 9_010_000);
    await queue.ask('u');
    await time.goTo(9_005_000);
    await queue.ask('u', 'sync', 9_010_000);
    await time.goTo(9_100_000);
    expect(delivered.map(({ at }) => at)).toEqual([9_003_500, 9_012_500]);
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
    expect(givenUp).toEqual([{ kind: 'sync', id: 'u', why: 'closed' }]);
    expect(time.waiting).toBe(0);
    await expect(queue.ask('u')).rejects.toThrow(/closed/);
  });
});

describe('the queue of the cloud', () => {
  it('creates a task named by unit and window, for its route, signed as the queue’s account', async () => {
    const { queue, server, serviceUrl } = await cloudTasks();
    await queue.ask('u');
    const [task] = server.created;
    const { taskId } = planTask('sync', 'u', START, windows);
    expect(task).toEqual({
      name: `projects/capaian-uji/locations/asia-southeast2/queues/capaian/tasks/${taskId}`,
      scheduleTime: '1970-01-01T02:30:03.500Z',
      dispatchDeadline: '120s',
      httpRequest: {
        url: serviceUrl + ROUTES.sync,
        headers: { 'Content-Type': 'application/json' },
        oidcToken: { serviceAccountEmail: ACCOUNT },
        body: Buffer.from('{"data":{"id":"u","since":9003000}}').toString('base64'),
      },
    });
    await queue.ask('org', 'rollup');
    expect(server.created[1]?.httpRequest.url).toBe(serviceUrl + ROUTES.rollups);
  });

  it('takes a name that is blocked after its task ran for success, as when a clock lags', async () => {
    const { queue, time, server, lagging } = await cloudTasks();
    await queue.ask('u');
    await time.goTo(9_100_000);
    await lagging.ask('u');
    await time.goTo(9_200_000);
    expect([server.created.length, server.statuses]).toEqual([1, [200]]);
  });

  it.each([
    { status: 429, code: 'RESOURCE_EXHAUSTED', kind: 'transient' },
    { status: 500, code: 'INTERNAL', kind: 'transient' },
    { status: 403, code: 'PERMISSION_DENIED', kind: 'misconfigured' },
    { status: 404, code: 'NOT_FOUND', kind: 'misconfigured' },
    { status: 400, code: 'INVALID_ARGUMENT', kind: 'misconfigured' },
  ])('fails with $kind when a task is refused with $status', async ({ status, code, kind }) => {
    const { queue, server } = await cloudTasks();
    server.refusals.push({ status, code });
    await expect(queue.ask('u')).rejects.toMatchObject({ kind, what: 'queue.ask' });
    expect(server.created).toEqual([]);
  });

  it('asks again by itself when Cloud Tasks is unavailable for a moment', async () => {
    const { queue, server } = await cloudTasks();
    server.refusals.push({ status: 503, code: 'UNAVAILABLE' });
    await queue.ask('u');
    expect(server.created).toHaveLength(1);
  });

  it.each([
    { what: 'another account', open: () => cloudTasks({ signedAs: () => 'lain@contoh.go.id' }), status: 403 },
    { what: 'another audience', open: () => cloudTasks({ audience: (url) => `${url}/lain` }), status: 401 },
  ])('delivers in vain with a token for $what', async ({ open, status }) => {
    const { queue, time, server, delivered, givenUp } = await open();
    await queue.ask('u');
    await time.goTo(9_004_000);
    expect([server.statuses, delivered, givenUp]).toEqual([[status], [], []]);
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
