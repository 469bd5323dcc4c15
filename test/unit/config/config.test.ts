import { ConfigError, parseConfig } from '../../../functions/src/config';

const ENV = {
  TRIGGER_EMAILS: 'kantor@contoh.go.id',
  TRIGGER_AUDIENCES: 'skrip',
  TASKS_EMAILS: 'antrean@contoh.go.id',
  TASKS_AUDIENCES: 'https://layanan.example',
  OPERATOR_EMAILS: 'Satu@contoh.go.id, dua@contoh.go.id',
  OPERATOR_AUDIENCES: 'https://layanan.example, gcloud',
};

const SERVICE_URL = 'https://layanan.example';
/** As the deployment sets them. */
const CLOUD = {
  ...ENV,
  TASKS_AUDIENCES: ['sync', 'rollups', 'sweep'].map((route) => `${SERVICE_URL}/v1/${route}`).join(','),
  TASKS_QUEUE: 'capaian',
  TASKS_LOCATION: 'asia-southeast2',
  TASKS_ACCOUNT: 'Antrean@contoh.go.id',
  SERVICE_URL: `${SERVICE_URL}/`,
};

function faultsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('parseConfig', () => {
  it('reads callers and fills in the cloud’s defaults', () => {
    expect(parseConfig(ENV)).toEqual({
      callers: {
        trigger: { emails: ['kantor@contoh.go.id'], audiences: ['skrip'] },
        tasks: { emails: ['antrean@contoh.go.id'], audiences: ['https://layanan.example'] },
        operator: {
          emails: ['satu@contoh.go.id', 'dua@contoh.go.id'],
          audiences: ['https://layanan.example', 'gcloud'],
        },
        person: { emails: 'any', audiences: [] },
      },
      queue: null,
      windows: { sync: { windowMs: 3_000, slackMs: 500 }, rollup: { windowMs: 60_000, slackMs: 500 } },
      callsPerMinute: 60,
      projectId: undefined,
      sheetsRootUrl: undefined,
      certificatesUrl: undefined,
    });
  });

  it('reads every setting that may be set', () => {
    const config = parseConfig({
      ...ENV,
      MENU_AUDIENCES: 'menu',
      QUEUE_WINDOW_MS: '200',
      QUEUE_ROLLUP_WINDOW_MS: '1000',
      QUEUE_SLACK_MS: '50',
      SHEETS_CALLS_PER_MINUTE: '6000',
      GOOGLE_CLOUD_PROJECT: 'capaian-uji',
      SHEETS_ROOT_URL: 'http://127.0.0.1:8090/',
      IDENTITY_CERTS_URL: 'http://127.0.0.1:8090/certs',
    });
    expect(config).toMatchObject({
      callers: { person: { audiences: ['menu'] } },
      windows: { sync: { windowMs: 200, slackMs: 50 }, rollup: { windowMs: 1_000, slackMs: 50 } },
      callsPerMinute: 6_000,
      projectId: 'capaian-uji',
      sheetsRootUrl: 'http://127.0.0.1:8090/',
      certificatesUrl: 'http://127.0.0.1:8090/certs',
    });
  });

  it('lists every fault together', () => {
    const faults = faultsOf({
      ...ENV,
      TRIGGER_EMAILS: 'bukan-alamat',
      TASKS_AUDIENCES: '',
      OPERATOR_EMAILS: undefined,
      QUEUE_WINDOW_MS: 'lama',
      SHEETS_CALLS_PER_MINUTE: '0',
      SHEETS_ROOT_URL: 'file:///etc',
    });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'OPERATOR_EMAILS',
      'QUEUE_WINDOW_MS',
      'SHEETS_CALLS_PER_MINUTE',
      'SHEETS_ROOT_URL',
      'TASKS_AUDIENCES',
      'TRIGGER_EMAILS',
    ]);
  });

  it.each(['SHEETS_ROOT_URL', 'IDENTITY_CERTS_URL', 'FIRESTORE_EMULATOR_HOST', 'CLOUD_TASKS_EMULATOR_HOST'])(
    'refuses %s in the cloud and takes it elsewhere',
    (name) => {
      const env = { ...CLOUD, [name]: 'http://127.0.0.1:9/' };
      expect(faultsOf({ ...env, K_SERVICE: 'capaian' })).toEqual([`${name}: refused in the cloud`]);
      expect(faultsOf(env)).toEqual([]);
      expect(faultsOf({ ...CLOUD, K_SERVICE: 'capaian' })).toEqual([]);
    },
  );

  it('lists refused settings beside the faults of others', () => {
    const faults = faultsOf({
      ...ENV,
      K_SERVICE: 'capaian',
      SHEETS_ROOT_URL: 'http://127.0.0.1:9/',
      TASKS_EMAILS: 'x',
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['TASKS_EMAILS', 'SHEETS_ROOT_URL']);
  });

  it('takes Cloud Tasks when all that it needs is set', () => {
    expect(parseConfig(CLOUD).queue).toEqual({
      queue: 'capaian',
      location: 'asia-southeast2',
      account: 'antrean@contoh.go.id',
      serviceUrl: SERVICE_URL,
    });
  });

  it.each(['TASKS_QUEUE', 'TASKS_LOCATION', 'TASKS_ACCOUNT', 'SERVICE_URL'])(
    'names %s when it alone is missing',
    (name) => {
      expect(faultsOf({ ...CLOUD, [name]: '' }).map((fault) => fault.split(':')[0])).toEqual([name]);
    },
  );

  it('asks for Cloud Tasks in the cloud, where what waits in a process dies with it', () => {
    const faults = faultsOf({ ...ENV, K_SERVICE: 'capaian' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['TASKS_QUEUE', 'TASKS_LOCATION', 'TASKS_ACCOUNT', 'SERVICE_URL']); // prettier-ignore
  });

  it('tells when the queue’s own deliveries would be turned away', () => {
    const faults = faultsOf({ ...CLOUD, TASKS_EMAILS: 'lain@contoh.go.id', TASKS_AUDIENCES: `${SERVICE_URL}/v1/sync` });
    expect(faults).toEqual([
      'TASKS_EMAILS: antrean@contoh.go.id is missing, the account in TASKS_ACCOUNT',
      `TASKS_AUDIENCES: ${SERVICE_URL}/v1/rollups is missing; a task's token has its whole address as audience`,
      `TASKS_AUDIENCES: ${SERVICE_URL}/v1/sweep is missing; a task's token has its whole address as audience`,
    ]);
  });
});
