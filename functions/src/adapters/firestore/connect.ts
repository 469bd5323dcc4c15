/** Opens the project's Firestore with the service's own account (or the emulator that the environment names). */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';

export function connectFirestore(projectId: string | undefined): Firestore {
  const [app = initializeApp(projectId === undefined ? {} : { projectId })] = getApps();
  return getFirestore(app);
}
