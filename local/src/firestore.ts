/** The embedded Firestore of the local mode: real firebase-admin objects over memory, kept in the data directory. */
import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import type { DocumentData, Firestore } from 'firebase-admin/firestore';
import type { Store } from './book/store';

const DOCUMENT = 'firestore';
const FILES = 'files/{spreadsheetId}';
/** Whatever the service commits touches one of these, so the whole database is saved when one of them changes. */
const TOUCHED_BY_EVERY_COMMIT = [
  'units/{unitId}',
  'units/{unitId}/mails/{id}',
  'units/{unitId}/state/{part}',
  FILES,
  'organisations/{organisasiId}',
];
/** Documents per batch while loading. */
const BATCH = 200;

export interface LocalFirestore {
  readonly firestore: Firestore;
  /** Calls back after each change of a registered file. */
  onRegistered(changed: () => void): void;
}

/** Opens the database with what the store holds, and saves it whole after every commit from now on. */
export async function openFirestore(store: Store): Promise<LocalFirestore> {
  const controller = new FirestoreMock().createDatabase('capaian-lokal');
  const firestore = controller.firestore();
  const stored = Object.entries(((await store.load(DOCUMENT)) ?? {}) as Record<string, DocumentData>);
  for (let start = 0; start < stored.length; start += BATCH) {
    const batch = firestore.batch();
    for (const [path, data] of stored.slice(start, start + BATCH)) batch.set(firestore.doc(path), data);
    await batch.commit();
  }
  const save = (): void => store.save(DOCUMENT, () => controller.database.toMap());
  for (const route of TOUCHED_BY_EVERY_COMMIT) controller.database.registerTrigger({ route, callback: save });
  return {
    firestore,
    onRegistered: (changed) => controller.database.registerTrigger({ route: FILES, callback: changed }),
  };
}
