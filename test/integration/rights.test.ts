/**
 * Who may call which endpoint with which token: the whole table as people would read it, through the real door. Each
 * allowed call has its twins: the same call with one fact of the token changed.
 */
import request from 'supertest';
import { ROUTES } from '../../functions/src/contract';
import { MAY, type Role, type RouteName } from '../../functions/src/http/access';
import { endpoints, type Service } from '../../functions/src/http/endpoints';
import { REQUESTS } from '../support/http-requests';
import { CALLERS, FILE, httpService, tokenOf, TOKENS, UNIT } from '../support/http-service';
import { ORGANISASI } from '../support/organisation-builders';
import { aKey, aToken, claims } from '../support/tokens';

const service = httpService();
const { server, calls } = service;
afterEach(() => service.reset());

const ROLES = ['operator', 'tasks', 'trigger', 'person'] as const;
// prettier-ignore
const RIGHTS = [
  //                       operator tasks trigger person  no token
  ['hints',                202,     403,  202,    202,    401],
  ['sync',                 200,     200,  403,    403,    401],
  ['rollups',              200,     200,  403,    403,    401],
  ['sweep',                202,     202,  403,    403,    401],
  ['units',                200,     403,  403,    403,    401],
  ['unit',                 200,     403,  403,    403,    401],
  ['set-up-unit',          200,     403,  403,    403,    401],
  ['set-up-organisation',  200,     403,  403,    403,    401],
  ['confirmations',        202,     403,  403,    403,    401],
  ['explain',              200,     403,  403,    200,    401],
  ['documents',            200,     403,  403,    200,    401],
  ['banding',              200,     403,  403,    403,    401],
  ['mails',                403,     403,  200,    403,    401],
  ['mails-sent',           403,     403,  200,    403,    401],
] as const satisfies readonly (readonly [RouteName, ...number[]])[];
/** Pages that ask nobody for a token. */
const OPEN = [
  { name: 'healthz', path: ROUTES.healthz },
  { name: 'publik', path: `${ROUTES.publik}/${ORGANISASI}` },
];

const cases = RIGHTS.flatMap(([name, ...statuses]) =>
  ROLES.map((role, i) => ({ name, role, status: statuses[i] ?? 0 })),
);
const allowed = cases.filter(({ status }) => status < 300);
const refused = cases.filter(({ status }) => status >= 300);
const withoutToken = RIGHTS.map(([name, , , , , status]) => ({ name, status }));

const call = (name: RouteName, token: string | null): request.Test => {
  const { method, path, body } = REQUESTS[name];
  const sent = request(server)[method](path);
  if (token !== null) void sent.set('Authorization', `Bearer ${token}`);
  return body === undefined ? sent : sent.send(body);
};
const code = (answer: request.Response): unknown => (answer.body as { error?: { code?: unknown } }).error?.code;

/** Whoever plays the role, in its own words. */
const proofOf = (role: Role): { readonly email: string; readonly audience: string } => {
  const { emails, audiences } = CALLERS[role];
  return { email: emails === 'any' ? 'pegawai@contoh.go.id' : (emails[0] ?? ''), audience: audiences.at(-1) ?? '' };
};
/** An audience that the service knows and that belongs to somebody else. */
const AUDIENCE_OF_ANOTHER: Readonly<Record<Role, string>> = {
  operator: 'skrip',
  tasks: 'skrip',
  trigger: 'layanan',
  person: 'layanan',
};

describe('the table of rights', () => {
  const rows = RIGHTS.map(([name]) => name);

  it('has one row for every endpoint there is', () => {
    const all = endpoints({} as Service).map(({ name }) => name);
    expect([...rows].sort()).toEqual([...all].sort());
  });

  it('has one column for every role', () => {
    expect([...ROLES].sort()).toEqual(Object.keys(MAY).sort());
    expect(Object.keys(CALLERS).sort()).toEqual(Object.keys(MAY).sort());
  });

  it.each(Object.entries(ROUTES))('covers the address %s (%s)', (_name, path) => {
    const asked = endpoints({} as Service).filter((endpoint) => rows.includes(endpoint.name));
    const known = [...asked.map((endpoint) => endpoint.path), ...OPEN.map((page) => page.path)];
    expect(known.filter((each) => each === path || each.startsWith(`${path}/`))).not.toEqual([]);
  });
});

describe('a token', () => {
  it.each(allowed)('of the $role opens $name with $status', async ({ name, role, status }) => {
    expect(status).toBe(REQUESTS[name].status);
    expect((await call(name, TOKENS[role])).status).toBe(status);
    expect(calls).not.toEqual([]);
  });

  it.each(refused)('of the $role is refused at $name with $status, without a read or write', async (row) => {
    const answer = await call(row.name, TOKENS[row.role]);
    expect([answer.status, code(answer), calls]).toEqual([row.status, 'forbidden', []]);
  });

  it.each(withoutToken)('is asked for at $name with $status, without a read or write', async ({ name, status }) => {
    const answer = await call(name, null);
    expect([answer.status, code(answer), calls]).toEqual([status, 'unauthenticated', []]);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });
});

describe('the twin of an allowed call', () => {
  it.each(allowed)('$name by the $role opens with the very facts that the twins change', async (row) => {
    const { email, audience } = proofOf(row.role);
    expect((await call(row.name, tokenOf(email, audience))).status).toBe(row.status);
  });

  const twins = allowed.flatMap(({ name, role }) => {
    const { email, audience } = proofOf(role);
    const unknownKey = aToken(aKey(), claims({ email, aud: audience }));
    return [
      { what: 'an audience on no list', token: tokenOf(email, 'lain'), status: 401 },
      { what: 'the audience of another role', token: tokenOf(email, AUDIENCE_OF_ANOTHER[role]), status: 403 },
      { what: 'an expiry in the past', token: tokenOf(email, audience, { iat: 1, exp: 2 }), status: 401 },
      { what: 'an address that is not verified', token: tokenOf(email, audience, { email_verified: false }), status: 401 }, // prettier-ignore
      { what: 'another issuer', token: tokenOf(email, audience, { iss: 'https://lain.example' }), status: 401 },
      { what: 'the signature of another key', token: unknownKey, status: 401 },
    ].map((twin) => ({ name, role, ...twin }));
  });

  it.each(twins)('$name by the $role with $what is refused with $status', async ({ name, token, status }) => {
    expect([(await call(name, token)).status, calls]).toEqual([status, []]);
  });

  it.each(allowed.filter(({ role }) => role !== 'person'))(
    '$name by the $role with a foreign e-mail address is refused with 403',
    async ({ name, role }) => {
      const answer = await call(name, tokenOf('orang@contoh.go.id', proofOf(role).audience));
      expect([answer.status, calls]).toEqual([403, []]);
    },
  );
});

// Anybody may be a person: what he gets is limited to himself.
describe('a person whom no file knows', () => {
  const stranger = tokenOf('orang@contoh.go.id', 'menu');

  it('learns nothing about anybody from explain', async () => {
    expect((await call('explain', stranger)).status).toBe(403);
    expect(calls).toEqual([`nipOf ${UNIT} orang@contoh.go.id`]);
  });

  it('can only cause a file to be read again by a hint, and is told nothing', async () => {
    const answer = await call('hints', stranger);
    expect([answer.status, answer.body]).toEqual([202, { accepted: true }]);
    expect(calls).toEqual([`ownerOfFile ${FILE}`, `ask ${UNIT}`]);
  });
});

describe('a page without a token', () => {
  it.each(OPEN)('is $name', async ({ path }) => {
    expect((await request(server).get(path)).status).toBe(200);
  });
});
