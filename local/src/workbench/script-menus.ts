/** The menus of the shipped menu script, run in the script host as the person who sits before the page. */
import type { ScriptHost } from '../script-host';
import type { WorkbenchMenus } from './menus';
import type { Role, ScriptMenu } from './protocol';

export function scriptMenus(host: Pick<ScriptHost, 'run'>, personOf: (role: Role) => string): WorkbenchMenus {
  const menus = async (activeId: string, as: Role): Promise<readonly ScriptMenu[]> => {
    const { shown } = await host.run('onOpen', { user: personOf(as), activeId });
    return shown.flatMap((each) => (each.kind === 'menu' ? [{ title: each.title, items: each.items }] : []));
  };
  return {
    menus,
    async choose(activeId, functionName, as) {
      const offered = (await menus(activeId, as)).flatMap(({ items }) => items);
      if (!offered.some((item) => item.functionName === functionName)) return null;
      const { shown, error } = await host.run(functionName, { user: personOf(as), activeId });
      const seen = shown.flatMap((each) => (each.kind === 'menu' ? [] : [each]));
      return error === undefined ? { shown: seen } : { shown: seen, error };
    },
  };
}
