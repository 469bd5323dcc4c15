/** Runs the command lines of Google and keeps what they said. */
import { spawn } from 'node:child_process';
import { shown, type Command } from './step';

export interface Shell {
  /** What it printed. Throws: CommandError. */
  run(command: Command, cwd?: string): Promise<string>;
}

/** A command ended badly, or is not installed; the message is for the operator. */
export class CommandError extends Error {}

const INSTALL: Readonly<Record<Command['program'], string>> = {
  gcloud: 'install the Google Cloud CLI (https://cloud.google.com/sdk/docs/install) and run `gcloud auth login`',
  clasp: 'run `npm install -g @google/clasp@3` and `clasp login` as the office account',
  firebase: 'run `npm install -g firebase-tools` and `firebase login`',
};

export const processShell = (env: NodeJS.ProcessEnv): Shell => ({
  run(command, cwd) {
    const { program, args } = command;
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
      const said = { out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
      child.once('error', (cause) => reject(new CommandError(`${program} cannot be run: ${INSTALL[program]}.`, { cause }))); // prettier-ignore
      child.once('close', (code) => {
        try {
          resolve(outcomeOf(command, code === 0 ? null : said.err.trim() || said.out.trim(), said.out));
        } catch (error) {
          reject(error instanceof Error ? error : new CommandError(String(error)));
        }
      });
    });
  },
});

/** What a command printed. `fault`: what it said when it ended badly. Throws: CommandError. */
export function outcomeOf(command: Command, fault: string | null, out: string): string {
  const failed = fault ?? scriptFault(command, out);
  if (failed === null) return out;
  throw new CommandError(`${shown(command)}\n${failed}`);
}

/** A function that fails in Apps Script is told in clasp's answer, not by its exit code. */
function scriptFault({ program, args }: Command, out: string): string | null {
  if (program !== 'clasp' || !args.includes('run-function')) return null;
  try {
    const { error } = JSON.parse(out) as { error?: object };
    return error === undefined ? null : JSON.stringify(error);
  } catch {
    return out.trim() || 'clasp said nothing';
  }
}
