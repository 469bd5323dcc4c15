import { aRealisasiRow } from '../../../support/builders';
import { on, setPeriod, settle } from '../../../support/cycle';
import { aWorld, SMALL, type World } from '../../../support/sync-world';

const MARET = aRealisasiRow({ periode: 'Mar 2026', realisasi: '' });
const row = (world: World, at = 0): Record<string, unknown> => world.shown('Realisasi')[at] ?? {};

/** January 100, February 110, March blank; TW I locked on 10 April. */
async function locked(): Promise<World> {
  const world = await aWorld({ ...SMALL, realisasi: [...SMALL.realisasi, MARET] });
  world.now = on(4, 10);
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  return world;
}

describe('Realisasi of a locked period', () => {
  it('is locked row by row and asks nothing of rows that hold what was frozen', async () => {
    const world = await locked();
    expect(row(world)).toMatchObject({ Status: 'Terkunci', Pesan: '', 'Capaian s.d. Periode (%)': 100 });
    expect(row(world, 2)).toMatchObject({
      Status: 'Terkunci',
      Pesan:
        'TW I sudah dikunci 10/04/2026 tanpa angka di baris ini. Bila angkanya ada, minta pimpinan membuka kembali periode itu.',
    });
    expect(world.ringkasan()).not.toContain('periode terkunci');
  });

  it('answers a changed row with what counts, and lists it for the leader', async () => {
    const world = await locked();
    world.type('Realisasi', 0, 'Realisasi', 700);
    await settle(world);
    expect(row(world)).toMatchObject({
      Status: 'Terkunci',
      Pesan:
        'Realisasi: terbaca 700. TW I sudah dikunci 10/04/2026; yang dihitung tetap 100. Kembalikan ke 100, atau minta pimpinan membuka kembali periode itu.',
      'Target Periode': 100,
      'Capaian s.d. Periode (%)': 100,
    });
    expect(world.ringkasan()).toContain('Isian di periode terkunci | 1 | Tab Realisasi baris 2 | Tidak dihitung.');
    world.type('Realisasi', 0, 'Realisasi', 100);
    await settle(world);
    expect(row(world)).toMatchObject({ Status: 'Terkunci', Pesan: '' });
    expect(world.ringkasan()).not.toContain('periode terkunci');
  });

  const edits: [string, number, string, string | number, RegExp][] = [
    ['an emptied row', 0, 'Realisasi', '', /^Realisasi: masih kosong\. TW I sudah dikunci 10\/04\/2026; yang dihitung tetap 100\./],
    ['a row filled too late', 2, 'Realisasi', 90, /^Realisasi: terbaca 90\. TW I .* tanpa angka di baris ini, jadi angka ini tidak dihitung\. Kosongkan lagi,/],
    ['a row made faulty', 1, 'Realisasi', '12.34', /^Realisasi: terbaca 12\.34\. .*; yang dihitung tetap 110\. Kembalikan ke 110,/],
    ['changed evidence', 0, 'Bukti Dukung', 'dokumen lain', /^Bukti Dukung atau Keterangan: berubah\. TW I .* tetap isi yang lama\./],
  ]; // prettier-ignore
  it.each(edits)('answers %s', async (_name, at, header, value, pesan) => {
    const world = await locked();
    world.type('Realisasi', at, header, value);
    await settle(world);
    expect(row(world, at)).toMatchObject({ Status: 'Terkunci' });
    expect(row(world, at)['Pesan']).toMatch(pesan);
    expect(world.ringkasan()).toContain(`Isian di periode terkunci | 1 | Tab Realisasi baris ${at + 2}`);
  });

  it('writes numbers the way they would be typed again', async () => {
    const world = await aWorld({ ...SMALL, realisasi: [aRealisasiRow({ realisasi: 1234.5 })] });
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    world.type('Realisasi', 0, 'Realisasi', 1);
    await settle(world);
    expect(row(world)['Pesan']).toContain('yang dihitung tetap 1.234,5.');
  });

  it('tells the leader of a row that was deleted', async () => {
    const world = await locked();
    world.rows('Realisasi').splice(1, 1);
    await settle(world);
    expect(world.ringkasan()).toContain(
      'Baris periode terkunci dihapus | 1 | Pegawai Contoh 01 | Yang dihitung tetap isi saat dikunci.',
    );
  });

  it('counts what was typed meanwhile once the period is opened again', async () => {
    const world = await locked();
    world.type('Realisasi', 0, 'Realisasi', 120);
    setPeriod(world, 'TW I', 'Dibuka kembali', 'Salah hitung');
    await settle(world);
    expect(row(world)).toMatchObject({ Status: 'Tercatat', Pesan: '', 'Capaian s.d. Periode (%)': 120 });
  });
});

describe('a blank Realisasi row', () => {
  const cases: [string, number, string, string][] = [
    ['long before its deadline', on(4, 2), 'Belum diisi', ''],
    ['a week before its deadline', on(4, 3), 'Belum diisi', 'Isi paling lambat 10/04/2026.'],
    ['on the day of its deadline', on(4, 10), 'Belum diisi', 'Isi paling lambat 10/04/2026.'],
  ];
  it.each(cases)('%s', async (_name, now, status, pesan) => {
    const world = await aWorld({ ...SMALL, realisasi: [MARET] });
    world.now = now;
    await world.run();
    expect(row(world)).toMatchObject({ Status: status, Pesan: pesan });
  });

  it('is warned by the deadline that the leader set', async () => {
    const world = await aWorld({ ...SMALL, realisasi: [MARET] });
    world.now = on(4, 12);
    world.type('Periode', 0, 'Batas Pengisian', '15/04/2026');
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Belum diisi', Pesan: 'Isi paling lambat 15/04/2026.' });
  });

  it('of a month of leave is not warned', async () => {
    const world = await aWorld({ ...SMALL, realisasi: [MARET] });
    world.type('Pegawai', 0, 'Cuti', '01/03/2026 s.d. 31/03/2026');
    world.now = on(4, 8);
    await world.run();
    expect(row(world)).toMatchObject({ Status: 'Tidak berlaku', Pesan: '' });
  });
});
