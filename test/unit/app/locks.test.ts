import { AppFailure } from '../../../functions/src/app/failure';
import { decideLocks } from '../../../functions/src/app/sync/locks';
import { PENILAIAN, type Cell } from '../../../functions/src/contract';
import { rowOf } from '../../../samples/rows';
import { KODE_A, NIP_A } from '../../support/builders';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

const PERIODS = ['TW I', 'TW II', 'TW III', 'TW IV', 'Tahun'];
const set = (world: World, periode: string, status: string, alasan: Cell = ''): void => {
  const row = PERIODS.indexOf(periode);
  world.type('Periode', row, 'Status', status);
  world.type('Periode', row, 'Alasan', alasan);
};
/** Syncs until nobody asked for another one. */
async function settle(world: World): Promise<void> {
  do {
    world.asked.length = 0;
    await world.run();
  } while (world.asked.includes(UNIT));
}
async function versions(world: World, periode: string): Promise<Record<string, unknown>[]> {
  const found = await world.firestore.firestore().collection(`units/${UNIT}/locks/${periode}/versions`).get();
  return found.docs.map((d) => d.data());
}
const locksOf = async (world: World): Promise<unknown> => (await world.store.manifest(UNIT)).manifest?.locks;
const penilaian = (cells: Partial<Record<'ratingHasilKerja' | 'ratingPerilaku' | 'alasan', Cell>>): Cell[] =>
  rowOf(PENILAIAN, { periode: 'TW I', pegawai: NIP_A, ...cells });

describe('locking a period', () => {
  it('first commits what was typed, then freezes it in one version', async () => {
    const world = await aWorld();
    set(world, 'TW I', 'Dikunci');
    await world.run();
    expect(await locksOf(world)).toEqual({});
    expect(world.asked).toContain(UNIT);
    await settle(world);
    expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dikunci', versi: 2 } });
    const [version, ...others] = await versions(world, 'TW I');
    expect(version).toMatchObject({ generation: 2, status: 'dikunci', parts: 1 });
    expect(Object.keys(version?.['pegawai'] ?? {})).toEqual([NIP_A]);
    expect(others).toEqual([]);
  });

  it('counts an edit whose hint was lost before the close', async () => {
    const world = await aWorld();
    await world.run();
    world.type('Realisasi', 1, 'Realisasi', 120); // nobody hinted
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 220 });
    const frozen = await world.store.frozen(UNIT, 'TW I', 3);
    expect(JSON.stringify(frozen.get(NIP_A))).toContain('"120"');
  });

  it('gives a later edit no effect, however early its stamp, and takes back nothing', async () => {
    const world = await aWorld();
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    world.type('Realisasi', 0, 'Realisasi', 700);
    world.type('Realisasi', 0, 'Terakhir Diubah', '01/01/2026 00.01 pegawai');
    await settle(world);
    expect(world.shown('Realisasi')[0]).toMatchObject({ Realisasi: 700, 'Capaian s.d. Periode (%)': 100 });
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 210, 'Capaian (%)': 105 });
    const before = [world.firestore.version(), world.sheets.writes];
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    expect([world.firestore.version(), world.sheets.writes]).toEqual(before);
  });

  it('keeps a frozen realisation whose row is emptied or deleted', async () => {
    const world = await aWorld();
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    world.type('Realisasi', 0, 'Realisasi', '');
    world.rows('Realisasi').splice(2, 1);
    await settle(world);
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 210 });
  });

  it('lets later periods go on from the frozen realisations', async () => {
    const world = await aWorld();
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    world.type('Realisasi', 0, 'Realisasi', 700);
    world.rows('Realisasi').push(rowLike(world, 'Apr 2026', 300));
    await settle(world);
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 510 });
  });

  it('is not undone by choosing Terbuka, nor by a reopening without a reason', async () => {
    const world = await aWorld();
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    for (const status of ['Terbuka', 'Dibuka kembali']) {
      set(world, 'TW I', status);
      await settle(world);
      expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dikunci' } });
    }
  });

  it('keeps both versions when a period is reopened with a reason, corrected and locked again', async () => {
    const world = await aWorld();
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    set(world, 'TW I', 'Dibuka kembali', 'Salah ketik Januari');
    world.type('Realisasi', 0, 'Realisasi', 150);
    await settle(world);
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 260 });
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    const [first, reopened, second] = await versions(world, 'TW I');
    expect([first?.['status'], reopened?.['status'], second?.['status']]).toEqual(['dikunci', 'dibuka', 'dikunci']);
    expect(reopened).toMatchObject({ alasan: 'Salah ketik Januari' });
    expect(first?.['digest']).not.toBe(second?.['digest']);
    const old = await world.store.frozen(UNIT, 'TW I', Number(first?.['generation']));
    expect(JSON.stringify(old.get(NIP_A))).toContain('"100"');
  });

  it('locks in order: TW II waits for TW I, and both wishes are carried out one after the other', async () => {
    const world = await aWorld();
    set(world, 'TW II', 'Dikunci');
    await settle(world);
    expect(await locksOf(world)).toEqual({});
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dikunci' }, 'TW II': { status: 'dikunci' } });
  });

  it('freezes the rating given: a later pick has no effect until the period is reopened', async () => {
    const world = await aWorld({ ...SMALL, penilaian: [penilaian({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai' })] }); // prettier-ignore
    set(world, 'TW I', 'Dikunci');
    await settle(world);
    world.type('Penilaian', 0, 'Rating Perilaku', 'Di bawah ekspektasi');
    await settle(world);
    const scorecard = (await world.store.scorecards(UNIT, [NIP_A])).get(NIP_A);
    expect(JSON.stringify(scorecard?.inputs)).toContain('"perilaku":"SESUAI"');
  });

  it.each(['before the parts', 'before the commit'] as const)('survives a crash %s', async (when) => {
    const world = await aWorld();
    await world.run();
    set(world, 'TW I', 'Dikunci');
    const store = world.store as { commit: typeof world.store.commit };
    const commit = store.commit.bind(world.store);
    let crashes = 1;
    store.commit = async (unitId, guard, batch) => {
      if (batch.lock && crashes > 0) {
        crashes -= 1;
        // The parts may be written already; the version that names them is not.
        if (when === 'before the commit') await commit(unitId, 'not a guard', batch).catch(() => undefined);
        throw new AppFailure('transient', 'test', 'crashed');
      }
      return commit(unitId, guard, batch);
    };
    await expect(settle(world)).rejects.toThrow('crashed');
    expect(await locksOf(world)).toEqual({});
    await settle(world);
    expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dikunci' } });
    expect((await world.store.frozen(UNIT, 'TW I', 2)).size).toBe(1);
  });

  it('shows the lock after a crash between commit and sheet', async () => {
    const world = await aWorld();
    await world.run();
    set(world, 'TW I', 'Dikunci');
    world.sheets.writeFaults = [new AppFailure('transient', 'test', 'crashed'), new AppFailure('transient', 'test', 'crashed')]; // prettier-ignore
    await expect(world.run()).rejects.toThrow('crashed');
    await settle(world.restart());
    expect(world.shown('Realisasi')[0]).toMatchObject({ Status: 'Terkunci' });
  });
});

function rowLike(world: World, periode: string, realisasi: Cell): Cell[] {
  const header = (world.rows('Realisasi')[0] ?? []).map(String);
  return header.map((name) => ({ Periode: periode, Realisasi: realisasi, Kode: KODE_A })[name] ?? '');
}

it('a reopening needs a reason of its own, not the one before', async () => {
  const world = await aWorld();
  set(world, 'TW I', 'Dikunci');
  await settle(world);
  set(world, 'TW I', 'Dibuka kembali', 'Salah ketik Januari');
  await settle(world);
  set(world, 'TW I', 'Dikunci', 'Salah ketik Januari');
  await settle(world);
  set(world, 'TW I', 'Dibuka kembali', 'Salah ketik Januari');
  await settle(world);
  expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dikunci' } });
  expect(world.shown('Periode')[0]?.['Pesan']).toContain('masih alasan pembukaan sebelumnya');
  set(world, 'TW I', 'Dibuka kembali', 'Bukti Februari menyusul');
  await settle(world);
  expect(await locksOf(world)).toMatchObject({ 'TW I': { status: 'dibuka', alasan: 'Bukti Februari menyusul' } });
});

describe('decideLocks', () => {
  const at = { tahun: 2026, tanggal: '2026-11-24', now: 5, generation: 9 };
  const row = (periode: string, status: 'TERBUKA' | 'DIKUNCI' | 'DIBUKA_KEMBALI', alasan: string | null = null) => ({
    periode,
    status,
    alasan,
    batas: null,
  });
  const locked = { status: 'dikunci', versi: 3, pada: 1, alasan: null } as const;

  it('refuses to reopen a period under a locked later one', () => {
    const rows = [row('TW I', 'DIBUKA_KEMBALI', 'alasan'), row('TW II', 'DIKUNCI')];
    const { notes, reopened } = decideLocks({ 'TW I': locked, 'TW II': locked }, rows, at);
    expect([reopened, notes.get('TW I')]).toEqual([null, { kind: 'masih-terkunci', sesudah: 'TW II' }]);
  });

  it('does not lock a period that has not begun', () => {
    const { wanted, notes } = decideLocks({}, [row('TW I', 'DIKUNCI')], { ...at, tahun: 2027 });
    expect([wanted, notes.get('TW I')]).toEqual([null, { kind: 'belum-mulai' }]);
  });

  it('keeps a lock whose row is gone, and says so', () => {
    const { locks, notes } = decideLocks({ 'TW I': locked }, [], at);
    expect([locks['TW I'], notes.get('TW I')]).toEqual([locked, { kind: 'baris-hilang' }]);
  });

  it('changes nothing while the tab cannot be read', () => {
    expect(decideLocks({ 'TW I': locked }, null, at)).toMatchObject({ locks: { 'TW I': locked }, reopened: null, wanted: null }); // prettier-ignore
  });
});
