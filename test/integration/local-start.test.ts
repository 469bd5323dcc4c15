/** What a start finds in its data folder, and what it makes of it. */
import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setValues } from '../../local/src/book/edits';
import { tabByTitle, valueAt } from '../../local/src/book/model';
import { startLocal, type RunningLocal } from '../../local/src/start';
import { contohBanyumanik } from '../../samples';

jest.setTimeout(240_000);

const BOOK = 'contoh-2026-srondol-wetan-buku-pimpinan';
const NOTE = 'Ditulis sebelum program terhenti';
const dataDir = mkdtempSync(path.join(tmpdir(), 'capaian-start-'));
const running: RunningLocal[] = [];
afterAll(async () => {
  for (const local of running) await local.close();
  await rm(dataDir, { recursive: true });
});

const start = async (): Promise<RunningLocal> => {
  const local = await startLocal({ dataDir, functionPort: 0, workbenchPort: 0, log: () => undefined });
  running.push(local);
  await local.settled();
  return local;
};
const feedback = (local: RunningLocal) => tabByTitle(local.library.get(BOOK), 'Umpan Balik')!;

it('a start that finds books and no database registers the samples again and keeps what stands in the books', async () => {
  const first = await start();
  const units = (await first.service.registry.units()).map(({ unitId }) => unitId);
  expect(units).toHaveLength(contohBanyumanik().length + 1); // and the practice unit
  first.library.mutate(BOOK, {
    source: 'api',
    actor: 'operator@capaian.example',
    operations: [setValues(feedback(first), 1, 3, [[NOTE]])],
  });
  await first.close();
  running.pop();
  await rm(path.join(dataDir, 'firestore.json'));
  expect((await readdir(dataDir)).filter((file) => file.startsWith('book-')).length).toBeGreaterThan(units.length);

  const second = await start();
  const { registry, state } = second.service;
  expect((await registry.units()).map(({ unitId }) => unitId)).toEqual(units);
  expect(await registry.organisations()).toHaveLength(1);
  expect(valueAt(feedback(second), 1, 3)).toBe(NOTE);
  for (const unitId of units) expect((await state.manifest(unitId)).manifest).not.toBeNull();
});
