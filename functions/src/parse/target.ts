/** The tab `Target` (Buku Kerja): what each person is to reach this year, one indicator a row. */
import { TARGET, cellText, isBlankCell, isKode, type Cell, type ColumnId, type PolicyId } from '../contract';
import type { Asumsi, Pegawai, Target } from '../domain/model';
import { rowNumbers, settleDoubles } from './doubles';
import { problem } from './problem';
import { rowSchema } from './row-schema';
import { namaDalamTeks, pembacaPegawai, type PegawaiBermasalah } from './rujukan';
import { cellPicker, readTable, type ParsedRow, type ParsedTable, type RawRows, type RowKey } from './table';
import { keraguanTarget, nilaiTarget, periksaTarget, targetTriwulan } from './target-checks';
import { targetFields, type BarisTarget } from './target-row';

export interface KonteksTarget {
  readonly tahun: number;
  readonly pegawai: readonly Pegawai[];
  /** Rows of the tab Pegawai that do not count yet. */
  readonly pegawaiBermasalah?: readonly PegawaiBermasalah[] | undefined;
  /** What counted so far under a Kode: tells the original from its copies when one code stands in several rows. */
  readonly stored?: ((kode: string) => Target | undefined) | undefined;
  readonly titles?: readonly string[] | undefined;
  /** Rule sets of the unit's periods: their columns are read. */
  readonly policies?: readonly PolicyId[] | undefined;
}

export type ParsedTarget = ParsedTable<Target, ColumnId<typeof TARGET>>;

const KODE = TARGET.columns.kode.header;

/** Reads the tab. Required columns that are blank are all named at once; defaults that were taken stand in `asumsi`. */
export function parseTarget(rows: RawRows | undefined, ctx: KonteksTarget): ParsedTarget {
  const table = readTable(TARGET, rows, ctx.titles, ctx.policies);
  const fields = targetFields(pembacaPegawai(ctx.pegawai, ctx.pegawaiBermasalah), ctx.tahun);
  const ids = Object.keys(fields) as (keyof BarisTarget)[];
  const inputs = ids.filter((id) => id !== 'kode');
  const pick = cellPicker(table.columns, ids);
  const schema = rowSchema<BarisTarget>(fields, (row, report) => periksaTarget(row, ctx.tahun, report));

  const parsed = table.rows.map(({ row, cells }): ParsedRow<Target> => {
    const sel = pick(cells);
    const base = { row, cells, key: keyOf(sel.kode) };
    if (inputs.every((id) => isBlankCell(sel[id]))) return { ...base, value: null, blank: true, problems: [] };
    const read = schema.read(sel);
    const value = read.row && targetDari(read.row);
    const problems = value ? [...read.problems, ...keraguanTarget(value, ctx.tahun)] : read.problems;
    return { ...base, value, blank: false, problems };
  });
  return {
    fault: table.fault,
    columns: table.columns,
    rows: settleDoubles(parsed, {
      keyOf: (row) => row.key?.kode ?? null,
      differs: (row, baris) => problem('kode-ganda', KODE, row.key?.kode ?? '', { baris }),
      copy: (row, baris) => problem('kode-salinan', KODE, row.key?.kode ?? '', { baris }),
      repeats: (row, baris) => problem('baris-sama', KODE, row.key?.kode ?? '', { baris }),
      stored: ctx.stored,
    }),
  };
}

/** A code whose Target rows do not count yet: what a Realisasi under it can still be told. */
export interface TargetBermasalah {
  /** Numbers of its rows as people see them: '5' or '5, 9'. */
  readonly baris: string;
  /** Name and indicator as written; where rows differ, parted by ' / '. */
  readonly pegawai: string;
  readonly indikator: string;
}

/** Codes of rows that do not count yet: a Realisasi under them waits for the Target row. */
export function kodeBermasalah(table: ParsedTarget): ReadonlyMap<string, TargetBermasalah> {
  const counted = new Set(table.rows.flatMap(({ value }) => (value ? [value.kode] : [])));
  const faulty = new Map<string, ParsedRow<Target>[]>();
  for (const row of table.rows) {
    if (row.blank || !row.key || counted.has(row.key.kode)) continue;
    faulty.set(row.key.kode, [...(faulty.get(row.key.kode) ?? []), row]);
  }
  const pick = cellPicker(table.columns, ['pegawai', 'indikator']);
  const told = (texts: readonly string[]): string => [...new Set(texts)].filter((text) => text !== '').join(' / ');
  return new Map(
    [...faulty].map(([kode, rows]) => {
      const written = rows.map(({ cells }) => pick(cells));
      const pegawai = told(written.map((sel) => namaDalamTeks(cellText(sel.pegawai))));
      const indikator = told(written.map((sel) => cellText(sel.indikator)));
      return [kode, { baris: rowNumbers(rows), pegawai, indikator }];
    }),
  );
}

/** The targets that count, by Kode. */
export const targetPerKode = (table: ParsedTarget): ReadonlyMap<string, Target> =>
  new Map(table.rows.flatMap(({ value }) => (value ? [[value.kode, value] as const] : [])));

function keyOf(cell: Cell): RowKey | null {
  const kode = cellText(cell);
  return isKode(kode) ? { kode, bulan: null } : null;
}

/** The row as a target. Only checked rows come here: target and kode are there. */
function targetDari(row: BarisTarget): Target {
  const nilai = nilaiTarget(row.target);
  if (nilai === null || row.kode === null) throw new Error('a Target row without value or Kode passed its checks');
  const bawaan: readonly Asumsi[] = ['arah', 'caraHitung', 'lapor'];
  return {
    kode: row.kode,
    nip: row.pegawai,
    rhk: row.rhk,
    indikator: row.indikator,
    target: nilai,
    satuan: row.satuan,
    arah: row.arah ?? 'NAIK',
    caraHitung: row.caraHitung ?? 'DIJUMLAHKAN',
    lapor: row.lapor ?? 'BULANAN',
    bobot: row.bobot,
    targetTw: targetTriwulan(row),
    bulanMulai: row.mulai?.bulan ?? 1,
    bulanSelesai: row.selesai?.bulan ?? 12,
    tahunLalu: row.tahunLalu,
    jenisHasilKerja: row.jenisRhk ?? 'UTAMA',
    aspek: row.aspek,
    indikatorBersama: row.indikatorBersama,
    rhkAtasan: row.rhkAtasan,
    asumsi: bawaan.filter((id) => row[id] === null),
    ...(row.targetMaksimum === 'YA' ? { targetMaksimum: true } : {}),
    ...(row.jenisKu ? { jenisKu: row.jenisKu } : {}),
    ...(row.lingkup ? { lingkup: row.lingkup } : {}),
  };
}
