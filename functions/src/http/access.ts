/**
 * Who may call what. A role is proved by two facts of one token: its e-mail address is on the role's list, and its
 * audience is one of the role's. So a token made for one purpose is worthless for another, whoever holds it.
 */
import type { Caller, IdentityVerifier } from '../app/ports';
import { isFailure } from '../app/failure';
import { Refusal } from './refusal';

export type RouteName =
  | 'hints'
  | 'sync'
  | 'rollups'
  | 'sweep'
  | 'units'
  | 'unit'
  | 'set-up-unit'
  | 'set-up-organisation'
  | 'confirmations'
  | 'explain'
  | 'documents'
  | 'banding'
  | 'mails'
  | 'mails-sent';

/** `trigger`: the office account. `tasks`: the queue's and scheduler's account. `person`: the menu's user. */
export type Role = 'trigger' | 'tasks' | 'operator' | 'person';

export interface RoleRule {
  /** Lower case. `any`: whoever Google vouches for; what such a caller sees is then limited to himself. */
  readonly emails: readonly string[] | 'any';
  readonly audiences: readonly string[];
}

export type Callers = Readonly<Record<Role, RoleRule>>;

/** The one table of rights; `docs/rights.md` shows it, a test holds both equal. */
export const MAY: Readonly<Record<Role, readonly RouteName[]>> = {
  operator: [
    'hints',
    'sync',
    'rollups',
    'sweep',
    'units',
    'unit',
    'set-up-unit',
    'set-up-organisation',
    'confirmations',
    'explain',
    'documents',
    'banding',
  ],
  tasks: ['sync', 'rollups', 'sweep'],
  trigger: ['hints', 'mails', 'mails-sent'],
  person: ['hints', 'explain', 'documents'],
};
const ROLES = Object.keys(MAY) as Role[]; // the mightiest first

export const allAudiences = (callers: Callers): string[] => [
  ...new Set(Object.values(callers).flatMap((rule) => rule.audiences)),
];

const plays = ({ emails, audiences }: RoleRule, caller: Caller): boolean =>
  audiences.includes(caller.audience) && (emails === 'any' || emails.includes(caller.email));

/** The role in which the caller may use the route. Throws: Refusal 403. */
export function roleFor(route: RouteName, caller: Caller, callers: Callers): Role {
  const role = ROLES.find((r) => MAY[r].includes(route) && plays(callers[r], caller));
  if (role === undefined) throw new Refusal(403, 'forbidden', 'Akun ini tidak berhak atas permintaan ini.');
  return role;
}

/** Proves the caller from the Authorization header. Throws: Refusal 401; AppFailure when proof cannot be had now. */
export async function callerOf(authorization: string | undefined, identity: IdentityVerifier): Promise<Caller> {
  const unproved = new Refusal(401, 'unauthenticated', 'Token tidak ada atau tidak sah. Masuk ulang, lalu coba lagi.', {
    'WWW-Authenticate': 'Bearer',
  });
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unproved;
  try {
    return await identity.verify(token);
  } catch (error) {
    if (isFailure(error, 'denied')) throw unproved;
    throw error;
  }
}
