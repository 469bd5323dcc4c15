/** Keeps a library's workbooks in the store: loads them at the start, saves each one after it changed. */
import type { Library } from './library';
import type { Workbook } from './model';
import type { Store } from './store';

const PREFIX = 'book-';

/** Loads every stored workbook into the library, then saves whatever changes from now on. Returns how many it loaded. */
export async function keepLibrary(library: Library, store: Store): Promise<number> {
  const names = await store.names(PREFIX);
  for (const name of names) library.add((await store.load(name)) as Workbook);
  library.subscribe(({ spreadsheetId }) => store.save(PREFIX + spreadsheetId, () => library.get(spreadsheetId)));
  return names.length;
}
