import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setValues } from '../../../../local/src/book/edits';
import { Library } from '../../../../local/src/book/library';
import { keepLibrary } from '../../../../local/src/book/persist';
import { Store } from '../../../../local/src/book/store';
import { aBook, aTab } from './builders';

let dir: string;
beforeEach(async () => (dir = await mkdtemp(path.join(os.tmpdir(), 'capaian-store-'))));
afterEach(() => rm(dir, { recursive: true }));

describe('the store of the local mode', () => {
  it('gives back what was saved, after a restart too', async () => {
    const store = await Store.open(dir);
    store.save('satu', () => ({ angka: 1 }));
    await store.flush();
    expect(await (await Store.open(dir)).load('satu')).toEqual({ angka: 1 });
    expect(await store.load('lain')).toBeUndefined();
  });

  it('writes the newest content once for a burst of saves', async () => {
    const store = await Store.open(dir, 60_000);
    const first = jest.fn(() => 1);
    const last = jest.fn(() => 2);
    store.save('satu', first);
    store.save('satu', last);
    await store.flush();
    expect([first.mock.calls.length, last.mock.calls.length]).toEqual([0, 1]);
    expect(await store.load('satu')).toBe(2);
  });

  it('writes by itself after the delay', async () => {
    const store = await Store.open(dir, 5);
    const taken = new Promise<void>((resolve) => store.save('satu', () => resolve()));
    await taken;
    await store.flush();
    expect(await readdir(dir)).toEqual(['satu.json']);
  });

  it('keeps the old content when new content cannot be made, and tries again', async () => {
    const store = await Store.open(dir, 60_000);
    store.save('satu', () => 1);
    await store.flush();
    let broken = true;
    store.save('satu', () => {
      if (broken) throw new Error('rusak');
      return 2;
    });
    await expect(store.flush()).rejects.toThrow('rusak');
    expect(await store.load('satu')).toBe(1);
    broken = false;
    await store.flush();
    expect(await store.load('satu')).toBe(2);
  });

  it('throws away a half-written file left by a crash', async () => {
    await writeFile(path.join(dir, 'satu.json.tmp'), '{"schema":1,"con');
    await Store.open(dir);
    expect(await readdir(dir)).toEqual([]);
  });

  it.each([
    ['damaged', '{"schema":1,', /damaged/],
    ['foreign', '[]', /not a document/],
    ['of a newer version', '{"schema":2,"content":1}', /newer version/],
  ])('refuses a file that is %s instead of guessing', async (_what, text, message) => {
    await writeFile(path.join(dir, 'satu.json'), text);
    await expect((await Store.open(dir)).load('satu')).rejects.toThrow(message);
  });

  it('keeps names inside its directory', async () => {
    const store = await Store.open(dir);
    expect(() => store.save('../luar', () => 1)).toThrow(RangeError);
  });

  it('removes a document', async () => {
    const store = await Store.open(dir);
    store.save('satu', () => 1);
    await store.flush();
    await store.remove('satu');
    expect(await store.names()).toEqual([]);
  });
});

describe('a kept library', () => {
  it('comes back with its workbooks as they last were', async () => {
    const store = await Store.open(dir);
    const library = new Library();
    expect(await keepLibrary(library, store)).toBe(0);
    library.add(aBook({ tabs: [aTab([['a']])] }));
    const operations = [setValues(aTab([]), 0, 0, [['b']])];
    library.mutate('buku-1', { source: 'user', actor: 'ani@contoh.id', operations });
    await store.flush();

    const again = new Library();
    expect(await keepLibrary(again, await Store.open(dir))).toBe(1);
    expect(again.get('buku-1')).toEqual(library.get('buku-1'));
    expect(await readFile(path.join(dir, 'book-buku-1.json'), 'utf8')).toContain('"version":1');
  });
});
