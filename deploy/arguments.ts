/** The command line of the deployment. */
import { parseArgs } from 'node:util';

export const USAGE = `npm run deploy -- [options]

Shows what would be changed in the cloud and by which commands. Nothing is changed without --apply.

  --apply          carries it out
  --scripts        only the scripts: code, settings and triggers of every file listed in the settings
  --uninstall      takes away what a deployment made; the sheets and the database stay
  --delete-data    with --uninstall: the database too, with every score and its history
  --config FILE    the settings (deploy.json); see deploy/deploy.example.json
`;

export interface Arguments {
  readonly apply: boolean;
  readonly scripts: boolean;
  readonly uninstall: boolean;
  readonly deleteData: boolean;
  readonly config: string;
  readonly help: boolean;
}

export class UsageError extends Error {}

/** Throws: UsageError. */
export function parseArguments(argv: readonly string[]): Arguments {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        apply: flag,
        scripts: flag,
        uninstall: flag,
        'delete-data': flag,
        help: flag,
        config: { type: 'string', default: 'deploy.json' },
      },
    });
    const { 'delete-data': deleteData, ...rest } = values;
    if (deleteData && !rest.uninstall) throw new UsageError('--delete-data goes with --uninstall alone');
    if (rest.scripts && rest.uninstall) throw new UsageError('--scripts and --uninstall exclude each other');
    return { ...rest, deleteData };
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
