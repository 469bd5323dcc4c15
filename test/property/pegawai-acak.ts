/** People, targets and reports as they may come out of the parser, for laws that hold for all of them. */
import fc from 'fast-check';
import { dec } from '../../functions/src/domain/decimal';
import type { MasukanPegawai, NilaiRealisasi, Pegawai, Realisasi, Target } from '../../functions/src/domain/model';
import { angka, aPegawai, aRealisasi, aTarget, dari, rentang, TAHUN, TIDAK_BERLAKU } from '../unit/domain/builders';

export const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((n) => dec(n).div(100));
export const tanggal = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, day }) => `${TAHUN}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const cuti = fc
  .array(fc.tuple(tanggal, tanggal), { maxLength: 2 })
  .map((pairs) => pairs.map(([a, b]) => (a <= b ? { mulai: a, selesai: b } : { mulai: b, selesai: a })));
export const pegawai: fc.Arbitrary<Pegawai> = fc
  .record({ mulai: fc.option(tanggal), selesai: fc.option(tanggal), cuti })
  .filter(({ mulai, selesai }) => mulai === null || selesai === null || mulai <= selesai)
  .map(aPegawai);

const positive = hundredths(1, 500);
const nilaiTarget = fc.oneof(
  positive.map((n) => angka(n.toFixed())),
  fc
    .tuple(positive, positive)
    .map(([a, b]) => (a.lt(b) ? rentang(a.toFixed(), b.toFixed()) : rentang(b.toFixed(), a.toFixed()))),
);
export const target: fc.Arbitrary<Target> = fc
  .record({
    target: nilaiTarget,
    satuan: fc.constantFrom('surat', '%'),
    arah: fc.constantFrom('NAIK' as const, 'TURUN' as const),
    caraHitung: fc.constantFrom(
      'DIJUMLAHKAN' as const,
      'KUMULATIF' as const,
      'DIRATA_RATA' as const,
      'TERAKHIR' as const,
    ),
    lapor: fc.constantFrom('BULANAN' as const, 'TRIWULAN' as const, 'SEMESTER' as const, 'TAHUNAN' as const),
    bulan: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
    targetTw: fc.option(fc.tuple(nilaiTarget, nilaiTarget, nilaiTarget, nilaiTarget)),
  })
  .map(({ bulan, ...rest }) => aTarget({ ...rest, bulanMulai: Math.min(...bulan), bulanSelesai: Math.max(...bulan) }));

const nilai = (t: Target): fc.Arbitrary<NilaiRealisasi> => {
  const pasangan = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 })).map(([a, b]) => dari(a, b));
  const terisi = t.satuan === '%' ? pasangan : hundredths(0, 600).map((n) => angka(n.toFixed()));
  return fc.oneof({ weight: 5, arbitrary: terisi }, { weight: 1, arbitrary: fc.constant(TIDAK_BERLAKU) });
};
const laporanDari = (t: Target, kode: string): fc.Arbitrary<Realisasi[]> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), nilai(t)), { selector: ([bulan]) => bulan, maxLength: 12 })
    .map((reports) => reports.map(([bulan, n]) => aRealisasi(bulan, n, { kode })));

export const masukan: fc.Arbitrary<MasukanPegawai> = fc
  .tuple(pegawai, fc.array(target, { minLength: 1, maxLength: 4 }), fc.constantFrom('sama', 'seratus'))
  .chain(([who, targets, weights]) => {
    const coded = targets.map((t, i) => ({
      ...t,
      kode: `AAAAA${i}`,
      bobot: weights === 'sama' ? null : dec(i === 0 ? 100 - 10 * (targets.length - 1) : 10),
    }));
    return fc
      .tuple(...coded.map((t) => laporanDari(t, t.kode)))
      .map((reports) => ({ pegawai: who, target: coded, realisasi: reports.flat() }));
  });
