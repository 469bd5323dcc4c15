/** The page as the browser gets it: bundled in memory when the server starts (some tens of milliseconds, no cache). */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

export interface Asset {
  /** A MIME type or an extension known to express. */
  readonly type: string;
  readonly body: string;
}

export interface WebApp {
  /** The file served under this path, if there is one. */
  asset(urlPath: string): Asset | undefined;
}

/** Bundles the page from its sources in `webDir`. Throws with esbuild's message when they do not compile. */
export async function buildWebApp(webDir = path.resolve(__dirname, '../../web')): Promise<WebApp> {
  const { outputFiles } = await build({
    entryPoints: [{ in: path.join(webDir, 'src/main.ts'), out: 'app' }],
    outdir: webDir,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  });
  const text = (extension: string): string => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  const assets = new Map<string, Asset>([
    ['/', { type: 'html', body: await readFile(path.join(webDir, 'index.html'), 'utf8') }],
    ['/app.js', { type: 'js', body: text('.js') }],
    ['/app.css', { type: 'css', body: text('.css') }],
  ]);
  return { asset: (urlPath) => assets.get(urlPath) };
}
