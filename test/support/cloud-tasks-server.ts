/**
 * Cloud Tasks on the loopback, as far as its REST API and its deliveries go: firebase-admin creates tasks here when
 * CLOUD_TASKS_EMULATOR_HOST names it. It keeps to what Google documents: a name stays taken for an hour after its task is
 * through, deliveries carry the X-CloudTasks headers and a token for the very address, any answer but 2xx is tried again
 * with doubled waits, and Retry-After is heeded.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Timers } from '../../functions/src/adapters/queue/in-process';

const NAME_BLOCKED_MS = 3_600_000;
const QUEUE_PATH = /^\/(projects\/[\w-]+\/locations\/[\w-]+\/queues\/([\w-]+))\/tasks$/;

export interface SentTask {
  readonly name: string;
  readonly scheduleTime: string;
  readonly dispatchDeadline: string;
  readonly httpRequest: {
    readonly url: string;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly oidcToken: { readonly serviceAccountEmail: string };
  };
}

export interface CloudTasksOptions {
  readonly queue: string;
  readonly attempts: number;
  readonly backoff: { readonly firstMs: number; readonly longestMs: number };
  readonly time: Timers & { now(): number };
  /** Google's signature under a delivery. */
  readonly token: (email: string, audience: string) => string;
}

export class CloudTasksServer {
  /** Tasks as they were created. */
  readonly created: SentTask[] = [];
  /** Answers to the next creations instead of the right ones. */
  readonly refusals: { readonly status: number; readonly code: string }[] = [];
  /** Status of each delivery. */
  readonly statuses: number[] = [];
  /** Name to the time from which on it is free again. */
  private readonly names = new Map<string, number>();
  private readonly deliveries = new Set<Promise<void>>();
  private readonly server: Server;

  constructor(private readonly options: CloudTasksOptions) {
    this.server = createServer((request, response) => {
      void this.create(request).then(({ status, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  }

  /** Resolves with 'host:port'. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Resolves when nothing is being delivered. */
  async idle(): Promise<void> {
    while (this.deliveries.size > 0) await Promise.all(this.deliveries);
  }

  private async create(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const refuse = (status: number, code: string, message: string) => ({
      status,
      body: { error: { code: status, message, status: code } },
    });
    const [, queuePath, queue] = QUEUE_PATH.exec(request.url ?? '') ?? [];
    const { task } = JSON.parse(await text(request)) as { task: SentTask };
    const refusal = this.refusals.shift();
    if (refusal) return refuse(refusal.status, refusal.code, 'refused by the test');
    if (request.method !== 'POST' || queue !== this.options.queue) return refuse(404, 'NOT_FOUND', 'Requested entity was not found.'); // prettier-ignore
    if (!task.name.startsWith(`${String(queuePath)}/tasks/`)) return refuse(400, 'INVALID_ARGUMENT', 'Task name is not of this queue.'); // prettier-ignore
    if ((this.names.get(task.name) ?? 0) > this.options.time.now())
      return refuse(409, 'ALREADY_EXISTS', 'The task cannot be created because a task with this name existed too recently. For more information about task de-duplication see https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks/create#body.request_body.FIELDS.task.'); // prettier-ignore
    this.names.set(task.name, Infinity);
    this.created.push(task);
    this.schedule(task, 0, Date.parse(task.scheduleTime) - this.options.time.now());
    return { status: 200, body: { name: task.name, scheduleTime: task.scheduleTime } };
  }

  private schedule(task: SentTask, retries: number, ms: number): void {
    this.options.time.set(() => {
      const delivery = this.deliver(task, retries).finally(() => this.deliveries.delete(delivery));
      this.deliveries.add(delivery);
    }, ms);
  }

  private async deliver(task: SentTask, retries: number): Promise<void> {
    const { attempts, backoff, time, token } = this.options;
    const { url, body, headers, oidcToken } = task.httpRequest;
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'X-CloudTasks-QueueName': this.options.queue,
        'X-CloudTasks-TaskName': task.name.split('/').at(-1) ?? '',
        'X-CloudTasks-TaskRetryCount': String(retries),
        Authorization: `Bearer ${token(oidcToken.serviceAccountEmail, url)}`,
      },
      body: Buffer.from(body, 'base64'),
    });
    await answer.arrayBuffer();
    this.statuses.push(answer.status);
    if (answer.ok || retries + 1 >= attempts) {
      this.names.set(task.name, time.now() + NAME_BLOCKED_MS);
      return;
    }
    const asked = Number(answer.headers.get('retry-after') ?? 0) * 1_000;
    this.schedule(task, retries + 1, Math.max(asked, Math.min(backoff.firstMs * 2 ** retries, backoff.longestMs)));
  }
}
