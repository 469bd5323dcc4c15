import type { Cell } from '../../../functions/src/contract';
import { aPegawaiRow, aRealisasiRow, aTargetRow } from '../../support/builders';
import { aWorld, UNIT, type UnitRows, type World } from '../../support/sync-world';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt'];
const KODES = ['BK42TQ', 'CK42TQ', 'DK42TQ', 'FK42TQ'];

/** One person, four indicators, ten months each: 40 realisations. */
const FORTY: UnitRows = {
  pegawai: [aPegawaiRow()],
  target: KODES.map((kode, i) => aTargetRow({ kode, indikator: `Indikator ${i + 1}` })),
  realisasi: KODES.flatMap((kode) => MONTHS.map((m) => aRealisasiRow({ periode: `${m} 2026`, kode, realisasi: 100 }))),
};

const empty = (world: World, rows: number): void => {
  for (let row = 0; row < rows; row += 1) world.type('Realisasi', row, 'Realisasi', '');
};
const codeIn = (world: World): string => /HAPUS-\d+-\w\w/.exec(world.ringkasan())?.[0] ?? '';
const confirmationRow = (world: World): number =>
  world.rows('Pengaturan').findIndex((row) => row[0] === 'Konfirmasi') - 1;

describe('the guard against mass removal', () => {
  it('lets as many as 20 % stop counting without a word', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 8);
    expect(await world.run()).toMatchObject({ hold: null, counts: { realisations: 32 } });
  });

  it('holds one more than 20 % at the stored state and says what to do', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 9);
    const report = await world.run();
    expect(report).toMatchObject({ counts: { realisations: 40 } });
    expect(report.hold).toMatch(/^HAPUS-9-..$/);
    expect(world.ringkasan()).toContain(
      `Penghapusan besar ditahan | 9 | 9 realisasi | Bila memang benar, ketik ${report.hold} di tab Pengaturan`,
    );
    expect(world.shown('Target')[0]).toMatchObject({ 'Capaian (%)': 100, Realisasi: 1000 });
  });

  it('writes nothing while it waits', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 20);
    await world.run();
    const before = world.firestore.version();
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    expect(world.firestore.version()).toBe(before);
  });

  it('applies the rest: an edit beside the held rows counts', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 20);
    world.type('Realisasi', 39, 'Realisasi', 200);
    await world.run();
    expect(world.shown('Target')[3]).toMatchObject({ Realisasi: 1100 });
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 1000 });
  });

  it('gives faulty rows that are held the word "Ditahan" and keeps their number', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    for (let row = 0; row < 20; row += 1) world.type('Realisasi', row, 'Realisasi', '#REF!');
    await world.run();
    expect(world.shown('Realisasi')[0]).toMatchObject({ Status: 'Ditahan' });
    expect(world.shown('Realisasi')[0]?.['Pesan']).toContain('#REF!');
    expect(world.shown('Target')[0]).toMatchObject({ Realisasi: 1000 });
  });

  it('lets the set go when its code is typed into Konfirmasi', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 20);
    await world.run();
    world.type('Pengaturan', confirmationRow(world), 'Nilai', codeIn(world).toLowerCase());
    expect(await world.run()).toMatchObject({ hold: null, counts: { realisations: 20 } });
    expect(world.ringkasan()).not.toContain('ditahan');
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('lets the set go when the operator confirms it', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 20);
    await world.run();
    await world.store.confirm(UNIT, codeIn(world));
    expect(await world.run()).toMatchObject({ hold: null, counts: { realisations: 20 } });
  });

  it('gives another code when the set grows, so that the old one confirms nothing', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 20);
    await world.run();
    const old = codeIn(world);
    empty(world, 25);
    world.type('Pengaturan', confirmationRow(world), 'Nilai', old);
    expect(await world.run()).toMatchObject({ counts: { realisations: 40 } });
    expect(codeIn(world)).toMatch(/^HAPUS-25-/);
  });

  it('never takes a code left in the cell for the same rows emptied again later', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 20);
    await world.run();
    world.type('Pengaturan', confirmationRow(world), 'Nilai', codeIn(world));
    await world.run();
    for (let row = 0; row < 20; row += 1) world.type('Realisasi', row, 'Realisasi', 100);
    await world.run();
    empty(world, 20);
    expect(await world.run()).toMatchObject({ counts: { realisations: 40 } });
  });

  it('ends by itself when the rows come back', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    empty(world, 20);
    await world.run();
    for (let row = 0; row < 20; row += 1) world.type('Realisasi', row, 'Realisasi', 100);
    expect(await world.run()).toMatchObject({ hold: null, counts: { realisations: 40 } });
    expect(world.ringkasan()).not.toContain('ditahan');
  });

  it('adds up slow removals over 24 hours, and forgets them after a day', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    for (const upTo of [4, 8]) {
      world.now += 3_600_000;
      empty(world, upTo);
      expect(await world.run()).toMatchObject({ hold: null });
    }
    world.now += 3_600_000;
    empty(world, 9);
    expect((await world.run()).hold).toMatch(/^HAPUS-1-/);
    world.now += 26 * 3_600_000;
    expect(await world.run()).toMatchObject({ hold: null, counts: { realisations: 31 } });
  });

  it('holds a person whose targets are cleared together with everything of his', async () => {
    const world = await aWorld(FORTY);
    await world.run();
    world.rows('Target').splice(1);
    world.rows('Realisasi').splice(1);
    world.rows('Pegawai').splice(1);
    const report = await world.run();
    expect(report.hold).toMatch(/^HAPUS-45-/);
    expect(report.counts).toMatchObject({ employees: 1, targets: 4, realisations: 40 });
    expect(world.shown('Rekap Pegawai')[0]).toMatchObject({ 'Capaian (%)': 100 });
  });

  it('does not take rows that move to a colleague for a removal', async () => {
    const other = aPegawaiRow({ nip: '199204202019032902', nama: 'Pegawai Contoh 02' });
    const world = await aWorld({ ...FORTY, pegawai: [aPegawaiRow(), other] });
    await world.run();
    for (let row = 0; row < 4; row += 1) world.type('Target', row, 'Pegawai', '199204202019032902');
    expect(await world.run()).toMatchObject({ hold: null, counts: { targets: 4, realisations: 40, put: 2 } });
  });

  describe('what is answered beside Konfirmasi', () => {
    const answer = (world: World): unknown => world.shown('Pengaturan')[confirmationRow(world)]?.['Keterangan'];
    const confirm = async (world: World, value: Cell): Promise<void> => {
      world.type('Pengaturan', confirmationRow(world), 'Nilai', value);
      await world.run();
    };

    it('is the help of the cell while nothing stands there', async () => {
      const world = await aWorld(FORTY);
      await world.run();
      const help = answer(world);
      await confirm(world, 'HAPUS-1-AB');
      expect(answer(world)).not.toBe(help);
      await confirm(world, '');
      expect(answer(world)).toBe(help);
    });

    it.each<[Cell, string]>([
      ['HAPUS-41-K7', 'HAPUS-41-K7'],
      ['#REF!', '#REF!'],
    ])('is that nothing is held back when %p stands there', async (value, terbaca) => {
      const world = await aWorld(FORTY);
      await confirm(world, value);
      expect(answer(world)).toBe(
        `Konfirmasi: terbaca ${terbaca}. Sekarang tidak ada penghapusan yang ditahan: yang dikonfirmasi sudah dijalankan, atau barisnya sudah kembali. Kosongkan sel itu.`,
      );
    });

    it('names the code to type when another one stands there', async () => {
      const world = await aWorld(FORTY);
      await world.run();
      empty(world, 20);
      await confirm(world, 'HAPUS-20-??');
      expect(answer(world)).toContain(`Konfirmasi: terbaca HAPUS-20-??. Yang sekarang ditahan berkode lain.`);
      expect(answer(world)).toContain(`ketik ${codeIn(world)}.`);
      expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    });

    it('stays the same from the sync that carries the removal out', async () => {
      const world = await aWorld(FORTY);
      await world.run();
      empty(world, 20);
      await world.run();
      await confirm(world, codeIn(world));
      expect(answer(world)).toContain('sudah dijalankan');
      expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    });
  });
});
