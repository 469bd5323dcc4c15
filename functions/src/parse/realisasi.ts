/** The tab `Realisasi` (Buku Kerja): what was reached, one row per indicator and due month. */
import { REALISASI, bacaBulan, cellText, isKode, labelBulan, type Bulan, type Cell, type ColumnId } from '../contract';
import { bulanBerakhir } from '../domain/jadwal';
import type { Realisasi, Tanggal, Target } from '../domain/model';
import { contentText, isErrorText } from './cell-kind';
import { settleDoubles, withProblems } from './doubles';
import { bacaNilai } from './nilai';
import { NONE, problem, type Problem } from './problem';
import { Fault, memoized, required, type Reader } from './reader';
import {
  keraguanRealisasi, kumulatifTurun, nilaiRealisasi, periksaRealisasi, type BarisRealisasi,
} from './realisasi-checks'; // prettier-ignore
import { aside, field, rowSchema } from './row-schema';
import { shown } from './shown';
import { cellPicker, readTable, type ParsedRow, type ParsedTable, type RawRows, type RowKey } from './table';
import type { TargetBermasalah } from './target';
import { PANJANG, pembacaTeks } from './teks';

export interface KonteksRealisasi {
  readonly tahun: number;
  /** Targets that count, by Kode. */
  readonly target: ReadonlyMap<string, Target>;
  /** Codes whose Target row does not count yet: their rows wait for it. */
  readonly kodeBermasalah?: ReadonlyMap<string, TargetBermasalah> | undefined;
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
  const bulanTiba = ctx.tanggal === undefined ? 12 : bulanBerakhir(ctx.tahun, ctx.tanggal) + 1;
  const kodeOf = memoized(kodeSah);
  const schema = rowSchema<BarisRealisasi>(
    {
      periode: field(C.periode, periode),
      kode: field(C.kode, pembacaKode(ctx)),
      realisasi: field(C.realisasi, required(memoized(bacaNilai), '')),
      bukti: aside(C.bukti, catatan),
      keterangan: aside(C.keterangan, catatan),
    },
    periksaRealisasi,
  );

  const parsed = table.rows.map(({ row, cells }): Row => {
    const sel = pick(cells);
    const key = keyOf(kodeOf(sel.kode), periode(sel.periode));
    if (contentText(sel.realisasi) === '') {
      const kosong = belumDiisi(sel.realisasi, sel.bukti, sel.keterangan);
      const menunggu = key && ctx.kodeBermasalah?.get(key.kode);
      const problems = menunggu ? [menungguTarget(key.kode, menunggu), ...kosong] : kosong;
      return { row, value: null, blank: true, problems, cells, key };
    }
    const read = schema.read(sel);
    const value = read.row && realisasiDari(read.row);
    const keraguan = read.row && value ? keraguanRealisasi(value, read.row.kode, ctx.tahun, bulanTiba) : NONE;
    const problems = keraguan.length > 0 ? [...read.problems, ...keraguan] : read.problems;
    return { row, value, blank: false, problems, cells, key };
  });
  const settled = !adaGanda(parsed)
    ? parsed
    : settleDoubles(parsed, {
        keyOf: kunci,
        differs: (row, baris) => problem('periode-ganda', C.periode.header, tertulis(row, ctx.tahun), { baris }),
        repeats: (row, baris) => problem('baris-sama', C.periode.header, tertulis(row, ctx.tahun), { baris }),
        blank: (_row, baris) => problem('kosong-ganda', C.periode.header, '', { baris }),
      });
  return { fault: table.fault, columns: table.columns, rows: periksaKumulatif(settled, ctx.target) };
}

/** The month of a row, within the year of the book. */
const pembacaPeriode = (tahun: number): Reader<Bulan> =>
  memoized((cell) => {
    const text = contentText(cell);
    if (text === '') return new Fault('baris-tanpa-periode');
    if (isErrorText(text)) return new Fault('sel-galat');
    const bulan = bacaBulan(cell, tahun);
    if (bulan === null) return new Fault('bulan-tidak-sah');
    return bulan.tahun === tahun ? bulan : new Fault('di-luar-tahun', { tahun: String(tahun) });
  });

/** The target a row reports on. A code matches letter by letter, never "almost". */
const pembacaKode = ({ target, kodeBermasalah }: KonteksRealisasi): Reader<Target> =>
  memoized((cell) => {
    const kode = contentText(cell);
    if (kode === '') return new Fault('baris-tanpa-kode');
    if (isErrorText(kode)) return new Fault('sel-galat');
    const known = target.get(kode);
    if (known) return known;
    const menunggu = kodeBermasalah?.get(kode);
    return menunggu ? new Fault('target-bermasalah', { baris: menunggu.baris }) : new Fault('kode-tidak-dikenal');
  });

/** The code of a row, null when none can stand there. */
const kodeSah = (cell: Cell): string | null => {
  const kode = cellText(cell);
  return isKode(kode) ? kode : null;
};

const keyOf = (kode: string | null, periode: Bulan | Fault): RowKey | null =>
  kode === null || periode instanceof Fault ? null : { kode, bulan: periode.bulan };

/** Whether two rows report on one month of one target. Hardly ever, so all rows are looked at without naming each. */
function adaGanda(rows: readonly Row[]): boolean {
  const seen = new Map<string, number>();
  for (const { key } of rows) {
    if (key === null || key === undefined || key.bulan === null) continue;
    const months = seen.get(key.kode) ?? 0;
    const bit = 1 << key.bulan;
    if ((months & bit) !== 0) return true;
    seen.set(key.kode, months | bit);
  }
  return false;
}

const kunci = ({ key }: Row): string | null => (key ? `${key.kode} ${key.bulan ?? ''}` : null);

const tertulis = ({ key }: Row, tahun: number): string =>
  key?.bulan ? `${labelBulan({ tahun, bulan: key.bulan })} dengan Kode ${key.kode}` : '';

/** The same is told of an empty row, where nothing stops yet. */
const menungguTarget = (kode: string, { baris }: TargetBermasalah): Problem => ({
  ...problem('target-bermasalah', C.kode.header, kode, { baris }),
  severity: 'info',
});

/** What is told about a row that is not filled yet. */
function belumDiisi(realisasi: Cell, bukti: Cell, keterangan: Cell): readonly Problem[] {
  const got = shown(realisasi);
  if (got !== '') return [problem('dianggap-kosong', C.realisasi.header, got)];
  const menunggu = contentText(bukti) !== '' || contentText(keterangan) !== '';
  return menunggu ? [problem('menunggu-angka', C.realisasi.header, '')] : NONE;
}

function realisasiDari({ periode, kode, realisasi, bukti, keterangan }: BarisRealisasi): Realisasi | null {
  const nilai = nilaiRealisasi(realisasi);
  return nilai && { kode: kode.kode, bulan: periode.bulan, nilai, bukti, keterangan };
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
