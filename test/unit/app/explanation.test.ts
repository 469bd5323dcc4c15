import { firestoreMailStore } from '../../../functions/src/adapters/firestore/mail-store';
import { firestoreOrganisationStore } from '../../../functions/src/adapters/firestore/organisation-store';
import { createEngine } from '../../../functions/src/app/engine';
import { aPegawaiRow, aPenilaianRow, aTargetRow, anUmpanBalikRow, NIP_A, NIP_B } from '../../support/builders';
import { on, setPeriod, settle } from '../../support/cycle';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

async function explained(world: World, nip = NIP_A): Promise<readonly string[]> {
  const { registry, store: state, sheets, firestore } = world;
  const organisations = firestoreOrganisationStore(firestore.firestore());
  const mails = firestoreMailStore(firestore.firestore());
  const engine = createEngine({ registry, state, organisations, mails, sheets, queue: { ask: () => Promise.resolve() }, clock: { now: () => world.now } }); // prettier-ignore
  return (await engine.explain(UNIT, nip))?.lines ?? [];
}
const told = (lines: readonly string[]): readonly string[] =>
  lines
    .slice(
      lines.findIndex((line) => line.startsWith('Penilaian pejabat') || line.startsWith('Umpan balik')),
      lines.indexOf('Aturan yang dipakai dan sumbernya:'),
    )
    .map((line) => line.replace(/ \[[A-Z]+\]$/, ''));

async function rated(): Promise<World> {
  const world = await aWorld({
    ...SMALL,
    pegawai: [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Rekan Contoh' })],
    target: [...SMALL.target, aTargetRow({ pegawai: NIP_B, kode: 'CK53XZ', indikator: 'Indikator rekan' })],
    penilaian: [
      aPenilaianRow({ ratingHasilKerja: 'Di atas ekspektasi', ratingPerilaku: 'Sesuai ekspektasi', alasan: 'Antrean nol' }),
      aPenilaianRow({ pegawai: NIP_B, ratingHasilKerja: 'Di bawah ekspektasi', ratingPerilaku: 'Sesuai ekspektasi' }),
    ],
    umpanBalik: [
      anUmpanBalikRow({ tentang: 'Akuntabel', tindakLanjut: 'Pertahankan' }),
      anUmpanBalikRow({ pegawai: NIP_B, umpanBalik: 'Rahasia rekan' }),
    ],
  }); // prettier-ignore
  world.now = on(4, 20);
  await world.run();
  return world;
}

describe('the explanation of a person', () => {
  it('ends with his ratings, their reason and the feedback about him, and with nothing of anybody else', async () => {
    const lines = await explained(await rated());
    expect(told(lines)).toEqual([
      'Penilaian pejabat penilai:',
      '   TW I: Hasil kerja: Di atas ekspektasi; perilaku: Sesuai ekspektasi; predikat: Baik; alasan: Antrean nol; sementara, periode belum dikunci',
      'Umpan balik:',
      '   15 Feb 2026 (Akuntabel): Warga terlayani dengan cepat.; tindak lanjut: Pertahankan',
    ]);
    for (const other of ['Rekan', 'rekan', 'Di bawah']) expect(lines.join('\n')).not.toContain(other);
  });

  it('calls a rating final once its period is locked', async () => {
    const world = await rated();
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(told(await explained(world))[1]).not.toContain('sementara');
  });

  it('keeps the rating that the leader gave when the usulan moved later', async () => {
    const world = await rated();
    world.type('Penilaian', 0, 'Rating Hasil Kerja', 'Ikut usulan');
    await world.run();
    world.type('Realisasi', 1, 'Realisasi', 150);
    await world.run();
    expect(told(await explained(world))[1]).toContain('Hasil kerja: Sesuai ekspektasi');
  });

  it('says nothing of a person who was not rated and heard nothing', async () => {
    const world = await aWorld();
    await world.run();
    expect((await explained(world)).join('\n')).not.toMatch(/Penilaian pejabat|Umpan balik/);
  });
});
