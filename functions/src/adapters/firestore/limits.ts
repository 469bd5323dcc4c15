/**
 * Firestore's limits, counted by us before every write: no local database enforces them all, so a batch that only the
 * cloud would refuse must fail in every driver. Breaking one is a bug of the planner, hence a plain RangeError.
 * Source: firebase.google.com/docs/firestore/quotas and /storage-size, read 2026.
 */

/** Units: bytes. The limit is 1 MiB; the margin is for what an estimate cannot see. */
export const MAX_DOCUMENT_BYTES = 1_048_576 - 48_576;
/** Units: bytes. Ours: far below Firestore's 10 MiB a request, so that one commit stays quick. */
export const MAX_BATCH_BYTES = 3 * 1_048_576;
export const MAX_BATCH_DOCUMENTS = 200;
export const MAX_INDEX_ENTRIES = 40_000;

/** The fields that a query asks for, and in which order; each costs two entries a document, which nothing here comes near a limit with. */
export const QUERIED_FIELDS: readonly (readonly [
  collection: string,
  field: string,
  order: 'ASCENDING' | 'DESCENDING',
])[] = [
  ['history', 'generation', 'DESCENDING'],
  ['mails', 'status', 'ASCENDING'],
];

/** Collections none of whose other fields is indexed. `firestore.indexes.json` says the same; a test compares them. */
export const UNINDEXED_COLLECTIONS: ReadonlySet<string> = new Set([
  'history',
  'keberatan',
  'locks',
  'mails',
  'organisations',
  'parts',
  'scorecards',
  'state',
  'units',
  'versions',
]);

type Json = Readonly<Record<string, unknown>>;

const utf8 = (text: string): number => Buffer.byteLength(text, 'utf8') + 1;
const isMap = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function valueBytes(value: unknown, where: string): number {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'number') return 8;
  if (typeof value === 'string') return utf8(value);
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, item: unknown, i) => {
      if (Array.isArray(item)) throw new RangeError(`${where}[${i}] is an array in an array, which Firestore refuses`);
      return sum + valueBytes(item, `${where}[${i}]`);
    }, 0);
  }
  if (isMap(value)) return mapBytes(value, where);
  throw new RangeError(`${where} holds a ${typeof value}, which is no Firestore value`);
}

function mapBytes(map: Json, where: string): number {
  return Object.entries(map).reduce((sum, [key, value]) => sum + utf8(key) + valueBytes(value, `${where}.${key}`), 32);
}

/**
 * Size of a document as Firestore charges it: name, field names and values.
 * Units: bytes. Throws: RangeError on a value that Firestore cannot hold (undefined, an array in an array).
 */
export function documentBytes(path: string, data: Json): number {
  const name = path.split('/').reduce((sum, segment) => sum + utf8(segment), 16);
  return name + mapBytes(data, path);
}

function valueEntries(value: unknown): number {
  if (Array.isArray(value)) return 2 + value.length; // ascending, descending, and array-contains for each element
  if (isMap(value)) return Object.values(value).reduce<number>((sum, inner) => sum + valueEntries(inner), 2);
  return 2; // ascending and descending
}

/** Index entries that the automatic single-field indexes make of a document; 0 where the collection is exempt. */
export function indexEntries(path: string, data: Json): number {
  const collection = path.split('/').at(-2) ?? '';
  if (UNINDEXED_COLLECTIONS.has(collection)) return 0;
  return Object.values(data).reduce<number>((sum, value) => sum + valueEntries(value), 0);
}

/** Checks one document and returns its size. Throws: RangeError naming the document's collection and the limit. */
export function checkDocument(path: string, data: Json): number {
  const collection = path.split('/').slice(0, -1).join('/'); // the last segment may be a NIP: not for a message
  const bytes = documentBytes(path, data);
  if (bytes > MAX_DOCUMENT_BYTES) {
    throw new RangeError(`a document in ${collection} has ${bytes} bytes, the limit is ${MAX_DOCUMENT_BYTES}`);
  }
  const entries = indexEntries(path, data);
  if (entries > MAX_INDEX_ENTRIES) {
    throw new RangeError(`a document in ${collection} has ${entries} index entries, the limit is ${MAX_INDEX_ENTRIES}`);
  }
  return bytes;
}
