import { aPegawaiRow, aPenilaianRow, aRealisasiRow, aTargetRow, NIP_B } from '../../support/builders';
import { setPeriod, settle } from '../../support/cycle';
import { aWorld, SMALL, UNIT, type UnitRows, type World } from '../../support/sync-world';

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
    expect(world.shown('Periode')[0]).toMatchObject({
      Pesan: expect.stringContaining('Belum dikunci: selesaikan') as string,
    });
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
    expect(world.shown('Periode')[0]).toMatchObject({ Pesan: expect.stringContaining('tidak terbaca') as string });
    world.sheets.files.get('bk')?.set('Realisasi', realisasi);
    await settle(world);
    expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dikunci' } });
  });
});

describe('what a locked row is told', () => {
  const pesan = (world: World, tab: string, at = 0): unknown => world.shown(tab)[at]?.['Pesan'];
  const lockedWorld = async (): Promise<World> => {
    const penilaian = [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })];
    const world = await aWorld({ ...SMALL, penilaian });
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    return world;
  };

  it('names the NIP that was not listed then, and the way to have the row counted', async () => {
    const world = await lockedWorld();
    world.type('Pegawai', 0, 'NIP', NIP_B);
    world.type('Target', 0, 'Pegawai', NIP_B);
    world.type('Penilaian', 0, 'Pegawai', NIP_B);
    await settle(world);
    expect(pesan(world, 'Realisasi')).toBe(
      'Realisasi: terbaca 100. TW I sudah dikunci 24/11/2026 ketika pegawai ini belum tercatat dengan NIP itu, jadi angka ini tidak dihitung. Bila seharusnya dihitung, minta pimpinan membuka kembali TW I lalu menguncinya lagi.',
    );
    expect(pesan(world, 'Penilaian')).toBe(
      'Pegawai ini belum tercatat dengan NIP itu ketika TW I dikunci 24/11/2026; penilaian ini belum berlaku. Buka kembali TW I di tab Periode dengan alasannya, lalu kunci lagi.',
    );
    setPeriod(world, 'TW I', 'Dibuka kembali', 'NIP dibetulkan');
    await settle(world);
    expect(world.shown('Penilaian')[0]).toMatchObject({ 'Capaian (%)': 105, Predikat: 'Baik' });
  });

  it('does not ask to put back what nobody changed when only its target is gone', async () => {
    const world = await lockedWorld();
    world.rows('Target').splice(1, 1);
    await settle(world);
    expect(pesan(world, 'Realisasi')).toBe(
      'Kode: terbaca BK42TQ. Tidak ada target dengan kode ini di tab Target. Kembalikan target itu, atau hapus baris ini. TW I sudah dikunci 24/11/2026; hasil yang terkunci tidak berubah.',
    );
    expect(world.ringkasan()).not.toContain('periode terkunci');
    expect(world.shown('Penilaian')[0]).toMatchObject({ 'Capaian (%)': 105, Predikat: 'Baik' });
  });

  it('does not say that a held row has no number', async () => {
    const world = await aWorld(TEN);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    world.rows('Pegawai').splice(3, 7);
    await settle(world);
    expect(world.shown('Realisasi')[3]).toMatchObject({ Status: 'Ditahan' });
    expect(pesan(world, 'Realisasi', 3)).not.toContain('tanpa angka');
  });
});
