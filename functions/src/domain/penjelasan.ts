/** Words for results that cells, lines and letters share. */
import { SERATUS } from './decimal';
import { formatAngka, formatBulan, formatPersen } from './format';
import type { Kelengkapan, RincianIndikator, StatusBobot } from './hasil';
import type { Rating } from './model';
import { NAMA_KATEGORI, type HasilAkhir } from './nilai-skp';
import { kapital } from './teks';

export const NAMA_RATING: Readonly<Record<Rating, string>> = {
  DI_ATAS: 'Di atas ekspektasi',
  SESUAI: 'Sesuai ekspektasi',
  DI_BAWAH: 'Di bawah ekspektasi',
};

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

/** What is wrong with the weights, with the difference to make up; null when nothing is. */
export function teksBobotSalah(bobot: StatusBobot): string | null {
  if (bobot.kind !== 'salah') return null;
  if (bobot.kosong.length > 0) return `Bobot kosong pada ${bobot.kosong.length} target; isi semua atau kosongkan semua`;
  const selisih = bobot.jumlah.minus(SERATUS);
  const arah = selisih.isNegative() ? 'kurang' : 'lebih';
  return `jumlah Bobot ${formatAngka(bobot.jumlah)}, ${arah} ${formatAngka(selisih.abs())} dari 100`;
}

/** Parts with something to say, joined by semicolons, beginning with a capital. */
export const kalimat = (parts: readonly (string | null)[]): string =>
  kapital(parts.filter((p) => p !== null && p !== '').join('; '));

/** '87,20 (Baik)'; null while a part of the final number is missing. */
export const teksNilaiAkhir = (akhir: Pick<HasilAkhir, 'nilai' | 'kategori'> | undefined): string | null =>
  akhir?.nilai && akhir.kategori ? `${formatPersen(akhir.nilai)} (${NAMA_KATEGORI[akhir.kategori]})` : null;
