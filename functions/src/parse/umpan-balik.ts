/** The tab `Umpan Balik` (Buku Pimpinan): what the leader told a person during the year, one remark a row. */
import { BERAKHLAK, UMPAN_BALIK, isBlankCell, type ColumnId } from '../contract';
import type { Tanggal } from '../domain/model';
import { settleDoubles } from './doubles';
import { foldNama, termirip } from './mirip';
import { problem, type Problem } from './problem';
import { required } from './reader';
import { aside, field, rowSchema } from './row-schema';
import { pembacaPegawai, type Orang, type PegawaiBermasalah } from './rujukan';
import { shown, shownDate } from './shown';
import { cellPicker, readTable, type ParsedRow, type ParsedTable, type RawRows } from './table';
import { bacaTanggal } from './tanggal';
import { PANJANG, pembacaTeks } from './teks';

export interface BarisUmpanBalik {
  readonly nip: string;
  readonly tanggal: Tanggal;
  /** An indicator of the person or a BerAKHLAK value in its own spelling; anything else as typed. */
  readonly tentang: string | null;
  readonly isi: string;
  readonly tindakLanjut: string | null;
}

export interface KonteksUmpanBalik {
  readonly tahun: number;
  /** The day in WIB on which the rows are judged. */
  readonly tanggal: Tanggal;
  readonly pegawai: readonly Orang[];
  /** Rows of the tab Pegawai that do not count yet. */
  readonly pegawaiBermasalah?: readonly PegawaiBermasalah[] | undefined;
  /** Indicators of a person, by NIP. */
  readonly indikatorDari: (nip: string) => readonly string[];
  readonly titles?: readonly string[] | undefined;
}

export type ParsedUmpanBalik = ParsedTable<BarisUmpanBalik, ColumnId<typeof UMPAN_BALIK>>;

const C = UMPAN_BALIK.columns;
const IDS = ['tanggal', 'pegawai', 'tentang', 'umpanBalik', 'tindakLanjut'] as const;

interface Baris {
  readonly tanggal: Tanggal;
  readonly pegawai: string;
  readonly tentang: string | null;
  readonly umpanBalik: string;
  readonly tindakLanjut: string | null;
}

/** Reads the tab. A person may have any number of rows; one that repeats another in everything counts once. */
export function parseUmpanBalik(rows: RawRows | undefined, ctx: KonteksUmpanBalik): ParsedUmpanBalik {
  const table = readTable(UMPAN_BALIK, rows, ctx.titles);
  const pick = cellPicker(table.columns, IDS);
  const catatan = pembacaTeks(PANJANG.catatan);
  const schema = rowSchema<Baris>({
    tanggal: field(C.tanggal, required(bacaTanggal, 'Ketik tanggal umpan balik, misalnya 15/04/2026')),
    pegawai: field(C.pegawai, required(pembacaPegawai(ctx.pegawai, ctx.pegawaiBermasalah), 'Pilih nama dari daftar')),
    tentang: aside(C.tentang, pembacaTeks(PANJANG.uraian)),
    umpanBalik: field(C.umpanBalik, required(catatan, 'Ketik apa yang ingin disampaikan')),
    tindakLanjut: aside(C.tindakLanjut, catatan),
  });
  const parsed = table.rows.map(({ row, cells }): ParsedRow<BarisUmpanBalik> => {
    const sel = pick(cells);
    if (IDS.every((id) => isBlankCell(sel[id]))) return { row, cells, value: null, blank: true, problems: [] };
    const read = schema.read(sel);
    if (!read.row) return { row, cells, value: null, blank: false, problems: read.problems };
    const tentang = dikenali(read.row, ctx.indikatorDari);
    const problems = [...read.problems, ...keraguanTanggal(read.row.tanggal, ctx), ...tentang.problems];
    const { pegawai: nip, tanggal, umpanBalik: isi, tindakLanjut } = read.row;
    return { row, cells, value: { nip, tanggal, tentang: tentang.value, isi, tindakLanjut }, blank: false, problems };
  });
  const tertulis = ({ value }: ParsedRow<BarisUmpanBalik>): string => (value ? shownDate(value.tanggal) : '');
  const sama = (row: ParsedRow<BarisUmpanBalik>, baris: string): Problem =>
    problem('baris-sama', C.tanggal.header, tertulis(row), { baris });
  return {
    fault: table.fault,
    columns: table.columns,
    rows: settleDoubles(parsed, {
      keyOf: ({ value }) => value && JSON.stringify(value),
      differs: sama,
      repeats: sama,
    }),
  };
}

function keraguanTanggal(tanggal: Tanggal, ctx: KonteksUmpanBalik): readonly Problem[] {
  const tahun = String(ctx.tahun);
  if (!tanggal.startsWith(`${tahun}-`)) {
    return [problem('tanggal-di-luar-tahun', C.tanggal.header, shownDate(tanggal), { tahun })];
  }
  return tanggal > ctx.tanggal ? [problem('tanggal-belum-tiba', C.tanggal.header, shownDate(tanggal))] : [];
}

/** What the remark is about, in the spelling of the list; what is on no list stays as typed and is doubted. */
function dikenali(
  { tentang, pegawai }: Baris,
  indikatorDari: KonteksUmpanBalik['indikatorDari'],
): { readonly value: string | null; readonly problems: readonly Problem[] } {
  if (tentang === null) return { value: null, problems: [] };
  const daftar = [...indikatorDari(pegawai), ...BERAKHLAK];
  const dikenal = daftar.find((nama) => foldNama(nama) === foldNama(tentang));
  if (dikenal !== undefined) return { value: dikenal, problems: [] };
  const usul = termirip(tentang, daftar, (nama) => nama).join('; ');
  return { value: tentang, problems: [problem('tentang-tidak-dikenal', C.tentang.header, shown(tentang), { usul })] };
}
