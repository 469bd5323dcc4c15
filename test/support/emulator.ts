/** The official Firestore emulator: found on this machine, started on a free port of the loopback, ended by its own id. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

function succeeds(command: string, args: readonly string[]): string | null {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    }).trim();
  } catch {
    return null; // not installed: that is the answer
  }
}

function candidates(): string[] {
  const named = process.env['CAPAIAN_FIRESTORE_EMULATOR_JAR'];
  if (named !== undefined) return [named];
  const sdk = succeeds('gcloud', ['info', '--format=value(installation.sdk_root)']);
  const inSdk = sdk === null ? [] : [path.join(sdk, 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar')];
  const cache = path.join(os.homedir(), '.cache/firebase/emulators');
  const cached = existsSync(cache)
    ? readdirSync(cache).filter((name) => /^cloud-firestore-emulator-.*\.jar$/.test(name))
    : [];
  return [
    ...inSdk,
    ...cached
      .sort()
      .reverse()
      .map((name) => path.join(cache, name)),
  ];
}

/** Path of the jar, or null. Throws: Error when the environment requires the emulator and it is absent. */
export function findEmulator(): string | null {
  const java = succeeds('java', ['-version']) !== null;
  const jar = java ? candidates().find((file) => existsSync(file)) : undefined;
  if (jar === undefined && process.env['CAPAIAN_REQUIRE_EMULATOR'] === '1') {
    throw new Error('CAPAIAN_REQUIRE_EMULATOR=1, but the emulator was not found: java and its jar are needed');
  }
  return jar ?? null;
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Emulator {
  /** 'host:port' for gRPC and REST. */
  readonly host: string;
  stop(): Promise<void>;
}

export async function startEmulator(jar: string, rules?: string): Promise<Emulator> {
  const port = await freePort();
  // Named by its class: the SDK's jar has no main class in its manifest, the one of firebase-tools has this one.
  const main = ['-cp', jar, 'com.google.cloud.datastore.emulator.firestore.CloudFirestore'];
  const args = ['--host', '127.0.0.1', '--port', String(port), ...(rules === undefined ? [] : ['--rules', rules])];
  const jvm = ['-Duser.language=en', '-Xmx256m', '-XX:TieredStopAtLevel=1'];
  const child = spawn('java', [...jvm, ...main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Dev App Server is now running')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the emulator ended at its start: ${said}`)));
  });
  return {
    host: `127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await exited;
    },
  };
}
