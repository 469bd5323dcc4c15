/** The tab `Persetujuan SKP` (Buku Pimpinan): what the leader decided about each person's targets. */
import { KEPUTUSAN, PERSETUJUAN_SKP, type ColumnId, type Keputusan } from '../contract';
import { contentText } from './cell-kind';
import { kodeSalin } from './kode-salin';
import { parseLaid } from './laid';
import { pembacaPilihan } from './pilihan';
import { problem } from './problem';
import { Fault, required, type Reader } from './reader';
import { aside, field, rowSchema } from './row-schema';
import { pembacaPegawai, type Orang, type PegawaiBermasalah } from './rujukan';
import { shown } from './shown';
import { readTable, type ParsedTable, type RawRows } from './table';
import { PANJANG, pembacaTeks } from './teks';

export interface BarisPersetujuan {
  readonly nip: string;
  /** Null: nothing decided yet. */
  readonly keputusan: Keputusan | null;
  /** The code under which one particular change was approved, e.g. 'SETUJU-K7BQ'. */
  readonly kode: string | null;
  readonly catatan: string | null;
}

export interface KonteksPersetujuan {
  readonly pegawai: readonly Orang[];
  /** Rows of the tab Pegawai that do not count yet. */
  readonly pegawaiBermasalah?: readonly PegawaiBermasalah[] | undefined;
  readonly titles?: readonly string[] | undefined;
}

export type ParsedPersetujuan = ParsedTable<BarisPersetujuan, ColumnId<typeof PERSETUJUAN_SKP>>;

const C = PERSETUJUAN_SKP.columns;

/** Reads the tab. A row that holds nothing but its person is a decision that is not made yet. */
export function parsePersetujuan(rows: RawRows | undefined, ctx: KonteksPersetujuan): ParsedPersetujuan {
  const pegawai = required(pembacaPegawai(ctx.pegawai, ctx.pegawaiBermasalah), 'Ketik nama atau NIP pegawai');
  const nama = new Map(ctx.pegawai.map((p) => [p.nip, p.nama]));
  const schema = rowSchema<{ pegawai: string; keputusan: IsiKeputusan | null; catatan: string | null }>({
    pegawai: field(C.pegawai, pegawai),
    keputusan: field(C.keputusan, bacaKeputusan),
    catatan: aside(C.catatan, pembacaTeks(PANJANG.catatan)),
  });
  return parseLaid(readTable(PERSETUJUAN_SKP, rows, ctx.titles), {
    keys: ['pegawai'],
    inputs: ['keputusan', 'catatan'],
    read: (cells) => {
      const { row, problems } = schema.read(cells);
      if (!row) return { value: null, problems };
      const { keputusan = null, kode = null } = row.keputusan ?? {};
      const value = { nip: row.pegawai, keputusan, kode, catatan: row.catatan };
      const tanpaCatatan = keputusan === 'DIKEMBALIKAN' && contentText(cells.catatan) === '';
      const doubt = problem('kembali-tanpa-catatan', C.catatan.header, shown(cells.catatan));
      return { value, problems: tanpaCatatan ? [...problems, doubt] : problems };
    },
    subjectOf: (cells) => {
      const nip = pegawai(cells.pegawai);
      return nip instanceof Fault ? null : { id: nip, periode: null };
    },
    header: C.pegawai.header,
    nameOf: ({ id }) => nama.get(id) ?? id,
  });
}

interface IsiKeputusan {
  readonly keputusan: Keputusan;
  readonly kode: string | null;
}

const kata = pembacaPilihan(KEPUTUSAN, {
  setuju: 'DISETUJUI',
  ok: 'DISETUJUI',
  oke: 'DISETUJUI',
  kembalikan: 'DIKEMBALIKAN',
  revisi: 'DIKEMBALIKAN',
});
const KODE = /^SETUJU-[A-Z0-9]{4}$/;

/** A word of the list, or the code shown for one particular change; half a code is no word of the list. */
const bacaKeputusan: Reader<IsiKeputusan | null> = (cell) => {
  const kode = kodeSalin(cell);
  if (KODE.test(kode)) return { keputusan: 'DISETUJUI', kode };
  if (kode.startsWith('SETUJU-')) return new Fault('kode-setuju-tidak-sah');
  const keputusan = kata(cell);
  return keputusan === null || keputusan instanceof Fault ? keputusan : { keputusan, kode: null };
};
