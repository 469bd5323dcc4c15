/** `Ringkasan` as one page: how much it holds, in which order, and that the tables of its charts never move. */
import { chartsFor } from '../../../../functions/src/app/setup/charts';
import { KAKI_RINGKASAN, RINGKASAN } from '../../../../functions/src/contract';
import { aPegawaiRow, aPenilaianRow, aRealisasiRow, aTargetRow, NIP_B } from '../../../support/builders';
import { on, organisationDecides } from '../../../support/cycle';
import { aWorld, SMALL, UNIT, type UnitRows, type World } from '../../../support/sync-world';

const KODE_LETTERS = 'BCDFGHJKLM';
const nip = (i: number): string => `19900101201501${1001 + i}`;
const kode = (i: number): string =>
  `K${String(i)
    .padStart(3, '0')
    .replace(/\d/g, (d) => `${KODE_LETTERS[Number(d)]}`)}47`;
const pad = (i: number): string => String(i).padStart(3, '0');

/** A unit of `n` people, each with one indicator of its own; person `i` reaches 40 + i % 60 percent. */
function unitOf(n: number): UnitRows {
  const all = Array.from({ length: n }, (_, i) => i);
  const indikator = (i: number): string => `Indikator nomor ${pad(i)} yang uraiannya ditulis sangat panjang oleh pegawainya ${'agar jelas '.repeat(6)}`; // prettier-ignore
  return {
    pegawai: all.map((i) => aPegawaiRow({ nip: nip(i), nama: `Pegawai Uji ${pad(i)}` })),
    target: all.map((i) => aTargetRow({ pegawai: nip(i), kode: kode(i), indikator: indikator(i), target: 1200 })),
    realisasi: all.map((i) => aRealisasiRow({ kode: kode(i), periode: 'Jan 2026', realisasi: 40 + (i % 60) })),
  };
}

async function synced(rows: UnitRows, over: Parameters<typeof aWorld>[1] = {}, now = on(2, 3)): Promise<World> {
  const world = await aWorld(rows, over);
  world.now = now;
  await world.run();
  return world;
}

const page = (world: World): string[] => world.rows(RINGKASAN.name).map((line) => line.map(String).join(' | '));
const rowOf = (world: World, begins: string): number => page(world).findIndex((line) => line.startsWith(begins));

describe('Ringkasan of a unit', () => {
  it.each([
    { people: 1, over: {} },
    { people: 10, over: {} },
    { people: 200, over: { persetujuan: 'wajib' } },
  ] as const)('of $people people takes one page and keeps its foot where the charts look', async ({ people, over }) => {
    const world = await synced(unitOf(people), over, on(4, 2));
    const lines = page(world);
    expect(lines.length).toBeLessThanOrEqual(45);
    expect(Math.max(...world.rows(RINGKASAN.name).map((line) => line.length))).toBeLessThanOrEqual(4);
    for (const { source } of chartsFor('ya')) {
      const [head, ...rows] = lines.slice(source.fromRow, source.toRow);
      expect(head).toMatch(/^(Periode \| Persen|Predikat \| Orang)/);
      expect(rows).toHaveLength(source.toRow - source.fromRow - 1);
    }
    expect(lines[KAKI_RINGKASAN.kelengkapan.dari]).toBe('Kelengkapan laporan');
    expect(lines[KAKI_RINGKASAN.sebaran.dari]).toMatch(/^Sebaran predikat/);
  });

  it('of 200 people leaves Rekap Pegawai in the order of Pegawai, its texts short, and a second sync writes nothing', async () => {
    const world = await synced(unitOf(200));
    const rekap = world.shown('Rekap Pegawai');
    expect(rekap.map((r) => r['Pegawai'])).toEqual(Array.from({ length: 200 }, (_, i) => `Pegawai Uji ${pad(i)}`));
    expect(Math.max(...rekap.flatMap((r) => Object.values(r).map((text) => String(text).length)))).toBeLessThan(200);
    const { writes } = world.sheets;
    await world.run();
    expect(world.sheets.writes).toBe(writes);
  });

  it('links to the first row of each matter where the tab is known, and to none otherwise', async () => {
    const rows = { ...unitOf(2), realisasi: [aRealisasiRow({ kode: kode(0) }), aRealisasiRow({ kode: kode(1), realisasi: 'nihil' })] }; // prettier-ignore
    const lines = page(await synced(rows, { tabIds: { Realisasi: 1003 } }));
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Baris perlu diperbaiki \| 1 \| Tab Realisasi baris 3.* \| https:\/\/docs\.google\.com\/spreadsheets\/d\/bk\/edit#gid=1003&range=A3$/,
      ),
    );
    expect(lines).toContain('Hal | Jumlah | Di mana | Yang harus dilakukan | Tautan');
    expect(page(await synced(rows)).join()).not.toContain('#gid');
  });

  it('names five people and counts the others', async () => {
    const world = await synced({ ...unitOf(8), realisasi: [] }, { persetujuan: 'wajib' });
    const names = [0, 1, 2, 3, 4].map((i) => `Pegawai Uji ${pad(i)}`).join(', ');
    expect(page(world)).toContain(`SKP menunggu persetujuan | 8 | ${names}, dan 3 lainnya | Buka tab Persetujuan SKP; pilih Keputusan.`); // prettier-ignore
    expect(page(world)).toContain('SKP disetujui: 0 dari 8');
  });

  it('lists indicators worst first, cuts their texts, and says how many there is no room for', async () => {
    const world = await synced(unitOf(30));
    const first = rowOf(world, 'Indikator di bawah 90 %') + 2;
    const [worst = '', second = ''] = page(world).slice(first);
    expect(worst).toMatch(/^Indikator nomor 000 .*… \| 40 \| Pegawai Uji 000 \| 40 dari target 100 /);
    expect(second).toMatch(/^Indikator nomor 001 .*… \| 41 \|/);
    expect(worst.indexOf('…')).toBeLessThan(90);
    const shown = page(world).filter((line) => line.startsWith('Indikator nomor')).length;
    expect(page(world)).toContain(`dan ${30 - shown} lainnya |  | Lihat tab Rekap Pegawai.`);
  });

  it('puts what stops the counting before what is late, and that before what only looks odd', async () => {
    const rows = unitOf(3);
    const realisasi = [aRealisasiRow({ kode: kode(0), realisasi: 'banyak' }), aRealisasiRow({ kode: kode(1), realisasi: '' })]; // prettier-ignore
    const world = await synced({ ...rows, realisasi, pegawai: [...rows.pegawai, aPegawaiRow({ nip: NIP_B, nama: 'Tanpa Target' })] }, {}, on(7, 20)); // prettier-ignore
    const places = ['Baris perlu diperbaiki', 'Pegawai belum punya target', 'Laporan terlambat', 'Belum dinilai TW II'];
    const found = places.map((begins) => rowOf(world, begins));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found[0]).toBe(5);
    expect(page(world)[found[2] ?? 0]).toBe('Laporan terlambat | 1 | Tab Realisasi baris 3: Pegawai Uji 001 | Minta pegawainya mengisi kolom Realisasi.'); // prettier-ignore
  });

  it('counts reports in whole percent, rounded down', async () => {
    const world = await synced(unitOf(3), {}, on(4, 2));
    expect(page(world)[KAKI_RINGKASAN.kelengkapan.dari + 2]).toBe('s.d. TW I: 3 dari 9 | 33');
    expect(page(world)[KAKI_RINGKASAN.kelengkapan.dari + 4]).toBe('s.d. TW III: belum ada');
  });

  it('gives the address of the Buku Kerja', async () => {
    expect(page(await synced(SMALL))[1]).toMatch(
      /\| Berkas: \| https:\/\/docs\.google\.com\/spreadsheets\/d\/bk\/edit$/,
    );
  });

  it('of which only indicators are shown has no predicates', async () => {
    const world = await synced(SMALL, { penilaian: 'hanya-indikator' }, on(7, 2));
    expect(world.ringkasan()).not.toContain('redikat');
    expect(page(world).at(-1)).toBe('s.d. TW IV: belum ada');
  });
});

describe('the spread of predicates', () => {
  const sesuai = { ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' };
  const five = (): UnitRows => {
    const rows = unitOf(5);
    const penilaian = [0, 1, 2, 3].map((i) => aPenilaianRow({ ...sesuai, ratingHasilKerja: 'Sesuai ekspektasi', alasan: 'Sudah dibahas bersama.', pegawai: nip(i) })); // prettier-ignore
    return { ...rows, penilaian };
  };
  const spread = (world: World): string[] => page(world).slice(KAKI_RINGKASAN.sebaran.dari);

  it('is that of the last period in which anybody has a predikat', async () => {
    const world = await synced(five(), {}, on(7, 2));
    expect(spread(world)).toEqual([
      'Sebaran predikat TW I',
      'Predikat | Orang',
      'Sangat Baik | 0',
      'Baik | 4',
      'Butuh Perbaikan | 0',
      'Kurang/misconduct | 0',
      'Sangat Kurang | 0',
      'Belum ada predikat | 1',
      'Pola |  | Predikat organisasi TW I belum ditetapkan.',
    ]);
  });

  it('is held against the pattern of the predikat organisasi, kept rules too', async () => {
    const world = await synced(five(), {}, on(4, 2));
    const decided = { predikatOrganisasi: 'BAIK', ratingHasilKerja: null, ratingPerilaku: null, predikat: null, alasan: null, kepala: null, isi: '', usulan: null } as const; // prettier-ignore
    await organisationDecides(world, { penetapan: { [UNIT]: { 'TW I': decided } } });
    await world.run();
    expect(spread(world).slice(8)).toEqual([
      'Pola unit Baik | Orang | Menurut pola | Keterangan',
      'Baik | 4 | kelompok terbanyak | sesuai pola',
      'Baik | 4 | paling banyak 2 orang (70 %) | belum sesuai (baru 4 orang dinilai)',
      'Butuh Perbaikan dan Kurang/misconduct | 0 | paling sedikit 1 orang | belum sesuai (baru 4 orang dinilai)',
    ]);
  });
});
