/** What is expected, what is missing, and what each month of a row shows. */
import type { HasilBulan } from '../../../functions/src/domain/hasil';
import type { NilaiRealisasi, Pegawai, Target } from '../../../functions/src/domain/model';
import { angka, aPegawai, aTarget, hitung, laporan, rincianDari, teksTarget, TIDAK_BERLAKU } from './builders';

describe('Kelengkapan', () => {
  it.each<
    [
      string,
      Partial<Target>,
      Record<number, number | NilaiRealisasi>,
      { pegawai?: Partial<Pegawai>; tanggal?: string },
      [number, number],
    ]
  >([
    [
      'months that are over are expected, the running one is not',
      {},
      { 1: 1, 2: 1 },
      { tanggal: '2026-04-30' },
      [2, 3],
    ],
    ['the month is expected from the first of the next', {}, { 1: 1, 2: 1 }, { tanggal: '2026-05-01' }, [2, 4]],
    ['a report given early is expected and filled', {}, { 1: 1, 2: 1 }, { tanggal: '2026-02-10' }, [2, 2]],
    ['"tidak berlaku" leaves both numbers', {}, { 1: 1, 2: TIDAK_BERLAKU }, { tanggal: '2026-04-01' }, [1, 2]],
    [
      'months of leave are not expected',
      {},
      { 1: 1 },
      { tanggal: '2026-07-01', pegawai: { cuti: [{ mulai: '2026-02-01', selesai: '2026-04-30' }] } },
      [1, 3],
    ],
    [
      'a month of leave that was reported is expected and filled',
      {},
      { 3: 1 },
      { tanggal: '2026-07-01', pegawai: { cuti: [{ mulai: '2026-02-01', selesai: '2026-04-30' }] } },
      [1, 4],
    ],
    [
      'months before joining are not expected',
      {},
      {},
      { tanggal: '2026-07-01', pegawai: { mulai: '2026-05-20' } },
      [0, 2],
    ],
    [
      'months after leaving are not expected',
      {},
      { 1: 1 },
      { tanggal: '2026-12-01', pegawai: { selesai: '2026-02-10' } },
      [1, 2],
    ],
    ['quarterly asks four times a year', { lapor: 'TRIWULAN' }, { 3: 1 }, { tanggal: '2026-10-01' }, [1, 3]],
    [
      'quarterly asks also when only its last month is leave',
      { lapor: 'TRIWULAN' },
      {},
      { tanggal: '2026-04-01', pegawai: { cuti: [{ mulai: '2026-03-01', selesai: '2026-03-31' }] } },
      [0, 1],
    ],
    [
      'quarterly does not ask for a quarter of leave',
      { lapor: 'TRIWULAN' },
      {},
      { tanggal: '2026-07-01', pegawai: { cuti: [{ mulai: '2026-01-01', selesai: '2026-03-31' }] } },
      [0, 1],
    ],
    ['yearly asks after December', { lapor: 'TAHUNAN' }, {}, { tanggal: '2026-12-31' }, [0, 0]],
    [
      'yearly asks after the last month of an indicator',
      { lapor: 'TAHUNAN', bulanSelesai: 6 },
      {},
      { tanggal: '2026-07-01' },
      [0, 1],
    ],
    [
      'an extra report is used but was not expected',
      { lapor: 'TRIWULAN' },
      { 2: 1, 3: 1 },
      { tanggal: '2026-04-01' },
      [1, 1],
    ],
    [
      'a person who never served here owes nothing',
      {},
      {},
      { tanggal: '2026-12-01', pegawai: { selesai: '2025-06-30' } },
      [0, 0],
    ],
  ])('%s', (_name, target, reports, options, [terisi, diharapkan]) => {
    expect(rincianDari(target, reports, options).lapor).toEqual({ terisi, diharapkan });
  });

  it('adds up over the indicators of a person, and makes the result sementara while something is missing', () => {
    const target = [aTarget({ kode: 'AAAAA1' }), aTarget({ kode: 'AAAAA2', lapor: 'TRIWULAN' })];
    const satu = laporan({ 1: 10, 2: 10, 3: 10 }, { kode: 'AAAAA1' });
    const dua = laporan({ 3: 30 }, { kode: 'AAAAA2' });
    expect(hitung({ target, realisasi: satu }, '2026-04-01')).toMatchObject({
      kelengkapan: { terisi: 3, diharapkan: 4 },
      sementara: true,
    });
    expect(hitung({ target, realisasi: [...satu, ...dua] }, '2026-04-01')).toMatchObject({
      kelengkapan: { terisi: 4, diharapkan: 4 },
      sementara: false,
    });
  });

  it('is sementara without any result, although nothing is due yet', () => {
    expect(hitung({}, '2026-01-05')).toMatchObject({ totalPct: null, usulan: null, sementara: true });
  });
});

describe('evidence', () => {
  it('counts used reports that name it, of all used', () => {
    const realisasi = [
      ...laporan({ 1: 10, 2: 10 }),
      ...laporan({ 3: 10 }, { bukti: null }),
      ...laporan({ 4: TIDAK_BERLAKU }),
    ];
    expect(hitung({ realisasi }).bukti).toEqual({ terisi: 2, diharapkan: 3 });
  });
});

describe('named months of a breakdown', () => {
  it('keeps gaps, "tidak berlaku", leave and reports out of service apart', () => {
    const r = rincianDari(
      {},
      { 1: 10, 3: TIDAK_BERLAKU, 4: 10, 11: 5, 12: TIDAK_BERLAKU },
      {
        tanggal: '2026-08-01',
        pegawai: { selesai: '2026-09-30', cuti: [{ mulai: '2026-06-01', selesai: '2026-06-30' }] },
      },
    );
    expect(r).toMatchObject({
      bulanTerpakai: [1, 4],
      bulanTercakup: [1, 4],
      bulanKosong: [2, 5, 7],
      bulanTidakBerlaku: [3],
      bulanCuti: [6],
      bulanDiLuar: [11],
    });
  });

  it('does not name a month of leave that was worked', () => {
    const cuti = [{ mulai: '2026-02-01', selesai: '2026-03-31' }];
    expect(rincianDari({}, { 3: 10 }, { pegawai: { cuti } })).toMatchObject({ bulanCuti: [2], bulanTerpakai: [3] });
  });

  it('names a gap before a report that was given ahead of time', () => {
    expect(rincianDari({}, { 6: 60 }, { tanggal: '2026-02-01' }).bulanKosong).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('months of an indicator', () => {
  const bulanDari = (
    target: Partial<Target>,
    reports: Record<number, number | NilaiRealisasi>,
    pegawai: Partial<Pegawai> = {},
  ) => {
    const hasil = hitung(
      { pegawai: aPegawai(pegawai), target: [aTarget(target)], realisasi: laporan(reports) },
      '2026-05-01',
    );
    return hasil.indikator[0]!.bulan;
  };
  const baris = (b: HasilBulan) => [b.bulan, teksTarget(b.targetPeriode), b.capaianPct?.toFixed() ?? null];
  const bertanda = (months: readonly HasilBulan[], flag: 'terlewat' | 'tidakBerlaku') =>
    months.filter((b) => b[flag]).map((b) => b.bulan);

  it('Dijumlahkan shows the share of each report, and the capaian only where something is reported', () => {
    expect(bulanDari({ lapor: 'TRIWULAN' }, { 2: 20, 6: 20 }).map(baris)).toEqual([
      [2, '20', '100'],
      [3, '10', null],
      [6, '30', '80'],
      [9, '30', null],
      [12, '30', null],
    ]);
  });

  it('Kumulatif shows the target to date', () => {
    expect(bulanDari({ caraHitung: 'KUMULATIF', lapor: 'TRIWULAN' }, { 3: 15, 6: 60 }).map(baris)).toEqual([
      [3, '30', '50'],
      [6, '60', '100'],
      [9, '90', null],
      [12, '120', null],
    ]);
  });

  it('Terakhir shows the level', () => {
    expect(bulanDari({ caraHitung: 'TERAKHIR', lapor: 'SEMESTER', target: angka(80) }, { 6: 60 }).map(baris)).toEqual([
      [6, '80', '75'],
      [12, '80', null],
    ]);
  });

  it('marks what is over and missing', () => {
    expect(bertanda(bulanDari({}, { 1: 1, 3: TIDAK_BERLAKU }), 'terlewat')).toEqual([2, 4]);
  });

  it('marks "tidak berlaku", leave, and months out of service, without a target of their own', () => {
    const months = bulanDari(
      {},
      { 2: TIDAK_BERLAKU },
      { selesai: '2026-10-15', cuti: [{ mulai: '2026-06-01', selesai: '2026-07-31' }] },
    );
    expect(bertanda(months, 'tidakBerlaku')).toEqual([2, 6, 7, 11, 12]);
    expect(months.filter((b) => b.tidakBerlaku).every((b) => b.targetPeriode === null && b.capaianPct === null)).toBe(
      true,
    );
    expect(months.map((b) => b.bulan)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('a transfer in August asks quarterly for August instead of September', () => {
    const months = bulanDari({ lapor: 'TRIWULAN' }, {}, { selesai: '2026-08-15' });
    expect(months.map((b) => [b.bulan, teksTarget(b.targetPeriode)])).toEqual([
      [3, '45'],
      [6, '45'],
      [8, '30'],
      [9, null],
      [12, null],
    ]);
  });

  it('of a person who never served here are all out of service', () => {
    expect(bertanda(bulanDari({ lapor: 'TRIWULAN' }, {}, { selesai: '2025-12-31' }), 'tidakBerlaku')).toEqual([
      3, 6, 9, 12,
    ]);
  });
});
