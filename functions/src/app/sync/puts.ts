/**
 * Puts: whose scorecard is stored anew. PURE. A put keeps what was computed; stored inputs are decoded and new content is
 * encoded person by person, when the commit comes to them.
 */
import { samaPolicy } from '../../contract';
import { ENGINE } from '../../domain/engine';
import type { HasilPegawai } from '../../domain/hasil';
import { tanggalWib } from '../../domain/waktu';
import { decodeInputs, encodeInputs, encodeResult, encodeTargets } from '../codec';
import type { HistoryEntry, Kept, ManifestEntry, StoredInputs } from '../state';
import type { Put } from './chunks';
import type { Diff } from './diff';
import type { Gathered } from './gather';
import { contentHash } from './hash';
import { changesBetween } from './history';
import type { EmployeeInputs } from './inputs';
import type { Interpreted } from './interpret';
import type { Ratings } from './ratings';
import { approvalOf, hashContext, marksOf, type Resolved } from './resolve';

/** What counts, and which of it differs from what is stored. */
export interface Computed extends Resolved {
  readonly hashes: ReadonlyMap<string, string>;
  readonly diff: Diff;
}

export interface Scores {
  readonly results: ReadonlyMap<string, HasilPegawai>;
  readonly ratings: ReadonlyMap<string, Ratings>;
}

/** What the guard let through. */
export interface Admitted {
  readonly inputs: ReadonlyMap<string, EmployeeInputs>;
  /** A removal was confirmed. */
  readonly confirmed: boolean;
}

/** The stored inputs of one person; null when there are none, or none that count. */
export function storedInputsOf(stored: ReadonlyMap<string, StoredInputs>, nip: string): EmployeeInputs | null {
  const inputs = stored.get(nip)?.inputs ?? null;
  return inputs === null ? null : decodeInputs(inputs);
}

export function planPuts(
  gathered: Gathered,
  interpreted: Interpreted,
  computed: Computed,
  stored: ReadonlyMap<string, StoredInputs>,
  admitted: Admitted,
  { results, ratings }: Scores,
): Put[] {
  const { registration, manifest, seenAt } = gathered;
  const context = hashContext(gathered);
  const tanggal = tanggalWib(seenAt);
  const changes = (nip: string, inputs: EmployeeInputs | null): ReturnType<typeof changesBetween> =>
    changesBetween(storedInputsOf(stored, nip), inputs, registration.tahun, interpreted.stampOf);

  const keptOf = (nip: string): { readonly kept?: Kept } => {
    const { disetujui, dinilai } = manifest?.entries[nip] ?? {};
    const target = disetujui ? encodeTargets(storedInputsOf(stored, nip)?.masukan.target ?? []) : null;
    if (!disetujui && !dinilai) return {};
    return { kept: { ...(disetujui ? { disetujui } : {}), ...(dinilai ? { dinilai } : {}), target } };
  };

  const puts: Put[] = [];
  for (const nip of computed.diff.changed) {
    const inputs = admitted.inputs.get(nip);
    const result = results.get(nip);
    if (!inputs || !result) continue;
    const computedHash = inputs === computed.inputs.get(nip) ? computed.hashes.get(nip) : undefined;
    const hash = computedHash ?? contentHash(inputs, context, marksOf(computed, nip));
    if (manifest?.entries[nip]?.hash === hash) continue; // held: exactly what is stored
    puts.push({
      nip,
      entry: entryOf(hash, inputs, computed, ratings.get(nip)),
      content: () => {
        const changed = changes(nip, inputs);
        return {
          inputs: encodeInputs(inputs),
          result: encodeResult(tanggal, result),
          changes: changed,
          cause: changed.length > 0 ? 'edit' : causeOf(stored.get(nip), gathered, computed),
        };
      },
    });
  }
  for (const nip of computed.diff.gone) {
    if (admitted.inputs.has(nip)) continue; // held
    const cause = admitted.confirmed ? 'confirmed-removal' : 'edit';
    puts.push({
      nip,
      entry: null,
      content: () => ({ inputs: null, result: null, ...keptOf(nip), changes: changes(nip, null), cause }),
    });
  }
  return puts;
}

/** The manifest's entry of one person. */
function entryOf(
  hash: string,
  { masukan }: EmployeeInputs,
  { approvals }: Computed,
  ratings: Ratings | undefined,
): ManifestEntry {
  const { approval } = approvalOf(approvals, masukan.pegawai.nip);
  return {
    hash,
    targets: masukan.target.length,
    realisations: masukan.realisasi.length,
    ...(approval ? { disetujui: approval } : {}),
    ...(ratings?.dinilai ? { dinilai: ratings.dinilai } : {}),
  };
}

/** Why somebody's result is another one although no cell of his changed. */
function causeOf(
  stored: StoredInputs | undefined,
  { registration, lastUnit }: Gathered,
  { locks }: Computed,
): HistoryEntry['cause'] {
  if (!stored) return 'edit';
  if (stored.engine !== ENGINE) return 'version';
  if (!samaPolicy(stored, registration)) return 'policy';
  // A reopening in several commits may have been cut short between two of them.
  const unfinished = lastUnit?.complete === false;
  const reopened = Object.values(locks.locks).some((l) => l.status === 'dibuka' && l.versi > stored.generation);
  return reopened && (unfinished || locks.reopened !== null) ? 'period' : 'calendar';
}
