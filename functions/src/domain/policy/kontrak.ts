/** A policy: the rule set of a period as a named, versioned, pure module. It ends in a rating, or in a number. */
import type { PolicyId } from '../../contract/policy';
import type { Decimal } from '../decimal';
import type { Arah, NilaiTarget, Pegawai, Rating, Target } from '../model';
import type { AkhirNilai, BarisTernilai, MasukanAkhir, NilaiBaris, NilaiSkp } from '../nilai-skp';
import type { NamaPeriode } from '../../contract/periode';

export type { PolicyId } from '../../contract/policy';

interface PolicyDasar {
  readonly id: PolicyId;
  readonly version: number;
  /** Name for people, in Indonesian. */
  readonly nama: string;
  /** Percent limits of a capaian; null where the rule set has none. */
  readonly batasAtasPct: Decimal | null;
  readonly batasBawahPct: Decimal;
  /** The formula in words, in Indonesian, for those who recompute a number by hand. */
  readonly rumus: Readonly<Record<Arah, string>>;
  /**
   * Unrounded capaian before cap and floor; null where the rule set states none for such a row. Throws RangeError on a
   * target the rule cannot use.
   */
  capaianPct(realisasi: Decimal, target: NilaiTarget, arah: Arah, aspek?: Target['aspek']): Decimal | null;
}

/** Capaian joined by weight, and a rating that the leader gives: what is computed is a usulan. */
export interface PolicyRating extends PolicyDasar {
  readonly kind: 'rating';
  capaianPct(realisasi: Decimal, target: NilaiTarget, arah: Arah): Decimal;
  usulan(totalPct: Decimal): Rating;
}

/** Values of rows joined into a nilai SKP, and with the leader's nilai perilaku into a number with its category. */
export interface PolicyNilai extends PolicyDasar {
  readonly kind: 'nilai';
  /** How a row, a rencana hasil kerja and the SKP get their value, in Indonesian, each with its source. */
  readonly aturan: Readonly<
    Record<'nilai-baris' | 'nilai-rhk' | 'nilai-skp', { readonly teks: string; readonly sumber: string }>
  >;
  /** `asliPct`: what capaianPct gave, neither rounded nor capped. */
  nilaiBaris(asliPct: Decimal | null, realisasi: Decimal, tolok: NilaiTarget, target: Target): NilaiBaris;
  nilaiSkp(pegawai: Pegawai, baris: readonly BarisTernilai[], periode: NamaPeriode): NilaiSkp;
  akhir(masukan: MasukanAkhir): AkhirNilai;
}

export type Policy = PolicyRating | PolicyNilai;
