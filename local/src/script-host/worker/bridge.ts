/**
 * Synchronous calls from the worker to the main thread, as Apps Script services are synchronous.
 * Protocol: the worker posts one call and sleeps on the counter; the main thread posts the reply first and then counts
 * up, so a reply is always there when the worker wakes. One call is under way at a time.
 */
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { CallMessage, CallReply, HostCalls } from '../protocol';

export type Host = {
  readonly [Name in keyof HostCalls]: (...args: Parameters<HostCalls[Name]>) => ReturnType<HostCalls[Name]>;
};

/** The main thread as an object: `host.tryLock(500)` waits for the answer, and throws what the main thread threw. */
export function connectHost(port: MessagePort, signal: Int32Array): Host {
  const call = (message: CallMessage): unknown => {
    const replies = Atomics.load(signal, 0);
    port.postMessage(message);
    Atomics.wait(signal, 0, replies);
    const reply = (receiveMessageOnPort(port) as { message: CallReply }).message;
    if ('error' in reply) throw new Error(reply.error);
    return reply.value;
  };
  return new Proxy({} as Host, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        call({ name: name as keyof HostCalls, args }),
  });
}
