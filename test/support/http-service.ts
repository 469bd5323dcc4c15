/** The service behind the Functions Framework, with every read and write of the application recorded. */
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import type { Server } from 'node:http';
import { oidcVerifier } from '../../functions/src/adapters/identity/oidc';
import type { Documents } from '../../functions/src/app/documents';
import type { Engine } from '../../functions/src/app/engine';
import type { Mails } from '../../functions/src/app/mail';
import type { FileOwner, OrganisationStore, Registry, StateStore, SyncQueue } from '../../functions/src/app/ports';
import type { Banding } from '../../functions/src/app/banding';
import type { SetUp } from '../../functions/src/app/setup/set-up';
import type { GiveUp } from '../../functions/src/app/tasks';
import type { SetUpReportBody } from '../../functions/src/contract';
import type { Callers, Role } from '../../functions/src/http/access';
import { allAudiences } from '../../functions/src/http/access';
import type { LogLine } from '../../functions/src/http/log';
import { createRouter } from '../../functions/src/http/router';
import { leaveUnread } from '../../functions/src/http/unread-bodies';
import { answerWithoutStacks } from '../../functions/src/http/without-stacks';
import { anOrganisation, anOrganisationState, ORGANISASI } from './organisation-builders';
import { aRegistration, aReport, aRollupReport, aUnitUpdate } from './state-builders';
import { aKey, aToken, claims } from './tokens';

export const UNIT = '2026-contoh';
export const FILE = 'kerja-1';
export const ORGANISATION_FILE = 'organisasi-1';
export const NIP = '199001012015011001';

export const A_MAIL = {
  id: `${UNIT}/${'a'.repeat(32)}`,
  to: 'pegawai@contoh.go.id',
  subject: 'Capaian: hasil TW I 2026 Anda',
  body: 'Yth. Pegawai Contoh 01,',
};

export const CALLERS: Callers = {
  trigger: { emails: ['kantor@contoh.go.id'], audiences: ['skrip'] },
  tasks: { emails: ['antrean@contoh.go.id'], audiences: ['layanan'] },
  operator: { emails: ['operator@contoh.go.id'], audiences: ['layanan', 'gcloud'] },
  person: { emails: 'any', audiences: ['menu'] },
};

const key = aKey();
/** What everybody can read of the key that the service trusts. */
export const PUBLIC_PEM = key.publicPem;
/** A token that the service takes for genuine; `part` changes further claims. */
export const tokenOf = (email: string, aud: string, part = {}): string => aToken(key, claims({ email, aud, ...part }));

export const TOKENS: Readonly<Record<Role, string>> = {
  operator: tokenOf('operator@contoh.go.id', 'layanan'),
  tasks: tokenOf('antrean@contoh.go.id', 'layanan'),
  trigger: tokenOf('kantor@contoh.go.id', 'skrip'),
  person: tokenOf('pegawai@contoh.go.id', 'menu'),
};

export interface HttpService {
  readonly server: Server;
  /** Names of the ports' methods that were called, with their arguments. */
  readonly calls: string[];
  readonly log: LogLine[];
  /** Replaces what the application answers; `reset` takes it back. */
  readonly engine: { -readonly [K in keyof Engine]: Engine[K] };
  readonly state: { unitState: StateStore['unitState'] };
  readonly organisations: { organisation: OrganisationStore['organisation'] };
  /** The service's clock; ms. */
  readonly time: { now: number };
  reset(): void;
}

const engineAnswers = (): Engine => ({
  sync: () => Promise.resolve(aReport()),
  rollup: () => Promise.resolve(aRollupReport()),
  explain: (_unit, nip) =>
    Promise.resolve(nip === NIP ? { lines: ['Jan-Jun 620 dari target 600 = 103,33 %'], langkah: [] } : null),
  nipOf: (_unit, email) => Promise.resolve(email === 'pegawai@contoh.go.id' ? NIP : null),
});
const hold = { code: 'HAPUS-41-K7', counts: { employees: 0, targets: 0, realisations: 41 } };
const stateAnswers = (): Pick<StateStore, 'unitState'> => ({
  unitState: () => Promise.resolve({ update: aUnitUpdate({ hold }), report: aReport(), confirmedCode: null }),
});

const ownerOf = (file: string): FileOwner | null => {
  if (file === ORGANISATION_FILE) return { kind: 'organisasi', organisasiId: ORGANISASI };
  return file === FILE ? { kind: 'unit', unitId: UNIT } : null;
};
const organisationAnswer: OrganisationStore['organisation'] = (id) =>
  Promise.resolve({
    registration: id === ORGANISASI ? anOrganisation() : null,
    state: id === ORGANISASI ? anOrganisationState() : null,
    guard: null,
  });

const aSetUpReport = (id: string): SetUpReportBody => ({ id, files: [], notes: [], triggerFiles: {} });

/** Registers the function and serves it as the platform does; the caller closes nothing, for it never listens itself. */
export function httpService(): HttpService {
  const calls: string[] = [];
  const log: LogLine[] = [];
  const engine = engineAnswers();
  const answers = stateAnswers();
  const time = { now: 0 };
  const organisationAnswers = { organisation: organisationAnswer };
  const recorded = <T>(name: string, args: readonly unknown[], answer: T): T => {
    calls.push([name, ...args].join(' '));
    return answer;
  };
  const unused = (name: string) => () => Promise.reject(new Error(`${name} is not for an endpoint`));
  const registry: Registry = {
    unitOfFile: (id) => recorded('unitOfFile', [id], Promise.resolve(id === FILE ? UNIT : null)),
    unit: (id) => recorded('unit', [id], Promise.resolve(id === UNIT ? aRegistration() : null)),
    units: () => recorded('units', [], Promise.resolve([aRegistration()])),
    register: unused('register'),
    ownerOfFile: (id) => recorded('ownerOfFile', [id], Promise.resolve(ownerOf(id))),
    organisation: unused('organisation'),
    organisations: () => recorded('organisations', [], Promise.resolve([anOrganisation()])),
    registerOrganisation: unused('registerOrganisation'),
  };
  const state: StateStore = {
    manifest: unused('manifest'),
    frozen: unused('frozen'),
    lockDigests: unused('lockDigests'),
    lockVersion: unused('lockVersion'),
    lockVersions: unused('lockVersions'),
    history: unused('history'),
    scorecards: unused('scorecards'),
    inputs: unused('inputs'),
    commit: unused('commit'),
    saveReport: unused('saveReport'),
    unitState: (id) => recorded('unitState', [id], answers.unitState(id)),
    confirm: (id, code) => recorded('confirm', [id, code], Promise.resolve()),
  };
  const organisations: Pick<OrganisationStore, 'organisation'> = {
    organisation: (id) => recorded('organisation', [id], organisationAnswers.organisation(id)),
  };
  const queue: SyncQueue = {
    ask: (id, kind = 'sync') => recorded('ask', kind === 'sync' ? [id] : [kind, id], Promise.resolve()),
  };
  const setUp: SetUp = {
    unit: ({ unitId }, operator) => recorded('setUpUnit', [unitId, operator], Promise.resolve(aSetUpReport(unitId))),
    organisation: ({ organisasiId: id }, operator) =>
      recorded('setUpOrganisation', [id, operator], Promise.resolve(aSetUpReport(id))),
  };
  const recordedEngine: Engine = {
    sync: (id, since) => recorded('sync', [id, since], engine.sync(id, since)),
    rollup: (id, since) => recorded('rollup', [id, since], engine.rollup(id, since)),
    explain: (id, nip, ask) => recorded('explain', [id, nip], engine.explain(id, nip, ask)),
    nipOf: (id, email) => recorded('nipOf', [id, email], engine.nipOf(id, email)),
  };
  const mails: Mails = {
    plan: () => recorded('planMails', [], Promise.resolve(0)),
    take: (max) => recorded('takeMails', [max], Promise.resolve([A_MAIL])),
    report: (ids) => recorded('reportMails', ids, Promise.resolve()),
    failed: () => Promise.resolve(null),
  };
  const giveUp: GiveUp = ({ kind, id }, _error, why) => recorded('giveUp', [kind, id, why], Promise.resolve());
  const clock = { now: () => time.now };
  const documents: Documents = {
    make: (id, { jenis, periode, nip }) =>
      recorded('documents', [id, jenis, periode, nip], Promise.resolve({ cetak: [], salinan: [] })),
  };
  const banding: Banding = {
    compare: (id, { periode, policy }) =>
      recorded(
        'banding',
        [id, periode, policy],
        Promise.resolve({
          unitId: id,
          periode: `${periode} 2026`,
          terkunci: false,
          sendiri: { policy: 'permenpanrb-6-2022@1', nama: 'PermenPANRB 6/2022' },
          lain: { policy, nama: 'Perka BKN 1/2013' },
          pegawai: [],
        }),
      ),
  };
  const app = createRouter({
    service: {
      engine: recordedEngine,
      registry,
      state,
      organisations,
      queue,
      setUp,
      mails,
      documents,
      banding,
      giveUp,
      clock,
    },
    identity: oidcVerifier({
      audiences: allAudiences(CALLERS),
      certificates: () => Promise.resolve({ [key.kid]: key.publicPem }),
    }),
    callers: CALLERS,
    clock,
    log: (line) => log.push(line),
  });
  answerWithoutStacks(process.env);
  http('capaian-test', app);
  return {
    server: getTestServer('capaian-test').prependListener('request', leaveUnread),
    calls,
    log,
    engine,
    state: answers,
    organisations: organisationAnswers,
    time,
    reset() {
      calls.length = 0;
      log.length = 0;
      Object.assign(engine, engineAnswers());
      Object.assign(answers, stateAnswers());
      organisationAnswers.organisation = organisationAnswer;
      time.now += 3_600_000;
    },
  };
}
