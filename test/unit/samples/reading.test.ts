import type { FileRead } from '../../../functions/src/app/ports';
import { interpret } from '../../../functions/src/app/sync/interpret';
import type { FileKind } from '../../../functions/src/contract';
import { nilaiPegawai } from '../../../functions/src/domain/nilai-pegawai';
import { policyOf } from '../../../functions/src/domain/policy';
import type { Problem } from '../../../functions/src/parse/problem';
import { contohBanyumanik, KESALAHAN_CONTOH, type Kesalahan } from '../../../samples';

const TANGGAL = '2026-11-24';
const tahun = 2026;

/** A unit as a sync reads it, never having seen it before. */
const READ = contohBanyumanik().map(({ registration, books }) => {
  const fileOf = (kind: FileKind): FileRead => {
    const book = books.find((b) => b.kind === kind)!;
    return { spreadsheetId: book.spreadsheetId, tabs: new Map(Object.entries(book.tabs)) };
  };
  const { pegawai, target, realisasi, periode, inputs } = interpret(
    {
      registration,
      manifest: null,
      guard: null,
      lastUnit: null,
      confirmedCode: null,
      seenAt: Date.parse(`${TANGGAL}T10:00:00+07:00`),
      files: { 'buku-kerja': fileOf('buku-kerja'), 'buku-pimpinan': fileOf('buku-pimpinan') },
      faults: [],
    },
    null,
  );
  const tables = { Pegawai: pegawai, Target: target, Realisasi: realisasi, Periode: periode };
  return { unitId: registration.unitId, inputs, tables };
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
/** Weights are judged over all rows of a person, not by the parser. */
const BY_ROW = KESALAHAN_CONTOH.filter((k) => k.akibat !== 'diterima' && k.jenis !== 'bobot-98');
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
    const results = READ.flatMap(({ inputs }) =>
      inputs.pegawai.map((pegawai) => {
        const target = inputs.target.filter((t) => t.nip === pegawai.nip);
        const kodes = new Set(target.map((t) => t.kode));
        const realisasi = inputs.realisasi.filter((r) => kodes.has(r.kode));
        const konteks = { tahun, tanggal: TANGGAL, policy: policyOf('permenpanrb-6-2022') };
        return { nama: pegawai.nama, hasil: nilaiPegawai({ pegawai, target, realisasi }, konteks) };
      }),
    );
    expect(results).toHaveLength(46); // 46 people, one in two units, one with an unreadable NIP
    expect(results.filter((r) => r.hasil.totalPct === null).map((r) => [r.nama, r.hasil.bobot.kind])).toEqual([
      ['Pegawai Contoh 20', 'salah'],
    ]);
    expect(new Set(results.flatMap((r) => r.hasil.usulan ?? []))).toEqual(new Set(['DI_ATAS', 'SESUAI', 'DI_BAWAH']));
  });
});
