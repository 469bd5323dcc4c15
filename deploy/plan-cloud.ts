/** From what stands in the cloud and what is wanted to the steps in between. PURE: the same two always give the same steps. */
import { ROUTES } from '../functions/src/contract';
import { grants, named, type Found, type FoundFunction, type FoundJob } from './found';
import type { Settings } from './settings';
import { skip, type Change, type Command, type Step } from './step';
import {
  accountsOf,
  APIS,
  DATABASE,
  EVERYBODY,
  FUNCTION,
  functionEnv,
  INVOKER,
  member,
  NAME,
  projectRoles,
  QUEUE,
  SCHEDULES,
  serviceUrlOf,
  ZONE,
  type Artefacts,
  type Schedule,
} from './wanted';

export const gcloud = ({ project }: Settings, ...args: readonly string[]): Command => ({
  program: 'gcloud',
  args: [...args, `--project=${project}`, '--quiet'],
});

export function planCloud(settings: Settings, found: Found, artefacts: Artefacts): Step[] {
  const serviceUrl = serviceUrlOf(settings, found.projectNumber);
  return [
    ...planApis(settings, found),
    ...planAccounts(settings, found),
    planDatabase(settings, found),
    planRules(settings, found, artefacts),
    ...planQueue(settings, found),
    ...planFunction(settings, found, artefacts, functionEnv(settings, serviceUrl)),
    ...SCHEDULES.map((schedule) => planSchedule(settings, found, schedule, serviceUrl + ROUTES.sweep)),
  ];
}

function planApis(settings: Settings, { apis }: Found): Step[] {
  const missing = APIS.filter((api) => !apis.has(api));
  if (missing.length === 0) return [skip('APIs')];
  return [
    {
      do: 'create',
      what: 'APIs',
      why: `switches on ${missing.join(', ')}`,
      command: gcloud(settings, 'services', 'enable', ...missing),
    },
  ];
}

function planAccounts(settings: Settings, found: Found): Step[] {
  const { service, tasks } = accountsOf(settings);
  const accounts = Object.values(accountsOf(settings)).map(({ id, email, title }): Step => {
    const what = `account ${id}`;
    if (found.accounts.has(email)) return skip(what);
    const command = gcloud(settings, 'iam', 'service-accounts', 'create', id, `--display-name=${title}`);
    return { do: 'create', what, why: title, command };
  });
  const inProject = projectRoles(settings).map(({ role, email }): Step => {
    const what = `${role} of ${email} in the project`;
    if (grants(found.projectPolicy, role, member(email))) return skip(what);
    const command = gcloud(settings, 'projects', 'add-iam-policy-binding', settings.project, `--member=${member(email)}`, `--role=${role}`, '--condition=None'); // prettier-ignore
    return { do: 'create', what, why: 'grants it', patient: true, command };
  });
  const actAs = 'roles/iam.serviceAccountUser';
  const what = `${actAs} of ${service.email} on ${tasks.email}`;
  const signing: Step = grants(found.tasksPolicy, actAs, member(service.email))
    ? skip(what)
    : {
        do: 'create',
        what,
        why: 'lets the service have its tasks signed as the queue’s account',
        patient: true,
        command: gcloud(settings, 'iam', 'service-accounts', 'add-iam-policy-binding', tasks.email, `--member=${member(service.email)}`, `--role=${actAs}`), // prettier-ignore
      };
  return [...accounts, ...inProject, signing];
}

function planDatabase(settings: Settings, { databases }: Found): Step {
  const what = 'Firestore database';
  const database = databases.find(named(DATABASE));
  if (database === undefined) {
    const command = gcloud(settings, 'firestore', 'databases', 'create', `--database=${DATABASE}`, `--location=${settings.region}`, '--type=firestore-native', '--delete-protection'); // prettier-ignore
    return { do: 'create', what, why: `in ${settings.region}, protected against deletion; its place can never be changed`, command }; // prettier-ignore
  }
  if (database.type === 'FIRESTORE_NATIVE') return skip(what);
  return { do: 'by hand', what, why: `the project's database is of type ${database.type}; take a project of its own` };
}

/** Nobody can ask Google for the rules in force by command line, so the function carries the digest of the last ones. */
function planRules({ project }: Settings, { fn }: Found, { rules }: Artefacts): Step {
  const what = 'Firestore rules and index exemptions';
  if (fn?.labels[LABELS.rules] === rules.digest) return skip(what);
  const args = ['deploy', '--only', 'firestore', '--project', project, '--non-interactive', '--config', `${rules.folder}/firebase.json`]; // prettier-ignore
  return { do: 'change', what, why: 'denies every client; no index but the one that is asked', command: { program: 'firebase', args } }; // prettier-ignore
}

function planQueue(settings: Settings, { queue, queuePolicy }: Found): Step[] {
  const { rateLimits, retryConfig } = QUEUE;
  const at = `--location=${settings.region}`;
  const { service } = accountsOf(settings);
  const what = `queue ${NAME}`;
  const different = [
    ...Object.entries(rateLimits).filter(([key, value]) => queue?.rateLimits[key] !== value),
    ...Object.entries(retryConfig).filter(([key, value]) => queue?.retryConfig[key] !== value),
  ];
  const flags = [
    `--max-concurrent-dispatches=${rateLimits.maxConcurrentDispatches}`,
    `--max-attempts=${retryConfig.maxAttempts}`,
    `--min-backoff=${retryConfig.minBackoff}`,
    `--max-backoff=${retryConfig.maxBackoff}`,
    `--max-doublings=${retryConfig.maxDoublings}`,
  ];
  const verb = queue === null ? 'create' : 'update';
  const why = different.map(([key, value]) => `${key} ${value}`).join(', ');
  const command = gcloud(settings, 'tasks', 'queues', verb, NAME, at, ...flags);
  const role = 'roles/cloudtasks.enqueuer';
  const right = `${role} of ${service.email} on the queue`;
  return [
    different.length === 0 ? skip(what) : { do: queue === null ? 'create' : 'change', what, why, command },
    grants(queuePolicy, role, member(service.email))
      ? skip(right)
      : {
          do: 'create',
          what: right,
          why: 'lets the service ask for syncs',
          patient: true,
          command: gcloud(settings, 'tasks', 'queues', 'add-iam-policy-binding', NAME, at, `--member=${member(service.email)}`, `--role=${role}`), // prettier-ignore
        },
  ];
}

const LABELS = { source: 'capaian-source', rules: 'capaian-rules' } as const;

function planFunction(settings: Settings, { fn, invokers }: Found, artefacts: Artefacts, env: Env): Step[] {
  const { service, build } = accountsOf(settings);
  const different = fn === null ? ['it is not there'] : functionDifferences(settings, fn, artefacts, env);
  const what = `function ${NAME}`;
  const deploy: Change = {
    do: fn === null ? 'create' : 'change',
    what,
    why: different.join('; '),
    patient: true,
    command: gcloud(
      settings,
      'functions',
      'deploy',
      NAME,
      '--gen2',
      `--region=${settings.region}`,
      `--runtime=${FUNCTION.runtime}`,
      `--source=${artefacts.source.folder}`,
      `--entry-point=${NAME}`,
      '--trigger-http',
      // The service itself proves every caller; only the public page and /healthz answer without a token.
      '--allow-unauthenticated',
      `--memory=${FUNCTION.memoryMiB}MiB`,
      `--cpu=${FUNCTION.cpu}`,
      `--max-instances=${FUNCTION.maxInstances}`,
      `--concurrency=${FUNCTION.concurrency}`,
      `--timeout=${FUNCTION.timeoutS}s`,
      `--run-service-account=${service.email}`,
      `--build-service-account=projects/${settings.project}/serviceAccounts/${build.email}`,
      `--env-vars-file=${artefacts.envFile}`,
      `--update-labels=${LABELS.source}=${artefacts.source.digest},${LABELS.rules}=${artefacts.rules.digest}`,
    ),
  };
  const open = 'access to the function';
  return [
    different.length === 0 ? skip(what) : deploy,
    grants(invokers, INVOKER, EVERYBODY)
      ? skip(open)
      : {
          do: 'create',
          what: open,
          why: 'lets requests reach the service, which proves every caller itself',
          command: gcloud(settings, 'run', 'services', 'add-iam-policy-binding', NAME, `--region=${settings.region}`, `--member=${EVERYBODY}`, `--role=${INVOKER}`), // prettier-ignore
        },
  ];
}

type Env = Readonly<Record<string, string>>;

/** gcloud sets this one by itself. */
const FOREIGN_ENV = new Set(['LOG_EXECUTION_ID']);

function functionDifferences(settings: Settings, fn: FoundFunction, { source, rules }: Artefacts, env: Env): string[] {
  const { buildConfig, serviceConfig: service, labels } = fn;
  const differs = (name: string, found: string | number, wanted: string | number): string[] =>
    found === wanted ? [] : [`${name} ${found || 'unset'} → ${wanted}`];
  const names = new Set([...Object.keys(env), ...Object.keys(service.environmentVariables)]);
  return [
    ...(fn.state === 'ACTIVE' ? [] : [`its last deployment ended as ${fn.state}`]),
    ...(labels[LABELS.source] === source.digest ? [] : ['the program is another one']),
    ...(labels[LABELS.rules] === rules.digest ? [] : ['notes the rules that are in force']),
    ...differs('runtime', buildConfig.runtime, FUNCTION.runtime),
    ...differs('entry point', buildConfig.entryPoint, NAME),
    ...differs('memory (MiB)', parseInt(service.availableMemory, 10), FUNCTION.memoryMiB),
    ...differs('cpu', service.availableCpu, FUNCTION.cpu),
    ...differs('instances', service.maxInstanceCount, FUNCTION.maxInstances),
    ...differs('concurrency', service.maxInstanceRequestConcurrency, FUNCTION.concurrency),
    ...differs('timeout (s)', service.timeoutSeconds, FUNCTION.timeoutS),
    ...differs('account', service.serviceAccountEmail, accountsOf(settings).service.email),
    ...[...names]
      .filter((name) => !FOREIGN_ENV.has(name) && service.environmentVariables[name] !== env[name])
      .map((name) => `${name}=${env[name] ?? '(taken away)'}`),
  ];
}

function planSchedule(settings: Settings, { jobs }: Found, { name, cron, body }: Schedule, uri: string): Step {
  const { tasks } = accountsOf(settings);
  const what = `schedule ${name}`;
  const text = JSON.stringify(body);
  const job = jobs.find(named(name));
  if (job !== undefined && isAsWanted(job, { cron, uri, body: text, account: tasks.email })) return skip(what);
  const verb = job === undefined ? 'create' : 'update';
  const command = gcloud(
    settings,
    'scheduler',
    'jobs',
    verb,
    'http',
    name,
    `--location=${settings.region}`,
    `--schedule=${cron}`,
    `--time-zone=${ZONE}`,
    `--uri=${uri}`,
    '--http-method=POST',
    `--message-body=${text}`,
    `--${verb === 'create' ? '' : 'update-'}headers=Content-Type=application/json`,
    `--oidc-service-account-email=${tasks.email}`,
    `--oidc-token-audience=${uri}`,
    `--attempt-deadline=${FUNCTION.timeoutS}s`,
  );
  return { do: job === undefined ? 'create' : 'change', what, why: `${cron} (${ZONE}): POST ${uri} ${text}`, command };
}

interface WantedJob {
  readonly cron: string;
  readonly uri: string;
  readonly body: string;
  readonly account: string;
}

const isAsWanted = ({ schedule, timeZone, httpTarget }: FoundJob, { cron, uri, body, account }: WantedJob): boolean =>
  schedule === cron &&
  timeZone === ZONE &&
  httpTarget?.uri === uri &&
  Buffer.from(httpTarget.body, 'base64').toString() === body &&
  httpTarget.oidcToken?.serviceAccountEmail === account &&
  httpTarget.oidcToken.audience === uri;
