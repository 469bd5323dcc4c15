import { NIP_A, aPenilaianRow } from '../../support/builders';
import { setPeriod, settle } from '../../support/cycle';
import type { HistoryEntry } from '../../../functions/src/app/state';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

const RATED = {
  ...SMALL,
  penilaian: [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })],
};
/** Two syncs more, so that a line that is told again would be found. */
async function settleAgain(world: World): Promise<void> {
  await settle(world);
  await world.run();
  await world.run();
}
async function lockedWorld(): Promise<World> {
  const world = await aWorld(RATED);
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  return world;
}
/** What the history tells since the lock, oldest first. */
async function historySince(world: World, generation: number): Promise<[string, string, string | null][]> {
  const found = await world.firestore.firestore().collection(`units/${UNIT}/scorecards/${NIP_A}/history`).get();
  return found.docs
    .map((d) => d.data() as HistoryEntry)
    .filter((h) => h.generation > generation)
    .sort((a, b) => a.generation - b.generation)
    .flatMap(({ cause, changes }): [string, string, string | null][] =>
      changes.length === 0 ? [[cause, '', null]] : changes.map(({ cell, to }) => [cause, cell, to]),
    );
}

describe('the history of a person whose period is locked', () => {
  it('tells a realisation typed without effect once', async () => {
    const world = await lockedWorld();
    world.type('Realisasi', 0, 'Realisasi', 700);
    await settleAgain(world);
    expect(await historySince(world, 2)).toEqual([['edit', 'Realisasi BK42TQ Jan 2026 › tidak dihitung', '700']]);
  });

  it('tells a realisation emptied without effect once', async () => {
    const world = await lockedWorld();
    world.type('Realisasi', 0, 'Realisasi', '');
    await settleAgain(world);
    expect(await historySince(world, 2)).toEqual([['edit', 'Realisasi BK42TQ Jan 2026 › tidak dihitung', '(kosong)']]);
  });

  it('tells a rating changed without effect once', async () => {
    const world = await lockedWorld();
    world.type('Penilaian', 0, 'Rating Perilaku', 'Di bawah ekspektasi');
    await settleAgain(world);
    expect(await historySince(world, 2)).toEqual([
      ['edit', 'Penilaian TW I › tidak dihitung', 'Rating Hasil Kerja=IKUT_USULAN | Rating Perilaku=DI_BAWAH'],
    ]);
  });

  it('tells an unreadable value in a frozen row once', async () => {
    const world = await lockedWorld();
    world.type('Realisasi', 0, 'Realisasi', 'banyak');
    await settleAgain(world);
    expect(await historySince(world, 2)).toEqual([
      ['edit', 'Realisasi BK42TQ Jan 2026 › tidak dihitung', 'Realisasi=banyak'],
    ]);
  });

  it('tells the deletion of a target without its frozen reports', async () => {
    const world = await lockedWorld();
    world.rows('Target').splice(1, 1);
    await settleAgain(world);
    const told = await historySince(world, 2);
    expect(told.filter(([, cell]) => !cell.startsWith('Target BK42TQ'))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });

  it('tells a result that a reopening set free as that, and stores it', async () => {
    const world = await lockedWorld();
    world.type('Target', 0, 'Target', 600);
    await settle(world);
    const { manifest } = await world.store.manifest(UNIT);
    setPeriod(world, 'TW I', 'Dibuka kembali', 'Target TW I keliru');
    await settleAgain(world);
    expect(await historySince(world, manifest?.generation ?? 0)).toEqual([['period', '', null]]);
    const { result } = (await world.store.scorecards(UNIT, [NIP_A])).get(NIP_A) ?? {};
    const { hasil } = result as { hasil: { periode: unknown[] } };
    expect(hasil.periode[0]).toMatchObject({ periode: 'TW I', totalPct: '120' });
  });
});
