import { PENILAIAN, POLICY_ID, TARGET, type Cell } from '../../../functions/src/contract';
import { explainPerson } from '../../../functions/src/app/explanation';
import type { Registration } from '../../../functions/src/app/state';
import { headerRow, rowOf } from '../../../samples/rows';
import { aPegawaiRow, aRealisasiRow, aTargetRow, NIP_A } from '../../support/builders';
import { aWorld, SMALL, type World } from '../../support/sync-world';

async function register(world: World, over: Partial<Registration>): Promise<void> {
  await world.registry.register({ ...world.registration, ...over });
}

async function historyOf(world: World): Promise<{ generation: number; cause: string; changes: unknown[] }[]> {
  const { docs } = await world.firestore.firestore().collection(`units/2026-uji/scorecards/${NIP_A}/history`).get();
  return docs
    .map((doc) => doc.data() as { generation: number; cause: string; changes: unknown[] })
    .sort((a, b) => a.generation - b.generation);
}

/** Rating rows of all periods, laid with the columns of every rule set. */
function rate(world: World, cells: Readonly<Record<string, Cell>>): void {
  const pegawai = `Pegawai Contoh 01 · ${NIP_A}`;
  const rows = ['TW I', 'TW II', 'TW III'].map((periode) =>
    rowOf(PENILAIAN, { periode, pegawai, ...cells }, POLICY_ID),
  );
  world.rows('Penilaian').splice(0, Infinity, headerRow(PENILAIAN, POLICY_ID), ...rows);
}

const UNIT = {
  pegawai: [aPegawaiRow({ kelompokJabatan: 'JF' })],
  target: [aTargetRow({ lapor: 'Triwulan' })],
  realisasi: ['Mar 2026', 'Jun 2026', 'Sep 2026'].map((periode) => aRealisasiRow({ periode, realisasi: 300 })),
};

describe('rules per period', () => {
  it('value each period by its own rules and show nothing of one scale on the other', async () => {
    const world = await aWorld(UNIT, { policyPeriode: { 'TW I': 'permenpanrb-8-2021' } });
    rate(world, { ratingHasilKerja: '', nilaiPerilaku: '' });
    await world.run();
    const shown = world.shown('Penilaian').map((row) => [row['Capaian (%)'], row['Usulan Rating'], row['Nilai SKP Terhitung']]); // prettier-ignore
    expect(shown).toEqual([
      ['', '', 100],
      [100, 'Sesuai ekspektasi', ''],
      [100, 'Sesuai ekspektasi', ''],
    ]);
    expect(world.shown('Pengaturan').find((row) => row['Pengaturan'] === 'Dasar Aturan')?.['Nilai']).toBe(
      'PermenPANRB 6/2022; TW I: PermenPANRB 8/2021 dan PP 30/2019',
    );
  });

  it('are recorded as the cause of a new result, never as an edit, and the next sync is quiet', async () => {
    const world = await aWorld(UNIT);
    await world.run();
    await register(world, { policyPeriode: { 'TW I': 'permenpanrb-8-2021@1' } });
    await world.run();
    expect((await historyOf(world)).map(({ cause, changes }) => [cause, changes.length])).toEqual([
      ['edit', expect.any(Number)],
      ['policy', 0],
    ]);
    const stored = (await world.store.scorecards('2026-uji', [NIP_A])).get(NIP_A);
    expect(stored).toMatchObject({ policy: 'permenpanrb-6-2022@1', policyPeriode: { 'TW I': 'permenpanrb-8-2021@1' } });
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('written as a bare id are version 1: naming the version changes nothing', async () => {
    const world = await aWorld(SMALL);
    await world.run();
    await register(world, { policy: 'permenpanrb-6-2022@1' });
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('freeze with a lock: the version names them and the final number stays', async () => {
    const world = await aWorld(UNIT, { policyPeriode: { 'TW I': 'permenpanrb-8-2021' } });
    rate(world, { nilaiPerilaku: 100 });
    await world.run();
    world.type('Periode', 0, 'Status', 'Dikunci');
    await world.run();
    await world.run();
    const { manifest } = await world.store.manifest('2026-uji');
    const versi = manifest?.locks['TW I']?.versi ?? 0;
    expect(await world.store.lockVersion('2026-uji', 'TW I', versi)).toMatchObject({
      status: 'dikunci',
      policy: 'permenpanrb-8-2021@1',
    });
    world.type('Penilaian', 0, 'Nilai Perilaku', 50);
    await world.run();
    expect(world.shown('Penilaian')[0]).toMatchObject({ 'Nilai Akhir': 100, Kategori: 'Baik', Status: 'Terkunci' });
    expect(world.shown('Penilaian')[0]?.['Pesan']).toContain('yang berlaku tetap: Nilai Akhir 100,00 (Baik)');
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    const ports = { registry: world.registry, state: world.store, clock: { now: () => world.now } };
    const told = (await explainPerson(ports, '2026-uji', NIP_A, {}))?.lines.join('\n') ?? '';
    expect(told).toContain('   TW I: nilai SKP 100,00; nilai perilaku 100,00; nilai akhir 100,00 (Baik)');
    expect(told).toContain('   TW I: nilai SKP terhitung 100,00; nilai akhir 100,00 (Baik); 1/1 lapor; dikunci');
    expect(told).not.toContain('hasil kerja: belum ditetapkan');
    expect(told).not.toContain('TW I: belum ada total');
  });

  it("leave a column of people's own alone that only shares its name with one of another rule set", async () => {
    const world = await aWorld(SMALL);
    world.rows('Target')[0]?.push('Kategori', 'Lingkup');
    world.rows('Target')[1]?.push('milik kami', 'seluruh kota');
    await world.run();
    expect(world.shown('Target')[0]).toMatchObject({
      Kategori: 'milik kami',
      Lingkup: 'seluruh kota',
      Status: 'Tercatat',
    });
  });

  it('keep the digest of an approved plan: columns of older rules that are blank change no target', async () => {
    const world = await aWorld(SMALL);
    await world.run();
    world.rows('Target').splice(0, 2, headerRow(TARGET, POLICY_ID), [...aTargetRow(), '', '', '', '', '', '']);
    await register(world, { policyPeriode: { 'TW I': 'perka-bkn-1-2013@1' } });
    await world.run();
    expect((await historyOf(world)).at(-1)).toMatchObject({ cause: 'policy', changes: [] });
  });
});
