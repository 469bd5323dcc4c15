/** The scoring engine: one person's targets and realisations become results that carry their own explanation. */
import { NAMA_TRIWULAN, type NamaPeriode } from '../contract/periode';
import { bagianBobot, rataBerbobot, statusBobot } from './bobot';
import { NOL } from './decimal';
import type { HasilPegawai, HasilPeriode, Kelengkapan, Simpulan, StatusBobot } from './hasil';
import type { KonteksNilai } from './jalan';
import { masaKerja } from './masa-kerja';
import type { MasukanPegawai, Realisasi } from './model';
import { nilaiIndikator, type IndikatorTernilai } from './nilai-indikator';
import { PERIODE_PENILAIAN, periodeMulai, triwulanDari, type PeriodePenilaian } from './periode';
import type { Policy } from './policy/kontrak';

export type { KonteksNilai } from './jalan';

const AKHIR_TAHUN = 12;

const jumlahkan = (parts: readonly Kelengkapan[]): Kelengkapan => ({
  terisi: parts.reduce((sum, k) => sum + k.terisi, 0),
  diharapkan: parts.reduce((sum, k) => sum + k.diharapkan, 0),
});

function perKode(realisasi: readonly Realisasi[]): ReadonlyMap<string, readonly Realisasi[]> {
  const groups = new Map<string, Realisasi[]>();
  for (const r of realisasi) {
    const group = groups.get(r.kode);
    if (group) group.push(r);
    else groups.set(r.kode, [r]);
  }
  return groups;
}

const namaTriwulan = (bulan: number): NamaPeriode => NAMA_TRIWULAN[triwulanDari(bulan) - 1] ?? 'TW IV';

/** What the policy concludes from the reports up to `bulan`, at the end of `periode`. */
function simpulkan(
  { pegawai, target }: MasukanPegawai,
  ternilai: readonly IndikatorTernilai[],
  status: StatusBobot,
  policy: Policy,
  { nama, bulanAkhir }: Pick<PeriodePenilaian, 'nama' | 'bulanAkhir'>,
): Simpulan {
  if (policy.kind === 'nilai') {
    const baris = target.map((t, i) => ({ target: t, nilai: ternilai[i]?.nilaiSampai(bulanAkhir) ?? null }));
    return { nilai: policy.nilaiSkp(pegawai, baris, nama), totalPct: null, usulan: null };
  }
  const items = ternilai.map((t) => ({ capaianPct: t.capaianSampai(bulanAkhir), bobot: t.rincian.bobot }));
  const totalPct = rataBerbobot(items, status);
  return { totalPct, usulan: totalPct && policy.usulan(totalPct) };
}

/** Result as of the end of each rating period that has begun, from the reports of months up to it. */
const perPeriode = (
  masukan: MasukanPegawai,
  ternilai: readonly IndikatorTernilai[],
  status: StatusBobot,
  konteks: KonteksNilai,
): HasilPeriode[] =>
  PERIODE_PENILAIAN.filter((p) => periodeMulai(konteks.tahun, p, konteks.tanggal)).map((p) => ({
    periode: p.nama,
    kelengkapan: jumlahkan(ternilai.map((t) => t.lengkapSampai(p.bulanAkhir))),
    ...simpulkan(masukan, ternilai, status, konteks.policy, p),
  }));

/** By the rules of `konteks.policy` alone; `sampai` as nilaiPegawai. */
function menurut(masukan: MasukanPegawai, konteks: KonteksNilai, sampai: number): HasilPegawai {
  const masa = masaKerja(masukan.pegawai, konteks.tahun);
  const laporan = perKode(masukan.realisasi);
  const ternilai = masukan.target.map((t) => nilaiIndikator(t, laporan.get(t.kode) ?? [], masa, konteks, sampai));
  const status = statusBobot(masukan.target);
  const bobotPct = bagianBobot(ternilai.map((t) => t.rincian), status); // prettier-ignore
  const kelengkapan = jumlahkan(ternilai.map((t) => t.lengkapSampai(sampai)));
  const nama = sampai === AKHIR_TAHUN ? 'Tahun' : namaTriwulan(sampai);
  const simpulan = simpulkan(masukan, ternilai, status, konteks.policy, { nama, bulanAkhir: sampai });
  return {
    nip: masukan.pegawai.nip,
    indikator: ternilai.map(({ rincian, bulan }, i) => ({
      rincian: { ...rincian, bobotPct: bobotPct[i] ?? NOL },
      bulan,
    })),
    bobot: status,
    kelengkapan,
    bukti: jumlahkan(ternilai.map((t) => t.rincian.bukti)),
    sementara: tanpaNilai(simpulan) || kelengkapan.terisi < kelengkapan.diharapkan,
    periode: perPeriode(masukan, ternilai, status, konteks),
    ...simpulan,
  };
}

const tanpaNilai = ({ nilai, totalPct }: Simpulan): boolean =>
  nilai ? nilai.nilai === null && nilai.usulan === null : totalPct === null;

/** `hasil` with the periods, and the months of their quarters, that have rules of their own. */
function denganPeriode(hasil: HasilPegawai, lain: HasilPegawai, namaLain: ReadonlySet<string>): HasilPegawai {
  const bulanLain = (bulan: number): boolean => namaLain.has(namaTriwulan(bulan));
  return {
    ...hasil,
    periode: hasil.periode.map((p, i) => (namaLain.has(p.periode) ? (lain.periode[i] ?? p) : p)),
    indikator: hasil.indikator.map((indikator, i) => ({
      ...indikator,
      bulan: indikator.bulan.map((b, j) => (bulanLain(b.bulan) ? (lain.indikator[i]?.bulan[j] ?? b) : b)),
    })),
  };
}

/**
 * Everything computed for one person in one year. Pure; the order of rows changes nothing but the order of results.
 * Each period, and the months of a quarter, follow the rules of their own; the result as of now those of the year.
 * `sampai`: total, breakdowns and Kelengkapan are those of the reports up to the end of this month (1-12).
 * A realisasi whose Kode is none of the person's targets takes no part.
 * Throws: RangeError on input that the parser must have refused (see nilaiIndikator).
 */
export function nilaiPegawai(
  masukan: MasukanPegawai,
  konteks: KonteksNilai,
  sampai: number = AKHIR_TAHUN,
): HasilPegawai {
  const tahun = policyPada(konteks, 'Tahun');
  const lain = new Map<Policy, Set<NamaPeriode>>();
  for (const { nama } of PERIODE_PENILAIAN) {
    const of = policyPada(konteks, nama);
    if (of !== tahun) lain.set(of, (lain.get(of) ?? new Set()).add(nama));
  }
  let hasil = menurut(masukan, { ...konteks, policy: tahun }, sampai);
  for (const [of, nama] of lain)
    hasil = denganPeriode(hasil, menurut(masukan, { ...konteks, policy: of }, sampai), nama);
  return hasil;
}

/** The rules of one period. */
export const policyPada = ({ policy, policyPeriode }: KonteksNilai, periode: NamaPeriode): Policy =>
  policyPeriode?.[periode] ?? policy;
