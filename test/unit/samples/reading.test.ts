import type { Problem } from '../../../functions/src/parse/problem';
import { contohBanyumanik, KESALAHAN_CONTOH, type Kesalahan } from '../../../samples';
import { readUnit, scoreOf } from './read';

const READ = contohBanyumanik().map((unit) => {
  const read = readUnit(unit);
  const { pegawai, target, realisasi, periode, persetujuan, penilaian, umpanBalik } = read;
  const tables = {
    Pegawai: pegawai, Target: target, Realisasi: realisasi, Periode: periode,
    'Persetujuan SKP': persetujuan, Penilaian: penilaian, 'Umpan Balik': umpanBalik,
  }; // prettier-ignore
  return { unitId: unit.registration.unitId, read, tables };
});

interface Found {
  readonly unitId: string;
  readonly tab: string;
  readonly row: number;
  readonly problem: Problem;
}
const FOUND: readonly Found[] = READ.flatMap(({ unitId, tables }) =>
  Object.entries(tables).flatMap(([tab, table]) =>
    table.rows.flatMap(({ row, problems }) =>
      problems.map((problem): Found => ({ unitId, tab, row: row + 1, problem })),
    ),
  ),
);

const SEVERITY = { salah: 'salah', cek: 'cek', kosong: 'info' } as const;
/** Judged over several rows or with the results, not by the parser. */
const LATER = ['bobot-98', 'rhk-bukan-atasan', 'rhk-tidak-ditemukan', 'rating-tanpa-alasan'];
const BY_ROW = KESALAHAN_CONTOH.filter((k) => k.akibat !== 'diterima' && !LATER.includes(k.jenis));
const sameRow = (k: Kesalahan) => (f: Found) => f.unitId === k.unitId && f.tab === k.tab && f.row === k.row;

/** What the mistakes bring about in other rows: rows that wait for theirs, and the twin of a double. */
const CONSEQUENCES = new Set([
  'target-bermasalah',
  'pegawai-tidak-dikenal',
  'pegawai-bermasalah',
  'kode-ganda',
  'periode-ganda',
]);

describe('the samples as the service reads them', () => {
  it.each(BY_ROW.map((k) => [k.jenis, k] as const))('show "%s" in its row and column', (_, k) => {
    const columns = FOUND.filter(sameRow(k)).filter(
      (f) => f.problem.severity === SEVERITY[k.akibat as keyof typeof SEVERITY],
    );
    expect(columns.map((f) => f.problem.column)).toContain(k.column);
  });

  it('show no other problem than the listed mistakes and what follows from them', () => {
    const unlisted = FOUND.filter((f) => !KESALAHAN_CONTOH.some((k) => sameRow(k)(f)));
    expect(unlisted.filter((f) => !CONSEQUENCES.has(f.problem.code))).toEqual([]);
    expect(unlisted.length).toBeLessThan(25);
  });

  it('accept a Periode typed as a date', () => {
    const k = KESALAHAN_CONTOH.find((k) => k.jenis === 'periode-tanggal')!;
    const row = READ.find((unit) => unit.unitId === k.unitId)!.tables.Realisasi.rows.find((r) => r.row + 1 === k.row)!;
    expect(row.problems).toEqual([]);
    expect(row.value?.bulan).toBe(7);
  });

  it('give everybody a total, but for the person whose weights add up to 98', () => {
    const results = READ.flatMap(({ read }) =>
      read.inputs.pegawai.map((pegawai) => ({ nama: pegawai.nama, hasil: scoreOf(read, pegawai) })),
    );
    expect(results).toHaveLength(46); // 46 people, one in two units, one with an unreadable NIP
    expect(results.filter((r) => r.hasil.totalPct === null).map((r) => [r.nama, r.hasil.bobot.kind])).toEqual([
      ['Pegawai Contoh 20', 'salah'],
    ]);
    expect(new Set(results.flatMap((r) => r.hasil.usulan ?? []))).toEqual(new Set(['DI_ATAS', 'SESUAI', 'DI_BAWAH']));
  });
});
