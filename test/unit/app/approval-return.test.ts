import { decodeInputs } from '../../../functions/src/app/codec';
import type { Cell } from '../../../functions/src/contract';
import {
  aPegawaiRow, aPenilaianRow, aPersetujuanRow, aRealisasiRow, aTargetRow, NIP_A, NIP_B,
} from '../../support/builders'; // prettier-ignore
import { settle } from '../../support/cycle';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

const CODE = /SETUJU-[A-Z2-9]{4}/;
const approved = async (keputusan = 'Disetujui'): Promise<World> => {
  const world = await aWorld(
    {
      ...SMALL,
      pegawai: [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' })],
      persetujuan: [aPersetujuanRow({ keputusan })],
      penilaian: [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })],
    },
    { persetujuan: 'wajib' },
  );
  await world.run();
  return world;
};
const leave = async (world: World): Promise<Cell[]> => {
  const [row = []] = world.rows('Pegawai').splice(1, 1);
  await world.run();
  return row;
};
const comeBack = async (world: World, row: Cell[]): Promise<void> => {
  world.rows('Pegawai').push(row);
  await world.run();
};
const row = (world: World): Record<string, Cell> => world.shown('Persetujuan SKP')[0] ?? {};
const entry = async (world: World): Promise<unknown> => (await world.store.manifest(UNIT)).manifest?.entries[NIP_A];
async function countedTargets(world: World): Promise<string[]> {
  const { inputs } = (await world.store.scorecards(UNIT, [NIP_A])).get(NIP_A) ?? {};
  return decodeInputs(inputs).masukan.target.map(({ target }) =>
    target.kind === 'angka' ? target.nilai.toString() : '',
  );
}

describe('the approval of somebody who was deleted and put back', () => {
  it('stands as it was, with its day, while the targets are the same', async () => {
    const world = await approved();
    const before = [row(world), await entry(world)];
    const person = await leave(world);
    world.now += 86_400_000;
    await comeBack(world, person);
    expect([row(world), await entry(world)]).toEqual(before);
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('does not approve a target that changed in between: it waits for its code', async () => {
    const world = await approved();
    const person = await leave(world);
    world.type('Target', 0, 'Target', 600);
    await comeBack(world, person);
    expect(await countedTargets(world)).toEqual(['1200']);
    expect(row(world)).toMatchObject({ Status: 'Menunggu persetujuan' });
    expect(row(world)['Perubahan']).toContain('600');
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    world.type('Persetujuan SKP', 0, 'Keputusan', CODE.exec(String(row(world)['Pesan']))?.[0] ?? '');
    await world.run();
    expect(await countedTargets(world)).toEqual(['600']);
  });

  it('is found again after a second absence, while a change still waits', async () => {
    const world = await approved();
    await comeBack(world, await leave(world));
    world.type('Target', 0, 'Target', 600);
    await world.run();
    await comeBack(world, await leave(world));
    expect(await countedTargets(world)).toEqual(['1200']);
    expect(row(world)).toMatchObject({ Status: 'Menunggu persetujuan' });
  });

  it('keeps in mind that the leader had already sent the plan back', async () => {
    const world = await approved();
    world.type('Persetujuan SKP', 0, 'Keputusan', 'Dikembalikan');
    await world.run();
    const person = await leave(world);
    world.type('Target', 0, 'Target', 600);
    world.type('Persetujuan SKP', 0, 'Keputusan', 'Disetujui');
    await comeBack(world, person);
    expect(await countedTargets(world)).toEqual(['600']);
  });

  it("is nobody's who never had one", async () => {
    const world = await approved('');
    const person = await leave(world);
    world.type('Target', 0, 'Target', 600);
    await comeBack(world, person);
    expect(await countedTargets(world)).toEqual(['600']);
    expect(row(world)).toMatchObject({ Status: 'Menunggu persetujuan', 'Disetujui Pada': '' });
  });
});

it('a rating of somebody who comes back stands on the usulan that the leader saw', async () => {
  const world = await approved();
  const person = await leave(world);
  for (const at of [0, 1]) world.type('Realisasi', at, 'Realisasi', 10);
  await comeBack(world, person);
  expect(world.shown('Penilaian')[0]).toMatchObject({ Status: 'Perlu dicek', Predikat: 'Baik' });
});

/** Nine targets with a report each: six of them gone at once are a mass removal. */
const KODES = Array.from('BCDFGHJKL', (letter) => `CK53X${letter}`);
const heldWorld = async (keputusan: Cell): Promise<World> => {
  const world = await aWorld(
    {
      pegawai: [aPegawaiRow()],
      target: KODES.map((kode) => aTargetRow({ kode, indikator: `Indikator ${kode}` })),
      realisasi: KODES.map((kode) => aRealisasiRow({ kode })),
      persetujuan: [aPersetujuanRow({ keputusan })],
    },
    { persetujuan: 'wajib' },
  );
  await world.run();
  return world;
};
const cut = (world: World): Cell[][] => world.rows('Target').splice(4, 6);
const decide = (world: World, keputusan: Cell): void => {
  world.type('Persetujuan SKP', 0, 'Keputusan', keputusan);
};
const confirm = (world: World, code: string | null): void => {
  const at = world.rows('Pengaturan').findIndex(([label]) => label === 'Konfirmasi');
  world.type('Pengaturan', at - 1, 'Nilai', code ?? '');
};

describe('an approval that falls into a mass removal', () => {
  it('waits, says so in its row, and approves nothing of what is left', async () => {
    const world = await heldWorld('');
    cut(world);
    decide(world, 'Disetujui');
    expect((await world.run()).hold).toMatch(/^HAPUS-/);
    expect(row(world)).toMatchObject({ Status: 'Ditahan', 'Disetujui Pada': '', 'Jumlah Target': 9 });
    expect(row(world)['Pesan']).toContain('penghapusan yang ditahan');
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('approves the whole plan once the rows are back', async () => {
    const world = await heldWorld('');
    const rows = cut(world);
    decide(world, 'Disetujui');
    await world.run();
    world.rows('Target').push(...rows);
    await settle(world);
    expect(row(world)).toMatchObject({ Status: 'Tercatat', Perubahan: '' });
    expect(await countedTargets(world)).toHaveLength(9);
    world.type('Target', 0, 'Target', 600);
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Menunggu persetujuan' });
    world.type('Target', 0, 'Target', 1200);
    world.now += 86_400_000;
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Tercatat', 'Disetujui Pada': '24/11/2026 10.00' });
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('approves what is left once the removal is confirmed', async () => {
    const world = await heldWorld('');
    cut(world);
    decide(world, 'Disetujui');
    confirm(world, (await world.run()).hold);
    await settle(world);
    expect(row(world)).toMatchObject({ Status: 'Tercatat', 'Jumlah Target': 3, Perubahan: '' });
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('leaves everything that was approved before in force, changed targets included', async () => {
    const world = await heldWorld('Disetujui');
    decide(world, '');
    cut(world);
    world.type('Target', 0, 'Target', 600);
    await world.run();
    decide(world, 'Disetujui');
    expect((await world.run()).hold).toMatch(/^HAPUS-/);
    expect(row(world)).toMatchObject({ Status: 'Ditahan', 'Disetujui Pada': '24/11/2026 10.00' });
    expect(await countedTargets(world)).toEqual(KODES.map(() => '1200'));
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    confirm(world, (await world.run()).hold);
    await settle(world);
    expect(await countedTargets(world)).toEqual(['600', '1200', '1200']);
    expect(row(world)).toMatchObject({ Status: 'Tercatat' });
  });
});

describe('a code in a row in which nothing waits for it', () => {
  it('is answered where the plan is approved', async () => {
    const world = await approved();
    decide(world, 'SETUJU-K7BQ');
    await world.run();
    expect(row(world)).toMatchObject({
      Status: 'Perlu dicek',
      Pesan:
        'Keputusan: terbaca SETUJU-K7BQ. Tidak ada perubahan yang menunggu kode itu; yang disetujui 24/11/2026 10.00 tetap berlaku. Pilih Disetujui di kolom Keputusan.',
    });
  });

  it('says nothing when it is the one that approved the targets as they stand', async () => {
    const world = await approved();
    world.type('Target', 0, 'Target', 600);
    await world.run();
    decide(world, CODE.exec(String(row(world)['Pesan']))?.[0] ?? '');
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Tercatat', Pesan: '' });
  });

  it('is answered where there is no target at all', async () => {
    const world = await aWorld(
      { ...SMALL, target: [], realisasi: [], persetujuan: [aPersetujuanRow({ keputusan: 'SETUJU-K7BQ' })] },
      { persetujuan: 'wajib' },
    );
    await world.run();
    expect(row(world)['Pesan']).toMatch(/^Keputusan: terbaca SETUJU-K7BQ\. Kode itu bukan untuk .* Belum ada target/);
  });

  it('is answered in a unit without approvals', async () => {
    const world = await aWorld({ ...SMALL, persetujuan: [aPersetujuanRow({ keputusan: 'SETUJU-K7BQ' })] });
    await world.run();
    expect(row(world)['Pesan']).toBe('Keputusan: terbaca SETUJU-K7BQ. Unit ini bekerja tanpa persetujuan SKP.');
  });
});
