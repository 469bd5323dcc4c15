/** The two bundles as they are uploaded: what they expose, how large they are, what they may do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { SCRIPTS, type ScriptName } from '../../apps-script/build';
import { builtScripts } from '../support/script-bench';

const MAX_BYTES: Readonly<Record<ScriptName, number>> = { trigger: 66_000, menu: 8_000 };
const FUNCTIONS: Readonly<Record<ScriptName, readonly string[]>> = {
  trigger: ['configure', 'handleChange', 'handleEdit', 'install', 'layRowsDaily', 'sendMails', 'status', 'uninstall'],
  menu: ['configure', 'hitungSekarang', 'jelaskanNilaiSaya', 'onOpen'],
};
const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES: Readonly<Record<ScriptName, readonly string[]>> = {
  trigger: ['userinfo.email', 'spreadsheets', 'script.external_request', 'script.scriptapp', 'script.send_mail'],
  menu: ['userinfo.email', 'spreadsheets.currentonly', 'script.container.ui', 'script.external_request'],
};

interface Manifest {
  readonly timeZone: string;
  readonly runtimeVersion: string;
  readonly oauthScopes: readonly string[];
}

const manifestOf = (name: ScriptName): Manifest =>
  JSON.parse(readFileSync(join(__dirname, '../../apps-script/src', name, 'appsscript.json'), 'utf8')) as Manifest;

describe.each(SCRIPTS)('the %s bundle', (name) => {
  it('loads without any service and exposes exactly its functions', async () => {
    const context = createContext({});
    runInContext((await builtScripts())[name], context);
    const functions = Object.keys(context).filter((key) => typeof context[key] === 'function');
    expect(functions.sort()).toEqual(FUNCTIONS[name]);
  });

  it('stays small', async () => {
    expect(Buffer.byteLength((await builtScripts())[name])).toBeLessThan(MAX_BYTES[name]);
  });

  it('asks for exactly the rights it uses', () => {
    const { timeZone, runtimeVersion, oauthScopes } = manifestOf(name);
    expect({ timeZone, runtimeVersion }).toEqual({ timeZone: 'Asia/Jakarta', runtimeVersion: 'V8' });
    expect(oauthScopes).toEqual(['openid', ...SCOPES[name].map((scope) => AUTH + scope)]);
  });
});

describe('the trigger bundle', () => {
  it('has no function that Google would also run as a simple trigger', async () => {
    const { trigger } = await builtScripts();
    expect(trigger).not.toMatch(/function (onEdit|onChange|onOpen|onInstall|onSelectionChange|doGet|doPost)\b/);
  });
});

describe('the menu bundle', () => {
  it('holds no trigger handling and installs nothing', async () => {
    expect((await builtScripts()).menu).not.toMatch(/handleEdit|newTrigger|LockService/);
  });
});
