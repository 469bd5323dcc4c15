/** What is to stand in the cloud, from the settings: names, accounts, rights, queue, function, schedules. PURE. */
import { BACKOFF } from '../functions/src/adapters/queue/in-process';
import { TASK_ROUTES } from '../functions/src/adapters/queue/window';
import { SWEEP_EVERY_MS } from '../functions/src/app/sweep';
import { ATTEMPTS } from '../functions/src/app/tasks';
import { ROUTES, type SweepBody } from '../functions/src/contract';
import type { Settings } from './settings';

export const NAME = 'capaian';
export const DATABASE = '(default)';
export const INVOKER = 'roles/run.invoker';
export const EVERYBODY = 'allUsers';

export const APIS = [
  'artifactregistry',
  'cloudbuild',
  'cloudfunctions',
  'cloudscheduler',
  'cloudtasks',
  'firebaserules',
  'firestore',
  'iam',
  'logging',
  'run',
  'script',
  'sheets',
].map((api) => `${api}.googleapis.com`);

/** Digests of what is built, by which a later run sees whether it is there already. */
export interface Artefacts {
  readonly source: { readonly folder: string; readonly digest: string };
  /** File with the function's settings, written just before the steps run. */
  readonly envFile: string;
  readonly rules: { readonly folder: string; readonly digest: string };
}

export const member = (email: string): string => `serviceAccount:${email}`;

export function accountsOf({ project }: Settings) {
  const email = (id: string): string => `${id}@${project}.iam.gserviceaccount.com`;
  return {
    /** As whom the function runs; the sheets are shared with it. */
    service: { id: 'capaian-service', email: email('capaian-service'), title: 'Capaian: the service' },
    /** As whom the queue and the scheduler call; it has no rights in the project. */
    tasks: { id: 'capaian-tasks', email: email('capaian-tasks'), title: 'Capaian: queue and scheduler' },
    /** As whom the function is built. */
    build: { id: 'capaian-build', email: email('capaian-build'), title: 'Capaian: builds' },
  };
}

/** Rights in the whole project; what can be narrower (queue, account) is granted there. */
export const projectRoles = (settings: Settings): readonly { readonly role: string; readonly email: string }[] => {
  const { service, build } = accountsOf(settings);
  return [
    { role: 'roles/datastore.user', email: service.email },
    { role: 'roles/cloudbuild.builds.builder', email: build.email },
  ];
};

/** Known before the first deployment, so that one is enough. */
export const serviceUrlOf = ({ region }: Settings, projectNumber: string): string =>
  `https://${NAME}-${projectNumber}.${region}.run.app`;

/** As Cloud Tasks tells it. */
export const QUEUE = {
  rateLimits: { maxConcurrentDispatches: 4 },
  retryConfig: {
    maxAttempts: ATTEMPTS,
    minBackoff: `${BACKOFF.firstMs / 1_000}s`,
    maxBackoff: `${BACKOFF.longestMs / 1_000}s`,
    maxDoublings: Math.ceil(Math.log2(BACKOFF.longestMs / BACKOFF.firstMs)),
  },
} as const;

export const FUNCTION = {
  runtime: 'nodejs22',
  memoryMiB: 512,
  cpu: '1',
  maxInstances: 1,
  concurrency: 20,
  /** As long as the queue waits for an answer. Units: s. */
  timeoutS: 120,
} as const;

export function functionEnv(settings: Settings, serviceUrl: string): Readonly<Record<string, string>> {
  const { tasks } = accountsOf(settings);
  const { menuAudiences } = settings;
  return {
    GOOGLE_CLOUD_PROJECT: settings.project,
    // The young generation that the figures of docs/performance.md stand on.
    NODE_OPTIONS: '--max-semi-space-size=16',
    SERVICE_URL: serviceUrl,
    TASKS_QUEUE: NAME,
    TASKS_LOCATION: settings.region,
    TASKS_ACCOUNT: tasks.email,
    TASKS_EMAILS: tasks.email,
    TASKS_AUDIENCES: [...Object.values(TASK_ROUTES), ROUTES.sweep].map((route) => serviceUrl + route).join(','),
    TRIGGER_EMAILS: settings.officeAccounts.join(','),
    TRIGGER_AUDIENCES: settings.triggerAudiences.join(','),
    OPERATOR_EMAILS: settings.operators.join(','),
    OPERATOR_AUDIENCES: settings.operatorAudiences.join(','),
    ...(menuAudiences.length === 0 ? {} : { MENU_AUDIENCES: menuAudiences.join(',') }),
  };
}

export interface Schedule {
  readonly name: string;
  readonly cron: string;
  readonly body: SweepBody;
}

export const ZONE = 'Asia/Jakarta';
export const SCHEDULES: readonly Schedule[] = [
  { name: 'capaian-sweep', cron: `*/${SWEEP_EVERY_MS / 60_000} * * * *`, body: {} },
  // A day has ended: rows become late and months begin, in quiet units too.
  { name: 'capaian-deadlines', cron: '1 0 * * *', body: { everyone: true } },
];
