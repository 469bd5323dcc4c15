/** Names that look alike: what to offer a person whose word is not on a list. */

const MAX_OFFERED = 3;
/** Share of common letter pairs below which a name is not worth offering. */
const MIN_LIKENESS = 0.4;
/** A longer text is no name. */
const MAX_CHARS = 200;

/** Comparison form of a name: case, spaces and punctuation do not matter. */
export const foldNama = (nama: string): string =>
  nama
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The candidates whose names look most like `text`, best first. */
export function termirip<T>(text: string, candidates: readonly T[], nameOf: (candidate: T) => string): readonly T[] {
  const wanted = pairs(text.slice(0, MAX_CHARS));
  return candidates
    .map((candidate) => ({ candidate, likeness: likeness(wanted, pairs(nameOf(candidate))) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_OFFERED)
    .map(({ candidate }) => candidate);
}

function pairs(nama: string): ReadonlySet<string> {
  const text = foldNama(nama);
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) found.add(text.slice(i, i + 2));
  return found;
}

/** Dice's coefficient of two sets of letter pairs. Range: 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
