/** Dirata-rata and Terakhir: levels, and the limits that hold for every kind. */
import type { NilaiRealisasi, Target } from '../../../functions/src/domain/model';
import { angka, dari, rentang, rincianDari, teksTarget, TIDAK_BERLAKU } from './builders';

type Case = [
  string,
  Partial<Target>,
  Record<number, number | string | NilaiRealisasi>,
  [string, string, string | null],
];
const POSISI: NonNullable<Target['targetTw']> = [angka(80), angka(82), angka(84), angka(90)];

const table = (cases: Case[]) =>
  it.each(cases)('%s', (_name, target, reports, [realisasi, tolok, capaian]) => {
    const r = rincianDari(target, reports);
    expect([r.realisasi?.toFixed(), teksTarget(r.target), r.capaianPct?.toFixed() ?? null]).toEqual([
      realisasi,
      tolok,
      capaian,
    ]);
  });

describe('Dirata-rata', () => {
  table([
    [
      'the mean of what was reported',
      { caraHitung: 'DIRATA_RATA', target: angka(80) },
      { 1: 70, 3: 90 },
      ['80', '80', '100'],
    ],
    [
      'a month without report is no zero in the mean',
      { caraHitung: 'DIRATA_RATA', target: angka(80) },
      { 6: 80 },
      ['80', '80', '100'],
    ],
    [
      '"tidak berlaku" leaves the mean',
      { caraHitung: 'DIRATA_RATA', target: angka(80) },
      { 1: 60, 2: TIDAK_BERLAKU },
      ['60', '80', '75'],
    ],
    [
      'the quarter of the last used month gives the target',
      { caraHitung: 'DIRATA_RATA', target: angka(90), targetTw: POSISI },
      { 1: 82, 4: 82 },
      ['82', '82', '100'],
    ],
    [
      'percents of "a dari b" are averaged as percents',
      { caraHitung: 'DIRATA_RATA', satuan: '%', target: angka(50) },
      { 1: dari(1, 4), 2: dari(3, 4) },
      ['50', '50', '100'],
    ],
    [
      'days of service, lower is better, in a range',
      { caraHitung: 'DIRATA_RATA', satuan: 'hari', arah: 'TURUN', target: rentang(7, 8) },
      { 1: 6, 2: 7 },
      ['6.5', '7..8', '107.142857'],
    ],
  ]);
});

describe('Terakhir', () => {
  table([
    [
      'the last value whatever came before',
      { caraHitung: 'TERAKHIR', target: angka(80) },
      { 1: 10, 6: 84 },
      ['84', '80', '105'],
    ],
    [
      'the level of its quarter',
      { caraHitung: 'TERAKHIR', target: angka(90), targetTw: POSISI },
      { 9: 84 },
      ['84', '84', '100'],
    ],
    [
      'a quarter that wants nothing yet',
      { caraHitung: 'TERAKHIR', target: angka(90), targetTw: [angka(0), angka(30), angka(60), angka(90)] },
      { 3: 5 },
      ['5', '0', null],
    ],
    [
      '"a dari b" as a percent',
      { caraHitung: 'TERAKHIR', satuan: '%', target: angka('94.6') },
      { 6: dari(473, 500) },
      ['94.6', '94.6', '100'],
    ],
    [
      'semester reports',
      { caraHitung: 'TERAKHIR', lapor: 'SEMESTER', target: angka(84) },
      { 6: 63 },
      ['63', '84', '75'],
    ],
  ]);

  it('says which target it used', () => {
    expect(rincianDari({ caraHitung: 'TERAKHIR', targetTw: POSISI }, { 5: 1 }).caraTarget).toEqual({
      kind: 'triwulan',
      tw: 2,
    });
    expect(rincianDari({ caraHitung: 'TERAKHIR' }, { 5: 1 }).caraTarget).toEqual({ kind: 'tahunan' });
  });

  it('keeps both numbers of the last pair', () => {
    const r = rincianDari(
      { caraHitung: 'TERAKHIR', satuan: '%', target: angka(95) },
      { 5: dari(1, 2), 6: dari(932, 985) },
    );
    expect([r.dari?.a.toFixed(), r.dari?.b.toFixed(), r.realisasi?.toFixed(6)]).toEqual(['932', '985', '94.619289']);
  });
});

describe('cap and floor', () => {
  it.each<[string, Partial<Target>, number, { asli: string; pct: string; dibatasi: 'atas' | 'bawah' | null }]>([
    ['exactly 120 is not capped', {}, 12, { asli: '120', pct: '120', dibatasi: null }],
    ['more is capped and says so', {}, 15, { asli: '150', pct: '120', dibatasi: 'atas' }],
    ['exactly 0 is not floored', { arah: 'TURUN' }, 20, { asli: '0', pct: '0', dibatasi: null }],
    ['less is floored and says so', { arah: 'TURUN' }, 25, { asli: '-50', pct: '0', dibatasi: 'bawah' }],
  ])('%s', (_name, target, realisasi, expected) => {
    const r = rincianDari(target, { 1: realisasi });
    expect({ asli: r.capaianAsliPct?.toFixed(), pct: r.capaianPct?.toFixed(), dibatasi: r.dibatasi }).toEqual(expected);
  });

  it('rounds half up at the sixth decimal before anything is compared', () => {
    expect(rincianDari({ target: angka(12), caraHitung: 'TERAKHIR' }, { 1: '14.40000006' }).capaianPct?.toFixed()).toBe(
      '120',
    );
    expect(rincianDari({ target: angka(100), caraHitung: 'TERAKHIR' }, { 1: '89.9999995' }).capaianPct?.toFixed()).toBe(
      '90',
    );
    expect(rincianDari({ target: angka(100), caraHitung: 'TERAKHIR' }, { 1: '89.9999994' }).capaianPct?.toFixed()).toBe(
      '89.999999',
    );
  });
});
