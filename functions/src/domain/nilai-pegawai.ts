/** The scoring engine: one person's targets and realisations become results that carry their own explanation. */
import { rataBerbobot, statusBobot } from './bobot';
import { NOL } from './decimal';
import type { HasilPegawai, HasilPeriode, Kelengkapan, StatusBobot } from './hasil';
import type { KonteksNilai } from './jalan';
import { masaKerja } from './masa-kerja';
import type { MasukanPegawai, Realisasi } from './model';
import { nilaiIndikator, type IndikatorTernilai } from './nilai-indikator';
import { PERIODE_PENILAIAN, periodeMulai } from './periode';

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

/** Result as of the end of each rating period that has begun, from the reports of months up to it. */
function perPeriode(
  ternilai: readonly IndikatorTernilai[],
  status: StatusBobot,
  konteks: KonteksNilai,
): HasilPeriode[] {
  return PERIODE_PENILAIAN.filter((p) => periodeMulai(konteks.tahun, p, konteks.tanggal)).map((p) => {
    const items = ternilai.map((t) => ({ capaianPct: t.capaianSampai(p.bulanAkhir), bobot: t.rincian.bobot }));
    const { totalPct } = rataBerbobot(items, status);
    return {
      periode: p.nama,
      totalPct,
      kelengkapan: jumlahkan(ternilai.map((t) => t.lengkapSampai(p.bulanAkhir))),
      usulan: totalPct && konteks.policy.usulan(totalPct),
    };
  });
}

/**
 * Everything computed for one person in one year. Pure; the order of rows changes nothing but the order of results.
 * `sampai`: total, breakdowns and Kelengkapan are those of the reports up to the end of this month (1-12).
 * A realisasi whose Kode is none of the person's targets takes no part.
 * Throws: RangeError on input that the parser must have refused (see nilaiIndikator).
 */
export function nilaiPegawai(
  masukan: MasukanPegawai,
  konteks: KonteksNilai,
  sampai: number = AKHIR_TAHUN,
): HasilPegawai {
  const masa = masaKerja(masukan.pegawai, konteks.tahun);
  const laporan = perKode(masukan.realisasi);
  const ternilai = masukan.target.map((t) => nilaiIndikator(t, laporan.get(t.kode) ?? [], masa, konteks, sampai));
  const status = statusBobot(masukan.target);
  const { totalPct, bobotPct } = rataBerbobot(ternilai.map((t) => t.rincian), status); // prettier-ignore
  const kelengkapan = jumlahkan(ternilai.map((t) => t.lengkapSampai(sampai)));
  return {
    nip: masukan.pegawai.nip,
    indikator: ternilai.map(({ rincian, bulan }, i) => ({
      rincian: { ...rincian, bobotPct: bobotPct[i] ?? NOL },
      bulan,
    })),
    bobot: status,
    totalPct,
    kelengkapan,
    bukti: jumlahkan(ternilai.map((t) => t.rincian.bukti)),
    usulan: totalPct && konteks.policy.usulan(totalPct),
    sementara: totalPct === null || kelengkapan.terisi < kelengkapan.diharapkan,
    periode: perPeriode(ternilai, status, konteks),
  };
}
