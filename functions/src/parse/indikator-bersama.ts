/** The tab `Indikator Bersama` (Buku Organisasi): indicators that several units share, and what residents get to see. */
import {
  ARAH, CARA_GABUNG, INDIKATOR_BERSAMA, YA_TIDAK, isBlankCell, type Arah, type CaraGabung, type ColumnId,
} from '../contract'; // prettier-ignore
import { contentText } from './cell-kind';
import { settleDoubles } from './doubles';
import { foldNama } from './mirip';
import { VARIAN_ARAH, pembacaPilihan } from './pilihan';
import { NONE, problem, type Problem } from './problem';
import { required } from './reader';
import { aside, field, rowSchema, type Report } from './row-schema';
import { biasaDijumlahkan } from './satuan';
import { shown } from './shown';
import { cellPicker, readTable, type ParsedRow, type ParsedTable, type RawRows } from './table';
import { bacaSatuan } from './target-row';
import { PANJANG, pembacaTeks } from './teks';

export interface BarisIndikatorBersama {
  readonly nama: string;
  readonly satuan: string;
  readonly arah: Arah;
  readonly caraGabung: CaraGabung;
  readonly publik: boolean;
  readonly penjelasan: string | null;
}

export interface KonteksIndikatorBersama {
  readonly titles?: readonly string[] | undefined;
}

export type ParsedIndikatorBersama = ParsedTable<BarisIndikatorBersama, ColumnId<typeof INDIKATOR_BERSAMA>>;

const C = INDIKATOR_BERSAMA.columns;

interface Baris {
  readonly nama: string;
  readonly satuan: string;
  readonly arah: Arah | null;
  readonly caraGabung: CaraGabung | null;
  readonly publik: keyof typeof YA_TIDAK | null;
  readonly penjelasan: string | null;
}

const schema = rowSchema<Baris>(
  {
    nama: field(C.nama, required(pembacaTeks(PANJANG.uraian), 'Ketik nama indikatornya')),
    satuan: field(C.satuan, required(bacaSatuan, 'Ketik satuannya, misalnya %, orang, surat, atau Rp')),
    arah: field(C.arah, pembacaPilihan(ARAH, VARIAN_ARAH)),
    caraGabung: field(
      C.caraGabung,
      pembacaPilihan(CARA_GABUNG, {
        jumlah: 'DIJUMLAHKAN',
        dijumlah: 'DIJUMLAHKAN',
        total: 'DIJUMLAHKAN',
        'rata-rata': 'DIRATA_RATA',
        rerata: 'DIRATA_RATA',
      }),
    ),
    // A checkbox put over the cell reads as true or false.
    publik: field(
      C.publik,
      pembacaPilihan(YA_TIDAK, { y: 'YA', true: 'YA', t: 'TIDAK', tdk: 'TIDAK', false: 'TIDAK' }),
    ),
    penjelasan: aside(C.penjelasan, pembacaTeks(PANJANG.catatan)),
  },
  periksaCaraGabung,
);
const IDS = ['nama', 'satuan', 'arah', 'caraGabung', 'publik', 'penjelasan'] as const;

/** Reads the tab. Names are compared without case, spaces and punctuation. */
export function parseIndikatorBersama(
  rows: RawRows | undefined,
  ctx: KonteksIndikatorBersama = {},
): ParsedIndikatorBersama {
  const table = readTable(INDIKATOR_BERSAMA, rows, ctx.titles);
  const pick = cellPicker(table.columns, IDS);
  const parsed = table.rows.map(({ row, cells }): ParsedRow<BarisIndikatorBersama> => {
    const sel = pick(cells);
    if (IDS.every((id) => isBlankCell(sel[id]))) return { row, cells, value: null, blank: true, problems: NONE };
    const read = schema.read(sel);
    const value = read.row && indikatorDari(read.row);
    const tanpaPenjelasan = value?.publik === true && contentText(sel.penjelasan) === '';
    const doubt = (): Problem => problem('tanpa-penjelasan', C.penjelasan.header, shown(sel.penjelasan));
    return { row, cells, value, blank: false, problems: tanpaPenjelasan ? [...read.problems, doubt()] : read.problems };
  });
  const namaDi = ({ cells }: ParsedRow<BarisIndikatorBersama>): string => contentText(pick(cells).nama);
  const terbaca = (row: ParsedRow<BarisIndikatorBersama>): string => shown(pick(row.cells).nama);
  return {
    fault: table.fault,
    columns: table.columns,
    rows: settleDoubles(parsed, {
      keyOf: (row) => foldNama(namaDi(row)) || null,
      differs: (row, baris) => problem('baris-ganda', C.nama.header, terbaca(row), { baris }),
      repeats: (row, baris) => problem('baris-sama', C.nama.header, terbaca(row), { baris }),
    }),
  };
}

/** Counts of units usually add up; for percents, indices and lengths adding and averaging are a choice, so the row asks. */
function periksaCaraGabung({ satuan, caraGabung }: Partial<Baris>, report: Report): void {
  if (caraGabung === null && satuan !== undefined && !biasaDijumlahkan(satuan)) {
    report(problem('cara-gabung-kosong', C.caraGabung.header, '', { satuan }));
  }
}

const indikatorDari = ({ nama, satuan, arah, caraGabung, publik, penjelasan }: Baris): BarisIndikatorBersama => ({
  nama,
  satuan,
  arah: arah ?? 'NAIK',
  caraGabung: caraGabung ?? 'DIJUMLAHKAN',
  publik: publik === 'YA',
  penjelasan,
});
