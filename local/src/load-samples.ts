/** First start: the sample books of Kecamatan Banyumanik go into the library, their units into the registry. */
import type { Registry } from '../../functions/src/app/ports';
import { contohBanyumanik, contohLatihan } from '../../samples';
import { OFFICE_ACCOUNT, SERVICE_ACCOUNT } from './accounts';
import { bookFromContract } from './book/from-contract';
import type { Library } from './book/library';

export async function loadSamples(library: Library, registry: Registry): Promise<void> {
  for (const { registration, books } of [...contohBanyumanik(), contohLatihan()]) {
    for (const { spreadsheetId, kind, title, sharedWith, tabs } of books) {
      library.add(
        bookFromContract({
          spreadsheetId,
          kind,
          title,
          // Roles for the workbench, accounts for the script and the service.
          sharedWith: [...sharedWith, OFFICE_ACCOUNT, SERVICE_ACCOUNT],
          tabs,
        }),
      );
    }
    await registry.register(registration);
  }
}
