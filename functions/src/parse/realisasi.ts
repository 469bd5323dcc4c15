/** The tab `Realisasi` (Buku Kerja): what was reached, one row per indicator and due month. */
import { REALISASI, bacaBulan, cellText, isKode, labelBulan, type Bulan, type Cell, type ColumnId } from '../contract';
import type { Realisasi, Tanggal, Target } from '../domain/model';
import { contentText, isErrorText } from './cell-kind';
import { settleDoubles, withProblems } from './doubles';
import { bacaNilai } from './nilai';
import { problem, type Problem } from './problem';
import { Fault, required, type Reader } from './reader';
import {
  keraguanRealisasi, kumulatifTurun, nilaiRealisasi, periksaRealisasi, type BarisRealisasi,
} from './realisasi-checks'; // prettier-ignore
import { aside, field, rowSchema } from './row-schema';
import { shown } from './shown';
import { cellPicker, readTable, type ParsedRow, type ParsedTable, type RawRows, type RowKey } from './table';
import { PANJANG, pembacaTeks } from './teks';

export interface KonteksRealisasi {
  readonly tahun: number;
  /** Targets that count, by Kode. */
  readonly target: ReadonlyMap<string, Target>;
  /** Codes whose Target row does not count yet: their rows wait for it. */
  readonly kodeBermasalah?: ReadonlySet<string> | undefined;
  /** The day in WIB on which the rows are judged: a value for a month that has not begun looks wrong. */
  readonly tanggal?: Tanggal | undefined;
  readonly titles?: readonly string[] | undefined;
}

export type ParsedRealisasi = ParsedTable<Realisasi, ColumnId<typeof REALISASI>>;

const C = REALISASI.columns;
const IDS = ['periode', 'kode', 'realisasi', 'bukti', 'keterangan'] as const;
type Row = ParsedRow<Realisasi>;

/** Reads the tab. A row without a value in `Realisasi` is blank: not filled yet, nothing wrong. */
export function parseRealisasi(rows: RawRows | undefined, ctx: KonteksRealisasi): ParsedRealisasi {
  const table = readTable(REALISASI, rows, ctx.titles);
  const pick = cellPicker(table.columns, IDS);
  const periode = pembacaPeriode(ctx.tahun);
  const catatan = pembacaTeks(PANJANG.catatan);
  const schema = rowSchema<BarisRealisasi>(
    {
      periode: field(C.periode, periode),
      kode: field(C.kode, pembacaKode(ctx)),
      realisasi: field(C.realisasi, required(bacaNilai, '')),
      bukti: aside(C.bukti, catatan),
      keterangan: aside(C.keterangan, catatan),
    },
    periksaRealisasi,
  );

  const parsed = table.rows.map(({ row, cells }): Row => {
    const sel = pick(cells);
    const base = { row, cells, ...keyOf(sel.kode, periode(sel.periode)) };
    if (contentText(sel.realisasi) === '') {
      return { ...base, value: null, blank: true, problems: belumDiisi(sel.realisasi, sel.bukti, sel.keterangan) };
    }
    const read = schema.read(sel);
    const value = read.row && realisasiDari(read.row);
    const keraguan = read.row && value ? keraguanRealisasi(value, read.row.kode, ctx.tahun, ctx.tanggal) : [];
    const problems = keraguan.length > 0 ? [...read.problems, ...keraguan] : read.problems;
    return { ...base, value, blank: false, problems };
  });
  const settled = settleDoubles(parsed, {
    keyOf: kunci,
    differs: (row, baris) => problem('periode-ganda', C.periode.header, tertulis(row, ctx.tahun), { baris }),
    repeats: (row, baris) => problem('baris-sama', C.periode.header, tertulis(row, ctx.tahun), { baris }),
  });
  return { fault: table.fault, columns: table.columns, rows: periksaKumulatif(blankDoubles(settled), ctx.target) };
}

/** The month of a row. Twelve labels stand in thousands of rows: each spelling is read once. */
function pembacaPeriode(tahun: number): Reader<Bulan> {
  const memo = new Map<Cell, Bulan | Fault>();
  const read = (cell: Cell): Bulan | Fault => {
    const text = contentText(cell);
    if (text === '') return new Fault('baris-tanpa-periode');
    if (isErrorText(text)) return new Fault('sel-galat');
    const bulan = bacaBulan(cell, tahun);
    if (bulan === null) return new Fault('bulan-tidak-sah');
    return bulan.tahun === tahun ? bulan : new Fault('di-luar-tahun', { tahun: String(tahun) });
  };
  return (cell) => {
    let known = memo.get(cell);
    if (known === undefined) memo.set(cell, (known = read(cell)));
    return known;
  };
}

/** The target a row reports on. A code matches letter by letter, never "almost". */
const pembacaKode =
  ({ target, kodeBermasalah }: KonteksRealisasi): Reader<Target> =>
  (cell) => {
    const kode = contentText(cell);
    if (kode === '') return new Fault('baris-tanpa-kode');
    if (isErrorText(kode)) return new Fault('sel-galat');
    const known = target.get(kode);
    return known ?? new Fault(kodeBermasalah?.has(kode) ? 'target-bermasalah' : 'kode-tidak-dikenal');
  };

function keyOf(cell: Cell, periode: Bulan | Fault): { readonly key?: RowKey } {
  const kode = typeof cell === 'string' ? cellText(cell) : '';
  return isKode(kode) && !(periode instanceof Fault) ? { key: { kode, bulan: periode.bulan } } : {};
}

const kunci = ({ key }: Row): string | null => (key ? `${key.kode} ${key.bulan ?? ''}` : null);

const tertulis = ({ key }: Row, tahun: number): string =>
  key?.bulan ? `${labelBulan({ tahun, bulan: key.bulan })} dengan Kode ${key.kode}` : '';

/** What is told about a row that is not filled yet. */
function belumDiisi(realisasi: Cell, bukti: Cell, keterangan: Cell): readonly Problem[] {
  const got = shown(realisasi);
  if (got !== '') return [problem('dianggap-kosong', C.realisasi.header, got)];
  const menunggu = contentText(bukti) !== '' || contentText(keterangan) !== '';
  return menunggu ? [problem('menunggu-angka', C.realisasi.header, '')] : [];
}

function realisasiDari({ periode, kode, realisasi, bukti, keterangan }: BarisRealisasi): Realisasi | null {
  const nilai = nilaiRealisasi(realisasi);
  return nilai && { kode: kode.kode, bulan: periode.bulan, nilai, bukti, keterangan };
}

/** A blank row beside another of its key is superfluous: told to it, and to nobody else. */
function blankDoubles(rows: readonly Row[]): readonly Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const key = kunci(row);
    const known = key === null ? undefined : first.get(key);
    if (key !== null && (!known || (known.blank && !row.blank))) first.set(key, row);
  }
  return rows.map((row) => {
    const key = row.blank ? kunci(row) : null;
    const other = key === null ? undefined : first.get(key);
    if (!other || other === row) return row;
    return withProblems(row, [problem('kosong-ganda', C.periode.header, '', { baris: String(other.row + 1) })]);
  });
}

/** Cumulative values only grow: a later one below an earlier one is doubted, in month order, wherever the rows stand. */
function periksaKumulatif(rows: readonly Row[], target: ReadonlyMap<string, Target>): readonly Row[] {
  const perKode = new Map<string, (Row & { readonly value: Realisasi })[]>();
  for (const row of rows) {
    if (!row.value || target.get(row.value.kode)?.caraHitung !== 'KUMULATIF') continue;
    const list = perKode.get(row.value.kode);
    const counted = { ...row, value: row.value };
    if (list) list.push(counted);
    else perKode.set(row.value.kode, [counted]);
  }
  const doubts = new Map<number, Problem>();
  for (const list of perKode.values()) {
    const filled = list.filter(({ value }) => value.nilai.kind !== 'tidak-berlaku');
    filled.sort((a, b) => a.value.bulan - b.value.bulan);
    filled.forEach((row, i) => {
      const before = filled[i - 1];
      const doubt = before ? kumulatifTurun(row.value, before.value) : null;
      if (doubt) doubts.set(row.row, doubt);
    });
  }
  if (doubts.size === 0) return rows;
  return rows.map((row) => {
    const doubt = doubts.get(row.row);
    return doubt ? withProblems(row, [doubt]) : row;
  });
}
