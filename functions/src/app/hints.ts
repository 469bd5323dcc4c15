/** A hint: some file changed. It carries no data; all it can cause is one more look at a registered file. */
import { AppFailure } from './failure';
import type { Registry, SyncQueue } from './ports';

/** Throws: AppFailure missing when the file is not registered. */
export async function takeHint(
  { registry, queue }: { readonly registry: Registry; readonly queue: SyncQueue },
  spreadsheetId: string,
): Promise<void> {
  const owner = await registry.ownerOfFile(spreadsheetId);
  if (owner === null) throw new AppFailure('missing', 'hints', 'the file is not registered');
  if (owner.kind === 'unit') await queue.ask(owner.unitId);
  else await queue.ask(owner.organisasiId, 'rollup');
}
