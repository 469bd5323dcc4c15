/** An explanation as of an earlier day: what stood there, what is not sure, what happened since and who claims it. */
import { explainPerson, type ExplainAsk } from '../../../functions/src/app/explanation';
import { aPenilaianRow, aPersetujuanRow, aRealisasiRow, NIP_A } from '../../support/builders';
import { on, setPeriod, settle } from '../../support/cycle';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

async function explained(world: World, ask: ExplainAsk): Promise<readonly string[]> {
  const { registry, store: state } = world;
  const found = await explainPerson({ registry, state, clock: { now: () => world.now } }, UNIT, NIP_A, ask);
  return found?.lines.map((line) => line.replace(/ \[[A-Z]+\]$/, '')) ?? [];
}
const sesudah = (lines: readonly string[]): readonly string[] => {
  const from = lines.findIndex((line) => line.startsWith('Sesudah '));
  const rules = lines.indexOf('Aturan yang dipakai dan sumbernya:');
  return lines.slice(from, rules < 0 ? undefined : rules);
};
const stamp = (hari: string): string => `${hari} 2026 09.58 · budi@contoh.go.id`;

/** January and February reported on 10 March; February corrected on 5 April, March added on 6 April. */
async function corrected(): Promise<World> {
  const world = await aWorld({
    ...SMALL,
    realisasi: [...SMALL.realisasi, aRealisasiRow({ periode: 'Mar 2026', realisasi: '' })],
    persetujuan: [aPersetujuanRow()],
    penilaian: [aPenilaianRow()],
  });
  world.now = on(3, 10);
  await world.run();
  world.now = on(4, 5);
  world.type('Realisasi', 1, 'Realisasi', 95);
  world.type('Realisasi', 1, 'Terakhir Diubah', stamp('5 Apr'));
  await world.run();
  world.now = on(4, 6);
  world.type('Realisasi', 2, 'Realisasi', 105);
  await world.run();
  return world;
}

describe('an explanation as of an earlier day', () => {
  it('computes with what stood there then, and lists what changed since, when and by whom as claimed', async () => {
    const world = await corrected();
    world.now = on(4, 20);
    const lines = await explained(world, { pada: '2026-03-31' });
    expect(lines[0]).toBe('Penjelasan nilai Pegawai Contoh 01, Kelurahan Uji, tahun 2026, keadaan 31 Mar 2026');
    expect(lines).toContain('   realisasi Jan-Feb: 100 + 110 = 210');
    expect(lines).toContain('Total: 105 / 1 = 105 %, ditulis 105,00 %');
    expect(sesudah(lines)).toEqual([
      'Sesudah 31 Mar 2026 (siapa yang mengubah: menurut kolom Terakhir Diubah, yang tidak dibuktikan):',
      '   antara 10 Mar 2026 10.00 dan 5 Apr 2026 10.00 WIB: Realisasi BK42TQ Feb 2026 › Realisasi: 110 → 95; Terakhir Diubah: 5 Apr 2026 09.58 · budi@contoh.go.id',
      '   antara 5 Apr 2026 10.00 dan 6 Apr 2026 10.00 WIB: Realisasi BK42TQ Mar 2026 › Realisasi: (kosong) → 105; Terakhir Diubah kosong',
    ]);
  });

  it('says which change may have been typed before and does not count it', async () => {
    const world = await corrected();
    world.now = on(4, 20);
    const unsure = (lines: readonly string[]): readonly string[] => {
      const from = lines.findIndex((line) => line.startsWith('Belum pasti: '));
      return from < 0
        ? []
        : lines.slice(
            from + 1,
            lines.findIndex((line) => line.startsWith('Tidak dicatat riwayat')),
          );
    };
    expect(unsure(await explained(world, { pada: '2026-03-31' }))).toEqual([
      expect.stringContaining('Realisasi BK42TQ Feb 2026 › Realisasi: 110 → 95'),
    ]);
    expect(unsure(await explained(world, { pada: '2026-04-05' }))).toEqual([
      expect.stringContaining('Realisasi BK42TQ Mar 2026 › Realisasi: (kosong) → 105'),
    ]);
    expect(unsure(await explained(world, { pada: '2026-04-06' }))).toEqual([]);
  });

  it('tells a period as it was locked that day, although it was reopened since, and lists lock, reopening and approval', async () => {
    const world = await corrected();
    world.now = on(4, 20);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    world.now = on(5, 20);
    setPeriod(world, 'TW I', 'Dibuka kembali', 'Angka Maret keliru');
    world.type('Realisasi', 2, 'Realisasi', 300);
    world.type('Persetujuan SKP', 0, 'Keputusan', 'Disetujui');
    world.type('Persetujuan SKP', 0, 'Terakhir Diubah', stamp('20 Mei'));
    await settle(world);
    world.now = on(6, 20);

    const locked = await explained(world, { pada: '2026-04-30', periode: 'TW I' });
    expect(locked.join('\n')).toMatch(/\nDikunci 20 Apr 2026 10\.00 WIB, versi \d+, sidik [0-9a-f]{8}; angka di bawah/);
    expect(locked).toContain('   realisasi Jan-Mar: 100 + 95 + 105 = 300');
    expect(sesudah(locked).join('\n')).toContain(
      'TW I dibuka kembali 20 Mei 2026 10.00 WIB; alasan: Angka Maret keliru',
    );
    expect(sesudah(locked).join('\n')).toContain(
      'Persetujuan SKP › Keputusan: (kosong) → Disetujui; Terakhir Diubah: 20 Mei 2026 09.58',
    );

    const before = await explained(world, { pada: '2026-04-10', periode: 'TW I' });
    expect(before.join('\n')).toContain('\nBelum dikunci: angka per 10 Apr 2026');
    expect(sesudah(before).join('\n')).toMatch(/TW I dikunci 20 Apr 2026 10\.00 WIB, versi \d+, sidik/);

    const now = await explained(world, { periode: 'TW I' });
    expect(now).toContain('   realisasi Jan-Mar: 100 + 95 + 300 = 495');
  });

  it('keeps the rating on the usulan that the leader saw', async () => {
    const world = await corrected();
    world.now = on(4, 7);
    world.type('Penilaian', 0, 'Rating Hasil Kerja', 'Ikut usulan');
    world.type('Penilaian', 0, 'Rating Perilaku', 'Sesuai ekspektasi');
    await world.run();
    world.now = on(4, 9);
    world.type('Realisasi', 2, 'Realisasi', 500);
    await world.run();
    world.now = on(4, 20);
    expect((await explained(world, { pada: '2026-04-08' })).join('\n')).toContain(
      'TW I: Hasil kerja: Sesuai ekspektasi',
    );
    expect((await explained(world, { pada: '2026-04-10' })).join('\n')).toContain(
      'TW I: Hasil kerja: Sesuai ekspektasi',
    );
    expect((await explained(world, { pada: '2026-04-06' })).join('\n')).not.toContain('Hasil kerja:');
  });

  it('still tells what somebody had who does not count any more, and knows nobody before the first sync', async () => {
    const world = await corrected();
    world.now = on(4, 20);
    world.rows('Pegawai').splice(1, 1);
    await world.run();
    world.now = on(5, 20);
    expect(await explained(world, {})).toEqual([]);
    expect(await explained(world, { pada: '2026-04-10' })).toContain('   realisasi Jan-Mar: 100 + 95 + 105 = 300');
    expect(await explained(world, { pada: '2026-03-01' })).toContain(
      'Pada hari itu belum ada catatan tentang pegawai ini',
    );
  });

  it('names what does not fit and computes nothing when the history cannot give back that day', async () => {
    const world = await corrected();
    const history = world.firestore.firestore().collection(`units/${UNIT}/scorecards/${NIP_A}/history`);
    const [newest] = (await history.orderBy('generation', 'desc').limit(1).get()).docs;
    await newest?.ref.update({ changes: [{ cell: 'Realisasi BK42TQ Mar 2026 › Realisasi', from: null, to: '77', stamp: null }] }); // prettier-ignore
    world.now = on(4, 20);
    const lines = await explained(world, { pada: '2026-03-31' });
    expect(lines.join('\n')).toContain('yang tidak cocok: Realisasi BK42TQ 3 › Realisasi');
    expect(lines.join('\n')).not.toMatch(/Total:|capaian:/);
    expect(sesudah(lines)).toHaveLength(3);
  });

  it.each([
    ['2026-04-20', /20 Apr 2026, hari yang belum lewat/],
    ['2027-01-01', /belum lewat/],
  ])('refuses %s, which is not over, in words', async (pada, words) => {
    const world = await corrected();
    world.now = on(4, 20);
    await expect(explained(world, { pada })).rejects.toMatchObject({ kind: 'invalid', shown: expect.stringMatching(words) as unknown }); // prettier-ignore
  });

  it("refuses a period that had not begun that day, and a year that is not the unit's", async () => {
    const world = await corrected();
    world.now = on(4, 20);
    const refused = { kind: 'invalid', shown: expect.stringMatching(/^Periode: terbaca /) as unknown };
    await expect(explained(world, { pada: '2026-03-31', periode: 'TW II' })).rejects.toMatchObject(refused);
    await expect(explained(world, { periode: 'TW IV' })).rejects.toMatchObject(refused);
    await expect(explained(world, { periode: 'TW I', tahun: 2025 })).rejects.toMatchObject(refused);
  });
});
