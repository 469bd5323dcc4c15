/** The tab Keberatan in a rollup: its rows go to the unit, the unit's answers come back into them. */
import { isiKeberatan, idKeberatan } from '../../../../functions/src/app/organisation/keberatan';
import type { JawabanKeberatan } from '../../../../functions/src/app/state';
import type { Keberatan } from '../../../../functions/src/domain/keberatan';
import { NIP_A } from '../../../support/builders';
import { ORGANISASI, someFigures } from '../../../support/organisation-builders';
import { aRollupWorld, type RollupWorld } from '../../../support/rollup-world';

const ROW = {
  unit: 'Kelurahan Uji 1',
  periode: 'TW III',
  pegawai: NIP_A,
  tanggalDiterima: '20/10/2026',
  alasanKeberatan: 'Laporan lengkap',
};
const UNIT = '2026-unit-1';
const dikirim = async (world: RollupWorld): Promise<readonly Keberatan[]> =>
  (await world.organisations.organisation(ORGANISASI)).state?.keberatan?.[UNIT] ?? [];

const KUNCI = { nip: NIP_A, periode: 'TW III' } as const;
const dijawab = (isi: string | null, part: Partial<JawabanKeberatan> = {}): JawabanKeberatan => ({
  id: idKeberatan(KUNCI),
  periode: 'TW III',
  isi,
  status: 'Tercatat',
  pesan: 'Keberatan tercatat.',
  disampaikan: '2026-10-15',
  semula: 'Baik',
  sesudah: '',
  ...part,
});
/** What the unit's sync would answer. */
async function jawab(world: RollupWorld, ...keberatan: readonly JawabanKeberatan[]): Promise<void> {
  await world.unit(someFigures(1, { keberatan }));
  await world.run();
}

describe('a row of Keberatan', () => {
  it('goes to its unit, which is told, and waits for the answer', async () => {
    const world = await aRollupWorld({ keberatan: [ROW] });
    await world.run();
    expect(await dikirim(world)).toMatchObject([{ ...KUNCI, tanggalDiterima: '2026-10-20', putusan: null }]);
    expect(world.shown('Keberatan')[0]).toMatchObject({ Status: '', Pesan: expect.stringContaining('Tunggu') as unknown }); // prettier-ignore
  });

  it('shows the answer with the last day of objection', async () => {
    const world = await aRollupWorld({ keberatan: [ROW] });
    await world.run();
    const [row] = await dikirim(world);
    await jawab(world, dijawab(row ? isiKeberatan(row) : null));
    expect(world.shown('Keberatan')[0]).toMatchObject({
      Disampaikan: '15/10/2026',
      'Batas Keberatan': '29/10/2026',
      'Predikat Semula': 'Baik',
      'Predikat Sesudah': '',
      Status: 'Tercatat',
      Pesan: 'Keberatan tercatat.',
    });
  });

  it('does not take an answer to what stood there before for an answer', async () => {
    const world = await aRollupWorld({ keberatan: [ROW] });
    await world.run();
    await jawab(world, dijawab('lama', { status: 'Terkunci' }));
    expect(world.shown('Keberatan')[0]).toMatchObject({ Status: '', 'Predikat Semula': '' });
  });

  it('is told what its decision lacks beside the answer to the objection', async () => {
    const world = await aRollupWorld({ keberatan: [{ ...ROW, keputusan: 'Ditolak' }] });
    await world.run();
    const [row] = await dikirim(world);
    await jawab(world, dijawab(row ? isiKeberatan(row) : null));
    expect(world.shown('Keberatan')[0]).toMatchObject({ Status: 'Perlu dicek', 'Predikat Semula': 'Baik' });
    expect(world.shown('Keberatan')[0]?.['Pesan']).toContain('Diputus Oleh: masih kosong');
  });

  it('that can no longer be read is told that the decision stands, and Perlu Perhatian says so without a name', async () => {
    const world = await aRollupWorld({ keberatan: [{ ...ROW, tanggalDiterima: 'kemarin' }] });
    await jawab(world, dijawab(null, { status: 'Perlu dicek', pesan: 'Yang berlaku tetap: …' }));
    expect(world.shown('Keberatan')[0]?.['Pesan']).toMatch(/Tanggal Diterima: terbaca kemarin.*Yang berlaku tetap/);
    const points = world.shown('Perlu Perhatian').filter(({ Hal }) => Hal === 'Baris keberatan hilang');
    expect(points).toHaveLength(1);
    expect(JSON.stringify(points)).not.toMatch(/Baik|\d{18}/);
  });

  it('says the same in another order', async () => {
    const other = { ...ROW, periode: 'TW II' };
    const [a, b] = [await aRollupWorld({ keberatan: [ROW, other] }), await aRollupWorld({ keberatan: [other, ROW] })];
    await a.run();
    await b.run();
    expect(await dikirim(a)).toEqual(await dikirim(b));
  });

  it('stays as stored while the tab cannot be read', async () => {
    const world = await aRollupWorld({ keberatan: [ROW] });
    await world.run();
    const before = await dikirim(world);
    world.type('Keberatan', -1, 'Pegawai', 'Nama Pegawai Baru');
    await world.run();
    expect(await dikirim(world)).toEqual(before);
  });

  it('costs no further read', async () => {
    const world = await aRollupWorld({ keberatan: [ROW] });
    world.forget();
    await world.run();
    expect([world.sheets.reads, world.calls.filter((name) => name !== 'organisation' && name !== 'commitOrganisation')]).toEqual([2, ['unitFigures']]); // prettier-ignore
  });
});
