/** The tab `Penetapan Unit` (Buku Organisasi): how each unit did, and the ratings of its head, per rating period. */
import {
  PENETAPAN_UNIT, PREDIKAT_ORGANISASI, type Cell, type ColumnId, type NamaPeriode, type PilihanRating,
} from '../contract'; // prettier-ignore
import type { Rating } from '../domain/model';
import { contentText, isErrorText } from './cell-kind';
import { parseLaid } from './laid';
import { foldNama, termirip } from './mirip';
import { pembacaNamaPeriode } from './periode';
import { pembacaPilihan } from './pilihan';
import { bacaRatingHasilKerja, bacaRatingPerilaku } from './rating';
import { Fault, memoized, required, type Reader } from './reader';
import { aside, field, rowSchema } from './row-schema';
import { readTable, type ParsedTable, type RawRows } from './table';
import { PANJANG, pembacaTeks } from './teks';

type PredikatOrganisasi = keyof typeof PREDIKAT_ORGANISASI;

/** Null: not picked yet. What needs the usulan is judged with the results. */
export interface BarisPenetapanUnit {
  readonly periode: NamaPeriode;
  readonly unitId: string;
  readonly predikatOrganisasi: PredikatOrganisasi | null;
  readonly hasilKerja: PilihanRating | null;
  readonly perilaku: Rating | null;
  readonly alasan: string | null;
}

export interface UnitTerdaftar {
  readonly unitId: string;
  readonly unitKerja: string;
}

export interface KonteksPenetapanUnit {
  readonly tahun: number;
  readonly units: readonly UnitTerdaftar[];
  readonly titles?: readonly string[] | undefined;
}

export type ParsedPenetapanUnit = ParsedTable<BarisPenetapanUnit, ColumnId<typeof PENETAPAN_UNIT>>;

const C = PENETAPAN_UNIT.columns;

interface Baris {
  readonly periode: NamaPeriode;
  readonly unit: string;
  readonly predikatOrganisasi: PredikatOrganisasi | null;
  readonly ratingHasilKerja: PilihanRating | null;
  readonly ratingPerilaku: Rating | null;
  readonly alasan: string | null;
}

/** Source of 'Cukup': SE MenPANRB 3/2023 names the middle predicate both ways. */
const bacaPredikat: Reader<PredikatOrganisasi | null> = pembacaPilihan(PREDIKAT_ORGANISASI, {
  cukup: 'BUTUH_PERBAIKAN',
  'butuh perbaikan (cukup)': 'BUTUH_PERBAIKAN',
  'cukup (butuh perbaikan)': 'BUTUH_PERBAIKAN',
  'perlu perbaikan': 'BUTUH_PERBAIKAN',
});

/** Reads the tab. A row that holds nothing but its period and unit is not decided yet. */
export function parsePenetapanUnit(rows: RawRows | undefined, ctx: KonteksPenetapanUnit): ParsedPenetapanUnit {
  const periode = required(pembacaNamaPeriode(ctx.tahun), 'Ketik TW I, TW II, TW III, TW IV, atau Tahun');
  const unit = required(pembacaUnit(ctx.units), 'Ketik nama unit seperti yang terdaftar');
  const nama = new Map(ctx.units.map(({ unitId, unitKerja }) => [unitId, unitKerja]));
  const schema = rowSchema<Baris>({
    periode: field(C.periode, periode),
    unit: field(C.unit, unit),
    predikatOrganisasi: field(C.predikatOrganisasi, bacaPredikat),
    ratingHasilKerja: field(C.ratingHasilKerja, bacaRatingHasilKerja),
    ratingPerilaku: field(C.ratingPerilaku, bacaRatingPerilaku),
    alasan: aside(C.alasan, pembacaTeks(PANJANG.catatan)),
  });
  return parseLaid(readTable(PENETAPAN_UNIT, rows, ctx.titles), {
    keys: ['periode', 'unit'],
    inputs: ['predikatOrganisasi', 'ratingHasilKerja', 'ratingPerilaku', 'alasan'],
    read: (cells) => {
      const { row, problems } = schema.read(cells);
      return { value: row && penetapanDari(row), problems };
    },
    subjectOf: (cells) => {
      const [unitId, nilai] = [unit(cells.unit), periode(cells.periode)];
      return unitId instanceof Fault || nilai instanceof Fault ? null : { id: unitId, periode: nilai };
    },
    header: C.unit.header,
    nameOf: (subject) => `${nama.get(subject.id) ?? subject.id} (${subject.periode ?? ''})`,
  });
}

/** The id of a registered unit, by its name in any case, spacing and punctuation. */
export function pembacaUnit(units: readonly UnitTerdaftar[]): Reader<string | null> {
  const byName = new Map(units.map(({ unitId, unitKerja }) => [foldNama(unitKerja), unitId]));
  return memoized((cell: Cell) => {
    const text = contentText(cell);
    if (text === '') return null;
    if (isErrorText(text)) return new Fault('sel-galat');
    const usul = (): string =>
      termirip(text, units, ({ unitKerja }) => unitKerja)
        .map((u) => u.unitKerja)
        .join('; ');
    return byName.get(foldNama(text)) ?? new Fault('unit-tidak-dikenal', { usul: usul() });
  });
}

const penetapanDari = (row: Baris): BarisPenetapanUnit => ({
  periode: row.periode,
  unitId: row.unit,
  predikatOrganisasi: row.predikatOrganisasi,
  hasilKerja: row.ratingHasilKerja,
  perilaku: row.ratingPerilaku,
  alasan: row.alasan,
});
