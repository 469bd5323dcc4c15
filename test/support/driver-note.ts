/** One line about this run for the closing lines: which optional driver took part, or a figure that is only printed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, '../../node_modules/.cache/capaian-drivers');

export function noteDriver(name: string, text: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, name), `${text}\n`);
}
