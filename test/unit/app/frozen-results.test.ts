import { aPenilaianRow } from '../../support/builders';
import { setPeriod, settle } from '../../support/cycle';
import { aWorld, SMALL, type World } from '../../support/sync-world';

/** What the leader sees of TW I: person by person. */
const ratingsShown = (world: World): unknown[] =>
  world
    .shown('Penilaian')
    .filter((row) => row['Periode'] === 'TW I')
    .map((row) => ['Capaian (%)', 'Kelengkapan', 'Usulan Rating', 'Predikat'].map((header) => row[header]));

describe('results of a locked period', () => {
  it('are read back although a rating had no effect when the period was locked', async () => {
    const world = await aWorld({ ...SMALL, penilaian: [aPenilaianRow({ ratingHasilKerja: 'Di bawah ekspektasi' })] });
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    const before = ratingsShown(world);
    world.type('Realisasi', 0, 'Realisasi', 700);
    await settle(world);
    expect(ratingsShown(world)).toEqual(before);
  });
});
