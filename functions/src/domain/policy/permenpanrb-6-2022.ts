/**
 * Policy of PermenPANRB 6/2022 (from 2022). That rule set knows no formula: ratings are given by the pejabat penilai.
 * What is computed here is therefore only advice (usulan), by the formula of the annex of PermenPANRB 8/2021.
 */
import { dec, NOL, SERATUS, type Decimal } from '../decimal';
import type { Arah, NilaiTarget, Rating } from '../model';
import type { Policy } from './kontrak';

const DUA_RATUS = dec(200);
const AMBANG_ATAS = dec(110);
const AMBANG_BAWAH = dec(90);

/** The number of a range that the realisasi is held against; null inside the range, where the target is met. */
function patokan(realisasi: Decimal, target: NilaiTarget): Decimal | null {
  if (target.kind === 'angka') return target.nilai;
  if (realisasi.gt(target.max)) return target.max;
  return realisasi.lt(target.min) ? target.min : null;
}

/**
 * Capaian of an IKI: how far its realisasi reached its target.
 * Units: percent, exact; realisasi and target share the indicator's unit.
 * Range: unbounded here; the engine caps at 120 and floors at 0.
 * Source: PermenPANRB 8/2021, annex p. 91-100 (normal, khusus and range formula; inside the range = 100 from public
 * code, not from the annex); as rule for 6/2022 and for target 0 a local default of this product, not law.
 * Throws: RangeError on a target that a ratio cannot use: 0 with NAIK, negative with either.
 */
function capaianPct(realisasi: Decimal, target: NilaiTarget, arah: Arah): Decimal {
  const t = patokan(realisasi, target);
  if (t === null) return SERATUS;
  if (t.isNegative() && !t.isZero()) throw new RangeError(`a target must not be negative, got ${t.toFixed()}`);
  if (t.isZero()) {
    if (arah === 'NAIK') throw new RangeError('a target must be positive where higher is better, got 0');
    return realisasi.isZero() ? SERATUS : NOL;
  }
  const rasioPct = realisasi.times(SERATUS).div(t);
  return arah === 'NAIK' ? rasioPct : DUA_RATUS.minus(rasioPct);
}

export const permenpanrb6tahun2022: Policy = {
  id: 'permenpanrb-6-2022',
  version: 1,
  nama: 'PermenPANRB 6/2022',
  batasAtasPct: dec(120),
  batasBawahPct: NOL,
  rumus: { NAIK: 'realisasi / target x 100', TURUN: '(2 - realisasi / target) x 100' },
  capaianPct,
  /** Above 110 di atas, 90 to 110 sesuai, below 90 di bawah. A local default, not law. */
  usulan(totalPct: Decimal): Rating {
    if (totalPct.gt(AMBANG_ATAS)) return 'DI_ATAS';
    return totalPct.lt(AMBANG_BAWAH) ? 'DI_BAWAH' : 'SESUAI';
  },
};
