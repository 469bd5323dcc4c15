/** No test reaches beyond this machine: any connection that is not to loopback throws. Stray console output fails. */
import net from 'node:net';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '::ffff:127.0.0.1']);
const connect = net.Socket.prototype.connect;

function hostOf(args: unknown[]): string | undefined {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && (first as { path?: unknown }).path) return undefined; // a local pipe
    return (first as { host?: string }).host ?? 'localhost';
  }
  return typeof args[1] === 'string' ? args[1] : undefined;
}

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (host !== undefined && !LOOPBACK.has(host)) throw new Error(`a test tried to reach ${host}`);
  return (connect as (...a: unknown[]) => net.Socket).apply(this, args);
};

/* eslint-disable no-console -- the very methods that must not be called */
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...args: unknown[]) => {
    throw new Error(`stray console.${method}: ${args.map(String).join(' ')}`);
  };
}
