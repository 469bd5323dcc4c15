/**
 * Cost of a full sync without its waits: CPU time with nothing and with everything changed, and peak memory, for 100 and
 * 300 people with 10 targets and 12 months each. Printed, never asserted.
 * It measures the JavaScript that tsc makes, as it is deployed. Every size and case has processes of its own, as a function
 * instance has, and all of them take turns, so that a busy minute of the machine falls on all alike. A process gives the
 * mean of its rounds, the collector's work included; the least of the processes is nearest to what the work costs.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Case, Figures } from './sync-case';

const PROCESSES = 3;
const SIZES = [100, 300] as const;
const CASES: readonly Case[] = ['nothing', 'everything'];
/**
 * Limits that leave room in 512 MiB; NODE_OPTIONS of the deployed function should say the same. Left to itself Node also
 * shrinks the young generation there, and whatever a sync makes is then copied twice before it is dropped.
 */
const HEAP_LIMITS = ['--max-old-space-size=192', '--max-semi-space-size=16'];

/** Compiles as the functions are compiled; types are the business of `npm run check`. */
function build(): void {
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(__dirname, 'tsconfig.build.json')], { stdio: 'inherit' });
}

function figuresOf(people: number, what: Case): Figures {
  const script = join(__dirname, 'lib', 'bench', 'sync-case.js');
  const out = execFileSync(process.execPath, [...HEAP_LIMITS, script, String(people), what], { encoding: 'utf8' });
  return JSON.parse(out) as Figures;
}

/** Of all processes of one size and case. Units: ms of CPU, MB. */
interface Summary {
  readonly rows: number;
  readonly least: number;
  readonly median: number;
  readonly cold: number;
  readonly peakMb: number;
}

function summaryOf(runs: readonly Figures[]): Summary {
  const warm = runs.map((run) => run.warm).sort((a, b) => a - b);
  return {
    rows: runs[0]?.rows ?? 0,
    least: warm[0] ?? NaN,
    median: warm[Math.floor(warm.length / 2)] ?? NaN,
    cold: Math.min(...runs.map((run) => run.cold)),
    peakMb: Math.max(...runs.map((run) => run.peakMb)),
  };
}

function main(): void {
  build();
  const turns = Array.from({ length: PROCESSES }, () =>
    CASES.map((what) => SIZES.map((people) => figuresOf(people, what))),
  );
  for (const [c, what] of CASES.entries()) {
    const of = (s: number): Summary => summaryOf(turns.flatMap((turn) => turn[c]?.[s] ?? []));
    const [small, large] = [of(0), of(1)];
    for (const { rows, least, median, cold, peakMb } of [small, large]) {
      const ms = [least, median, cold].map((n) => n.toFixed(0));
      console.log(
        `${rows} rows, ${what} changed: least ${ms[0]}, median ${ms[1]} ms CPU (first of a process ${ms[2]}), peak ${peakMb.toFixed(0)} MB`,
      );
    }
    const growth = (key: 'least' | 'median'): string => (large[key] / small[key]).toFixed(2);
    console.log(`growth for 3x rows, ${what} changed: ${growth('least')}x (medians ${growth('median')}x)`);
  }
}

main();
