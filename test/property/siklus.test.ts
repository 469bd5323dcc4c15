/** Laws of the appraisal cycle: quadrant, ratings, distribution pattern, facts, objection and cascading. */
import fc from 'fast-check';
import { cascading } from '../../functions/src/domain/cascading';
import { fakta } from '../../functions/src/domain/fakta';
import { batasKeberatan } from '../../functions/src/domain/keberatan';
import {
  NAMA_PREDIKAT,
  predikatPegawai,
  type Predikat,
  type PredikatOrganisasi,
} from '../../functions/src/domain/kuadran';
import type { Rating, Target } from '../../functions/src/domain/model';
import { hasilPenilaian, usulanPeriode, type PilihanRating } from '../../functions/src/domain/penilaian';
import { PERIODE_PENILAIAN } from '../../functions/src/domain/periode';
import { jumlahPredikat, kalimatPola, temuanPola } from '../../functions/src/domain/pola-distribusi';
import { aPegawai, aRealisasi, aTarget, hitung } from '../unit/domain/builders';

const RATING: readonly Rating[] = ['DI_BAWAH', 'SESUAI', 'DI_ATAS'];
const PREDIKAT = Object.keys(NAMA_PREDIKAT) as Predikat[];
const UNIT: readonly PredikatOrganisasi[] = ['ISTIMEWA', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'];

const rating = fc.constantFrom(...RATING);
const pilihan = fc.constantFrom<PilihanRating>(...RATING, 'IKUT_USULAN', null);
const nilaiBulan = fc.option(fc.integer({ min: 0, max: 20 }));
const realisasi = fc
  .array(fc.record({ nilai: nilaiBulan, bukti: fc.option(fc.constant('dok')) }), { minLength: 12, maxLength: 12 })
  .map((months) =>
    months.flatMap(({ nilai, bukti }, i) => (nilai === null ? [] : [aRealisasi(i + 1, nilai, { bukti })])),
  );
const periode = fc.constantFrom(...PERIODE_PENILAIAN);

it('a better rating never gives a worse predikat', () => {
  const rank = (hasilKerja: Rating, perilaku: Rating) => PREDIKAT.indexOf(predikatPegawai(hasilKerja, perilaku));
  fc.assert(
    fc.property(rating, rating, rating, (a, b, other) => {
      const [low, high] = RATING.indexOf(a) < RATING.indexOf(b) ? [a, b] : [b, a];
      expect(rank(high, other)).toBeLessThanOrEqual(rank(low, other));
      expect(rank(other, high)).toBeLessThanOrEqual(rank(other, low));
    }),
  );
});

it('a predikat stands exactly where the leader picked both ratings and nothing is wrong', () => {
  fc.assert(
    fc.property(
      pilihan,
      pilihan,
      fc.option(fc.constantFrom('alasan', ' ')),
      realisasi,
      periode,
      (h, p, alasan, r, at) => {
        const hasil = hitung({ realisasi: r }, '2026-12-31');
        const usulan = usulanPeriode(hasil, at.nama);
        const dipilih = { periode: at.nama, hasilKerja: h, perilaku: p, alasan, inovasi: null };
        const { predikat, problems, ratingHasilKerja, alasan: kept } = hasilPenilaian(dipilih, usulan);
        expect(predikat !== null).toBe(h !== null && p !== null && problems.length === 0);
        const menyimpang = ratingHasilKerja !== null && usulan !== null && ratingHasilKerja !== usulan;
        expect(menyimpang && kept === null).toBe(false);
      },
    ),
  );
});

it('counts of predicates add up to those who have one', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...PREDIKAT))), (list) => {
      const sum = Object.values(jumlahPredikat(list)).reduce((a, b) => a + b, 0);
      expect(sum).toBe(list.filter((p) => p !== null).length);
    }),
  );
});

it('a finding on the pattern names counts of this unit and a limit that they pass', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PREDIKAT)), fc.constantFrom(...UNIT), (list, unit) => {
      for (const t of temuanPola(jumlahPredikat(list), unit)) {
        expect([t.dari, t.jumlah]).toEqual([list.length, list.filter((p) => t.predikat.includes(p)).length]);
        expect(t.arah === 'maks' ? t.jumlah > t.batas : t.jumlah < t.batas).toBe(true);
        expect(t.mungkinMustahil).toBe(list.length < 5);
        expect(kalimatPola(t)).not.toMatch(/NaN|undefined|null/);
      }
    }),
  );
});

it('from 5 people on every pattern can be kept, as the mark of smaller units says', () => {
  const bagian = (n: number, tenths: number) => [Math.floor((tenths * n) / 10), Math.ceil((tenths * n) / 10)] as const;
  const menurutPola = (n: number): Record<PredikatOrganisasi, number[]> => {
    const [maks70] = bagian(n, 7);
    const [, min60] = bagian(n, 6);
    const [, min10] = bagian(n, 1);
    return {
      ISTIMEWA: [maks70, n - maks70, 0, 0, 0],
      BAIK: [n - maks70 - 1, maks70, 1, 0, 0],
      BUTUH_PERBAIKAN: [0, n - min60, min60, 0, 0],
      KURANG: [0, n - min60 - min10, min10, min60, 0],
      SANGAT_KURANG: [0, n - min60 - min10, min10, 0, min60],
    };
  };
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 500 }), fc.constantFrom(...UNIT), (n, unit) => {
      const list = menurutPola(n)[unit].flatMap((heads, i) => new Array<Predikat>(heads).fill(PREDIKAT[i]!));
      expect(list).toHaveLength(n);
      expect(temuanPola(jumlahPredikat(list), unit)).toEqual([]);
    }),
  );
});

it('facts agree with the result of the same period', () => {
  fc.assert(
    fc.property(realisasi, periode, fc.nat(3), (r, at, umpanBalik) => {
      const hasil = hitung({ realisasi: r }, '2026-12-31');
      const text = fakta({ hasil, periode: at, realisasi: r, umpanBalik, triwulan: [] });
      const { totalPct } = hasil.periode.find((p) => p.periode === at.nama)!;
      expect(text.includes('1 di bawah target')).toBe(totalPct?.lt(90) ?? false);
      expect(text.includes('belum ada capaian')).toBe(totalPct === null);
      const { terisi, diharapkan } = hasil.bukti;
      const bukti = /bukti (\d+)\/(\d+)/.exec(text);
      expect(at.bulanAkhir < 12 || diharapkan === 0 || bukti?.slice(1).join() === `${terisi},${diharapkan}`).toBe(true);
      expect(text).not.toMatch(/NaN|undefined|null/);
    }),
  );
});

it('the last day of objection is 14 days after any day', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (d) => {
      const tanggal = d.toISOString().slice(0, 10);
      expect((Date.parse(batasKeberatan(tanggal)) - Date.parse(tanggal)) / 86_400_000).toBe(14);
    }),
  );
});

describe('cascading', () => {
  const nip = (n: number) => `19900101201503${String(1000 + n)}`;
  const KODE = 'BCDFGHJK';
  /** Anybody's superior may be anybody, or somebody outside; links go to any Kode or RHK, known or not. */
  const graph = fc
    .record({
      atasan: fc.array(fc.option(fc.nat(6)), { minLength: 5, maxLength: 5 }),
      target: fc.array(
        fc.record({ nip: fc.nat(5), rhk: fc.constantFrom('a', 'b', 'c'), tautan: fc.option(fc.nat(KODE.length + 3)) }),
        { maxLength: KODE.length },
      ),
    })
    .map(({ atasan, target }) => {
      const kode = (i: number) => `${KODE[i]!}22222`;
      const rujukan = [...Array.from(KODE, (_, i) => kode(i)), 'A', 'b.', 'c', 'd'];
      return {
        pegawai: atasan.map((a, i) => aPegawai({ nip: nip(i), pejabatPenilai: a === null ? null : nip(a) })),
        target: target.map((t, i) =>
          aTarget({
            kode: kode(i),
            nip: nip(t.nip),
            rhk: t.rhk,
            rhkAtasan: t.tautan === null ? null : rujukan[t.tautan]!,
          }),
        ),
      };
    });

  it('judges every link of any graph once, leads only to the superior, and every way upwards ends', () => {
    fc.assert(
      fc.property(graph, ({ pegawai, target }) => {
        const { tautan, temuan } = cascading(pegawai, target);
        const byKode = new Map(target.map((t) => [t.kode, t]));
        const atasan = new Map(pegawai.map((p) => [p.nip, p.pejabatPenilai]));
        const diperiksa = target.filter((t) => t.rhkAtasan !== null && atasan.has(atasan.get(t.nip) ?? ''));
        expect([...tautan.keys(), ...temuan.map((t) => t.kode)].sort()).toEqual(diperiksa.map((t) => t.kode).sort());
        for (const [from, to] of tautan) {
          expect(byKode.get(to)!.nip).toBe(atasan.get(byKode.get(from)!.nip));
          let steps = 0;
          for (let at: string | undefined = from; at !== undefined && steps <= target.length; at = tautan.get(at))
            steps += 1;
          expect(steps).toBeLessThanOrEqual(target.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(graph, ({ pegawai, target }) => {
        const there = cascading(pegawai, target);
        const back = cascading([...pegawai].reverse(), [...target].reverse());
        expect([[...back.tautan].sort(), back.temuan]).toEqual([[...there.tautan].sort(), there.temuan]);
      }),
    );
  });

  it('goes up a ladder and around a ring of 20,000 people', () => {
    const n = 20_000;
    const pegawai = Array.from({ length: n }, (_, i) => aPegawai({ nip: `n${i}`, pejabatPenilai: `n${(i + 1) % n}` }));
    const ring: Target[] = pegawai.map((p, i) =>
      aTarget({ kode: `K${i}`, nip: p.nip, rhk: `rhk ${i}`, rhkAtasan: `rhk ${(i + 1) % n}` }),
    );
    const ladder = ring.map((t, i) => (i === n - 1 ? { ...t, rhkAtasan: null } : t));
    expect(cascading(pegawai, ladder).tautan.size).toBe(n - 1);
    const { tautan, temuan } = cascading(pegawai, ring);
    expect([tautan.size, temuan.length, new Set(temuan.map((t) => t.code))]).toEqual([0, n, new Set(['melingkar'])]);
  });
});
