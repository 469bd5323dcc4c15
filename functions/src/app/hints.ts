/** A hint: some file changed. It carries no data; all it can cause is one more look at a registered file. */
import { AppFailure } from './failure';
import type { Registry, SyncQueue } from './ports';

/** Throws: AppFailure missing when the file is not registered. */
export async function takeHint(
  { registry, queue }: { readonly registry: Registry; readonly queue: SyncQueue },
  spreadsheetId: string,
): Promise<void> {
  const unitId = await registry.unitOfFile(spreadsheetId);
  if (unitId === null) throw new AppFailure('missing', 'hints', 'the file is not registered');
  await queue.ask(unitId);
}
