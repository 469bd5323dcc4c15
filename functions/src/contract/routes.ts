/** Routes of the service and the shapes of their bodies, shared by service, script and command line. */

export const ROUTES = {
  hints: '/v1/hints',
  sync: '/v1/sync',
  sweep: '/v1/sweep',
  units: '/v1/units',
  explain: '/v1/explain',
  healthz: '/healthz',
} as const;

export const unitRoute = (unitId: string): string => `${ROUTES.units}/${encodeURIComponent(unitId)}`;
export const confirmationsRoute = (unitId: string): string => `${unitRoute(unitId)}/confirmations`;

/** Body of `POST /v1/hints`: which file changed. It carries no data, so a forged one can only cause a re-read. */
export interface HintBody {
  readonly spreadsheetId: string;
}

/** Body of `POST /v1/sync`. `since` (ms since epoch): the end of the window the hint fell into. */
export interface SyncBody {
  readonly id: string;
  readonly since?: number;
}

/** Body of `POST /v1/explain`: whose numbers; a unit and a NIP never stand in an address. */
export interface ExplainBody {
  readonly unitId?: string;
  readonly spreadsheetId?: string;
  readonly nip: string;
}

/**
 * Answer of `POST /v1/explain`: the explanation as lines of plain text. Asked by the menu with a person's own token and
 * `spreadsheetId` alone, it is about the employee whose `Email` the token proves.
 */
export interface ExplainReply {
  readonly lines: readonly string[];
}

export interface ConfirmationBody {
  readonly code: string;
}

/** Body of every answer that is not 2xx. `message` is safe to show; it never holds a stack or a name. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}
