/** One worker thread as the main thread sees it: runs orders one after another and answers the script's calls. */
import { join } from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { build } from 'esbuild';
import type { CallMessage, CallReply, HostCalls, RunOrder, RunResult, WorkerSetup } from './protocol';

/** The main thread's side of the calls; an answer may take its time, the script waits. */
export type CallDesk = {
  readonly [Name in keyof HostCalls]: (
    ...args: Parameters<HostCalls[Name]>
  ) => ReturnType<HostCalls[Name]> | Promise<ReturnType<HostCalls[Name]>>;
};

let workerCode: Promise<string> | undefined;

/** The worker's own program, bundled once: a worker thread loads no TypeScript by itself. */
export function buildWorkerCode(): Promise<string> {
  workerCode ??= build({
    entryPoints: [join(__dirname, 'worker', 'main.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
  }).then(({ outputFiles }) => outputFiles.map((file) => file.text).join('\n'));
  return workerCode;
}

async function answer(desk: CallDesk, { name, args }: CallMessage): Promise<CallReply> {
  try {
    const handle = desk[name] as (...given: readonly unknown[]) => unknown;
    return { value: await handle(...args) };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

export class WorkerThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  #desk: CallDesk | null = null;

  constructor(workerProgram: string, scriptCode: string) {
    const { port1, port2 } = new MessageChannel();
    const workerData: WorkerSetup<MessagePort> = {
      code: scriptCode,
      signal: this.#signal.buffer,
      port: port2,
    };
    this.#worker = new Worker(workerProgram, { eval: true, workerData, transferList: [port2], execArgv: [] });
    this.#port = port1;
    port1.on('message', (message: CallMessage) => void this.#reply(message));
  }

  /**
   * Runs one order, with `desk` answering its calls. After `limitMs` the thread is ended and no longer `alive`.
   * A script that throws is a result; it never rejects.
   */
  run(order: RunOrder, desk: CallDesk, limitMs: number): Promise<RunResult & { readonly alive: boolean }> {
    this.#desk = desk;
    return new Promise((resolve) => {
      const finish = (result: RunResult, alive: boolean): void => {
        clearTimeout(timer);
        this.#worker.off('message', ended).off('error', failed).off('exit', closed);
        this.#desk = null;
        if (!alive) void this.close();
        resolve({ ...result, alive });
      };
      const ended = (result: RunResult): void => finish(result, true);
      const failed = (thrown: unknown): void => finish({ error: String(thrown) }, false);
      const closed = (): void => finish({ error: 'The script host is closed' }, false);
      const timer = setTimeout(() => finish({ error: 'Exceeded maximum execution time' }, false), limitMs);
      this.#worker.on('message', ended).on('error', failed).on('exit', closed);
      this.#worker.postMessage(order);
    });
  }

  async close(): Promise<void> {
    this.#port.close();
    await this.#worker.terminate();
  }

  async #reply(message: CallMessage): Promise<void> {
    if (!this.#desk) return; // the execution was ended while this call was under way
    const reply = await answer(this.#desk, message);
    this.#port.postMessage(reply);
    Atomics.add(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
  }
}
