/** Entry of `npm run deploy`. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { layOut } from './artefact';
import { deploy } from './deploy';
import { buildCode } from './find-scripts';
import { processShell } from './shell';

const root = path.resolve(__dirname, '..');
const into = path.join(root, 'deploy/dist');

void deploy(process.argv.slice(2), {
  shell: processShell(process.env),
  say: (line) => console.log(line),
  sleep: (ms) => sleep(ms),
  into,
  layOut: () => layOut(root, into),
  buildCode: () => buildCode(root),
}).then((code) => {
  process.exitCode = code;
});
