/**
 * The state of a unit in Firestore.
 *
 * Protocol of a commit: many syncs may read, one at a time gets through. Whoever commits proves which manifest he
 * planned on: with the update time of that read, or with `create` when there was none. A refused proof means that
 * somebody committed in between; nothing of the batch is stored and the loser starts again from the read. All chunks of
 * a plan follow each other by the write time of the chunk before. A retry may repeat anything: documents are replaced
 * whole and history ids derive from the generation. No `runTransaction`: it would hide the conflict and retry the write
 * of a stale plan.
 */
import { Timestamp, type DocumentSnapshot, type Firestore } from 'firebase-admin/firestore';
import type { z } from 'zod';
import type { Guard, StateStore } from '../../app/ports';
import { SCHEMA_VERSION, type LockVersion, type LockWrite } from '../../app/state';
import {
  inputsDocument,
  manifestDocument,
  parseDocument,
  scorecardDocument,
  unitDocument,
  lockPartDocument,
  lockVersionDocument,
  historyDocument,
} from './documents';
import { asAppFailure } from './failure';
import { GuardedBatch, type Data } from './guarded-batch';
import {
  historyPath,
  keberatanPath,
  manifestPath,
  scorecardPath,
  unitFiguresPath,
  unitPath,
  lockPartsPath,
  lockVersionPath,
  lockVersionsPath,
  historiesPath,
} from './paths';

/** Documents asked for in one request. */
const GET_ALL_CHUNK = 100;
/** Guard of a manifest that does not exist yet. */
const ABSENT = 'absent';

const asData = (value: object): Data => ({ ...value });

export function firestoreStateStore(db: Firestore): StateStore {
  const get = (what: string, path: string): Promise<DocumentSnapshot> => asAppFailure(what, () => db.doc(path).get());

  /** Lock versions are append-only, so one that was read stays true. */
  const versions = new Map<string, LockVersion>();
  const lockVersion = async (...version: Parameters<typeof lockVersionPath>): Promise<LockVersion | null> => {
    const path = lockVersionPath(...version);
    const known = versions.get(path);
    if (known) return known;
    const doc = await get('firestore.lock', path);
    if (!doc.exists) return null;
    const found = parseDocument('lock version', lockVersionDocument, doc.data());
    versions.set(path, found);
    return found;
  };

  /** Reads of each scorecard what `type` has. */
  const readScorecards = async <T>(
    what: string,
    type: z.ZodType<T> & { readonly shape: object },
    unitId: string,
    nips: readonly string[],
  ): Promise<Map<string, T>> => {
    const fieldMask = Object.keys(type.shape);
    const found = new Map<string, T>();
    for (let from = 0; from < nips.length; from += GET_ALL_CHUNK) {
      const refs = nips.slice(from, from + GET_ALL_CHUNK).map((nip) => db.doc(scorecardPath(unitId, nip)));
      for (const doc of await asAppFailure(what, () => db.getAll(...refs, { fieldMask }))) {
        if (doc.exists) found.set(doc.id, parseDocument('scorecard', type, doc.data()));
      }
    }
    return found;
  };

  const unitPart = async (unitId: string): Promise<Partial<z.infer<typeof unitDocument>>> => {
    const doc = await get('firestore.unit', unitPath(unitId));
    return doc.exists ? parseDocument('unit', unitDocument, doc.data()) : {};
  };

  const setUnitPart = async (what: string, unitId: string, part: Data): Promise<void> => {
    await new GuardedBatch(db).setFields(unitPath(unitId), { schema: SCHEMA_VERSION, ...part }).commit(what);
  };

  /** Parts first, each in a write of its own: nothing reads them before the version that names them is committed. */
  const setLockParts = async (unitId: string, { version, parts }: LockWrite): Promise<void> => {
    const folder = lockPartsPath(unitId, version.periode, version.generation);
    for (const [i, pegawai] of parts.entries()) {
      await new GuardedBatch(db)
        .set(`${folder}/${String(i).padStart(4, '0')}`, { schema: SCHEMA_VERSION, pegawai })
        .commit('firestore.lock-part');
    }
  };

  return {
    async manifest(unitId) {
      const doc = await get('firestore.manifest', manifestPath(unitId));
      if (!doc.exists) return { manifest: null, guard: ABSENT };
      return { manifest: parseDocument('manifest', manifestDocument, doc.data()), guard: doc.updateTime };
    },

    scorecards: (unitId, nips) => readScorecards('firestore.scorecards', scorecardDocument, unitId, nips),
    inputs: (unitId, nips) => readScorecards('firestore.inputs', inputsDocument, unitId, nips),

    async commit(unitId, guard: Guard, { manifest, scorecards, unit, figures, lock, keberatan = [] }) {
      if (lock) await setLockParts(unitId, lock);
      const batch = new GuardedBatch(db);
      const path = manifestPath(unitId);
      if (guard === ABSENT) batch.create(path, asData(manifest));
      else if (guard instanceof Timestamp) batch.update(path, asData(manifest), guard);
      else throw new TypeError('commit needs the guard of a manifest read or of the chunk before');
      batch.setFields(unitPath(unitId), { schema: SCHEMA_VERSION, state: unit });
      if (figures) {
        const shown = { schema: SCHEMA_VERSION, figures, failedSince: null };
        batch.setFields(unitFiguresPath(figures.organisasiId, unitId), shown);
      }
      if (lock) {
        const { version } = lock;
        batch.set(lockVersionPath(unitId, version.periode, version.generation), asData(version));
      }
      for (const version of keberatan) {
        batch.create(keberatanPath(unitId, version.periode, version.nip), asData(version));
      }
      for (const { scorecard, history } of scorecards) {
        batch.set(scorecardPath(unitId, scorecard.nip), asData(scorecard));
        if (history) batch.set(historyPath(unitId, scorecard.nip, history.generation), asData(history));
      }
      return batch.commit('firestore.commit');
    },

    lockVersion,
    lockDigests: async (...version) => new Map(Object.entries((await lockVersion(...version))?.pegawai ?? {})),

    async lockVersions(unitId, periode) {
      const found = await asAppFailure('firestore.locks', () => db.collection(lockVersionsPath(unitId, periode)).get());
      return found.docs.map((doc) => parseDocument('lock version', lockVersionDocument, doc.data()));
    },

    async history(unitId, nip, limit, before) {
      const newest = db.collection(historiesPath(unitId, nip)).orderBy('generation', 'desc').limit(limit);
      const query = before === undefined ? newest : newest.startAfter(before);
      const found = await asAppFailure('firestore.history', () => query.get());
      return found.docs.map((doc) => parseDocument('history entry', historyDocument, doc.data()));
    },

    async frozen(unitId, periode, versi) {
      const parts = await asAppFailure('firestore.frozen', () =>
        db.collection(lockPartsPath(unitId, periode, versi)).get(),
      );
      return new Map(
        parts.docs.flatMap((doc) => Object.entries(parseDocument('lock part', lockPartDocument, doc.data()).pegawai)),
      );
    },

    async unitState(unitId) {
      const { state = null, report = null, confirmedCode = null } = await unitPart(unitId);
      return { update: state, report, confirmedCode };
    },
    saveReport: (unitId, report) => setUnitPart('firestore.report', unitId, { report }),
    confirm: (unitId, code) => setUnitPart('firestore.confirm', unitId, { confirmedCode: code }),
  };
}
