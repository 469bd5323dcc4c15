/**
 * Policy of PermenPANRB 6/2022 (from 2022). That rule set knows no formula: ratings are given by the pejabat penilai.
 * What is computed here is therefore only advice (usulan); taking the formula of PermenPANRB 8/2021 for it is a local
 * default of this product, not law.
 */
import { dec, NOL, type Decimal } from '../decimal';
import type { Rating } from '../model';
import type { PolicyRating } from './kontrak';
import { capaianPct } from './permenpanrb-8-2021/capaian';

const AMBANG_ATAS = dec(110);
const AMBANG_BAWAH = dec(90);

export const permenpanrb6tahun2022: PolicyRating = {
  id: 'permenpanrb-6-2022',
  version: 1,
  kind: 'rating',
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
