/** Lays out what is uploaded as the function: the compiled service, its dependencies by name and version, nothing else. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lockfileFor, type Lockfile, type PackageJson } from './lockfile';
import { FUNCTION, type Artefacts } from './wanted';

const RULES = ['firebase.json', 'firestore.indexes.json', 'firestore.rules'];

/** `root`: the repository, built. Throws: Error when the service was not compiled. */
export async function layOut(root: string, into: string): Promise<Artefacts> {
  const folder = path.join(into, 'function');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const lib = path.join(root, 'functions/lib');
  await cp(lib, path.join(folder, 'lib'), { recursive: true }).catch((cause: unknown) => {
    throw new Error(`${lib} is not there: run npm run build`, { cause });
  });
  const own = await readJson<PackageJson>(path.join(root, 'functions/package.json'));
  const { name, version, license, main, dependencies } = own;
  // No script named build: Google would run it, and what it needs is not there.
  const packageJson = { name, version, private: true, license, main, engines: { node: FUNCTION.runtime.replace('nodejs', '') }, dependencies }; // prettier-ignore
  const lock = lockfileFor(await readJson<Lockfile>(path.join(root, 'package-lock.json')), 'functions', packageJson);
  await writeJson(path.join(folder, 'package.json'), packageJson);
  await writeJson(path.join(folder, 'package-lock.json'), lock);
  return {
    source: { folder, digest: await digestOf(folder, await filesIn(folder)) },
    envFile: path.join(into, 'env.json'),
    rules: { folder: root, digest: await digestOf(root, RULES) },
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort(); // prettier-ignore
}

/** Of names and content: the time of a build does not count. Fits a label. */
async function digestOf(folder: string, names: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update('\0').update(await readFile(path.join(folder, name))).update('\0'); // prettier-ignore
  return hash.digest('hex').slice(0, 32);
}

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;
export const writeJson = (file: string, value: object): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
