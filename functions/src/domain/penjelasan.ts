/** Results in words: the text that stands in `Penjelasan`, plain Indonesian with every default and gap named. */
import { CARA_HITUNG, LAPOR } from '../contract/status';
import { SERATUS, type Decimal } from './decimal';
import { formatAngka, formatBulan, formatPersen, formatTarget } from './format';
import type { HasilPegawai, Kelengkapan, RincianIndikator, StatusBobot } from './hasil';
import type { Asumsi, Rating } from './model';
import { satuanPersen } from './satuan';

export const NAMA_RATING: Readonly<Record<Rating, string>> = {
  DI_ATAS: 'Di atas ekspektasi',
  SESUAI: 'Sesuai ekspektasi',
  DI_BAWAH: 'Di bawah ekspektasi',
};

const ASUMSI: Readonly<Record<Asumsi, string>> = {
  arah: 'dianggap lebih tinggi lebih baik',
  caraHitung: `cara hitung dianggap ${CARA_HITUNG.DIJUMLAHKAN}`,
  lapor: `lapor dianggap ${LAPOR.BULANAN}`,
};

const persenBila = (satuan: string): string => (satuanPersen(satuan) ? ' %' : '');

/** '7/8 lapor': reports filled of reports due. */
export const teksLengkap = (k: Kelengkapan): string => `${k.terisi}/${k.diharapkan} lapor`;

/** The months a realisasi speaks for, as its kind of reckoning says it. */
export function teksRentang(r: RincianIndikator): string {
  const terakhir = formatBulan(r.bulanTerpakai.slice(-1));
  switch (r.caraHitung) {
    case 'DIJUMLAHKAN':
      return formatBulan(r.bulanTercakup);
    case 'KUMULATIF':
      return `s.d. ${terakhir}`;
    case 'DIRATA_RATA':
      return `rata-rata ${formatBulan(r.bulanTerpakai)}`;
    case 'TERAKHIR':
      return terakhir;
  }
}

function teksHasil(r: RincianIndikator): string {
  if (r.realisasi === null || r.target === null) return 'belum ada realisasi';
  const pct = persenBila(r.satuan);
  const angka = r.dari
    ? `${formatAngka(r.dari.a)} dari ${formatAngka(r.dari.b)} = ${formatAngka(r.realisasi)}${pct};`
    : `${formatAngka(r.realisasi)}${pct}`;
  const awal = `${teksRentang(r)} ${angka}`;
  if (r.capaianPct === null || r.capaianAsliPct === null)
    return `${awal.replace(/;$/, '')}; belum ada target s.d. bulan ini`;
  const batas = r.dibatasi === null ? '' : `, dibatasi ${formatAngka(r.capaianPct)}`;
  const arah = r.arah === 'TURUN' ? ' (lebih rendah lebih baik)' : '';
  return `${awal} dari target ${formatTarget(r.target)}${pct}${arah} = ${formatPersen(r.capaianAsliPct)} %${batas}`;
}

/** Sums and means lose a month that was not filled; the last value does not depend on the months before it. */
function teksKosong(r: RincianIndikator): string | null {
  if (r.bulanKosong.length === 0) return null;
  const ikut = r.caraHitung === 'DIJUMLAHKAN' || r.caraHitung === 'DIRATA_RATA';
  return `${formatBulan(r.bulanKosong)} belum diisi${ikut && r.realisasi !== null ? ', tidak ikut dihitung' : ''}`;
}

const bila = (months: readonly number[], text: (bulan: string) => string): string | null =>
  months.length > 0 ? text(formatBulan(months)) : null;

/** What is wrong with the weights, with the difference to make up; null when nothing is. */
export function teksBobotSalah(bobot: StatusBobot): string | null {
  if (bobot.kind !== 'salah') return null;
  if (bobot.kosong.length > 0) return `Bobot kosong pada ${bobot.kosong.length} target; isi semua atau kosongkan semua`;
  const selisih = bobot.jumlah.minus(SERATUS);
  const arah = selisih.isNegative() ? 'kurang' : 'lebih';
  return `jumlah Bobot ${formatAngka(bobot.jumlah)}, ${arah} ${formatAngka(selisih.abs())} dari 100`;
}

function teksBobot(r: RincianIndikator, bobot: StatusBobot): string {
  if (bobot.kind === 'salah') return teksBobotSalah(bobot) ?? '';
  return bobot.kind === 'sama' || r.bobot === null ? 'bobot sama' : `bobot ${formatAngka(r.bobot)}`;
}

function teksTotal(ikut: boolean, hasil: HasilPegawai): string {
  const lapor = `(${teksLengkap(hasil.kelengkapan)}${hasil.sementara ? ', sementara' : ''})`;
  if (hasil.totalPct === null) return `belum ada total ${lapor}`;
  return `${ikut ? 'bagian dari' : 'belum ikut dalam'} total ${formatPersen(hasil.totalPct)} ${lapor}`;
}

/** Parts with something to say, joined by semicolons, beginning with a capital. */
export const kalimat = (parts: readonly (string | null)[]): string => {
  const text = parts.filter((p) => p !== null && p !== '').join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/**
 * One indicator, e.g. 'Jan-Jun 620 dari target 600 = 103,33 %; bobot 20; bagian dari total 96,40 (7/8 lapor,
 * sementara)'. `hasil` is the person's whole result, for weights and total.
 */
export const penjelasanIndikator = (r: RincianIndikator, hasil: HasilPegawai): string =>
  kalimat([
    teksHasil(r),
    teksKosong(r),
    bila(r.bulanTidakBerlaku, (b) => `${b} tidak berlaku`),
    bila(r.bulanCuti, (b) => `cuti ${b}`),
    bila(r.bulanDiLuar, (b) => `${b} di luar masa tugas, tidak dihitung`),
    ...r.asumsi.map((a) => ASUMSI[a]),
    teksBobot(r, hasil.bobot),
    teksTotal(r.capaianPct !== null, hasil),
  ]);

function teksRata(hasil: HasilPegawai, totalPct: Decimal): string {
  const ikut = hasil.indikator.filter((i) => i.rincian.capaianPct !== null).length;
  const bobot = hasil.bobot.kind === 'sama' ? 'bobot sama' : 'menurut bobot';
  return `rata-rata ${ikut} dari ${hasil.indikator.length} indikator (${bobot}) = ${formatPersen(totalPct)} %`;
}

/** One person, for `Rekap Pegawai`. Under PermenPANRB 6/2022 the rating is only a suggestion, and the text says so. */
export function penjelasanPegawai(hasil: HasilPegawai): string {
  if (hasil.indikator.length === 0) return 'Belum ada target';
  const belum = hasil.indikator.every((i) => i.rincian.capaianPct === null)
    ? 'belum ada realisasi yang dapat dihitung'
    : 'belum ada total';
  const { terisi, diharapkan } = hasil.bukti;
  return kalimat([
    hasil.totalPct ? teksRata(hasil, hasil.totalPct) : belum,
    teksBobotSalah(hasil.bobot),
    `${teksLengkap(hasil.kelengkapan)}${hasil.sementara ? ', sementara' : ''}`,
    diharapkan > 0 ? `bukti pada ${terisi} dari ${diharapkan} realisasi` : null,
    hasil.usulan && `usulan ${NAMA_RATING[hasil.usulan]}, pejabat penilai yang menetapkan`,
  ]);
}
