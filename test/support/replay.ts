/** Cases of other systems (fixtures/replay-cases.json), replayed on ours; `contrast` cases count with what they say of ours. */
import cases from '../fixtures/replay-cases.json';

export interface ReplayCase {
  readonly id: string;
  readonly use: 'adopt' | 'contrast' | 'analogue';
  readonly input: { readonly op: string; readonly [key: string]: unknown };
  readonly expected: Readonly<Record<string, unknown>>;
}

export const REPLAY_CASES = cases as unknown as readonly ReplayCase[];

export function replay(id: string): ReplayCase {
  const found = REPLAY_CASES.find((c) => c.id === id);
  if (!found) throw new Error(`no replay case ${id}`);
  return found;
}
