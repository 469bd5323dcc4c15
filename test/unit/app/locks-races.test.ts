import { AppFailure } from '../../../functions/src/app/failure';
import type { HistoryEntry } from '../../../functions/src/app/state';
import {
  aPegawaiRow, aPenilaianRow, aRealisasiRow, aTargetRow, anUmpanBalikRow, NIP_A, NIP_B,
} from '../../support/builders'; // prettier-ignore
import { setPeriod, settle } from '../../support/cycle';
import { aWorld, SMALL, UNIT, type UnitRows, type World } from '../../support/sync-world';

const versionsOf = async (world: World): Promise<number[]> => {
  const found = await world.firestore.firestore().collection(`units/${UNIT}/locks/TW I/versions`).get();
  return found.docs.map((doc) => Number(doc.data()['generation'])).sort((a, b) => a - b);
};
const frozenText = async (world: World): Promise<string> => {
  const [versi = 0] = (await versionsOf(world)).slice(-1);
  return JSON.stringify([...(await world.store.frozen(UNIT, 'TW I', versi))]);
};
/** Lets something happen once, after the next sync has read and before it commits. */
const onceRead = (world: World, happens: () => Promise<unknown>): void => {
  world.sheets.afterRead = async () => {
    world.sheets.afterRead = undefined;
    await happens();
  };
};
/** A unit that has nothing to commit but the lock of TW I. */
const beforeLock = async (): Promise<World> => {
  const world = await aWorld();
  await world.run();
  setPeriod(world, 'TW I', 'Dikunci');
  return world;
};

describe('two processes around a lock', () => {
  it('lock once: who read before the other had locked starts again and finds nothing to do', async () => {
    const world = await beforeLock();
    const other = world.restart();
    onceRead(world, () => other.run());
    expect(await world.run()).toMatchObject({ outcome: 'unchanged', generation: 2 });
    expect(await versionsOf(world)).toEqual([2]);
  });

  it('freeze what the other counted in between', async () => {
    const world = await beforeLock();
    const other = world.restart();
    onceRead(world, async () => {
      world.type('Realisasi', 0, 'Realisasi', 120);
      expect(await other.run()).toMatchObject({ generation: 2, counts: { put: 1 } });
    });
    await settle(world);
    expect(await versionsOf(world)).toEqual([3]);
    expect(await frozenText(world)).toContain('"nilai":"120"');
  });

  it('never freeze an edit that came after the read of the lock: it is answered as one of a locked period', async () => {
    const world = await beforeLock();
    onceRead(world, () => {
      world.type('Realisasi', 0, 'Realisasi', 700);
      return Promise.resolve();
    });
    await settle(world);
    expect(await frozenText(world)).not.toContain('700');
    await settle(world);
    expect(world.shown('Realisasi')[0]).toMatchObject({ Status: 'Terkunci', 'Capaian s.d. Periode (%)': 100 });
  });

  it('come to one version however they run side by side', async () => {
    const world = await beforeLock();
    const processes = [world, world.restart(), world.restart()];
    await Promise.all(processes.map((each) => settle(each)));
    expect(await versionsOf(world)).toHaveLength(1);
    expect(await world.restart().run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('leave a period open that was reopened while the other wanted to lock the next', async () => {
    const world = await beforeLock();
    await settle(world);
    setPeriod(world, 'TW II', 'Dikunci');
    const other = world.restart();
    onceRead(world, async () => {
      setPeriod(world, 'TW II', 'Terbuka');
      setPeriod(world, 'TW I', 'Dibuka kembali', 'Bukti menyusul');
      await settle(other);
    });
    await settle(world);
    const { locks } = (await world.store.manifest(UNIT)).manifest ?? {};
    expect(locks).toMatchObject({ 'TW I': { status: 'dibuka' } });
    expect(locks).not.toHaveProperty('TW II');
  });
});

describe('120 people and a lock that is wanted', () => {
  const people = Array.from({ length: 120 }, (_, i) => ({
    nip: `199204202019032${100 + i}`,
    kode: `CK${'BCDFGHJKLM'.charAt(Math.floor(i / 12))}${'BCDFGHJKLMNP'.charAt(i % 12)}42`,
  }));
  const ROWS: UnitRows = {
    pegawai: people.map(({ nip }, i) => aPegawaiRow({ nip, nama: `Pegawai ${i}` })),
    target: people.map(({ nip, kode }) => aTargetRow({ pegawai: nip, kode })),
    realisasi: people.map(({ kode }, i) => aRealisasiRow({ kode, realisasi: i + 1 })),
  };

  it('waits until a plan that crashed between two commits is whole, and freezes everybody', async () => {
    const world = await aWorld(ROWS);
    setPeriod(world, 'TW I', 'Dikunci');
    const store = world.store as { commit: typeof world.store.commit };
    const commit = store.commit.bind(world.store);
    let commits = 0;
    store.commit = (unitId, guard, batch) => {
      commits += 1;
      if (commits === 2) throw new AppFailure('transient', 'test', 'crashed');
      return commit(unitId, guard, batch);
    };
    await expect(world.run()).rejects.toThrow('crashed');
    expect((await world.store.unitState(UNIT)).update).toMatchObject({ complete: false });
    store.commit = commit;
    await world.restart().run();
    expect(await versionsOf(world)).toEqual([]);
    await settle(world.restart());
    const [versi = 0] = await versionsOf(world);
    const frozen = await world.store.frozen(UNIT, 'TW I', versi);
    expect(frozen.size).toBe(120);
    people.forEach(({ nip }, i) => {
      expect(JSON.stringify(frozen.get(nip))).toContain(`"nilai":{"kind":"angka","nilai":"${i + 1}"}`);
    });
    expect(await world.restart().run()).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('somebody who is transferred after a lock', () => {
  const B = { pegawai: NIP_B, kode: 'CK53XZ' };
  const transferred = async (): Promise<World> => {
    const world = await aWorld({
      pegawai: [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' })],
      target: [...SMALL.target, aTargetRow({ ...B, indikator: 'Berkas selesai' })],
      realisasi: [...SMALL.realisasi, aRealisasiRow({ kode: B.kode, realisasi: 100 })],
      penilaian: [NIP_A, NIP_B].map((pegawai) =>
        aPenilaianRow({ pegawai, ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' }),
      ),
    });
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    return world;
  };
  const twI = (world: World): unknown[] => [
    world.shown('Penilaian').map((row) => [row['Capaian (%)'], row['Kelengkapan'], row['Predikat'], row['Pesan']]),
    world.shown('Rekap Pegawai').map((row) => row['TW I']),
    world.shown('Periode')[0],
  ];

  it('keeps the results of the locked period, which shows nothing else', async () => {
    const world = await transferred();
    const before = twI(world);
    world.type('Pegawai', 1, 'Selesai', '15/02/2026'); // in the middle of what is locked
    await settle(world);
    expect(twI(world)).toEqual(before);
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('counts from the day of leaving on in what is open', async () => {
    const world = await transferred();
    const target = (): unknown => world.shown('Rekap Pegawai')[1]?.['Kelengkapan'];
    const before = target();
    world.type('Pegawai', 1, 'Selesai', '30/04/2026');
    await settle(world);
    expect([before, target()]).toEqual(['1 dari 10', '1 dari 4']);
  });

  it('leaves the frozen results of everybody else alone when the row is deleted, and keeps its own in the version', async () => {
    const world = await transferred();
    const others = world.shown('Rekap Pegawai')[0];
    world.rows('Pegawai').splice(2, 1);
    await settle(world);
    expect(world.shown('Rekap Pegawai')[0]).toEqual(others);
    expect(await frozenText(world)).toContain(NIP_B);
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('the history of feedback', () => {
  const told = async (world: World): Promise<[string, string | null, string | null][]> => {
    const { docs } = await world.firestore.firestore().collection(`units/${UNIT}/scorecards/${NIP_A}/history`).get();
    const last = docs.map((doc) => doc.data() as HistoryEntry).sort((a, b) => b.generation - a.generation)[0];
    return (last?.changes ?? []).map(({ cell, from, to }) => [cell, from, to]);
  };

  it('tells an edit with what stood there before', async () => {
    const world = await aWorld({ ...SMALL, umpanBalik: [anUmpanBalikRow()] });
    await world.run();
    world.type('Umpan Balik', 0, 'Umpan Balik', 'Antrean perlu dipercepat.');
    await world.run();
    expect(await told(world)).toEqual([
      ['Umpan Balik 2026-02-15 › Umpan Balik', 'Warga terlayani dengan cepat.', 'Antrean perlu dipercepat.'],
    ]);
  });

  it('tells a remark that was deleted', async () => {
    const world = await aWorld({ ...SMALL, umpanBalik: [anUmpanBalikRow({ tindakLanjut: 'Pertahankan' })] });
    await world.run();
    world.rows('Umpan Balik').splice(1, 1);
    await world.run();
    expect(await told(world)).toEqual([
      ['Umpan Balik 2026-02-15 › Umpan Balik', 'Warga terlayani dengan cepat.', null],
      ['Umpan Balik 2026-02-15 › Tindak Lanjut', 'Pertahankan', null],
    ]);
  });

  it('tells apart two remarks of one day on one subject', async () => {
    const world = await aWorld({ ...SMALL, umpanBalik: [anUmpanBalikRow(), anUmpanBalikRow({ umpanBalik: 'Yang kedua.' })] }); // prettier-ignore
    await world.run();
    world.type('Umpan Balik', 1, 'Umpan Balik', 'Yang kedua, diubah.');
    await world.run();
    expect((await told(world)).map(([, from, to]) => [from, to])).toEqual([['Yang kedua.', 'Yang kedua, diubah.']]);
  });
});
