/** What stands in the cloud now, read by describing and listing alone. What belongs to an API that is off does not exist yet. */
import { z } from 'zod';
import type { Settings } from './settings';
import { CommandError, type Shell } from './shell';
import { accountsOf, NAME } from './wanted';

const policy = z.object({
  bindings: z
    .array(z.object({ role: z.string(), members: z.array(z.string()).default([]), condition: z.unknown().optional() }))
    .default([]),
});
const database = z.object({ name: z.string(), type: z.string(), locationId: z.string() });
const queue = z.object({
  name: z.string(),
  rateLimits: z.record(z.string(), z.unknown()).default({}),
  retryConfig: z.record(z.string(), z.unknown()).default({}),
});
const job = z.object({
  name: z.string(),
  schedule: z.string(),
  timeZone: z.string().default('UTC'),
  httpTarget: z
    .object({
      uri: z.string(),
      body: z.string().default(''),
      oidcToken: z.object({ serviceAccountEmail: z.string(), audience: z.string().default('') }).optional(),
    })
    .optional(),
});
const fn = z.object({
  name: z.string(),
  state: z.string().default(''),
  labels: z.record(z.string(), z.string()).default({}),
  buildConfig: z.object({ runtime: z.string().default(''), entryPoint: z.string().default('') }),
  serviceConfig: z.object({
    availableMemory: z.string().default(''),
    availableCpu: z.string().default(''),
    maxInstanceCount: z.number().default(0),
    maxInstanceRequestConcurrency: z.number().default(1),
    timeoutSeconds: z.number().default(0),
    serviceAccountEmail: z.string().default(''),
    environmentVariables: z.record(z.string(), z.string()).default({}),
  }),
});

export type Policy = z.infer<typeof policy>;
export type FoundFunction = z.infer<typeof fn>;
export type FoundQueue = z.infer<typeof queue>;
export type FoundJob = z.infer<typeof job>;

export interface Found {
  readonly projectNumber: string;
  readonly apis: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly projectPolicy: Policy;
  /** Who may act as the account of the queue. */
  readonly tasksPolicy: Policy;
  readonly databases: readonly z.infer<typeof database>[];
  readonly queue: FoundQueue | null;
  readonly queuePolicy: Policy;
  readonly jobs: readonly FoundJob[];
  readonly fn: FoundFunction | null;
  readonly invokers: Policy;
}

const NOBODY: Policy = { bindings: [] };
const lastPart = (name: string): string => name.split('/').at(-1) ?? name;
export const named =
  (name: string) =>
  (thing: { readonly name: string }): boolean =>
    lastPart(thing.name) === name;

/** Throws: CommandError when the project cannot be seen, or an answer is none. */
export async function find(shell: Shell, settings: Settings): Promise<Found> {
  const { project, region } = settings;
  const ask = async <T>(type: z.ZodType<T>, ...args: readonly string[]): Promise<T> => {
    const command = { program: 'gcloud', args: [...args, `--project=${project}`, '--format=json', '--quiet'] } as const;
    const parsed = type.safeParse(parse(await shell.run(command)));
    if (parsed.success) return parsed.data;
    throw new CommandError(`gcloud ${args.join(' ')} answers something unexpected: ${parsed.error.message}`);
  };
  const { projectNumber } = await ask(z.object({ projectNumber: z.string() }), 'projects', 'describe', project);
  const apis = new Set(
    (await ask(z.array(z.object({ config: z.object({ name: z.string() }) })), 'services', 'list', '--enabled')).map((api) => api.config.name), // prettier-ignore
  );
  const when = <T>(api: string, there: boolean, look: () => Promise<T>, otherwise: T): Promise<T> =>
    there && apis.has(`${api}.googleapis.com`) ? look() : Promise.resolve(otherwise);
  const at = `--location=${region}`;
  const { tasks } = accountsOf(settings);

  const accounts = await when('iam', true, () => ask(z.array(z.object({ email: z.string() })), 'iam', 'service-accounts', 'list'), []); // prettier-ignore
  const hasTasks = accounts.some(({ email }) => email === tasks.email);
  const queues = await when('cloudtasks', true, () => ask(z.array(queue), 'tasks', 'queues', 'list', at), []);
  const found = queues.find(named(NAME)) ?? null;
  const functions = await when('cloudfunctions', true, () => ask(z.array(fn), 'functions', 'list', '--v2', `--regions=${region}`), []); // prettier-ignore
  const deployed = functions.find(named(NAME)) ?? null;
  return {
    projectNumber,
    apis,
    accounts: new Set(accounts.map(({ email }) => email)),
    projectPolicy: await ask(policy, 'projects', 'get-iam-policy', project),
    tasksPolicy: await when('iam', hasTasks, () => ask(policy, 'iam', 'service-accounts', 'get-iam-policy', tasks.email), NOBODY), // prettier-ignore
    databases: await when('firestore', true, () => ask(z.array(database), 'firestore', 'databases', 'list'), []),
    queue: found,
    queuePolicy: await when('cloudtasks', found !== null, () => ask(policy, 'tasks', 'queues', 'get-iam-policy', NAME, at), NOBODY), // prettier-ignore
    jobs: await when('cloudscheduler', true, () => ask(z.array(job), 'scheduler', 'jobs', 'list', at), []),
    fn: deployed,
    invokers: await when('run', deployed !== null, () => ask(policy, 'run', 'services', 'get-iam-policy', NAME, `--region=${region}`), NOBODY), // prettier-ignore
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const grants = ({ bindings }: Policy, role: string, who: string): boolean =>
  bindings.some((binding) => binding.role === role && binding.condition === undefined && binding.members.includes(who));
