/** The vectors of fixtures/vectors.json: rules with official or derived results. Each family is asserted as a whole. */
import vectors from '../fixtures/vectors.json';

export interface Vector<I = Readonly<Record<string, unknown>>, E = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly family: string;
  readonly rule: string;
  readonly input: I;
  readonly expected: E;
}

export const VECTORS = vectors as unknown as readonly Vector[];

/**
 * The vectors of a family with what each proves, by id. Throws where `proves` and the family differ, so that no vector
 * is left out and none is made up.
 */
export function vectorsOf(
  family: string,
  proves: Readonly<Record<string, string>>,
): readonly (Vector & { readonly proves: string })[] {
  const found = VECTORS.filter((v) => v.family === family);
  const unsaid = found.filter(({ id }) => !(id in proves)).map(({ id }) => id);
  const unknown = Object.keys(proves).filter((id) => !found.some((v) => v.id === id));
  if (found.length === 0 || unsaid.length > 0 || unknown.length > 0)
    throw new Error(`family ${family}: said nothing of ${unsaid.join(', ')}; not in it: ${unknown.join(', ')}`);
  return found.map((v) => ({ ...v, proves: proves[v.id] ?? '' }));
}
