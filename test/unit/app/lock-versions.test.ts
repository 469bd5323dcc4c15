import type * as Capaian from '../../../functions/src/domain/capaian';
import type { HistoryEntry } from '../../../functions/src/app/state';
import { aPenilaianRow, aPersetujuanRow, aRealisasiRow, NIP_A } from '../../support/builders';
import { setPeriod, settle } from '../../support/cycle';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

let mockEngine = '1';
let mockFactor = 1;
jest.mock('../../../functions/src/domain/engine', () => ({
  get ENGINE() {
    return mockEngine;
  },
}));
jest.mock('../../../functions/src/domain/capaian', () => {
  const real = jest.requireActual<typeof Capaian>('../../../functions/src/domain/capaian');
  return {
    ...real,
    capaianDari: (...args: Parameters<typeof real.capaianDari>) => {
      const found = real.capaianDari(...args);
      return found?.pct ? { ...found, pct: found.pct.times(mockFactor) } : found;
    },
  };
});

const PENILAIAN = ['TW I', 'TW II'].map((periode) =>
  aPenilaianRow({ periode, ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' }),
);
const capaian = (world: World): unknown[] => world.shown('Penilaian').map((row) => row['Capaian (%)']);

beforeEach(() => {
  mockEngine = '1';
  mockFactor = 1;
});

it('another version of the rules moves open periods only, and is told as that', async () => {
  const world = await aWorld({ ...SMALL, penilaian: PENILAIAN });
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  expect(capaian(world)).toEqual([105, 105]);
  [mockEngine, mockFactor] = ['2', 0.5];
  const other = world.restart();
  await settle(other);
  expect(capaian(other)).toEqual([105, 52.5]);
  const { docs } = await world.firestore.firestore().collection(`units/${UNIT}/scorecards/${NIP_A}/history`).get();
  const last = docs.map((d) => d.data() as HistoryEntry).sort((a, b) => b.generation - a.generation)[0];
  expect(last).toMatchObject({ cause: 'version', changes: [] });
  expect(await other.run()).toMatchObject({ outcome: 'unchanged' });
});

it('a change of targets approved after the lock counts from the next period on', async () => {
  const world = await aWorld(
    {
      ...SMALL,
      realisasi: [...SMALL.realisasi, aRealisasiRow({ periode: 'Apr 2026', realisasi: 30 })],
      penilaian: PENILAIAN,
      persetujuan: [aPersetujuanRow({ keputusan: 'Disetujui' })],
    },
    { persetujuan: 'wajib' },
  );
  setPeriod(world, 'TW I', 'Dikunci');
  await settle(world);
  world.type('Target', 0, 'Target', 2400);
  await settle(world);
  expect(capaian(world)).toEqual([105, 80]);
  const [kode] = /SETUJU-[A-Z2-9]{4}/.exec(String(world.shown('Persetujuan SKP')[0]?.['Pesan'])) ?? [''];
  world.type('Persetujuan SKP', 0, 'Keputusan', kode);
  await settle(world);
  expect(capaian(world)).toEqual([105, 40]);
});
