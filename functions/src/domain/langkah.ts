/** The way to a person's result, step by step, for those who want to recompute it by hand. */
import { CARA_HITUNG } from '../contract/status';
import { formatAngka, formatBulan, formatTarget } from './format';
import type { HasilPegawai, RincianIndikator } from './hasil';
import { NAMA_RATING, teksBobotSalah, teksLengkap, teksRentang } from './penjelasan';
import type { Policy } from './policy/kontrak';

/** All that is stored; the rounded two decimals of the sheet would not recompute. */
const PLACES = 6;
const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

function langkahTarget(r: RincianIndikator): string {
  if (r.target === null) return '';
  const nilai = formatTarget(r.target, PLACES);
  switch (r.caraTarget.kind) {
    case 'tahunan':
      return `target tahunan ${nilai}`;
    case 'triwulan':
      return `target TW ${ROMAWI[r.caraTarget.tw - 1] ?? ''} ${nilai}`;
    case 'sampai-bulan': {
      const { bulan, dari, tw } = r.caraTarget;
      const asal = tw !== null ? 'Target TW' : formatTarget(r.targetTahun, PLACES);
      return `${asal} untuk ${bulan} dari ${dari} bulan aktif (${formatBulan(r.bulanTercakup)}) = ${nilai}`;
    }
  }
}

function langkahCapaian(r: RincianIndikator, policy: Policy): string {
  if (r.capaianPct === null || r.capaianAsliPct === null) return 'belum ada target s.d. bulan ini, belum dinilai';
  const rentang = r.target?.kind === 'rentang' ? '; di dalam rentang = 100, di luarnya terhadap tepi terdekat' : '';
  const batas = r.dibatasi === null ? '' : `, dibatasi ${formatAngka(r.capaianPct)}`;
  return `${policy.rumus[r.arah]}${rentang} = ${formatAngka(r.capaianAsliPct, PLACES)} %${batas}`;
}

function langkahIndikator(r: RincianIndikator, nomor: number, policy: Policy): string[] {
  const judul = `${nomor}. ${r.indikator} (${r.kode}), ${r.satuan}, ${CARA_HITUNG[r.caraHitung]}`;
  const lapor = `   lapor: ${teksLengkap(r.lapor)}${r.bulanKosong.length > 0 ? `; kosong ${formatBulan(r.bulanKosong)}` : ''}`;
  if (r.realisasi === null) return [judul, lapor, '   realisasi: belum ada'];
  const dari = r.dari ? `${formatAngka(r.dari.a, PLACES)} dari ${formatAngka(r.dari.b, PLACES)} = ` : '';
  return [
    judul,
    lapor,
    `   realisasi: ${teksRentang(r)} ${dari}${formatAngka(r.realisasi, PLACES)}`,
    `   target: ${langkahTarget(r)}`,
    `   capaian: ${langkahCapaian(r, policy)}`,
    `   bagian dalam total: ${formatAngka(r.bobotPct, PLACES)} %`,
  ];
}

/** Lines for the command line's `explain`. Numbers with up to 6 decimals, as stored. */
export function langkah(hasil: HasilPegawai, policy: Policy): string[] {
  const salah = teksBobotSalah(hasil.bobot);
  const total = hasil.totalPct
    ? `Total = jumlah (bagian x capaian) = ${formatAngka(hasil.totalPct, PLACES)} %`
    : `Total: belum ada${salah ? ` (${salah})` : ''}`;
  return [
    `Aturan: ${policy.nama}, versi ${policy.version}`,
    ...hasil.indikator.flatMap((i, index) => langkahIndikator(i.rincian, index + 1, policy)),
    total,
    `Kelengkapan: ${teksLengkap(hasil.kelengkapan)}${hasil.sementara ? ', sementara' : ''}`,
    ...(hasil.usulan ? [`Usulan: ${NAMA_RATING[hasil.usulan]} (pejabat penilai yang menetapkan)`] : []),
  ];
}
