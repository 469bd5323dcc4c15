/** The two shipped scripts of the local mode: the trigger script of the office account, and the menu bound to each file. */
import { buildScripts } from '../../apps-script/build';
import { MENU_AUDIENCE, OFFICE_ACCOUNT, TRIGGER_AUDIENCE } from './accounts';
import type { Library } from './book/library';
import type { IdentityProvider } from './identity/identity-provider';
import { typedFiles, type Registered } from './registered';
import { libraryWorkbooks, ScriptHost } from './script-host';
import type { Mailbox } from './script-host/mailbox';

/** What `install()` of the script allows one project. */
const MAX_FILES = 9;

export interface ScriptSurroundings {
  readonly library: Library;
  readonly identity: IdentityProvider;
  readonly registered: Registered;
  /** Where the script's mails go. */
  readonly mailbox: Mailbox;
  readonly functionUrl: string;
  /** Units: ms since the epoch. */
  readonly now: () => number;
  readonly year: () => number;
}

export interface RunningScripts {
  /** Several projects of the one script: Google's quota of triggers limits the files of each. It grows with the files. */
  readonly trigger: readonly ScriptHost[];
  readonly menu: ScriptHost;
  /** What the operator does after set-up: the property FILES of the projects, and `install`. */
  readonly lookAfter: (registered: Registered) => Promise<void>;
}

/** Starts both; the triggers are installed when it resolves. */
export async function startScripts(around: ScriptSurroundings): Promise<RunningScripts> {
  const { library, identity, registered, mailbox, functionUrl, now, year } = around;
  const code = await buildScripts();
  const common = { account: OFFICE_ACCOUNT, books: libraryWorkbooks(library, OFFICE_ACCOUNT, year), now };
  const trigger: ScriptHost[] = [];
  const newProject = (): ScriptHost => {
    const project = new ScriptHost({
      ...common,
      code: code.trigger,
      mailbox,
      identityToken: (email) => identity.mint({ email, audience: TRIGGER_AUDIENCE }),
      properties: { SERVICE_URL: functionUrl },
    });
    trigger.push(project);
    return project;
  };
  const lookAfter = async (files: Registered): Promise<void> => {
    const waiting = new Map(typedFiles(files));
    const kept = trigger.map((project) => {
      const mine = [...filesOf(project)].filter(([id, tahun]) => waiting.get(id) === tahun);
      for (const [id] of mine) waiting.delete(id);
      return mine;
    });
    for (let i = 0; i < trigger.length || waiting.size > 0 || i === 0; i += 1) {
      const project = trigger[i] ?? newProject();
      const mine = kept[i] ?? [];
      const more = [...waiting].slice(0, MAX_FILES - mine.length);
      for (const [id] of more) waiting.delete(id);
      await give(project, [...mine, ...more]);
    }
  };
  await lookAfter(registered);
  const menu = new ScriptHost({
    ...common,
    code: code.menu,
    identityToken: (email) => identity.mint({ email, audience: MENU_AUDIENCE }),
    properties: { SERVICE_URL: functionUrl },
    workers: 1,
  });
  return { trigger, menu, lookAfter };
}

const filesOf = (project: ScriptHost): ReadonlyMap<string, number> =>
  new Map(Object.entries(JSON.parse(project.property('FILES') ?? '{}') as Record<string, number>));

async function give(project: ScriptHost, files: readonly (readonly [string, number])[]): Promise<void> {
  const text = JSON.stringify(Object.fromEntries(files));
  if (project.property('FILES') === text) return;
  project.setProperty('FILES', text);
  const installed = await project.run('install');
  if (installed.error !== undefined) throw new Error(`the trigger script could not be installed: ${installed.error}`);
}
