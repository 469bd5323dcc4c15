import { FairLock } from '../../../../local/src/script-host/lock';

const LONG_MS = 60_000;

/** Asks for the lock and notes the answer under the execution's number. */
function asking(lock: FairLock, order: string[]) {
  return (execution: number, timeoutMs = LONG_MS): Promise<void> =>
    lock.acquire(execution, timeoutMs).then((got) => void order.push(`${execution} ${got ? 'got it' : 'gave up'}`));
}

describe('FairLock', () => {
  it('serves waiting executions in the order in which they asked', async () => {
    const lock = new FairLock();
    const order: string[] = [];
    const ask = asking(lock, order);
    await ask(1);
    const waiting = [ask(2), ask(3)];
    lock.release(1);
    await waiting[0];
    lock.release(2);
    await waiting[1];
    expect(order).toEqual(['1 got it', '2 got it', '3 got it']);
  });

  it('is given at once to the execution that holds it already', async () => {
    const lock = new FairLock();
    await lock.acquire(1, LONG_MS);
    await expect(lock.acquire(1, LONG_MS)).resolves.toBe(true);
  });

  it('is refused when it is not free in time, and the next in line is not held up', async () => {
    const lock = new FairLock();
    const order: string[] = [];
    const ask = asking(lock, order);
    await ask(1);
    await ask(2, 5);
    const third = ask(3);
    lock.release(1);
    await third;
    expect(order).toEqual(['1 got it', '2 gave up', '3 got it']);
  });

  it('cannot be released by an execution that does not hold it', async () => {
    const lock = new FairLock();
    await lock.acquire(1, LONG_MS);
    lock.release(2);
    await expect(lock.acquire(2, 0)).resolves.toBe(false);
  });

  it('is free again when its holder ends, and a waiter that ends leaves the line', async () => {
    const lock = new FairLock();
    const order: string[] = [];
    const ask = asking(lock, order);
    await ask(1);
    const waiting = [ask(2), ask(3)];
    lock.end(2);
    lock.end(1);
    await Promise.all(waiting);
    expect(order).toEqual(['1 got it', '2 gave up', '3 got it']);
  });
});
