/** The endpoints: which method and path does what for whom. Plain data, carried out by the router. */
import type { Banding } from '../app/banding';
import type { Documents } from '../app/documents';
import type { Engine } from '../app/engine';
import { explanationBody } from '../app/explanation';
import { takeHint } from '../app/hints';
import type { Mails } from '../app/mail';
import type { Clock, Registry, StateStore, SyncQueue } from '../app/ports';
import type { SetUp } from '../app/setup/set-up';
import { confirmHold, listUnits, unitStatus } from '../app/status';
import { sweep, SWEEP_EVERY_MS } from '../app/sweep';
import type { GiveUp, TaskSubject } from '../app/tasks';
import { ROUTES, type DocumentsBody, type ExplainBody } from '../contract';
import type { Role, RouteName } from './access';
import {
  bandingBody,
  confirmationBody,
  documentsBody,
  explainBody,
  hintBody,
  mailsSentBody,
  parseBody,
  rollupBody,
  setUpOrganisationBody,
  setUpUnitBody,
  sweepBody,
  syncBody,
  takeMailsBody,
  unitIdParam,
} from './bodies';
import { Refusal } from './refusal';

export interface Service {
  readonly engine: Engine;
  readonly registry: Registry;
  readonly state: StateStore;
  readonly queue: SyncQueue;
  readonly setUp: SetUp;
  readonly mails: Mails;
  readonly documents: Documents;
  readonly banding: Banding;
  /** Told of a task whose last attempt failed: the cloud's queue drops it in silence. */
  readonly giveUp: GiveUp;
  readonly clock: Clock;
}

export interface Request {
  readonly role: Role;
  readonly email: string;
  /** The `{id}` of the path, as sent. */
  readonly id: unknown;
  readonly body: Buffer | undefined;
  /** The queue delivers this task for the last time. */
  readonly lastAttempt: boolean;
}

export interface Answer {
  readonly status: 200 | 202;
  readonly body: object;
}

export interface Endpoint {
  readonly name: RouteName;
  readonly method: 'get' | 'post';
  readonly path: string;
  handle(request: Request): Promise<Answer>;
}

const ok = (body: object): Answer => ({ status: 200, body });
const accepted = (body: object): Answer => ({ status: 202, body });

export function endpoints(service: Service): readonly Endpoint[] {
  return [
    {
      name: 'hints',
      method: 'post',
      path: ROUTES.hints,
      async handle({ body }) {
        await takeHint(service, parseBody(hintBody, body).spreadsheetId);
        return accepted({ accepted: true });
      },
    },
    {
      name: 'sync',
      method: 'post',
      path: ROUTES.sync,
      async handle({ body, lastAttempt }) {
        const { id, since } = parseBody(syncBody, body);
        const work = service.engine.sync(id, since);
        return ok(await (lastAttempt ? orGiveUp(service, { kind: 'sync', id }, work) : work));
      },
    },
    {
      name: 'rollups',
      method: 'post',
      path: ROUTES.rollups,
      async handle({ body, lastAttempt }) {
        const { id, since } = parseBody(rollupBody, body);
        const work = service.engine.rollup(id, since);
        return ok(await (lastAttempt ? orGiveUp(service, { kind: 'rollup', id }, work) : work));
      },
    },
    {
      name: 'sweep',
      method: 'post',
      path: ROUTES.sweep,
      async handle({ body }) {
        const { everyone = false } = parseBody(sweepBody, body);
        const asked = await sweep(service, { everyMs: SWEEP_EVERY_MS, everyone });
        return accepted({ asked, mails: await service.mails.plan() });
      },
    },
    {
      name: 'units',
      method: 'get',
      path: ROUTES.units,
      handle: async () => ok({ units: await listUnits(service.registry) }),
    },
    {
      name: 'set-up-unit',
      method: 'post',
      path: ROUTES.units,
      handle: async ({ email, body }) => ok(await service.setUp.unit(parseBody(setUpUnitBody, body), email)),
    },
    {
      name: 'set-up-organisation',
      method: 'post',
      path: ROUTES.organisations,
      handle: async ({ email, body }) =>
        ok(await service.setUp.organisation(parseBody(setUpOrganisationBody, body), email)),
    },
    {
      name: 'unit',
      method: 'get',
      path: `${ROUTES.units}/:id`,
      handle: async ({ id }) => ok(await unitStatus(service, unitIdParam(id))),
    },
    {
      name: 'confirmations',
      method: 'post',
      path: `${ROUTES.units}/:id/confirmations`,
      handle: ({ id, body }) => confirm(service, unitIdParam(id), parseBody(confirmationBody, body).code),
    },
    {
      name: 'explain',
      method: 'post',
      path: ROUTES.explain,
      handle: ({ role, email, body }) => explain(service, role, email, parseBody(explainBody, body)),
    },
    {
      name: 'documents',
      method: 'post',
      path: ROUTES.documents,
      handle: ({ role, email, body }) => documents(service, role, email, parseBody(documentsBody, body)),
    },
    {
      name: 'banding',
      method: 'post',
      path: `${ROUTES.units}/:id/banding`,
      handle: async ({ id, body }) => ok(await service.banding.compare(unitIdParam(id), parseBody(bandingBody, body))),
    },
    {
      name: 'mails',
      method: 'post',
      path: ROUTES.mails,
      handle: async ({ body }) => ok({ mails: await service.mails.take(parseBody(takeMailsBody, body).max) }),
    },
    {
      name: 'mails-sent',
      method: 'post',
      path: ROUTES.mailsSent,
      async handle({ body }) {
        await service.mails.report(parseBody(mailsSentBody, body).ids);
        return ok({ reported: true });
      },
    },
  ];
}

/** The work's outcome; told when it failed, for nobody tries again. */
async function orGiveUp(service: Service, task: TaskSubject, work: Promise<object>): Promise<object> {
  try {
    return await work;
  } catch (error) {
    await service.giveUp(task, error, 'failed');
    throw error;
  }
}

async function confirm(service: Service, unitId: string, code: string): Promise<Answer> {
  const outcome = await confirmHold(service, unitId, code);
  if (outcome === 'confirmed') return accepted({ confirmed: true });
  throw outcome === 'no-hold'
    ? new Refusal(409, 'no-hold', 'Tidak ada penghapusan yang sedang ditahan di unit ini.')
    : new Refusal(409, 'other-code', 'Kode tidak cocok dengan yang tertulis di Ringkasan. Periksa kodenya.');
}

/** The operator asks about anybody; a person only about himself, by the address that Google vouches for. */
async function explain(service: Service, role: Role, email: string, body: ExplainBody): Promise<Answer> {
  const missing = new Refusal(404, 'missing', 'Belum ada nilai untuk pegawai ini di unit ini.');
  const unitId = body.unitId ?? (await service.registry.unitOfFile(body.spreadsheetId ?? ''));
  if (unitId === null) throw missing;
  const nip = role === 'operator' ? body.nip : await ownNip(service, unitId, email, body.nip);
  if (nip === undefined) throw new Refusal(400, 'invalid', 'Sebutkan NIP pegawai yang ditanyakan.');
  const explanation = await service.engine.explain(unitId, nip, body);
  if (explanation === null) throw missing;
  return ok(explanationBody(explanation));
}

/** The operator has anybody's made; a person his own, and never the list of all predicates. */
async function documents(service: Service, role: Role, email: string, body: DocumentsBody): Promise<Answer> {
  const { unitId: id, spreadsheetId, nip: asked, ...request } = body;
  const unitId = id ?? (await service.registry.unitOfFile(spreadsheetId ?? ''));
  if (unitId === null) throw new Refusal(404, 'missing', 'Unit tidak ditemukan.');
  if (role !== 'operator' && request.jenis === 'penetapan') {
    throw new Refusal(403, 'forbidden', 'Penetapan predikat memuat seluruh pegawai; hanya operator yang mencetaknya.');
  }
  const nip = role === 'operator' ? asked : await ownNip(service, unitId, email, asked);
  return ok(await service.documents.make(unitId, nip === undefined ? request : { ...request, nip }));
}

async function ownNip(service: Service, unitId: string, email: string, asked: string | undefined): Promise<string> {
  const nip = await service.engine.nipOf(unitId, email);
  if (nip === null || (asked !== undefined && asked !== nip)) {
    throw new Refusal(403, 'forbidden', 'Alamat email Anda belum tercatat di tab Pegawai. Minta pimpinan mengisinya.');
  }
  return nip;
}
