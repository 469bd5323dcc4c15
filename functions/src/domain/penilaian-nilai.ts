/** What a leader typed for a period whose rule set ends in a number, held against what was computed: the final number. */
import { bulatkan, type Decimal } from './decimal';
import type { HasilPegawai } from './hasil';
import type { Rating } from './model';
import type { MasalahNilai, NilaiSkp } from './nilai-skp';
import { hasilPenilaian, type HasilPenilaian, type Penilaian } from './penilaian';
import { policyOf, type PolicyNilai } from './policy';

/** The leader's cells of a row of `Penilaian` that only such a period has. Absent when blank. */
export interface IsianNilai {
  /** 'IKUT_HITUNGAN': what was computed, also where its rule is only inferred. */
  readonly nilaiSkp?: Decimal | 'IKUT_HITUNGAN';
  readonly nilaiPerilaku?: Decimal;
  /** PermenPANRB 8/2021: opinions of peers and subordinates are asked here, so 60/40 instead of 70/30. */
  readonly pendapatRekan?: boolean;
}

type SkpTerpakai = Decimal | MasalahNilai;

/** Nothing typed: the computed value, where the rules give one. A typed value equal to the shown one is the computed one. */
function skpTerpakai(
  { nilaiSkp: dipilih }: IsianNilai,
  { nilai, usulan }: NilaiSkp,
  alasan: string | null,
): SkpTerpakai {
  if (dipilih === undefined) return nilai ?? { code: 'nilai-skp-diminta', usulan };
  if (dipilih === 'IKUT_HITUNGAN') return nilai ?? usulan ?? { code: 'hitungan-belum-ada' };
  const hitungan = nilai ?? usulan;
  if (hitungan && bulatkan(hitungan, 2).eq(dipilih)) return hitungan;
  return nilai && alasan === null ? { code: 'alasan-nilai-kosong', dipilih, hitungan: nilai } : dipilih;
}

/**
 * The end of a period under a policy that ends in a number: no rating, no predikat of the quadrant. `Inovasi` stands for
 * the new idea that PP 30/2019 asks of Sangat Baik.
 */
export function hasilPenilaianNilai(row: Penilaian & IsianNilai, skp: NilaiSkp, policy: PolicyNilai): HasilPenilaian {
  const alasan = row.alasan?.trim() ? row.alasan : null;
  const terpakai = skpTerpakai(row, skp, alasan);
  const masalah: MasalahNilai[] = [];
  if (row.hasilKerja !== null || row.perilaku !== null) masalah.push({ code: 'rating-bukan-nilai' });
  if ('code' in terpakai) masalah.push(terpakai);
  if (row.nilaiPerilaku === undefined) masalah.push({ code: 'perilaku-kosong' });
  const nilaiSkp = 'code' in terpakai ? null : terpakai;
  const perilaku = row.nilaiPerilaku ?? null;
  const akhir =
    nilaiSkp && perilaku
      ? policy.akhir({
          skp: nilaiSkp,
          perilaku,
          pendapatRekan: row.pendapatRekan === true,
          ideBaru: row.inovasi !== null && row.inovasi.trim() !== '',
        })
      : { nilai: null, kategori: null, batasBelumPasti: false };
  return {
    periode: row.periode,
    ratingHasilKerja: null,
    ratingPerilaku: null,
    predikat: null,
    alasan,
    problems: [],
    akhir: { policy: policy.id, version: policy.version, skp: nilaiSkp, perilaku, ...akhir, masalah },
  };
}

/** The end of a period by the rules its result was made with: ratings and predikat, or a number with its category. */
export function hasilPenilaianPeriode(
  row: Penilaian & IsianNilai,
  { periode }: Pick<HasilPegawai, 'periode'>,
  usulan: Rating | null,
): HasilPenilaian {
  const skp = periode.find((p) => p.periode === row.periode)?.nilai;
  const policy = skp && policyOf(`${skp.policy}@${skp.version}`);
  return skp && policy?.kind === 'nilai' ? hasilPenilaianNilai(row, skp, policy) : hasilPenilaian(row, usulan);
}
