/** What the operator writes into deploy.json, checked before anything is looked at: which setting, what was read, what to write. */
import { z } from 'zod';

/** The client of the Google Cloud SDK: audience of `gcloud auth print-identity-token` of a person. */
const GCLOUD_AUDIENCE = '32555940559.apps.googleusercontent.com';
/** Files of one script project: `install()` of the trigger script refuses more. */
export const FILES_PER_SCRIPT = 9;

/** What to write, by setting. */
const WANTED: Readonly<Record<string, string>> = {
  project: 'the id of the Google Cloud project, e.g. "capaian-banyumanik" (not its number or title)',
  region: 'a region with Cloud Tasks and Cloud Scheduler, e.g. "asia-southeast2" (Jakarta)',
  officeAccounts: 'the account that owns the trigger script, e.g. ["kantor@banyumanik.go.id"]',
  operators: 'the accounts that may run `npm run capaian` against the service, e.g. ["operator@banyumanik.go.id"]',
  operatorAudiences: 'audiences of the operators’ tokens, or leave it out for gcloud’s own',
  triggerAudiences: 'the OAuth client id of the trigger script’s project, e.g. ["123-abc.apps.googleusercontent.com"]',
  menuAudiences: 'the OAuth client ids of the menu scripts, or leave it out when there is no menu',
  scripts: 'script ids, e.g. {"trigger": ["1AbC…"], "menu": []}',
  runScripts: 'false when the scripts are no API executables: settings and triggers are then left to your hands',
  files: 'what set-up printed as triggerFiles, e.g. {"<spreadsheet id>": 2026}',
};

const emails = z.array(z.email().toLowerCase()).min(1);
const audiences = z.array(z.string().regex(/^[\w.:/-]+$/));
const scriptIds = z.array(z.string().regex(/^[\w-]{20,120}$/)).default([]);

const settings = z
  .strictObject({
    project: z.string().regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/),
    region: z
      .string()
      .regex(/^[a-z]+-[a-z]+\d+$/)
      .default('asia-southeast2'),
    officeAccounts: emails,
    operators: emails,
    operatorAudiences: audiences.min(1).default([GCLOUD_AUDIENCE]),
    triggerAudiences: audiences.min(1),
    menuAudiences: audiences.default([]),
    scripts: z.strictObject({ trigger: scriptIds, menu: scriptIds }).default({ trigger: [], menu: [] }),
    runScripts: z.boolean().default(true),
    files: z.record(z.string().regex(/^[\w-]{5,200}$/), z.int().min(2020).max(2100)).default({}),
  })
  .check(({ value, issues }) => {
    const [files, projects] = [Object.keys(value.files).length, value.scripts.trigger.length];
    if (projects > 0 && files > projects * FILES_PER_SCRIPT)
      issues.push({
        code: 'custom',
        path: ['scripts', 'trigger'],
        input: `${projects} script projects for ${files} files`,
        message: `${Math.ceil(files / FILES_PER_SCRIPT)} script projects: each serves ${FILES_PER_SCRIPT} files`,
      });
  });

export type Settings = z.infer<typeof settings>;

export class SettingsError extends Error {
  constructor(
    file: string,
    readonly faults: readonly string[],
  ) {
    super(`${file} is not right:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

/** Throws: SettingsError with every fault. */
export function parseSettings(file: string, text: string): Settings {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SettingsError(file, [`it is no JSON (${String(cause)}). Compare it with deploy/deploy.example.json.`]);
  }
  const parsed = settings.safeParse(json, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new SettingsError(file, parsed.error.issues.flatMap(faultsOf));
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${key}: there is no such setting. There are: ${Object.keys(WANTED).join(', ')}.`);
  const wanted = issue.code === 'custom' ? issue.message : (WANTED[String(issue.path[0])] ?? 'a JSON object');
  const read = issue.input === undefined ? 'nothing' : JSON.stringify(issue.input);
  return [`${issue.path.join('.') || 'the file'}: read ${read}. Write ${wanted}.`];
}
