import { backoffMs, nextDelayMs, READ_PATIENCE, WRITE_PATIENCE } from '../../../../functions/src/adapters/sheets/retry';
import { classify, retryAfterMs, type SheetsFault } from '../../../../functions/src/adapters/sheets/sheets-fault';

const passing: SheetsFault = { kind: 'transient', message: 'x' };
const asked = (ms: number): SheetsFault => ({ ...passing, retryAfterMs: ms });
const tried = (attempt: number, elapsedMs = 0) => ({ attempt, elapsedMs, random: 0 });

describe('backoffMs', () => {
  it('doubles from attempt to attempt up to 8 s', () => {
    expect([1, 2, 3, 4, 5, 6, 9].map((attempt) => backoffMs(attempt, 1))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000,
    ]);
  });

  it('spreads over the upper half', () => {
    expect([0, 0.5, 1].map((random) => backoffMs(2, random))).toEqual([500, 750, 1_000]);
  });
});

describe('nextDelayMs', () => {
  it('does not try again what will not pass', () => {
    expect(nextDelayMs({ kind: 'denied', message: 'x' }, tried(1), READ_PATIENCE)).toBeNull();
  });

  it('waits as long as Google asks', () => {
    expect(nextDelayMs(asked(7_000), tried(1), READ_PATIENCE)).toBe(7_000);
  });

  it('gives up when Google asks for more than the patience left', () => {
    expect(nextDelayMs(asked(30_000), tried(1), READ_PATIENCE)).toBeNull();
    expect(nextDelayMs(asked(1_500), tried(1, 600), WRITE_PATIENCE)).toBeNull();
    expect(nextDelayMs(asked(1_400), tried(1, 600), WRITE_PATIENCE)).toBe(1_400);
  });

  it('gives up after the last attempt', () => {
    expect(nextDelayMs(passing, tried(READ_PATIENCE.attempts - 1), READ_PATIENCE)).not.toBeNull();
    expect(nextDelayMs(passing, tried(READ_PATIENCE.attempts), READ_PATIENCE)).toBeNull();
  });

  it('lets a write wait at most two seconds', () => {
    expect(WRITE_PATIENCE.limitMs).toBeLessThanOrEqual(2_000);
  });
});

describe('retryAfterMs', () => {
  it.each([
    { header: '3', ms: 3_000 },
    { header: 'Thu, 01 Jan 1970 00:00:10 GMT', ms: 9_000 },
    { header: 'Thu, 01 Jan 1970 00:00:00 GMT', ms: 0 },
    { header: 'nanti', ms: undefined },
    { header: '', ms: undefined },
    { header: null, ms: undefined },
  ])('reads $header as $ms ms', ({ header, ms }) => {
    expect(retryAfterMs(header, 1_000)).toBe(ms);
  });
});

describe('classify', () => {
  const answer = (status: number, headers = {}) =>
    Object.assign(new Error('kata Google'), { response: { status, headers: new Headers(headers) } });

  it.each([
    [400, 'bad-request'],
    [401, 'denied'],
    [403, 'denied'],
    [404, 'missing'],
    [408, 'transient'],
    [429, 'transient'],
    [500, 'transient'],
    [502, 'transient'],
    [503, 'transient'],
  ])('takes status %i for %s', (status, kind) => {
    expect(classify(answer(status), 0)).toEqual({ kind, message: 'kata Google' });
  });

  it('keeps the wait that Google asks for', () => {
    expect(classify(answer(429, { 'retry-after': '2' }), 0)).toMatchObject({ retryAfterMs: 2_000 });
  });

  it('finds a broken connection behind the causes', () => {
    const cause = Object.assign(new Error('read'), { code: 'ECONNRESET' });
    expect(classify(new Error('fetch failed', { cause: new Error('x', { cause }) }), 0)?.kind).toBe('transient');
    expect(classify(Object.assign(new Error('x'), { name: 'TimeoutError' }), 0)?.kind).toBe('transient');
  });

  it('leaves a bug alone', () => {
    expect(classify(new TypeError('x is not a function'), 0)).toBeNull();
    expect(classify(answer(418), 0)).toBeNull();
    expect(classify('text', 0)).toBeNull();
  });
});
