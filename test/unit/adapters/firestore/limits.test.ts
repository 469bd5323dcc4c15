import { NAMA_PERIODE } from '../../../../functions/src/contract';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  checkDocument,
  documentBytes,
  indexEntries,
  MAX_DOCUMENT_BYTES,
  MAX_INDEX_ENTRIES,
  QUERIED_FIELDS,
  UNINDEXED_COLLECTIONS,
} from '../../../../functions/src/adapters/firestore/limits';
import { aManifest, aScorecard } from '../../../support/state-builders';

describe('documentBytes', () => {
  // Source: firebase.google.com/docs/firestore/storage-size: the sizes of its example, name 44 and fields 71, plus 32.
  it('counts name, field names and values as Firestore charges them', () => {
    const task = { type: 'Personal', done: false, priority: 1, description: 'Learn Cloud Firestore' };
    expect(documentBytes('users/jeff/tasks/my_task_id', task)).toBe(44 + 71 + 32);
  });

  it('counts text in bytes, not in characters', () => {
    expect(documentBytes('a/b', { t: '⏳' }) - documentBytes('a/b', { t: 'x' })).toBe(2);
  });

  it('counts the elements of arrays and the fields of maps', () => {
    expect(documentBytes('a/b', { l: [1, 2, 3] }) - documentBytes('a/b', { l: [] })).toBe(24);
    expect(documentBytes('a/b', { m: { k: 1 } }) - documentBytes('a/b', { m: {} })).toBe(2 + 8);
  });

  it.each([
    { what: 'undefined', value: { a: undefined }, says: /a holds a undefined/ },
    { what: 'an array in an array', value: { a: [[1]] }, says: /array in an array/ },
    { what: 'a function', value: { a: () => 1 }, says: /no Firestore value/ },
  ])('refuses $what', ({ value, says }) => {
    expect(() => documentBytes('a/b', value)).toThrow(says);
  });
});

describe('indexEntries', () => {
  it('counts two for a scalar, and one more for every element of an array', () => {
    expect(indexEntries('files/x', { a: 1, l: [1, 2, 3] })).toBe(2 + 5);
  });

  it('counts the fields inside a map', () => {
    expect(indexEntries('files/x', { m: { a: 1, b: { c: 2 } } })).toBe(2 + 2 + (2 + 2));
  });

  it('counts none in a collection that is exempt', () => {
    expect(indexEntries('units/u/state/manifest', { a: 1 })).toBe(0);
    expect(indexEntries('units/u/scorecards/n/history/1', { a: 1 })).toBe(0);
  });
});

describe('checkDocument', () => {
  const people = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        String(199_001_012_015_011_000n + BigInt(i)),
        { hash: 'f'.repeat(32), targets: 10, realisations: 120 },
      ]),
    );

  it('accepts the manifest of 2,000 employees, which would break the index limit without the exemption', () => {
    const data = { ...aManifest({ entries: people(2_000) }) };
    expect(checkDocument('units/u/state/manifest', data)).toBeLessThan(MAX_DOCUMENT_BYTES / 3);
    expect(indexEntries('elsewhere/manifest', data)).toBeGreaterThan(MAX_INDEX_ENTRIES / 4);
    expect(() => checkDocument('elsewhere/manifest', { ...aManifest({ entries: people(6_000) }) })).toThrow(
      /index entries/,
    );
  });

  it('accepts the manifest of 2,000 employees with approvals, five rated and five locked periods', () => {
    const each = <T>(value: T): Record<string, T> => Object.fromEntries(NAMA_PERIODE.map((nama) => [nama, value]));
    const full = {
      disetujui: { digest: 'f'.repeat(12), terbuka: false, pada: 1 },
      dinilai: each(`${'f'.repeat(12)} DI_BAWAH`),
    };
    const entries = Object.fromEntries(
      Object.entries(people(2_000)).map(([nip, entry]) => [nip, { ...entry, ...full }]),
    );
    const locks = each({ status: 'dikunci' as const, versi: 1, pada: 1, alasan: null });
    expect(checkDocument('units/u/state/manifest', { ...aManifest({ entries, locks }) })).toBeLessThan(
      MAX_DOCUMENT_BYTES,
    );
  });

  it('refuses a document just beyond the limit and accepts one at it', () => {
    const empty = documentBytes('files/x', { t: '' });
    expect(checkDocument('files/x', { t: 'x'.repeat(MAX_DOCUMENT_BYTES - empty) })).toBe(MAX_DOCUMENT_BYTES);
    expect(() => checkDocument('files/x', { t: 'x'.repeat(MAX_DOCUMENT_BYTES - empty + 1) })).toThrow(RangeError);
  });

  it('names the collection and never the document, whose id may be a NIP', () => {
    const { nip } = aScorecard();
    const tooBig = { ...aScorecard({ result: 'x'.repeat(2_000_000) }) };
    expect(() => checkDocument(`units/u/scorecards/${nip}`, tooBig)).toThrow(/^(?!.*\d{18}).*units\/u\/scorecards/);
  });
});

describe('firestore.indexes.json', () => {
  it('exempts exactly the collections that the adapter counts as exempt, all fields but those that are queried', () => {
    const file = readFileSync(path.join(__dirname, '../../../../firestore.indexes.json'), 'utf8');
    const { fieldOverrides } = JSON.parse(file) as { fieldOverrides: { collectionGroup: string }[] };
    expect(fieldOverrides).toEqual(
      [...UNINDEXED_COLLECTIONS].flatMap((collectionGroup) => [
        { collectionGroup, fieldPath: '*', indexes: [] as object[] },
        ...QUERIED_FIELDS.flatMap(([collection, fieldPath, order]) =>
          collection === collectionGroup
            ? [{ collectionGroup, fieldPath, indexes: [{ order, queryScope: 'COLLECTION' }] }]
            : [],
        ),
      ]),
    );
  });
});
