/** An explanation explains: who computes with its numbers alone comes to the result, to the last digit. */
import fc from 'fast-check';
import { bulatkan, type Decimal } from '../../functions/src/domain/decimal';
import type { HasilPegawai } from '../../functions/src/domain/hasil';
import { barisPenjelasan, ceritakan } from '../../functions/src/domain/langkah';
import { langkahPegawai } from '../../functions/src/domain/langkah-pegawai';
import { nilaiPegawai } from '../../functions/src/domain/nilai-pegawai';
import { contohBanyumanik } from '../../samples';
import { hitungUlang, type HitungUlang } from '../support/baca-penjelasan';
import { POLICY, TAHUN } from '../unit/domain/builders';
import { readUnit, scoreOf } from '../unit/samples/read';
import { masukan, tanggal } from './pegawai-acak';

const enam = (nilai: Decimal | null): string | null => nilai && bulatkan(nilai, 6).toFixed().replace(/^-0$/, '0');

const tersimpan = (hasil: HasilPegawai): HitungUlang => ({
  indikator: hasil.indikator.map(({ rincian: r }) => ({
    kode: r.kode,
    realisasi: enam(r.realisasi),
    asli: enam(r.capaianAsliPct),
    capaian: enam(r.capaianPct),
    bagian: r.capaianPct === null || hasil.totalPct === null ? null : enam(r.bobotPct),
  })),
  total: enam(hasil.totalPct),
  usulan: hasil.usulan,
  lapor: `${hasil.kelengkapan.terisi}/${hasil.kelengkapan.diharapkan}`,
});

const lines = (hasil: HasilPegawai): string[] => barisPenjelasan(ceritakan(langkahPegawai(hasil), POLICY));

it('the lines of any person give back every capaian, share, total and usulan, to the last digit', () => {
  fc.assert(
    fc.property(masukan, tanggal, fc.constantFrom(3, 6, 9, 12), (input, on, sampai) => {
      const hasil = nilaiPegawai(input, { tahun: TAHUN, tanggal: on, policy: POLICY }, sampai);
      expect(hitungUlang(lines(hasil))).toEqual(tersimpan(hasil));
    }),
    { numRuns: 500 },
  );
});

it('the lines of everybody in the samples give back what was computed', () => {
  const people = contohBanyumanik().flatMap((unit) => {
    const read = readUnit(unit);
    return read.inputs.pegawai.map((pegawai) => scoreOf(read, pegawai));
  });
  expect(people.length).toBeGreaterThan(40);
  for (const hasil of people) expect(hitungUlang(lines(hasil))).toEqual(tersimpan(hasil));
});
