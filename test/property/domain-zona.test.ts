/** Results belong to WIB, wherever the function runs. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Printed {
  offsetMinutes: number;
  waktu: [string, string, number][];
  keberatan: string[];
  hasil: unknown;
  penjelasan: string[];
}
async function inZone(zone: string): Promise<Printed> {
  const script = join(__dirname, 'domain-zona-cetak.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout) as Printed;
}

it('scoring gives the same in UTC, New York and Auckland', async () => {
  const printed = await Promise.all(['UTC', 'America/New_York', 'Pacific/Auckland'].map(inZone));
  expect(printed.map((p) => p.offsetMinutes)).toEqual([0, 300, -780]);
  const [utc, ...others] = printed.map(({ offsetMinutes: _, ...results }) => results);
  for (const other of others) expect(other).toEqual(utc);
  expect(utc?.waktu).toEqual([
    ['2025-12-31', '23.59', -1],
    ['2026-01-01', '00.00', 0],
    ['2026-04-01', '00.30', 3],
    ['2026-11-24', '10.05', 10],
  ]);
  expect(utc?.keberatan).toEqual(['2026-01-14', '2026-01-15', '2026-04-15', '2026-12-08']);
}, 60_000);
