/** Takes away what a deployment made. PURE. Sheets are never touched; the database goes only when that was asked for. */
import { grants, named, type Found } from './found';
import { gcloud } from './plan-cloud';
import type { Settings } from './settings';
import type { Change, Step } from './step';
import { accountsOf, DATABASE, member, NAME, projectRoles, SCHEDULES } from './wanted';

export function planUninstall(
  settings: Settings,
  found: Found,
  { deleteData }: { readonly deleteData: boolean },
): Step[] {
  const at = `--location=${settings.region}`;
  const remove = (what: string, ...args: readonly string[]): Change => ({
    do: 'delete',
    what,
    why: 'is there',
    command: gcloud(settings, ...args),
  });
  const accounts = Object.values(accountsOf(settings)).filter(({ email }) => found.accounts.has(email));
  return [
    ...SCHEDULES.filter(({ name }) => found.jobs.some(named(name))).map(({ name }) =>
      remove(`schedule ${name}`, 'scheduler', 'jobs', 'delete', name, at),
    ),
    ...(found.fn === null ? [] : [remove(`function ${NAME}`, 'functions', 'delete', NAME, '--gen2', `--region=${settings.region}`)]), // prettier-ignore
    ...(found.queue === null ? [] : [remove(`queue ${NAME}`, 'tasks', 'queues', 'delete', NAME, at)]),
    ...projectRoles(settings)
      .filter(({ role, email }) => grants(found.projectPolicy, role, member(email)))
      .map(({ role, email }) => remove(`${role} of ${email} in the project`, 'projects', 'remove-iam-policy-binding', settings.project, `--member=${member(email)}`, `--role=${role}`, '--condition=None')), // prettier-ignore
    ...accounts.map(({ id, email }) => remove(`account ${id}`, 'iam', 'service-accounts', 'delete', email)),
    ...dataSteps(settings, found, deleteData),
  ];
}

function dataSteps(settings: Settings, { databases }: Found, deleteData: boolean): Step[] {
  const what = 'Firestore database';
  if (!databases.some(named(DATABASE))) return [];
  if (!deleteData)
    return [{ do: 'skip', what, why: 'kept with every score and its history; --delete-data deletes it' }];
  const on = `--database=${DATABASE}`;
  return [
    {
      do: 'change',
      what,
      why: 'takes its protection away',
      command: gcloud(settings, 'firestore', 'databases', 'update', on, '--no-delete-protection'),
    },
    {
      do: 'delete',
      what,
      why: 'every score and its history, for ever',
      command: gcloud(settings, 'firestore', 'databases', 'delete', on),
    },
  ];
}
