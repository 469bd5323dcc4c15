import { firestoreMailStore } from '../../../functions/src/adapters/firestore/mail-store';
import { firestoreOrganisationStore } from '../../../functions/src/adapters/firestore/organisation-store';
import { createEngine } from '../../../functions/src/app/engine';
import type { PenetapanTersimpan } from '../../../functions/src/app/state';
import type { NamaPeriode } from '../../../functions/src/contract';
import { aPegawaiRow, aPenilaianRow, aRealisasiRow, aTargetRow, NIP_A, NIP_B } from '../../support/builders';
import { headRated, on, organisationDecides, setPeriod, settle } from '../../support/cycle';
import { aWorld, SMALL, UNIT, type UnitRows, type World } from '../../support/sync-world';

const LURAH = 'Lurah Contoh';
/** A member of staff, rated in the unit's own book, and the head NIP_B. */
const ROWS: UnitRows = {
  pegawai: [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: LURAH, jabatan: 'Lurah' })],
  target: [...SMALL.target, aTargetRow({ pegawai: NIP_B, kode: 'CK53XZ', indikator: 'Warga terlayani' })],
  realisasi: [...SMALL.realisasi, aRealisasiRow({ kode: 'CK53XZ', realisasi: 100 })],
  penilaian: [
    aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' }),
    aPenilaianRow({ pegawai: NIP_B }),
  ],
};

const unitWithHead = async (): Promise<World> => {
  const world = await aWorld(ROWS, { kepala: NIP_B });
  world.now = on(4, 20);
  await world.run();
  return world;
};
const lockTwI = async (world: World): Promise<void> => {
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
};
const rate = (world: World, part: Partial<PenetapanTersimpan> = {}): Promise<void> =>
  organisationDecides(world, { penetapan: { [UNIT]: { 'TW I': headRated({ kepala: LURAH, ...part }) } } });
const forget = (world: World): Promise<void> => organisationDecides(world, { penetapan: {} });

/** Predikat in the summary of the people, by name. */
const predikat = (world: World): unknown =>
  Object.fromEntries(world.shown('Rekap Pegawai').map((row) => [row['Pegawai'], row['Predikat']]));
async function explained(world: World, nip: string): Promise<string> {
  const { registry, store: state, sheets, firestore } = world;
  const organisations = firestoreOrganisationStore(firestore.firestore());
  const mails = firestoreMailStore(firestore.firestore());
  const engine = createEngine({ registry, state, organisations, mails, sheets, queue: { ask: () => Promise.resolve() }, clock: { now: () => world.now } }); // prettier-ignore
  return (await engine.explain(UNIT, nip))?.lines.join('\n') ?? '';
}
const lock = async (world: World, periode: NamaPeriode): Promise<unknown> =>
  (await world.store.manifest(UNIT)).manifest?.locks[periode];

describe('the rating of a head given after the unit was locked', () => {
  it('arrives with one sync, and nothing else of the locked period moves', async () => {
    const world = await unitWithHead();
    await lockTwI(world);
    const [before, staff, rows] = [await lock(world, 'TW I'), await explained(world, NIP_A), world.shown('Penilaian')];
    await rate(world);
    await world.run();
    expect(predikat(world)).toEqual({ 'Pegawai Contoh 01': 'TW I: Baik', [LURAH]: 'TW I: Sangat Baik' });
    expect(await explained(world, NIP_B)).toContain('predikat: Sangat Baik; alasan: Menata arsip');
    expect([await lock(world, 'TW I'), await explained(world, NIP_A), world.shown('Penilaian')]).toEqual([before, staff, rows]); // prettier-ignore
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('needs nothing of what the lock froze', async () => {
    const world = await unitWithHead();
    await lockTwI(world);
    await rate(world);
    const frozen = jest.spyOn(world.store, 'frozen');
    await settle(world);
    expect(frozen).not.toHaveBeenCalled();
  });

  it('arrives although a row of the locked period says something else by now', async () => {
    const world = await unitWithHead();
    await lockTwI(world);
    world.type('Realisasi', 2, 'Realisasi', 700);
    await settle(world);
    await rate(world);
    await settle(world);
    expect(predikat(world)).toMatchObject({ [LURAH]: 'TW I: Sangat Baik' });
    expect(world.shown('Realisasi')[2]).toMatchObject({ 'Capaian s.d. Periode (%)': 100 });
  });

  it('is the one that counts when another was given before the lock', async () => {
    const world = await unitWithHead();
    await rate(world, { ratingHasilKerja: 'SESUAI', alasan: null, usulan: 'SESUAI', predikat: 'BAIK' });
    await lockTwI(world);
    await rate(world);
    await settle(world);
    expect(predikat(world)).toMatchObject({ [LURAH]: 'TW I: Sangat Baik' });
  });

  it('is kept when the period is reopened and locked again, and goes into the new version', async () => {
    const world = await unitWithHead();
    await lockTwI(world);
    await rate(world);
    await settle(world);
    setPeriod(world, 'TW I', 'Dibuka kembali', 'Bukti menyusul');
    await settle(world);
    expect(predikat(world)).toMatchObject({ [LURAH]: 'TW I: Sangat Baik' });
    await lockTwI(world);
    expect(predikat(world)).toMatchObject({ [LURAH]: 'TW I: Sangat Baik' });
    const { versi } = (await lock(world, 'TW I')) as { versi: number };
    expect((await world.store.frozen(UNIT, 'TW I', versi)).get(NIP_B)).toMatchObject({ rating: { predikat: 'SANGAT_BAIK' } }); // prettier-ignore
  });
});

describe('the rating of a head that was frozen', () => {
  it('stays when the level above takes its row away, and is told as no edit of the unit', async () => {
    const world = await unitWithHead();
    await rate(world);
    await lockTwI(world);
    await forget(world);
    await settle(world);
    expect(predikat(world)).toMatchObject({ [LURAH]: 'TW I: Sangat Baik' });
    expect(world.ringkasan()).not.toMatch(/periode terkunci/i);
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('stays with its owner when somebody else becomes head', async () => {
    const world = await unitWithHead();
    await rate(world);
    await lockTwI(world);
    await world.registry.register({ ...world.registration, kepala: NIP_A });
    await settle(world);
    expect(predikat(world)).toEqual({ 'Pegawai Contoh 01': 'TW I: Baik', [LURAH]: 'TW I: Sangat Baik' });
    expect(world.shown('Penilaian')[1]).toMatchObject({ Predikat: 'Sangat Baik', Status: 'Terkunci', Pesan: '' });
    expect(world.ringkasan()).not.toMatch(/periode terkunci/i);
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });
});

it('a rating from above that is withdrawn after a lock without it leaves nothing behind', async () => {
  const world = await unitWithHead();
  await lockTwI(world);
  await rate(world);
  await settle(world);
  await forget(world);
  await world.run();
  expect(predikat(world)).toMatchObject({ [LURAH]: '' });
  expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
});

it('a rating from above is explained on the usulan that was seen there, whatever it is by now', async () => {
  const world = await unitWithHead();
  await rate(world, { ratingHasilKerja: 'DI_BAWAH', usulan: 'DI_BAWAH', alasan: null, predikat: 'BUTUH_PERBAIKAN' });
  await world.run();
  expect(await explained(world, NIP_B)).toContain('predikat: Butuh Perbaikan');
});
