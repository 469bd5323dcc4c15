/**
 * Cases of other systems (fixtures/replay-cases.json) on weights, progress from a starting value, and bands, replayed
 * on our rules. `contrast` cases count with what they say about ours.
 */
import { rataBerbobot, statusBobot } from '../../../functions/src/domain/bobot';
import { bulatkan, dec } from '../../../functions/src/domain/decimal';
import cases from '../../fixtures/replay-cases.json';
import { angka, aTarget, hitung, laporan, POLICY, rincianDari } from './builders';

interface ReplayCase {
  id: string;
  use: 'adopt' | 'contrast' | 'analogue';
  input: { op: string; [key: string]: unknown };
  expected: Record<string, unknown>;
}
const all = cases as unknown as ReplayCase[];
const replay = (id: string): ReplayCase => {
  const found = all.find((c) => c.id === id);
  if (!found) throw new Error(`no replay case ${id}`);
  return found;
};

/** Why a case of these families does not apply (yet). */
const BELUM_BERLAKU: Readonly<Record<string, string>> = {
  F3: 'a final score of several parts: under 6/2022 the rating is given, not computed',
  F4: 'a final score by a configured formula: under 6/2022 the rating is given, not computed',
  O5: 'the form carries no starting value',
  O7: 'the form carries no starting value',
  O9: 'the form carries no starting value',
  O11: 'the form carries no starting value; our rule for a falling target of 0 is tested with the policy',
  O14: 'the form carries no starting value',
  P2: 'the form carries no starting value',
  P10: 'our upper band begins above 110, which itself is still sesuai (a default of the domain rules)',
  P15: 'no counting by band in this version: rows have no bands, only a person has a usulan',
};
const REPLAYED = ['F1', 'F13', 'O1', 'O2', 'O3', 'O4', 'O16', 'O17', 'O19', 'P1', 'P5', 'P7', 'P8', 'P13'];
const OPS = [
  'weightedScore',
  'weightsTotal',
  'weightedMean',
  'finalScore',
  'progressFromBaseline',
  'bandFromBars',
  'zoneCounts',
];

const progress = (target: string, value: string) =>
  rincianDari({ caraHitung: 'TERAKHIR', target: angka(target) }, { 1: value });

it('every case on weights, progress and bands is replayed or has a reason', () => {
  const ids = all.filter((c) => OPS.includes(c.input.op)).map((c) => c.id);
  expect([...REPLAYED, ...Object.keys(BELUM_BERLAKU)].sort()).toEqual(ids.sort());
});

describe('replayed: weights', () => {
  it('F1 two weighted scores add up exactly', () => {
    const items = replay('F1').input['items'] as { weight: string; score: string }[];
    const { totalPct, bobotPct } = rataBerbobot(
      items.map((i) => ({ bobot: dec(i.weight), capaianPct: dec(i.score) })),
      { kind: 'seratus' },
    );
    expect(totalPct?.toFixed()).toBe(replay('F1').expected['total']);
    expect(items.map((i, k) => bobotPct[k]!.times(i.score).div(100).toFixed())).toEqual(
      replay('F1').expected['earned'],
    );
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
});

describe('replayed: progress of a rising target', () => {
  it.each(['O1', 'O2', 'O3', 'P1', 'P5'])('%s', (id) => {
    const { input, expected } = replay(id);
    expect(input['baseline']).toBe('0');
    expect(progress(input['target'] as string, input['value'] as string).capaianPct?.toFixed()).toBe(
      expected['percent'],
    );
  });

  it('P5 marks the floor', () => {
    expect(progress('100', '-10').dibatasi).toBe('bawah');
  });

  it('O4 caps at 120 and says so', () => {
    const ours = replay('O4').expected['ours'] as { percent: string };
    expect(progress('100', '150')).toMatchObject({ capaianPct: dec(ours.percent), dibatasi: 'atas' });
  });

  it('O16 a rising target of zero is refused', () => {
    expect(replay('O16').expected['ours']).toMatchObject({ outcome: 'rejected' });
    expect(() => progress('0', '0')).toThrow(RangeError);
  });

  it('O17 not reported is not zero', () => {
    expect(replay('O17').expected['ours']).toMatchObject({ percent: null });
    expect(rincianDari({ caraHitung: 'TERAKHIR' }, {})).toMatchObject({ capaianPct: null, realisasi: null });
  });
});

describe('replayed: bands', () => {
  /** Our bands are the usulan; the first bar is full at 90. */
  it.each([
    ['P7', '89.1', 'DI_BAWAH'],
    ['P8', '90', 'SESUAI'],
  ])('%s a full bar already belongs to the next band', (id, total, rating) => {
    expect(replay(id).input.op).toBe('bandFromBars');
    expect(POLICY.usulan(dec(total))).toBe(rating);
  });

  it('P13 percents of rising scales agree; falling ones need a negative target, which we refuse', () => {
    const rows = replay('P13').input['rows'] as { stretch: string; value: string }[];
    const expected = replay('P13').expected['rows'] as { percent: string; flagged: boolean }[];
    const rising = rows.flatMap((row, i) => (dec(row.stretch).gt(0) ? [{ ...row, ...expected[i] }] : []));
    expect(rising).toHaveLength(4);
    for (const { stretch, value, percent } of rising) {
      const r = progress(stretch, value);
      expect([bulatkan(r.capaianPct!, 6).toFixed(), r.dibatasi]).toEqual([percent, null]);
    }
    expect(() => progress('-100', '-70')).toThrow(RangeError);
  });
});
