import { CallBudget, CALLS_PER_MINUTE } from '../../../../functions/src/adapters/sheets/call-budget';
import { BUDGET_SPENT } from '../../../../functions/src/app/failure';

function aBudget(callsPerMinute?: number) {
  const clock = { at: 0, now: () => clock.at };
  const budget = new CallBudget(clock, callsPerMinute);
  return { clock, spend: (use: 'sync' | 'reserved', times = 1) => repeat(times, () => budget.spend(use)) };
}
function repeat(times: number, work: () => void): void {
  for (let i = 0; i < times; i += 1) work();
}

describe('CallBudget', () => {
  it('allows 60 calls a minute', () => {
    expect(CALLS_PER_MINUTE).toBe(60);
  });

  it('gives syncs 90 % and keeps the rest for rollups and set-up', () => {
    const { spend } = aBudget();
    spend('sync', 54);
    expect(() => spend('sync')).toThrow(/used up/);
    expect(() => spend('reserved', 6)).not.toThrow();
    expect(() => spend('reserved')).toThrow(/used up/);
  });

  it('says when a call is free again, and it is', () => {
    const { clock, spend } = aBudget();
    spend('sync', 53);
    clock.at = 10_000;
    spend('sync');
    clock.at = 40_000;
    expect(() => spend('sync')).toThrow(
      expect.objectContaining({ kind: 'transient', what: BUDGET_SPENT, retryAfterMs: 20_000 }) as Error,
    );
    clock.at = 60_000;
    expect(() => spend('sync', 53)).not.toThrow();
    expect(() => spend('sync')).toThrow(/used up/);
  });

  it('never lets more than its number through in any minute, however the calls come', () => {
    const { clock, spend } = aBudget(60);
    const made: number[] = [];
    for (clock.at = 0; clock.at < 300_000; clock.at += 137) {
      try {
        spend('reserved');
        made.push(clock.at);
      } catch {
        // refused, as it should be now and then
      }
    }
    const most = Math.max(...made.map((from) => made.filter((at) => at >= from && at < from + 60_000).length));
    expect(most).toBe(60);
    expect(made.length).toBeGreaterThanOrEqual(5 * 60 - 1);
  });
});
