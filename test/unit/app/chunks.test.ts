import { toBatches, type CommitFrame, type Put } from '../../../functions/src/app/sync/chunks';
import { AppFailure } from '../../../functions/src/app/failure';
import { aPegawaiRow, aRealisasiRow, aTargetRow } from '../../support/builders';
import { aWorld, type UnitRows } from '../../support/sync-world';

const frame: CommitFrame = {
  before: null,
  peaks: [],
  confirmations: 0,
  seenAt: 1,
  now: 1,
  engine: 'uji',
  registration: { policy: 'permenpanrb-6-2022' } as CommitFrame['registration'],
  hold: null,
  locks: {},
  lock: null,
  keberatan: { tercatat: {}, baru: [] },
  figures: null,
};
const put = (nip: string, text = ''): Put => ({
  nip,
  entry: { hash: nip, targets: 1, realisations: 1 },
  content: () => ({ inputs: { text }, result: {}, changes: [], cause: 'edit' }),
});

describe('toBatches', () => {
  it('keeps every batch within 200 documents, manifest and unit included', () => {
    const batches = [...toBatches(Array.from({ length: 250 }, (_, i) => put(String(i))), frame)]; // prettier-ignore
    expect(batches.map((b) => b.scorecards.length)).toEqual([98, 98, 54]);
  });

  it('starts a new batch before 3 MiB would be passed', () => {
    const text = 'x'.repeat(700_000); // counted twice: 1.4 MB each
    const batches = [...toBatches(['a', 'b', 'c'].map((nip) => put(nip, text)), frame)]; // prettier-ignore
    expect(batches.map((b) => b.scorecards.length)).toEqual([2, 1]);
  });

  it('says complete in the last batch alone and counts generations up', () => {
    const batches = [...toBatches(Array.from({ length: 120 }, (_, i) => put(String(i))), frame)]; // prettier-ignore
    expect(batches.map((b) => [b.unit.complete, b.manifest.generation])).toEqual([[false, 1], [true, 2]]); // prettier-ignore
  });

  it('puts into each manifest exactly the people committed so far', () => {
    const batches = [...toBatches(Array.from({ length: 120 }, (_, i) => put(String(i))), frame)]; // prettier-ignore
    expect(batches.map((b) => Object.keys(b.manifest.entries).length)).toEqual([98, 120]);
  });

  it('encodes nobody before his batch is asked for, but the one who shows that the batch before is full', () => {
    const encoded: string[] = [];
    const puts = Array.from({ length: 120 }, (_, i) => put(String(i)));
    const watched = puts.map((p) => ({ ...p, content: () => { encoded.push(p.nip); return p.content(); } })); // prettier-ignore
    const batches = toBatches(watched, frame);
    expect(encoded).toEqual([]);
    expect(batches.next().value).toMatchObject({ manifest: { generation: 1 } });
    expect(encoded).toHaveLength(99);
    expect(batches.next().value).toMatchObject({ manifest: { generation: 2 } });
    expect(encoded).toEqual(puts.map((p) => p.nip));
  });

  it('writes a lock with the first batch and figures with the last', () => {
    const lock = { version: { periode: 'TW I' }, parts: [] } as unknown as CommitFrame['lock'];
    const figures = { unitId: 'uji' } as unknown as CommitFrame['figures'];
    const puts = Array.from({ length: 120 }, (_, i) => put(String(i)));
    const [first, last] = [...toBatches(puts, { ...frame, lock, figures })];
    expect(first).toMatchObject({ lock });
    expect(first).not.toHaveProperty('figures');
    expect(last).toMatchObject({ figures: { unitId: 'uji', generation: 2, complete: true } });
    expect(last).not.toHaveProperty('lock');
  });

  it('takes a person who is gone out of the manifest', () => {
    const before = { schema: 1, generation: 4, entries: { a: { hash: 'a', targets: 1, realisations: 1 } }, peaks: [], confirmations: 0, locks: {}, seenAt: 0 }; // prettier-ignore
    const [batch] = toBatches([{ ...put('a'), entry: null }], { ...frame, before });
    expect(batch?.manifest).toMatchObject({ generation: 5, entries: {} });
  });
});

describe('a plan of several chunks', () => {
  const PEOPLE = 120;
  const nip = (i: number): string => `19850115201001${1 + (i % 2)}${String(i + 1).padStart(3, '0')}`;
  const kode = (i: number): string =>
    `B${'BCDFGHJKLM'[Math.floor(i / 10) % 10] ?? ''}${'BCDFGHJKLM'[i % 10] ?? ''}${2 + Math.floor(i / 100)}BB`;
  const many: UnitRows = {
    pegawai: Array.from({ length: PEOPLE }, (_, i) => aPegawaiRow({ nip: nip(i), nama: `Pegawai Contoh ${i + 1}` })),
    target: Array.from({ length: PEOPLE }, (_, i) => aTargetRow({ pegawai: nip(i), kode: kode(i) })),
    realisasi: Array.from({ length: PEOPLE }, (_, i) => aRealisasiRow({ kode: kode(i) })),
  };

  it('goes on where a crash between two commits left it', async () => {
    const world = await aWorld(many);
    const commit = world.store.commit.bind(world.store);
    let commits = 0;
    world.store.commit = (...args) => {
      commits += 1;
      return commits === 2
        ? Promise.reject(new AppFailure('transient', 'firestore.commit', 'killed'))
        : commit(...args);
    };
    await expect(world.run()).rejects.toMatchObject({ kind: 'transient' });
    const after = world.restart();
    expect((await after.store.unitState('2026-uji')).update).toMatchObject({ generation: 1, complete: false });
    expect(await after.run()).toMatchObject({
      generation: 2,
      counts: { employees: PEOPLE, put: PEOPLE - 98, skipped: 98 },
    });
    expect((await after.store.unitState('2026-uji')).update).toMatchObject({ complete: true });
    expect(await after.run()).toMatchObject({ outcome: 'unchanged' });
  });
});
