/** What a failed Sheets call means, read from the client's error without importing the client. Pure. */
import type { FailureKind } from '../../app/failure';

export interface SheetsFault {
  readonly kind: Extract<FailureKind, 'transient' | 'denied' | 'missing'> | 'bad-request';
  /** Google's own sentence; names a range at most. */
  readonly message: string;
  /** Units: ms. */
  readonly retryAfterMs?: number;
}

/** The connection broke or took too long: nobody knows whether the call arrived. */
const BROKEN = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ERR_STREAM_PREMATURE_CLOSE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'TimeoutError',
  'AbortError',
]);

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** Codes and names along the chain of causes; fetch hides ECONNRESET two causes deep. */
function isBroken(error: unknown): boolean {
  for (let e = error, depth = 0; isObject(e) && depth < 5; e = e['cause'], depth += 1) {
    if (BROKEN.has(String(e['code'])) || BROKEN.has(String(e['name']))) return true;
  }
  return false;
}

/** `Retry-After` as seconds or as a date. Units: ms; undefined when absent or unreadable. */
export function retryAfterMs(header: string | null | undefined, nowMs: number): number | undefined {
  if (header === null || header === undefined || header.trim() === '') return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}

function headerOf(response: unknown, name: string): string | null {
  const headers = isObject(response) ? response['headers'] : undefined;
  if (headers instanceof Headers) return headers.get(name);
  const value = isObject(headers) ? headers[name] : undefined;
  return typeof value === 'string' ? value : null;
}

/** The fault behind an error of the client; null when it is none of these, which is a bug. */
export function classify(error: unknown, nowMs: number): SheetsFault | null {
  if (!isObject(error)) return null;
  const message = typeof error['message'] === 'string' ? error['message'] : 'no message';
  const response = error['response'];
  const status = isObject(response) ? response['status'] : undefined;
  if (typeof status !== 'number') return isBroken(error) ? { kind: 'transient', message } : null;
  if (status === 408 || status === 429 || status >= 500) {
    const wait = retryAfterMs(headerOf(response, 'retry-after'), nowMs);
    return { kind: 'transient', message, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
  }
  if (status === 400) return { kind: 'bad-request', message };
  if (status === 401 || status === 403) return { kind: 'denied', message };
  return status === 404 ? { kind: 'missing', message } : null;
}
