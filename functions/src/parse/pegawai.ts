/** The tab `Pegawai` (Buku Pimpinan): who works in the unit, since when, and who appraises whom. */
import { KELOMPOK_JABATAN, PEGAWAI, STATUS_PEGAWAI, isBlankCell, type ColumnId } from '../contract';
import type { Pegawai, RentangTanggal, Tanggal } from '../domain/model';
import { contentText } from './cell-kind';
import { settleDoubles } from './doubles';
import { bacaGolongan, type Golongan } from './golongan';
import { bacaNip, type JenisPegawai, type Nip } from './nip';
import { pembacaPilihan } from './pilihan';
import { problem, type Problem } from './problem';
import { Fault, required, type Reader } from './reader';
import { aside, field, rowSchema, type Report, type RowCells } from './row-schema';
import { DIGIT_TERSISA, pembacaPegawai, type Orang, type PegawaiBermasalah } from './rujukan';
import { shown, shownDate } from './shown';
import { cellPicker, readTable, type ParsedRow, type ParsedTable, type RawRows } from './table';
import { bacaCuti, bacaTanggal } from './tanggal';
import { PANJANG, bacaEmail, pembacaTeks } from './teks';

export interface KonteksPegawai {
  readonly tahun: number;
  readonly titles?: readonly string[] | undefined;
}

export type ParsedPegawai = ParsedTable<Pegawai, ColumnId<typeof PEGAWAI>>;

const C = PEGAWAI.columns;
const nama = pembacaTeks(PANJANG.nama);

interface BarisPegawai {
  readonly nip: Nip;
  readonly nama: string;
  readonly jabatan: string;
  readonly pejabatPenilai: string | null;
  readonly mulai: Tanggal | null;
  readonly selesai: Tanggal | null;
  readonly statusPegawai: JenisPegawai | null;
  readonly golongan: Golongan | null;
  readonly kelompokJabatan: 'JPT' | 'JA' | 'JF' | null;
  readonly jenjang: string | null;
  readonly email: string | null;
  readonly cuti: readonly RentangTanggal[];
}

const FIELDS = {
  nip: field(
    C.nip,
    required<Nip>((cell) => bacaNip(cell, null), 'Ketik 18 angka NIP sebagai teks'),
  ),
  nama: field(C.nama, required(nama, 'Ketik nama pegawai')),
  jabatan: field(C.jabatan, required(pembacaTeks(PANJANG.uraian), 'Ketik jabatan pegawai')),
  pejabatPenilai: aside(C.pejabatPenilai, nama),
  mulai: field(C.mulai, bacaTanggal),
  selesai: field(C.selesai, bacaTanggal),
  statusPegawai: aside(C.statusPegawai, pembacaPilihan(STATUS_PEGAWAI, { P3K: 'PPPK' })),
  golongan: aside(C.golongan, bacaGolongan),
  kelompokJabatan: aside(C.kelompokJabatan, pembacaPilihan(KELOMPOK_JABATAN)),
  jenjang: aside(C.jenjang, nama),
  email: aside(C.email, bacaEmail),
  cuti: field(C.cuti, bacaCuti),
};
const IDS = Object.keys(FIELDS) as (keyof BarisPegawai)[];
type Sel = RowCells<BarisPegawai>;

/** Reads the tab. Two rows of one NIP: equal content counts once, otherwise none counts. */
export function parsePegawai(rows: RawRows | undefined, ctx: KonteksPegawai): ParsedPegawai {
  const table = readTable(PEGAWAI, rows, ctx.titles);
  const pick = cellPicker(table.columns, IDS);
  const raw = table.rows.map(({ row, cells }) => ({ row, cells, sel: pick(cells) }));
  const penilai = pembacaPegawai(orang(raw.map(({ sel }) => sel)));
  const schema = rowSchema<BarisPegawai>(FIELDS, periksaPegawai);

  const parsed = raw.map(({ row, cells, sel }): ParsedRow<Pegawai> => {
    if (IDS.every((id) => isBlankCell(sel[id]))) return { row, cells, value: null, blank: true, problems: [] };
    const read = schema.read(sel);
    const problems = [...read.problems, ...keraguan(sel, read.row, penilai, ctx.tahun)];
    return { row, cells, value: read.row && pegawaiDari(read.row, penilai), blank: false, problems };
  });
  const nipOf = (row: ParsedRow<Pegawai>): string | null => nipTerbaca(pick(row.cells).nip);
  return {
    fault: table.fault,
    columns: table.columns,
    rows: settleDoubles(parsed, {
      keyOf: nipOf,
      differs: (row, baris) => problem('nip-ganda', C.nip.header, nipOf(row) ?? '', { baris }),
      repeats: (row, baris) => problem('baris-sama', C.nip.header, nipOf(row) ?? '', { baris }),
    }),
  };
}

/** Rows that do not count yet: a Target that names one of them waits for that row, not for another name. */
export function pegawaiBermasalah(table: ParsedPegawai): readonly PegawaiBermasalah[] {
  const pick = cellPicker(table.columns, ['nip', 'nama']);
  const counted = new Set(table.rows.flatMap(({ value }) => (value ? [value.nip] : [])));
  return table.rows.flatMap(({ row, cells, value, blank }) => {
    if (value || blank) return [];
    const { nip: sel, nama: namaSel } = pick(cells);
    const nip = nipTerbaca(sel);
    if (nip !== null && counted.has(nip)) return [];
    const awalNip = typeof sel === 'number' ? sel.toFixed(0).slice(0, DIGIT_TERSISA) : null;
    return [{ baris: row + 1, nip, awalNip, nama: contentText(namaSel) }];
  });
}

function nipTerbaca(cell: Sel['nip']): string | null {
  const nip = bacaNip(cell, null);
  return nip === null || nip instanceof Fault ? null : nip.nip;
}

const orang = (rows: readonly Sel[]): readonly Orang[] => {
  const byNip = new Map<string, Orang>();
  for (const { nip, nama: namaSel } of rows) {
    const terbaca = nipTerbaca(nip);
    if (terbaca !== null) byNip.set(terbaca, { nip: terbaca, nama: contentText(namaSel) });
  }
  return [...byNip.values()];
};

function periksaPegawai({ nip, statusPegawai, mulai, selesai }: Partial<BarisPegawai>, report: Report): void {
  if (nip && statusPegawai) {
    const checked = bacaNip(nip.nip, statusPegawai);
    if (checked instanceof Fault) report(problem(checked.code, C.nip.header, nip.nip, checked.detail));
  }
  if (mulai && selesai && mulai > selesai) {
    report(problem('tanggal-terbalik', C.selesai.header, shownDate(selesai), { mulai: shownDate(mulai) }));
  }
}

/** What counts but looks wrong. */
function keraguan(sel: Sel, row: BarisPegawai | null, penilai: Reader<string | null>, tahun: number): Problem[] {
  const found: Problem[] = [];
  const nip = nipTerbaca(sel.nip);
  const terbaca = penilai(sel.pejabatPenilai);
  const rujukan = shown(sel.pejabatPenilai);
  if (terbaca instanceof Fault) {
    // An error cell is told as such already.
    if (terbaca.code !== 'sel-galat') found.push(problem('penilai-di-luar', C.pejabatPenilai.header, rujukan));
  } else if (terbaca !== null && terbaca === nip) {
    found.push(problem('penilai-sendiri', C.pejabatPenilai.header, rujukan));
  }
  if (row?.nip.terlaluMuda) found.push(problem('nip-usia', C.nip.header, row.nip.nip));
  if (row?.mulai && row.mulai > `${tahun}-12-31`) {
    found.push(problem('tugas-di-luar-tahun', C.mulai.header, shownDate(row.mulai), { tahun: String(tahun) }));
  }
  if (row?.selesai && row.selesai < `${tahun}-01-01`) {
    found.push(problem('tugas-di-luar-tahun', C.selesai.header, shownDate(row.selesai), { tahun: String(tahun) }));
  }
  return found;
}

function pegawaiDari(row: BarisPegawai, penilai: Reader<string | null>): Pegawai {
  const rujukan = row.pejabatPenilai === null ? null : penilai(row.pejabatPenilai);
  return {
    nip: row.nip.nip,
    nama: row.nama,
    jabatan: row.jabatan,
    pejabatPenilai: rujukan instanceof Fault || rujukan === row.nip.nip ? null : rujukan,
    mulai: row.mulai,
    selesai: row.selesai,
    statusPegawai: row.statusPegawai,
    golongan: row.golongan?.golongan ?? null,
    kelompokJabatan: row.kelompokJabatan,
    jenjang: row.jenjang,
    email: row.email,
    cuti: row.cuti,
  };
}
