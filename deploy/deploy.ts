/** One deployment: read the settings, look at what stands, plan, tell, and only with --apply carry out. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeJson } from './artefact';
import { parseArguments, USAGE, UsageError, type Arguments } from './arguments';
import { findScripts, foldersIn } from './find-scripts';
import { find, type Found } from './found';
import { planCloud } from './plan-cloud';
import { planScripts, planScriptsAway, type WantedScripts } from './plan-scripts';
import { planUninstall } from './plan-uninstall';
import { parseSettings, SettingsError, type Settings } from './settings';
import { CommandError, type Shell } from './shell';
import { isChange, shown, type Step } from './step';
import { functionEnv, serviceUrlOf, type Artefacts } from './wanted';

export interface DeployParts {
  readonly shell: Shell;
  readonly say: (line: string) => void;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** Folder for what is uploaded. */
  readonly into: string;
  readonly layOut: () => Promise<Artefacts>;
  readonly buildCode: () => Promise<WantedScripts['code']>;
}

const PATIENCE = { times: 6, ms: 10_000 };

/** Exit code: 0 done or shown, 1 a command failed, 2 settings or command line are wrong. */
export async function deploy(argv: readonly string[], parts: DeployParts): Promise<0 | 1 | 2> {
  const { say } = parts;
  try {
    const args = parseArguments(argv);
    if (args.help) {
      say(USAGE);
      return 0;
    }
    const settings = parseSettings(args.config, await readSettings(args.config));
    await mkdir(parts.into, { recursive: true });
    const found = await find(parts.shell, settings);
    const steps = await plan(args, settings, found, parts);
    tell(steps, say);
    const changes = steps.filter(isChange).length;
    if (changes === 0) say('Nothing to change.');
    else if (!args.apply) say(`${changes} to change. Nothing was done: add --apply to carry it out.`);
    else {
      await writeJson(path.join(parts.into, 'env.json'), functionEnv(settings, serviceUrlOf(settings, found.projectNumber))); // prettier-ignore
      await carryOut(steps, parts);
      say(`${changes} changed. The service: ${serviceUrlOf(settings, found.projectNumber)}`);
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) say(`${error.message}\n\n${USAGE}`);
    else if (error instanceof SettingsError || error instanceof CommandError) say(error.message);
    else throw error;
    return error instanceof CommandError ? 1 : 2;
  }
}

async function readSettings(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new SettingsError(file, [`it cannot be read (${String(cause)}). Copy deploy/deploy.example.json and fill it in.`]); // prettier-ignore
  }
}

async function plan(args: Arguments, settings: Settings, found: Found, parts: DeployParts): Promise<Step[]> {
  const code = await parts.buildCode();
  const scripts = await findScripts(parts.shell, settings, parts.into, code);
  const folderOf = foldersIn(parts.into);
  if (args.uninstall)
    return [...planScriptsAway(settings, scripts, { folderOf }), ...planUninstall(settings, found, args)];
  const serviceUrl = serviceUrlOf(settings, found.projectNumber);
  const forScripts = planScripts(settings, scripts, { code, serviceUrl, folderOf });
  return args.scripts ? forScripts : [...planCloud(settings, found, await parts.layOut()), ...forScripts];
}

const MARK: Readonly<Record<Step['do'], string>> = { create: '+', change: '~', delete: '-', skip: '=', 'by hand': '!' };

function tell(steps: readonly Step[], say: DeployParts['say']): void {
  for (const step of steps) {
    say(`${MARK[step.do]} ${step.what}: ${step.do === 'by hand' ? 'by hand: ' : ''}${step.why}`);
    if (isChange(step)) say(`    ${shown(step.command)}`);
  }
}

async function carryOut(steps: readonly Step[], { shell, say, sleep }: DeployParts): Promise<void> {
  for (const step of steps.filter(isChange)) {
    say(`… ${step.what}`);
    for (let left = step.patient ? PATIENCE.times : 1; ; left -= 1) {
      try {
        await shell.run(step.command);
        break;
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        if (left <= 1) throw new CommandError(`${step.what} failed; what came before it is done. Cure the cause and run again.\n${error.message}`); // prettier-ignore
        await sleep(PATIENCE.ms);
      }
    }
  }
}
