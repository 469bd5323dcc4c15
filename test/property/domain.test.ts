/** Laws of the scoring engine that hold for any person, target and report. */
import fc from 'fast-check';
import { dec, type Decimal } from '../../functions/src/domain/decimal';
import type { HasilPegawai } from '../../functions/src/domain/hasil';
import type { MasukanPegawai, NilaiRealisasi, Target } from '../../functions/src/domain/model';
import { nilaiPegawai } from '../../functions/src/domain/nilai-pegawai';
import { penjelasanIndikator } from '../../functions/src/domain/langkah-indikator';
import { penjelasanPegawai } from '../../functions/src/domain/langkah-pegawai';
import { angka, aRealisasi, POLICY, TAHUN } from '../unit/domain/builders';
import { hundredths, masukan, pegawai, tanggal, target } from './pegawai-acak';

const hitung = (input: MasukanPegawai, on: string): HasilPegawai =>
  nilaiPegawai(input, { tahun: TAHUN, tanggal: on, policy: POLICY });
const capaian = (hasil: HasilPegawai): Decimal[] => hasil.indikator.flatMap((i) => i.rincian.capaianPct ?? []);
const perKode = (hasil: HasilPegawai) => hasil.indikator.map((i) => JSON.stringify(i)).sort();

it('nilaiPegawai never throws on parsed input, stays within 0-120, and explains itself', () => {
  fc.assert(
    fc.property(masukan, tanggal, (input, on) => {
      const hasil = hitung(input, on);
      expect(capaian(hasil).every((c) => c.gte(0) && c.lte(120) && c.decimalPlaces() <= 6)).toBe(true);
      const text = [
        penjelasanPegawai(hasil),
        ...hasil.indikator.map((i) => penjelasanIndikator(i.rincian, hasil)),
      ].join(' ');
      expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(hasil.kelengkapan.terisi).toBeLessThanOrEqual(hasil.kelengkapan.diharapkan);
    }),
  );
});

it('the total lies between the smallest and the largest capaian of what is weighed', () => {
  fc.assert(
    fc.property(masukan, tanggal, (input, on) => {
      const hasil = hitung(input, on);
      const list = capaian(hasil);
      fc.pre(hasil.totalPct !== null);
      const [min, max] = [list.reduce((a, b) => (a.lt(b) ? a : b)), list.reduce((a, b) => (a.gt(b) ? a : b))];
      expect(hasil.totalPct.gte(min) && hasil.totalPct.lte(max)).toBe(true);
    }),
  );
});

it('the order of rows changes nothing', () => {
  fc.assert(
    fc.property(masukan, tanggal, fc.integer(), (input, on, seed) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list.map((v, i) => [Math.imul(i + 1, seed | 1) % 7, v] as const).sort((a, b) => a[0] - b[0]).map(([, v]) => v); // prettier-ignore
      const a = hitung(input, on);
      const b = hitung({ ...input, target: shuffle(input.target), realisasi: shuffle(input.realisasi) }, on);
      expect(perKode(b)).toEqual(perKode(a));
      expect(b.totalPct?.toFixed()).toBe(a.totalPct?.toFixed());
      expect(b.periode).toEqual(a.periode);
    }),
  );
});

it('more realisasi never lowers a rising capaian and never raises a falling one', () => {
  fc.assert(
    fc.property(masukan, tanggal, fc.nat(), hundredths(0, 300), (input, on, pick, plus) => {
      fc.pre(input.realisasi.length > 0);
      const index = pick % input.realisasi.length;
      const lift = (n: NilaiRealisasi): NilaiRealisasi => {
        if (n.kind === 'angka') return { kind: 'angka', nilai: n.nilai.plus(plus) };
        return n.kind === 'dari' ? { ...n, a: n.a.plus(plus) } : n;
      };
      const realisasi = input.realisasi.map((r, i) => (i === index ? { ...r, nilai: lift(r.nilai) } : r));
      const before = hitung(input, on);
      const after = hitung({ ...input, realisasi }, on);
      before.indikator.forEach(({ rincian: was }, i) => {
        const now = after.indikator[i]!.rincian.capaianPct;
        const delta = now && was.capaianPct ? now.minus(was.capaianPct) : dec(0);
        expect(was.arah === 'NAIK' ? delta.gte(0) : delta.lte(0)).toBe(true);
        expect(now === null).toBe(was.capaianPct === null);
      });
    }),
  );
});

it('what is not reported is never taken as zero: without a single number there is no capaian', () => {
  fc.assert(
    fc.property(masukan, tanggal, (input, on) => {
      const kosong = input.realisasi.filter((r) => r.nilai.kind === 'tidak-berlaku');
      const hasil = hitung({ ...input, realisasi: kosong }, on);
      expect(capaian(hasil)).toEqual([]);
      expect(hasil.totalPct).toBeNull();
    }),
  );
});

it('a person who does exactly the share of each report stands at 100, whichever months are missing', () => {
  const sums = target.map((t): Target => ({ ...t, kode: 'AAAAA0', caraHitung: 'DIJUMLAHKAN', satuan: 'surat' }));
  fc.assert(
    fc.property(
      pegawai,
      sums,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      tanggal,
      (who, t, filled, on) => {
        const empty = hitung({ pegawai: { ...who, cuti: [] }, target: [t], realisasi: [] }, on).indikator[0]!.bulan;
        const realisasi = empty.flatMap((b) => {
          if (b.targetPeriode === null || !filled[b.bulan - 1]) return [];
          const share = b.targetPeriode.kind === 'angka' ? b.targetPeriode.nilai : b.targetPeriode.min;
          return [aRealisasi(b.bulan, angka(share.toFixed()), { kode: 'AAAAA0' })];
        });
        fc.pre(realisasi.length > 0);
        const hasil = hitung({ pegawai: { ...who, cuti: [] }, target: [t], realisasi }, on);
        expect(hasil.totalPct?.toFixed()).toBe('100');
      },
    ),
  );
});

it('the evaluation date enters only as the number of months that are over', () => {
  fc.assert(
    fc.property(masukan, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (input, month, day) => {
      const prefix = `${TAHUN}-${String(month).padStart(2, '0')}-`;
      expect(hitung(input, `${prefix}${String(day).padStart(2, '0')}`)).toEqual(hitung(input, `${prefix}01`));
    }),
  );
});
