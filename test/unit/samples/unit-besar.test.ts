import { unitBesar } from '../../../bench/data';
import { columnIndex } from '../../../samples/rows';
import { PEGAWAI, REALISASI } from '../../../functions/src/contract';
import { parsePegawai } from '../../../functions/src/parse/pegawai';
import { parseRealisasi } from '../../../functions/src/parse/realisasi';
import { parseTarget, targetPerKode } from '../../../functions/src/parse/target';

describe('unitBesar', () => {
  it('lays one row per target and month: 12,000 for 100 people, 10 targets and 12 months', () => {
    const tabs = unitBesar({ pegawai: 100, targetPerPegawai: 10, bulan: 12 });
    expect([tabs['Pegawai'], tabs['Target'], tabs['Realisasi']].map((rows) => rows!.length - 1)).toEqual([
      100, 1000, 12_000,
    ]);
    expect(
      tabs['Realisasi']!.slice(1).every((row) => typeof row[columnIndex(REALISASI, 'realisasi')] === 'number'),
    ).toBe(true);
  });

  it('is the same at every call and names nobody twice', () => {
    const size = { pegawai: 300, targetPerPegawai: 1, bulan: 1 };
    const nips = unitBesar(size)
      ['Pegawai']!.slice(1)
      .map((row) => row[columnIndex(PEGAWAI, 'nip')]);
    expect(new Set(nips).size).toBe(300);
    expect(unitBesar(size)).toEqual(unitBesar(size));
  });

  it('holds rows that all count, so that a benchmark measures the usual path', () => {
    const tabs = unitBesar({ pegawai: 6, targetPerPegawai: 3, bulan: 11 });
    const pegawai = parsePegawai(tabs['Pegawai'], { tahun: 2026 });
    const target = parseTarget(tabs['Target'], {
      tahun: 2026,
      pegawai: pegawai.rows.flatMap((row) => row.value ?? []),
    });
    const realisasi = parseRealisasi(tabs['Realisasi'], {
      tahun: 2026,
      tanggal: '2026-12-31',
      target: targetPerKode(target),
    });
    for (const table of [pegawai, target, realisasi]) {
      expect(table.rows.filter((row) => row.value === null || row.problems.length > 0)).toEqual([]);
    }
    expect(realisasi.rows).toHaveLength(198);
  });
});
