/** The tab `Keberatan` (Buku Organisasi): objections against results, and what was decided about them. */
import {
  KEBERATAN, KEPUTUSAN_KEBERATAN, cellText, isBlankCell, nipDalamTeks, type Cell, type ColumnId, type KeputusanKeberatan,
  type NamaPeriode,
} from '../contract'; // prettier-ignore
import type { Keberatan, PutusanKeberatan } from '../domain/keberatan';
import type { Rating, Tanggal } from '../domain/model';
import { isErrorText, isNoValue } from './cell-kind';
import { settleDoubles } from './doubles';
import { bacaNip } from './nip';
import { pembacaUnit, type UnitTerdaftar } from './penetapan-unit';
import { pembacaNamaPeriode } from './periode';
import { pembacaPilihan } from './pilihan';
import { NONE, problem, type Problem } from './problem';
import { bacaRatingPerilaku } from './rating';
import { Fault, required, type Reader } from './reader';
import { aside, field, rowSchema, type RowCells } from './row-schema';
import { shown, shownDate } from './shown';
import { cellPicker, readTable, type ParsedRow, type ParsedTable, type RawRows } from './table';
import { bacaTanggal } from './tanggal';
import { PANJANG, pembacaTeks } from './teks';

export interface BarisKeberatan extends Keberatan {
  readonly unitId: string;
}

export interface KonteksKeberatan {
  readonly tahun: number;
  /** The day in WIB on which the rows are judged. */
  readonly tanggal: Tanggal;
  readonly units: readonly UnitTerdaftar[];
  /** What counted so far: beside a second row about the same result it stays the one that counts. */
  readonly tersimpan?: readonly BarisKeberatan[] | undefined;
  readonly titles?: readonly string[] | undefined;
}

export type ParsedKeberatan = ParsedTable<BarisKeberatan, ColumnId<typeof KEBERATAN>>;

const C = KEBERATAN.columns;
const KUNCI = ['unit', 'periode', 'pegawai', 'tanggalDiterima', 'alasanKeberatan', 'disampaikanLangsung'] as const;
const PUTUSAN = ['keputusan', 'ratingHasilKerja', 'ratingPerilaku', 'alasanKeputusan', 'diputusOleh', 'tanggalKeputusan'] as const; // prettier-ignore

interface Baris {
  readonly unit: string;
  readonly periode: NamaPeriode;
  readonly pegawai: string;
  readonly tanggalDiterima: Tanggal;
  readonly alasanKeberatan: string;
  readonly disampaikanLangsung: Tanggal | null;
  readonly keputusan: KeputusanKeberatan | null;
  readonly ratingHasilKerja: Rating | null;
  readonly ratingPerilaku: Rating | null;
  readonly alasanKeputusan: string | null;
  readonly diputusOleh: string | null;
  readonly tanggalKeputusan: Tanggal | null;
}

const bacaKeputusan: Reader<KeputusanKeberatan | null> = pembacaPilihan(KEPUTUSAN_KEBERATAN, {
  tolak: 'DITOLAK',
  'tidak diterima': 'DITOLAK',
  dikabulkan: 'DIUBAH',
  diterima: 'DIUBAH',
  ubah: 'DIUBAH',
});

/**
 * Reads the tab. An objection counts as received when its own columns are right; a decision counts when nothing in it is
 * missing or doubtful, otherwise the row says what and the objection goes on waiting.
 */
export function parseKeberatan(rows: RawRows | undefined, ctx: KonteksKeberatan): ParsedKeberatan {
  const table = readTable(KEBERATAN, rows, ctx.titles);
  const pick = cellPicker(table.columns, [...KUNCI, ...PUTUSAN]);
  const unit = required(pembacaUnit(ctx.units), 'Ketik nama unit seperti yang terdaftar');
  const periode = required(pembacaNamaPeriode(ctx.tahun), 'Pilih TW I, TW II, TW III, TW IV, atau Tahun');
  const pegawai = required(bacaNipPegawai, 'Ketik NIP pegawai yang berkeberatan');
  const sampaiHariIni: Reader<Tanggal | null> = (cell) => {
    const tanggal = bacaTanggal(cell);
    return typeof tanggal === 'string' && tanggal > ctx.tanggal ? new Fault('tanggal-nanti') : tanggal;
  };
  const schema = rowSchema<Baris>({
    unit: field(C.unit, unit),
    periode: field(C.periode, periode),
    pegawai: field(C.pegawai, pegawai),
    tanggalDiterima: field(
      C.tanggalDiterima,
      required(sampaiHariIni, 'Ketik hari surat keberatan diterima, misalnya 15/04/2026'),
    ),
    alasanKeberatan: field(
      C.alasanKeberatan,
      required(pembacaTeks(PANJANG.catatan), 'Tulis alasan yang diajukan; keberatan tanpa alasan tidak dapat diproses'),
    ),
    disampaikanLangsung: field(C.disampaikanLangsung, sampaiHariIni),
    keputusan: aside(C.keputusan, bacaKeputusan),
    ratingHasilKerja: aside(C.ratingHasilKerja, bacaRatingPerilaku),
    ratingPerilaku: aside(C.ratingPerilaku, bacaRatingPerilaku),
    alasanKeputusan: aside(C.alasanKeputusan, pembacaTeks(PANJANG.catatan)),
    diputusOleh: aside(C.diputusOleh, pembacaTeks(PANJANG.nama)),
    tanggalKeputusan: aside(C.tanggalKeputusan, sampaiHariIni),
  });
  const parsed = table.rows.map(({ row, cells }): ParsedRow<BarisKeberatan> => {
    const sel = pick(cells);
    if ([...KUNCI, ...PUTUSAN].every((id) => isBlankCell(sel[id]))) {
      return { row, cells, value: null, blank: true, problems: NONE };
    }
    const [unitId, nama, nip] = [unit(sel.unit), periode(sel.periode), pegawai(sel.pegawai)];
    const known = !(unitId instanceof Fault) && !(nama instanceof Fault) && !(nip instanceof Fault);
    const subject = known ? { id: `${unitId} ${nip}`, periode: nama } : null;
    const read = schema.read(sel);
    if (!read.row) return { row, cells, subject, value: null, blank: false, problems: read.problems };
    const problems = [...read.problems, ...masalahPutusan(read.row, sel, read.problems)];
    const value = keberatanDari(read.row, problems.length === 0);
    return { row, cells, subject, value, blank: false, problems };
  });
  const tersimpan = new Map((ctx.tersimpan ?? []).map((k) => [`${k.periode} ${k.unitId} ${k.nip}`, k]));
  const told = ({ cells }: ParsedRow<BarisKeberatan>): string => shown(pick(cells).pegawai);
  return {
    fault: table.fault,
    columns: table.columns,
    rows: settleDoubles(parsed, {
      keyOf: ({ subject }) => (subject ? `${subject.periode ?? ''} ${subject.id}` : null),
      differs: (row, baris) => problem('baris-ganda', C.pegawai.header, told(row), { baris }),
      repeats: (row, baris) => problem('baris-sama', C.pegawai.header, told(row), { baris }),
      stored: (key) => tersimpan.get(key),
      copy: (row, baris) => problem('keberatan-kedua', C.pegawai.header, told(row), { baris }),
    }),
  };
}

/** 'Nama · NIP' or the NIP alone: nobody is known by name in this book. */
function bacaNipPegawai(cell: Cell): string | null | Fault {
  if (typeof cell === 'number') return new Fault('nip-bukan-teks');
  const text = cellText(cell);
  if (text === '' || isNoValue(text)) return null;
  if (isErrorText(text)) return new Fault('sel-galat');
  const nip = nipDalamTeks(text);
  if (nip === null && !/^[\d\s.,e+]+$/i.test(text)) return new Fault('tanpa-nip');
  const read = bacaNip(nip ?? text, null);
  return read === null || read instanceof Fault ? read : read.nip;
}

/** What a decision lacks, or holds too much. Nothing while no cell of it is filled. */
function masalahPutusan(row: Baris, sel: RowCells<Baris>, unread: readonly Problem[]): readonly Problem[] {
  if (PUTUSAN.every((id) => isBlankCell(sel[id]))) return NONE;
  const found: Problem[] = [];
  const tell = (id: keyof typeof C, code: Problem['code'], detail?: Problem['detail']): void => {
    const cell = id in sel ? sel[id as keyof Baris] : '';
    const { header } = C[id];
    if (!unread.some(({ column }) => column === header)) {
      found.push({ ...problem(code, header, shown(cell), detail), severity: 'cek' });
    }
  };
  const wajib = (id: (typeof PUTUSAN)[number], wanted: string): void => {
    if (row[id] === null) tell(id, 'wajib-diisi', { wanted });
  };
  wajib('keputusan', 'Pilih Ditolak atau Diubah; sampai itu ada, keberatan ini belum diputus');
  wajib('alasanKeputusan', 'Tulis alasan keputusannya');
  wajib('diputusOleh', 'Ketik nama dan jabatan atasan dari pejabat penilai yang memutus');
  wajib('tanggalKeputusan', 'Ketik tanggal keputusannya, misalnya 28/04/2026');
  for (const id of ['ratingHasilKerja', 'ratingPerilaku'] as const) {
    if (row.keputusan === 'DIUBAH') wajib(id, 'Pilih rating sesudah keberatan, karena Keputusan berisi Diubah');
    if (row.keputusan === 'DITOLAK' && row[id] !== null) tell(id, 'ditolak-berating');
  }
  if (row.tanggalKeputusan !== null && row.tanggalKeputusan < row.tanggalDiterima) {
    tell('tanggalKeputusan', 'keputusan-mendahului', { diterima: shownDate(row.tanggalDiterima) });
  }
  return found;
}

function keberatanDari(row: Baris, complete: boolean): BarisKeberatan {
  const { unit: unitId, periode, pegawai: nip, tanggalDiterima, alasanKeberatan, disampaikanLangsung } = row;
  return {
    unitId,
    nip,
    periode,
    tanggalDiterima,
    alasan: alasanKeberatan,
    disampaikanLangsung,
    putusan: complete ? putusanDari(row) : null,
  };
}

function putusanDari(row: Baris): PutusanKeberatan | null {
  const { keputusan, ratingHasilKerja, ratingPerilaku, alasanKeputusan, diputusOleh, tanggalKeputusan } = row;
  if (keputusan === null || alasanKeputusan === null || diputusOleh === null || tanggalKeputusan === null) return null;
  return { keputusan, ratingHasilKerja, ratingPerilaku, alasan: alasanKeputusan, oleh: diputusOleh, tanggal: tanggalKeputusan }; // prettier-ignore
}
