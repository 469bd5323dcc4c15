/**
 * Structured log lines: one JSON object a line, as Cloud Logging reads them. No NIP, no names, no tokens: nobody logs
 * them on purpose, and what an error of an SDK may carry along (a document's path holds a NIP) is masked at the door.
 */

export interface LogLine {
  readonly severity: 'INFO' | 'WARNING' | 'ERROR';
  readonly event: string;
  readonly [detail: string]: string | number | boolean | null | undefined;
}

export type Log = (line: LogLine) => void;

const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)\d{18}(?!\d)/g, '[NIP]'],
  [/[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi, '[email]'],
  [/\beyJ[\w-]+(?:\.[\w-]+){1,2}/g, '[token]'],
];

const withoutPersonalData = (text: string): string =>
  PERSONAL.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text);

export const jsonLog =
  (write: (text: string) => void): Log =>
  (line) =>
    write(`${withoutPersonalData(JSON.stringify(line))}\n`);
