/**
 * What spans the units of an organisation, in Firestore.
 *
 * Protocol. The figures of a unit are written by the unit's own commits, in their batch; only the mark that its syncs
 * fail is written from outside, and the next commit takes it away. The state of the organisation is written by rollups
 * alone, each proving with the update time of its read that nobody wrote in between; the loser starts again.
 */
import { Timestamp, type DocumentSnapshot, type Firestore } from 'firebase-admin/firestore';
import type { OrganisationStore } from '../../app/ports';
import { SCHEMA_VERSION, type UnitFigures } from '../../app/state';
import { parseDocument } from './documents';
import { asAppFailure } from './failure';
import { GuardedBatch } from './guarded-batch';
import { organisationStateDocument, unitFiguresDocument } from './organisation-documents';
import { organisationPath, unitFiguresPath } from './paths';

function toFigures(doc: DocumentSnapshot): UnitFigures | null {
  if (!doc.exists) return null;
  const { figures, failedSince = null } = parseDocument('unit figures', unitFiguresDocument, doc.data());
  return figures === undefined ? null : { ...figures, failedSince };
}

export function firestoreOrganisationStore(db: Firestore): OrganisationStore {
  return {
    async organisation(organisasiId) {
      const doc = await asAppFailure('firestore.organisation', () => db.doc(organisationPath(organisasiId)).get());
      if (!doc.exists) return { registration: null, state: null, guard: null };
      const { registration = null, state = null } = parseDocument(
        'organisation',
        organisationStateDocument,
        doc.data(),
      );
      return { registration, state, guard: doc.updateTime };
    },

    async unitFigures(organisasiId) {
      const units = db.collection(`${organisationPath(organisasiId)}/units`);
      const found = await asAppFailure('firestore.unitFigures', () => units.get());
      return found.docs.flatMap((doc) => toFigures(doc) ?? []);
    },

    async figuresOf(organisasiId, unitId) {
      const doc = await asAppFailure('firestore.unitFigures', () =>
        db.doc(unitFiguresPath(organisasiId, unitId)).get(),
      );
      return toFigures(doc);
    },

    async commitOrganisation(organisasiId, guard, state) {
      if (!(guard instanceof Timestamp)) throw new TypeError('a rollup commits on a registered organisation only');
      await new GuardedBatch(db)
        .update(organisationPath(organisasiId), { schema: SCHEMA_VERSION, state }, guard)
        .commit('firestore.rollup');
    },

    async markFailing(organisasiId, unitId, failedSince) {
      await new GuardedBatch(db)
        .setFields(unitFiguresPath(organisasiId, unitId), { schema: SCHEMA_VERSION, failedSince })
        .commit('firestore.markFailing');
    },
  };
}
