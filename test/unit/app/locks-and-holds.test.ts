import { aPegawaiRow, aPenilaianRow, aRealisasiRow, aTargetRow } from '../../support/builders';
import { setPeriod, settle } from '../../support/cycle';
import { aWorld, UNIT, type UnitRows, type World } from '../../support/sync-world';

const PEOPLE = Array.from({ length: 10 }, (_, i) => ({
  nip: `1992042020190329${10 + i}`,
  kode: `CK53X${'BCDFGHJKLM'.charAt(i)}`,
}));
const TEN: UnitRows = {
  pegawai: PEOPLE.map(({ nip }, i) => aPegawaiRow({ nip, nama: `Pegawai ${i}` })),
  target: PEOPLE.map(({ nip, kode }) => aTargetRow({ pegawai: nip, kode })),
  realisasi: PEOPLE.map(({ kode }) => aRealisasiRow({ kode })),
  penilaian: PEOPLE.map(({ nip }) => aPenilaianRow({ pegawai: nip })),
};

/** One person's TW I in `Rekap Pegawai`. */
const twI = (world: World, i: number): unknown =>
  world.shown('Rekap Pegawai').find((row) => row['Pegawai'] === `Pegawai ${i}`)?.['TW I'];

describe('people held back while a period is locked', () => {
  it('keep their frozen results, also where the target changed after the lock', async () => {
    const world = await aWorld(TEN);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    world.type('Target', 3, 'Target', 300);
    await settle(world);
    expect(twI(world, 3)).toBe(100);
    world.rows('Pegawai').splice(3, 7);
    await settle(world);
    expect((await world.run()).hold).toMatch(/^HAPUS-/);
    expect(twI(world, 3)).toBe(100);
  });

  it('keep their frozen results, also where a target of a later day is held', async () => {
    const world = await aWorld(TEN);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    for (const { nip, kode } of PEOPLE) {
      const baru = kode.replace('C', 'D');
      world.rows('Target').push(aTargetRow({ pegawai: nip, kode: baru, indikator: 'Indikator baru' }));
    }
    await settle(world);
    const before = world.shown('Penilaian')[0];
    expect(before).toMatchObject({ Kelengkapan: '1 dari 3' });
    world.rows('Target').splice(11, 10);
    await settle(world);
    expect((await world.run()).hold).toMatch(/^HAPUS-10-/);
    expect(world.shown('Penilaian')[0]).toEqual(before);
  });
});

const locksOf = async (world: World): Promise<unknown> => (await world.store.manifest(UNIT)).manifest?.locks;

describe('a lock that is wanted', () => {
  it('waits for a hold, and is carried out by itself once the removal is confirmed', async () => {
    const world = await aWorld(TEN);
    await settle(world);
    world.rows('Pegawai').splice(3, 7);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    const { hold } = await world.run();
    expect(await locksOf(world)).toEqual({});
    expect(world.shown('Periode')[0]).toMatchObject({ Pesan: expect.stringContaining('Belum dikunci: selesaikan') });
    const konfirmasi = world.rows('Pengaturan').find(([label]) => label === 'Konfirmasi') ?? [];
    konfirmasi[1] = hold ?? '';
    await settle(world);
    expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dikunci' } });
  });

  it('waits while a tab cannot be read, and is carried out once it is back', async () => {
    const world = await aWorld(TEN);
    await settle(world);
    const realisasi = world.rows('Realisasi');
    world.sheets.files.get('bk')?.delete('Realisasi');
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(await locksOf(world)).toEqual({});
    expect(world.shown('Periode')[0]).toMatchObject({ Pesan: expect.stringContaining('tidak terbaca') });
    world.sheets.files.get('bk')?.set('Realisasi', realisasi);
    await settle(world);
    expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dikunci' } });
  });
});
