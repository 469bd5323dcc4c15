/** A WriteBatch that counts what goes in: every driver refuses what only the cloud would refuse. */
import type { Firestore, Timestamp, WriteBatch } from 'firebase-admin/firestore';
import { asAppFailure } from './failure';
import { checkDocument, MAX_BATCH_BYTES, MAX_BATCH_DOCUMENTS } from './limits';

export type Data = Readonly<Record<string, unknown>>;

export class GuardedBatch {
  private readonly batch: WriteBatch;
  private documents = 0;
  private bytes = 0;

  constructor(private readonly db: Firestore) {
    this.batch = db.batch();
  }

  /** Replaces the document. */
  set(path: string, data: Data): this {
    this.count(path, data);
    this.batch.set(this.db.doc(path), data);
    return this;
  }

  /** Replaces these top-level fields whole and leaves the others. */
  setFields(path: string, data: Data): this {
    this.count(path, data);
    this.batch.set(this.db.doc(path), data, { mergeFields: Object.keys(data) });
    return this;
  }

  /** Adds these fields, those inside of maps included, and leaves the others. */
  merge(path: string, data: Data): this {
    this.count(path, data);
    this.batch.set(this.db.doc(path), data, { merge: true });
    return this;
  }

  /** Fails the whole batch when the document exists. */
  create(path: string, data: Data): this {
    this.count(path, data);
    this.batch.create(this.db.doc(path), data);
    return this;
  }

  /** Replaces these top-level fields; fails the whole batch when the document changed after `lastUpdateTime`. */
  update(path: string, data: Data, lastUpdateTime: Timestamp): this {
    this.count(path, data);
    this.batch.update(this.db.doc(path), data, { lastUpdateTime });
    return this;
  }

  delete(path: string): this {
    this.documents += 1;
    this.batch.delete(this.db.doc(path));
    return this;
  }

  /** Write time of the batch. Throws: AppFailure conflict when a precondition was refused; RangeError beyond a limit. */
  async commit(what: string): Promise<Timestamp> {
    if (this.documents > MAX_BATCH_DOCUMENTS) {
      throw new RangeError(`a batch has ${this.documents} documents, the limit is ${MAX_BATCH_DOCUMENTS}`);
    }
    if (this.bytes > MAX_BATCH_BYTES) {
      throw new RangeError(`a batch has ${this.bytes} bytes, the limit is ${MAX_BATCH_BYTES}`);
    }
    const [first] = await asAppFailure(what, () => this.batch.commit());
    if (first === undefined) throw new Error('a batch without a write was committed');
    return first.writeTime;
  }

  private count(path: string, data: Data): void {
    this.documents += 1;
    this.bytes += checkDocument(path, data);
  }
}
