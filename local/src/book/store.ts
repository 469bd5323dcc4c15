/**
 * Keeps named JSON documents in the data directory across restarts: one file each, always whole.
 * Protocol: a save is remembered and written a little later, so that a burst of edits costs one write; the content is
 * taken when it is written, not when it was asked for. Writing goes to a temporary file that then takes the name, so a
 * crash leaves the old or the new content, never half of one. Writes of one store run one after another.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Version of the envelope around every document; a newer one is refused instead of guessed at. */
const SCHEMA = 1;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/;

export class Store {
  readonly #due = new Map<string, () => unknown>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly dir: string,
    private readonly delayMs: number,
  ) {}

  /** Opens (and makes) the data directory. `delayMs`: how long a save may wait for more of its kind. */
  static async open(dir: string, delayMs = 300): Promise<Store> {
    await mkdir(dir, { recursive: true });
    for (const file of await readdir(dir)) {
      if (file.endsWith('.tmp')) await rm(path.join(dir, file)); // left behind by a crash while writing
    }
    return new Store(dir, delayMs);
  }

  /** Names of the stored documents that begin with `prefix`. */
  async names(prefix = ''): Promise<string[]> {
    const files = await readdir(this.dir);
    return files
      .filter((file) => file.endsWith('.json') && file.startsWith(prefix))
      .map((file) => file.slice(0, -'.json'.length))
      .sort();
  }

  /** The stored content, undefined when there is none. Throws when the file is damaged or of a newer version. */
  async load(name: string): Promise<unknown> {
    const file = this.#file(name);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    const envelope = parse(text, file);
    if (envelope.schema > SCHEMA) {
      throw new Error(`${file} was written by a newer version (schema ${envelope.schema}, known: ${SCHEMA})`);
    }
    return envelope.content;
  }

  /** Asks for the document to be written soon with what `content` gives then. */
  save(name: string, content: () => unknown): void {
    this.#file(name);
    this.#due.set(name, content);
    this.#timer ??= setTimeout(() => void this.flush(), this.delayMs);
  }

  async remove(name: string): Promise<void> {
    this.#due.delete(name);
    await this.#afterwards(() => rm(this.#file(name), { force: true }));
  }

  /** Writes everything asked for so far. Rejects when the disk refuses; what was not written stays due. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#afterwards(async () => {
      for (const [name, content] of this.#due) {
        this.#due.delete(name);
        try {
          await this.#write(name, content());
        } catch (error) {
          if (!this.#due.has(name)) this.#due.set(name, content);
          throw error;
        }
      }
    });
  }

  #afterwards(work: () => Promise<void>): Promise<void> {
    const run = this.#writing.then(work);
    this.#writing = run.catch(() => undefined); // the caller of `run` hears of it; the queue goes on
    return run;
  }

  async #write(name: string, content: unknown): Promise<void> {
    const file = this.#file(name);
    await writeFile(`${file}.tmp`, JSON.stringify({ schema: SCHEMA, content }), { mode: 0o600 });
    await rename(`${file}.tmp`, file);
  }

  #file(name: string): string {
    if (!NAME.test(name)) throw new RangeError(`not a document name: ${name}`);
    return path.join(this.dir, `${name}.json`);
  }
}

function parse(text: string, file: string): { readonly schema: number; readonly content?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'schema' in value && typeof value.schema === 'number') {
      return value as { schema: number };
    }
  } catch (cause) {
    throw new Error(`${file} is damaged: move it away to start without it`, { cause });
  }
  throw new Error(`${file} is not a document of this program: move it away to start without it`);
}
