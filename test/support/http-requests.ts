/** One good request to every endpoint that asks for a token, and the status with which it is answered. */
import { bandingRoute, confirmationsRoute, ROUTES, unitRoute } from '../../functions/src/contract';
import type { RouteName } from '../../functions/src/http/access';
import { A_MAIL, FILE, NIP, UNIT } from './http-service';
import { anOrganisation, ORGANISASI } from './organisation-builders';
import { aRegistration } from './state-builders';

/** As an operator sends it: what has a default is left out. */
export const aSetUpUnit = (part: object = {}): object => {
  const { unitId, tahun, unitKerja, organisasi, organisasiId, urutan, files } = aRegistration();
  return { unitId, tahun, unitKerja, organisasi, organisasiId, urutan, files, ...part };
};

export interface GoodRequest {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly body: object | undefined;
  readonly status: 200 | 202;
}

export const REQUESTS: Readonly<Record<RouteName, GoodRequest>> = {
  hints: { method: 'post', path: ROUTES.hints, body: { spreadsheetId: FILE }, status: 202 },
  sync: { method: 'post', path: ROUTES.sync, body: { id: UNIT, since: 3_000 }, status: 200 },
  rollups: { method: 'post', path: ROUTES.rollups, body: { id: ORGANISASI, since: 60_000 }, status: 200 },
  sweep: { method: 'post', path: ROUTES.sweep, body: {}, status: 202 },
  units: { method: 'get', path: ROUTES.units, body: undefined, status: 200 },
  'set-up-unit': { method: 'post', path: ROUTES.units, body: aSetUpUnit(), status: 200 },
  'set-up-organisation': { method: 'post', path: ROUTES.organisations, body: anOrganisation(), status: 200 },
  unit: { method: 'get', path: unitRoute(UNIT), body: undefined, status: 200 },
  confirmations: { method: 'post', path: confirmationsRoute(UNIT), body: { code: 'HAPUS-41-K7' }, status: 202 },
  explain: { method: 'post', path: ROUTES.explain, body: { unitId: UNIT, nip: NIP }, status: 200 },
  documents: { method: 'post', path: ROUTES.documents, body: { unitId: UNIT, jenis: 'skp', nip: NIP }, status: 200 },
  banding: {
    method: 'post',
    path: bandingRoute(UNIT),
    body: { periode: 'TW I', policy: 'perka-bkn-1-2013' },
    status: 200,
  },
  mails: { method: 'post', path: ROUTES.mails, body: { max: 25 }, status: 200 },
  'mails-sent': { method: 'post', path: ROUTES.mailsSent, body: { ids: [A_MAIL.id] }, status: 200 },
};
