/** UrlFetchApp's request, performed by the main thread, with the failures Google reports. */
import type { FetchReply, FetchRequest } from './protocol';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Throws Error with Google's words when the service cannot be reached or does not answer within `timeoutMs`. */
export async function performFetch(request: FetchRequest, fetch: Fetch, timeoutMs: number): Promise<FetchReply> {
  const { url, method, headers, payload } = request;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { method: method.toUpperCase(), headers, body: payload, signal });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    throw new Error(signal.aborted ? `Timeout: ${url}` : `Address unavailable: ${url}`, { cause });
  }
}
