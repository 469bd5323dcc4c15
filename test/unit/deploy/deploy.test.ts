/** The deployment against executables that stand for gcloud, clasp and firebase over a cloud in a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deploy } from '../../../deploy/deploy';
import { processShell } from '../../../deploy/shell';
import { APIS } from '../../../deploy/wanted';
import { parseConfig } from '../../../functions/src/config';
import { anEmptyScript, FakeGoogle, type CloudState } from '../../support/fake-google';

const SCRIPT = 'skrip-pemicu-000000000001';
const SETTINGS = {
  project: 'capaian-uji',
  officeAccounts: ['kantor@contoh.go.id'],
  operators: ['operator@contoh.go.id'],
  triggerAudiences: ['123-abc.apps.googleusercontent.com'],
  scripts: { trigger: [SCRIPT], menu: [] as string[] },
  files: { 'berkas-kerja': 2026, 'berkas-pimpinan': 2026 } as Record<string, number>,
};
const URL = 'https://capaian-123456789012.asia-southeast2.run.app';

let google: FakeGoogle;
let said: string[];
let waits: number;
const artefact = { source: 'a'.repeat(32), code: 'function configure() {}\nfunction status() {}\nfunction install() {}\nfunction uninstall() {}' }; // prettier-ignore

const scripts = (): CloudState['scripts'] => ({ [SCRIPT]: anEmptyScript() });
beforeEach(() => {
  google = new FakeGoogle({ scripts: scripts() });
});
afterEach(() => google.remove());

/** Exit code of one run; what it said is in `said`. */
async function run(
  argv: readonly string[],
  settings: object = SETTINGS,
  built = artefact,
  shell = google.shell,
): Promise<number> {
  said = [];
  waits = 0;
  const config = path.join(google.folder, 'deploy.json');
  writeFileSync(config, JSON.stringify(settings));
  const into = path.join(google.folder, 'dist');
  const folder = path.join(into, 'function');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{}');
  return deploy([...argv, '--config', config], {
    shell,
    say: (line) => said.push(line),
    sleep: () => Promise.resolve((waits += 1)),
    into,
    layOut: () =>
      Promise.resolve({
        source: { folder, digest: built.source },
        envFile: path.join(into, 'env.json'),
        rules: { folder: into, digest: 'b'.repeat(32) },
      }),
    buildCode: () => {
      const code = { code: built.code, manifest: '{ "timeZone": "Asia/Jakarta" }' };
      return Promise.resolve({ trigger: code, menu: code });
    },
  });
}

/** Commands that change something. */
const changes = (): string[] =>
  google.calls().filter((call) => !/describe| list |get-iam-policy| pull$|run-function (status|configure)$/.test(call));

describe('a deployment', () => {
  it('shows every command and changes nothing without --apply', async () => {
    const before = google.state;
    expect(await run([])).toBe(0);
    expect(changes()).toEqual([]);
    expect(google.state).toEqual(before);
    const text = said.join('\n');
    for (const part of ['services enable', 'iam service-accounts create capaian-service', 'firestore databases create', 'firebase deploy --only firestore', 'tasks queues create capaian', 'functions deploy capaian', 'scheduler jobs create http capaian-sweep', 'scheduler jobs create http capaian-deadlines', 'push --force', 'run-function install']) expect(text).toContain(part); // prettier-ignore
    expect(said.at(-1)).toMatch(/^\d+ to change\. Nothing was done/);
  });

  it('carries out exactly what it showed', async () => {
    await run([]);
    const shown = said.filter((line) => line.startsWith('    ')).map((line) => line.trim().replaceAll("'", ''));
    google.calls();
    expect(await run(['--apply'])).toBe(0);
    expect(changes()).toEqual(shown);
  });

  it('finds nothing to change the second time, run with the executables on the path', async () => {
    await run(['--apply'], SETTINGS, artefact, processShell(google.env));
    google.calls();
    const before = google.state;
    expect(await run(['--apply'], SETTINGS, artefact, processShell(google.env))).toBe(0);
    expect(changes()).toEqual([]);
    expect(google.state).toEqual(before);
    expect(said.at(-1)).toBe('Nothing to change.');
    expect(said.filter((line) => !line.startsWith('= '))).toEqual(['Nothing to change.']);
  }, 120_000);

  it('gives the function settings that the service takes in the cloud', async () => {
    await run(['--apply']);
    const { serviceConfig } = google.state.functions['capaian']!;
    const config = parseConfig({ ...serviceConfig.environmentVariables, K_SERVICE: 'capaian' });
    expect(config.queue).toEqual({
      queue: 'capaian',
      location: 'asia-southeast2',
      account: 'capaian-tasks@capaian-uji.iam.gserviceaccount.com',
      serviceUrl: URL,
    });
    expect(config.callers.trigger).toEqual({ emails: ['kantor@contoh.go.id'], audiences: SETTINGS.triggerAudiences });
    expect(serviceConfig).toMatchObject({
      availableMemory: '512Mi',
      availableCpu: '1',
      maxInstanceCount: 1,
      maxInstanceRequestConcurrency: 20,
      environmentVariables: { NODE_OPTIONS: '--max-semi-space-size=16' },
    });
  });

  it('grants no account more than its work needs', async () => {
    await run(['--apply']);
    const account = (id: string): string => `serviceAccount:${id}@capaian-uji.iam.gserviceaccount.com`;
    expect(google.state.policies).toEqual({
      project: {
        'roles/datastore.user': [account('capaian-service')],
        'roles/cloudbuild.builds.builder': [account('capaian-build')],
      },
      'capaian-tasks@capaian-uji.iam.gserviceaccount.com': { 'roles/iam.serviceAccountUser': [account('capaian-service')] }, // prettier-ignore
      'queue capaian': { 'roles/cloudtasks.enqueuer': [account('capaian-service')] },
      'service capaian': { 'roles/run.invoker': ['allUsers'] },
    });
  });

  it('deploys the function alone when the program is another one', async () => {
    await run(['--apply']);
    google.calls();
    await run(['--apply'], SETTINGS, { ...artefact, source: 'c'.repeat(32) });
    expect(changes()).toEqual([expect.stringContaining('functions deploy capaian')]);
  });

  it('puts right what somebody changed by hand', async () => {
    await run(['--apply']);
    const { queues, jobs } = google.state;
    queues['capaian']!.retryConfig['maxAttempts'] = 100;
    jobs['capaian-sweep']!.schedule = '0 * * * *';
    google.change({ queues, jobs });
    google.calls();
    await run(['--apply']);
    expect(changes().map((call) => call.split(' ').slice(0, 5).join(' '))).toEqual([
      'gcloud tasks queues update capaian',
      'gcloud scheduler jobs update http',
    ]);
    expect(google.state.queues['capaian']!.retryConfig['maxAttempts']).toBe(5);
  });

  it('waits for an account that Google does not know yet', async () => {
    google.change({ failures: [{ of: 'add-iam-policy-binding capaian-uji', times: 2, says: 'does not exist' }] });
    expect(await run(['--apply'])).toBe(0);
    expect(waits).toBe(2);
  });

  it('stops at what fails, tells it, and goes on from there when it runs again', async () => {
    google.change({ failures: [{ of: 'tasks queues create', times: 1, says: 'PERMISSION_DENIED: billing' }] });
    expect(await run(['--apply'])).toBe(1);
    expect(said.at(-1)).toMatch(/^queue capaian failed; what came before it is done[^]*billing/);
    expect(google.state.functions).toEqual({});
    expect(await run(['--apply'])).toBe(0);
    expect(Object.keys(google.state.functions)).toEqual(['capaian']);
  });

  it('names the program that is not installed and how to get it', async () => {
    google.env['PATH'] = path.join(google.folder, 'leer');
    expect(await run([], SETTINGS, artefact, processShell(google.env))).toBe(1);
    expect(said.join()).toMatch(/gcloud cannot be run: install the Google Cloud CLI/);
  });

  it('switches on every API that it uses, once', async () => {
    await run(['--apply']);
    expect(google.state.apis.toSorted()).toEqual(APIS.toSorted());
  });
});

describe('the scripts', () => {
  it('are updated with settings and triggers for every listed file by one command', async () => {
    await run(['--apply']);
    google.calls();
    const files = { ...SETTINGS.files, 'berkas-baru': 2026 };
    await run(['--scripts', '--apply'], { ...SETTINGS, files }, { ...artefact, code: `${artefact.code}\n// baru` });
    expect(changes().map((call) => /push|configure|install/.exec(call)?.[0])).toEqual(['push', 'configure', 'install']);
    const script = google.state.scripts[SCRIPT]!;
    expect(script.properties['SERVICE_URL']).toBe(URL);
    expect(JSON.parse(script.properties['FILES']!)).toEqual(files);
    expect(script.installed.toSorted()).toEqual(Object.keys(files).toSorted());
  });

  it('are left to a person’s hands where their functions cannot be run', async () => {
    await run(['--apply'], { ...SETTINGS, runScripts: false });
    expect(google.calls().filter((call) => call.includes('run-function'))).toEqual([]);
    expect(said.find((line) => line.startsWith('! '))).toContain(
      `SERVICE_URL = ${URL} and FILES = {"berkas-kerja":2026`,
    );
  });
});

describe('an uninstallation', () => {
  it('takes away what was made and keeps the database', async () => {
    await run(['--apply']);
    expect(await run(['--uninstall', '--apply'])).toBe(0);
    const { accounts, queues, functions, jobs, databases, scripts: left, policies } = google.state;
    expect({ accounts, queues, functions, jobs }).toEqual({ accounts: [], queues: {}, functions: {}, jobs: {} });
    expect(policies['project']).toEqual({ 'roles/datastore.user': [], 'roles/cloudbuild.builds.builder': [] });
    expect(left[SCRIPT]!.installed).toEqual([]);
    expect(databases).toMatchObject({ '(default)': { protected: true } });
    google.calls();
    expect(await run(['--uninstall', '--apply'])).toBe(0);
    expect(changes()).toEqual([]);
  });

  it('deletes the database when that is asked for, and not for an --apply alone', async () => {
    await run(['--apply']);
    expect(await run(['--delete-data', '--apply'])).toBe(2);
    expect(Object.keys(google.state.databases)).toEqual(['(default)']);
    expect(await run(['--uninstall', '--delete-data'])).toBe(0);
    expect(Object.keys(google.state.databases)).toEqual(['(default)']);
    expect(await run(['--uninstall', '--delete-data', '--apply'])).toBe(0);
    expect(google.state.databases).toEqual({});
  });
});

describe('wrong settings', () => {
  it('end the run before anything is asked of Google', async () => {
    expect(await run(['--apply'], { ...SETTINGS, project: 'Capaian' })).toBe(2);
    expect(google.calls()).toEqual([]);
    expect(said.join()).toContain('project: read "Capaian". Write the id of the Google Cloud project');
  });
});
