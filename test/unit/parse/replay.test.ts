/** Cases replayed from other projects that are about reading rows. P5 and the scoring cases are replayed with the domain. */
import { findColumns, TARGET, type Cell } from '../../../functions/src/contract';
import { dec } from '../../../functions/src/domain/decimal';
import { bacaNilai } from '../../../functions/src/parse/nilai';
import { Fault } from '../../../functions/src/parse/reader';
import { parseRealisasi } from '../../../functions/src/parse/realisasi';
import { readTable } from '../../../functions/src/parse/table';
import { parseTarget } from '../../../functions/src/parse/target';
import { PANJANG, pembacaTeks } from '../../../functions/src/parse/teks';
import { aPegawaiRow, aTargetRow, pegawaiHeader, realisasiHeader, targetHeader } from '../../support/builders';
import { parsePegawai } from '../../../functions/src/parse/pegawai';
import cases from '../../fixtures/replay-cases.json';
import { bacaTarget, codes, ORANG, satuTarget, TAHUN } from './support';

interface ReplayCase {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

function replay(id: string): ReplayCase {
  const found = (cases as unknown as readonly ReplayCase[]).find((c) => c.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

it('P6: text with rubbish is rejected, a decimal comma is read, blank is no value', () => {
  const rows = replay('P6').input['rows'] as readonly { readonly text: string }[];
  const outcome = (text: string): unknown => {
    const nilai = bacaNilai(text);
    if (nilai === null) return 'blank';
    if (nilai instanceof Fault) return 'rejected';
    // A unit behind the number is read, and refused where it is not the row's own.
    if (nilai.kind !== 'angka') return nilai.kind;
    return nilai.satuan === null ? nilai.nilai.toFixed() : `unit ${nilai.satuan}`;
  };
  expect(rows.map(({ text }) => outcome(text))).toEqual(['unit foo', '3.2', 'rejected', 'blank']);
  expect(codes(bacaTarget([aTargetRow({ target: '3foo' })]))).toEqual([['satuan-lain']]);
});

it('P18: every missing field of a row is named at once', () => {
  const wanted = (replay('P18').expected['errors'] as readonly unknown[]).length;
  const blank = { pegawai: null, rhk: null, indikator: null, target: null, satuan: null, bobot: 5 };
  expect(codes(bacaTarget([aTargetRow(blank)]))).toEqual([Array(wanted).fill('wajib-diisi')]);
});

it('H1: an empty row reports every required field, whatever else is filled', () => {
  const { rows } = parsePegawai(
    [pegawaiHeader(), aPegawaiRow({ nip: '', nama: '', jabatan: '', kelompokJabatan: 'JF' })],
    { tahun: 2026 },
  );
  expect(rows[0]?.problems.map(({ column }) => column)).toEqual(['NIP', 'Nama', 'Jabatan']);
});

it.each([
  ['P19', ' '.repeat(9)],
  ['P19', ''],
  ['P19', null],
])('%s: a title of %p is blank, not short', (_id, cell) => expect(pembacaTeks(PANJANG.uraian)(cell)).toBeNull());

it('P19, H2: a title over the limit is refused with its length', () => {
  const { repeat, times } = (replay('H2').input['record'] as { title: { repeat: string; times: number } }).title;
  const { maxLength } = (replay('H2').input['rules'] as { title: { maxLength: number } }).title;
  expect(pembacaTeks(maxLength)(repeat.repeat(times))).toMatchObject({
    code: 'teks-panjang',
    detail: { panjang: '120', max: '100' },
  });
  expect(pembacaTeks(maxLength)(repeat.repeat(maxLength))).toBe(repeat.repeat(maxLength));
});

it('S4: blank rows at the end are dropped', () => {
  const grid = replay('S4').input['grid'] as readonly (readonly Cell[])[];
  const [, ...rows] = grid;
  const { rows: read } = readTable(TARGET, [targetHeader(), ...rows]);
  expect(read.map(({ row }) => row + 1)).toEqual(replay('S4').expected['rowNumbers']);
});

it.each([
  ['in another order', (header: readonly Cell[]) => [...header].reverse()],
  ['among others', (header: readonly Cell[]) => ['Catatan saya', ...header, 'Cek']],
  ['behind blank ones', (header: readonly Cell[]) => ['', '', ...header]],
])('S6: columns %s are accepted', (_what, arranged) =>
  expect(findColumns(TARGET, arranged(targetHeader()))).toMatchObject({ missing: [], double: [] }),
);

it('S8: a key matches as text only, never as a number', () => {
  const ctx = { tahun: 2026, target: new Map([['BK42TQ', satuTarget({})]]) };
  const kode = realisasiHeader().indexOf('Kode');
  const row = (cell: Cell): Cell[] =>
    realisasiHeader().map((header, i) =>
      i === kode ? cell : header === 'Periode' ? 'Jan' : header === 'Realisasi' ? 1 : '',
    );
  const table = parseRealisasi([realisasiHeader(), row('bk42tq'), row('BK42TQ '), row(424242)], ctx);
  expect(codes(table)).toEqual([['kode-tidak-dikenal'], [], ['kode-tidak-dikenal']]);
});

it('S10: values are taken by header name, not by order', () => {
  const row = aTargetRow({ target: 95, bobot: 20 });
  const target = targetHeader().indexOf('Target');
  const bobot = targetHeader().indexOf('Bobot');
  const swapped = <T>(cells: readonly T[]): T[] =>
    cells.map((cell, i) => (i === target ? cells[bobot] : i === bobot ? cells[target] : cell) as T);
  const { rows } = parseTarget([swapped(targetHeader()), swapped(row)], { tahun: TAHUN, pegawai: ORANG });
  expect(rows[0]?.value).toMatchObject({ target: { nilai: dec(95) }, bobot: dec(20) });
});
