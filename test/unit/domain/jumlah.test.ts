/** Dijumlahkan and Kumulatif: what a realisasi is held against, month by month. */
import type { NilaiRealisasi, Pegawai, Target } from '../../../functions/src/domain/model';
import { angka, dari, hitung, laporan, rentang, rincianDari, teksTarget, TIDAK_BERLAKU } from './builders';

type Case = [
  name: string,
  target: Partial<Target>,
  reports: Record<number, number | string | NilaiRealisasi>,
  expected: { realisasi: string | null; target: string | null; capaian: string | null },
  pegawai?: Partial<Pegawai>,
];

const table = (cases: Case[]) =>
  it.each(cases)('%s', (_name, target, reports, expected, pegawai = {}) => {
    const r = rincianDari(target, reports, { pegawai });
    expect({
      realisasi: r.realisasi?.toFixed() ?? null,
      target: teksTarget(r.target),
      capaian: r.capaianPct?.toFixed() ?? null,
    }).toEqual(expected);
  });

const tw = (...parts: (number | null)[]) =>
  parts.map((p) => (p === null ? null : angka(p))) as unknown as NonNullable<Target['targetTw']>;

describe('Dijumlahkan', () => {
  table([
    [
      'half a year of a yearly target',
      {},
      { 1: 10, 2: 10, 3: 10, 4: 10, 5: 10, 6: 12 },
      { realisasi: '62', target: '60', capaian: '103.333333' },
    ],
    [
      'a month without report is missing on both sides',
      {},
      { 1: 10, 3: 10 },
      { realisasi: '20', target: '20', capaian: '100' },
    ],
    [
      'a reported zero counts, an absent month does not',
      {},
      { 1: 0, 2: 10 },
      { realisasi: '10', target: '20', capaian: '50' },
    ],
    [
      '"tidak berlaku" is missing on both sides',
      {},
      { 1: 10, 2: TIDAK_BERLAKU, 3: 5 },
      { realisasi: '15', target: '20', capaian: '75' },
    ],
    [
      'twelve thirds are the whole target again',
      { target: angka(100) },
      Object.fromEntries([...Array(12).keys()].map((i) => [i + 1, i === 0 ? 100 : 0])),
      { realisasi: '100', target: '100', capaian: '100' },
    ],
    [
      'quarterly: a report speaks for three months',
      { lapor: 'TRIWULAN' },
      { 3: 30, 6: 15 },
      { realisasi: '45', target: '60', capaian: '75' },
    ],
    [
      'quarterly: an extra report in a month that is not due ends its own months',
      { lapor: 'TRIWULAN' },
      { 2: 25 },
      { realisasi: '25', target: '20', capaian: '120' },
    ],
    [
      'quarterly: the due month after an extra report speaks for the rest',
      { lapor: 'TRIWULAN' },
      { 2: 20, 3: 10 },
      { realisasi: '30', target: '30', capaian: '100' },
    ],
    ['yearly: one report for all', { lapor: 'TAHUNAN' }, { 12: 90 }, { realisasi: '90', target: '120', capaian: '75' }],
    [
      'an indicator from July spreads its target over six months',
      { bulanMulai: 7 },
      { 7: 10 },
      { realisasi: '10', target: '20', capaian: '50' },
    ],
    [
      'joining in October: the yearly target over three months',
      {},
      { 10: 40 },
      { realisasi: '40', target: '40', capaian: '100' },
      { mulai: '2026-10-12' },
    ],
    [
      'leaving in August, quarterly: July and August are reported in August',
      { lapor: 'TRIWULAN' },
      { 3: 45, 6: 45, 8: 15 },
      { realisasi: '105', target: '120', capaian: '87.5' },
      { selesai: '2026-08-15' },
    ],
    [
      'leave makes the other months carry the target',
      {},
      { 1: 10, 2: 10 },
      { realisasi: '20', target: '26.666667', capaian: '75' },
      { cuti: [{ mulai: '2026-03-01', selesai: '2026-05-31' }] },
    ],
    [
      '"tidak berlaku" in a month of leave changes nothing',
      {},
      { 1: 10, 4: TIDAK_BERLAKU },
      { realisasi: '10', target: '13.333333', capaian: '75' },
      { cuti: [{ mulai: '2026-03-01', selesai: '2026-05-31' }] },
    ],
    [
      'parts per quarter: a falling target of 0 can be met',
      { arah: 'TURUN', targetTw: tw(0, 0, 0, 0), target: angka(0) },
      { 1: 0 },
      { realisasi: '0', target: '0', capaian: '100' },
    ],
    [
      'a number reported for a month of leave makes that month count',
      {},
      { 1: 10, 4: 10 },
      { realisasi: '20', target: '24', capaian: '83.333333' },
      { cuti: [{ mulai: '2026-03-01', selesai: '2026-05-31' }] },
    ],
    [
      'parts per quarter: shares of the quarter',
      { targetTw: tw(30, 60, 30, 0) },
      { 1: 10, 2: 10, 3: 10, 4: 30 },
      { realisasi: '60', target: '50', capaian: '120' },
    ],
    [
      'parts per quarter: leave leaves the quarter its whole part',
      { targetTw: tw(30, 30, 30, 30) },
      { 1: 15, 4: 10 },
      { realisasi: '25', target: '25', capaian: '100' },
      { cuti: [{ mulai: '2026-02-01', selesai: '2026-02-28' }] },
    ],
    [
      'parts per quarter: a first part of 0 means nothing to reach yet',
      { targetTw: tw(0, 60, 30, 30) },
      { 1: 5 },
      { realisasi: '5', target: '0', capaian: null },
    ],
    [
      'parts per quarter: what came early still counts later',
      { targetTw: tw(0, 60, 30, 30) },
      { 1: 5, 4: 15 },
      { realisasi: '20', target: '20', capaian: '100' },
    ],
    [
      'parts per quarter: blank where the indicator does not run',
      { bulanMulai: 4, targetTw: tw(null, 60, 30, 30) },
      { 4: 20 },
      { realisasi: '20', target: '20', capaian: '100' },
    ],
    [
      'parts per quarter as ranges',
      { target: rentang(80, 120), targetTw: [rentang(20, 30), rentang(20, 30), rentang(20, 30), rentang(20, 30)] },
      { 1: 7, 2: 8, 3: 9 },
      { realisasi: '24', target: '20..30', capaian: '100' },
    ],
    [
      'a range shrinks at both ends',
      { target: rentang(120, 240) },
      { 1: 5, 2: 5 },
      { realisasi: '10', target: '20..40', capaian: '50' },
    ],
    [
      'lower is better: fewer than the share',
      { arah: 'TURUN' },
      { 1: 9 },
      { realisasi: '9', target: '10', capaian: '110' },
    ],
    [
      'lower is better, target 0: nothing happened',
      { arah: 'TURUN', target: angka(0) },
      { 1: 0 },
      { realisasi: '0', target: '0', capaian: '100' },
    ],
    [
      'lower is better, target 0: one case',
      { arah: 'TURUN', target: angka(0) },
      { 1: 0, 2: 1 },
      { realisasi: '1', target: '0', capaian: '0' },
    ],
    [
      '"a dari b" adds both numbers: a big month weighs more',
      { satuan: '%', target: angka(80) },
      { 1: dari(1, 2), 2: dari(79, 98) },
      { realisasi: '80', target: '80', capaian: '100' },
    ],
    [
      '"a dari b" with quarters: the level of the last used month',
      { satuan: '%', target: angka(80), targetTw: tw(40, 50, 60, 80) },
      { 1: dari(1, 2), 4: dari(3, 8) },
      { realisasi: '40', target: '50', capaian: '80' },
    ],
    ['no report at all', {}, {}, { realisasi: null, target: null, capaian: null }],
    ['only "tidak berlaku"', {}, { 1: TIDAK_BERLAKU }, { realisasi: null, target: null, capaian: null }],
  ]);

  it('refuses "a dari b" outside of percent, and plain numbers in percent', () => {
    expect(() => rincianDari({}, { 1: dari(1, 2) })).toThrow(RangeError);
    expect(() => rincianDari({ satuan: '%' }, { 1: 50 })).toThrow(RangeError);
  });

  it('refuses "a dari 0", two reports of a month, and a rising target of 0', () => {
    expect(() => rincianDari({ satuan: '%' }, { 1: dari(1, 0) })).toThrow(RangeError);
    expect(() => hitung({ realisasi: [...laporan({ 1: 1 }), ...laporan({ 1: 2 })] })).toThrow(RangeError);
    expect(() => rincianDari({ target: angka(0) }, { 1: 1 })).toThrow(RangeError);
  });

  it('refuses a quarter that runs without a target of its own', () => {
    expect(() => rincianDari({ targetTw: tw(null, 60, 30, 30) }, { 1: 1 })).toThrow(RangeError);
  });
});

describe('Kumulatif', () => {
  const kumulatif = (over: Partial<Target> = {}): Partial<Target> => ({ caraHitung: 'KUMULATIF', ...over });
  table([
    [
      'the last value against the target to date',
      kumulatif(),
      { 1: 10, 2: 20, 6: 62 },
      { realisasi: '62', target: '60', capaian: '103.333333' },
    ],
    [
      'a gap before the last value takes nothing off the target',
      kumulatif(),
      { 6: 30 },
      { realisasi: '30', target: '60', capaian: '50' },
    ],
    [
      '"tidak berlaku" takes its share off',
      kumulatif(),
      { 1: TIDAK_BERLAKU, 2: TIDAK_BERLAKU, 6: 30 },
      { realisasi: '30', target: '40', capaian: '75' },
    ],
    [
      '"tidak berlaku" after the last value changes nothing',
      kumulatif(),
      { 6: 30, 7: TIDAK_BERLAKU },
      { realisasi: '30', target: '60', capaian: '50' },
    ],
    [
      '"a dari b" is the last pair',
      kumulatif({ satuan: '%', target: angka(96) }),
      { 3: dari(200, 1000), 6: dari(480, 1000) },
      { realisasi: '48', target: '48', capaian: '100' },
    ],
    [
      'positions: the quarter end',
      kumulatif({ targetTw: tw(12, 60, 90, 120) }),
      { 6: 60 },
      { realisasi: '60', target: '60', capaian: '100' },
    ],
    [
      'positions: between two quarter ends, month by month',
      kumulatif({ targetTw: tw(12, 60, 90, 120) }),
      { 4: 14 },
      { realisasi: '14', target: '28', capaian: '50' },
    ],
    [
      'positions: in TW I from zero',
      kumulatif({ targetTw: tw(12, 60, 90, 120) }),
      { 2: 8 },
      { realisasi: '8', target: '8', capaian: '100' },
    ],
    [
      'positions: somebody who joins in TW II starts from zero',
      kumulatif({ targetTw: tw(12, 60, 90, 120) }),
      { 4: 20 },
      { realisasi: '20', target: '20', capaian: '100' },
      { mulai: '2026-04-01' },
    ],
    [
      'positions: a quarter of leave is stepped over',
      kumulatif({ targetTw: tw(30, 60, 90, 120) }),
      { 7: 50 },
      { realisasi: '50', target: '50', capaian: '100' },
      { cuti: [{ mulai: '2026-04-01', selesai: '2026-06-30' }] },
    ],
    [
      'positions that fall cannot leave less than nothing',
      kumulatif({ arah: 'TURUN', targetTw: tw(50, 40, 30, 10) }),
      { 1: TIDAK_BERLAKU, 2: TIDAK_BERLAKU, 3: TIDAK_BERLAKU, 4: 1 },
      { realisasi: '1', target: '-3.333333', capaian: null },
    ],
    [
      'service from mid-year: months before it are not expected',
      kumulatif(),
      { 8: 40 },
      { realisasi: '40', target: '40', capaian: '100' },
      { mulai: '2026-07-01' },
    ],
    [
      'leave in the middle pauses the target',
      kumulatif({ target: angka(90) }),
      { 5: 30 },
      { realisasi: '30', target: '30', capaian: '100' },
      {
        cuti: [
          { mulai: '2026-03-01', selesai: '2026-04-30' },
          { mulai: '2026-12-01', selesai: '2026-12-31' },
        ],
      },
    ],
  ]);
});
