/** The tab `Penilaian` (Buku Pimpinan): the ratings the leader picked, per person and rating period. */
import {
  IKUT_HITUNGAN, PENILAIAN, YA_TIDAK, cellText, foldName, type ColumnId, type NamaPeriode, type PilihanRating, type PolicyId,
} from '../contract'; // prettier-ignore
import type { Decimal } from '../domain/decimal';
import type { Rating } from '../domain/model';
import type { IsianNilai } from '../domain/penilaian-nilai';
import { parseLaid } from './laid';
import { bacaNilai } from './nilai';
import { pembacaNamaPeriode } from './periode';
import { pembacaPilihan } from './pilihan';
import { bacaRatingHasilKerja, bacaRatingPerilaku } from './rating';
import { Fault, required, type Reader } from './reader';
import { aside, field, rowSchema } from './row-schema';
import { pembacaPegawai, type Orang, type PegawaiBermasalah } from './rujukan';
import { readTable, type ParsedTable, type RawRows } from './table';
import { PANJANG, pembacaTeks } from './teks';

/** Null in a rating: not picked yet. What needs the usulan (a reason for another rating) is judged with the results. */
export interface BarisPenilaian extends IsianNilai {
  readonly periode: NamaPeriode;
  readonly nip: string;
  readonly hasilKerja: PilihanRating | null;
  readonly perilaku: Rating | null;
  readonly alasan: string | null;
  readonly inovasi: string | null;
}

export interface KonteksPenilaian {
  /** Rule sets of the unit's periods: their columns are read. */
  readonly policies?: readonly PolicyId[] | undefined;
  readonly tahun: number;
  readonly pegawai: readonly Orang[];
  /** Rows of the tab Pegawai that do not count yet. */
  readonly pegawaiBermasalah?: readonly PegawaiBermasalah[] | undefined;
  readonly titles?: readonly string[] | undefined;
}

export type ParsedPenilaian = ParsedTable<BarisPenilaian, ColumnId<typeof PENILAIAN>>;

const C = PENILAIAN.columns;

interface Baris {
  readonly periode: NamaPeriode;
  readonly pegawai: string;
  readonly ratingHasilKerja: PilihanRating | null;
  readonly ratingPerilaku: Rating | null;
  readonly alasan: string | null;
  readonly inovasi: string | null;
  readonly nilaiSkp: Decimal | 'IKUT_HITUNGAN' | null;
  readonly nilaiPerilaku: Decimal | null;
  readonly pendapatRekan: keyof typeof YA_TIDAK | null;
}

/** Number of a leader for a person: 0 to 120. */
const bacaNilaiPimpinan: Reader<Decimal | null> = (cell) => {
  const nilai = bacaNilai(cell);
  if (nilai === null) return null;
  const sah = !(nilai instanceof Fault) && nilai.kind === 'angka' && nilai.satuan === null;
  return sah && nilai.nilai.gte(0) && nilai.nilai.lte(120) ? nilai.nilai : new Fault('nilai-pimpinan-tidak-sah');
};

const bacaNilaiSkp: Reader<Decimal | 'IKUT_HITUNGAN' | null> = (cell) =>
  foldName(cellText(cell)) === foldName(IKUT_HITUNGAN) ? 'IKUT_HITUNGAN' : bacaNilaiPimpinan(cell);

/** Reads the tab. A row that holds nothing but its period and person is not rated yet. */
export function parsePenilaian(rows: RawRows | undefined, ctx: KonteksPenilaian): ParsedPenilaian {
  const periode = required(pembacaNamaPeriode(ctx.tahun), 'Ketik TW I, TW II, TW III, TW IV, atau Tahun');
  const pegawai = required(pembacaPegawai(ctx.pegawai, ctx.pegawaiBermasalah), 'Ketik nama atau NIP pegawai');
  const nama = new Map(ctx.pegawai.map((p) => [p.nip, p.nama]));
  const catatan = pembacaTeks(PANJANG.catatan);
  const schema = rowSchema<Baris>({
    periode: field(C.periode, periode),
    pegawai: field(C.pegawai, pegawai),
    ratingHasilKerja: field(C.ratingHasilKerja, bacaRatingHasilKerja),
    ratingPerilaku: field(C.ratingPerilaku, bacaRatingPerilaku),
    alasan: aside(C.alasan, catatan),
    inovasi: aside(C.inovasi, catatan),
    nilaiSkp: field(C.nilaiSkp, bacaNilaiSkp),
    nilaiPerilaku: field(C.nilaiPerilaku, bacaNilaiPimpinan),
    pendapatRekan: field(C.pendapatRekan, pembacaPilihan(YA_TIDAK)),
  });
  return parseLaid(readTable(PENILAIAN, rows, ctx.titles, ctx.policies), {
    keys: ['periode', 'pegawai'],
    inputs: [
      'ratingHasilKerja', 'ratingPerilaku', 'alasan', 'inovasi', 'nilaiSkp', 'nilaiPerilaku', 'pendapatRekan',
    ], // prettier-ignore
    read: (cells) => {
      const { row, problems } = schema.read(cells);
      return { value: row && penilaianDari(row), problems };
    },
    subjectOf: (cells) => {
      const [nip, nilai] = [pegawai(cells.pegawai), periode(cells.periode)];
      return nip instanceof Fault || nilai instanceof Fault ? null : { id: nip, periode: nilai };
    },
    header: C.pegawai.header,
    nameOf: (subject) => `${nama.get(subject.id) ?? subject.id} (${subject.periode ?? ''})`,
  });
}

const penilaianDari = ({
  periode,
  pegawai,
  ratingHasilKerja,
  ratingPerilaku,
  alasan,
  inovasi,
  nilaiSkp,
  nilaiPerilaku,
  pendapatRekan,
}: Baris): BarisPenilaian => ({
  periode,
  nip: pegawai,
  hasilKerja: ratingHasilKerja,
  perilaku: ratingPerilaku,
  alasan,
  inovasi,
  ...(nilaiSkp === null ? {} : { nilaiSkp }),
  ...(nilaiPerilaku === null ? {} : { nilaiPerilaku }),
  ...(pendapatRekan === 'YA' ? { pendapatRekan: true } : {}),
});
