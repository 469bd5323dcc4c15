import { aPegawaiRow, aPenilaianRow, aRealisasiRow, NIP_B } from '../../../support/builders';
import { on, setPeriod, settle } from '../../../support/cycle';
import { aWorld, SMALL, type World } from '../../../support/sync-world';

const row = (world: World, at = 0): Record<string, unknown> => world.shown('Periode')[at] ?? {};
const pesan = (world: World, at = 0): unknown => row(world, at)['Pesan'];
const MARET = aRealisasiRow({ periode: 'Mar 2026', realisasi: 'sekitar 90' });

async function locked(): Promise<World> {
  const world = await aWorld();
  world.now = on(4, 10);
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  return world;
}

describe('Periode', () => {
  it('waits for the last computation before it locks, then says when it was locked', async () => {
    const world = await aWorld();
    world.now = on(4, 10);
    setPeriod(world, 'TW I', 'Dikunci');
    await world.run();
    expect(pesan(world)).toBe('Menunggu penghitungan terakhir; sesaat lagi terkunci.');
    await settle(world);
    expect(row(world)).toMatchObject({
      Kelengkapan: '2 dari 3',
      Pesan: 'Dikunci 10/04/2026 10.00. Belum dinilai: Pegawai Contoh 01.',
    });
  });

  it('names the rows that a lock left out because they were faulty', async () => {
    const rows = [...SMALL.realisasi, MARET];
    const penilaian = [aPenilaianRow({ ratingHasilKerja: 'Bagus' })];
    const world = await aWorld({ ...SMALL, realisasi: rows, penilaian });
    world.now = on(4, 10);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    const told =
      'Dikunci 10/04/2026 10.00. Tidak ikut dihitung: Realisasi baris 4 (Realisasi: terbaca sekitar 90) dan 1 baris lainnya. Belum dinilai: Pegawai Contoh 01.';
    expect(pesan(world)).toBe(told);
    world.type('Realisasi', 0, 'Realisasi', 'salah ketik'); // its frozen value counts
    await settle(world);
    expect(pesan(world)).toBe(told);
  });

  it('names the first of those whom a lock left without a rating, and counts the others', async () => {
    const people = [NIP_B, '199204202019032903'].map((nip, i) =>
      aPegawaiRow({ nip, nama: `Pegawai Contoh 0${i + 2}` }),
    );
    const penilaian = [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })];
    const world = await aWorld({ ...SMALL, pegawai: [...SMALL.pegawai, ...people], penilaian });
    world.now = on(4, 10);
    setPeriod(world, 'TW I', 'Dikunci');
    await settle(world);
    expect(pesan(world)).toBe('Dikunci 10/04/2026 10.00. Belum dinilai: Pegawai Contoh 02 dan 1 lainnya.');
  });

  it('is locked in order', async () => {
    const world = await aWorld();
    setPeriod(world, 'TW II', 'Dikunci');
    await settle(world);
    expect(pesan(world, 1)).toBe('Status: terbaca Dikunci. TW I belum dikunci; kunci TW I lebih dahulu.');
    setPeriod(world, 'TW I', 'Dikunci');
    await world.run();
    expect(pesan(world, 1)).toBe('Menunggu TW I terkunci lebih dahulu.');
    await settle(world);
    expect(pesan(world, 1)).toMatch(/^Dikunci /);
  });

  it('that has not begun cannot be locked', async () => {
    const world = await locked();
    setPeriod(world, 'TW III', 'Dikunci');
    await settle(world);
    expect(pesan(world, 2)).toBe(
      'Status: terbaca Dikunci. TW III belum mulai, jadi belum dapat dikunci. Pilih Terbuka.',
    );
    expect(world.ringkasan()).toContain('Baris perlu dicek | 1 | Tab Periode baris 4');
  });

  it('stays locked without a reason, and under Terbuka', async () => {
    const world = await locked();
    setPeriod(world, 'TW I', 'Dibuka kembali');
    await settle(world);
    expect(pesan(world)).toBe(
      'Alasan: masih kosong. Tulis mengapa TW I dibuka kembali; sampai itu ada, TW I tetap terkunci. Dikunci 10/04/2026 10.00. Belum dinilai: Pegawai Contoh 01.',
    );
    setPeriod(world, 'TW I', 'Terbuka');
    await settle(world);
    expect(pesan(world)).toMatch(/^Status: terbaca Terbuka\. TW I tetap terkunci\. Untuk membukanya pilih Dibuka/);
  });

  it('is reopened from the last backwards, and says why', async () => {
    const world = await locked();
    setPeriod(world, 'TW II', 'Dikunci');
    await settle(world);
    setPeriod(world, 'TW I', 'Dibuka kembali', 'Salah hitung');
    await settle(world);
    expect(pesan(world)).toMatch(/^Status: terbaca Dibuka kembali\. TW II masih terkunci; buka kembali TW II/);
    setPeriod(world, 'TW II', 'Dibuka kembali', 'Ikut TW I');
    await settle(world);
    expect(pesan(world)).toMatch(
      /^Dibuka kembali 10\/04\/2026 10\.00: Salah hitung\. Pilih Dikunci lagi bila sudah selesai\./,
    );
  });

  it('tells the leader when the row of a locked period is gone', async () => {
    const world = await locked();
    world.rows('Periode').splice(1, 1);
    await settle(world);
    expect(world.ringkasan()).toContain('Baris TW I hilang atau tidak terbaca |  | Tab Periode | TW I tetap terkunci.');
  });

  it('counts down to its deadline while reports are missing', async () => {
    const world = await aWorld();
    world.now = on(4, 7);
    await world.run();
    expect(pesan(world)).toBe('Batas 10/04/2026 tinggal 3 hari; 1 laporan belum diisi.');
    world.now = on(4, 10);
    await world.run();
    expect(pesan(world)).toBe('Batas 10/04/2026 jatuh hari ini; 1 laporan belum diisi.');
    world.rows('Realisasi').push(aRealisasiRow({ periode: 'Mar 2026', realisasi: 90 }));
    await world.run();
    expect(pesan(world)).toBe('');
  });
});
