/** The shared indicators across units: each unit's latest numbers, and all of them as one by `Cara Gabung`. PURE. */
import { dec } from '../../domain/decimal';
import { lipat } from '../../domain/teks';
import { gabungNilai, gabungTahunLalu, gabungTarget, penyebut } from './combine';
import type { IndicatorFigures, IndicatorLine, IndikatorBersamaTersimpan, UnitFigures } from './state';

export interface UnitLine {
  readonly unitId: string;
  readonly unitKerja: string;
  /** Null: nothing reported yet. */
  readonly nilai: IndicatorLine | null;
}

export interface SharedIndicator {
  readonly indikator: IndikatorBersamaTersimpan;
  /** The units that have it in `Target`, in official order; never by score. */
  readonly units: readonly UnitLine[];
  /** Null when nobody reported, or when the numbers cannot be combined. */
  readonly gabungan: IndicatorLine | null;
  /** Units whose rows name it with another satuan: their numbers are not comparable and are left out. */
  readonly satuanLain: readonly { readonly unitKerja: string; readonly satuan: string }[];
}

const named = (unit: UnitFigures, nama: string): readonly IndicatorFigures[] =>
  unit.indikator.filter((i) => lipat(i.nama) === lipat(nama));

/** As the last report up to `bulan` left it. */
export function lineOf(figures: IndicatorFigures, sampai = 12): IndicatorLine | null {
  const last = figures.bulan.findLast(({ bulan }) => bulan <= sampai);
  return last ? { ...last, targetTahun: figures.target, tahunLalu: figures.tahunLalu } : null;
}

export function sharedAcross(
  list: readonly IndikatorBersamaTersimpan[],
  units: readonly UnitFigures[],
): SharedIndicator[] {
  return list.map((indikator) => {
    const of = units.flatMap((unit) => named(unit, indikator.nama).map((figures) => ({ unit, figures })));
    const same = of.filter(({ figures }) => figures.satuan === indikator.satuan);
    const lines = same.map(({ unit, figures }): UnitLine => ({
      unitId: unit.unitId,
      unitKerja: unit.unitKerja,
      nilai: lineOf(figures),
    }));
    return {
      indikator,
      units: lines,
      gabungan: combined(
        lines.flatMap(({ nilai }) => nilai ?? []),
        indikator,
      ),
      satuanLain: of
        .filter(({ figures }) => figures.satuan !== indikator.satuan)
        .map(({ unit, figures }) => ({ unitKerja: unit.unitKerja, satuan: figures.satuan })),
    };
  });
}

function combined(lines: readonly IndicatorLine[], indikator: IndikatorBersamaTersimpan): IndicatorLine | null {
  const { caraGabung, satuan } = indikator;
  const nilai = gabungNilai(lines, caraGabung, satuan);
  if (!nilai) return null;
  const bobot = lines.length > 1 ? penyebut(lines) : null;
  // Last year's a and b are not known, so nothing weighs last year's percents.
  const tahunLalu = bobot ? null : gabungTahunLalu(lines.map((l) => l.tahunLalu), caraGabung); // prettier-ignore
  return {
    realisasi: nilai.realisasi,
    dari: nilai.dari,
    target: nilai.target,
    targetTahun: gabungTarget(
      lines.map((l) => l.targetTahun),
      caraGabung,
      bobot,
    ),
    tahunLalu,
    bulan: Math.max(...lines.map(({ bulan }) => bulan)),
  };
}

/** Whether the number reached its target to date; null without one. A range is reached anywhere from its nearer edge. */
export function tercapai(line: IndicatorLine, arah: IndikatorBersamaTersimpan['arah']): boolean | null {
  if (!line.target) return null;
  const realisasi = dec(line.realisasi);
  return arah === 'NAIK' ? realisasi.gte(line.target.min) : realisasi.lte(line.target.max);
}
