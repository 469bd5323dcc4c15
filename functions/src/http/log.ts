/** Structured log lines: one JSON object a line, as Cloud Logging reads them. No NIP, no names, no tokens. */

export interface LogLine {
  readonly severity: 'INFO' | 'WARNING' | 'ERROR';
  readonly event: string;
  readonly [detail: string]: string | number | boolean | null | undefined;
}

export type Log = (line: LogLine) => void;

export const jsonLog =
  (write: (text: string) => void): Log =>
  (line) =>
    write(`${JSON.stringify(line)}\n`);
