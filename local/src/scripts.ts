/** The two shipped scripts of the local mode: the trigger script of the office account, and the menu bound to each file. */
import { buildScripts } from '../../apps-script/build';
import type { OrganisationRegistration, Registration } from '../../functions/src/app/state';
import { MENU_AUDIENCE, OFFICE_ACCOUNT, TRIGGER_AUDIENCE } from './accounts';
import type { Library } from './book/library';
import type { IdentityProvider } from './identity/identity-provider';
import { libraryWorkbooks, ScriptHost } from './script-host';

/** What `install()` of the script allows one project. */
const MAX_FILES = 9;

export interface ScriptSurroundings {
  readonly library: Library;
  readonly identity: IdentityProvider;
  readonly units: readonly Registration[];
  readonly organisations: readonly OrganisationRegistration[];
  readonly functionUrl: string;
  /** Units: ms since the epoch. */
  readonly now: () => number;
  readonly year: () => number;
}

export interface RunningScripts {
  /** Several projects of the one script: Google's quota of triggers limits the files of each. */
  readonly trigger: readonly ScriptHost[];
  readonly menu: ScriptHost;
}

/** Starts both; the triggers are installed when it resolves. */
export async function startScripts(around: ScriptSurroundings): Promise<RunningScripts> {
  const { library, identity, units, organisations, functionUrl, now, year } = around;
  const code = await buildScripts();
  const common = { account: OFFICE_ACCOUNT, books: libraryWorkbooks(library, OFFICE_ACCOUNT, year), now };
  const files = [
    ...units.flatMap((u) => [u.files.bukuKerja, u.files.bukuPimpinan].map((id) => [id, u.tahun] as const)),
    ...organisations.map((o) => [o.files.bukuOrganisasi, o.tahun] as const), // nobody types in Informasi Publik
  ];
  const trigger: ScriptHost[] = [];
  for (let from = 0; from === 0 || from < files.length; from += MAX_FILES) {
    const project = new ScriptHost({
      ...common,
      code: code.trigger,
      identityToken: (email) => identity.mint({ email, audience: TRIGGER_AUDIENCE }),
      properties: {
        SERVICE_URL: functionUrl,
        FILES: JSON.stringify(Object.fromEntries(files.slice(from, from + MAX_FILES))),
      },
    });
    trigger.push(project);
    const installed = await project.run('install');
    if (installed.error !== undefined) throw new Error(`the trigger script could not be installed: ${installed.error}`);
  }
  const menu = new ScriptHost({
    ...common,
    code: code.menu,
    identityToken: (email) => identity.mint({ email, audience: MENU_AUDIENCE }),
    properties: { SERVICE_URL: functionUrl },
    workers: 1,
  });
  return { trigger, menu };
}
