import { aPegawaiRow, aPenilaianRow, aRealisasiRow } from '../../support/builders';
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

  it('stay when a report of a month of leave spreads the target of the year anew', async () => {
    const pegawai = [aPegawaiRow({ cuti: '01/06/2026 s.d. 30/06/2026' })];
    const world = await aWorld({ ...SMALL, pegawai, penilaian: [aPenilaianRow()] });
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    const before = ratingsShown(world);
    world.rows('Realisasi').push(aRealisasiRow({ periode: 'Jun 2026', realisasi: 10 }));
    await settle(world);
    expect(ratingsShown(world)).toEqual(before);
  });

  it('stay for a person who was deleted and put back, rated on an usulan that had changed', async () => {
    const world = await aWorld({
      ...SMALL,
      penilaian: [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })],
    });
    await settle(world);
    world.type('Realisasi', 1, 'Realisasi', 0); // the usulan falls after the leader followed it
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    const before = ratingsShown(world);
    expect(before[0]).toContain('Baik');
    const [person = []] = world.rows('Pegawai').splice(1, 1);
    await settle(world);
    world.rows('Pegawai').push(person);
    await settle(world);
    expect(ratingsShown(world)).toEqual(before);
  });
});
