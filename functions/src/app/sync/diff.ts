/** Diff: which employees' content differs from the manifest. Names what has to be loaded; nothing else is. */
import type { Manifest } from '../state';

export interface Diff {
  /** NIPs whose content is new or differs. */
  readonly changed: readonly string[];
  /** NIPs in the manifest that the sheet no longer has. */
  readonly gone: readonly string[];
}

export function diffAgainst(manifest: Manifest | null, hashes: ReadonlyMap<string, string>): Diff {
  const entries = manifest?.entries ?? {};
  return {
    changed: [...hashes].filter(([nip, hash]) => entries[nip]?.hash !== hash).map(([nip]) => nip),
    gone: Object.keys(entries).filter((nip) => !hashes.has(nip)),
  };
}
