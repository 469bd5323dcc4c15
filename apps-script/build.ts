/**
 * Bundles the two scripts for Google Apps Script: one file each, with a generated top-level stub for every exported
 * function, because Google calls functions by their global name.
 * `npm run build -w apps-script` writes dist/{trigger,menu}/; tests and local mode build in memory.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

export const SCRIPTS = ['trigger', 'menu'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

const GLOBAL = 'Capaian';
const stub = (name: string): string => `function ${name}(e) { return ${GLOBAL}.${name}(e); }`;

async function bundle(name: ScriptName): Promise<string> {
  const options: BuildOptions = {
    entryPoints: [join(__dirname, 'src', name, 'main.ts')],
    bundle: true,
    write: false,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
  };
  // As a module first: only then does the metafile name the exports.
  const { metafile } = await build({ ...options, format: 'esm', metafile: true });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const { outputFiles } = await build({ ...options, format: 'iife', globalName: GLOBAL });
  return [...(outputFiles ?? []).map((file) => file.text), ...names.sort().map(stub), ''].join('\n');
}

/** Both bundles as text, ready to run or to upload as Code.js. */
export async function buildScripts(): Promise<Record<ScriptName, string>> {
  const [trigger, menu] = await Promise.all([bundle('trigger'), bundle('menu')]);
  return { trigger, menu };
}

async function writeScripts(): Promise<void> {
  const scripts = await buildScripts();
  for (const name of SCRIPTS) {
    const folder = join(__dirname, 'dist', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'Code.js'), scripts[name]);
    await copyFile(join(__dirname, 'src', name, 'appsscript.json'), join(folder, 'appsscript.json'));
    console.log(`dist/${name}/Code.js: ${Buffer.byteLength(scripts[name])} bytes`);
  }
}

if (require.main === module) void writeScripts();
