/** Which files belong to which unit, in Firestore: `files/{spreadsheetId}` and the registration in `units/{unitId}`. */
import type { Firestore } from 'firebase-admin/firestore';
import { AppFailure } from '../../app/failure';
import type { Registry } from '../../app/ports';
import { SCHEMA_VERSION, type Registration } from '../../app/state';
import { fileDocument, parseDocument, unitDocument } from './documents';
import { asAppFailure } from './failure';
import { GuardedBatch } from './guarded-batch';
import { filePath, unitPath } from './paths';

const filesOf = (r: Registration): string[] => [r.files.bukuKerja, r.files.bukuPimpinan];

export function firestoreRegistry(db: Firestore): Registry {
  const unitOfFile = async (spreadsheetId: string): Promise<string | null> => {
    const doc = await asAppFailure('firestore.file', () => db.doc(filePath(spreadsheetId)).get());
    return doc.exists ? parseDocument('file', fileDocument, doc.data()).unitId : null;
  };

  const unit = async (unitId: string): Promise<Registration | null> => {
    const doc = await asAppFailure('firestore.unit', () => db.doc(unitPath(unitId)).get());
    return doc.exists ? (parseDocument('unit', unitDocument, doc.data()).registration ?? null) : null;
  };

  return {
    unitOfFile,
    unit,

    async units() {
      const found = await asAppFailure('firestore.units', () => db.collection('units').get());
      return found.docs.flatMap((doc) => parseDocument('unit', unitDocument, doc.data()).registration ?? []);
    },

    async register(registration) {
      const { unitId } = registration;
      for (const id of filesOf(registration)) {
        const owner = await unitOfFile(id);
        if (owner !== null && owner !== unitId) {
          throw new AppFailure('invalid', 'registry.register', `file ${id} belongs to the unit ${owner} already`);
        }
      }
      const before = await unit(unitId);
      const batch = new GuardedBatch(db).setFields(unitPath(unitId), { schema: SCHEMA_VERSION, registration });
      for (const id of filesOf(registration)) batch.set(filePath(id), { schema: SCHEMA_VERSION, unitId });
      for (const id of before === null ? [] : filesOf(before)) {
        if (!filesOf(registration).includes(id)) batch.delete(filePath(id));
      }
      await batch.commit('firestore.register');
    },
  };
}
