/** Settings by the deployment, which may run a function of the script but cannot reach its properties. */
import { saveSetting, SETTING, setting } from './settings';

const NAMES: readonly string[] = [SETTING.serviceUrl, SETTING.files];

/** Takes what is given and answers with what is set now; without an argument it only answers. */
export function configure(given?: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(given ?? {})) {
    if (!NAMES.includes(name)) throw new Error(`${name} bukan pengaturan. Yang ada: ${NAMES.join(', ')}.`);
    saveSetting(name, value);
  }
  const now: Record<string, string> = {};
  for (const name of NAMES) {
    const value = setting(name);
    if (value !== null) now[name] = value;
  }
  return now;
}
