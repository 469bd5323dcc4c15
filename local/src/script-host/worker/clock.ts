/** Dates inside the sandbox: its clock starts where the order says, and cells shown as dates become its Date objects. */
import { runInContext, type Context } from 'node:vm';

const DAY_MS = 86_400_000;
/** Serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** The spreadsheets' zone, Asia/Jakarta: UTC+7 without daylight saving. */
const ZONE_MS = 7 * 3_600_000;

export const serialToMs = (serial: number): number => Math.round((serial - EPOCH_SERIAL) * DAY_MS) - ZONE_MS;
export const msToSerial = (ms: number): number => (ms + ZONE_MS) / DAY_MS + EPOCH_SERIAL;

const CLOCKED_DATE = `(clock) => {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...args) { if (args.length === 0) super(clock()); else super(...args); }
    static now() { return clock(); }
  };
}`;

/** Puts the script's clock into a fresh context. */
export function setClock(context: Context, nowMs: number): void {
  const startedAt = performance.now();
  const install = runInContext(CLOCKED_DATE, context) as (clock: () => number) => void;
  install(() => nowMs + Math.floor(performance.now() - startedAt));
}

export type MakeDate = (ms: number) => Date;

/** Makes dates that are `instanceof Date` for the script, which has a Date of its own. */
export const dateMaker = (context: Context): MakeDate => runInContext('(ms) => new Date(ms)', context) as MakeDate;
