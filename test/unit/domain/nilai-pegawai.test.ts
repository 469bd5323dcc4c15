import { dec } from '../../../functions/src/domain/decimal';
import { angka, aPegawai, aTarget, hitung, laporan, TIDAK_BERLAKU } from './builders';

const dua = (bobot: [string, string] | [null, null], capaian: [number, number] = [80, 100]) => ({
  target: (['AAAAA1', 'AAAAA2'] as const).map((kode, i) =>
    aTarget({ kode, target: angka(100), caraHitung: 'TERAKHIR', bobot: bobot[i] == null ? null : dec(bobot[i]) }),
  ),
  realisasi: [...laporan({ 1: capaian[0] }, { kode: 'AAAAA1' }), ...laporan({ 1: capaian[1] }, { kode: 'AAAAA2' })],
});

describe('nilaiPegawai', () => {
  it('gives each indicator the same weight when all are blank', () => {
    const hasil = hitung(dua([null, null]));
    expect(hasil.totalPct?.toFixed()).toBe('90');
    expect(hasil.indikator.map((i) => i.rincian.bobotPct.toFixed())).toEqual(['50', '50']);
  });

  it('weighs by Bobot when it adds up to 100', () => {
    expect(hitung(dua(['30', '70'])).totalPct?.toFixed()).toBe('94');
  });

  it('has no total with wrong weights, but every row keeps its capaian', () => {
    const hasil = hitung(dua(['30', '60']));
    expect(hasil).toMatchObject({
      totalPct: null,
      usulan: null,
      sementara: true,
      bobot: { kind: 'salah', jumlah: dec(90) },
    });
    expect(hasil.indikator.map((i) => i.rincian.capaianPct?.toFixed())).toEqual(['80', '100']);
    expect(hasil.periode.every((p) => p.totalPct === null)).toBe(true);
  });

  it('uses the capped capaian in the total', () => {
    expect(hitung(dua([null, null], [60, 400])).totalPct?.toFixed()).toBe('90');
  });

  it('suggests "di bawah" for 89.999999 and "sesuai" for 90', () => {
    expect(hitung(dua([null, null], [80, 99.999998])).usulan).toBe('DI_BAWAH');
    expect(hitung(dua([null, null], [80, 100])).usulan).toBe('SESUAI');
  });

  it('leaves an indicator without report out of the total', () => {
    const { target, realisasi } = dua(['30', '70']);
    expect(hitung({ target, realisasi: realisasi.slice(0, 1) }).totalPct?.toFixed()).toBe('80');
  });

  it('has neither total nor rows without targets', () => {
    expect(hitung({ target: [] })).toMatchObject({
      indikator: [],
      totalPct: null,
      bobot: { kind: 'sama' },
      kelengkapan: { terisi: 0, diharapkan: 0 },
    });
  });

  it('lets a realisasi of a Kode that is not the person’s take no part', () => {
    expect(hitung({ realisasi: laporan({ 1: 10 }, { kode: 'ZZZZZ9' }) })).toMatchObject({
      totalPct: null,
      bukti: { diharapkan: 0 },
    });
  });

  it('scores a transferred person in both units for the months served in each', () => {
    const lama = hitung({
      pegawai: { ...aPegawai(), selesai: '2026-06-30' },
      realisasi: laporan({ 6: 60 }),
      target: [aTarget({ lapor: 'SEMESTER' })],
    });
    const baru = hitung(
      {
        pegawai: { ...aPegawai(), mulai: '2026-07-01' },
        realisasi: laporan({ 12: 60 }),
        target: [aTarget({ lapor: 'SEMESTER' })],
      },
      '2027-01-02',
    );
    expect([lama.totalPct?.toFixed(), baru.totalPct?.toFixed()]).toEqual(['50', '50']);
    expect([lama.kelengkapan, baru.kelengkapan]).toEqual([
      { terisi: 1, diharapkan: 1 },
      { terisi: 1, diharapkan: 1 },
    ]);
  });
});

describe('rating periods of a person', () => {
  const periode = (tanggal: string, reports: Parameters<typeof laporan>[0]) =>
    hitung({ realisasi: laporan(reports) }, tanggal).periode.map((p) => [
      p.periode,
      p.totalPct?.toFixed() ?? null,
      p.kelengkapan.terisi,
      p.kelengkapan.diharapkan,
      p.usulan,
    ]);

  it('are listed once begun, each by the reports of months up to its end', () => {
    expect(periode('2026-05-15', { 1: 10, 2: 10, 3: 4, 4: 12 })).toEqual([
      ['TW I', '80', 3, 3, 'DI_BAWAH'],
      ['TW II', '90', 4, 4, 'SESUAI'],
      ['Tahun', '90', 4, 4, 'SESUAI'],
    ]);
  });

  it('a quarter without a report of its own carries the result so far', () => {
    expect(periode('2026-07-01', { 1: 10, 2: TIDAK_BERLAKU })).toEqual([
      ['TW I', '100', 1, 2, 'SESUAI'],
      ['TW II', '100', 1, 5, 'SESUAI'],
      ['TW III', '100', 1, 5, 'SESUAI'],
      ['Tahun', '100', 1, 5, 'SESUAI'],
    ]);
  });

  it('a late report of March belongs to TW I', () => {
    expect(periode('2026-05-15', { 4: 12 })[0]).toEqual(['TW I', null, 0, 3, null]);
    expect(periode('2026-05-15', { 3: 9, 4: 12 })[0]).toEqual(['TW I', '90', 1, 3, 'SESUAI']);
  });

  it('none has begun before the year', () => {
    expect(periode('2025-12-31', {})).toEqual([]);
  });
});
