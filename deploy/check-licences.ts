/** `npm run licences`: licences of every installed package, as its own package.json states them, against the list. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { faultyLicences, type Licensed } from './licences';

const ROOT = path.join(__dirname, '..');
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});
const own = z.object({ license: z.string().optional().catch(undefined) });
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** The installed package's word goes before the lockfile's; a binary of another platform is not installed. */
function licenceOf(folder: string, locked: string | undefined): string | null {
  const file = `${folder}/package.json`;
  return (existsSync(path.join(ROOT, file)) ? own.parse(json(file)).license : undefined) ?? locked ?? null;
}

export function lockedPackages(): Licensed[] {
  return Object.entries(lock.parse(json('package-lock.json')).packages)
    .filter(([folder, { link }]) => folder.includes('node_modules/') && link !== true)
    .map(([folder, { version = '?', license, dev = false }]) => ({
      path: folder,
      version,
      dev,
      licence: licenceOf(folder, license),
    }));
}

if (require.main === module) {
  const packages = lockedPackages();
  const faulty = faultyLicences(packages);
  if (faulty.length > 0) {
    console.error(`Licences that are not allowed (deploy/licences.ts):\n${faulty.join('\n')}`);
    process.exitCode = 1;
  } else console.log(`licences: ${packages.length} packages, all allowed`);
}
