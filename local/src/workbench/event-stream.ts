/** One browser's event stream: a snapshot, then every event, with a heartbeat so that proxies and browsers keep it. */
import type { Response } from 'express';
import type { WorkbenchBooks } from './books';
import type { StreamMessage } from './protocol';

const HEARTBEAT_MS = 15_000;

/** Answers with the stream of a book that exists. Ends when the browser goes. */
export function streamBook(books: WorkbenchBooks, spreadsheetId: string, response: Response): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'keep-alive',
  });
  const send = (message: StreamMessage): void => {
    response.write(`data: ${JSON.stringify(message)}\n\n`);
  };
  const stop = books.watch(spreadsheetId, send);
  const heartbeat = setInterval(() => response.write(': tetap tersambung\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}
