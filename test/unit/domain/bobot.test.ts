import { bagianBobot, rataBerbobot, statusBobot } from '../../../functions/src/domain/bobot';
import { dec } from '../../../functions/src/domain/decimal';
import { aTarget } from './builders';

const targets = (...bobot: (string | null)[]) =>
  bobot.map((b, i) => aTarget({ kode: `KODE0${i}`, bobot: b === null ? null : dec(b) }));
const items = (...pairs: [capaian: string | null, bobot: string | null][]) =>
  pairs.map(([c, b]) => ({ capaianPct: c === null ? null : dec(c), bobot: b === null ? null : dec(b) }));

describe('statusBobot', () => {
  it.each<[string, (string | null)[], string]>([
    ['all blank is equal', [null, null], 'sama'],
    ['no target at all is equal', [], 'sama'],
    ['100 together is right', ['30', '70'], 'seratus'],
    ['hundredths add up exactly', ['33.33', '33.33', '33.34'], 'seratus'],
    ['one hundredth short is wrong', ['30', '69.99'], 'salah'],
    ['one hundredth over is wrong', ['30.01', '70'], 'salah'],
    ['one blank among weights is wrong', ['100', null], 'salah'],
    ['zeros are wrong', ['0', '0'], 'salah'],
  ])('%s', (_name, bobot, kind) => {
    expect(statusBobot(targets(...bobot)).kind).toBe(kind);
  });

  it('names the sum and the blank ones', () => {
    expect(statusBobot(targets('60', null, '30'))).toEqual({ kind: 'salah', jumlah: dec('90'), kosong: ['KODE01'] });
  });
});

describe('rataBerbobot and bagianBobot', () => {
  const seratus = { kind: 'seratus' } as const;
  const sama = { kind: 'sama' } as const;

  it('weighs each capaian', () => {
    const both = items(['120', '30'], ['90', '70']);
    expect(rataBerbobot(both, seratus)).toEqual(dec('99'));
    expect(bagianBobot(both, seratus)).toEqual([dec(30), dec(70)]);
  });

  it('gives the share of an indicator without capaian to the others, never counting it as zero', () => {
    const some = items(['100', '20'], [null, '50'], ['80', '30']);
    expect(rataBerbobot(some, seratus)).toEqual(dec(88));
    expect(bagianBobot(some, seratus)).toEqual([dec(40), dec(0), dec(60)]);
  });

  it('gives equal shares to those with a capaian while all weights are blank', () => {
    expect(bagianBobot(items(['100', null], [null, null], ['80', null], ['60', null]), sama)).toEqual(
      ['33.333333', '0', '33.333333', '33.333333'].map(dec),
    );
  });

  it('rounds a mean of thirds half up at the sixth decimal', () => {
    expect(rataBerbobot(items(['100', null], ['100', null], ['99.999999', null]), sama)).toEqual(dec('100'));
    expect(rataBerbobot(items(['100', null], ['80', null], ['80', null]), sama)).toEqual(dec('86.666667'));
  });

  it.each<[string, ReturnType<typeof items>, Parameters<typeof rataBerbobot>[1]]>([
    ['no indicators', [], sama],
    ['nothing reported', items([null, null], [null, null]), sama],
    ['only weight zero reported', items(['90', '0'], [null, '100']), seratus],
    ['wrong weights', items(['90', '50']), { kind: 'salah', jumlah: dec(50), kosong: [] }],
  ])('has no total with %s', (_name, list, status) => {
    const bobotPct = bagianBobot(list, status);
    expect(rataBerbobot(list, status)).toBeNull();
    expect(bobotPct.every((b) => b.isZero())).toBe(true);
    expect(bobotPct).toHaveLength(list.length);
  });
});
