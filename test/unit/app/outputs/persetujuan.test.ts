import { aPegawaiRow, aPersetujuanRow, aTargetRow, NIP_B } from '../../../support/builders';
import { on } from '../../../support/cycle';
import { aWorld, SMALL, type UnitRows, type World } from '../../../support/sync-world';

const LAIN = aTargetRow({ kode: 'CK53XZ', indikator: 'Layanan daring', target: 10, bobot: 40 });
const approving = (rows: Partial<UnitRows> = {}): Promise<World> =>
  aWorld({ ...SMALL, persetujuan: [aPersetujuanRow()], ...rows }, { persetujuan: 'wajib' });
const row = (world: World, at = 0): Record<string, unknown> => world.shown('Persetujuan SKP')[at] ?? {};
const approved = async (rows: Partial<UnitRows> = {}): Promise<World> => {
  const world = await approving({ persetujuan: [aPersetujuanRow({ keputusan: 'Disetujui' })], ...rows });
  world.now = on(4, 10);
  await world.run();
  return world;
};

describe('Persetujuan SKP', () => {
  it('of an undecided plan says what there is to approve and how', async () => {
    const world = await approving();
    await world.run();
    expect(row(world)).toMatchObject({
      'Jumlah Target': 1,
      'Jumlah Bobot': 'sama rata',
      Perubahan: '',
      'Disetujui Pada': '',
      Status: 'Menunggu persetujuan',
      Pesan: 'SKP belum disetujui; nilainya sementara. Pilih Disetujui atau Dikembalikan di kolom Keputusan.',
    });
    expect(world.ringkasan()).toContain('SKP menunggu persetujuan | 1 | Pegawai Contoh 01 | Buka tab Persetujuan SKP');
  });

  const weights: [string, number | string, number | string, number | string][] = [
    ['adds them up', 60, 40, 100],
    ['gives a sum that is not 100', 55.5, 40, 95.5],
    ['counts the blank ones', 60, '', '60 (1 kosong)'],
  ];
  it.each(weights)('of weights %s', async (_name, first, second, shown) => {
    const target = [aTargetRow({ bobot: first }), aTargetRow({ kode: 'CK53XZ', indikator: 'Lain', bobot: second })];
    const world = await approving({ target });
    await world.run();
    expect(row(world)).toMatchObject({ 'Jumlah Target': 2, 'Jumlah Bobot': shown });
  });

  it('of an approved plan says when', async () => {
    const world = await approved();
    expect(row(world)).toMatchObject({ Status: 'Tercatat', 'Disetujui Pada': '10/04/2026 10.00', Pesan: '' });
    expect(world.ringkasan()).not.toContain('menunggu persetujuan');
  });

  it('of a change shows old and new, what was added and taken away, and the code that approves it', async () => {
    const world = await approved({ target: [aTargetRow({ bobot: 60 }), LAIN] });
    world.type('Target', 0, 'Target', 900);
    world.rows('Target').splice(2, 1, aTargetRow({ kode: 'DL64VB', indikator: 'Warga puas', target: 80, bobot: 40 }));
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Menunggu persetujuan', 'Disetujui Pada': '10/04/2026 10.00' });
    expect(String(row(world)['Perubahan']).split('\n')).toEqual([
      'BK42TQ Surat keterangan yang selesai: Target 1.200 -> 900',
      'Dihapus: CK53XZ Layanan daring, Target 10 surat',
      'Ditambah: DL64VB Warga puas, Target 80 surat',
    ]);
    const pesan = /^Target berubah setelah disetujui; yang dihitung masih yang lama\. Untuk menyetujui, ketik (SETUJU-\w{4}) di kolom Keputusan, atau pilih Dikembalikan\.$/; // prettier-ignore
    const [, kode = ''] = pesan.exec(String(row(world)['Pesan'])) ?? [];
    world.type('Persetujuan SKP', 0, 'Keputusan', kode);
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Tercatat', Perubahan: '', Pesan: '' });
  });

  it('answers the code of an earlier change', async () => {
    const world = await approved({ persetujuan: [aPersetujuanRow({ keputusan: 'Disetujui' })] });
    world.type('Target', 0, 'Target', 900);
    world.type('Persetujuan SKP', 0, 'Keputusan', 'SETUJU-ZZZZ');
    await world.run();
    expect(row(world)['Pesan']).toMatch(
      /^Keputusan: terbaca SETUJU-ZZZZ\. Kode itu untuk perubahan sebelumnya\. Target/,
    );
  });

  it('tells a row that went wrong apart from one that was deleted', async () => {
    const world = await approved();
    world.type('Target', 0, 'Target', 'banyak');
    await world.run();
    expect(row(world)['Perubahan']).toBe('Perlu diperbaiki: BK42TQ Surat keterangan yang selesai (tab Target baris 2)');
  });

  it('shows a few changes of many', async () => {
    const kode = (i: number): string => `BB4${'23456789BCDF'.charAt(i)}CD`;
    const target = Array.from({ length: 12 }, (_, i) =>
      aTargetRow({ kode: kode(i), indikator: `Indikator ${i}`, target: 10 }),
    );
    const world = await approved({ target, realisasi: [] });
    for (let i = 0; i < 12; i += 1) world.type('Target', i, 'Target', 11);
    await world.run();
    const lines = String(row(world)['Perubahan']).split('\n');
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe('dan 4 perubahan lain');
  });

  it('points out a target that asks for less than last year, in either direction, while it is undecided', async () => {
    const target = [
      aTargetRow({ tahunLalu: 1300 }),
      aTargetRow({ kode: 'CK53XZ', indikator: 'Hari tunggu', target: 5, satuan: 'hari', arah: 'Lebih rendah lebih baik', caraHitung: 'Terakhir', tahunLalu: 4 }),
      aTargetRow({ kode: 'DL64VB', indikator: 'Lebih berat', target: 90, tahunLalu: 80 }),
    ]; // prettier-ignore
    const world = await approving({ target });
    await world.run();
    expect(row(world)['Pesan']).toContain(
      'Lebih ringan daripada tahun lalu: BK42TQ Surat keterangan yang selesai 1.200 (tahun lalu 1.300); CK53XZ Hari tunggu 5 (tahun lalu 4).',
    );
    world.type('Persetujuan SKP', 0, 'Keputusan', 'Disetujui');
    await world.run();
    expect(row(world)['Pesan']).toBe('');
  });

  it('tells whoever has no target yet', async () => {
    const pegawai = [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' })];
    const world = await approving({ pegawai, persetujuan: [aPersetujuanRow({ pegawai: NIP_B })] });
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Belum diisi', 'Jumlah Bobot': '' });
    expect(row(world)['Pesan']).toContain('Belum ada target yang tercatat. Minta pegawainya mengisi tab Target');
    expect(world.ringkasan()).toContain('SKP menunggu persetujuan | 1 | Pegawai Contoh 01');
  });

  it('of a plan that was sent back waits for its owner, and wants a note', async () => {
    const world = await approving({ persetujuan: [aPersetujuanRow({ keputusan: 'Dikembalikan' })] });
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Perlu diperbaiki' });
    expect(row(world)['Pesan']).toMatch(/^Catatan: masih kosong\. .* Dikembalikan; nilainya sementara/);
    world.type('Persetujuan SKP', 0, 'Catatan', 'Target terlalu rendah');
    await world.run();
    expect(row(world)['Pesan']).toMatch(/^Dikembalikan; nilainya sementara/);
    expect(world.ringkasan()).not.toContain('Tab Persetujuan SKP baris 2');
  });

  it('says that sending back an approved plan alone changes nothing', async () => {
    const world = await approved();
    world.type('Persetujuan SKP', 0, 'Keputusan', 'Dikembalikan');
    world.type('Persetujuan SKP', 0, 'Catatan', 'Perlu ditinjau');
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Perlu diperbaiki', 'Disetujui Pada': '10/04/2026 10.00' });
    expect(row(world)['Pesan']).toContain('masih sama dengan yang disetujui 10/04/2026 10.00 dan tetap dihitung');
  });

  it('refuses half a code and an unknown person', async () => {
    const persetujuan = [aPersetujuanRow({ keputusan: 'SETUJU-A' }), aPersetujuanRow({ pegawai: 'Entah Siapa' })];
    const world = await approving({ persetujuan });
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Perlu diperbaiki' });
    expect(row(world, 1)).toMatchObject({ Status: 'Belum diisi' });
    expect(row(world, 1)['Pesan']).toContain('Pegawai: terbaca Entah Siapa');
  });

  it('keeps the moment of approval when the unit asks for approvals only later', async () => {
    const world = await aWorld({ ...SMALL, persetujuan: [aPersetujuanRow({ keputusan: 'Disetujui' })] });
    await world.run();
    await world.registry.register({ ...world.registration, persetujuan: 'wajib' });
    world.now = on(11, 25);
    await world.run();
    world.now = on(11, 26);
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    expect(row(world)).toMatchObject({ Status: 'Tercatat', 'Disetujui Pada': '25/11/2026 10.00' });
  });

  it('has nothing to decide in a unit without approvals', async () => {
    const world = await aWorld({ ...SMALL, persetujuan: [aPersetujuanRow()] });
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Tidak berlaku', Pesan: 'Unit ini bekerja tanpa persetujuan SKP.' });
  });
});

describe('Target in a unit that approves plans', () => {
  const target = (world: World, at = 0): Record<string, unknown> => world.shown('Target')[at] ?? {};

  it('counts before the first approval and says once per person that this is provisional', async () => {
    const world = await approving({
      target: [aTargetRow({ bobot: 40 }), LAIN, aTargetRow({ kode: 'DL64VB', bobot: 20 })],
    });
    await world.run();
    const pesan = world.shown('Target').map((r) => r['Pesan']);
    expect(pesan).toEqual(['Sementara: SKP belum disetujui pimpinan.', '', '']);
    expect(target(world)).toMatchObject({ Status: 'Tercatat', Realisasi: 210 });
  });

  it('of a waiting change names what counts now, and not what the leader wrote', async () => {
    const world = await approved();
    world.type('Target', 0, 'Target', 900);
    world.type('Persetujuan SKP', 0, 'Keputusan', 'Dikembalikan');
    world.type('Persetujuan SKP', 0, 'Catatan', 'Rahasia pimpinan');
    await world.run();
    expect(target(world)).toMatchObject({
      Status: 'Menunggu persetujuan',
      Pesan:
        'Menunggu persetujuan pimpinan: Target 1.200 -> 900. Sampai disetujui, yang dihitung isi yang lama. Pimpinan mengembalikan perubahan ini; tanyakan apa yang perlu diperbaiki.',
      'Capaian (%)': 105,
    });
    expect(JSON.stringify([world.rows('Target'), world.rows('Realisasi')])).not.toContain('Rahasia');
  });

  it('of a new row says that it does not count yet', async () => {
    const world = await approved();
    world.rows('Target').push(LAIN);
    await world.run();
    expect(target(world)).toMatchObject({ Status: 'Tercatat', Pesan: '' });
    expect(target(world, 1)).toMatchObject({ Status: 'Menunggu persetujuan', Realisasi: '' });
    expect(target(world, 1)['Pesan']).toBe(
      'Target baru ini menunggu persetujuan pimpinan; belum dihitung sampai disetujui.',
    );
  });

  it('of a row that went wrong says which approved target counts', async () => {
    const world = await approved();
    world.type('Target', 0, 'Target', 'banyak');
    await world.run();
    expect(target(world)).toMatchObject({ Status: 'Perlu diperbaiki', Realisasi: 210, 'Capaian (%)': 105 });
    expect(target(world)['Pesan']).toMatch(/Yang dihitung tetap target yang disetujui: 1\.200 surat\.$/);
  });

  it('tells the reports of a deleted target that it still counts', async () => {
    const world = await approved();
    world.rows('Target').splice(1, 1);
    await world.run();
    expect(world.shown('Realisasi')[0]).toMatchObject({
      Status: 'Tercatat',
      Pesan: 'Target ini sudah dihapus dari tab Target; tetap dihitung sampai pimpinan menyetujui penghapusannya.',
      'Capaian s.d. Periode (%)': 100,
    });
  });
});
