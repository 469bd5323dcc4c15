/** Firestore databases to run a suite on: the embedded one always, the official emulator where its jar is found. */
import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import path from 'node:path';
import { noteDriver } from './driver-note';
import { findEmulator, startEmulator } from './emulator';

export interface FirestoreDriver {
  readonly name: string;
  /** An empty database. */
  open(): Promise<Firestore>;
  close(): Promise<void>;
}

function embedded(): FirestoreDriver {
  const mock = new FirestoreMock();
  let opened = 0;
  return {
    name: 'embedded',
    open: () => Promise.resolve(mock.createDatabase(`capaian-test-${++opened}`).firestore()),
    close: () => {
      mock.deleteAll();
      return Promise.resolve();
    },
  };
}

/** Each `open` is a project of its own, so that nothing has to be cleared in between. */
function official(jar: string): FirestoreDriver {
  let emulator: ReturnType<typeof startEmulator> | undefined;
  const apps: ReturnType<typeof initializeApp>[] = [];
  return {
    name: 'official emulator',
    async open() {
      emulator ??= startEmulator(jar);
      process.env['METADATA_SERVER_DETECTION'] = 'none'; // no search for the cloud's own account
      process.env['FIRESTORE_EMULATOR_HOST'] = (await emulator).host; // as a person would run the service against it
      const projectId = `capaian-test-${apps.length + 1}`;
      const app = initializeApp({ projectId }, projectId);
      apps.push(app);
      return getFirestore(app);
    },
    async close() {
      await Promise.all(apps.map((app) => deleteApp(app)));
      await (await emulator)?.stop();
    },
  };
}

/** The drivers of this machine; which they are is noted for the closing lines of the run. */
export function firestoreDrivers(): FirestoreDriver[] {
  const jar = findEmulator();
  const note =
    jar === null
      ? 'embedded (official emulator: no jar or no java found)'
      : `embedded, official emulator (${path.basename(jar)})`;
  noteDriver('firestore', `drivers: ${note}`);
  return [embedded(), ...(jar === null ? [] : [official(jar)])];
}
