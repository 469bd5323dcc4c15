/** Script properties: where the service is and which files this script looks after. None of them is a secret. */

export const SETTING = {
  /** Address of the service without a trailing slash, e.g. 'https://capaian-abc.a.run.app'. */
  serviceUrl: 'SERVICE_URL',
  /** The files with the year they are for: '{"<spreadsheet id>": 2026}'. Rows are laid for that year only. */
  files: 'FILES',
  /** E-mail of the account that installed the triggers; written by `install`. */
  installedBy: 'INSTALLED_BY',
} as const;

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getScriptProperties();

export const setting = (name: string): string | null => properties().getProperty(name);
export const saveSetting = (name: string, value: string): void => void properties().setProperty(name, value);
export const dropSetting = (name: string): void => void properties().deleteProperty(name);

/** Registered files and their year. Throws when the property is not a JSON object of years: the installer shows it. */
export function registeredFiles(): ReadonlyMap<string, number> {
  const text = setting(SETTING.files) ?? '{}';
  const example = `{"id-spreadsheet": 2026}`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new Error(`Properti ${SETTING.files} bukan JSON (${String(cause)}). Isi seperti ${example}.`);
  }
  const entries = Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : { '': parsed });
  for (const [id, year] of entries) {
    if (id === '' || typeof year !== 'number' || !Number.isInteger(year)) {
      throw new Error(`Properti ${SETTING.files}: terbaca "${id}": ${JSON.stringify(year)}. Isi seperti ${example}.`);
    }
  }
  return new Map(entries as [string, number][]);
}
