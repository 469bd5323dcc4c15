/** A scripted HTTP server in place of Google Sheets: it answers in turn and remembers what it was asked. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StubAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Breaks the connection instead of answering. */
  readonly breaks?: boolean;
  /** Never answers. */
  readonly hangs?: boolean;
}

export interface StubRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface SheetsStub {
  readonly rootUrl: string;
  readonly requests: readonly StubRequest[];
  close(): Promise<void>;
}

/** Throws (as 599) when asked more often than there are answers. */
export async function sheetsStub(answers: readonly StubAnswer[]): Promise<SheetsStub> {
  const requests: StubRequest[] = [];
  const server = http.createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const url = new URL(req.url ?? '/', 'http://127.0.0.1');
      const text = Buffer.concat(chunks).toString();
      requests.push({
        method: req.method ?? '',
        path: decodeURIComponent(url.pathname),
        query: url.searchParams,
        authorization: req.headers.authorization,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      });
      const answer = answers[requests.length - 1] ?? { status: 599 };
      if (answer.hangs) return;
      if (answer.breaks) req.socket.resetAndDestroy();
      else {
        res.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
        res.end(JSON.stringify(answer.body ?? {}));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    rootUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An error in Google's shape. */
export const googleError = (code: number, status: string, message: string): StubAnswer => ({
  status: code,
  body: { error: { code, message, status } },
});
