/** A tab that somebody emptied is told once, as the cause, wherever its consequences show. */
import { PEGAWAI, TARGET, type TableSpec } from '../../../../functions/src/contract';
import { aPegawaiRow, aPersetujuanRow, aRealisasiRow, aTargetRow } from '../../../support/builders';
import { aWorld, type World } from '../../../support/sync-world';

const LETTERS = 'BCDFGHJK';
const people = Array.from(LETTERS, (letter, i) => ({
  nip: `19900101201501${1001 + i}`,
  nama: `Pegawai Uji ${letter}`,
  kode: `K${letter}BB47`,
}));

async function aUnit(over: Parameters<typeof aWorld>[1] = {}): Promise<World> {
  const world = await aWorld(
    {
      pegawai: people.map(({ nip, nama }) => aPegawaiRow({ nip, nama })),
      target: people.map(({ nip, kode }) => aTargetRow({ pegawai: nip, kode, indikator: `Indikator ${kode}` })),
      realisasi: people.map(({ kode }) => aRealisasiRow({ kode })),
      persetujuan: people.map(({ nip }) => aPersetujuanRow({ pegawai: nip, keputusan: 'Disetujui' })),
    },
    over,
  );
  await world.run();
  return world;
}

/** Clears what people type; Kode and results stay. */
function emptied(world: World, spec: TableSpec): void {
  for (const [row] of world.shown(spec.name).entries())
    for (const { role, header } of Object.values(spec.columns)) {
      if (role === 'input' && world.rows(spec.name)[0]?.includes(header)) world.type(spec.name, row, header, '');
    }
}

describe('an emptied Target', () => {
  it('is the one cause that its rows, those of Realisasi and Ringkasan name, with the code', async () => {
    const world = await aUnit();
    emptied(world, TARGET);
    const { hold } = await world.run();
    const told = `Tab Target kosong, jadi baris ini ditahan (kode ${hold ?? '?'}); isi terakhir yang tersimpan tetap dihitung. Kembalikan isi tab Target (Urungkan atau Histori versi), atau tunggu keputusan pimpinan.`;
    for (const tab of ['Target', 'Realisasi'])
      for (const row of world.shown(tab)) expect(row).toMatchObject({ Status: 'Ditahan', Pesan: told });
    expect(world.ringkasan()).toContain('Penghapusan besar ditahan | 16 | Tab Target kosong: 8 target, 8 realisasi |');
    expect(world.shown('Rekap Pegawai')[0]).toMatchObject({ 'Perlu Perhatian': '1 baris ditahan' });
  });

  it('is told where approved targets go on counting, instead of as a change of everybody’s plan', async () => {
    const world = await aUnit({ persetujuan: 'wajib' });
    emptied(world, TARGET);
    await world.run();
    expect(world.ringkasan()).toContain(
      'Tab Target kosong | 8 | Buku Kerja | Yang dihitung tetap target yang disetujui.',
    );
    expect(world.ringkasan()).not.toContain('SKP menunggu persetujuan');
  });
});

describe('an emptied Pegawai', () => {
  it('is the cause that the rows of Target name, not names that are unknown', async () => {
    const world = await aUnit();
    emptied(world, PEGAWAI);
    await world.run();
    const { Status, Pesan } = world.shown('Target')[0] ?? {};
    expect(Status).toBe('Ditahan');
    expect(Pesan).toMatch(/^Tab Pegawai kosong, jadi baris ini ditahan \(kode HAPUS-/);
  });
});

describe('many rows that are held while their tab is not empty', () => {
  it('are told with the code and their own faults', async () => {
    const world = await aUnit();
    for (const [row] of people.entries()) if (row > 0) world.type('Target', row, 'Satuan', '');
    const { hold } = await world.run();
    const pesan = String(world.shown('Target')[1]?.['Pesan']);
    expect(pesan).toMatch(/^Satuan: masih kosong\./);
    expect(pesan).toContain(`ditahan bersama banyak baris lain (kode ${hold ?? '?'})`);
  });
});
