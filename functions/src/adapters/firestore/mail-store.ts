/**
 * Mails of a unit in Firestore: `units/{unitId}/mails/{id}`, what the last plan was made for and which results were told.
 *
 * Protocol. A mail is created once, by `create`. Every later change of its status proves with the update time of a read
 * that nobody changed it in between, so that of two who take the same mail one gets a conflict and takes again; only a
 * report of sending needs no proof: what is sent is sent.
 */
import { Timestamp, type DocumentSnapshot, type Firestore, type QuerySnapshot } from 'firebase-admin/firestore';
import type { Mail } from '../../app/mail/mail';
import type { FailedMail, MailCounter, MailMark, MailStatus, Outbox } from '../../app/mail/ports';
import { SCHEMA_VERSION } from '../../app/state';
import type { InstantMs } from '../../domain/waktu';
import { tanggalWib } from '../../domain/waktu';
import { parseDocument } from './documents';
import { asAppFailure } from './failure';
import { GuardedBatch } from './guarded-batch';
import { mailDocument, mailMarkDocument, outcomesDocument, type MailDocument } from './mail-documents';
import { deliveredPath, mailMarkPath, mailPath, mailsPath } from './paths';

/** After so many takings without a report something is wrong with the mail itself, most likely its address. */
const MAX_TAKEN = 5;
/** Writes of one batch, below the limit of documents. */
const CHUNK = 150;

const WAITING: MailStatus = 'menunggu';
const read = (doc: DocumentSnapshot): MailDocument => parseDocument('mail', mailDocument, doc.data());

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}

const proof = (guard: unknown): Timestamp => {
  if (guard instanceof Timestamp) return guard;
  throw new TypeError('a mail changes only by the update time of its read');
};

const waitingDocument = (mail: Mail): MailDocument => ({
  schema: SCHEMA_VERSION,
  ...mail,
  status: WAITING,
  leasedUntil: 0,
  takenAt: null,
  taken: 0,
  sentAt: null,
});

export function firestoreMailStore(db: Firestore): Outbox & MailCounter {
  const get = (path: string): Promise<DocumentSnapshot> => asAppFailure('firestore.mail', () => db.doc(path).get());
  const waiting = (unitId: string): Promise<QuerySnapshot> =>
    asAppFailure('firestore.mails', () => db.collection(mailsPath(unitId)).where('status', '==', WAITING).get());
  const named = async (unitId: string, ids: readonly string[]): Promise<DocumentSnapshot[]> => {
    const found: DocumentSnapshot[] = [];
    for (const chunk of chunks(ids)) {
      const refs = chunk.map((id) => db.doc(mailPath(unitId, id)));
      found.push(...(await asAppFailure('firestore.mails', () => db.getAll(...refs))));
    }
    return found.filter((doc) => doc.exists);
  };

  return {
    async planned(unitId): Promise<MailMark | null> {
      const doc = await get(mailMarkPath(unitId));
      if (!doc.exists) return null;
      const { hari, kunci } = parseDocument('mail mark', mailMarkDocument, doc.data());
      return { hari, kunci };
    },

    async find(unitId, ids) {
      const docs = [...(await named(unitId, ids)), ...(await waiting(unitId)).docs];
      return new Map(
        docs.map((doc) => [doc.id, { status: read(doc).status, to: read(doc).to, guard: doc.updateTime }]),
      );
    },

    async save(unitId, { create, revive, withdraw, mark }) {
      const again = revive.flatMap(({ mail, wasFailed }) => (wasFailed === true ? [mail.id] : []));
      const writes: ((batch: GuardedBatch) => void)[] = [
        ...create.map((mail) => (batch: GuardedBatch) => {
          batch.create(mailPath(unitId, mail.id), { ...waitingDocument(mail) });
        }),
        ...revive.map(({ mail, guard }) => (batch: GuardedBatch) => {
          batch.update(mailPath(unitId, mail.id), { ...waitingDocument(mail) }, proof(guard));
        }),
        ...withdraw.map(({ id, guard }) => (batch: GuardedBatch) => {
          batch.update(mailPath(unitId, id), { status: 'ditarik' }, proof(guard));
        }),
        ...(again.length > 0 ? [(batch: GuardedBatch) => batch.merge(deliveredPath(unitId), noLongerFailed(again))] : []), // prettier-ignore
        // Last: a crash before it leaves a plan that is made again.
        (batch) => batch.set(mailMarkPath(unitId), { schema: SCHEMA_VERSION, ...mark }),
      ];
      for (const chunk of chunks(writes)) {
        const batch = new GuardedBatch(db);
        for (const write of chunk) write(batch);
        await batch.commit('firestore.mails');
      }
    },

    async claim(unitId, { max, now, leaseMs }) {
      const free = (await waiting(unitId)).docs.filter((doc) => read(doc).leasedUntil <= now);
      const given = free.filter((doc) => read(doc).taken < MAX_TAKEN).slice(0, Math.min(max, CHUNK));
      const failed = free.filter((doc) => read(doc).taken >= MAX_TAKEN).slice(0, CHUNK - given.length);
      if (given.length + failed.length === 0) return [];
      const batch = new GuardedBatch(db);
      for (const doc of given) {
        const taken = { leasedUntil: now + leaseMs, takenAt: now, taken: read(doc).taken + 1 };
        batch.update(mailPath(unitId, doc.id), taken, proof(doc.updateTime));
      }
      for (const doc of failed) batch.update(mailPath(unitId, doc.id), { status: 'gagal' }, proof(doc.updateTime));
      if (failed.length > 0) batch.merge(deliveredPath(unitId), { schema: SCHEMA_VERSION, gagal: failedOf(failed.map(read)) }); // prettier-ignore
      await batch.commit('firestore.claim');
      return given.map((doc) => toMail(read(doc)));
    },

    async sent(unitId, ids, now) {
      const unsent = (await named(unitId, ids)).filter((doc) => read(doc).status !== 'terkirim');
      for (const chunk of chunks(unsent)) {
        const batch = new GuardedBatch(db);
        for (const doc of chunk) batch.setFields(mailPath(unitId, doc.id), { status: 'terkirim', sentAt: now });
        const told = toldIn(chunk.map(read), now);
        if (told !== null) batch.merge(deliveredPath(unitId), { schema: SCHEMA_VERSION, pegawai: told });
        const late = chunk.filter((doc) => read(doc).status === 'gagal').map(({ id }) => id);
        if (late.length > 0) batch.merge(deliveredPath(unitId), noLongerFailed(late));
        await batch.commit('firestore.sent');
      }
    },

    async outcomes(unitId) {
      const doc = await get(deliveredPath(unitId));
      if (!doc.exists) return { told: new Map(), failed: [] };
      const { pegawai, gagal } = parseDocument('mail outcomes', outcomesDocument, doc.data());
      const ids = Object.keys(gagal).sort();
      return { told: new Map(Object.entries(pegawai)), failed: ids.flatMap((id) => gagal[id] ?? []) };
    },
  };
}

const toMail = ({ id, kind, periode, nip, to, subject, body }: MailDocument): Mail => ({
  id,
  kind,
  periode,
  nip,
  to,
  subject,
  body,
});

const failedOf = (mails: readonly MailDocument[]): Record<string, FailedMail> =>
  Object.fromEntries(mails.map(({ id, kind, periode, nip }) => [id, { kind, periode, nip }]));

const noLongerFailed = (ids: readonly string[]): Record<string, unknown> => ({
  schema: SCHEMA_VERSION,
  gagal: Object.fromEntries(ids.map((id) => [id, null])),
});

/** The day that stands in each letter: the one on which it was taken. */
function toldIn(mails: readonly MailDocument[], now: InstantMs): Record<string, Record<string, string>> | null {
  const told: Record<string, Record<string, string>> = {};
  for (const { kind, nip, periode, takenAt } of mails) {
    if (kind === 'hasil') told[nip] = { ...told[nip], [periode]: tanggalWib(takenAt ?? now) };
  }
  return Object.keys(told).length > 0 ? told : null;
}
