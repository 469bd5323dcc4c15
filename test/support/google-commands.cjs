// The command lines gcloud, clasp and firebase over a cloud that is one JSON file: enough to see what a deployment does.
// Called as `node google-commands.cjs PROGRAM ARGS…`; every call is noted, and what Google would refuse is refused.
const fs = require('node:fs');
const path = require('node:path');

class Refused extends Error {}

/** What the program prints. `cloud`: the folder of the state. Throws: Refused. */
function run(cloud, program, argv) {
  const STATE = path.join(cloud, 'state.json');
  const state = JSON.parse(fs.readFileSync(STATE, 'utf8'));
  let out = '';
  fs.appendFileSync(path.join(cloud, 'calls'), `${JSON.stringify([program, ...argv])}\n`);

  const flags = {};
  const words = [];
  for (const arg of argv) {
    const [, name, value] = /^--([\w-]+)(?:=([^]*))?$/.exec(arg) ?? [];
    if (name === undefined) words.push(arg);
    else flags[name] = value ?? true;
  }

  const answer = (value) => (out = JSON.stringify(value));
  const refuse = (message) => {
    throw new Refused(`ERROR: (gcloud) ${message}`);
  };
  const done = () => fs.writeFileSync(STATE, JSON.stringify(state, null, 1));

  const failure = state.failures.find((f) => f.times > 0 && [program, ...argv].join(' ').includes(f.of));
  if (failure) {
    failure.times -= 1;
    done();
    refuse(failure.says);
  }

  const policies = {
    get: (key) => ({
      bindings: Object.entries(state.policies[key] ?? {}).map(([role, members]) => ({ role, members })),
    }),
    add(key) {
      const email = flags.member.replace('serviceAccount:', '');
      if (email !== 'allUsers' && !state.accounts.includes(email)) refuse(`Service account ${email} does not exist.`);
      const roles = (state.policies[key] ??= {});
      if (!(roles[flags.role] ??= []).includes(flags.member)) roles[flags.role].push(flags.member);
    },
    remove(key) {
      const roles = state.policies[key] ?? {};
      roles[flags.role] = (roles[flags.role] ?? []).filter((who) => who !== flags.member);
    },
  };
  const needs = (api) =>
    state.apis.includes(`${api}.googleapis.com`) || refuse(`API [${api}.googleapis.com] not enabled`);
  const exists = (thing, what) => thing ?? refuse(`NOT_FOUND: ${what}`);
  const absent = (thing, what) => thing === undefined || refuse(`ALREADY_EXISTS: ${what}`);
  const email = (id) => `${id}@${flags.project}.iam.gserviceaccount.com`;
  const place = `projects/${flags.project}/locations/${flags.location ?? flags.region}`;

  const queueOf = (name) => ({
    name: `${place}/queues/${name}`,
    rateLimits: {
      maxBurstSize: 100,
      maxConcurrentDispatches: Number(flags['max-concurrent-dispatches']),
      maxDispatchesPerSecond: 500,
    },
    retryConfig: {
      maxAttempts: Number(flags['max-attempts']),
      maxBackoff: flags['max-backoff'],
      maxDoublings: Number(flags['max-doublings']),
      minBackoff: flags['min-backoff'],
    },
    state: 'RUNNING',
  });
  const jobOf = (name) => ({
    name: `${place}/jobs/${name}`,
    schedule: flags.schedule,
    timeZone: flags['time-zone'],
    attemptDeadline: flags['attempt-deadline'],
    httpTarget: {
      uri: flags.uri,
      httpMethod: flags['http-method'],
      body: Buffer.from(flags['message-body']).toString('base64'),
      oidcToken: { serviceAccountEmail: flags['oidc-service-account-email'], audience: flags['oidc-token-audience'] },
    },
    state: 'ENABLED',
  });
  const functionOf = (name) => ({
    name: `${place}/functions/${name}`,
    state: 'ACTIVE',
    labels: {
      'deployment-tool': 'cli-gcloud',
      ...Object.fromEntries(flags['update-labels'].split(',').map((l) => l.split('='))),
    },
    buildConfig: { runtime: flags.runtime, entryPoint: flags['entry-point'] },
    serviceConfig: {
      availableMemory: flags.memory.replace('MiB', 'Mi'),
      availableCpu: flags.cpu,
      maxInstanceCount: Number(flags['max-instances']),
      maxInstanceRequestConcurrency: Number(flags.concurrency),
      timeoutSeconds: parseInt(flags.timeout, 10),
      serviceAccountEmail: flags['run-service-account'],
      environmentVariables: {
        LOG_EXECUTION_ID: 'true',
        ...JSON.parse(fs.readFileSync(flags['env-vars-file'], 'utf8')),
      },
    },
  });

  const GCLOUD = {
    'projects describe': () => answer({ projectId: flags.project, projectNumber: '123456789012' }),
    'projects get-iam-policy': () => answer(policies.get('project')),
    'projects add-iam-policy-binding': () => policies.add('project'),
    'projects remove-iam-policy-binding': () => policies.remove('project'),
    'services list': () => answer(state.apis.map((name) => ({ config: { name } }))),
    'services enable': (...apis) => (state.apis = [...new Set([...state.apis, ...apis])]),
    'iam service-accounts list': () => needs('iam') && answer(state.accounts.map((address) => ({ email: address }))),
    'iam service-accounts create': (id) =>
      needs('iam') &&
      absent(
        state.accounts.find((a) => a === email(id)),
        id,
      ) &&
      state.accounts.push(email(id)),
    'iam service-accounts delete': (address) => (state.accounts = state.accounts.filter((a) => a !== address)),
    'iam service-accounts get-iam-policy': (address) => answer(policies.get(address)),
    'iam service-accounts add-iam-policy-binding': (address) => policies.add(address),
    'firestore databases list': () => needs('firestore') && answer(Object.values(state.databases)),
    'firestore databases create': () =>
      needs('firestore') &&
      absent(state.databases[flags.database], 'database') &&
      (state.databases[flags.database] = {
        name: `projects/${flags.project}/databases/${flags.database}`,
        type: 'FIRESTORE_NATIVE',
        locationId: flags.location,
        protected: 'delete-protection' in flags,
      }),
    'firestore databases update': () =>
      (exists(state.databases[flags.database], 'database').protected = !('no-delete-protection' in flags)),
    'firestore databases delete': () =>
      state.databases[flags.database].protected
        ? refuse('the database is protected')
        : delete state.databases[flags.database],
    'tasks queues list': () => needs('cloudtasks') && answer(Object.values(state.queues)),
    'tasks queues create': (name) =>
      needs('cloudtasks') && absent(state.queues[name], name) && (state.queues[name] = queueOf(name)),
    'tasks queues update': (name) => exists(state.queues[name], name) && (state.queues[name] = queueOf(name)),
    'tasks queues delete': (name) => delete state.queues[name],
    'tasks queues get-iam-policy': (name) => answer(policies.get(`queue ${name}`)),
    'tasks queues add-iam-policy-binding': (name) => exists(state.queues[name], name) && policies.add(`queue ${name}`),
    'functions list': () => needs('cloudfunctions') && answer(Object.values(state.functions)),
    'functions deploy': (name) =>
      needs('cloudfunctions') &&
      fs.existsSync(path.join(flags.source, 'package.json')) &&
      (state.functions[name] = functionOf(name)) &&
      policies.add(`service ${name}`, (flags.member = 'allUsers'), (flags.role = 'roles/run.invoker')),
    'functions delete': (name) => delete state.functions[name],
    'run services get-iam-policy': (name) => answer(policies.get(`service ${name}`)),
    'run services add-iam-policy-binding': (name) => policies.add(`service ${name}`),
    'scheduler jobs list': () => needs('cloudscheduler') && answer(Object.values(state.jobs)),
    'scheduler jobs create': (_http, name) =>
      needs('cloudscheduler') && absent(state.jobs[name], name) && (state.jobs[name] = jobOf(name)),
    'scheduler jobs update': (_http, name) => exists(state.jobs[name], name) && (state.jobs[name] = jobOf(name)),
    'scheduler jobs delete': (name) => delete state.jobs[name],
  };

  function gcloud() {
    for (const length of [2, 3]) {
      const handle = GCLOUD[words.slice(0, length).join(' ')];
      if (handle) return handle(...words.slice(length));
    }
    return refuse(`unknown command ${words.join(' ')}`);
  }

  function clasp() {
    const [file, command, name, params] = [words[0], words[1], words[2], words[3]];
    const folder = path.dirname(file);
    const { scriptId } = JSON.parse(fs.readFileSync(file, 'utf8'));
    const script = exists(state.scripts[scriptId], scriptId);
    if (command === 'push') {
      script.code = fs.readFileSync(path.join(folder, 'Code.js'), 'utf8');
      script.manifest = fs.readFileSync(path.join(folder, 'appsscript.json'), 'utf8');
      return answer(['Code.js', 'appsscript.json']);
    }
    if (command === 'pull') {
      fs.writeFileSync(path.join(folder, 'Code.js'), script.code);
      // Google lays a manifest out anew.
      fs.writeFileSync(path.join(folder, 'appsscript.json'), JSON.stringify(JSON.parse(script.manifest)));
      return answer({ pulledFiles: [], deletedFiles: [] });
    }
    if (!script.code.includes(`function ${name}(`))
      return answer({ error: { code: 404, message: 'Script function not found' } });
    const files = () => Object.keys(JSON.parse(script.properties.FILES ?? '{}'));
    const functions = {
      configure: () => Object.assign(script.properties, ...JSON.parse(params ?? '[{}]')),
      install: () => void ((script.installed = files()), (script.installedBy = 'kantor')),
      uninstall: () => void ((script.installed = []), (script.installedBy = null)),
      status: () => ({
        installedBy: script.installedBy,
        missing: files().filter((id) => !script.installed.includes(id)),
      }),
    };
    return answer({ response: functions[name]() });
  }

  ({ gcloud, clasp, firebase: () => (state.rules += 1) })[program]();
  done();
  return out;
}

module.exports = { run };
if (require.main === module) {
  const [program, ...argv] = process.argv.slice(2);
  try {
    process.stdout.write(run(process.env.FAKE_GOOGLE, program, argv));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
