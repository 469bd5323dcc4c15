/** Talks to the service over HTTP; knows its routes and nothing of what lies behind them. */
import {
  bandingRoute,
  confirmationsRoute,
  ROUTES,
  unitRoute,
  type BandingAnswerBody,
  type BandingBody,
  type DocumentsAnswerBody,
  type DocumentsBody,
  type ErrorBody,
  type ExplainBody,
  type ExplanationBody,
  type ReportBody,
  type SetUpReportBody,
  type UnitsBody,
  type UnitStatusBody,
} from '../../functions/src/contract';

/** The service could not be reached, or refused. The message is for the operator. */
export class ServiceError extends Error {}

export interface Client {
  sync(unitId: string): Promise<ReportBody>;
  units(): Promise<UnitsBody>;
  unit(unitId: string): Promise<UnitStatusBody>;
  explain(unitId: string, nip: string, ask: Pick<ExplainBody, 'periode' | 'tahun' | 'pada'>): Promise<ExplanationBody>;
  documents(body: DocumentsBody): Promise<DocumentsAnswerBody>;
  banding(unitId: string, body: BandingBody): Promise<BandingAnswerBody>;
  confirm(unitId: string, code: string): Promise<void>;
  /** `registration` as it stands in the operator's file: an organisation's has no `unitId`. The service checks it. */
  setUp(registration: object): Promise<SetUpReportBody>;
}

export function createClient(url: string, token: string): Client {
  const call = async (route: string, body?: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
    const answer = await reach(new URL(route, url).href, init);
    if (answer.ok) return answer.json();
    throw new ServiceError(`${await faultOf(answer)} (${answer.status})`);
  };
  return {
    sync: async (id) => (await call(ROUTES.sync, { id })) as ReportBody,
    units: async () => (await call(ROUTES.units)) as UnitsBody,
    unit: async (unitId) => (await call(unitRoute(unitId))) as UnitStatusBody,
    explain: async (unitId, nip, ask) => (await call(ROUTES.explain, { unitId, nip, ...ask })) as ExplanationBody,
    documents: async (body) => (await call(ROUTES.documents, body)) as DocumentsAnswerBody,
    banding: async (unitId, body) => (await call(bandingRoute(unitId), body)) as BandingAnswerBody,
    confirm: async (unitId, code) => {
      await call(confirmationsRoute(unitId), { code });
    },
    setUp: async (registration) => {
      const route = 'unitId' in registration ? ROUTES.units : ROUTES.organisations;
      return (await call(route, registration)) as SetUpReportBody;
    },
  };
}

/** A token of the local mode. Throws: ServiceError when no local mode runs. */
export async function localToken(tokenUrl: string): Promise<string> {
  const answer = await reach(tokenUrl, {});
  const body = answer.ok ? ((await answer.json()) as { id_token?: unknown }) : {};
  if (typeof body.id_token !== 'string') throw new ServiceError(`${tokenUrl} tidak memberi token (${answer.status}).`);
  return body.id_token;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    const { origin } = new URL(url);
    throw new ServiceError(`${origin} tidak dapat dihubungi. Jalankan "npm start", atau periksa alamatnya.`, { cause });
  }
}

async function faultOf(answer: Response): Promise<string> {
  try {
    return ((await answer.json()) as ErrorBody).error.message;
  } catch {
    return 'Layanan menolak tanpa penjelasan.'; // not our service, or something in front of it
  }
}
