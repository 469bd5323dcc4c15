/** The deployed entry in a process of its own, served by the command line of the Functions Framework. */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve(__dirname, '../..');
const COMMAND = path.join(ROOT, 'node_modules/@google-cloud/functions-framework/build/src/main.js');
const ENTRY = path.join(ROOT, 'functions/src/index.ts');

export interface RunningEntry {
  readonly url: string;
  /** Resolves once a line with this event is in the log. */
  logged(event: string): Promise<void>;
  /** What was said on the error channel. */
  errors(): string;
  end(): Promise<void>;
}

/** Starts with these settings alone. Rejects with what the process said when it ends before it serves. */
export async function runEntry(settings: Readonly<Record<string, string>>): Promise<RunningEntry> {
  const port = await freePort();
  const { PATH = '', HOME = '' } = process.env;
  const process_ = spawn(
    process.execPath,
    ['--import', 'tsx', COMMAND, '--target=capaian', `--source=${ENTRY}`, `--port=${port}`],
    { cwd: ROOT, env: { PATH, HOME, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = { out: '', err: '' };
  process_.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  process_.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<void>((resolve) => process_.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const gone = (): boolean => process_.exitCode !== null || process_.signalCode !== null;
  while (!gone() && !(await fetch(`${url}/healthz`).catch(() => null))) await sleep(50);
  if (gone()) {
    await ended;
    throw new Error(`the entry ended: ${said.out}${said.err}`);
  }
  return {
    url,
    async logged(event) {
      while (!said.out.includes(`"event":"${event}"`)) await sleep(20);
    },
    errors: () => said.err,
    async end() {
      process_.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
