import { createBanding, type Banding } from '../../../functions/src/app/banding';
import type { StateStore } from '../../../functions/src/app/ports';
import type { Registration } from '../../../functions/src/app/state';
import { PENILAIAN, POLICY_ID, type Cell } from '../../../functions/src/contract';
import { headerRow, rowOf } from '../../../samples/rows';
import { aPegawaiRow, aRealisasiRow, aTargetRow, NIP_A } from '../../support/builders';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

const JF = {
  pegawai: [aPegawaiRow({ kelompokJabatan: 'JF' })],
  target: [aTargetRow({ lapor: 'Triwulan' })],
  realisasi: [aRealisasiRow({ periode: 'Mar 2026', realisasi: 300 })],
};

function rate(world: World, cells: Readonly<Record<string, Cell>>): void {
  const row = rowOf(PENILAIAN, { periode: 'TW I', pegawai: `Pegawai Contoh 01 · ${NIP_A}`, ...cells }, POLICY_ID);
  world.rows('Penilaian').splice(0, Infinity, headerRow(PENILAIAN, POLICY_ID), row);
}

async function computed(cells: Readonly<Record<string, Cell>>, over: Partial<Registration> = {}): Promise<World> {
  const world = await aWorld(JF, over);
  rate(world, cells);
  await world.run();
  return world;
}

const bandingOf = (world: World, state: StateStore = world.store): Banding =>
  createBanding({ registry: world.registry, state, clock: { now: () => world.now } });

describe('a period under another rule set', () => {
  it('says the number of the other one, and that the leader has given no Nilai Perilaku', async () => {
    const world = await computed({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' });
    const body = await bandingOf(world).compare(UNIT, { periode: 'TW I', policy: 'permenpanrb-8-2021' });
    expect(body).toMatchObject({
      periode: 'TW I 2026',
      terkunci: false,
      sendiri: { policy: 'permenpanrb-6-2022@1' },
      lain: { policy: 'permenpanrb-8-2021@1' },
    });
    expect(body.pegawai).toEqual([
      {
        nip: NIP_A,
        nama: 'Pegawai Contoh 01',
        sendiri: {
          hasil: '100 %, ditulis 100,00 %; 1/1 lapor; usulan Sesuai ekspektasi; predikat Baik',
          kurang: [],
        },
        lain: {
          hasil: 'Nilai SKP terhitung 100,00; nilai akhir belum ada; 1/1 lapor',
          kurang: ['Nilai Perilaku belum diisi'],
        },
      },
    ]);
  });

  it('names the aspects that Perka BKN 1/2013 lacks', async () => {
    const world = await computed({ ratingHasilKerja: '' });
    const { pegawai } = await bandingOf(world).compare(UNIT, { periode: 'TW I', policy: 'perka-bkn-1-2013' });
    expect(pegawai[0]?.lain.hasil).toContain('Nilai SKP belum dapat dihitung');
    expect(pegawai[0]?.lain.kurang.join('\n')).toMatch(/^Aspek .* kosong; pilih Kuantitas/);
    expect(pegawai[0]?.sendiri.kurang).toEqual([
      'Rating Hasil Kerja belum ditetapkan',
      'Rating Perilaku belum ditetapkan',
    ]);
  });

  it('shows a locked period as frozen beside the other rules', async () => {
    const world = await computed({ nilaiPerilaku: 100 }, { policyPeriode: { 'TW I': 'permenpanrb-8-2021' } });
    world.type('Periode', 0, 'Status', 'Dikunci');
    await world.run();
    const body = await bandingOf(world).compare(UNIT, { periode: 'TW I', policy: 'permenpanrb-6-2022' });
    expect(body.terkunci).toBe(true);
    expect(body.pegawai[0]).toMatchObject({
      sendiri: { hasil: 'Nilai SKP terhitung 100,00; nilai akhir 100,00 (Baik); 1/1 lapor', kurang: [] },
      lain: { hasil: '100 %, ditulis 100,00 %; 1/1 lapor; usulan Sesuai ekspektasi' },
    });
  });

  it('expects no act of a leader where only indicators are shown', async () => {
    const world = await computed({}, { penilaian: 'hanya-indikator' });
    const { pegawai } = await bandingOf(world).compare(UNIT, { periode: 'TW I', policy: 'permenpanrb-8-2021' });
    expect([pegawai[0]?.sendiri.kurang, pegawai[0]?.lain.kurang]).toEqual([[], []]);
  });

  it('writes nothing and reads no sheet', async () => {
    const world = await computed({ nilaiPerilaku: 90 });
    const before = await everyDocument(world);
    const { reads, writes } = world.sheets;
    const asked = [...world.asked];
    const called: string[] = [];
    const counted = new Proxy(world.store, {
      get: (store, name: keyof StateStore) => {
        called.push(name);
        return store[name];
      },
    });
    await bandingOf(world, counted).compare(UNIT, { periode: 'TW I', policy: 'perka-bkn-1-2013' });
    expect([...new Set(called)].sort()).toEqual(['manifest', 'scorecards']);
    expect(await everyDocument(world)).toEqual(before);
    expect([world.sheets.reads, world.sheets.writes, world.asked]).toEqual([reads, writes, asked]);
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it.each([
    { what: 'a unit that nobody registered', unit: 'lain', periode: 'TW I', kind: 'missing' },
    { what: 'a unit that was never computed', unit: UNIT, periode: 'TW I', kind: 'missing' },
    { what: 'another year', unit: UNIT, periode: 'TW I', tahun: 2025, kind: 'invalid' },
  ] as const)('is refused for $what', async ({ unit, periode, kind, ...year }) => {
    const asked = bandingOf(await aWorld(SMALL)).compare(unit, { periode, policy: 'perka-bkn-1-2013', ...year });
    await expect(asked).rejects.toMatchObject({ kind });
  });

  it('is refused for a period that has not begun', async () => {
    const world = await computed({});
    world.now = Date.UTC(2026, 1, 3);
    const asked = bandingOf(world).compare(UNIT, { periode: 'TW II', policy: 'perka-bkn-1-2013' });
    await expect(asked).rejects.toMatchObject({ kind: 'invalid' });
  });
});

/** Every document of the database by its path, with the time of its last write. */
async function everyDocument(world: World): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const db = world.firestore.firestore();
  const walk = async (collections: FirebaseFirestore.CollectionReference[]): Promise<void> => {
    for (const collection of collections) {
      for (const doc of (await collection.get()).docs) {
        found[doc.ref.path] = [doc.updateTime.toMillis(), doc.data()];
        await walk(await doc.ref.listCollections());
      }
    }
  };
  await walk(await db.listCollections());
  return found;
}
