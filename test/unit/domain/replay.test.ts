/** Cases of other systems on weights, means, progress, bands and coverage, replayed on our rules. */
import { bagianBobot, rataBerbobot, statusBobot, type Berbobot } from '../../../functions/src/domain/bobot';
import { bulatkan, dec } from '../../../functions/src/domain/decimal';
import { bacaPredikat } from '../../../functions/src/domain/kuadran';
import type { RincianIndikator } from '../../../functions/src/domain/hasil';
import { hasilPenilaian } from '../../../functions/src/domain/penilaian';
import { penjelasanPegawai } from '../../../functions/src/domain/langkah-pegawai';
import { predikatAkhir } from '../../../functions/src/domain/policy/permenpanrb-8-2021/nilai-akhir';
import { BATAS_KURANG_DILAPORKAN } from '../../../functions/src/domain/policy/permenpanrb-8-2021/terbuka';
import { jumlahPredikat } from '../../../functions/src/domain/pola-distribusi';
import { replay } from '../../support/replay';
import { angka, aTarget, hitung, laporan, POLICY, rincianDari, TIDAK_BERLAKU } from './builders';

const berbobot = (weight: string | null, value: string): Berbobot => ({
  bobot: weight === null ? null : dec(weight),
  capaianPct: dec(value),
});
/** Mean of equal weights, as of a person's indicators. */
const rata = (values: readonly string[]): string | undefined =>
  rataBerbobot(values.map((v) => berbobot(null, v)), { kind: 'sama' })?.toFixed(); // prettier-ignore

describe('replayed: weights', () => {
  it('F1 two weighted scores add up exactly', () => {
    const { input, expected } = replay('F1');
    const items = input['items'] as { weight: string; score: string }[];
    const weighed = items.map((i) => berbobot(i.weight, i.score));
    const bobotPct = bagianBobot(weighed, { kind: 'seratus' });
    expect(rataBerbobot(weighed, { kind: 'seratus' })?.toFixed()).toBe(expected['total']);
    expect(items.map((i, k) => bobotPct[k]!.times(i.score).div(100).toFixed())).toEqual(expected['earned']);
  });

  it('F13 weights one hundredth short of 100 are wrong, and the sum is named', () => {
    const weights = replay('F13').input['weights'] as string[];
    const status = statusBobot(weights.map((w) => aTarget({ bobot: dec(w) })));
    expect(status).toEqual({ kind: 'salah', jumlah: dec(replay('F13').expected['sum'] as string), kosong: [] });
  });

  it('O19 no items have no data, and weights that sum to zero are wrong', () => {
    const [none, zero] = replay('O19').expected['rows'] as { ours: Record<string, unknown> }[];
    expect(none?.ours).toEqual({ value: null, status: 'noData' });
    expect(hitung({ target: [] })).toMatchObject({ totalPct: null, bobot: { kind: 'sama' } });
    expect(zero?.ours).toEqual({ outcome: 'rejected', reason: 'weightsSumZero' });
    const target = [aTarget({ bobot: dec(0), caraHitung: 'TERAKHIR' })];
    expect(hitung({ target, realisasi: laporan({ 1: 60 }) })).toMatchObject({
      totalPct: null,
      bobot: { kind: 'salah', jumlah: dec(0) },
    });
  });

  it.each(['F9', 'F24'])('%s criteria of one form are weighed', (id) => {
    const { input, expected } = replay(id);
    const [form = []] = input['forms'] as { weight: string; rating: string }[][];
    const totalPct = rataBerbobot(form.map((c) => berbobot(c.weight, c.rating)), { kind: 'seratus' }); // prettier-ignore
    expect([totalPct?.times(input['stars'] as string).toFixed()]).toEqual(expected['scores']);
  });

  it.each(['F3', 'F4'])('%s three parts of equal weight give their mean; under 6/2022 it is never a rating', (id) => {
    const { input, expected } = replay(id);
    const mean = rata(Object.values(input['parts'] as Record<string, string>));
    expect(bulatkan(dec(mean!), input['decimals'] as number).toFixed()).toBe(expected['final']);
  });
});

describe('replayed: a tree of goals', () => {
  it('F8 a row that is deleted takes its score away; ours has none then, not 0', () => {
    const [before] = replay('F8').expected['checkpoints'] as { kra: { Quality: { completion: string } } }[];
    const target = [aTarget({ caraHitung: 'TERAKHIR', target: angka(100) })];
    const realisasi = laporan({ 1: 50 });
    expect(hitung({ target, realisasi }).totalPct?.toFixed()).toBe(before!.kra.Quality.completion);
    expect(hitung({ target: [], realisasi }).totalPct).toBeNull();
    expect(hitung({ target, realisasi: [] }).totalPct).toBeNull();
  });

  it('F17 the mean of what is left, once a sibling is deleted', () => {
    const [both, one] = replay('F17').expected['checkpoints'] as { progress: { p: string } }[];
    expect([rata(['50', '0']), rata(['50'])]).toEqual([both?.progress.p, one?.progress.p]);
  });

  it('F18 the mean climbs through two levels', () => {
    const [only] = replay('F18').expected['checkpoints'] as { progress: { b: string; p: string } }[];
    const b = rata(['50', '0'])!;
    expect({ b, p: rata(['0', b]) }).toEqual(only?.progress);
  });

  it('F21 what does not apply leaves the numbers, and comes back as it was', () => {
    const [pending, , , completed] = replay('F21').expected['checkpoints'] as { progress: { a: string } }[];
    const pct = (report: number | typeof TIDAK_BERLAKU) =>
      rincianDari({ caraHitung: 'TERAKHIR', target: angka(100) }, { 1: report }).capaianPct?.toFixed() ?? null;
    expect([0, TIDAK_BERLAKU, 0, 100].map(pct)).toEqual([pending!.progress.a, null, pending!.progress.a, completed!.progress.a]); // prettier-ignore
  });
});

describe('replayed: progress from a starting value', () => {
  /** The form carries no starting value: who starts at 20 and wants 100 enters the way, 80, and how much of it is gone. */
  function progress({ input }: ReturnType<typeof replay>): RincianIndikator {
    const [dari, ke, kini] = ['baseline', 'target', 'value'].map((key) => dec(input[key] as string));
    const naik = !ke!.lt(dari!);
    const jarak = (a: typeof dari): string => (naik ? a!.minus(dari!) : dari!.minus(a!)).toFixed();
    return rincianDari({ caraHitung: 'TERAKHIR', target: angka(jarak(ke)) }, { 1: jarak(kini) });
  }

  it.each(['O1', 'O2', 'O3', 'O5', 'O9', 'O11', 'O14', 'P1', 'P2', 'P5'])('%s gives the percent of the way', (id) => {
    expect(progress(replay(id)).capaianPct?.toFixed()).toBe(replay(id).expected['percent']);
  });

  it('P5 marks the floor', () => {
    expect(progress(replay('P5')).dibatasi).toBe('bawah');
  });

  it('O4 caps at 120 and says so', () => {
    const ours = replay('O4').expected['ours'] as { percent: string };
    expect(progress(replay('O4'))).toMatchObject({ capaianPct: dec(ours.percent), dibatasi: 'atas' });
  });

  it('O7 stops at 0 and says so, and keeps their -25', () => {
    const { expected } = replay('O7');
    const { capaianPct, capaianAsliPct, dibatasi } = progress(replay('O7'));
    expect([capaianPct?.toFixed(), dibatasi]).toEqual([(expected['ours'] as { percent: string }).percent, 'bawah']);
    expect(capaianAsliPct?.toFixed()).toBe(expected['percent']);
  });

  it('O16 no way to go is refused', () => {
    expect(replay('O16').expected['ours']).toMatchObject({ outcome: 'rejected' });
    expect(() => progress(replay('O16'))).toThrow(RangeError);
  });

  it('O17 not reported is not zero', () => {
    expect(replay('O17').expected['ours']).toMatchObject({ percent: null });
    expect(rincianDari({ caraHitung: 'TERAKHIR' }, {})).toMatchObject({ capaianPct: null, realisasi: null });
  });

  it('P13 percents of rising and falling scales agree, and none is marked', () => {
    const rows = replay('P13').input['rows'] as { baseline: string; stretch: string; value: string }[];
    const expected = replay('P13').expected['rows'] as { percent: string; flagged: boolean }[];
    const ours = rows.map(({ baseline, stretch, value }) => {
      const r = progress({ ...replay('P13'), input: { op: '', baseline, target: stretch, value } });
      return { percent: bulatkan(r.capaianPct!, 6).toFixed(), flagged: r.dibatasi !== null };
    });
    expect(ours).toEqual(expected.map(({ percent, flagged }) => ({ percent, flagged })));
  });

  it('F15 progress is shown as it is; there is no status of an indicator to follow it', () => {
    const steps = replay('F15').input['steps'] as { progress: string }[];
    const shown = ['0', ...steps.map((s) => s.progress)].map((value) =>
      rincianDari({ caraHitung: 'TERAKHIR', target: angka(100) }, { 1: value }).capaianPct?.toFixed(),
    );
    expect(shown).toEqual(['0', '50', '100']);
  });
});

describe('replayed: bands', () => {
  /** The three bars are Kurang, Cukup and Baik of PP 30/2019; they are full at 70, 90 and 110. */
  const BATAS = [50, 70, 90, 110] as const;
  const pita = (nilai: string | number) => predikatAkhir(dec(nilai), true, BATAS_KURANG_DILAPORKAN);
  const PADANAN = { fail: 'KURANG', commit: 'CUKUP', target: 'BAIK', stretch: 'SANGAT_BAIK' } as const;

  it.each(['P7', 'P8', 'P10'])('%s a full bar already belongs to the next band', (id) => {
    const { fail, commit, target } = replay(id).input['bars'] as { fail: string; commit: string; target: string };
    const nilai = [fail, commit, target].reduce((sum, full) => sum.plus(dec(full).div(5)), dec(BATAS[0]));
    expect(pita(nilai.toFixed())).toBe(PADANAN[replay(id).expected['band'] as keyof typeof PADANAN]);
  });

  it.each([
    ['P7', '89.1', 'DI_BAWAH'],
    ['P8', '90', 'SESUAI'],
  ])('%s the same holds for the usulan, whose first bar is full at 90', (id, total, rating) => {
    expect(replay(id).input.op).toBe('bandFromBars');
    expect(POLICY.usulan(dec(total))).toBe(rating);
  });

  it('P15 incomplete rows count in the total and fall into no band', () => {
    const { input, expected } = replay('P15');
    type Row = { type: string | null; zone?: keyof typeof PADANAN; commit?: string | null; target?: string | null; stretch?: string | null; value?: string | null }; // prettier-ignore
    const nilaiDari = ({ commit, target, stretch, value }: Row): number | null => {
      if (commit == null || target == null || stretch == null || value == null) return null;
      const full = [commit, target, stretch].filter((edge) => dec(value).gte(edge)).length;
      return BATAS[full as 0 | 1 | 2 | 3];
    };
    const rows = input['records'] as Row[];
    const predikat = rows.map((row) => {
      if (row.zone) return bacaPredikat(PADANAN[row.zone]);
      const nilai = nilaiDari(row);
      return nilai === null ? null : bacaPredikat(pita(nilai));
    });
    const hitungan = jumlahPredikat(predikat);
    expect({
      total: predikat.length,
      fail: hitungan.KURANG,
      commit: hitungan.BUTUH_PERBAIKAN,
      target: hitungan.BAIK,
      stretch: hitungan.SANGAT_BAIK,
      targetOrStretch: hitungan.BAIK + hitungan.SANGAT_BAIK,
    }).toEqual({ ...expected, ordinal: undefined, metric: undefined });
  });
});

describe('replayed: coverage', () => {
  it('F12 who has no goals and who has not reported is counted apart', () => {
    const { input, expected } = replay('F12');
    const people = (input['employees'] as { goals: { name: string }[] }[]).map(({ goals }) =>
      hitung({ target: goals.map((g, i) => aTarget({ kode: `AAAAA${i}`, indikator: g.name })) }),
    );
    expect(people).toHaveLength(expected['appraisees'] as number);
    const belum = people.filter((p) => penjelasanPegawai(p) === 'Belum ada target');
    expect(belum).toHaveLength(expected['goalsMissing'] as number);
    expect(people.map((p) => [p.totalPct, p.kelengkapan.terisi, p.kelengkapan.diharapkan])).toEqual([
      [null, 0, 6],
      [null, 0, 0],
    ]);
  });

  it('H7 a rating that is not complete yet is kept and gives no predikat', () => {
    expect(replay('H7').expected).toMatchObject({ outcome: 'accepted', state: 'inProgress' });
    const draft = { periode: 'TW I', hasilKerja: 'SESUAI', perilaku: null, alasan: null, inovasi: null } as const;
    expect(hasilPenilaian(draft, 'SESUAI')).toMatchObject({
      ratingHasilKerja: 'SESUAI',
      predikat: null,
      problems: [{ code: 'rating-tidak-lengkap', kosong: 'perilaku' }],
    });
  });
});
