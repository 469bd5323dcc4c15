/** Code, settings and triggers of the script projects: what each is to have, and the steps to it. PURE. */
import type { ScriptName } from '../apps-script/build';
import { FILES_PER_SCRIPT, type Settings } from './settings';
import { skip, type Change, type Command, type Step } from './step';

/** Both files of a script as Google keeps them. */
export interface ScriptCode {
  readonly code: string;
  readonly manifest: string;
}

export interface FoundScript {
  readonly kind: ScriptName;
  readonly scriptId: string;
  /** Null when it could not be fetched. */
  readonly code: ScriptCode | null;
  /** Null when its functions cannot be run: before the first push, or because it is no API executable. */
  readonly properties: Readonly<Record<string, string>> | null;
  /** Triggers that should be there and are not, or whether there are none at all; null as above, and for the menu. */
  readonly triggersMissing: number | null;
}

export interface WantedScripts {
  readonly code: Readonly<Record<ScriptName, ScriptCode>>;
  readonly serviceUrl: string;
  /** Folder with the project file and the code that is pushed. */
  readonly folderOf: (scriptId: string) => string;
}

export function planScripts(settings: Settings, found: readonly FoundScript[], wanted: WantedScripts): Step[] {
  const files = shareOut(settings.files, found);
  return found.flatMap((script) => planScript(settings, script, wanted, files.get(script.scriptId) ?? {}));
}

/** A file stays with the project that looks after it; new ones go where there is room. */
export function shareOut(
  files: Readonly<Record<string, number>>,
  found: readonly FoundScript[],
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const waiting = new Map(Object.entries(files));
  const projects = found.filter(({ kind }) => kind === 'trigger');
  const mine = projects.map(({ properties }) => {
    const kept = Object.keys(filesIn(properties)).filter((id) => waiting.has(id)).slice(0, FILES_PER_SCRIPT); // prettier-ignore
    return kept.map((id): [string, number] => [id, take(waiting, id)]);
  });
  for (const list of mine)
    for (const id of [...waiting.keys()].slice(0, FILES_PER_SCRIPT - list.length)) list.push([id, take(waiting, id)]);
  return new Map(projects.map(({ scriptId }, i) => [scriptId, Object.fromEntries((mine[i] ?? []).sort(([a], [b]) => (a < b ? -1 : 1)))])); // prettier-ignore
}

function take(waiting: Map<string, number>, id: string): number {
  const year = waiting.get(id) ?? NaN;
  waiting.delete(id);
  return year;
}

function filesIn(properties: FoundScript['properties']): object {
  try {
    const files: unknown = JSON.parse(properties?.['FILES'] ?? '{}');
    return typeof files === 'object' && files !== null ? files : {};
  } catch {
    return {}; // somebody wrote it by hand; it is written anew
  }
}

function planScript(settings: Settings, script: FoundScript, wanted: WantedScripts, files: object): Step[] {
  const { kind, scriptId } = script;
  const folder = wanted.folderOf(scriptId);
  const what = `${kind} script ${scriptId}`;
  const push: Step = sameCode(script.code, wanted.code[kind])
    ? skip(`code of ${what}`)
    : { do: 'change', what: `code of ${what}`, why: script.code === null ? 'cannot be fetched' : 'is another one', command: clasp(folder, 'push', '--force') }; // prettier-ignore
  const properties = {
    SERVICE_URL: wanted.serviceUrl,
    ...(kind === 'trigger' ? { FILES: JSON.stringify(files) } : {}),
  };
  if (!settings.runScripts) return [push, byHand(what, kind, properties)];
  const set = Object.entries(properties).every(([name, value]) => script.properties?.[name] === value);
  const configure: Step = set
    ? skip(`settings of ${what}`)
    : { do: 'change', what: `settings of ${what}`, why: Object.entries(properties).map(([k, v]) => `${k}=${v}`).join(' '), command: run(folder, 'configure', properties) }; // prettier-ignore
  if (kind === 'menu') return [push, configure];
  const installed = set && script.triggersMissing === 0;
  const install: Step = installed
    ? skip(`triggers of ${what}`)
    : { do: 'change', what: `triggers of ${what}`, why: `two for each of ${Object.keys(files).length} files, one by day, one by hour`, command: run(folder, 'install') }; // prettier-ignore
  return [push, configure, install];
}

function byHand(what: string, kind: ScriptName, properties: Readonly<Record<string, string>>): Step {
  const lines = Object.entries(properties).map(([name, value]) => `${name} = ${value}`);
  const then = kind === 'trigger' ? ', then run install() as the office account' : '';
  return { do: 'by hand', what: `settings of ${what}`, why: `set the script properties ${lines.join(' and ')}${then}` };
}

export function planScriptsAway(
  settings: Settings,
  found: readonly FoundScript[],
  { folderOf }: Pick<WantedScripts, 'folderOf'>,
): Step[] {
  // prettier-ignore
  return found
    .filter(({ kind }) => kind === 'trigger')
    .flatMap(({ scriptId, properties, triggersMissing }): Step[] => {
      const what = `triggers of trigger script ${scriptId}`;
      if (!settings.runScripts || properties === null)
        return [{ do: 'by hand', what, why: 'run uninstall() in the script as the office account' }];
      if (triggersMissing === Infinity) return [];
      return [{ do: 'delete', what, why: 'are there', command: run(folderOf(scriptId), 'uninstall') }];
    });
}

export const clasp = (folder: string, ...args: readonly string[]): Command => ({
  program: 'clasp',
  args: ['--json', '--project', `${folder}/.clasp.json`, ...args],
});

export const run = (folder: string, name: string, ...params: readonly object[]): Change['command'] =>
  clasp(folder, 'run-function', name, ...(params.length === 0 ? [] : ['--params', JSON.stringify(params)]));

/** Google lays out manifests anew and drops blank lines at the end. */
function sameCode(a: ScriptCode | null, b: ScriptCode): boolean {
  if (a === null || a.code.trim() !== b.code.trim()) return false;
  try {
    return sorted(JSON.parse(a.manifest)) === sorted(JSON.parse(b.manifest));
  } catch {
    return false;
  }
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
