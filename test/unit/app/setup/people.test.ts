/** People whom two units of a year count: told at set-up, with the months of both. */
import { peopleElsewhere } from '../../../../functions/src/app/setup/people';
import { aWorld, UNIT, type World } from '../../../support/sync-world';
import { aPegawaiRow, aTargetRow } from '../../../support/builders';

/** The unit of the world has synced; the new one has the given rows in its Pegawai. */
async function toldFor(world: World, mode: 'resmi' | 'latihan' = 'resmi'): Promise<string[]> {
  const files = { bukuKerja: 'bk-2', bukuPimpinan: 'bp-2' };
  const rows = world.sheets.tab('bp', 'Pegawai');
  world.sheets.files.set('bp-2', new Map([['Pegawai', structuredClone(rows)]]));
  const unit = { ...world.registration, unitId: '2026-baru', unitKerja: 'Kelurahan Baru', mode, files };
  return peopleElsewhere({ registry: world.registry, sheets: world.sheets, state: world.store }, unit);
}

describe('peopleElsewhere', () => {
  it('names months that both units claim', async () => {
    const world = await aWorld();
    await world.run();
    expect(await toldFor(world)).toEqual([
      expect.stringMatching(/Juga di Kelurahan Uji, Jan-Des; di sini dihitung Jan-Des\. Jan-Des tercatat di keduanya/),
    ]);
  });

  it('tells a transfer without a fault when the months follow each other', async () => {
    const world = await aWorld({ pegawai: [aPegawaiRow({ selesai: 46_203 })], target: [aTargetRow()], realisasi: [] }); // 30/06/2026
    await world.run();
    world.type('Pegawai', 0, 'Selesai', '');
    world.type('Pegawai', 0, 'Mulai', 46_204);
    const [line] = await toldFor(world);
    expect(line).toMatch(/, Jan-Jun; di sini dihitung Jul-Des\.$/);
  });

  it('says nothing of people whom no other unit counts, nor of a practice unit', async () => {
    const world = await aWorld();
    expect(await toldFor(world)).toEqual([]); // never synced: nobody counted there yet
    await world.run();
    expect(await toldFor(world, 'latihan')).toEqual([]);
    expect(await world.registry.unit(UNIT)).not.toBeNull();
  });
});
