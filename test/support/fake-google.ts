/** A cloud in a folder, behind executables named gcloud, clasp and firebase; see google-commands.cjs. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { outcomeOf, type Shell } from '../../deploy/shell';
import * as commands from './google-commands.cjs';

interface FakeScript {
  code: string;
  manifest: string;
  properties: Record<string, string>;
  installed: string[];
  installedBy: string | null;
}

/** Things as Google tells them, by name. */
export interface CloudState {
  apis: string[];
  accounts: string[];
  databases: Record<string, { protected: boolean }>;
  queues: Record<string, { retryConfig: Record<string, unknown> }>;
  functions: Record<string, { serviceConfig: { environmentVariables: Record<string, string> } }>;
  jobs: Record<string, { schedule: string }>;
  policies: Record<string, Record<string, string[]>>;
  scripts: Record<string, FakeScript>;
  /** How often rules were deployed. */
  rules: number;
  /** Commands that hold `of` fail so many times. */
  failures: { of: string; times: number; says: string }[];
}

export const anEmptyScript = (): FakeScript => ({ code: '', manifest: '{}', properties: {}, installed: [], installedBy: null }); // prettier-ignore

export class FakeGoogle {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'capaian-cloud-'));
  readonly env: NodeJS.ProcessEnv;

  constructor(part: Partial<CloudState> = {}) {
    const bin = path.join(this.folder, 'bin');
    mkdirSync(bin);
    for (const program of ['gcloud', 'clasp', 'firebase']) {
      const file = path.join(bin, program);
      writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${path.join(__dirname, 'google-commands.cjs')}' ${program} "$@"\n`); // prettier-ignore
      chmodSync(file, 0o755);
    }
    this.env = { PATH: bin, FAKE_GOOGLE: this.folder };
    this.set({ apis: [], accounts: [], databases: {}, queues: {}, functions: {}, jobs: {}, policies: {}, scripts: {}, rules: 0, failures: [], ...part }); // prettier-ignore
    writeFileSync(path.join(this.folder, 'calls'), '');
  }

  /** The same commands without a process for each. */
  readonly shell: Shell = {
    // eslint-disable-next-line @typescript-eslint/require-await -- a refusal must reject, as that of a process does
    run: async (command) => {
      let out: string;
      try {
        out = commands.run(this.folder, command.program, command.args);
      } catch (error) {
        return outcomeOf(command, (error as Error).message, '');
      }
      return outcomeOf(command, null, out);
    },
  };

  get state(): CloudState {
    return JSON.parse(readFileSync(path.join(this.folder, 'state.json'), 'utf8')) as CloudState;
  }

  set(state: CloudState): void {
    writeFileSync(path.join(this.folder, 'state.json'), JSON.stringify(state));
  }

  change(part: Partial<CloudState>): void {
    this.set({ ...this.state, ...part });
  }

  /** Commands since the last call of this method, as they were typed. */
  calls(): string[] {
    const file = path.join(this.folder, 'calls');
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    writeFileSync(file, '');
    return lines.map((line) => (JSON.parse(line) as string[]).join(' '));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
