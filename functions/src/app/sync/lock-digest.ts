/** Digests by which a sync sees whether somebody's rows still give what a lock froze. PURE. */
import { idPolicy, POLICY_NILAI, versiPolicy, type NamaPeriode } from '../../contract';
import { masaKerja } from '../../domain/masa-kerja';
import type { Pegawai } from '../../domain/model';
import { digestOf, type HashContext } from './hash';
import type { EmployeeInputs } from './inputs';
import { periodeOf } from './locks';

/**
 * Digest of all that a lock freezes of one person and of what its results depend on. While it equals the stored one,
 * computing gives what was frozen and nothing has to be loaded. A report of a month of leave makes that month active,
 * which spreads the target of the year anew over all months: such reports count in every period. `rating`: the first
 * of the person's ratingWords.
 */
export function lockDigest(inputs: EmployeeInputs, nama: NamaPeriode, context: HashContext, rating: unknown): string {
  const { bulanAwal, bulanAkhir } = periodeOf(nama);
  const { masukan } = inputs;
  const { cuti } = masaKerja(masukan.pegawai, context.tahun);
  return digestOf([
    context.engine,
    ...rulesOf(context, nama, masukan.pegawai),
    Math.min(context.bulanBerakhir, bulanAkhir),
    [masukan.pegawai.mulai, masukan.pegawai.selesai, masukan.pegawai.cuti],
    masukan.target,
    masukan.realisasi.filter((r) => (r.bulan >= bulanAwal && r.bulan <= bulanAkhir) || cuti[r.bulan] === true),
    rating,
  ]);
}

/**
 * How a person's rating of `nama` enters the lock's digest: with its row and `dinilai`, the manifest's word for it. Of a
 * rating from above only that it was given; as it may come after the lock, none agrees with what was frozen as well.
 */
export function ratingWords(
  { penilaian }: EmployeeInputs,
  nama: NamaPeriode,
  dinilai: string | undefined,
  dariAtas: boolean,
): readonly [unknown, ...unknown[]] {
  const rows = penilaian.filter((p) => p.periode === nama);
  return dariAtas ? ['dari atas', BELUM_DINILAI] : [rows.length > 0 ? [rows, dinilai ?? null] : BELUM_DINILAI];
}
const BELUM_DINILAI = 'belum dinilai';

/** The rules of the period, and of the person what only rule sets that end in a number look at. */
function rulesOf(
  { policyId, policyVersion, policyPeriode }: HashContext,
  nama: NamaPeriode,
  { kelompokJabatan }: Pegawai,
): (string | number | null)[] {
  const other = policyPeriode[nama];
  const id = other ? idPolicy(other) : policyId;
  const rules = [id, other ? versiPolicy(other) : policyVersion];
  return POLICY_NILAI.some((nilai) => nilai === id) ? [...rules, kelompokJabatan] : rules;
}
