/** Scores one indicator of one person: result, breakdown, and what its reports look like as of any month. */
import type { Decimal } from './decimal';
import type { NilaiTerisi } from './gabung';
import type { HasilBulan, Kelengkapan, RincianIndikator } from './hasil';
import { jalani, type Keadaan, type KonteksNilai } from './jalan';
import { susunJadwal, type Jadwal } from './jadwal';
import type { MasaKerja } from './masa-kerja';
import type { NilaiRealisasi, Realisasi, Target } from './model';
import type { NilaiBaris } from './nilai-skp';
import { bulanLewat } from './periode';
import { targetTingkat } from './target-periode';

/** An indicator before its weight is known, with what is needed to look at it as of an earlier month. */
export interface IndikatorTernilai {
  readonly rincian: Omit<RincianIndikator, 'bobotPct'>;
  readonly bulan: readonly HasilBulan[];
  /** Capaian by the reports up to `bulan` (1-12); null without any. */
  capaianSampai(bulan: number): Decimal | null;
  lengkapSampai(bulan: number): Kelengkapan;
  /** Value by the reports up to `bulan`; null without any, and under a policy that knows none. */
  nilaiSampai(bulan: number): NilaiBaris | null;
}

/** Index 1-12. Throws: RangeError on a second report of a month; the parser lets none through. */
function perBulan(realisasi: readonly Realisasi[]): (Realisasi | undefined)[] {
  const slots: (Realisasi | undefined)[] = new Array<undefined>(13).fill(undefined);
  for (const r of realisasi) {
    if (slots[r.bulan]) throw new RangeError(`two reports of ${r.kode} for month ${r.bulan}`);
    slots[r.bulan] = r;
  }
  return slots;
}

const hitungLengkap = (jadwal: Jadwal, sampai: number, konteks: KonteksNilai): Kelengkapan => {
  let terisi = 0;
  let diharapkan = 0;
  for (const t of jadwal.titik) {
    if (t.bulan > sampai || !t.wajib || t.laporan?.kind === 'tidak-berlaku') continue;
    if (t.laporan) terisi += 1;
    if (t.laporan || bulanLewat(konteks.tahun, t.bulan, konteks.tanggal)) diharapkan += 1;
  }
  return { terisi, diharapkan };
};

function terakhirSampai(keadaan: readonly Keadaan[], bulan: number): Keadaan | undefined {
  return keadaan.findLast((k) => k.bulan <= bulan);
}

/** Sums and means are made of all reports; the other kinds take the last one. */
const dariSemua = ({ caraHitung }: Target): boolean => caraHitung === 'DIJUMLAHKAN' || caraHitung === 'DIRATA_RATA';

const terisi = (laporan: Realisasi | undefined): NilaiTerisi[] =>
  laporan && laporan.nilai.kind !== 'tidak-berlaku' ? [laporan.nilai] : [];

/**
 * `realisasi` are the reports of this very target, in any order. The breakdown is that of the reports up to month
 * `sampai`; the calendar is made of all of them, because a report of a month of leave spreads the target anew.
 * Throws: RangeError on what the parser must have refused: a target the policy cannot use, "a dari 0", two reports of
 * one month.
 */
export function nilaiIndikator(
  target: Target,
  realisasi: readonly Realisasi[],
  masa: MasaKerja,
  konteks: KonteksNilai,
  sampai: number,
): IndikatorTernilai {
  const slots = perBulan(realisasi);
  const jadwal = susunJadwal(target, masa, slots.map((r): NilaiRealisasi | undefined => r?.nilai)); // prettier-ignore
  const { bulan, keadaan, tercakup } = jalani(target, jadwal, konteks);
  const sampaiSini = (bulan: number): boolean => bulan <= sampai;
  const akhir = terakhirSampai(keadaan, sampai);
  const terpakai = keadaan.map((k) => k.bulan).filter(sampaiSini);
  const akhirTerpakai = terpakai.at(-1) ?? 0;
  const tolok = akhir?.target ?? null;
  return {
    bulan,
    capaianSampai: (b) => terakhirSampai(keadaan, b)?.capaian?.pct ?? null,
    lengkapSampai: (b) => hitungLengkap(jadwal, b, konteks),
    nilaiSampai: (sampai) => terakhirSampai(keadaan, sampai)?.capaian?.nilai ?? null,
    rincian: {
      kode: target.kode,
      indikator: target.indikator,
      satuan: target.satuan,
      caraHitung: target.caraHitung,
      bulanTerpakai: terpakai,
      terpakai: (dariSemua(target) ? terpakai : terpakai.slice(-1)).flatMap((b) => terisi(slots[b])),
      bulanTercakup: tercakup.slice(0, akhir?.tercakup ?? 0),
      bulanKosong: jadwal.titik
        .filter(
          (t) =>
            sampaiSini(t.bulan) &&
            t.wajib &&
            !t.laporan &&
            (t.bulan < akhirTerpakai || bulanLewat(konteks.tahun, t.bulan, konteks.tanggal)),
        )
        .map((t) => t.bulan),
      bulanTidakBerlaku: jadwal.titik
        .filter((t) => sampaiSini(t.bulan) && t.laporan?.kind === 'tidak-berlaku')
        .map((t) => t.bulan),
      bulanCuti: jadwal.cuti.filter(sampaiSini),
      bulanDiLuar: jadwal.diLuar.filter((b) => sampaiSini(b) && terisi(slots[b]).length > 0),
      realisasi: akhir?.gabungan.realisasi ?? null,
      dari: akhir?.gabungan.dari ?? null,
      targetTahun: target.target,
      target: tolok?.nilai ?? null,
      caraTarget: tolok?.cara ?? targetTingkat(target, 12).cara,
      arah: target.arah,
      capaianAsliPct: akhir?.capaian?.asliPct ?? null,
      capaianPct: akhir?.capaian?.pct ?? null,
      dibatasi: akhir?.capaian?.dibatasi ?? null,
      ...(akhir?.capaian?.nilai ? { nilai: akhir.capaian.nilai } : {}),
      bobot: target.bobot,
      asumsi: target.asumsi,
      lapor: hitungLengkap(jadwal, sampai, konteks),
      bukti: {
        terisi: terpakai.filter((b) => slots[b]?.bukti !== null).length,
        diharapkan: terpakai.length,
      },
    },
  };
}
