/** How numbers of several rows, or of several units, become one. Exact; what cannot be combined gives null. */
import type { CaraGabung } from '../../contract';
import { bulatkan, dec, NOL, SERATUS, type Decimal } from '../../domain/decimal';
import { satuanPersen } from '../../domain/satuan';
import type { IndicatorValue, TargetTeks } from './state';

/** Decimals kept of a quotient, as in every stored number. */
const PLACES = 6;

const teks = (n: Decimal): string => bulatkan(n, PLACES).toFixed();
const jumlah = (list: readonly Decimal[]): Decimal => list.reduce((sum, n) => sum.plus(n), NOL);
const rata = (list: readonly Decimal[]): Decimal => jumlah(list).div(list.length);

function satukan(list: readonly Decimal[], cara: CaraGabung, bobot: readonly Decimal[] | null): Decimal {
  if (bobot) return jumlah(list.map((n, i) => n.times(bobot[i] ?? NOL))).div(jumlah(bobot));
  return cara === 'DIJUMLAHKAN' ? jumlah(list) : rata(list);
}

const bila = <T>(list: readonly (T | null)[]): readonly T[] | null => {
  const known = list.filter((x) => x !== null);
  return known.length > 0 && known.length === list.length ? known : null;
};

/** Targets as one; null when one of them is missing: a sum without it would be held against too little. */
export function gabungTarget(
  targets: readonly (TargetTeks | null)[],
  cara: CaraGabung,
  bobot: readonly Decimal[] | null = null,
): TargetTeks | null {
  const semua = bila(targets);
  if (!semua) return null;
  const edge = (side: 'min' | 'max'): string =>
    teks(
      satukan(
        semua.map((t) => dec(t[side])),
        cara,
        bobot,
      ),
    );
  return { min: edge('min'), max: edge('max') };
}

/** Last year's numbers as one; null when one of them is missing. */
export function gabungTahunLalu(values: readonly (string | null)[], cara: CaraGabung): string | null {
  const semua = bila(values);
  return semua && teks(satukan(semua.map(dec), cara, null));
}

/** Denominators, when every number is "a dari b": they weigh what belongs to such a percent. */
export const penyebut = (values: readonly IndicatorValue[]): readonly Decimal[] | null =>
  bila(values.map(({ dari }) => dari && dec(dari.b)));

/**
 * Percents told as "a dari b" become Σa of Σb, whichever way is asked for: a mean of percents would weigh a small unit
 * like a big one. Other percents cannot be added: then null.
 */
export function gabungNilai(
  values: readonly IndicatorValue[],
  cara: CaraGabung,
  satuan: string,
): IndicatorValue | null {
  if (values.length === 0) return null;
  if (values.length === 1) return values[0] ?? null;
  const bobot = penyebut(values);
  const target = gabungTarget(
    values.map((v) => v.target),
    cara,
    bobot,
  );
  if (bobot) {
    const a = jumlah(values.map(({ dari }) => dec(dari?.a ?? 0)));
    const b = jumlah(bobot);
    return { realisasi: teks(a.times(SERATUS).div(b)), dari: { a: a.toFixed(), b: b.toFixed() }, target };
  }
  if (cara === 'DIJUMLAHKAN' && satuanPersen(satuan)) return null;
  const realisasi = teks(
    satukan(
      values.map((v) => dec(v.realisasi)),
      cara,
      null,
    ),
  );
  return { realisasi, dari: null, target };
}
