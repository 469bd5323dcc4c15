/** The tab `Periode` (Buku Pimpinan): until when each rating period may be filled, and whether it is locked. */
import {
  NAMA_PERIODE, PERIODE, STATUS_PERIODE, bacaBulan, bacaNamaPeriode, isBlankCell, labelBulan, type ColumnId, type NamaPeriode,
} from '../contract'; // prettier-ignore
import type { Tanggal } from '../domain/model';
import { contentText, isErrorText } from './cell-kind';
import { settleDoubles } from './doubles';
import { pembacaPilihan } from './pilihan';
import { problem } from './problem';
import { Fault, memoized, required, type Reader } from './reader';
import { aside, field, rowSchema } from './row-schema';
import { cellPicker, readTable, type ParsedRow, type ParsedTable, type RawRows } from './table';
import { bacaTanggal } from './tanggal';
import { PANJANG, pembacaTeks } from './teks';

export interface BarisPeriode {
  /** 'TW I' to 'TW IV', 'Tahun', or a month such as 'Mar 2026' where months are rated. */
  readonly periode: string;
  /** Last day on which realisations of the period may be filled; null when nobody set it. */
  readonly batas: Tanggal | null;
  readonly status: keyof typeof STATUS_PERIODE;
  readonly alasan: string | null;
}

export interface KonteksPeriode {
  readonly tahun: number;
  readonly titles?: readonly string[] | undefined;
}

export type ParsedPeriode = ParsedTable<BarisPeriode, ColumnId<typeof PERIODE>>;

const C = PERIODE.columns;
const IDS = ['periode', 'batas', 'status', 'alasan'] as const;

/** Reads the tab. A row that holds nothing but its key is a period with its defaults: open, no date set. */
export function parsePeriode(rows: RawRows | undefined, ctx: KonteksPeriode): ParsedPeriode {
  const table = readTable(PERIODE, rows, ctx.titles);
  const pick = cellPicker(table.columns, IDS);
  const periode = required(pembacaPeriodePenilaian(ctx.tahun), 'Ketik TW I, TW II, TW III, TW IV, atau Tahun');
  const schema = rowSchema<Omit<BarisPeriode, 'status'> & { status: BarisPeriode['status'] | null }>({
    periode: field(C.periode, periode),
    batas: aside(C.batas, bacaTanggal),
    status: field(C.status, pembacaPilihan(STATUS_PERIODE, { buka: 'TERBUKA', kunci: 'DIKUNCI', terkunci: 'DIKUNCI' })),
    alasan: aside(C.alasan, pembacaTeks(PANJANG.catatan)),
  });
  const parsed = table.rows.map(({ row, cells }): ParsedRow<BarisPeriode> => {
    const sel = pick(cells);
    if (IDS.every((id) => isBlankCell(sel[id]))) return { row, cells, value: null, blank: true, problems: [] };
    const read = schema.read(sel);
    const value = read.row && { ...read.row, status: read.row.status ?? 'TERBUKA' };
    return { row, cells, value, blank: false, problems: read.problems };
  });
  const keyOf = (row: ParsedRow<BarisPeriode>): string | null => {
    const nama = periode(pick(row.cells).periode);
    return nama instanceof Fault ? null : nama;
  };
  return {
    fault: table.fault,
    columns: table.columns,
    rows: settleDoubles(parsed, {
      keyOf,
      differs: (row, baris) => problem('periode-ganda', C.periode.header, keyOf(row) ?? '', { baris }),
      repeats: (row, baris) => problem('baris-sama', C.periode.header, keyOf(row) ?? '', { baris }),
    }),
  };
}

/** The one spelling of a rating period, a month where months are rated. */
function pembacaPeriodePenilaian(tahun: number): Reader<string | null> {
  return (cell) => {
    const text = contentText(cell);
    if (text === '') return null;
    if (isErrorText(text)) return new Fault('sel-galat');
    const terbaca = bacaNamaPeriode(text);
    if (terbaca !== null) {
      const lain = terbaca.tahun !== null && terbaca.tahun !== tahun;
      return lain ? new Fault('di-luar-tahun', { tahun: String(tahun) }) : terbaca.nama;
    }
    const bulan = bacaBulan(cell, tahun);
    if (bulan === null) return new Fault('bulan-tidak-sah');
    return bulan.tahun === tahun ? labelBulan(bulan) : new Fault('di-luar-tahun', { tahun: String(tahun) });
  };
}

/** A quarter or the year, the only periods for which people and units are rated in a row of their own. */
export function pembacaNamaPeriode(tahun: number): Reader<NamaPeriode | null> {
  const periode = pembacaPeriodePenilaian(tahun);
  return memoized((cell) => {
    const terbaca = periode(cell);
    if (terbaca === null || (terbaca instanceof Fault && terbaca.code === 'sel-galat')) return terbaca;
    return NAMA_PERIODE.find((nama) => nama === terbaca) ?? new Fault('bukan-periode', { tahun: String(tahun) });
  });
}
