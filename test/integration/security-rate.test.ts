/** One caller's flood: refused with the wait, and nobody else's requests with it. Limits: functions/src/http/rate.ts. */
import request from 'supertest';
import { ROUTES } from '../../functions/src/contract';
import type { Role } from '../../functions/src/http/access';
import { ALLOWANCES, createLimiter, REMEMBERED } from '../../functions/src/http/rate';
import { FILE, httpService, TOKENS, tokenOf, UNIT } from '../support/http-service';

const service = httpService();
const { server, calls, time } = service;
afterEach(() => service.reset());

const hint = async (token: string) =>
  request(server).post(ROUTES.hints).set('Authorization', `Bearer ${token}`).send({ spreadsheetId: FILE });
const burstOf = (role: Role): number => ALLOWANCES[role]?.burst ?? Infinity;
const flood = async (token: string, times: number): Promise<void> => {
  for (let i = 0; i < times; i += 1) await hint(token);
};

describe('a person who sends more than his share', () => {
  it('is refused with 429 and the wait, before anything is read, where the last of his share was taken', async () => {
    await flood(TOKENS.person, burstOf('person') - 1);
    expect((await hint(TOKENS.person)).status).toBe(202);
    calls.length = 0;
    const answer = await hint(TOKENS.person);
    expect([answer.status, answer.headers['retry-after'], calls]).toEqual([429, '2', []]);
    expect(answer.body).toEqual({
      error: { code: 'too-many', message: 'Terlalu banyak permintaan dari akun ini. Coba lagi 2 detik lagi.' },
    });
  });

  it('is heard again once that wait is over, and not before', async () => {
    await flood(TOKENS.person, burstOf('person'));
    time.now += 1_900;
    expect((await hint(TOKENS.person)).status).toBe(429);
    time.now += 200;
    expect((await hint(TOKENS.person)).status).toBe(202);
  });

  it.each([
    { who: 'the office account', token: TOKENS.trigger },
    { who: 'the operator', token: TOKENS.operator },
    { who: 'another person', token: tokenOf('pegawai.lain@contoh.go.id', 'menu') },
  ])('takes nothing from $who', async ({ token }) => {
    await flood(TOKENS.person, burstOf('person'));
    expect((await hint(TOKENS.person)).status).toBe(429);
    calls.length = 0;
    expect([(await hint(token)).status, calls]).toEqual([202, [`ownerOfFile ${FILE}`, `ask ${UNIT}`]]);
  });
});

describe('shares', () => {
  it('give the office account ten hints a second for a minute, and never stop the queue', () => {
    expect([burstOf('trigger') / 60, burstOf('tasks')]).toEqual([10, Infinity]);
  });

  it.each(['operator', 'trigger', 'person'] as const)('of the %s end, and are back after a minute', (role) => {
    const clock = { now: () => time.now };
    const spend = createLimiter(clock);
    for (let i = 0; i < burstOf(role); i += 1) spend(role, 'a@contoh.go.id');
    expect(() => spend(role, 'a@contoh.go.id')).toThrow('Terlalu banyak permintaan');
    time.now += 60_000;
    for (let i = 0; i < burstOf(role); i += 1) spend(role, 'a@contoh.go.id');
    expect(() => spend(role, 'a@contoh.go.id')).toThrow('Terlalu banyak permintaan');
  });

  it('of thousands of addresses refuse none of them, and are forgotten oldest first', () => {
    const spend = createLimiter({ now: () => 0 });
    for (let i = 0; i < burstOf('person'); i += 1) spend('person', 'a@contoh.go.id');
    for (let i = 0; i < REMEMBERED - 1; i += 1) spend('person', `${i}@contoh.go.id`);
    expect(() => spend('person', 'a@contoh.go.id')).toThrow('Terlalu banyak permintaan');
    for (let i = 0; i < REMEMBERED; i += 1) spend('person', `x${i}@contoh.go.id`);
    expect(() => spend('person', 'a@contoh.go.id')).not.toThrow();
  });
});
