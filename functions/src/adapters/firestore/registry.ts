/** Which files belong to whom, in Firestore: `files/{spreadsheetId}`, and the registrations of units and organisations. */
import type { Firestore } from 'firebase-admin/firestore';
import { AppFailure } from '../../app/failure';
import type { FileOwner, Registry } from '../../app/ports';
import { SCHEMA_VERSION, type OrganisationRegistration, type Registration } from '../../app/state';
import { fileDocument, organisationDocument, parseDocument, unitDocument } from './documents';
import { asAppFailure } from './failure';
import { GuardedBatch } from './guarded-batch';
import { filePath, organisationPath, unitPath } from './paths';

interface Owned {
  /** Document of the registration. */
  readonly path: string;
  /** What `files/{spreadsheetId}` says of the owner. */
  readonly owner: { readonly unitId: string } | { readonly organisasiId: string };
  readonly registration: object;
  readonly files: readonly string[];
  /** Files of the registration that this one replaces. */
  readonly filesBefore: readonly string[];
}

const sameOwner = (found: FileOwner, owner: Owned['owner']): boolean =>
  found.kind === 'unit'
    ? 'unitId' in owner && owner.unitId === found.unitId
    : 'organisasiId' in owner && owner.organisasiId === found.organisasiId;

export function firestoreRegistry(db: Firestore): Registry {
  const ownerOfFile = async (spreadsheetId: string): Promise<FileOwner | null> => {
    const doc = await asAppFailure('firestore.file', () => db.doc(filePath(spreadsheetId)).get());
    if (!doc.exists) return null;
    const owner = parseDocument('file', fileDocument, doc.data());
    return 'unitId' in owner
      ? { kind: 'unit', unitId: owner.unitId }
      : { kind: 'organisasi', organisasiId: owner.organisasiId };
  };

  const unit = async (unitId: string): Promise<Registration | null> => {
    const doc = await asAppFailure('firestore.unit', () => db.doc(unitPath(unitId)).get());
    return doc.exists ? (parseDocument('unit', unitDocument, doc.data()).registration ?? null) : null;
  };

  const organisation = async (organisasiId: string): Promise<OrganisationRegistration | null> => {
    const doc = await asAppFailure('firestore.organisation', () => db.doc(organisationPath(organisasiId)).get());
    if (!doc.exists) return null;
    return parseDocument('organisation', organisationDocument, doc.data()).registration ?? null;
  };

  const save = async ({ path, owner, registration, files, filesBefore }: Owned): Promise<void> => {
    for (const file of files) {
      const found = await ownerOfFile(file);
      if (found !== null && !sameOwner(found, owner)) {
        const other = found.kind === 'unit' ? `the unit ${found.unitId}` : `the organisation ${found.organisasiId}`;
        throw new AppFailure('invalid', 'registry.register', `file ${file} belongs to ${other} already`);
      }
    }
    const batch = new GuardedBatch(db).setFields(path, { schema: SCHEMA_VERSION, registration });
    for (const file of files) batch.set(filePath(file), { schema: SCHEMA_VERSION, ...owner });
    for (const file of filesBefore) if (!files.includes(file)) batch.delete(filePath(file));
    await batch.commit('firestore.register');
  };

  return {
    ownerOfFile,

    async unitOfFile(spreadsheetId) {
      const owner = await ownerOfFile(spreadsheetId);
      return owner?.kind === 'unit' ? owner.unitId : null;
    },

    unit,

    async units() {
      const found = await asAppFailure('firestore.units', () => db.collection('units').get());
      return found.docs.flatMap((doc) => parseDocument('unit', unitDocument, doc.data()).registration ?? []);
    },

    async register(registration) {
      const { unitId, files } = registration;
      await save({
        path: unitPath(unitId),
        owner: { unitId },
        registration,
        files: Object.values(files),
        filesBefore: Object.values((await unit(unitId))?.files ?? {}),
      });
    },

    organisation,

    async organisations() {
      const found = await asAppFailure('firestore.organisations', () => db.collection('organisations').get());
      return found.docs.flatMap(
        (doc) => parseDocument('organisation', organisationDocument, doc.data()).registration ?? [],
      );
    },

    async registerOrganisation(registration) {
      const { organisasiId, files } = registration;
      await save({
        path: organisationPath(organisasiId),
        owner: { organisasiId },
        registration,
        files: Object.values(files),
        filesBefore: Object.values((await organisation(organisasiId))?.files ?? {}),
      });
    },
  };
}
