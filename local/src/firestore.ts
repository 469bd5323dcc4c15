/** The embedded Firestore of the local mode: real firebase-admin objects over memory, kept in the data directory. */
import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import type { DocumentData, Firestore } from 'firebase-admin/firestore';
import type { Store } from './book/store';

const DOCUMENT = 'firestore';
/** Documents per batch while loading. */
const BATCH = 200;

/** Opens the database with what the store holds, and saves it whole after every commit from now on. */
export async function openFirestore(store: Store): Promise<Firestore> {
  const controller = new FirestoreMock().createDatabase('capaian-lokal');
  const firestore = controller.firestore();
  const stored = Object.entries(((await store.load(DOCUMENT)) ?? {}) as Record<string, DocumentData>);
  for (let start = 0; start < stored.length; start += BATCH) {
    const batch = firestore.batch();
    for (const [path, data] of stored.slice(start, start + BATCH)) batch.set(firestore.doc(path), data);
    await batch.commit();
  }
  let saved = controller.version();
  controller.watchStats(() => {
    if (controller.version() === saved) return; // a read
    saved = controller.version();
    store.save(DOCUMENT, () => controller.database.toMap());
  });
  return firestore;
}
