/** One suite over every Firestore driver: registry and state store promise the same on each. */
import type { Firestore } from 'firebase-admin/firestore';
import { firestoreRegistry } from '../../functions/src/adapters/firestore/registry';
import { firestoreStateStore } from '../../functions/src/adapters/firestore/state-store';
import { firestoreDrivers } from '../support/drivers';
import {
  aHistory,
  aKeberatan,
  aLockVersion,
  aManifest,
  anOrganisation,
  aRegistration,
  aReport,
  aScorecard,
  aUnitUpdate,
} from '../support/state-builders';

jest.setTimeout(60_000);
const UNIT = '2026-contoh';
const NIP_A = '199001012015011001';
const NIP_B = '199001012015011002';

describe.each(firestoreDrivers())('Firestore on $name', (driver) => {
  let db: Firestore;
  beforeEach(async () => {
    db = await driver.open();
  });
  afterAll(() => driver.close());

  const batch = (generation: number, nips: readonly string[] = []) => ({
    manifest: aManifest({ generation, entries: { [NIP_A]: { hash: `h${generation}`, targets: 1, realisations: 2 } } }),
    scorecards: nips.map((nip) => ({
      scorecard: aScorecard({ nip, generation }),
      history: aHistory({ generation }),
    })),
    unit: aUnitUpdate({ generation }),
  });

  describe('the registry', () => {
    it('finds a unit by either of its files', async () => {
      const registry = firestoreRegistry(db);
      await registry.register(aRegistration());
      expect(await registry.unitOfFile('kerja-1')).toBe(UNIT);
      expect(await registry.unitOfFile('pimpinan-1')).toBe(UNIT);
      expect(await registry.unit(UNIT)).toEqual(aRegistration());
      expect(await registry.units()).toEqual([aRegistration()]);
    });

    it('knows nothing of a file or unit that was never registered', async () => {
      const registry = firestoreRegistry(db);
      expect(await registry.unitOfFile('lain')).toBeNull();
      expect(await registry.unit('2026-lain')).toBeNull();
      expect(await registry.units()).toEqual([]);
    });

    it('forgets a file that a new registration leaves out', async () => {
      const registry = firestoreRegistry(db);
      await registry.register(aRegistration());
      await registry.register(aRegistration({ files: { bukuKerja: 'kerja-2', bukuPimpinan: 'pimpinan-1' } }));
      expect(await registry.unitOfFile('kerja-1')).toBeNull();
      expect(await registry.unitOfFile('kerja-2')).toBe(UNIT);
    });

    it('refuses a file that belongs to another unit and changes nothing', async () => {
      const registry = firestoreRegistry(db);
      await registry.register(aRegistration());
      await expect(registry.register(aRegistration({ unitId: '2026-lain' }))).rejects.toMatchObject({
        kind: 'invalid',
      });
      expect(await registry.unitOfFile('kerja-1')).toBe(UNIT);
      expect(await registry.unit('2026-lain')).toBeNull();
    });

    it('finds an organisation by either of its files, which are no unit’s', async () => {
      const registry = firestoreRegistry(db);
      await registry.registerOrganisation(anOrganisation());
      expect(await registry.ownerOfFile('publik-1')).toEqual({ kind: 'organisasi', organisasiId: 'kec-contoh' });
      expect(await registry.unitOfFile('organisasi-1')).toBeNull();
      expect(await registry.organisation('kec-contoh')).toEqual(anOrganisation());
      expect(await registry.organisation('kec-lain')).toBeNull();
      expect(await registry.organisations()).toEqual([anOrganisation()]);
    });

    it('refuses an organisation a file of a unit, and a unit a file of an organisation', async () => {
      const registry = firestoreRegistry(db);
      await registry.register(aRegistration());
      await registry.registerOrganisation(anOrganisation());
      const files = { bukuOrganisasi: 'kerja-1', informasiPublik: 'publik-1' };
      await expect(registry.registerOrganisation(anOrganisation({ files }))).rejects.toMatchObject({ kind: 'invalid' });
      const taken = aRegistration({ unitId: 'kec-contoh', files: { bukuKerja: 'publik-1', bukuPimpinan: 'lain' } });
      await expect(registry.register(taken)).rejects.toMatchObject({ kind: 'invalid' });
      expect(await registry.ownerOfFile('kerja-1')).toEqual({ kind: 'unit', unitId: UNIT });
    });

    it('keeps what a sync stored when a unit is registered again', async () => {
      const store = firestoreStateStore(db);
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1));
      await firestoreRegistry(db).register(aRegistration());
      expect((await store.unitState(UNIT)).update).toEqual(aUnitUpdate());
    });
  });

  describe('the state store', () => {
    it('holds nothing before the first commit', async () => {
      const store = firestoreStateStore(db);
      expect((await store.manifest(UNIT)).manifest).toBeNull();
      expect((await store.unitState(UNIT)).update).toBeNull();
      expect((await store.unitState(UNIT)).report).toBeNull();
      expect((await store.unitState(UNIT)).confirmedCode).toBeNull();
      expect(await store.scorecards(UNIT, [NIP_A])).toEqual(new Map());
    });

    it('reads back what was committed', async () => {
      const store = firestoreStateStore(db);
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1, [NIP_A, NIP_B]));
      expect((await store.manifest(UNIT)).manifest).toEqual(batch(1).manifest);
      expect((await store.unitState(UNIT)).update).toEqual(aUnitUpdate());
      const cards = await store.scorecards(UNIT, [NIP_B, 'belum-ada']);
      expect([...cards]).toEqual([[NIP_B, aScorecard({ nip: NIP_B })]]);
      const history = await db.collection(`units/${UNIT}/scorecards/${NIP_A}/history`).get();
      expect(history.docs.map((doc) => [doc.id, doc.data()])).toEqual([['0000000001', aHistory()]]);
    });

    it('refuses a first commit when somebody else made one', async () => {
      const store = firestoreStateStore(db);
      const { guard } = await store.manifest(UNIT);
      await store.commit(UNIT, guard, batch(1));
      await expect(store.commit(UNIT, guard, batch(1, [NIP_A]))).rejects.toMatchObject({ kind: 'conflict' });
      expect(await store.scorecards(UNIT, [NIP_A])).toEqual(new Map());
    });

    it('refuses a commit planned on an older manifest and stores nothing of it', async () => {
      const store = firestoreStateStore(db);
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1));
      const stale = await store.manifest(UNIT); // read by a sync that then stalls
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(2));
      await expect(store.commit(UNIT, stale.guard, batch(2, [NIP_A]))).rejects.toMatchObject({ kind: 'conflict' });
      expect((await store.manifest(UNIT)).manifest?.generation).toBe(2);
      expect(await store.scorecards(UNIT, [NIP_A])).toEqual(new Map());
      expect((await store.unitState(UNIT)).update?.generation).toBe(2);
    });

    it('lets one of two commits on the same manifest through', async () => {
      const store = firestoreStateStore(db);
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1));
      const { guard } = await store.manifest(UNIT);
      const outcomes = await Promise.allSettled([
        store.commit(UNIT, guard, batch(2)),
        store.commit(UNIT, guard, batch(2)),
      ]);
      expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('commits the next chunk with the guard of the chunk before, and that guard only once', async () => {
      const store = firestoreStateStore(db);
      const first = await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1));
      await store.commit(UNIT, first, batch(2));
      await expect(store.commit(UNIT, first, batch(3))).rejects.toMatchObject({ kind: 'conflict' });
      expect((await store.manifest(UNIT)).manifest?.generation).toBe(2);
    });

    it('refuses an update when the manifest has gone', async () => {
      const store = firestoreStateStore(db);
      const guard = await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1));
      await db.doc(`units/${UNIT}/state/manifest`).delete();
      await expect(store.commit(UNIT, guard, batch(2))).rejects.toMatchObject({ kind: 'conflict' });
    });

    it('stores the version that an objection made once, and nothing of a commit that would replace it', async () => {
      const store = firestoreStateStore(db);
      const version = aKeberatan({ nip: NIP_A });
      const decided = { ...batch(1), keberatan: [version] };
      const guard = await store.commit(UNIT, (await store.manifest(UNIT)).guard, decided);
      const at = db.doc(`units/${UNIT}/locks/TW I/keberatan/${NIP_A}`);
      expect((await at.get()).data()).toEqual(version);
      const again = { ...batch(2), keberatan: [aKeberatan({ nip: NIP_A, oleh: 'Orang lain' })] };
      await expect(store.commit(UNIT, guard, again)).rejects.toMatchObject({ kind: 'conflict' });
      expect((await at.get()).data()).toMatchObject({ oleh: version.oleh });
      expect((await store.manifest(UNIT)).manifest?.generation).toBe(1);
    });

    it('drops an entry that a new manifest leaves out', async () => {
      const store = firestoreStateStore(db);
      const guard = await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1));
      await store.commit(UNIT, guard, { ...batch(2), manifest: aManifest({ generation: 2, entries: {} }) });
      expect((await store.manifest(UNIT)).manifest?.entries).toEqual({});
    });

    it('stores one history document when a commit is repeated', async () => {
      const store = firestoreStateStore(db);
      const guard = await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1, [NIP_A]));
      await store.commit(UNIT, guard, batch(1, [NIP_A]));
      const history = await db.collection(`units/${UNIT}/scorecards/${NIP_A}/history`).get();
      expect(history.size).toBe(1);
    });

    it('reads back approvals, ratings and locks of the manifest, and what a lock version froze', async () => {
      const store = firestoreStateStore(db);
      const entry = {
        hash: 'h1',
        targets: 1,
        realisations: 2,
        disetujui: { digest: 'd', terbuka: false, pada: 5 },
        dinilai: { 'TW I': 'i SESUAI' },
      };
      const locks = { 'TW I': { status: 'dikunci' as const, versi: 1, pada: 9, alasan: null } };
      const manifest = aManifest({ generation: 1, entries: { [NIP_A]: entry }, locks });
      const lock = {
        version: aLockVersion({ parts: 2, pegawai: { [NIP_A]: 'k' } }),
        parts: [{ [NIP_A]: { a: '1' } }, { [NIP_B]: { b: '2' } }],
      };
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, { ...batch(1), manifest, lock });
      expect((await store.manifest(UNIT)).manifest).toEqual(manifest);
      expect(await store.frozen(UNIT, 'TW I', 1)).toEqual(new Map([[NIP_A, { a: '1' }], [NIP_B, { b: '2' }]])); // prettier-ignore
      expect(await store.lockDigests(UNIT, 'TW I', 1)).toEqual(new Map([[NIP_A, 'k']]));
      expect(await store.lockDigests(UNIT, 'TW I', 2)).toEqual(new Map());
      expect(await store.lockVersion(UNIT, 'TW I', 1)).toEqual(lock.version);
      expect(await store.lockVersion(UNIT, 'TW I', 2)).toBeNull();
      expect(await store.frozen(UNIT, 'TW I', 2)).toEqual(new Map());
      const versions = await db.collection(`units/${UNIT}/locks/TW I/versions`).get();
      expect(versions.docs.map((doc) => doc.data())).toEqual([lock.version]);
    });

    it('stores no lock version with a refused commit', async () => {
      const store = firestoreStateStore(db);
      const { guard } = await store.manifest(UNIT);
      await store.commit(UNIT, guard, batch(1));
      const lock = { version: aLockVersion(), parts: [{ [NIP_A]: { a: '1' } }] };
      await expect(store.commit(UNIT, guard, { ...batch(1), lock })).rejects.toMatchObject({ kind: 'conflict' });
      expect((await db.collection(`units/${UNIT}/locks/TW I/versions`).get()).docs).toEqual([]);
    });

    it('keeps report and confirmation apart from the committed state', async () => {
      const store = firestoreStateStore(db);
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1));
      await store.saveReport(UNIT, aReport({ faults: ['Tab Target tidak ada.'] }));
      await store.confirm(UNIT, 'HAPUS-41-K7');
      expect((await store.unitState(UNIT)).update).toEqual(aUnitUpdate());
      expect((await store.unitState(UNIT)).report).toEqual(aReport({ faults: ['Tab Target tidak ada.'] }));
      expect((await store.unitState(UNIT)).confirmedCode).toBe('HAPUS-41-K7');
      expect((await store.manifest(UNIT)).manifest?.generation).toBe(1);
    });

    it('reads inputs without results', async () => {
      const store = firestoreStateStore(db);
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, batch(1, [NIP_A]));
      const { result: _result, ...inputs } = aScorecard({ nip: NIP_A });
      expect(await store.inputs(UNIT, [NIP_A, 'belum-ada'])).toEqual(new Map([[NIP_A, inputs]]));
    });

    it('reads more scorecards than one request holds', async () => {
      const store = firestoreStateStore(db);
      const nips = Array.from({ length: 101 }, (_, i) => String(199_001_012_015_011_000n + BigInt(i)));
      const scorecards = nips.map((nip) => ({ scorecard: aScorecard({ nip }), history: null }));
      await store.commit(UNIT, (await store.manifest(UNIT)).guard, { ...batch(1), scorecards });
      expect([...(await store.scorecards(UNIT, nips)).keys()].sort()).toEqual(nips);
    });

    it('refuses a batch of more than 200 documents', async () => {
      const store = firestoreStateStore(db);
      const scorecards = Array.from({ length: 199 }, (_, i) => ({
        scorecard: aScorecard({ nip: `n${i}` }),
        history: null,
      }));
      const { guard } = await store.manifest(UNIT);
      await expect(store.commit(UNIT, guard, { ...batch(1), scorecards })).rejects.toThrow(/201 documents/);
      await expect(store.commit(UNIT, guard, { ...batch(1), scorecards: scorecards.slice(1) })).resolves.toBeDefined();
    });

    it('refuses a document beyond 1 MiB and a batch beyond 3 MiB, naming no NIP', async () => {
      const store = firestoreStateStore(db);
      const { guard } = await store.manifest(UNIT);
      const sized = (nip: string, bytes: number) => ({
        scorecard: aScorecard({ nip, result: 'x'.repeat(bytes) }),
        history: null,
      });
      const tooBig = store.commit(UNIT, guard, { ...batch(1), scorecards: [sized(NIP_A, 1_048_576)] });
      await expect(tooBig).rejects.toThrow(/scorecards has \d+ bytes/);
      await expect(tooBig).rejects.not.toThrow(NIP_A);
      const many = ['a', 'b', 'c', 'd'].map((nip) => sized(nip, 900_000));
      await expect(store.commit(UNIT, guard, { ...batch(1), scorecards: many })).rejects.toThrow(/batch has \d+ bytes/);
      await expect(store.commit(UNIT, guard, { ...batch(1), scorecards: many.slice(1) })).resolves.toBeDefined();
    });

    it('refuses an array in an array', async () => {
      const store = firestoreStateStore(db);
      const scorecards = [{ scorecard: aScorecard({ inputs: { rows: [[1, 2]] } }), history: null }];
      const { guard } = await store.manifest(UNIT);
      await expect(store.commit(UNIT, guard, { ...batch(1), scorecards })).rejects.toThrow(/array in an array/);
    });

    it('refuses to read what a newer version wrote', async () => {
      const store = firestoreStateStore(db);
      await db.doc(`units/${UNIT}/state/manifest`).set({ ...aManifest(), schema: 99 });
      await expect(store.manifest(UNIT)).rejects.toMatchObject({ kind: 'misconfigured' });
    });

    it('refuses to read a damaged document, and its message names no NIP', async () => {
      const store = firestoreStateStore(db);
      await db.doc(`units/${UNIT}/state/manifest`).set({ ...aManifest(), entries: { [NIP_A]: { hash: 7 } } });
      const read = store.manifest(UNIT);
      await expect(read).rejects.toMatchObject({ kind: 'misconfigured' });
      await expect(read).rejects.not.toThrow(NIP_A);
    });
  });
});
