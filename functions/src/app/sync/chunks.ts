/**
 * Chunks: a plan as a row of commits, each small enough for one WriteBatch, whole employees with their manifest entry.
 * A crash between two chunks leaves a true prefix: what is not in the manifest yet is found again by the next sync.
 */
import type {
  Counts,
  HistoryChange,
  HistoryEntry,
  Kept,
  LockWrite,
  Manifest,
  ManifestEntry,
  Registration,
  ScorecardWrite,
  UnitFigureContent,
  UnitFigureWrite,
  UnitUpdate,
  VersiKeberatan,
} from '../state';
import { SCHEMA_VERSION } from '../state';
import { policyLengkap } from '../../contract';
import type { InstantMs } from '../../domain/waktu';
import type { KeberatanPlan } from './keberatan';

const MAX_BYTES = 3 * 1024 * 1024;
const MAX_DOCUMENTS = 200;
/** What a batch may carry besides employees and objections: manifest, unit, the organisation's figures, a lock version. */
const FIXED_DOCUMENTS = 4;

/** One employee to store. */
export interface Put {
  readonly nip: string;
  /** Null: no longer counted, taken out of the manifest. */
  readonly entry: ManifestEntry | null;
  /** Encodes what will be stored. Called when a batch needs it, so that never more than a batch of it is in memory. */
  content(): PutContent;
}

export interface PutContent {
  readonly inputs: unknown;
  readonly result: unknown;
  readonly kept?: Kept;
  readonly changes: readonly HistoryChange[];
  readonly cause: HistoryEntry['cause'];
}

/** What every chunk of a plan shares. */
export interface CommitFrame {
  readonly before: Manifest | null;
  readonly locks: Manifest['locks'];
  /** A lock or a reopening, written with the first batch. */
  readonly lock: LockWrite | null;
  /** All objections decided; those of this plan are written with the first batch. */
  readonly keberatan: Pick<KeberatanPlan, 'tercatat' | 'baru'>;
  /** For the organisation, written with the last batch. */
  readonly figures: UnitFigureContent | null;
  readonly peaks: Manifest['peaks'];
  readonly confirmations: number;
  readonly seenAt: InstantMs;
  readonly now: InstantMs;
  readonly engine: string;
  readonly registration: Registration;
  readonly hold: { readonly code: string; readonly counts: Counts } | null;
}

export interface Batch {
  readonly manifest: Manifest;
  readonly scorecards: readonly ScorecardWrite[];
  readonly unit: UnitUpdate;
  readonly lock?: LockWrite;
  readonly keberatan?: readonly VersiKeberatan[];
  readonly figures?: UnitFigureWrite;
}

/**
 * Splits `puts` into batches, each made when it is asked for: the one before should be committed and let go by then.
 * No puts still give one batch (a hold opened or closed, a crash left it incomplete).
 */
export function* toBatches(puts: readonly Put[], frame: CommitFrame): Generator<Batch, void, undefined> {
  let entries = { ...frame.before?.entries };
  let generation = frame.before?.generation ?? 0;
  let { lock } = frame;
  const { tercatat } = frame.keberatan;
  let { baru } = frame.keberatan;
  for (const { group, last } of split(puts, FIXED_DOCUMENTS + baru.length)) {
    generation += 1;
    entries = { ...entries };
    for (const { put } of group) {
      if (put.entry) entries[put.nip] = put.entry;
      else Reflect.deleteProperty(entries, put.nip);
    }
    yield {
      manifest: {
        schema: SCHEMA_VERSION,
        generation,
        entries,
        peaks: frame.peaks,
        confirmations: frame.confirmations,
        locks: frame.locks,
        ...(Object.keys(tercatat).length > 0 ? { keberatan: tercatat } : {}),
        seenAt: frame.seenAt,
      },
      scorecards: group.map(({ put, content }) => scorecardWrite(put.nip, content, generation, frame)),
      unit: { schema: SCHEMA_VERSION, generation, complete: last, changedAt: frame.now, hold: frame.hold },
      ...(last && frame.figures
        ? { figures: { ...frame.figures, generation, complete: true, changedAt: frame.now } }
        : {}),
      ...(lock ? { lock } : {}),
      ...(baru.length > 0 ? { keberatan: baru } : {}),
    };
    lock = null;
    baru = [];
  }
}

function scorecardWrite(
  nip: string,
  { inputs, result, kept, changes, cause }: PutContent,
  generation: number,
  frame: CommitFrame,
): ScorecardWrite {
  return {
    scorecard: {
      schema: SCHEMA_VERSION,
      nip,
      generation,
      engine: frame.engine,
      ...policyLengkap(frame.registration),
      inputs,
      result,
      ...(kept ? { kept } : {}),
    },
    history: {
      schema: SCHEMA_VERSION,
      generation,
      seenAfter: frame.before?.seenAt ?? null,
      seenBy: frame.seenAt,
      cause,
      changes,
    },
  };
}

interface Encoded {
  readonly put: Put;
  readonly content: PutContent;
}

function* split(
  puts: readonly Put[],
  fixed: number,
): Generator<{ readonly group: readonly Encoded[]; readonly last: boolean }> {
  let group: Encoded[] = [];
  let bytes = 0;
  for (const put of puts) {
    const content = put.content();
    // Two documents each. Characters times two bound the UTF-8 size of the mostly ASCII text from above.
    const size = 2 * (jsonLength(content.inputs) + jsonLength(content.result) + jsonLength(content.changes));
    const full = group.length > 0 && (bytes + size > MAX_BYTES || (group.length + 1) * 2 + fixed > MAX_DOCUMENTS);
    if (full) {
      yield { group, last: false };
      group = [];
      bytes = 0;
    }
    group.push({ put, content });
    bytes += size;
  }
  yield { group, last: true };
}

/** Characters of the JSON text of plain data, counted without making the text, which can be megabytes; escapes left out. */
function jsonLength(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return String(value).length;
  let length = 2;
  if (Array.isArray(value)) for (const part of value) length += jsonLength(part) + 1;
  else {
    for (const key in value) length += key.length + 4 + jsonLength((value as Record<string, unknown>)[key]);
  }
  return length;
}
