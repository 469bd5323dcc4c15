/** Lays out the folders that clasp works in, and reads what the script projects hold now. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildScripts, SCRIPTS, type ScriptName } from '../apps-script/build';
import { writeJson } from './artefact';
import { clasp, run, type FoundScript, type ScriptCode, type WantedScripts } from './plan-scripts';
import type { Settings } from './settings';
import { CommandError, type Shell } from './shell';

export async function buildCode(root: string): Promise<WantedScripts['code']> {
  const built = await buildScripts();
  const read = async (name: ScriptName): Promise<ScriptCode> => ({
    code: built[name],
    manifest: await readFile(path.join(root, 'apps-script/src', name, 'appsscript.json'), 'utf8'),
  });
  return { trigger: await read('trigger'), menu: await read('menu') };
}

export const foldersIn = (into: string): WantedScripts['folderOf'] => (scriptId) => path.join(into, 'scripts', scriptId, 'wanted'); // prettier-ignore

export async function findScripts(
  shell: Shell,
  settings: Settings,
  into: string,
  code: WantedScripts['code'],
): Promise<FoundScript[]> {
  // prettier-ignore
  const found: FoundScript[] = [];
  for (const kind of SCRIPTS)
    for (const scriptId of settings.scripts[kind]) {
      const wanted = foldersIn(into)(scriptId);
      await layFolder(wanted, scriptId, code[kind]);
      const there = await fetchCode(shell, path.join(wanted, '../found'), scriptId);
      const properties = settings.runScripts ? await ask<Record<string, string>>(shell, wanted, 'configure') : null;
      const status = kind === 'trigger' && properties !== null ? await ask<Status>(shell, wanted, 'status') : null;
      found.push({ kind, scriptId, code: there, properties, triggersMissing: status && missingOf(status) });
    }
  return found;
}

/** What `status()` of the trigger script answers. */
interface Status {
  readonly installedBy: string | null;
  readonly missing: readonly string[];
}
const missingOf = ({ installedBy, missing }: Status): number => (installedBy === null ? Infinity : missing.length);

async function layFolder(folder: string, scriptId: string, code: ScriptCode | null): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeJson(path.join(folder, '.clasp.json'), { scriptId, rootDir: '.' });
  if (code === null) return;
  await writeFile(path.join(folder, 'Code.js'), code.code);
  await writeFile(path.join(folder, 'appsscript.json'), code.manifest);
}

/** Null when the project holds something else than our two files. Throws: CommandError when it cannot be reached. */
async function fetchCode(shell: Shell, folder: string, scriptId: string): Promise<ScriptCode | null> {
  await layFolder(folder, scriptId, null);
  await shell.run(clasp(folder, 'pull'), folder);
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  try {
    return { code: await read('Code.js'), manifest: await read('appsscript.json') };
  } catch {
    return null;
  }
}

/** Null when the function cannot be run, which is so before the first push. */
async function ask<T>(shell: Shell, folder: string, name: string): Promise<T | null> {
  try {
    return (JSON.parse(await shell.run(run(folder, name), folder)) as { response?: T }).response ?? null;
  } catch (error) {
    if (error instanceof CommandError) return null;
    throw error;
  }
}
